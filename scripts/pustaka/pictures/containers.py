"""Walks through the parts of a PNG, JPEG or WebP file without decoding it: its size in pixels, and what it carries besides the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.pictures import png
from pustaka.pictures.parts import BEHIND, COMMENT, EXIF, IPTC, LARGEST_PROFILE, OTHERS, PRIVATE, PROFILE, XMP, Part, number

MOST_SCANS = 40
"""A progressive JPEG has about ten; each costs a pass over the whole picture."""


@dataclass(frozen=True, slots=True)
class Container:
    """The largest size that any header of the file announces, and what it carries, in order of appearance."""

    width: int = 0
    height: int = 0
    kinds: tuple[str, ...] = ()
    broken: bool = False
    packed: tuple[int, int] = (0, 0)
    """Where the last packed pixels of a JPEG or WebP begin and end."""


def walk(data: bytes) -> Container:
    """Never raises; a file that is cut off ends where it ends."""
    parts = list(reader(data))
    kinds = dict.fromkeys(one.kind for one in parts if one.kind)
    width, height = max((one.width for one in parts), default=0), max((one.height for one in parts), default=0)
    packed = next((one.packed for one in reversed(parts) if one.packed[1]), (0, 0))
    return Container(width, height, tuple(kinds), any(one.broken for one in parts), packed)


def reader(data: bytes) -> Iterator[Part]:
    if data.startswith(png.PNG):
        return png.chunks(data)
    if data.startswith(b"\xff\xd8"):
        return jpeg(data)
    return webp(data) if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else iter(())


def jpeg(data: bytes) -> Iterator[Part]:
    place, scans, profile = 2, 0, 0
    while place + 2 <= len(data):
        if data[place] != 0xFF:
            yield Part(kind=PRIVATE)
            place = data.find(b"\xff", place)
            if place < 0:
                return
            continue
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if marker == 0xD9:
            if place + 2 < len(data):
                yield Part(kind=BEHIND)
            return
        if marker in {0x00, 0x01, 0xD8} or 0xD0 <= marker <= 0xD7:
            yield Part(kind=PRIVATE)
            place += 2
            continue
        size = number(data, place + 2, 2)
        body = data[place + 4 : place + 2 + size]
        place += 2 + max(size, 2)
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            yield Part(number(body, 3, 2), number(body, 1, 2))
        elif marker == 0xDA:
            scans += 1
            if scans > MOST_SCANS:
                yield Part(broken=True)
                return
            start, place = place, scan_end(data, place)
            yield Part(packed=(start, place))
        elif marker == 0xE2 and body.startswith(b"ICC_PROFILE\0"):
            profile += len(body)
            yield Part(kind=PROFILE if profile > LARGEST_PROFILE else "")
        elif marker not in {0xC4, 0xDB, 0xDD}:
            yield Part(kind=segment(marker, body))


def segment(marker: int, body: bytes) -> str:
    """What a segment carries besides the picture; empty when every viewer needs it."""
    if marker == 0xFE:
        return COMMENT
    if marker == 0xE0 and body.startswith(b"JFIF\0"):
        return "" if len(body) <= 14 else OTHERS
    if marker == 0xE0 and body.startswith(b"JFXX\0"):
        return OTHERS
    if marker == 0xE1 and body.startswith(b"Exif"):
        return EXIF
    if marker == 0xE1 and b"ns.adobe.com/x" in body[:40]:
        return XMP
    if marker == 0xE2 and body.startswith(b"MPF\0"):
        return OTHERS
    if marker == 0xED and body.startswith(b"Photoshop"):
        return IPTC
    return "" if marker == 0xEE and body.startswith(b"Adobe") and len(body) <= 12 else PRIVATE


def scan_end(data: bytes, place: int) -> int:
    """Where the packed pixels end: at the first marker that is neither a stuffed byte nor a restart."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            return len(data)
        if data[place + 1] == 0 or 0xD0 <= data[place + 1] <= 0xD7:
            place += 2
        elif data[place + 1] == 0xFF:
            place += 1
        else:
            return place


SHOWING = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}
ADDED = {b"EXIF": EXIF, b"XMP ": XMP, b"ANIM": OTHERS, b"ANMF": OTHERS}


def webp(data: bytes) -> Iterator[Part]:
    end = min(len(data), 8 + number(data, 4, 4, "little"))
    if end + (end & 1) < len(data):
        yield Part(kind=BEHIND)
    place, seen = 12, set[bytes]()
    while place + 8 <= end:
        name, size = data[place : place + 4], number(data, place + 4, 4, "little")
        body = data[place + 8 : place + 8 + min(size, 16)]
        if name in {b"VP8 ", b"VP8L"}:
            yield Part(packed=(place + 8, min(end, place + 8 + size)))
        if name == b"VP8X":
            yield Part(1 + number(body, 4, 3, "little"), 1 + number(body, 7, 3, "little"))
        elif name == b"VP8 ":
            yield Part(number(body, 6, 2, "little") & 0x3FFF, number(body, 8, 2, "little") & 0x3FFF)
        elif name == b"VP8L":
            bits = number(body, 1, 4, "little")
            yield Part(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
        if name == b"ICCP":
            yield Part(kind=PROFILE if size > LARGEST_PROFILE else "")
        elif name not in SHOWING or name in seen:
            yield Part(kind=ADDED.get(name, PRIVATE))
        seen.add(name)
        place += 8 + size + (size & 1)
