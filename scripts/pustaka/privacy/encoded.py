"""Finds identifiers that were written in base64 or hexadecimal: what any reader can turn back is not hidden."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator

from pustaka.privacy.leads import Lazy
from pustaka.privacy.model import Hit

TOKEN = Lazy(r"(?<![\w+/=-])(?=[\w+/-]{0,60}[A-Z])(?=[\w+/-]{0,60}[a-z])[A-Za-z0-9+/_-]{14,400}={0,2}(?![\w+/=])")
"""`MDgx…`; not a word of one case."""

HEX = Lazy(r"(?<![\w])(?:0x)?(?:[0-9A-Fa-f]{2}){9,200}(?!\w)|(?<![\w])(?:\\?x?[0-9A-Fa-f]{2}[ :,]){8,200}\\?x?[0-9A-Fa-f]{2}(?!\w)")
"""`3038…`, `30 38 …`: two signs for each letter."""

PLAIN = re.compile(rb"[\t\n\r\x20-\x7e]{8,300}")

HINT = re.compile(r"[A-Za-z0-9+/_-]{14}")


def texts(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, decoded) of every stretch that decodes to plain writing."""
    if not HINT.search(text) and not HEX.search(text):
        return
    for found in HEX.finditer(text):
        digits = re.sub(r"0x|[\\x :,]", "", found[0])
        if len(digits) % 2 == 0:
            yield from plain(found, bytes.fromhex(digits))
    for found in TOKEN.finditer(text):
        letters = found[0].rstrip("=").replace("-", "+").replace("_", "/")
        if len(letters) % 4 != 1:
            try:
                yield from plain(found, base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True))
            except binascii.Error:
                continue


def plain(found: re.Match[str], data: bytes) -> Iterator[tuple[int, int, str]]:
    if PLAIN.fullmatch(data):
        yield (*found.span(), data.decode("ascii"))


def within(text: str, finders: Callable[[str], Iterator[Hit]]) -> Iterator[Hit]:
    """What `finders` find in decoded stretches, at the place of the stretch."""
    for start, end, decoded in texts(text):
        for one in finders(decoded):
            yield Hit(start, end, one.rule)
            break
