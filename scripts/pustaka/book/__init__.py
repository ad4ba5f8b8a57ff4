"""The PDFs: one per publication, one volume per series, the casebook and the pocketbook, all typeset by Typst."""

from pustaka.book.make import Made, Trouble, make
from pustaka.book.volume import Volume, volumes

__all__ = ["Made", "Trouble", "Volume", "make", "volumes"]
