"""Joins the lines of a typed page, for the second reading of a text: what a sentence tells goes on where its line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import oldspelt
from pustaka.privacy.view import Change

LINE = re.compile(r"(?m)^(?P<line>[^\n|]{44,100}[\w,)\"'])[ \t]?(?P<end>\n[ \t]{0,3})(?=[A-Za-z0-9\"'(])(?!\d{1,3}[.)][ \t]|[a-z][.)][ \t]|[^\n:]{1,24}:|[^\n]*\|)")
"""A full line that ends within its sentence, and below it what is no item, no label and no table."""

CUT = re.compile(r"(?m)[a-z]-[ \t]?\n[ \t]{0,8}[a-z]{2}")
ENOUGH = 2
"""So many words that are cut at the end of a line make a typed page."""


def changes(text: str) -> Iterator[Change]:
    """Ends of lines that are blanks in a typed page, or in one of the old spelling."""
    if sum(1 for _one in zip(range(ENOUGH), CUT.finditer(text), strict=False)) == ENOUGH or oldspelt.old(text):
        for found in LINE.finditer(text):
            yield *found.span("end"), " "
