"""Reads drawings by what is allowed and writes them anew from that alone; pure: bytes in, values out."""

from pustaka.pictures.svg.pieces import told
from pustaka.pictures.svg.printing import printed
from pustaka.pictures.svg.reading import EMPTY, Drawing, published, read

__all__ = ["EMPTY", "Drawing", "printed", "published", "read", "told"]
