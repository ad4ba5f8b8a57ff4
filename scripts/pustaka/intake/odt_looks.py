"""What the styles of a LibreOffice text say: the look of words, and how each level of a list counts, through all the styles they are based on."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from pustaka.intake.inline import Piece
from pustaka.intake.numbering import shown, whole

URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAW, STYLE, SVG = (f"{{{URN}{name}}}" for name in ("office:1.0", "text:1.0", "table:1.0", "drawing:1.0", "style:1.0", "svg-compatible:1.0"))
FO = f"{{{URN}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
"""What LibreOffice writes before the standard has a word for it."""

FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; `form` is empty for bullets."""

    form: str = ""
    start: int = 1
    end: str = "."

    def mark(self, number: int) -> str:
        return f"{shown(number, self.form)}{self.end}" if self.form else "-"


BULLET = Level()


@dataclass(slots=True)
class Looks:
    """By the name of a style; each family has names of its own."""

    marks: dict[tuple[str, str], dict[str, bool]] = field(default_factory=dict)
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    parent: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, root: etree._Element | None) -> None:
        for one in root.iter(f"{STYLE}style") if root is not None else ():
            key = str(one.get(f"{STYLE}family") or "paragraph"), str(one.get(f"{STYLE}name"))
            self.marks[key] = marks_of(one.find(f"{STYLE}text-properties"))
            self.parent[key] = str(one.get(f"{STYLE}parent-style-name") or "")
        for one in root.iter(f"{TEXT}list-style") if root is not None else ():
            self.lists[str(one.get(f"{STYLE}name"))] = {whole(level.get(f"{TEXT}level"), 1): level_of(level) for level in one}

    def worn(self, family: str, name: str, look: Piece) -> Piece:
        """The look with what the style says of its words; the nearest style that says something counts."""
        chain = list[str]()
        while (family, name) in self.marks and len(chain) < DEEPEST:
            chain.append(name)
            name = self.parent[family, name]
        for one in reversed(chain):
            look = look.worn(self.marks[family, one])
        return look

    def level(self, style: str, depth: int) -> Level:
        return self.lists.get(style, {}).get(depth + 1, BULLET)


def level_of(element: etree._Element) -> Level:
    form = FORMS.get(element.get(f"{STYLE}num-format") or "", "") if "number" in str(element.tag) else ""
    end = ")" if (element.get(f"{STYLE}num-suffix") or "").strip() == ")" else "."
    return Level(form, whole(element.get(f"{TEXT}start-value"), 1), end) if form else BULLET


def marks_of(properties: etree._Element | None) -> dict[str, bool]:
    """What properties say of the look of words; what they leave open is not among it."""
    if properties is None:
        return {}
    lines = [one for name in ("style", "type") if (one := properties.get(f"{STYLE}text-line-through-{name}")) is not None]
    told = {
        "bold": (weight := properties.get(f"{FO}font-weight")) and weight in {"bold", "600", "700", "800", "900"}, "italic": (slant := properties.get(f"{FO}font-style")) and slant != "normal",
        "struck": bool(set(lines) - {"none"}) and "none" not in lines if lines else None, "hidden": (display := properties.get(f"{TEXT}display")) and display == "none",
    }  # fmt: skip
    return {name: bool(on) for name, on in told.items() if on is not None}


def is_hidden(element: etree._Element) -> bool:
    """Whether a section, or a mark in a paragraph, hides what it stands for, always or by a condition that is met."""
    if element.tag == f"{TEXT}section":
        shows = element.get(f"{TEXT}display")
        return shows == "none" or (shows == "condition" and element.get(f"{TEXT}is-hidden") == "true")
    return element.get(f"{TEXT}is-hidden") == "true"


def words_of(element: etree._Element) -> str:
    return "".join(str(one) for one in element.itertext()).strip()


def lines_of(element: etree._Element) -> int:
    """How many paragraphs below an element hold words."""
    return sum(1 for one in element.iter(f"{TEXT}p", f"{TEXT}h") if words_of(one))
