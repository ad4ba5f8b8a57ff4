"""Writes what stands on a page in fewer signs: bytes of text as they are, and no digit that nobody sees."""

from __future__ import annotations

import re
import zlib
from collections.abc import Container
from functools import lru_cache

from pustaka.typesetting.lean import squeezed
from pustaka.typesetting.objects import Objects

STRING = rb"\((?:[^()\\]|\\.)*\)"

PIECE = re.compile(rb"^q 1 0 0 -1 (?P<x>-?[\d.]+) (?P<y>-?[\d.]+) cm(?P<drawn>[^()]*?(?=BT|\nQ\n))?", re.DOTALL | re.MULTILINE)
"""The beginning of what is drawn in points: the colour of a run of letters, or the whole of a line or an area. In a string no line begins as long as its strokes stand."""

PLAIN = (*((b"\\%03o" % byte, bytes([byte])) for byte in range(32) if byte != ord("\r")), (b"\\n", b"\n"), (b"\\t", b"\t"), (b"\\b", b"\b"), (b"\\f", b"\f"))
"""Bytes of a string that are written with a stroke and need none."""

STRUCK = re.compile(rb"\\\\[0-7ntbf]")
"""A stroke that is itself meant, before a letter that it would change."""

LONG = re.compile(STRING + rb"|-?\d+\.\d{3,}", re.DOTALL)
"""A number with more digits than an eye needs, or a string, which may hold one."""

NUMBER = re.compile(rb"-?\d*\.\d{3,}")
SHIFT = re.compile(rb"\)-?\d+\.\d+(?=[(\]])")
"""How far two letters stand apart besides their widths, in thousandths."""

CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
INSIDE = re.compile(rb"\b(?:cm|q|Q|Do|gs|sh)\b")


def shorter(objects: Objects, done: Container[int] = ()) -> None:
    """The places that a PDF leads to, the areas that do, and the pages but those in `done`; what they show stays as it is."""
    for number, text in objects.plain.items():
        if text.startswith(b"[") or b"/Subtype /Link" in text or b"/BBox " in text:
            objects.plain[number] = LONG.sub(lambda found: found[0] if found[0].startswith(b"(") else short(found[0], 2), text)
        if number not in done and text.endswith(b"/Type /Page >>") and (found := CONTENTS.search(text)):
            page = objects.streams[int(found[1])]
            page.data = squeezed(rewritten(zlib.decompress(page.data)))


def rewritten(page: bytes) -> bytes:
    """A page that shows the same to a hundredth of a point."""
    if b"\nBI" in page:
        return page  # the bytes of a picture could look like anything
    return bared(PIECE.sub(rounded, respaced(page)))


def respaced(said: bytes) -> bytes:
    """Strings of letters with spaces between them that nobody can see in more digits."""
    return SHIFT.sub(lambda one: b")" + short(one[0][1:], 1), said)


def bared(said: bytes) -> bytes:
    """Strings with as few strokes as they need."""
    if not STRUCK.search(said):
        for written, byte in PLAIN:
            said = said.replace(written, byte)
    return said


def rounded(found: re.Match[bytes]) -> bytes:
    drawn = found["drawn"] or b""
    if INSIDE.search(drawn):  # in a frame of its own it is no longer in points
        return found[0]
    return b"q 1 0 0 -1 %s %s cm%s" % (short(found["x"], 2), short(found["y"], 2), NUMBER.sub(finer, drawn))


def finer(found: re.Match[bytes]) -> bytes:
    """A part of a colour, which needs one digit more than a place."""
    return short(found[0], 3 if found[0].startswith(b"0.") else 2)


@lru_cache(4_096)
def short(number: bytes, digits: int) -> bytes:
    """With so many digits behind the point at most."""
    found = (b"%.*f" % (digits, float(number))).rstrip(b"0").rstrip(b".")
    return b"0" if found == b"-0" else found
