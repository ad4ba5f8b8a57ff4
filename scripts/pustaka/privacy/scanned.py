"""Reads numbers as a scanner leaves them: with letters for digits. Every letter keeps its place, so that what is found stands there too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pustaka.privacy import births, dates, numbers, phones, places, points
from pustaka.privacy.leads import Lazy, read, windows
from pustaka.privacy.model import Hit

LETTERS = "OoQlI|SBZ"
LIKE = str.maketrans(LETTERS, "000111582")
MIXED = re.compile(r"\d[OoQlI|SBZ]|[OoQlI|SBZ]\d")
"""A figure beside a letter that looks like one."""

RUN = Lazy(r"(?<![^\W\d_])(?:[0-9OoQlI|SBZ]{1,20})(?:[ .\-/:]{1,2}[0-9OoQlI|SBZ]{1,20})*(?![^\W\d_])")
WIDE, BEFORE, BEHIND = 40, 140, 40
"""Characters around a mixed group that may belong to its run, and around a run that say what it is."""

PART = re.compile(r"[0-9A-Za-z|]+")

FINDERS: tuple[Callable[[str], Iterator[Hit]], ...] = (numbers.find, phones.find, dates.find, births.find, points.find, places.streets)


def find(text: str) -> Iterator[Hit]:
    """Numbers and days that show only when their letters are read as digits, in unfolded text."""
    if read(text).beside.isdisjoint(LETTERS):
        return
    changed = [found for found in RUN.within(text, windows(((one.start() - WIDE, one.end() + WIDE) for one in MIXED.finditer(text)), len(text))) if digits(found[0]) != found[0]]
    for low, high in windows(((one.start() - BEFORE, one.end() + BEHIND) for one in changed), len(text)):
        here = text[low:high]
        plain = RUN.sub(lambda found: digits(found[0]), here)
        for finder in FINDERS:
            for one in finder(plain):
                if plain[one.start : one.end] != here[one.start : one.end]:
                    yield Hit(one.start + low, one.end + low, one.rule, one.public)


def digits(run: str) -> str:
    """A run of figures with its letters as digits: in groups that hold a figure, and in whole groups between such."""
    groups = PART.findall(run)
    figures = [sum(one.isdigit() for one in group) for group in groups]
    if not any(figures) or sum(figures) * 4 < sum(map(len, groups)):
        return run
    return PART.sub(lambda found: found[0].translate(LIKE) if len(found[0]) < 3 or len(groups) > 1 or any(map(str.isdigit, found[0])) else found[0], run)
