"""A tree of a problem: effects as boughs above, the problem as the trunk, causes and their causes as roots below."""

from __future__ import annotations

from collections.abc import Sequence

from pustaka.pictures.drawn.canvas import LEADING, SMALL, TEXT, WIDTH, Canvas
from pustaka.pictures.drawn.model import Drawing

ROOT, TRUNK, BOUGH = "akar", "batang", "dahan"
PLACES = (ROOT, TRUNK, BOUGH)
SIDE, GAP, PAD, LINK = 8, 8, 7, 30
MOST = 5
ACROSS = 3
"""Boxes beside each other; more go into the next row."""


def draw(drawing: Drawing, canvas: Canvas) -> float:
    def those(place: str) -> list[int]:
        return [number for number, node in enumerate(drawing.nodes, 1) if node.place == place]

    def high(numbers: Sequence[int], wide: float) -> float:
        return max(len(canvas.fitted(n, drawing.nodes[n - 1].label, wide - 2 * PAD, MOST, SMALL)) for n in numbers) * SMALL * LEADING + 2 * PAD

    def box(number: int, x: float, y: float, wide: float, tall: float, colour: str) -> None:
        told = canvas.fitted(number, drawing.nodes[number - 1].label, wide - 2 * PAD, MOST, SMALL)
        canvas.shape("rect", x=round(x, 1), y=round(y, 1), width=round(wide, 1), height=round(tall, 1), rx=6, fill="muka", stroke=colour)
        canvas.words(round(x + wide / 2, 1), y + (tall - len(told) * SMALL * LEADING) / 2, told, size=SMALL, middle=True)

    def limb(x: float, y: float, to_x: float, to_y: float, colour: str, thick: float) -> None:
        half = (y + to_y) / 2
        canvas.shape("path", d=f"M{x:g} {y:g}C{x:g} {half:g} {to_x:g} {half:g} {to_x:g} {to_y:g}", stroke=colour, thick=thick)

    centre, y = WIDTH / 2, 8.0
    boughs, roots = those(BOUGH), those(ROOT)
    rows = [boughs[at : at + 2] for at in range(0, len(boughs), 2)]
    tops = list[tuple[float, float]]()
    for row in rows:
        wide = (WIDTH - 2 * SIDE - GAP * (len(row) - 1)) / len(row)
        tall = high(row, wide)
        for place, number in enumerate(row):
            box(number, SIDE + place * (wide + GAP), y, wide, tall, "utama")
            tops.append((SIDE + place * (wide + GAP) + wide / 2, y + tall))
        y += tall + GAP
    y += LINK - GAP if rows else 0
    for x, foot in tops[-len(rows[-1]):] if rows else ():
        limb(x, foot, centre, y, "utama", 4)
    for number in those(TRUNK):
        told = canvas.fitted(number, drawing.nodes[number - 1].label, WIDTH - 4 * SIDE, 3, bold=True)
        tall = len(told) * TEXT * LEADING + 2 * PAD + 6
        canvas.shape("rect", x=SIDE, y=round(y, 1), width=WIDTH - 2 * SIDE, height=round(tall, 1), rx=8, fill="lembut", stroke="utama")
        canvas.words(centre, y + PAD + 3, told, bold=True, middle=True)
        y += tall
    firsts = [n for n in roots if drawing.nodes[n - 1].to not in roots]
    if not firsts:
        return y + 8
    chains = [chain(first, roots, drawing) for first in firsts]
    wide, deepest = (WIDTH - 2 * SIDE - GAP * (min(len(chains), ACROSS) - 1)) / min(len(chains), ACROSS), y
    for at, numbers in enumerate(chains):
        x = SIDE + (at % ACROSS) * (wide + GAP)
        below = y + LINK if at < ACROSS else deepest + GAP
        limb(centre, y, x + wide / 2, below, "kunyit", 4)
        for number in numbers:
            tall = high([number], wide)
            box(number, x, below, wide, tall, "kunyit")
            if number != numbers[-1]:
                canvas.shape("path", d=f"M{x + wide / 2:g} {below + tall:g}v{GAP + 4}", stroke="kunyit", thick=4)
            below += tall + GAP + 4
        deepest = max(deepest, below - 4)
    return deepest


def chain(first: int, roots: Sequence[int], drawing: Drawing) -> list[int]:
    """A cause, its causes, and theirs, in the order of their numbers."""
    found = [first]
    for number in roots:
        if drawing.nodes[number - 1].to in found and number not in found:
            found.append(number)
    return found
