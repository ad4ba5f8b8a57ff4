"""Tells where a scanner may have misread a text, by its words and figures, which are looked up anyway: the patterns of misreadings are tried nowhere else.

What they find is the same as in a search over the whole text; `tests/privacy/test_blurs.py` holds every pattern to that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pustaka.privacy.leads import ALIKE, BLURRED, read

LIKE = frozenset("OoQlI|SBZ")
"""What a scanner leaves for a figure."""

GOING_ON = LIKE | frozenset("-.")
"""What stands behind the last figure of a group where something may be misread."""


def heads(text: str, places: Iterable[int]) -> list[int]:
    """Where the words begin in which places lie; figures and strokes below the line belong to a word, as they do for `\\w`. No letter is looked at twice."""
    found, last = list[int](), 0
    for place in sorted(set(places)):
        first = place
        while first > last and (text[first - 1].isalnum() or text[first - 1] == "_"):
            first -= 1
        if first > last or not found:
            found.append(first)
        last = place
    return found


@lru_cache(maxsize=4)
def coded(text: str) -> list[int]:
    """Where words begin in which a letter stands beside a figure: `F0RMULIR`, `8ayi`, `A4`."""
    return heads(text, (start for start, end in read(text).figures if text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()))


def odd(text: str) -> list[int]:
    """Where runs of letters begin that a scanner leaves: `Iahir`, `cangkuI`, `lbu`, `XONTOHl`."""
    return read(text).places(BLURRED)


def labels(text: str) -> list[int]:
    """Where a label may begin in which a letter was taken for another, a figure or a bar."""
    behind, bars, place = list[int](), set[int](), text.find("|")
    while place >= 0:
        if text[place - 1 : place].isalpha():
            behind.append(place)
        if text[place + 1 : place + 2].isupper():
            bars.add(place)
        place = text.find("|", place + 1)
    return sorted(bars.union(heads(text, behind), coded(text), odd(text)))


def days(text: str) -> list[int]:
    """Where a day may begin: at figures, or at letters that look like them."""
    prose = read(text)
    return sorted({start for start, _end in prose.figures}.union(prose.places(ALIKE)))


def mixed(text: str) -> list[int]:
    """Where a figure may stand beside a letter that looks like one, or such letters each by itself."""
    prose, found = read(text), set[int]()
    for start, end in prose.figures:
        if text[start - 1 : start] in LIKE:
            found.add(start - 1)
        if text[end : end + 1] in GOING_ON or (end - start == 1 and text[end : end + 1] == " "):
            found.add(end - 1)
    return sorted(found.union(prose.places(ALIKE)))


def misspelt(text: str) -> bool:
    """Whether a figure stands in a word in small letters: `pemi1ik`, `1ahir`."""
    for start, end in read(text).figures:
        if text[start] in "01" and "a" <= text[start - 1 : start] <= "z":
            return True
        behind = text[end : end + 3]
        if text[end - 1] == "1" and len(behind) == 3 and behind.isascii() and behind.isalpha() and behind.islower():
            return True
    return False
