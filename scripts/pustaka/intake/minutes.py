"""What minutes are made of: agreements as a numbered list, and what follows as a table of what, by whom, until when, and how far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pustaka.intake.attendance import column
from pustaka.intake.manuscript import Block, Cell, Paragraph, Table
from pustaka.intake.words import words
from pustaka.kinds.minutes import FOLLOW_UP

UNSAID = "belum disebut"
"""What stands in a column of which the manuscript says nothing."""


def agreements(blocks: list[Block]) -> list[Block]:
    """Paragraphs become items where the manuscript has no list; items that begin a list of bullets are numbered."""
    listed = any(isinstance(one, Paragraph) and one.mark for one in blocks)
    found, number, lowest = list[Block](), 0, min((one.depth for one in blocks if isinstance(one, Paragraph) and one.mark), default=0)
    for one in blocks:
        if isinstance(one, Paragraph) and is_agreement(one, lowest, listed=listed, numbered=numbered(blocks)):
            number += 1
            found.append(replace(one, mark=f"{number}.", depth=lowest, bold=False))
        else:
            found.append(one)
    return found


def is_agreement(one: Paragraph, lowest: int, *, listed: bool, numbered: bool) -> bool:
    """Whether an unnumbered paragraph is one agreement: a bullet among bullets, or a sentence where there is no list."""
    if one.mark:
        return one.mark == "-" and one.depth == lowest and not numbered
    return not listed and not one.level and not one.plain.endswith(":")


def numbered(blocks: list[Block]) -> bool:
    return any(isinstance(one, Paragraph) and one.mark not in {"", "-"} for one in blocks)


def follow_up(blocks: list[Block]) -> tuple[list[Block], Table | None]:
    """(what stays as text, the table). A table of the manuscript keeps its rows; items become rows of which only «Apa» is said."""
    rest, rows, place = list[Block](), list[tuple[Cell, ...]](), ""
    listed = any(isinstance(one, Paragraph) and one.mark for one in blocks)
    for one in blocks:
        if isinstance(one, Table) and (mapped := list(columns(one))):
            rows, place = [*rows, *mapped], place or one.place
        elif isinstance(one, Paragraph) and not one.level and not one.plain.endswith(":") and (one.mark or not listed):
            rows, place = [*rows, row([Cell((one,))])], place or one.place
        else:
            rest.append(one)
    header = tuple(Cell((Paragraph(text=name, place="kerangka"),)) for name in FOLLOW_UP)
    return rest, Table((header, *rows), place) if rows else None


def row(cells: list[Cell]) -> tuple[Cell, ...]:
    cells = [*cells, *[Cell()] * (len(FOLLOW_UP) - len(cells))]
    return tuple(one if one.plain else Cell((Paragraph(text=UNSAID, place="kerangka"),)) for one in cells)


def columns(table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows in our columns; nothing where the table does not say what is to be done. Columns that we do not have follow in «Apa»."""
    header = [cell.plain.casefold() for cell in table.rows[0]] if table.rows else []
    apa = next((n for n, text in enumerate(header) if words().columns["Apa"].search(text)), -1)
    if apa < 0 or len(header) < 2:
        return
    places = [apa, *(column(header, name) for name in FOLLOW_UP[1:])]
    others = [n for n, text in enumerate(header) if n not in places and text not in {"no", "no.", "nomor"}]
    for given in table.rows[1:]:
        cells = [given[n] if 0 <= n < len(given) else Cell() for n in places]
        more = tuple(one for n in others if n < len(given) for one in given[n].paragraphs)
        cells[0] = Cell((*cells[0].paragraphs, *more))
        if any(one.plain for one in cells):
            yield row(cells)
