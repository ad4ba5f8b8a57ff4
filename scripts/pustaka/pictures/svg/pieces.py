"""Numbers that a drawing shows piece by piece: a digit or a group in each `<text>` or `<tspan>`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

PIECE = re.compile(r"\+?\d{1,14}")
FEWEST, PHONE, IDENTITY = 9, 14, 16
MOST = 4_000


def together(pieces: Sequence[str], *, cells: bool = False) -> Iterator[str]:
    """Neighbours that may be one number, written together: what begins as a telephone number does, and sixteen digits in equal groups.

    The labels of an axis, which rise by equal steps, are no number; nor are pairs of digits where they may be the `cells` of a table.
    """
    run = list[str]()
    for piece in (*pieces[:MOST], ""):
        if PIECE.fullmatch(piece):
            run.append(piece)
        else:
            for start in range(len(run)):
                yield from beginning(run[start : start + IDENTITY], cells)
            run = []


def beginning(run: Sequence[str], cells: bool) -> Iterator[str]:
    single = len(run[0]) == 1
    phone = run[0].startswith(("08", "02", "62", "+62")) or (single and run[0] in "06")
    count = 0
    for end, piece in enumerate(run, 1):
        count += len(piece.lstrip("+"))
        part = run[:end]
        if end < 2 or stepping(part):
            continue
        equal = {len(one) for one in part}
        if phone and FEWEST <= count <= PHONE and (not single or equal == {1}):
            yield "".join(part)
        if count == IDENTITY and len(equal) == 1 and not (cells and equal == {2}):
            yield "".join(part)


def stepping(run: Sequence[str]) -> bool:
    steps = {int(after) - int(before) for before, after in pairwise(run)}
    return len(run) > 2 and len(steps) == 1


GEOMETRY = re.compile(
    r'\s(?:d|points|viewBox|transform|gradientTransform|patternTransform|values|stroke-dasharray|[xy][12]?|d[xy]|c[xy]|f[xy]|r[xy]?|width|height|offset|rotate)="[^"<>]*"'
)
"""` points="081,300 001,234"`: where lines run, in a drawing that was written anew; rows of numbers that nobody reads."""


def told(written: str) -> str:
    """A drawing that was written anew without its coordinates: what is left are words, names and addresses."""
    return GEOMETRY.sub("", written)
