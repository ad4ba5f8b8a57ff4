"""Looks at an image without trusting it: what it really is, how large, and whether it is whole."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

MOST_BYTES = 1_000_000
"""On a weak network a larger image takes longer than a reader waits."""

MANY_BYTES = 300_000
"""From here on, smaller would be kinder."""

LONGEST_SIDE = 4_096
MOST_PIXELS = 12_600_000
"""A photograph of 4,096 × 3,072. A file of 150 KB can hold a thousand times that and stop a build."""

SUFFIXES = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",), "SVG": (".svg",)}
"""What browsers and Typst both show."""

ALLOWED = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
OTHERS = (".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".ico")
"""Images too, so that they are not taken for attachments."""


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


def inspect(data: bytes) -> Picture:
    """Never raises: whatever a broken or hostile file does ends as a `Picture` that says so."""
    if b"<svg" in data[:4096].lower() or data.lstrip()[:5] == b"<?xml":
        return vector(data)
    if len(data) > 10 * MOST_BYTES:
        return Picture(size=len(data), format=started(data))
    return raster(data)


def raster(data: bytes) -> Picture:
    """Pillow reads the header; only a picture of sensible size is decoded, to see whether it is whole."""
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        except UnidentifiedImageError:
            return Picture(size=len(data), format=started(data), whole=not started(data))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return Picture(size=len(data), format=started(data), width=LONGEST_SIDE + 1, height=LONGEST_SIDE + 1)
        except Exception:  # decoders raise many types on hostile input; each means the same here
            return Picture(size=len(data), format=started(data), whole=False)
        (width, height), colours = image.size, str(image.mode)  # before `draft` changes them
        name = "JPEG" if image.format == "MPO" else str(image.format)
        whole = True
        if max(width, height) <= LONGEST_SIDE and width * height <= MOST_PIXELS:
            try:
                image.draft("L", (max(1, width // 8), max(1, height // 8)))  # JPEG at an eighth: the whole stream is read all the same
                image.load()
            except Exception:  # as above
                whole = False
    return Picture(size=len(data), format=name, width=width, height=height, whole=whole, colours=colours)


def started(data: bytes) -> str:
    """What the first bytes promise."""
    if data.startswith(b"\x89PNG"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    return "WEBP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def vector(data: bytes) -> Picture:
    """An SVG is a program's worth of features; what can run, fetch or grow is refused."""
    from lxml import etree

    size = len(data)
    if size > MOST_BYTES:
        return Picture(size=size, format="SVG")
    if b"<!doctype" in data.lower() or b"<!entity" in data.lower():
        return Picture(size=size, format="SVG", danger="pernyataan DOCTYPE atau ENTITY")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False))
    except (etree.XMLSyntaxError, ValueError):
        return Picture(size=size, format="SVG", whole=False)
    if etree.QName(root).localname != "svg":
        return Picture(size=size)
    return Picture(size=size, format="SVG", danger=next(filter(None, (fault(element) for element in root.iter())), ""))


def fault(element: object) -> str:
    """What an element must not do; empty when it does nothing of the kind."""
    from lxml import etree

    if not isinstance(element, etree._Element) or not isinstance(element.tag, str):
        return ""
    name = etree.QName(element).localname.lower()
    if name in {"script", "foreignobject", "iframe", "object", "embed", "handler"}:
        return "unsur yang dapat menjalankan program"
    for key, value in element.attrib.items():
        attribute, text = str(key).rpartition("}")[2].lower(), "".join(str(value).split()).lower()
        if attribute.startswith("on"):
            return "atribut yang dapat menjalankan program"
        if attribute in {"href", "src"} and not text.startswith(("#", "data:image/png", "data:image/jpeg")):
            return "rujukan ke berkas atau situs lain"
        if "url(" in text and "url(#" not in text.replace("'", "").replace('"', ""):
            return "rujukan ke berkas atau situs lain"
    style = "".join((element.text or "").split()).lower() if name == "style" else ""
    return "rujukan ke berkas atau situs lain" if "@import" in style or ("url(" in style and "url(#" not in style) else ""
