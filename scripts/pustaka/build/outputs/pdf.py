"""Reads the words of a finished PDF, page by page and then whatever no page shows, and refuses one that it cannot read to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pustaka.build.outputs import pdf_content, pdf_rest
from pustaka.build.outputs.pdf_bounds import LONGEST_STREAM, Budget, Unreadable
from pustaka.build.outputs.pdf_fonts import Fonts

ENDED = re.compile(rb"startxref\s+([0-9]{1,12})\s+%%EOF\s*")
"""Where one saving of a file ends. A file that was added to holds what it was before, and shows it to whoever cuts it there."""

MOST_SAVINGS = 20


def lines(data: bytes) -> list[str]:
    """Lines of the pages, then every text that no page shows, of this file and of what it was before each later saving.

    Raises Unreadable.
    """
    ends = [found.end() for found in ENDED.finditer(data) if int(found[1])]  # a zero stands in the first half of a file for the web
    if len(ends) > MOST_SAVINGS:
        raise Unreadable
    budget = Budget()
    found = read(data, budget)
    for end in ends[:-1]:
        found += read(data[:end], budget)
    behind = data[ends[-1] :].strip() if ends else b""
    if behind and not pdf_rest.reads(behind):
        raise Unreadable
    return found + list(pdf_rest.pieces(behind))


def read(data: bytes, budget: Budget) -> list[str]:
    import pikepdf  # loaded only where PDFs are looked at

    try:
        with bounded(), pikepdf.open(BytesIO(data)) as document:
            return list(every(document, budget))
    except Exception as wrong:  # the parser raises many types on hostile input; each means the same here
        raise Unreadable from wrong


def every(document: Any, budget: Budget) -> Iterator[str]:
    fonts, seen = Fonts(budget), set[tuple[int, int]]()
    for scope in document.content_scopes():
        seen.update(one.objgen for one in pdf_content.parts(scope.content))
        yield from pdf_content.shown(scope.content, scope.resources, fonts, budget)
    yield from pdf_rest.unseen(document, seen, fonts, budget)


@contextmanager
def bounded() -> Iterator[None]:
    """What the parser of PDFs may use meanwhile. It gives up silently after some faults; here it reads on behind them."""
    from pikepdf import settings

    before = settings.set_qpdf_limits(flate_max_memory=LONGEST_STREAM, run_length_max_memory=LONGEST_STREAM, png_max_memory=LONGEST_STREAM, tiff_max_memory=LONGEST_STREAM, parser_max_errors=0)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names, with the values that they had
