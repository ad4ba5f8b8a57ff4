"""Walks through the chunks of a PNG file: only those that say how to show its pixels pass, and only with values that make sense."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from pustaka.pictures.parts import BEHIND, COMMENT, EXIF, LARGEST_PROFILE, OTHERS, PRIVATE, PROFILE, TIME, XMP, Part, number

PNG = b"\x89PNG\r\n\x1a\n"

MOST_DECODED = 110_000_000
"""Bytes of pixels that are counted, a little more than a picture of the largest size with sixteen bits a colour."""

STEP = 1 << 16

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


def chunks(data: bytes) -> Iterator[Part]:
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
