"""What Word's styles say of a paragraph: whether it is a heading, a title, or an item of a list, through all the styles it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from pustaka.intake.inline import Piece
from pustaka.intake.numbering import W, value, whole

HEADING = re.compile(r"(?:heading|judul) (?P<level>[1-9])", re.IGNORECASE)
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    based: str = ""
    outline: int = -1
    number: str = ""
    depth: int = 0
    marks: Mapping[str, bool] = field(default_factory=dict)


class Styles:
    """The styles by id."""

    def __init__(self, root: etree._Element | None) -> None:
        self.by_id = {str(one.get(f"{W}styleId")): style(one) for one in (root.iter(f"{W}style") if root is not None else ())}

    def chain(self, name: str) -> list[Style]:
        """The style and what it is based on, nearest first."""
        found: list[Style] = []
        while name in self.by_id and len(found) < DEEPEST:
            found.append(self.by_id[name])
            name = found[-1].based
        return found

    def level(self, name: str) -> int:
        """Depth of the heading that the style makes; 0 for none."""
        for one in self.chain(name):
            if told := HEADING.fullmatch(one.name):
                return int(told["level"])
            if 0 <= one.outline < 9:
                return one.outline + 1
        return 0

    def is_title(self, name: str) -> bool:
        return any(one.name.lower() in {"title", "judul"} for one in self.chain(name)[:1])

    def numbered(self, name: str) -> tuple[str, int]:
        return next(((one.number, one.depth) for one in self.chain(name) if one.number), ("", 0))

    def worn(self, name: str, look: Piece) -> Piece:
        """The look with what the style says of its words; the nearest style that says something counts."""
        for one in reversed(self.chain(name)):
            look = look.worn(one.marks)
        return look


def style(element: etree._Element) -> Style:
    outline = element.find(f"{W}pPr/{W}outlineLvl")
    number, depth = (element.find(f"{W}pPr/{W}numPr/{W}{name}") for name in ("numId", "ilvl"))
    return Style(
        name=value(element.find(f"{W}name")), based=value(element.find(f"{W}basedOn")), outline=whole(value(outline), -1), number=value(number),
        depth=whole(value(depth), 0), marks=marks_of(element.find(f"{W}rPr")),
    )


def marks_of(properties: etree._Element | None) -> dict[str, bool]:
    """What properties say of the look of words; what they leave open is not among it."""
    if properties is None:
        return {}
    bold, italic, hidden, once, twice = (switched(properties.find(f"{W}{name}")) for name in ("b", "i", "vanish", "strike", "dstrike"))
    struck = once if not twice and once is not None else twice
    return {name: on for name, on in (("bold", bold), ("italic", italic), ("hidden", hidden), ("struck", struck)) if on is not None}


def switched(element: etree._Element | None) -> bool | None:
    """A property that is there is on, unless it says otherwise."""
    return None if element is None else value(element) not in {"0", "false", "off"}
