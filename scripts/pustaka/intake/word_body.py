"""Walks through the body of a Word document: paragraphs, tables, text boxes and pictures in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from pustaka.intake.inline import BREAK, Piece, joined, target
from pustaka.intake.manuscript import Block, Cell, Left, NotReadable, Paragraph, Picture, Table, escaped
from pustaka.intake.numbering import Counter, W, value, whole
from pustaka.intake.package import LARGEST_PICTURE, Package
from pustaka.intake.word_styles import Styles, switched

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"

GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}delInstrText", f"{W}pPr", f"{W}rPr", f"{W}sectPr"})
"""What nobody sees once every change is accepted, and what is no text."""

TRACKS = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"})
SIGNS = {f"{W}tab": " ", f"{W}br": BREAK, f"{W}cr": BREAK, f"{W}noBreakHyphen": "-", f"{W}ptab": " "}

BESIDE = ("chart", "diagram")


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
class Body:
    """One walk; it counts paragraphs for the report, and remembers what it could not take along."""

    parts: Parts
    left: list[Left] = field(default_factory=list)
    order: dict[tuple[str, str], int] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    tracked: bool = False
    where: str = ""
    count: int = 0
    tables: int = 0
    pending: list[Piece] = field(default_factory=list)
    """Words of a paragraph whose end was deleted: they belong to the next one."""
    outer: list[Block] = field(default_factory=list)
    """Pictures and text boxes of the paragraph that is being read."""

    def blocks(self, parent: etree._Element) -> list[Block]:
        return list(self.walk(parent))

    def walk(self, parent: etree._Element) -> Iterator[Block]:
        for one in parent:
            if one.tag == f"{W}p":
                yield from self.paragraph(one)
            elif one.tag == f"{W}tbl":
                yield from self.table(one)
            elif one.tag == f"{W}altChunk":
                self.left.append(Left(self.where or f"sesudah paragraf {self.count}", "isi berkas lain yang disisipkan; salin sendiri bila perlu"))
            elif one.tag == f"{W}sdt" and is_contents(one):
                count = sum(1 for inner in one.iter(f"{W}p") if "".join(text.text or "" for text in inner.iter(f"{W}t")).strip())
                self.left.append(Left("daftar isi", "daftar isi dibuat situs sendiri", count))
            elif one.tag == f"{MC}AlternateContent":
                yield from self.walk(chosen(one))
            elif isinstance(one.tag, str) and one.tag not in GONE:
                self.tracked |= one.tag in TRACKS
                yield from self.walk(one)
        if self.pending and parent.tag == f"{W}body":
            yield from self.made(self.take(), None)

    def take(self) -> list[Piece]:
        taken, self.pending = self.pending, []
        return taken

    def paragraph(self, element: etree._Element) -> Iterator[Block]:
        saved, self.outer = self.outer, []
        here = f"{self.where}paragraf {self.count + 1}"
        pieces = [*self.take(), *self.pieces(element, here)]
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self.tracked, self.pending = True, pieces
        else:
            yield from self.made(pieces, element)
        yield from self.outer
        self.outer = saved

    def made(self, pieces: list[Piece], element: etree._Element | None) -> Iterator[Paragraph]:
        lines = joined(pieces)
        if not lines:
            return
        self.count += 1
        place, styles = f"{self.where}paragraf {self.count}", self.parts.styles
        properties = element.find(f"{W}pPr") if element is not None else None
        name = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        outline = whole(value(properties.find(f"{W}outlineLvl")), 9) + 1 if properties is not None else 10
        level = styles.level(name) or (outline if outline < 10 else 0)
        number, depth = styles.numbered(name)
        if properties is not None and (own := properties.find(f"{W}numPr")) is not None:
            number, depth = value(own.find(f"{W}numId")) or number, whole(value(own.find(f"{W}ilvl")), depth)
        mark = self.parts.counter.next(number, depth) if number not in {"", "0"} else ""
        for n, (text, bold) in enumerate(lines):
            yield Paragraph(
                text=text, place=place if len(lines) == 1 else f"{place}, baris {n + 1}", level=level if n == 0 else 0, title=styles.is_title(name), mark=mark if n == 0 else "",
                depth=depth if mark else 0, bold=bold,
            )

    def pieces(self, element: etree._Element, place: str, *, bold: bool = False, italic: bool = False, link: str = "") -> Iterator[Piece]:
        """The words below an element; what stands beside them goes to `outer`."""
        if element.tag == f"{W}p" and (style := value(element.find(f"{W}pPr/{W}pStyle"))):
            bold, italic = self.parts.styles.weight(style)
        for one in element:
            tag = one.tag
            self.tracked |= tag in TRACKS
            if not isinstance(tag, str) or tag in GONE:
                continue
            if tag == f"{W}r":
                yield from self.run(one, place, bold=bold, italic=italic, link=link)
            elif tag == f"{W}hyperlink":
                yield from self.pieces(one, place, bold=bold, italic=italic, link=target(self.parts.related.get(one.get(f"{R}id") or "", ("", ""))[1]))
            elif tag in {f"{M}oMath", f"{M}oMathPara"}:
                yield Piece("".join(inner.text or "" for inner in one.iter(f"{M}t")), bold, italic)
            elif tag == f"{W}t":
                yield Piece(one.text or "", bold, italic, link)
            elif tag in SIGNS:
                yield Piece(SIGNS[tag], bold, italic, link)
            elif tag == f"{W}sym":
                yield Piece("☐" if (one.get(f"{W}char") or "").upper().endswith(("A8", "6F")) else "•", bold, italic, link)
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                yield self.note(tag.removeprefix(W).removesuffix("Reference"), one.get(f"{W}id") or "")
            elif tag in {f"{W}commentReference", f"{W}commentRangeStart"}:
                self.anchors.setdefault(one.get(f"{W}id") or "", place)
            elif tag == f"{MC}AlternateContent":
                yield from self.pieces(chosen(one), place, bold=bold, italic=italic, link=link)
            elif tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
                self.drawing(one, place)
            else:
                yield from self.pieces(one, place, bold=bold, italic=italic, link=link)

    def run(self, element: etree._Element, place: str, *, bold: bool, italic: bool, link: str) -> Iterator[Piece]:
        own = element.find(f"{W}rPr")
        if own is not None:
            if own.find(f"{W}del") is not None:
                return
            if switched(own.find(f"{W}vanish")) and any((one.text or "").strip() for one in element.iter(f"{W}t")):
                self.left.append(Left(place, "teks tersembunyi, yang tidak terlihat di Word"))
                return
            bold, italic = (given if (given := switched(own.find(f"{W}{name}"))) is not None else was for name, was in (("b", bold), ("i", italic)))
        yield from self.pieces(element, place, bold=bold, italic=italic, link=link)

    def note(self, kind: str, number: str) -> Piece:
        if number not in self.parts.notes.get(kind, {}):
            return Piece("")
        return Piece(f"[^{self.order.setdefault((kind, number), len(self.order) + 1)}]", raw=True)

    def notes(self) -> dict[int, tuple[Paragraph, ...]]:
        found: dict[int, tuple[Paragraph, ...]] = {}
        for (kind, number), shown in list(self.order.items()):
            inner = Body(self.parts, where=f"catatan kaki {shown}, ")
            found[shown] = tuple(one for one in inner.blocks(self.parts.notes[kind][number]) if isinstance(one, Paragraph))
            self.left += inner.left
        return found

    def drawing(self, element: etree._Element, place: str) -> None:
        """Text boxes are read, pictures are kept, and what only Office can draw is told."""
        for box in boxes(element):
            inner = Body(self.parts, where=f"kotak teks di {place}, ", order=self.order, anchors=self.anchors)
            self.outer += inner.blocks(box)
            self.left += inner.left
            self.tracked |= inner.tracked
        ids = [one.get(f"{R}embed") for one in element.iter(f"{A}blip")] + [one.get(f"{R}id") for one in element.iter(f"{V}imagedata")]
        alt = next((one.get("descr") or "" for one in element.iter(f"{WP}docPr")), "")
        for one in ids:
            self.picture(self.parts.related.get(one or "", ("", ""))[1], alt, place)
        kinds = {(one.get("uri") or "").rpartition("/")[2] for one in element.iter(f"{A}graphicData")}
        if kinds & set(BESIDE):
            self.left.append(Left(place, "bagan atau diagram Office; simpan sebagai gambar, lalu sisipkan lagi bila perlu"))
        elif element.tag == f"{W}object" and not ids:
            self.left.append(Left(place, "objek sisipan dari program lain"))

    def picture(self, name: str, alt: str, place: str) -> None:
        if name not in self.parts.package.names:
            self.left.append(Left(place, "gambar yang hanya ditautkan, jadi tidak ada di dalam naskah"))
            return
        try:
            self.outer.append(Picture(self.parts.package.read(name, LARGEST_PICTURE), escaped(" ".join(alt.split())), place))
        except NotReadable:
            self.left.append(Left(place, "gambar yang terlalu besar atau rusak"))

    def table(self, element: etree._Element) -> Iterator[Block]:
        self.tables += 1
        name, rows = f"{self.where}tabel {self.tables}", list[tuple[Cell, ...]]()
        for row in parts_of(element, "tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.tracked = True
                continue
            cells: list[Cell] = [Cell()] * whole(value(row.find(f"{W}trPr/{W}gridBefore")), 0)
            for column, cell in enumerate(parts_of(row, "tc"), 1):
                inner = Body(self.parts, where=f"{name}, baris {len(rows) + 1}, kolom {column}, ", order=self.order, anchors=self.anchors)
                found = inner.blocks(cell)
                self.left += inner.left
                self.tracked |= inner.tracked
                self.outer += [one for one in found if isinstance(one, Picture)]
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                words = [one for block in found for one in ((block,) if isinstance(block, Paragraph) else block.paragraphs() if isinstance(block, Table) else ())]
                cells.append(Cell(tuple(words), merged is not None and value(merged) != "restart"))
                cells += [Cell()] * (min(whole(value(cell.find(f"{W}tcPr/{W}gridSpan")), 1), 64) - 1)
            rows.append(tuple(cells))
        yield Table(tuple(rows), name)
        yield from self.outer
        self.outer = []


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


def is_contents(element: etree._Element) -> bool:
    return any("Table of Contents" in value(one) for one in element.iter(f"{W}docPartGallery"))
