"""Walks through the body of a LibreOffice text: paragraphs, lists, tables and sections in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from pustaka.intake.inline import Piece, joined
from pustaka.intake.manuscript import CONTENTS, HIDDEN, Block, Cell, Left, Paragraph, Picture, Remark, Table, flat
from pustaka.intake.notes import in_note
from pustaka.intake.numbering import whole
from pustaka.intake.odt_line import Line
from pustaka.intake.odt_looks import DRAW, OFFICE, TABLE, TEXT, is_hidden, lines_of

INDEXES = frozenset(f"{TEXT}{name}" for name in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography"))
AROUND = frozenset({f"{TEXT}section", f"{TEXT}numbered-paragraph", f"{OFFICE}text"})
SILENT = frozenset({f"{TEXT}tracked-changes", f"{OFFICE}forms", f"{TEXT}sequence-decls", f"{TEXT}variable-decls", f"{TEXT}user-field-decls", f"{TEXT}dde-connection-decls"})
"""What holds no words of the text."""


@dataclass(slots=True)
class Reader(Line):
    count: int = 0
    tables: int = 0
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def blocks(self, parent: etree._Element) -> list[Block]:
        return list(self.walk(parent))

    def inside(self, element: etree._Element, where: str) -> list[Block]:
        return Reader(self.package, self.looks, where=where, left=self.left, remarks=self.remarks, notes=self.notes, counts=self.counts).blocks(element)

    def walk(self, parent: etree._Element) -> Iterator[Block]:
        for one in parent:
            yield from self.block(one)

    def block(self, one: etree._Element) -> Iterator[Block]:
        tag = str(one.tag)
        if tag in {f"{TEXT}p", f"{TEXT}h"}:
            yield from self.paragraph(one)
        elif tag == f"{TEXT}list":
            yield from self.items(one, 0, "")
        elif tag == f"{TABLE}table":
            yield from self.table(one)
        elif tag in INDEXES:
            self.left.append(Left("daftar isi", CONTENTS, lines_of(one)))
        elif tag.startswith(DRAW):
            self.drawing(one, self.where or "halaman")
            yield from self.outer
            self.outer = []
        elif tag == f"{TEXT}section" and is_hidden(one):
            self.left.append(Left(f"{self.where}sesudah paragraf {self.count}", HIDDEN, max(lines_of(one), 1)))
        elif tag in AROUND:
            yield from self.walk(one)
        elif tag not in SILENT and (count := lines_of(one)):
            self.left.append(Left(f"{self.where}sesudah paragraf {self.count}", "bagian yang tidak dikenal program ini; salin sendiri bila perlu", count))

    def paragraph(self, element: etree._Element, mark: str = "", depth: int = 0) -> Iterator[Block]:
        saved, self.outer, self.away = self.outer, [], {}
        style = str(element.get(f"{TEXT}style-name") or "")
        look = self.looks.worn("paragraph", style, Piece())
        if any(is_hidden(one) for one in element.iter(f"{TEXT}hidden-paragraph")):
            look = replace(look, hidden=True)
        lines = joined(self.pieces(element, f"{self.where}paragraf {self.count + 1}", look))
        self.count += bool(lines)
        place = f"{self.where}paragraf {self.count}"
        level = whole(element.get(f"{TEXT}outline-level"), 1) if element.tag == f"{TEXT}h" else 0
        title = "Title" in {style, self.looks.parent.get(("paragraph", style), "")}
        for n, (text, bold) in enumerate(lines):
            yield Paragraph(text=text, place=place if len(lines) == 1 else f"{place}, baris {n + 1}", level=level if n == 0 else 0, title=title, mark=mark if n == 0 else "", depth=depth, bold=bold)
        self.left += [Left(place if lines else f"{self.where}sesudah paragraf {self.count}", why) for why in self.away]
        yield from self.outer
        self.outer = saved

    def note(self, element: etree._Element) -> Piece:
        body, number = element.find(f"{TEXT}note-body"), len(self.notes) + 1
        self.notes[number] = ()
        if body is not None:
            self.notes[number] = in_note(self.inside(body, f"catatan kaki {number}, "), self.left)
        return Piece(f"[^{number}]", raw=True)

    def remark(self, element: etree._Element, place: str) -> None:
        self.remarks.append(Remark(" ".join(one.plain for one in flat(self.inside(element, "komentar, "))), place))

    def items(self, element: etree._Element, depth: int, style: str) -> Iterator[Block]:
        style = str(element.get(f"{TEXT}style-name") or style)
        level, key = self.looks.level(style, depth), (style, depth)
        if element.get(f"{TEXT}continue-numbering") != "true" and element.get(f"{TEXT}continue-list") is None:
            self.counts[key] = level.start - 1
        for item in element:
            mark = ""
            if item.tag == f"{TEXT}list-item":
                self.counts[key] = whole(item.get(f"{TEXT}start-value"), self.counts.get(key, level.start - 1) + 1)
                mark = level.mark(self.counts[key])
            for one in item:
                if one.tag == f"{TEXT}list":
                    yield from self.items(one, depth + 1, style)
                elif one.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    for block in self.paragraph(one, mark, depth):
                        inner = item.tag == f"{TEXT}list-item" and not mark and isinstance(block, Paragraph) and not block.place.startswith("kotak teks")
                        yield replace(block, inner=True) if isinstance(block, Paragraph) and inner else block
                        mark = "" if isinstance(block, Paragraph) else mark
                else:
                    yield from self.block(one)

    def table(self, element: etree._Element) -> Iterator[Block]:
        self.tables += 1
        name, rows = f"{self.where}tabel {self.tables}", list[tuple[Cell, ...]]()
        pictures = list[Block]()
        for row in element.iter(f"{TABLE}table-row"):
            if next(row.iterancestors(f"{TABLE}table")) is not element:
                continue
            cells = list[Cell]()
            for cell in row:
                inner = self.inside(cell, f"{name}, baris {len(rows) + 1}, kolom {len(cells) + 1}, ")
                words = tuple(flat(inner))
                pictures += [one for one in inner if isinstance(one, Picture)]
                many = min(whole(cell.get(f"{TABLE}number-columns-repeated"), 1), 1 if words else 64)
                cells += [Cell(words, cell.tag == f"{TABLE}covered-table-cell")] * many
            rows.append(tuple(cells))
        yield Table(tuple(rows), name)
        yield from pictures
