"""A flow: numbered boxes from top to bottom, with arrows that may lead back to an earlier one."""

from __future__ import annotations

from pustaka.pictures.drawn.canvas import LEADING, TEXT, Canvas
from pustaka.pictures.drawn.model import Drawing

LEFT, WIDE, ROOM = 8, 256, 205
MOST = 3
GAP, PAD = 24, 11
LANE = 22
"""How far to the right of the boxes an arrow runs back; each further one runs further out."""


def draw(drawing: Drawing, canvas: Canvas) -> float:
    y, boxes = 8.0, list[tuple[float, float]]()
    for number, node in enumerate(drawing.nodes, 1):
        told = canvas.fitted(number, node.label, ROOM, MOST, bold=node.own)
        high = max(len(told) * TEXT * LEADING, 22) + 2 * PAD
        if boxes:
            canvas.shape("path", d=f"M{LEFT + WIDE / 2:g} {y - GAP:g}v{GAP - 6}")
            canvas.arrow(LEFT + WIDE / 2, y)
        canvas.shape("rect", x=LEFT, y=y, width=WIDE, height=round(high, 1), rx=8, fill="lembut" if node.own else "muka", stroke="utama")
        canvas.number(LEFT + 22, y + high / 2, number, own=node.own)
        canvas.words(LEFT + 42, y + (high - len(told) * TEXT * LEADING) / 2, told, bold=node.own)
        boxes.append((y, high))
        y += high + GAP
    backs = [(number, node.to) for number, node in enumerate(drawing.nodes, 1) if 0 < node.to < number]
    for lane, (here, there) in enumerate(backs):
        start, end = (boxes[n - 1][0] + boxes[n - 1][1] / 2 + (4 if n == here else -4) for n in (here, there))
        out = LEFT + WIDE + LANE + 14 * lane
        canvas.shape("path", d=f"M{LEFT + WIDE} {start:g}H{out - 6}q6 0 6-6V{end + 6:g}q0-6-6-6H{LEFT + WIDE + 8}", dash="5 4")
        canvas.arrow(LEFT + WIDE, end, left=True)
    return canvas.calling(y - GAP + 14, drawing.calls)
