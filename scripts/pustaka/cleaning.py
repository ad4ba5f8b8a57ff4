"""Finds what an image file tells besides its picture, and writes it anew from the picture alone."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator

from pustaka.errors import PustakaError
from pustaka.images import SUFFIXES, inspect

FORMATS = tuple(name for name in SUFFIXES if name != "SVG")

JPEG_QUALITY = 88
"""High enough that a second saving is not seen on a phone."""

DRAWING_NOTES = re.compile(rb"<!--|<(?:\w+:)?metadata\b|\b(?:inkscape|sodipodi|i|x|serif):[\w-]+=", re.IGNORECASE)
"""Comments, `<metadata>`, and what drawing programs leave, such as `inkscape:export-filename="…"` with a person's folder."""

PROGRAMS = re.compile(r"inkscape|sodipodi|ns\.adobe\.com|serif\.com|creativecommons|purl\.org|rdf-syntax", re.IGNORECASE)


class NotCleanable(PustakaError):
    """Raised when a file is no image that can be read whole; `path` is what the person typed."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"«{path}» bukan gambar yang dapat dibaca utuh. Simpan ulang sebagai JPG, PNG, atau WebP, lalu ulangi.")


def traces(data: bytes) -> tuple[str, ...]:
    """Kinds of metadata that the image carries, in Indonesian; never a value. Files that are no image carry none."""
    picture = inspect(data)
    if picture.format == "SVG":
        return ("keterangan dari program gambar",) if DRAWING_NOTES.search(data) else ()
    if picture.format not in FORMATS or not picture.whole:
        return ()
    return tuple(dict.fromkeys(raster_traces(data)))


def raster_traces(data: bytes) -> Iterator[str]:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.format == "PNG":
                image.load()  # text may follow the picture
            if image.getexif():
                yield "EXIF"
            known = {str(key).lower() for key in image.info}
            text = {str(key).lower() for key in getattr(image, "text", {})}
    if known & {"xmp", "xml:com.adobe.xmp"} or b"http://ns.adobe.com/xap/" in data:
        yield "XMP"
    if "photoshop" in known or b"Photoshop 3.0\0" in data:
        yield "IPTC"
    if "comment" in known or text - {"xml:com.adobe.xmp"}:
        yield "komentar"


def clean(path: str, data: bytes) -> bytes:
    """The same picture in the same format, from its pixels, turned upright; for SVG without notes of drawing programs.

    Raises NotCleanable.
    """
    picture = inspect(data)
    if picture.format == "SVG" and picture.whole:
        return cleaned_drawing(path, data)
    if picture.format not in FORMATS or not picture.whole:
        raise NotCleanable(path)
    from PIL import Image, ImageCms, ImageOps

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
            out = io.BytesIO()
            kind = "JPEG" if image.format == "MPO" else str(image.format)
            if kind == "PNG":
                fresh.save(out, kind, optimize=True)
            else:
                fresh.save(out, kind, quality=JPEG_QUALITY)
    return out.getvalue()


def cleaned_drawing(path: str, data: bytes) -> bytes:
    """Drop comments, metadata, and every element and attribute of a drawing program's own namespaces."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True))
    except etree.XMLSyntaxError as error:
        raise NotCleanable(path) from error
    for element in list(root.iter()):
        name = etree.QName(element)
        parent = element.getparent()
        if parent is not None and (name.localname == "metadata" or PROGRAMS.search(name.namespace or "")):
            parent.remove(element)
            continue
        for key in list(element.attrib):
            if PROGRAMS.search(etree.QName(key).namespace or ""):
                del element.attrib[key]
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=False)) + b"\n"
