"""A timeline: times on the left, what must have happened on the right; one below the other, not to scale. On paper it goes on in a second column."""

from __future__ import annotations

from collections.abc import Sequence

from pustaka.pictures.drawn.canvas import LEADING, SMALL, TEXT, WIDTH, Canvas
from pustaka.pictures.drawn.model import Drawing, Node

TIME, LINE, TOLD = 92, 106, 120
ROOM = WIDTH - 8 - TOLD
MOST, MOST_SINCE = 4, 3
GAP = 13
MANY = 6
"""Nodes from which on a timeline would be too tall for the paper that is left below a heading."""


def draw(drawing: Drawing, canvas: Canvas) -> float:
    nodes = tuple(enumerate(drawing.nodes, 1))
    half = len(nodes) if canvas.inline or len(nodes) < MANY else (len(nodes) + 1) // 2
    y = column(nodes[:half], canvas, 0)
    if nodes[half:]:
        canvas.width = 2 * WIDTH
        y = max(y, column(nodes[half:], canvas, WIDTH))
    return canvas.calling(y, drawing.calls) if drawing.calls else y - GAP + 10


def column(nodes: Sequence[tuple[int, Node]], canvas: Canvas, left: float) -> float:
    """Some of the nodes below each other; gives back where they end."""
    y, dots, place = 10.0, list[tuple[float, bool]](), len(canvas.parts)
    for number, node in nodes:
        time = canvas.fitted(number, node.time, TIME - 4, 3, bold=True)
        told = canvas.fitted(number, node.label, ROOM, MOST, bold=node.own)
        since = canvas.fitted(number, node.since, ROOM, MOST_SINCE, SMALL)
        dots.append((y + TEXT * LEADING / 2, node.own))
        under = canvas.words(left + TIME, y, time, colour="utama", bold=True, end=True)
        below = canvas.words(left + TOLD, canvas.words(left + TOLD, y, told, bold=node.own), since, size=SMALL, colour="redup")
        y = max(under, below) + GAP
    canvas.parts.insert(place, f'<path d="M{left + LINE:g} 6V{y - GAP + 4:g}" stroke="{canvas.colour("garis-kuat")}" stroke-width="2" fill="none"/>')
    for at, own in dots:
        canvas.shape("circle", cx=left + LINE, cy=round(at, 1), r=6, fill="utama" if own else "muka", stroke="utama", thick=2)
    return y
