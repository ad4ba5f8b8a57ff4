"""Joins the lines of a typed page, for the second reading of a text: what a sentence tells goes on where its line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import oldspelt
from pustaka.privacy.view import Change

BELOW = r"(?!\d{1,3}[.)][ \t]|[a-z][.)][ \t]|[^\n:]{1,24}:|[^\n|]{0,200}\|)"
LINE = re.compile(rf"(?m)^(?:[^\n|]{{44,120}}[\w,)\"'][ \t]?(?P<full>\n[ \t]{{0,3}})(?=[A-Za-z0-9\"'(]){BELOW}|[^\n|]{{12,120}}[a-z,][ \t]?(?P<short>\n)(?=[a-z]){BELOW})")
"""A full line that ends within its sentence, or a shorter one below which a small letter goes on; below it is no item, no label and no table."""

CUT = re.compile(r"-(?<=[a-z]-)[ \t]?\n[ \t]{0,8}[a-z]{2}")
ENOUGH = 2
"""So many words that are cut at the end of a line make a typed page."""


def changes(text: str) -> Iterator[Change]:
    """Ends of lines that are blanks in a typed page, or in one of the old spelling."""
    if sum(1 for _one in zip(range(ENOUGH), CUT.finditer(text), strict=False)) == ENOUGH or oldspelt.old(text):
        for found in LINE.finditer(text):
            yield *found.span(found.lastgroup or 0), " "
