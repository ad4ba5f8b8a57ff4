"""Reads the words of one paragraph of a LibreOffice text, and what hangs in it: notes, comments, pictures, shapes and text boxes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from pustaka.intake.inline import BREAK, Piece, target
from pustaka.intake.manuscript import HIDDEN, LINKED, OBJECT, PROMPT, UNFIT, Block, Left, NotReadable, Paragraph, Picture, Remark, escaped
from pustaka.intake.numbering import whole
from pustaka.intake.odt_looks import DRAW, LO, OFFICE, SVG, TEXT, XLINK, Looks, is_hidden, words_of
from pustaka.intake.package import LARGEST_PICTURE, Package

MANY = 1_000
"""Repeated blanks: a text says «a thousand blanks» in one word."""

SILENT = frozenset({f"{TEXT}script", f"{OFFICE}annotation-end", f"{SVG}title", f"{SVG}desc"})


@dataclass(slots=True)
class Line:
    """What has been met so far; what could not be taken along is remembered for the report."""

    package: Package
    looks: Looks
    where: str = ""
    left: list[Left] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notes: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    outer: list[Block] = field(default_factory=list)
    """Pictures and text boxes of the paragraph that is being read."""
    away: dict[str, None] = field(default_factory=dict)
    """Why words of the paragraph that is being read stay out."""

    @abstractmethod
    def inside(self, element: etree._Element, where: str) -> list[Block]:
        """What stands in a box or a cell."""

    @abstractmethod
    def note(self, element: etree._Element) -> Piece:
        """The sign of a footnote, which is read aside."""

    @abstractmethod
    def remark(self, element: etree._Element, place: str) -> None:
        """A comment, which is read aside."""

    def pieces(self, element: etree._Element, place: str, look: Piece) -> Iterator[Piece]:
        yield from self.said(blank(element.text), look)
        for one in element:
            yield from self.piece(one, str(one.tag), place, look)
            yield from self.said(blank(one.tail), look)

    def piece(self, one: etree._Element, tag: str, place: str, look: Piece) -> Iterator[Piece]:
        if tag == f"{TEXT}s":
            yield from self.said(" " * min(whole(one.get(f"{TEXT}c"), 1), MANY), look)
        elif tag == f"{TEXT}tab":
            yield from self.said(" ", look)
        elif tag == f"{TEXT}line-break":
            yield from self.said(BREAK, look)
        elif tag == f"{TEXT}note":
            if look.hidden:
                self.away[HIDDEN] = None
            else:
                yield self.note(one)
        elif tag == f"{OFFICE}annotation":
            self.remark(one, place)
        elif tag.startswith(DRAW):
            if look.hidden:
                self.away[HIDDEN] = None
            else:
                self.drawing(one, place)
        elif tag == f"{TEXT}span":
            yield from self.pieces(one, place, self.looks.worn("text", str(one.get(f"{TEXT}style-name") or ""), look))
        elif tag == f"{TEXT}a":
            yield from self.pieces(one, place, replace(look, link=target(one.get(f"{XLINK}href") or "")))
        elif tag == f"{TEXT}placeholder" or (tag == f"{LO}content-control" and one.get(f"{LO}showing-place-holder") == "true"):
            self.away |= {PROMPT: None} if words_of(one) else {}
        elif tag == f"{TEXT}hidden-text" and is_hidden(one):
            self.away[HIDDEN] = None
        elif tag.startswith((TEXT, LO)) and tag not in SILENT:
            yield from self.pieces(one, place, look)
        elif tag not in SILENT and words_of(one):
            self.left.append(Left(place, OBJECT))

    def said(self, text: str, look: Piece) -> Iterator[Piece]:
        if look.hidden:
            self.away |= {HIDDEN: None} if text.strip() else {}
        elif text:
            yield look.said(text)

    def drawing(self, element: etree._Element, place: str) -> None:
        """Every shape of a group, every text box of a shape, and one picture of a frame, which may hold it in several forms."""
        if element.tag in {f"{DRAW}g", f"{DRAW}a"}:
            for one in element:
                if str(one.tag).startswith(DRAW):
                    self.drawing(one, place)
            return
        if element.tag != f"{DRAW}frame":
            self.outer += self.inside(element, f"kotak teks di {place}, ")
            return
        found = element.findall(f"{DRAW}text-box")
        for one in found:
            self.outer += self.inside(one, f"kotak teks di {place}, ")
        pictures = element.findall(f"{DRAW}image")
        if not found and pictures:
            self.picture([(one.get(f"{XLINK}href") or "").removeprefix("./") for one in pictures], " ".join(words_of(one) for one in element.iter(f"{SVG}title", f"{SVG}desc")), place)
        elif not found:
            self.left.append(Left(place, OBJECT))

    def picture(self, names: list[str], alt: str, place: str) -> None:
        inside = [one for one in names if one in self.package.names]
        if not inside:
            self.left.append(Left(place, LINKED))
            return
        try:
            self.outer.append(Picture(self.package.read(inside[0], LARGEST_PICTURE), escaped(" ".join(alt.split())), place))
        except NotReadable:
            self.left.append(Left(place, UNFIT))


def blank(text: str | None) -> str:
    """Ends of lines in the file are blanks in the text."""
    return " ".join(("x" + (text or "") + "x").split())[1:-1] if text else ""
