"""What may stand in an image file: the size that it announces, and the kinds of what it carries besides the picture."""

from __future__ import annotations

from dataclasses import dataclass

EXIF, XMP, IPTC, COMMENT = "EXIF", "XMP", "IPTC", "komentar"
TIME = "waktu penyimpanan"
BEHIND = "data di belakang gambar"
OTHERS = "gambar lain di dalam berkas"
PRIVATE = "bagian tersendiri dari kamera atau program"
PROFILE = "profil warna yang terlalu besar"

LARGEST_PROFILE = 20_000
"""Bytes; the profiles of phones, cameras and screens have 500 to 4,000."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the file: the width and height that it announces, or the kind of what it carries besides the picture."""

    width: int = 0
    height: int = 0
    kind: str = ""
    broken: bool = False
    packed: tuple[int, int] = (0, 0)
    """Where packed pixels begin and end."""


def number(data: bytes, start: int, size: int, order: str = "big") -> int:
    return int.from_bytes(data[start : start + size], "big" if order == "big" else "little")
