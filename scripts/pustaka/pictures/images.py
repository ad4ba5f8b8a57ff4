"""Looks at an image without trusting it: what it really is, how large, and whether it is whole."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from pustaka.pictures import containers, svg

MOST_BYTES = 1_000_000
"""On a weak network a larger image takes longer than a reader waits."""

MANY_BYTES = 300_000
"""From here on, smaller would be kinder."""

LONGEST_SIDE = 4_096
MOST_PIXELS = 12_600_000
"""A photograph of 4,096 × 3,072. A file of 150 KB can hold a thousand times that and stop a build."""

MANY_PIXELS = f"terlalu banyak pikselnya; paling panjang {LONGEST_SIDE} piksel sesisi, dan seluruhnya paling banyak {MOST_PIXELS / 1e6:.1f} juta".replace(".", ",")

HEAVIEST = 10 * MOST_BYTES
"""No file beyond it is opened at all."""

SUFFIXES = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",), "SVG": (".svg",)}
"""What browsers and Typst both show."""

ALLOWED = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
OTHERS = (".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".ico")
"""Images too, so that they are not taken for attachments."""


NAMED = 3
"""Kinds of faults that one message names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`format` is empty when the content is none that is allowed; `danger` says in Indonesian what an SVG must not hold."""

    size: int
    format: str = ""
    width: int = 0
    height: int = 0
    whole: bool = True
    colours: str = ""
    danger: str = ""
    cleanable: bool = True
    """Whether an SVG without what is not allowed still shows all that it shows."""

    @property
    def large(self) -> bool:
        """Whether it has more pixels than may be decoded."""
        return max(self.width, self.height) > LONGEST_SIDE or self.width * self.height > MOST_PIXELS


def inspect(data: bytes) -> Picture:
    """Never raises: whatever a broken or hostile file does ends as a `Picture` that says so."""
    if is_drawing(data):
        return vector(data)
    if len(data) > HEAVIEST:
        return Picture(size=len(data), format=started(data))
    return raster(data)


def is_drawing(data: bytes) -> bool:
    """Whether the content is written with angle brackets, in whatever encoding."""
    return data[:STARTING].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip().startswith(b"<")


STARTING = 4096


def raster(data: bytes) -> Picture:
    """What the headers announce is read first; only a picture of sensible size is decoded, to see whether it is whole."""
    from PIL import Image, UnidentifiedImageError

    found = containers.walk(data)
    announced = Picture(size=len(data), format=started(data), width=found.width, height=found.height)
    if announced.large:
        return announced
    if found.broken:
        return Picture(size=len(data), format=started(data), whole=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        except UnidentifiedImageError:
            return Picture(size=len(data), format=started(data), whole=not started(data))
        except Exception:  # decoders raise many types on hostile input; each means the same here
            return Picture(size=len(data), format=started(data), whole=False)
        (width, height), colours = image.size, str(image.mode)  # before `draft` changes them
        name = "JPEG" if image.format == "MPO" else str(image.format)
        seen = Picture(size=len(data), format=name, width=width, height=height, colours=colours)
        if seen.large:
            return seen
        try:
            image.draft("L", (max(1, width // 8), max(1, height // 8)))  # JPEG at an eighth: the whole stream is read all the same
            image.load()
        except Exception:  # as above
            return Picture(size=len(data), format=name, width=width, height=height, whole=False, colours=colours)
    return seen


def started(data: bytes) -> str:
    """What the first bytes promise."""
    if data.startswith(b"\x89PNG"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    return "WEBP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def vector(data: bytes) -> Picture:
    """An SVG is a program's worth of features; only what draws is allowed."""
    size = len(data)
    if size > MOST_BYTES:
        return Picture(size=size, format="SVG")
    if b"<svg" not in data.replace(b"\0", b"") and b":svg" not in data.replace(b"\0", b""):
        return Picture(size=size)
    drawing = svg.read(data)
    danger = wording(drawing.refused)
    return Picture(size=size, format="SVG", whole=drawing.whole, danger=danger, cleanable=bool(drawing.written))


def wording(kinds: tuple[str, ...]) -> str:
    """`program («script»), animasi («set»), dan 2 hal lain`."""
    more = len(kinds) - NAMED
    return ", ".join(kinds[:NAMED]) + (f", dan {more} hal lain" if more > 0 else "")
