"""Pictures that travel inside a file: cleaned like those in print, small enough for a phone, within what the file may weigh."""

from __future__ import annotations

import base64
import io

from PIL import Image

from pustaka.book.pictures import Unprintable, prepare
from pustaka.compose.links import asset_path
from pustaka.library import Library, Publication
from pustaka.portable import ways
from pustaka.registers import drawings

WIDEST = 900
"""Pixels on the longer side: a phone shows 360 points, three pixels each at most."""

QUALITY = 70
TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".svg": "image/svg+xml"}


def carried(publication: Publication, src: str, library: Library) -> tuple[str, bytes]:
    """(suffix, bytes) of a picture on the page of a publication, ready to travel; empty where there is none that can."""
    target = ways.place(publication, src)
    source = next((path for path in library.files if asset_path(path) == target.path), "") if target else ""
    drawn = drawings.files(library).get(target.path) if target and target.path.startswith(f"{drawings.FOLDER}/") else None
    try:
        picture = prepare(drawn or library.read_bytes(source)) if drawn or source else None
    except (Unprintable, OSError):
        return "", b""  # the check of pictures names it; here its words stand in
    if picture is None:
        return "", b""
    suffix = "." + picture.name.rpartition(".")[2]
    return (suffix, picture.data) if suffix == ".svg" else smaller(suffix, picture.data)


def smaller(suffix: str, data: bytes) -> tuple[str, bytes]:
    """The picture at the size of a phone, in whichever form is lighter."""
    with Image.open(io.BytesIO(data)) as image:
        image.thumbnail((WIDEST, WIDEST))
        out = io.BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=QUALITY, optimize=True)
        light = out.getvalue()
    return (".jpg", light) if len(light) < len(data) else (suffix, data)


def inline(suffix: str, data: bytes) -> str:
    """The picture as an address that holds it."""
    return f"data:{TYPES[suffix]};base64,{base64.b64encode(data).decode('ascii')}"
