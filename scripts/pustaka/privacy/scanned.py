"""Reads numbers as a scanner leaves them: with letters for digits. Every letter keeps its place, so that what is found stands there too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pustaka.privacy import births, dates, numbers, phones, places
from pustaka.privacy.model import Hit

LIKE = str.maketrans("OoQlI|SBZ", "000111582")
MIXED = re.compile(r"\d[OoQlI|SBZ]|[OoQlI|SBZ]\d")
"""A figure beside a letter that looks like one."""

RUN = re.compile(r"(?<![^\W\d_])(?:[0-9OoQlI|SBZ]{1,20})(?:[ .\-/:]{1,2}[0-9OoQlI|SBZ]{1,20})*(?![^\W\d_])")
PART = re.compile(r"[0-9A-Za-z|]+")

MONTHED = re.compile(r"\s(?=[A-Za-z])")

FINDERS: tuple[Callable[[str], Iterator[Hit]], ...] = (numbers.find, phones.find, dates.find, births.find, places.points)


def find(text: str) -> Iterator[Hit]:
    """Numbers and days that show only when their letters are read as digits, in unfolded text."""
    if not MIXED.search(text):
        return
    plain = RUN.sub(lambda found: digits(found[0]), text)
    if plain == text:
        return
    for finder in FINDERS:
        for one in finder(plain):
            if plain[one.start : one.end] != text[one.start : one.end]:
                yield one


def digits(run: str) -> str:
    """A run of figures with its letters as digits: in groups that hold a figure, and in whole groups between such."""
    groups = PART.findall(run)
    figures = [sum(one.isdigit() for one in group) for group in groups]
    if not any(figures) or sum(figures) * 2 < sum(map(len, groups)):
        return run
    return PART.sub(lambda found: found[0].translate(LIKE) if len(found[0]) < 3 or len(groups) > 1 or any(map(str.isdigit, found[0])) else found[0], run)
