"""Footnotes: what of a note's body can stand in one, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.intake.manuscript import Block, Left, Paragraph, Table
from pustaka.intake.writing import STEP, numbered, sentences

ROWS = "susunan tabel di dalam catatan kaki; isinya ikut ke draf, satu paragraf untuk satu baris tabel"
DRAWN = "gambar di dalam catatan kaki; sisipkan lagi di luar catatan bila perlu"


def in_note(blocks: list[Block], left: list[Left]) -> tuple[Paragraph, ...]:
    """The paragraphs of a note; a table is written row by row, and what cannot stand in a note is told."""
    found = list[Paragraph]()
    for one in blocks:
        if isinstance(one, Paragraph):
            found.append(one)
        elif isinstance(one, Table):
            rows = ["; ".join(text for cell in row if (text := " ".join(inner.text for inner in cell.paragraphs))) for row in one.rows]
            found += [Paragraph(text=text, place=f"{one.place}, baris {n}") for n, text in enumerate(rows, 1) if text]
            left.append(Left(one.place, ROWS, 0))
        else:
            left.append(Left(one.place, DRAWN))
    return tuple(found)


def definitions(notes: Mapping[int, tuple[Paragraph, ...]]) -> Iterator[str]:
    """Lines; a note of several paragraphs stays one."""
    for number, paragraphs in notes.items():
        yield ""
        if not paragraphs:
            yield f"[^{number}]:"
        for n, one in enumerate(paragraphs):
            first, *more = sentences(numbered(one).text)
            if n:
                yield ""
            yield f"{' ' * STEP}{first}" if n else f"[^{number}]: {first}"
            yield from (f"{' ' * STEP}{line}" for line in more)
