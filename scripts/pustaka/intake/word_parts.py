"""The parts of a Word document, and small questions about its XML that need no walk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from pustaka.intake.inline import BREAK, hyperlink
from pustaka.intake.numbering import Counter, W, value, whole
from pustaka.intake.package import Package
from pustaka.intake.word_styles import Styles, switched

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"

GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}delInstrText", f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}sdtPr"})
"""What nobody sees once every change is accepted, and what is no text."""

TRACKS = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"})
SIGNS = {f"{W}tab": " ", f"{W}br": BREAK, f"{W}cr": BREAK, f"{W}noBreakHyphen": "-", f"{W}ptab": " "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the body refers to."""

    package: Package
    related: Mapping[str, tuple[str, str]]
    styles: Styles
    counter: Counter
    notes: Mapping[str, Mapping[str, etree._Element]]
    comments: Mapping[str, etree._Element]


@dataclass(slots=True)
class Field:
    """A field whose beginning has been read: what it orders, and whether what it shows has begun."""

    order: str = ""
    shown: bool = False

    @property
    def link(self) -> str:
        return hyperlink(self.order) if self.shown else ""

    @property
    def is_contents(self) -> bool:
        return self.order.split(maxsplit=1)[:1] == ["TOC"]


def balanced(parent: etree._Element) -> bool:
    """Whether every field that begins also ends; else nobody can tell where its orders stop and its words begin."""
    kinds = [one.get(f"{W}fldCharType") for one in parent.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")


def form(element: etree._Element) -> str:
    """What an old form field shows that keeps no words: a box, or the choice from a list."""
    box, choices = element.find(f"{W}ffData/{W}checkBox"), element.find(f"{W}ffData/{W}ddList")
    if box is not None:
        told = [switched(box.find(f"{W}{name}")) for name in ("checked", "default")]
        return "☑ " if next((one for one in told if one is not None), False) else "☐ "
    if choices is None:
        return ""
    entries = [value(one) for one in choices.findall(f"{W}listEntry")]
    number = whole(value(choices.find(f"{W}result")) or value(choices.find(f"{W}default")), 0)
    return entries[number] if number < len(entries) else ""


def parts_of(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows or cells, also those within content controls and accepted insertions, but not those of a table within."""
    for one in element:
        if one.tag == f"{W}{name}":
            yield one
        elif isinstance(one.tag, str) and one.tag not in GONE and one.tag not in {f"{W}tr", f"{W}tc", f"{W}tblPr", f"{W}tblGrid", f"{W}tcPr", f"{W}trPr"}:
            yield from parts_of(one, name)


def chosen(element: etree._Element) -> etree._Element:
    """One of the two forms in which Word writes what older programs do not know."""
    options = [one for one in element if one.tag == f"{MC}Choice"]
    fallback = element.find(f"{MC}Fallback")
    return options[0] if options else fallback if fallback is not None else element


def boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes of a drawing; a box in a box is read with the paragraph that holds it."""
    for one in element:
        if one.tag == f"{W}txbxContent":
            yield one
        elif isinstance(one.tag, str):
            yield from boxes(chosen(one) if one.tag == f"{MC}AlternateContent" else one)


def lines_of(element: etree._Element) -> int:
    """How many paragraphs below an element hold words; an element within a paragraph is one."""
    own = list(element.iter(f"{W}p")) or [element]
    return sum(1 for one in own if "".join(text.text or "" for text in one.iter(f"{W}t")).strip())


def is_contents(element: etree._Element) -> bool:
    return any("Table of Contents" in value(one) for one in element.iter(f"{W}docPartGallery"))


def is_prompt(element: etree._Element) -> bool:
    """Whether a content control still shows what it asks for, and nobody's answer."""
    return bool(switched(element.find(f"{W}sdtPr/{W}showingPlcHdr")))
