"""Reads the numbers of a table with the heading of their column before them: under «Rek. BRI» a bare number is an account."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pustaka.privacy.leads import Lazy
from pustaka.privacy.model import Hit
from pustaka.privacy.tables import LINE, RULER, split

HEADED = Lazy(r"(?i)(?<![A-Za-z])(?:«kolom-nomor»)(?![A-Za-z])")
"""What a heading says of numbers below it."""

NUMBERED = Lazy(r"\d[^|]{3,40}\d")

LONGEST = 40
"""Characters of a heading; more is a sentence."""


def within(text: str, finder: Callable[[str], Iterator[Hit]]) -> Iterator[Hit]:
    """What a finder finds in `heading: cell` of every cell with a number below such a heading, where it stands in the text."""
    if "|" not in text or not HEADED.search(text):
        return
    for head, cell, start in below(text, lambda head: len(head) <= LONGEST and HEADED.search(head) is not None):
        if NUMBERED.search(cell):
            yield from placed(finder, f"{head.strip()}: ", cell, start)


def below(text: str, wanted: Callable[[str], bool]) -> Iterator[tuple[str, str, int]]:
    """(heading, cell, where the cell begins) of each cell in the columns whose heading is wanted."""
    heads: list[str] = []
    last = -2
    for row in LINE.finditer(text):
        if "|" not in row[0]:
            continue
        cells = split(row[0], "|")
        if row.start() > last + 1:
            heads = [cell if wanted(cell) else "" for _offset, cell in cells]
        elif any(heads) and not RULER.match(row[0]):
            yield from ((head, cell, row.start() + offset) for head, (offset, cell) in zip(heads, cells, strict=False) if head)
        last = row.end()


def placed(finder: Callable[[str], Iterator[Hit]], label: str, cell: str, start: int) -> Iterator[Hit]:
    """The hits in a cell, at their place in the text; what reaches into the label is left out."""
    for one in finder(label + cell):
        if one.start >= len(label):
            yield Hit(one.start - len(label) + start, one.end - len(label) + start, one.rule, one.public)
