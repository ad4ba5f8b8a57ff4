"""Reads drawings by what is allowed and writes them anew from that alone; pure: bytes in, values out."""

from pustaka.svg.pieces import told
from pustaka.svg.printing import printed
from pustaka.svg.reading import EMPTY, Drawing, read

__all__ = ["EMPTY", "Drawing", "printed", "read", "told"]
