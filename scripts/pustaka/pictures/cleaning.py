"""Finds what an image file tells besides its picture, and writes it anew from the picture alone."""

from __future__ import annotations

import hashlib
import io
import warnings
from typing import TYPE_CHECKING

from pustaka.errors import PustakaError
from pustaka.pictures import containers, svg
from pustaka.pictures.images import HEAVIEST, MANY_PIXELS, MOST_BYTES, SUFFIXES, Picture, inspect
from pustaka.pictures.parts import BEHIND

if TYPE_CHECKING:
    from PIL import Image

FORMATS = tuple(name for name in SUFFIXES if name != "SVG")

DRAWING_NOTES = "keterangan dari program gambar"

JPEG_QUALITY = 88
"""High enough that a second saving is not seen on a phone."""

LOWEST_QUALITY = 70
"""How far it goes down where a picture would weigh more than before: what was saved at less gains nothing by more."""

TAIL = 16
"""Bytes at the end of packed pixels that are tried with another content; some ten blocks of a picture of one colour."""


class NotCleanable(PustakaError):
    """Raised when a file is no image that can be read whole; `path` is what the person typed."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"«{path}» bukan gambar yang dapat dibaca utuh. Simpan ulang sebagai JPG, PNG, atau WebP, lalu ulangi.")


class TooLarge(PustakaError):
    """Raised when an image has more pixels than may be decoded, or more bytes than may be opened."""

    def __init__(self, path: str, size: int = 0) -> None:
        self.path = path
        why = f"besarnya {size // 1_000_000} MB; yang dapat dibuka paling besar {HEAVIEST // 1_000_000} MB" if size > HEAVIEST else MANY_PIXELS
        super().__init__(f"«{path}» {why}. Perkecil dahulu, misalnya menjadi 1.600 piksel lebarnya, lalu ulangi.")


class NotDrawable(PustakaError):
    """Raised when a drawing would lose what it shows; `kinds` are kinds of what is not allowed."""

    def __init__(self, path: str, kinds: str) -> None:
        self.path, self.kinds = path, kinds
        super().__init__(f"«{path}» memuat {kinds}, dan tanpa itu gambarnya tidak lagi sama. Simpan ulang sebagai PNG dari program asalnya.")


def traces(data: bytes, picture: Picture | None = None) -> tuple[str, ...]:
    """Kinds of what the image carries besides its picture, in Indonesian; never a value.

    Files that are no image carry nothing. `picture` is what `inspect` has seen already.
    """
    picture = picture or inspect(data)
    if picture.format == "SVG":
        return (DRAWING_NOTES,) if picture.size <= MOST_BYTES and svg.read(data).notes else ()
    if picture.format not in FORMATS or not picture.whole or picture.size > HEAVIEST:
        return ()
    found = containers.walk(data)
    behind = not picture.large and BEHIND not in found.kinds and stuffed(data, found.packed)
    return (*found.kinds, BEHIND) if behind else found.kinds


def stuffed(data: bytes, packed: tuple[int, int]) -> bool:
    """Whether the packed pixels of a JPEG or WebP go on after the last of them: then it shows the same with another ending.

    Decoders stop at the last pixel without a word, and only they know where it is.
    """
    start, end = packed
    if end - start < 2 * TAIL:
        return False
    other = [data[: end - TAIL] + bytes([fill]) * TAIL + data[end:] for fill in (0x55, 0xAA)]
    for small in (True, False):  # at an eighth most pictures already differ, in a tenth of the time
        shown = pixels(data, small=small)
        if shown is None or any(pixels(one, small=small) != shown for one in other):
            return False
    return True


def pixels(data: bytes, *, small: bool) -> bytes | None:
    """A hash of what a decoder shows; nothing when it refuses, and nothing for a single colour, which any bytes can mean."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                if small:
                    image.draft("L", (image.width // 8, image.height // 8))
                elif image.convert("RGB").getcolors(1) is not None:
                    return None
                return hashlib.sha256(image.tobytes()).digest()
        except Exception:  # decoders raise many types on hostile input; each means the same here
            return None


def clean(path: str, data: bytes) -> bytes:
    """The same picture in the same format, from its pixels, turned upright; an SVG from what is allowed in it.

    Raises NotCleanable, TooLarge and NotDrawable.
    """
    picture = inspect(data)
    if picture.large or picture.size > HEAVIEST:
        raise TooLarge(path, picture.size)
    if picture.format == "SVG" and picture.whole and picture.size <= MOST_BYTES:
        return cleaned_drawing(path, data, picture.danger)
    if picture.format not in FORMATS or not picture.whole:
        raise NotCleanable(path)
    from PIL import Image, ImageCms, ImageOps  # takes longer to load than most commands take

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            upright: Image.Image = ImageOps.exif_transpose(image) or image
            profile = image.info.get("icc_profile")
            mode = "RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "L" if upright.mode in {"1", "L"} else "RGB"
            if profile and mode != "L":
                try:
                    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
                    upright = ImageCms.profileToProfile(upright, source, target, outputMode=mode) or upright
                except (ImageCms.PyCMSError, OSError):
                    upright = upright.convert(mode)  # a broken profile says nothing about colours
            plain = upright.convert(mode)
            fresh = Image.new(mode, plain.size)
            fresh.paste(plain)
            return saved(fresh, "JPEG" if image.format == "MPO" else str(image.format), len(data))


def saved(image: Image.Image, kind: str, before: int) -> bytes:
    """The picture in its format, at the best quality at which it weighs no more than `before`, as far as that goes."""
    out = io.BytesIO()
    if kind == "PNG":
        image.save(out, kind, optimize=True)
        return out.getvalue()
    for quality in range(JPEG_QUALITY, LOWEST_QUALITY - 1, -6):
        out = io.BytesIO()
        image.save(out, kind, quality=quality)
        if out.tell() <= before:
            break
    return out.getvalue()


def cleaned_drawing(path: str, data: bytes, danger: str) -> bytes:
    written = svg.read(data).written
    if not written:
        raise NotDrawable(path, danger)
    return written
