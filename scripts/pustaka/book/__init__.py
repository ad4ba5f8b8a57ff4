"""The PDFs: one per publication, one volume per series, the casebook and the pocketbook, and blank sheets, all typeset by Typst."""

from pustaka.book.blame import Trouble
from pustaka.book.make import Made, make
from pustaka.book.sheet import Sheet, sheets
from pustaka.book.volume import Volume, volumes

__all__ = ["Made", "Sheet", "Trouble", "Volume", "make", "sheets", "volumes"]
