"""Tables in a text: neighbouring lines with tabs, or with pipes as Markdown writes them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from pustaka.intake.manuscript import Block, Cell, Paragraph, Table, escaped, guarded
from pustaka.intake.marked import CODE, dressed

CELLS = re.compile(r"\t+")
PIPED = re.compile(r"\|.*\|")
PIPE = re.compile(rf"(?P<whole>\\.|{CODE})|\|")
"""What parts two cells; neither `\\|` nor a pipe in code."""

RULER = re.compile(r"[\s|:-]*-[\s|:-]*")


def below_gaps(lines: list[tuple[int, str]]) -> frozenset[str]:
    """The places of lines that stand below an empty one."""
    return frozenset(f"baris {number}" for (_above, before), (number, line) in pairwise(lines) if line.strip() and not before.strip())


def tables(blocks: list[Block], numbers: dict[str, int], gaps: Collection[str] = ()) -> Iterator[Block]:
    """Neighbouring lines with columns become one table, which ends at an empty line below which other columns begin."""
    count = 0
    for form, run in groupby(blocks, columned):
        for some in split([one for one in run if isinstance(one, Paragraph)], form, gaps):
            if not form or (form == "tab" and len(some) < 2):
                for one in some:
                    yield one if not form else Paragraph(text=guarded(escaped(" ".join(one.text.split()))), place=one.place)
                continue
            count += 1
            rows = list[tuple[Cell, ...]]()
            for one in some:
                if not RULER.fullmatch(one.text):
                    cells = (Paragraph(text=dressed(piece, numbers) if form == "pipa" else escaped(piece.strip()), place=f"{one.place}, kolom {n}") if piece.strip() else None for n, piece in enumerate(pieces(one, form), 1))
                    rows.append(tuple(Cell((cell,)) if cell else Cell() for cell in cells))
            yield Table(tuple(rows), f"tabel {count}, {some[0].place}")


def split(rows: list[Paragraph], form: str, gaps: Collection[str]) -> Iterator[list[Paragraph]]:
    """Rows that stand together; a gap between rows of as many columns, or beside a single row, is one within a table, and no attendance list loses its head to it."""
    found = list[list[Paragraph]]()
    for one in rows:
        if not found or (form and one.place in gaps):
            found.append([])
        found[-1].append(one)
    whole = found[:1]
    for some in found[1:]:
        if min(len(some), len(whole[-1])) > 1 and width(some, form) != width(whole[-1], form):
            whole.append(some)
        else:
            whole[-1] += some
    yield from whole


def width(rows: list[Paragraph], form: str) -> int:
    return max(len(pieces(one, form)) for one in rows)


def pieces(row: Paragraph, form: str) -> list[str]:
    if form == "tab":
        return CELLS.split(row.text.strip())
    found, last, text = list[str](), 0, row.text.strip()[1:-1]
    for one in PIPE.finditer(text):
        if not one["whole"]:
            found.append(text[last : one.start()])
            last = one.end()
    return [*found, text[last:]]


def columned(block: Block) -> str:
    if not isinstance(block, Paragraph) or block.level or block.mark or block.inner or block.quoted:
        return ""
    return "tab" if "\t" in block.text.strip() else "pipa" if PIPED.fullmatch(block.text.strip()) else ""
