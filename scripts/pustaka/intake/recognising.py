"""Tells which kind of text a manuscript is, by the parts that it names and the words of its trade."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.errors import PustakaError
from pustaka.intake.attendance import is_attendance
from pustaka.intake.manuscript import Manuscript, Paragraph, Table
from pustaka.intake.words import KINDS, heading, words
from pustaka.kinds import Kind

ENOUGH = 4
"""Points below which a kind is a guess: two parts of its anatomy, or one and two words of its trade."""


class NotRecognised(PustakaError):
    """Raised when no kind fits clearly."""

    def __init__(self) -> None:
        super().__init__(f"Jenis naskah ini tidak dikenali dari isinya. Ulangi dengan «--jenis» dan salah satu dari: {', '.join(KINDS)}.")


def recognise(manuscript: Manuscript) -> Kind:
    """Raises NotRecognised."""
    found = sorted(((points(manuscript, key), key) for key in KINDS), reverse=True)
    (best, key), (second, _other) = found[:2]
    if best < ENOUGH or best == second:
        raise NotRecognised
    return words().kinds[key].kind


def points(manuscript: Manuscript, key: str) -> int:
    """Two for each part that a heading names, one for each word of the trade, three for a list of who attended."""
    told = words().kinds[key]
    parts = {part for one in headings(manuscript) if (part := told.part(heading(one.plain)))}
    text = "\n".join(one.plain.casefold() for one in manuscript.paragraphs())
    signs = sum(1 for one in told.signs if one.search(text))
    return 2 * len(parts) + signs + (3 if key == "notulensi" and any(is_attendance(one) for one in manuscript.blocks if isinstance(one, Table)) else 0)


def headings(manuscript: Manuscript) -> Iterator[Paragraph]:
    """What may be headings: styled, bold, numbered or ended by a colon, and short lines."""
    for one in manuscript.paragraphs():
        if one.level or one.bold or one.mark or one.plain.rstrip().endswith(":") or len(one.plain.split()) <= 8:
            yield one
