"""Puts the steps of a page in an order that needs fewer signs, and tells which pieces of letters could be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pustaka.typesetting.steps import Mark, Shape, Step

ARTIFACT = b"/Artifact BMC"
LAYOUT = b"/Artifact<</Type/Layout>>BDC"
"""What nobody reads; the second says besides that it is there for the looks."""

PIECE = b"/Span<</MCID %d>>BDC"
"""What is read, and says nothing of itself but its number."""

LINE = re.compile(rb"(-?[\d.]+) (-?[\d.]+) m (-?[\d.]+) (-?[\d.]+) l")
PART = re.compile(rb"((?:-?[\d.]+ )+)([mlc])")


def settled(page: Sequence[Step]) -> list[Step]:
    """The same steps with the lines below letters behind the letters that follow, so that these stand in one piece; what is empty is left out."""
    found, lines = list[Step](), list[Step]()
    for step in page:
        if isinstance(step, Mark):
            if not step.inside:
                continue
            if step.text == LAYOUT:
                step.text = ARTIFACT
            if (one := drawn(step)) and one.how == b"S" and LINE.fullmatch(one.path):
                lines.append(one)
                continue
            if one and found and (area := drawn(found[-1])) and framed(area, one):
                found[-1] = Mark(ARTIFACT, -1, [replace(one, colours=area.colours + one.colours, how=b"B")])
                continue
        if lines and not (isinstance(step, Mark) and step.read):
            found.append(Mark(ARTIFACT, -1, lines))
            lines = []
        found.append(step)
    return [*found, Mark(ARTIFACT, -1, lines)] if lines else found


def drawn(step: Step) -> Shape | None:
    """The only thing that stands in a piece, if it is a shape that nobody reads."""
    one = step.inside[0] if isinstance(step, Mark) and step.text == ARTIFACT and len(step.inside) == 1 else None
    return one if isinstance(one, Shape) else None


def framed(area: Shape, line: Shape) -> bool:
    """Whether a line is the edge of an area: both can be drawn with one path."""
    return area.how == b"f" and line.how == b"S" and (area.x, area.y) == (line.x, line.y) and edges(area.path) == edges(line.path)


def edges(path: bytes) -> set[tuple[bytes, ...]]:
    """The lines and arcs of a path with where they begin; the last one leads back to its beginning."""
    found, here, first = set[tuple[bytes, ...]](), (b"", b""), (b"", b"")
    for one in PART.finditer(path):
        numbers = tuple(one[1].split())
        if one[2] == b"m":
            first = numbers[0], numbers[1]
        else:
            found.add((*here, *numbers))
        here = numbers[-2], numbers[-1]
    return found | {(*here, *first)} - {(*here, *here)}


def neighbours(page: Iterable[Step]) -> Iterator[tuple[int, int]]:
    """(number, number) of marked pieces with nothing between them that could be one."""
    last = -1
    for step in page:
        number = step.number if isinstance(step, Mark) and step.read and step.text == PIECE % step.number else -1
        if number >= 0 and last >= 0:
            yield last, number
        last = number
