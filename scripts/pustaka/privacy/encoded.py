"""Finds identifiers that were written in base64, hexadecimal, Braille or Morse: what any reader can turn back is not hidden."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from pustaka.privacy import signs
from pustaka.privacy.leads import Lazy
from pustaka.privacy.model import Hit

TOKEN = Lazy(r"(?<![\w+/=-])(?=[\w+/-]{0,60}[A-Z])(?=[\w+/-]{0,60}[a-z])[A-Za-z0-9+/_-]{14,400}={0,2}(?![\w+/=])")
"""`MDgx…`; not a word of one case."""

HEX = Lazy(r"(?<![\w])(?:0x)?(?:[0-9A-Fa-f]{2}){9,200}(?!\w)|(?<![\w])(?:\\?x?[0-9A-Fa-f]{2}[ :,]){8,200}\\?x?[0-9A-Fa-f]{2}(?!\w)")
"""`3038…`, `30 38 …`: two signs for each letter."""

PLAIN = re.compile(rb"[\t\n\r\x20-\x7e]{8,300}")

SHORTEST = 14

RUN = re.compile(r"[\w+/=-]+")
"""What stands without a break; only where it is long enough a pattern may begin."""
SPACED = re.compile(r"[ :,]\\?x?[0-9A-Fa-f]{2}[ :,]\\?x?[0-9A-Fa-f]{2}[ :,]")


def texts(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, decoded) of every stretch that decodes to plain writing."""
    yield from signs.texts(text)
    yield from coded(text)


@lru_cache(maxsize=4)
def coded(text: str) -> tuple[tuple[int, int, str], ...]:
    """The same for base64 and hexadecimal alone, which nobody can read without turning them back; two finders ask."""
    return tuple(turned_back(text))


def turned_back(text: str) -> Iterator[tuple[int, int, str]]:
    runs = [start for start, end in unbroken(text) if end - start >= SHORTEST]
    for found in HEX.finditer(text) if SPACED.search(text) else HEX.at(text, runs):
        digits = re.sub(r"0x|[\\x :,]", "", found[0])
        if len(digits) % 2 == 0:
            yield from plain(found, bytes.fromhex(digits))
    for found in TOKEN.at(text, runs):
        letters = found[0].rstrip("=").replace("-", "+").replace("_", "/")
        if len(letters) % 4 != 1:
            try:
                yield from plain(found, base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True))
            except binascii.Error:
                continue


def unbroken(text: str) -> Iterator[tuple[int, int]]:
    """Where the runs stand in whatever is long enough and has no blank in it."""
    place, parts = 0, text.split()
    if max(map(len, parts), default=0) < SHORTEST:
        return
    for part in parts:
        if len(part) >= SHORTEST:
            place = text.index(part, place)
            yield from (found.span() for found in RUN.finditer(text, place, place + len(part)))
            place += len(part)


def opened(value: str) -> str:
    """A value as it reads when it is turned back; itself when it is not coded."""
    return next((decoded for start, end, decoded in coded(value) if end - start == len(value)), value)


CODED = "tulisan-tersandi"

WORD = re.compile(r"[A-Za-z]{3}")
PUNYCODE = Lazy(r"(?<![\w-])(?:[\w-]+\.)*xn--[a-z0-9-]{3,60}(?:\.[a-z0-9-]+)*", re.IGNORECASE)
"""`xn--rmah-x9a.example`: the name of a site with letters that are not shown."""


def find(text: str) -> Iterator[Hit]:
    """Writing that a reader cannot read as it stands, whatever it says."""
    for start, end, decoded in coded(text):
        if WORD.search(decoded):
            yield Hit(start, end, CODED)
    if "xn--" in text.lower():
        for found in PUNYCODE.finditer(text):
            yield Hit(*found.span(), CODED)


def promising(text: str) -> bool:
    """Whether a text can hold anything that decodes: asked of every sentence, so that it is answered without a pattern where that is possible."""
    return max(map(len, text.split()), default=0) >= SHORTEST or SPACED.search(text) is not None or signs.promising(text)


def plain(found: re.Match[str], data: bytes) -> Iterator[tuple[int, int, str]]:
    if PLAIN.fullmatch(data):
        yield (*found.span(), data.decode("ascii"))


def within(text: str, finders: Callable[[str], Iterator[Hit]]) -> Iterator[Hit]:
    """What `finders` find in decoded stretches, at the place of the stretch."""
    for start, end, decoded in texts(text):
        for one in finders(decoded):
            yield Hit(start, end, one.rule)
            break
