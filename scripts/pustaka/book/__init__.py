"""The PDFs: one per publication, one volume per series, the casebook and the pocketbook, blank sheets, and one page of deadlines, all typeset by Typst."""

from pustaka.book.deadline_sheet import Deadlines, deadline_pages
from pustaka.book.folds import Fold, fold, folds
from pustaka.book.handout import Handout, handouts
from pustaka.book.make import make
from pustaka.book.pdf_cache import Made, forget
from pustaka.book.sheet import Sheet, sheets
from pustaka.book.trouble import Trouble
from pustaka.book.volume import Volume, volumes

__all__ = ["Deadlines", "Fold", "Handout", "Made", "Sheet", "Trouble", "Volume", "deadline_pages", "fold", "folds", "forget", "handouts", "make", "sheets", "volumes"]
