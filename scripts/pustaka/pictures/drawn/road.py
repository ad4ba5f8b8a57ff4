"""The road of a life: from left to right as time goes, up where it was good, down where it was hard, and open ahead."""

from __future__ import annotations

from itertools import pairwise

from pustaka.pictures.drawn.canvas import LEADING, TEXT, WIDTH, Canvas
from pustaka.pictures.drawn.model import Drawing

HEIGHTS = {"naik": 34.0, "datar": 74.0, "turun": 114.0}
PLACES = tuple(HEIGHTS)
START, END, AHEAD = 22, 270, 308
TOP = 150
ROOM = WIDTH - 54
MOST = 2


def draw(drawing: Drawing, canvas: Canvas) -> float:
    nodes = drawing.nodes
    step = (END - START) / max(len(nodes) - 1, 1)
    spots = [(round(START + n * step, 1), HEIGHTS.get(node.place, HEIGHTS["datar"])) for n, node in enumerate(nodes)]
    way = f"M{spots[0][0]:g} {spots[0][1]:g}" + "".join(
        f"C{x + step / 2:g} {y:g} {to_x - step / 2:g} {to_y:g} {to_x:g} {to_y:g}" for (x, y), (to_x, to_y) in pairwise(spots)
    )
    canvas.shape("path", d=way, stroke="garis-kuat", thick=20)
    canvas.shape("path", d=way, stroke="lembut", thick=17)
    last = spots[-1]
    canvas.shape("path", d=f"M{last[0] + 12:g} {last[1]:g}L{AHEAD - 8} {max(last[1] - 26, 20):g}", stroke="utama", thick=2.5, dash="5 4")
    canvas.shape("path", d=f"M{AHEAD - 14} {max(last[1] - 28, 16):g}l10 0-6 9", stroke="utama", thick=2.5)
    for number, (x, y) in enumerate(spots, 1):
        canvas.number(x, y, number, own=nodes[number - 1].own)
    y = float(TOP)
    for number, node in enumerate(nodes, 1):
        told = canvas.fitted(number, node.label, ROOM, MOST, bold=node.own)
        canvas.number(24, y + 10, number, own=node.own)
        y = max(canvas.words(44, y, told, bold=node.own), y + TEXT * LEADING) + 9
    return y + 2
