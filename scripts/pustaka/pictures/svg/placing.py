"""The transforms of a drawing: where a point of an element lies in the drawing, and how much larger it is there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import cos, hypot, radians, sin, tan

from lxml import etree

from pustaka.pictures.matrix import PLAIN, Matrix, times
from pustaka.pictures.svg.values import NUMBER

NUMBERS = re.compile(NUMBER)
FARTHEST = 1e12
TRANSFORM = re.compile(r"([A-Za-z]{4,10})\s*\(([^()]*)\)")


def bare(name: object) -> str:
    return str(name).rpartition("}")[2]


def numbers(text: object) -> list[float]:
    """The numbers in a value; one that is absurd counts as a large one, so that sums of it stay numbers."""
    return [max(-FARTHEST, min(FARTHEST, float(one))) for one in NUMBERS.findall(str(text or ""))]


def matrix(text: str) -> Matrix:
    """`translate(3 4) rotate(90)` as one matrix; a part that is not understood moves nothing."""
    found = PLAIN
    for name, given in TRANSFORM.findall(text):
        found = times(found, step(name.lower(), numbers(given)))
    return found


def step(name: str, given: Sequence[float]) -> Matrix:
    one, two = (*given, 0.0, 0.0)[:2]
    if name == "matrix" and len(given) == 6:
        a, b, c, d, e, f = given
        return a, b, c, d, e, f
    if name in {"translate", "translatex"}:
        return 1.0, 0.0, 0.0, 1.0, one, two
    if name == "translatey":
        return 1.0, 0.0, 0.0, 1.0, 0.0, one
    if name == "scale" and given:
        return one, 0.0, 0.0, two if len(given) > 1 else one, 0.0, 0.0
    if name == "rotate" and given:
        turned: Matrix = (cos(radians(one)), sin(radians(one)), -sin(radians(one)), cos(radians(one)), 0.0, 0.0)
        x, y = given[1:3] if len(given) == 3 else (0.0, 0.0)
        return times(times((1.0, 0.0, 0.0, 1.0, x, y), turned), (1.0, 0.0, 0.0, 1.0, -x, -y))
    if name in {"skewx", "skewy"} and abs(one) < 89:
        return (1.0, 0.0, tan(radians(one)), 1.0, 0.0, 0.0) if name == "skewx" else (1.0, tan(radians(one)), 0.0, 1.0, 0.0, 0.0)
    return PLAIN


def scale(given: Matrix) -> float:
    return max(hypot(given[0], given[1]), hypot(given[2], given[3]))


def declared(element: etree._Element) -> Mapping[str, str]:
    """The declarations in the element's own `style`."""
    pairs = (one.partition(":") for one in str(element.get("style") or "").split(";"))
    return {name.strip().lower(): given.strip() for name, _colon, given in pairs}


def own(element: etree._Element) -> Matrix:
    """What the element does to its inside."""
    return matrix(declared(element).get("transform") or str(element.get("transform") or ""))
