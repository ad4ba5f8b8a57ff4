"""Prepares contributed images for print: cleaned like every other image, and no larger than paper can show."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass

from lxml import etree
from PIL import Image

from pustaka.book import text
from pustaka.pictures import images, svg
from pustaka.pictures.cleaning import JPEG_QUALITY, NotCleanable, NotDrawable, TooLarge, clean

WIDEST = 1600
"""Pixels on the longer side: 126 mm at more than 300 dots per inch."""

TOO_LARGE = f"Gambar ini terlalu besar untuk dicetak. Perkecil sampai paling panjang {images.LONGEST_SIDE} titik."
BROKEN = "Gambar ini rusak atau bukan JPEG, PNG, WebP, atau SVG. Simpan ulang sebagai JPEG atau PNG."


@dataclass(frozen=True, slots=True)
class Picture:
    """An image ready for the page; `name` depends on the content alone, and a drawing without pixels has no width."""

    name: str
    data: bytes
    width: int


class Unprintable(Exception):
    """Raised when an image cannot be printed; the text is an Indonesian sentence."""


def prepare(data: bytes) -> Picture:
    """Look at the image before decoding it, write it anew without its metadata, and shrink it where that costs nothing.

    Raises Unprintable.
    """
    seen = images.inspect(data)
    if seen.large:
        raise Unprintable(TOO_LARGE)
    if not seen.format or not seen.whole or seen.danger:
        raise Unprintable(BROKEN)
    try:
        written = clean("", data)
        width = seen.width
        if seen.format == "SVG":
            written = svg.printed(written)
            legible(written)
        else:
            written, width = shrunk(written)
    except (NotCleanable, NotDrawable, TooLarge, OSError, ValueError, SyntaxError) as error:  # decoders raise these on what looked whole
        raise Unprintable(BROKEN) from error
    return Picture(f"{hashlib.sha256(written).hexdigest()[:24]}{images.SUFFIXES[seen.format][0]}", written, width)


def legible(drawing: bytes) -> None:
    """Raises Unprintable when a drawing holds letters that our fonts do not have."""
    missing: set[str] = set()
    for words in etree.fromstring(drawing).itertext():
        text.clean(str(words), missing)
    if missing:
        raise Unprintable(f"Gambar ini memuat {len(missing)} huruf yang tidak dapat dicetak ({', '.join(text.name_of(char) for char in sorted(missing)[:8])}). Pakai huruf biasa.")


def shrunk(data: bytes) -> tuple[bytes, int]:
    """The image with at most `WIDEST` pixels on its longer side, and its width."""
    with Image.open(io.BytesIO(data)) as image:
        if max(image.size) <= WIDEST:
            return data, image.width
        kind = image.format
        image.thumbnail((WIDEST, WIDEST))
        out = io.BytesIO()
        if kind == "PNG":
            image.save(out, kind, optimize=True)
        else:
            image.save(out, kind, quality=JPEG_QUALITY)
        return out.getvalue(), image.width
