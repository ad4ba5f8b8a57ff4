"""Takes away sizes that are far beyond the drawing: what they come to hangs on every transform above an element."""

from __future__ import annotations

import re

from lxml import etree

from pustaka.pictures.svg.allowed import SIZED
from pustaka.pictures.svg.placing import bare, declared, numbers, own, scale
from pustaka.pictures.svg.values import NUMBER

LENGTH = re.compile(rf"({NUMBER})\s*([a-z%]{{0,4}})", re.IGNORECASE)
UNITS = {"mm": 3.78, "cm": 37.8, "in": 96.0, "pt": 1.33, "pc": 16.0, "em": 16.0, "rem": 16.0, "ex": 8.0}

MOST_TIMES = 100
"""How often the longest side of the drawing a size may be; a slide in parts of an inch shrinks them by a transform."""

LARGEST_SIDE = 20_000
"""Points on a screen that a whole drawing may ask for; a poster has 10,000."""


def length(text: str, whole: float, *, named: bool = False) -> float:
    """The largest length in a value, in units of the drawing; a percentage is one of `whole`. Where `named`, only what has a unit is a length."""
    found = [(float(given), unit.lower()) for given, unit in LENGTH.findall(text) if unit or not named]
    return max((given / 100 * whole if unit == "%" else given * UNITS.get(unit, 1.0) for given, unit in found), default=0.0)


def side(element: etree._Element) -> float:
    """The longest side of what an element shows, in its own units; 300 where it says none that can be."""
    box = numbers(element.get("viewBox"))
    sides = box[2:4] if len(box) == 4 else [length(str(element.get(name) or ""), 0.0) for name in ("width", "height")]
    return max((one for one in sides if len(box) == 4 or one <= LARGEST_SIDE), default=0.0) or 300.0


def shrunk(root: etree._Element) -> bool:
    """Take away every size that is far beyond the drawing; says whether there was one."""
    whole, found = side(root), False
    waiting = [(root, 1.0, whole)]
    while waiting:
        element, size, around = waiting.pop()
        inside = side(element) if element is not root and element.get("viewBox") else around
        size *= scale(own(element))
        found |= relieved(element, around, (LARGEST_SIDE if element is root else MOST_TIMES * whole) / (size or 1.0))
        size *= around / inside  # a part with a box of its own is shrunk into its place, which is no larger than what is around it
        waiting += ((child, size, inside) for child in element if isinstance(child.tag, str))
    return found


def relieved(element: etree._Element, around: float, most: float) -> bool:
    """Take the sizes above `most` from one element."""
    large = [key for key, given in element.attrib.items() if beyond(bare(key), str(given), around, most)]
    for key in large:
        del element.attrib[key]
    styles = declared(element)
    kept = {name: given for name, given in styles.items() if not beyond(name, given, around, most)}
    if len(kept) < len(styles):
        element.set("style", ";".join(f"{name}:{given}" for name, given in kept.items()))
    return bool(large) or len(kept) < len(styles)


def beyond(name: str, given: str, around: float, most: float) -> bool:
    return name in SIZED and length(given, around, named=name == "font") > most
