"""Write lists of words and postings in the few characters that a script file can carry and gzip likes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

LEVELS = "0123456789+-*/.:"
"""One sign for a small number behind a word: the strength of a root, or how common a word is."""
FIRST, HOLE = 35, 92
"""Postings use the signs from `#` to `~` without the backslash: 91 values that JSON never has to escape."""
BASE = 45
"""A page distance is written in base 45, least digit first; a digit of 45 and more says that another follows."""
IMPACTS = 32
"""How many steps of weight a posting knows."""

CODED = re.compile(r"([A-Z])([a-z0-9]*?)([0-9+\-*/.:])(?=[A-Z]|$)")
"""`Aanak3Dtik0` is `anak` and `antik` of the levels 3 and 0; see `front_coded`."""


def sign(value: int) -> str:
    code = FIRST + value
    return chr(code + (code >= HOLE))


SIGNS = tuple(sign(value) for value in range(2 * BASE + 1))


def postings(entries: Iterable[tuple[int, int]]) -> str:
    """`(page, impact)` in ascending page order as text: distance to the page before, then impact."""
    pieces: list[str] = []
    before = -1
    for page, impact in entries:
        distance, before = page - before - 1, page
        while distance >= BASE:
            pieces.append(SIGNS[BASE + distance % BASE])
            distance //= BASE
        pieces.append(SIGNS[distance] + SIGNS[impact])
    return "".join(pieces)


def decoded(text: str) -> Iterator[tuple[int, float]]:
    """Pages with their impacts between 0 and 1; see `postings` in pack.py."""
    values = iter([ord(one) - FIRST - (ord(one) > HOLE) for one in text])
    page = -1
    for first in values:
        digit, gap, unit = first, 0, 1
        while digit >= BASE:
            gap, unit, digit = gap + (digit - BASE) * unit, unit * BASE, next(values)
        page += gap + digit * unit + 1
        yield page, next(values) / (IMPACTS - 1)


def front_coded(words: Mapping[str, int]) -> str:
    """Sorted words, each as: shared letters with the word before (A is none), the other letters, its level."""
    pieces: list[str] = []
    before = ""
    for word in sorted(words):
        shared = 0
        for ours, theirs in zip(word, before, strict=False):
            if ours != theirs or shared == 25:
                break
            shared += 1
        pieces.append(chr(65 + shared) + word[shared:] + LEVELS[words[word]])
        before = word
    return "".join(pieces)


def unpacked(text: str) -> dict[str, int]:
    """The words of `front_coded`, with their levels."""
    found, word = dict[str, int](), ""
    for shared, rest, level in CODED.findall(text):
        word = word[: ord(shared) - 65] + rest
        found[word] = LEVELS.index(level)
    return found


def chunks(items: Iterable[tuple[str, str]], largest: int) -> list[dict[str, str]]:
    """Deal sorted `(key, text)` pairs into dictionaries of about `largest` characters; no pair is split."""
    found: list[dict[str, str]] = []
    room = 0
    for key, text in items:
        size = len(key) + len(text) + 6
        if size > room or not found:
            found.append({})
            room = largest
        found[-1][key] = text
        room -= size
    return found
