"""Keeps what stands at the head and at the foot of many pages once in a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pustaka.typesetting.pieces import Block, Piece, Run, Unit

FEW = 3
"""Pages from which it is worth it: what is kept once needs an object of its own."""

RUNNING = (b"/Header", b"/Footer")

Drawn = tuple[float, bytes, Piece]
"""(how far it is moved, its mark, a piece where it would stand if it were not moved)."""


def shared(pages: Sequence[list[Unit]], keep: Callable[[list[Piece]], bytes]) -> None:
    """Replace in the heads and feet of pages the pieces that others have too; `keep` takes such pieces and says the name that draws them.

    A left and a right page have the same, moved by the difference of their margins. What no other page has, its number above all, stays.
    """
    places = dict[tuple[bytes, Piece], list[int]]()
    for number, units in enumerate(pages):
        for unit in units:
            if running(unit):
                for piece in unit.pieces:
                    if not isinstance(piece, bytes):
                        places.setdefault((unit.mark, moved(piece, -begin(unit))), []).append(number)
    names = dict[tuple[bytes, tuple[int, ...]], tuple[float, bytes]]()
    for units in pages:
        for unit in units:
            if running(unit):
                start = begin(unit)
                common: dict[tuple[int, ...], list[Piece]] = {}
                rest = list[Piece]()
                for piece in unit.pieces:
                    on = tuple(places.get((unit.mark, moved(piece, -start)), ()))
                    if isinstance(piece, bytes) or len(on) < FEW or len(set(on)) < len(on):
                        rest.append(piece)
                    else:
                        common.setdefault(on, []).append(piece)
                for on, some in common.items():
                    if not any(isinstance(one, Run) for one in some):
                        rest = [*some, *rest]
                        continue
                    if (unit.mark, on) not in names:
                        names[unit.mark, on] = start, keep(some)
                    first, name = names[unit.mark, on]
                    across = round(start - first, 2)
                    rest.insert(0, b"q 1 0 0 1 %g 0 cm/%s Do\nQ\n" % (across, name) if across else b"/%s Do\n" % name)
                unit.pieces = rest


def running(unit: Unit) -> bool:
    return any(one in unit.mark for one in RUNNING)


def begin(unit: Unit) -> float:
    """Where its first letters stand."""
    return next((one.x for one in unit.pieces if isinstance(one, Run)), 0.0)


def moved(piece: Piece, across: float) -> Piece:
    return replace(piece, x=round(piece.x + across, 2), y=round(piece.y, 2)) if isinstance(piece, Run | Block) else piece
