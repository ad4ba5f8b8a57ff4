"""Reads the words of one paragraph of a Word document, and what hangs in it: notes, fields, pictures and text boxes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from pustaka.intake.inline import Piece, hyperlink, target
from pustaka.intake.manuscript import CONTENTS, HIDDEN, LINKED, OBJECT, PROMPT, UNFIT, Block, Left, NotReadable, Picture, escaped
from pustaka.intake.numbering import W, value
from pustaka.intake.package import LARGEST_PICTURE
from pustaka.intake.word_parts import (
    GONE,
    MC,
    SIGNS,
    TRACKS,
    WP,
    A,
    Field,
    M,
    Parts,
    R,
    V,
    boxes,
    chosen,
    form,
    is_prompt,
    lines_of,
)
from pustaka.intake.word_styles import marks_of

BESIDE = frozenset({"chart", "diagram"})


@dataclass(slots=True)
class Line:
    """What has been met so far; what could not be taken along is remembered for the report."""

    parts: Parts
    left: list[Left] = field(default_factory=list)
    order: dict[tuple[str, str], int] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    tracked: bool = False
    where: str = ""
    outer: list[Block] = field(default_factory=list)
    """Pictures and text boxes of the paragraph that is being read."""
    fields: list[Field] = field(default_factory=list)
    """The fields that are open, outermost first."""
    clear: bool = True
    """Whether every field that begins also ends."""
    away: dict[str, None] = field(default_factory=dict)
    """Why words of the paragraph that is being read stay out."""

    @abstractmethod
    def inside(self, element: etree._Element, where: str) -> list[Block]:
        """What stands in a box or a cell."""

    def pieces(self, element: etree._Element, place: str, look: Piece) -> Iterator[Piece]:
        """The words below an element; what stands beside them goes to `outer`."""
        for one in element:
            tag = one.tag
            self.tracked |= tag in TRACKS
            if tag == f"{W}instrText" and self.fields and not self.fields[-1].shown:
                self.fields[-1].order += one.text or ""
            if not isinstance(tag, str) or tag in GONE:
                continue
            if tag == f"{W}r":
                yield from self.run(one, place, look)
            elif tag == f"{W}hyperlink":
                yield from self.pieces(one, place, replace(look, link=target(self.parts.related.get(one.get(f"{R}id") or "", ("", ""))[1])))
            elif tag == f"{W}fldSimple":
                yield from self.pieces(one, place, replace(look, link=hyperlink(one.get(f"{W}instr") or "") or look.link))
            elif tag == f"{W}fldChar":
                yield from self.turned(one, look)
            elif tag in {f"{M}oMath", f"{M}oMathPara"}:
                yield from self.said("".join(inner.text or "" for inner in one.iter(f"{M}t")), look)
            elif tag == f"{W}t" or tag in SIGNS:
                yield from self.said(SIGNS.get(tag, one.text or ""), look)
            elif tag == f"{W}sym":
                yield from self.said("☐" if (one.get(f"{W}char") or "").upper().endswith(("A8", "6F")) else "•", look)
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                if not look.hidden:
                    yield self.note(tag.removeprefix(W).removesuffix("Reference"), one.get(f"{W}id") or "")
            elif tag in {f"{W}commentReference", f"{W}commentRangeStart"}:
                self.anchors.setdefault(one.get(f"{W}id") or "", place)
            elif tag == f"{W}sdt" and is_prompt(one):
                self.away |= {PROMPT: None} if lines_of(one) else {}
            elif tag == f"{MC}AlternateContent":
                yield from self.pieces(chosen(one), place, look)
            elif tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
                self.drawing(one, place, look)
            else:
                yield from self.pieces(one, place, look)

    def run(self, element: etree._Element, place: str, look: Piece) -> Iterator[Piece]:
        own = element.find(f"{W}rPr")
        if own is not None:
            if own.find(f"{W}del") is not None:
                return
            look = self.parts.styles.worn(value(own.find(f"{W}rStyle")), look).worn(marks_of(own))
        yield from self.pieces(element, place, look)

    def turned(self, element: etree._Element, look: Piece) -> Iterator[Piece]:
        match element.get(f"{W}fldCharType"):
            case "begin":
                yield from self.said(form(element), look)
                self.fields.append(Field())
            case "separate" if self.fields:
                self.fields[-1].shown = True
            case "end" if self.fields:
                self.fields.pop()

    def said(self, text: str, look: Piece) -> Iterator[Piece]:
        """Words that are seen; what a field works with before it shows something is not."""
        unseen = look.hidden or (self.clear and any(not one.shown for one in self.fields))
        if why := HIDDEN if unseen else CONTENTS if any(one.is_contents for one in self.fields) else "":
            self.away |= {why: None} if text.strip() else {}
        else:
            yield replace(look, text=text, link=look.link or next((one.link for one in reversed(self.fields) if one.link), ""))

    def note(self, kind: str, number: str) -> Piece:
        if number not in self.parts.notes.get(kind, {}):
            return Piece()
        return Piece(f"[^{self.order.setdefault((kind, number), len(self.order) + 1)}]", raw=True)

    def drawing(self, element: etree._Element, place: str, look: Piece) -> None:
        """Text boxes are read, pictures are kept, and what only Office can draw is told."""
        told = next(element.iter(f"{WP}docPr"), None)
        if look.hidden or (told is not None and told.get("hidden") in {"1", "true"}):
            self.away[HIDDEN] = None
            return
        found = list(boxes(element))
        for box in found:
            self.outer += self.inside(box, f"kotak teks di {place}, ")
        ids = [one.get(f"{R}embed") for one in element.iter(f"{A}blip")] + [one.get(f"{R}id") for one in element.iter(f"{V}imagedata")]
        alt = told.get("descr") or "" if told is not None else ""
        for one in ids:
            self.picture(self.parts.related.get(one or "", ("", ""))[1], alt, place)
        kinds = {(one.get("uri") or "").rpartition("/")[2] for one in element.iter(f"{A}graphicData")}
        if kinds & BESIDE:
            self.left.append(Left(place, "bagan atau diagram Office; simpan sebagai gambar, lalu sisipkan lagi bila perlu"))
        elif element.tag == f"{W}object" and not ids:
            self.left.append(Left(place, OBJECT))
        if any((one.get("string") or "").strip() for one in element.iter(f"{V}textpath")) or any((one.text or "").strip() for one in element.iter(f"{A}t")):
            self.left.append(Left(place, "tulisan di dalam gambar Office (WordArt); ketik lagi bila perlu"))

    def picture(self, name: str, alt: str, place: str) -> None:
        if name not in self.parts.package.names:
            self.left.append(Left(place, LINKED))
            return
        try:
            self.outer.append(Picture(self.parts.package.read(name, LARGEST_PICTURE), escaped(" ".join(alt.split())), place))
        except NotReadable:
            self.left.append(Left(place, UNFIT))
