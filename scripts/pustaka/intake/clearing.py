"""Prepares the blocks of a manuscript: what comes back on every page is taken out, and tables that are forms become what they mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pustaka.intake import attendance
from pustaka.intake.manuscript import Block, Left, Paragraph, Table
from pustaka.intake.words import KindWords, heading, words

REPEATED = 3
"""Times that a short line stands in a text before it is taken for a letterhead."""

SHORT = 25
PAGE = re.compile(r"(?:halaman|hal\.?|page)?\s*[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:dari|of|/)\s*\d{1,3})?", re.IGNORECASE)


def cleared(blocks: list[Block], left: list[Left]) -> Iterator[Block]:
    """The blocks without letterheads that come back on every page, leftovers of web pages, page numbers, and orders of a form."""
    seen = Counter(one.plain for one in blocks if isinstance(one, Paragraph) and not one.mark and len(one.plain.split()) <= SHORT)
    for one in blocks:
        if not isinstance(one, Paragraph):
            yield one
        elif why := unwanted(one, seen[one.plain]):
            left.append(Left(one.place, why))
        else:
            yield one


def unwanted(one: Paragraph, times: int) -> str:
    plain, told = one.plain, words()
    if not any(sign.isalnum() for sign in plain):
        return "garis atau tanda hias"
    if PAGE.fullmatch(plain) and not one.mark:
        return "nomor halaman atau nomor baris"
    if times >= REPEATED and not one.mark and not plain.endswith("."):
        return f"kop atau kaki halaman yang terulang {times} kali"
    if any(pattern.search(plain) for pattern in told.remains):
        return "sisa halaman blog"
    if len(plain.split()) <= 60 and any(pattern.search(plain) for pattern in told.hints) and not told.kinds["kasus"].part(bare_question(plain)):
        return "kalimat perintah formulir"
    return ""


def bare_question(plain: str) -> str:
    """A question whose words name a part is a heading, whatever it asks for: `a. Pengetahuan/konsep (sekurang-kurangnya 3 …)`."""
    return heading(re.sub(r"\([^)]*\)", "", plain))


def unfolded(blocks: tuple[Block, ...], told: KindWords) -> Iterator[Block]:
    """Tables that are forms become what they mean: questions become headings, and the answers text below them."""
    for one in blocks:
        if isinstance(one, Table) and len({n for row in one.rows for n, cell in enumerate(row) if cell.plain}) == 1:
            yield from one.paragraphs()  # a frame around text
        elif isinstance(one, Table) and not attendance.is_attendance(one) and sum(1 for row in one.rows if any(told.part(heading(cell.plain)) for cell in row)) >= 2:
            for row in one.rows:
                for cell in row:
                    is_head = bool(told.part(bare_question(cell.plain)))
                    yield from (replace(inner, level=inner.level or 3) if is_head and n == 0 else inner for n, inner in enumerate(cell.paragraphs))
        else:
            yield one
