"""Small images made on the spot, so that no picture of anyone lies in the repository."""

from __future__ import annotations

import io

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (8, 8), mode: str = "RGB") -> bytes:
    """One plain image of Pillow's format `kind`."""
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def png(size: tuple[int, int] = (8, 8)) -> bytes:
    return picture("PNG", size)
