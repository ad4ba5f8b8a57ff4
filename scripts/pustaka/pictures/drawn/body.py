"""The outline of a body from the front and from behind, with numbered marks; nothing but the outline is ever drawn."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from pustaka.pictures.drawn.canvas import LEADING, SMALL, TEXT, WIDTH, Canvas, lines
from pustaka.pictures.drawn.model import Drawing

FRONT, BEHIND = 80, 240
"""The middle of both figures."""
TOP, SCALE = 46, 1.12

HALF = ((5, 26), (7, 33), (20, 38), (28, 47), (31, 72), (35, 95), (39, 112), (36, 120), (31, 112), (26, 84), (20, 58), (17, 78), (20, 103), (19, 142), (14, 180), (17, 190), (4, 190), (5, 178), (3, 142), (0, 112))
"""One side of the outline from the neck to where the legs part, in units of the figure."""

REGIONS: Mapping[str, tuple[float, float]] = {
    "kepala": (0, 5), "wajah": (0, 17), "leher": (0, 31), "bahu": (20, 42), "dada": (0, 54), "punggung": (0, 56), "perut": (0, 82), "pinggang": (0, 84),
    "pinggul": (14, 102), "lengan atas": (26, 60), "siku": (30, 80), "lengan bawah": (33, 95), "pergelangan tangan": (36, 107), "tangan": (37, 117),
    "paha": (11, 122), "lutut": (11, 144), "tungkai bawah": (11, 164), "pergelangan kaki": (10, 180), "kaki": (11, 189),
}
"""Where a region lies: how far from the middle line, and how far down."""

ONLY_BEHIND = frozenset({"punggung", "pinggang"})
BACK, LEFT, RIGHT = " belakang", " kiri", " kanan"
MOST = 2


def spot(place: str) -> tuple[float, float] | None:
    """Where «pergelangan tangan kiri» or «bahu kanan belakang» lies on the canvas; nothing where no figure has it."""
    rest = place.removesuffix(BACK)
    behind = rest != place
    name = rest.removesuffix(LEFT).removesuffix(RIGHT)
    if name not in REGIONS:
        return None
    across, down = REGIONS[name]
    if (across > 0) != (name != rest):  # what there are two of needs a side, what there is one of has none
        return None
    behind = behind or name in ONLY_BEHIND
    right = rest.endswith(LEFT) != behind  # the left of a person who faces us is to our right
    return round((BEHIND if behind else FRONT) + (across if right else -across) * SCALE, 1), round(TOP + down * SCALE, 1)


def outline(middle: float) -> str:
    """Both sides as one smooth line."""
    points = [(middle + x * SCALE, TOP + y * SCALE) for x, y in (*HALF, *((-x, y) for x, y in reversed(HALF[:-1])))]
    way = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x, y), (to_x, to_y) in pairwise(points[1:]):
        way += f"Q{x:.1f} {y:.1f} {(x + to_x) / 2:.1f} {(y + to_y) / 2:.1f}"
    return f"{way}L{points[-1][0]:.1f} {points[-1][1]:.1f}"


def draw(drawing: Drawing, canvas: Canvas) -> float:
    for middle, name, first, second in ((FRONT, "Tampak depan", "kanan", "kiri"), (BEHIND, "Tampak belakang", "kiri", "kanan")):
        canvas.words(middle, 6, (name,), bold=True, middle=True)
        canvas.shape("ellipse", cx=middle, cy=TOP + 14 * SCALE - 2, rx=13, ry=16, fill="muka", stroke="garis-kuat", thick=2)
        canvas.shape("path", d=outline(middle), fill="muka", stroke="garis-kuat", thick=2)
        canvas.words(middle - 62, TOP + 2, (first,), size=SMALL, colour="redup", middle=True)
        canvas.words(middle + 62, TOP + 2, (second,), size=SMALL, colour="redup", middle=True)
    for number, node in enumerate(drawing.nodes, 1):
        at = spot(node.place)
        if at:
            canvas.number(*at, number, own=True)
    y = canvas.words(8, TOP + 200 * SCALE, lines("Kiri dan kanan menurut orang yang digambar.", WIDTH - 16, SMALL), size=SMALL, colour="redup") + 8
    for number, node in enumerate(drawing.nodes, 1):
        told = canvas.fitted(number, node.label, WIDTH - 54, MOST)
        canvas.number(24, y + 10, number, own=True)
        y = max(canvas.words(44, y, told), y + TEXT * LEADING) + 9
    return y + 2
