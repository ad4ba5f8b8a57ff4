"""Walks through the parts of a PNG, JPEG or WebP file without decoding it: its size in pixels, and what it carries besides the picture."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

PNG = b"\x89PNG\r\n\x1a\n"

EXIF, XMP, IPTC, COMMENT = "EXIF", "XMP", "IPTC", "komentar"
TIME = "waktu penyimpanan"
BEHIND = "data di belakang gambar"
OTHERS = "gambar lain di dalam berkas"
PRIVATE = "bagian tersendiri dari kamera atau program"
PROFILE = "profil warna yang terlalu besar"

LARGEST_PROFILE = 20_000
"""Bytes; the profiles of phones, cameras and screens have 500 to 4,000."""

MOST_SCANS = 40
"""A progressive JPEG has about ten; each costs a pass over the whole picture."""

MOST_DECODED = 110_000_000
"""Bytes of pixels that are counted, a little more than a picture of the largest size with sixteen bits a colour."""

STEP = 1 << 16


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the file: the width and height that it announces, or the kind of what it carries besides the picture."""

    width: int = 0
    height: int = 0
    kind: str = ""
    broken: bool = False
    packed: tuple[int, int] = (0, 0)
    """Where packed pixels begin and end."""


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
    if data.startswith(PNG):
        return png(data)
    if data.startswith(b"\xff\xd8"):
        return jpeg(data)
    return webp(data) if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else iter(())


def number(data: bytes, start: int, size: int, order: str = "big") -> int:
    return int.from_bytes(data[start : start + size], "big" if order == "big" else "little")


CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

LONGEST_CHUNK = 768
"""Bytes of a palette of 256 colours."""

DENSEST = 200_000
"""Points a metre that a picture may ask for; a scanner for films has half of that."""


def shows(name: bytes, body: bytes, header: bytes, palette: int) -> bool:
    """Whether a chunk says how to show the pixels, with values that make sense for them: in free bytes a number of somebody has room.

    Chunks that no viewer needs do not belong into a picture: a palette beside full colours, a histogram, the place on a page.
    """
    if len(header) != 13 or len(body) > LONGEST_CHUNK:
        return False
    depth, colour = header[8], header[9]
    samples = [number(body, start, 2) for start in range(0, len(body), 2)]
    longs = [number(body, start, 4) for start in range(0, len(body) - 3, 4)]
    match name:
        case b"IHDR" | b"IEND":
            return len(body) == (13 if name == b"IHDR" else 0)
        case b"PLTE":
            return colour == 3 and len(body) % 3 == 0 and 0 < len(body) <= 3 << min(depth, 8)
        case b"tRNS":
            return len(body) <= palette if colour == 3 else len(body) == {0: 2, 2: 6}.get(colour) and max(samples) < 1 << depth
        case b"bKGD":
            return len(body) == 1 and body[0] < palette if colour == 3 else len(body) == {1: 2, 2: 2}.get(CHANNELS.get(colour, 0), 6) and max(samples) < 1 << depth
        case b"sBIT":
            return len(body) == (3 if colour == 3 else CHANNELS.get(colour)) and all(0 < one <= (8 if colour == 3 else depth) for one in body)
        case b"pHYs":
            return len(body) == 9 and body[8] < 2 and all(0 < one <= DENSEST for one in longs) and max(longs) <= 4 * min(longs)
        case b"gAMA":
            return len(body) == 4 and 10_000 <= longs[0] <= 1_000_000
        case b"cHRM":
            return len(body) == 32 and max(longs) <= 100_000
        case b"sRGB":
            return len(body) == 1 and body[0] < 4
        case b"cICP":
            return len(body) == 4 and body[0] < 23 and body[1] < 19 and body[2] < 15 and body[3] < 2
    return False


TELLING = {b"tEXt": COMMENT, b"zTXt": COMMENT, b"eXIf": EXIF, b"tIME": TIME, b"acTL": OTHERS, b"fcTL": OTHERS, b"fdAT": OTHERS}


def png(data: bytes) -> Iterator[Part]:
    place, seen, pixels, header, palette = len(PNG), set[bytes](), list[bytes](), b"", 0
    while place + 12 <= len(data):
        size, name = number(data, place, 4), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + size]
        sum_given, place = data[place + 8 + size : place + 12 + size], place + 12 + size
        if sum_given != zlib.crc32(body, zlib.crc32(name)).to_bytes(4, "big"):  # viewers show most such pictures, and the four bytes may say anything
            yield Part(broken=True)
        if name == b"IHDR":
            header = header or body
            yield Part(number(body, 0, 4), number(body, 4, 4))
        if name == b"IDAT":
            pixels.append(body)
            continue
        if name == b"iTXt":
            yield Part(kind=XMP if body.startswith(b"XML:com.adobe.xmp") else COMMENT)
        elif name == b"iCCP":
            yield Part(kind=PROFILE if name in seen or unpacked(body[body.find(b"\0") + 2 :], LARGEST_PROFILE)[0] > LARGEST_PROFILE else "")
        elif name in TELLING:
            yield Part(kind=TELLING[name])
        elif name in seen or not shows(name, body, header, palette):
            yield Part(kind=PRIVATE)
        if name == b"PLTE":
            palette = len(body) // 3
        seen.add(name)
        if name == b"IEND":
            break
    if place < len(data):
        yield Part(kind=BEHIND)
    if len(header) == 13 and pixels and decoded_size(header) <= MOST_DECODED:
        given, rest = unpacked(b"".join(pixels), decoded_size(header))
        if given > decoded_size(header) or rest:
            yield Part(kind=BEHIND)


ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column and row of each pass of an interlaced PNG, and the steps from there."""


def decoded_size(header: bytes) -> int:
    """Bytes that the pixels of a PNG take after unpacking."""
    width, height, bits = number(header, 0, 4), number(header, 4, 4), header[8] * CHANNELS.get(header[9], 4)
    passes = ADAM7 if header[12] else ((0, 0, 1, 1),)
    sizes = ((max(0, -(-(width - left) // across)), max(0, -(-(height - top) // down))) for left, top, across, down in passes)
    return sum(rows * (1 + (columns * bits + 7) // 8) for columns, rows in sizes if columns)


def unpacked(data: bytes, most: int) -> tuple[int, bool]:
    """How many bytes a packed stream holds, counted a little beyond `most`, and whether something follows it; nothing is kept."""
    stream, count, rest = zlib.decompressobj(), 0, data
    try:
        while rest and not stream.eof and count <= most:
            count += len(stream.decompress(rest, STEP))
            rest = stream.unconsumed_tail
        while not stream.eof and count <= most and (more := stream.decompress(rest, STEP)):
            count, rest = count + len(more), stream.unconsumed_tail
    except zlib.error:
        return count, False
    return count, bool(stream.unused_data)


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
