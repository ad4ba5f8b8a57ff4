"""Drawings made from data: every family in one look, for a page in its own colours and as a file in fixed ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pustaka.pictures.drawn import body, flow, road, timeline, tree
from pustaka.pictures.drawn.canvas import Canvas
from pustaka.pictures.drawn.model import Drawing, Node

FAMILIES: Mapping[str, Callable[[Drawing, Canvas], float]] = {"alur": flow.draw, "garis waktu": timeline.draw, "pohon": tree.draw, "jalan": road.draw, "tubuh": body.draw}
"""What draws a family on a canvas, and gives back the height that it took."""

PLACES: Mapping[str, tuple[str, ...]] = {"pohon": tree.PLACES, "jalan": road.PLACES, "tubuh": tuple(body.REGIONS)}
"""The words that say where a node stands, for the families that need one; `tubuh` takes a side behind them too."""


def made(drawing: Drawing, *, inline: bool = False) -> str:
    """The drawing as SVG; `inline` takes colours and letters of the page around it. The same data give the same bytes."""
    canvas = Canvas(inline=inline)
    return canvas.svg(FAMILIES[drawing.family](drawing, canvas), drawing.alt)


def misfits(drawing: Drawing) -> frozenset[int]:
    """The numbers of the nodes whose label does not fit into its place."""
    canvas = Canvas()
    FAMILIES[drawing.family](drawing, canvas)
    return frozenset(canvas.misfits)


def knows(family: str, place: str) -> bool:
    """Whether a family can put a node there."""
    return body.spot(place) is not None if family == "tubuh" else place in PLACES.get(family, ("",))


__all__ = ["FAMILIES", "PLACES", "Drawing", "Node", "knows", "made", "misfits"]
