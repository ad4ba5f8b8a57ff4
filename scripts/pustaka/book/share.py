"""Draws the picture that shows when somebody shares an address of the site: its ground, its mark, its name and what it is."""

from __future__ import annotations

import datetime
import io
import json

from PIL import Image

from pustaka.book import text
from pustaka.book.dress import dress
from pustaka.book.typeset import Job, picture
from pustaka.project import Brand

GROUND = "dasar.svg"
"""The name by which the template knows the ground."""

COLOURS = 128
"""As many as the ground's shading needs; with all of them the file would be twice as large, and messengers refuse large ones."""


def share(brand: Brand, ground: bytes) -> bytes:
    """A PNG of 1200 by 630 pixels; `ground` is an SVG drawing of that shape.

    Raises Refused.
    """
    missing: set[str] = set()
    data = {"brand": text.line(brand.name, missing), "summary": text.line(brand.summary, missing), "lang": brand.language}
    drawn = picture(Job(json.dumps(data, ensure_ascii=False, sort_keys=True), {GROUND: ground}, datetime.date(2000, 1, 1), "share.typ", dress(brand)))
    out = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as whole:
        whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
