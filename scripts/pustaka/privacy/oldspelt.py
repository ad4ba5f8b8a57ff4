"""Reads words of the spelling before 1972 as today's, for the second reading of a text: `paspornja`, `tjatatan`, `kartu pasien di roemah`.

Only words change that the language knows in the new spelling and not in the old, so that labels and cues are read and every name stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pustaka.privacy import leads
from pustaka.privacy.leads import Lazy
from pustaka.privacy.view import Change
from pustaka.privacy.words import entries, known, named_nobody, respelt, roots, vocabulary

WORD = Lazy(r"(?<![\w@./])[A-Za-z]{0,24}(?:oe|ch|j)[a-z]{0,24}(?P<rest>-[ \t]?\n[ \t]{0,8}[a-z]{1,24})?(?![\w@]|\.\w|/\w)")
"""A word that holds letters which today are written otherwise, also over the end of a line; not one of an address."""

HALF = re.compile(r"[A-Za-z]{2,20}-[ \t]?\n[ \t]{0,8}$")
CUT = re.compile(r"-[ \t]?\n[ \t]*")

LONGEST = 32
"""Characters before a word in which its first half may stand."""

ENOUGH = 3
"""So many such words make a text of the old spelling; fewer are misprints, or words of another language."""


def changes(text: str) -> Iterator[Change]:
    """Each old word with what it is today."""
    return iter(old(text))


@lru_cache(maxsize=2)
def old(text: str) -> tuple[Change, ...]:
    found = tuple(read(text))
    return found if len(found) >= ENOUGH else ()


def read(text: str) -> Iterator[Change]:
    for found in WORD.at(text, leads.read(text).places(leads.OLDEN)):
        start, end = found.span()
        before = text[max(0, start - LONGEST) : start]
        half = HALF.search(before) if "-" in before else None
        if half:
            start -= len(half[0])
        if new := today(CUT.sub("", text[start:end])):
            yield start, end, new
        elif found["rest"] and not half and (new := today(text[start : found.start("rest")])):
            yield start, found.start("rest"), new


def plain(piece: str) -> str:
    """A piece of a text with its old words as they are today."""
    return WORD.sub(lambda found: today(found[0]) or found[0], piece)


@lru_cache(maxsize=65536)
def today(word: str) -> str:
    """A word in today's spelling; nothing when it is written so today, or is a name."""
    lower = word.lower()
    if lower in vocabulary() or lower in entries("bulan.txt") or not named_nobody(lower) or any(root in vocabulary() for root in roots(lower)):
        return ""
    new = respelt(lower)
    if new == lower or not named_nobody(new) or not known(new):
        return ""
    return new.capitalize() if word[0].isupper() else new
