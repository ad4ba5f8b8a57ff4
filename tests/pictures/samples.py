"""Pictures for tests: parts beside and behind the pixels, and what programs save."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from pustaka.pictures.png import PNG
from tests.rules.pictures import picture, png

HIDDEN = b"CATATAN-REKAAN"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(name: bytes, data: bytes = HIDDEN, given: bytes | None = None) -> bytes:
    """A PNG with one more part in front of its pixels."""
    whole = given or png()
    place = whole.index(b"IDAT") - 4
    return whole[:place] + chunk(name, data) + whole[place:]


def with_segment(marker: int, data: bytes) -> bytes:
    whole = picture("JPEG", (16, 16))
    return whole[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data + whole[2:]


def with_riff(name: bytes, data: bytes) -> bytes:
    """A WebP of the extended kind with one more part behind its pixels."""
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (1, 2, 3, 4)).save(out, "WEBP", icc_profile=b"\0" * 128)
    body = out.getvalue()[12:] + name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def moving(kind: str) -> bytes:
    frames, out = [Image.new("RGB", (8, 8), (number * 60, 0, 0)) for number in range(4)], io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()


def with_pixels(behind: bytes, more: bytes = b"") -> bytes:
    """A PNG whose packed pixels are longer than the picture, or followed by something within the same part."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    return PNG + head + chunk(b"IDAT", zlib.compress(b"\0" * 72 + more) + behind) + chunk(b"IEND", b"")


def saved(kind: str, mode: str = "RGB", **given: object) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 40).convert(mode).save(out, kind, **given)
    return out.getvalue()


def interlaced() -> bytes:
    """Five times three points in the passes of Adam7 that have any: columns and rows of each."""
    passes = ((1, 1), (1, 1), (1, 1), (3, 1), (2, 2), (5, 1))
    packed = zlib.compress(b"".join((b"\0" + bytes(columns)) * rows for columns, rows in passes))
    return PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 5, 3, 8, 0, 0, 0, 1)) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
