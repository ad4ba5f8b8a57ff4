"""A timeline: times on the left, what must have happened on the right; one below the other, not to scale."""

from __future__ import annotations

from pustaka.pictures.drawn.canvas import LEADING, SMALL, TEXT, WIDTH, Canvas
from pustaka.pictures.drawn.model import Drawing

TIME, LINE, TOLD = 92, 106, 120
ROOM = WIDTH - 8 - TOLD
MOST, MOST_SINCE = 4, 3
GAP = 13


def draw(drawing: Drawing, canvas: Canvas) -> float:
    y, dots, place = 10.0, list[tuple[float, bool]](), len(canvas.parts)
    for number, node in enumerate(drawing.nodes, 1):
        time = canvas.fitted(number, node.time, TIME - 4, 3, bold=True)
        told = canvas.fitted(number, node.label, ROOM, MOST, bold=node.own)
        since = canvas.fitted(number, node.since, ROOM, MOST_SINCE, SMALL)
        dots.append((y + TEXT * LEADING / 2, node.own))
        under = canvas.words(TIME, y, time, colour="utama", bold=True, end=True)
        below = canvas.words(TOLD, canvas.words(TOLD, y, told, bold=node.own), since, size=SMALL, colour="redup")
        y = max(under, below) + GAP
    canvas.parts.insert(place, f'<path d="M{LINE} 6V{y - GAP + 4:g}" stroke="{canvas.colour("garis-kuat")}" stroke-width="2" fill="none"/>')
    for at, own in dots:
        canvas.shape("circle", cx=LINE, cy=round(at, 1), r=6, fill="utama" if own else "muka", stroke="utama", thick=2)
    return canvas.calling(y, drawing.calls) if drawing.calls else y - GAP + 10
