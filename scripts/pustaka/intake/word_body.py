"""Walks through the body of a Word document: paragraphs, tables, text boxes and pictures in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pustaka.intake.inline import Piece, joined
from pustaka.intake.manuscript import CONTENTS, HIDDEN, PROMPT, Block, Cell, Left, Paragraph, Picture, Table, flat
from pustaka.intake.notes import in_note
from pustaka.intake.numbering import W, value, whole
from pustaka.intake.word_line import Line
from pustaka.intake.word_parts import GONE, MC, TRACKS, balanced, chosen, is_contents, is_prompt, lines_of, parts_of
from pustaka.intake.word_styles import switched


@dataclass(slots=True)
class Body(Line):
    """One walk; it counts paragraphs for the report."""

    count: int = 0
    tables: int = 0
    pending: list[Piece] = field(default_factory=list)
    """Words of a paragraph whose end was deleted: they belong to the next one."""

    def blocks(self, parent: etree._Element) -> list[Block]:
        self.clear = balanced(parent)
        found = list(self.walk(parent))
        return [*found, *self.made(self.take(), None)] if self.pending else found

    def inside(self, element: etree._Element, where: str) -> list[Block]:
        inner = Body(self.parts, where=where, order=self.order, anchors=self.anchors, left=self.left)
        found = inner.blocks(element)
        self.tracked |= inner.tracked
        return found

    def leave(self, place: str, why: str, count: int = 1) -> None:
        if count:
            self.left.append(Left(place, why, count))

    def walk(self, parent: etree._Element) -> Iterator[Block]:
        for one in parent:
            if one.tag == f"{W}p":
                yield from self.paragraph(one)
            elif one.tag == f"{W}tbl":
                yield from self.table(one)
            elif one.tag == f"{W}altChunk":
                self.leave(self.where or f"sesudah paragraf {self.count}", "isi berkas lain yang disisipkan; salin sendiri bila perlu")
            elif one.tag == f"{W}sdt" and is_contents(one):
                self.left.append(Left("daftar isi", CONTENTS, lines_of(one)))
            elif one.tag == f"{W}sdt" and is_prompt(one):
                self.leave(f"{self.where}sesudah paragraf {self.count}", PROMPT, lines_of(one))
            elif one.tag == f"{MC}AlternateContent":
                yield from self.walk(chosen(one))
            elif isinstance(one.tag, str) and one.tag not in GONE:
                self.tracked |= one.tag in TRACKS
                yield from self.walk(one)

    def take(self) -> list[Piece]:
        taken, self.pending = self.pending, []
        return taken

    def paragraph(self, element: etree._Element) -> Iterator[Block]:
        saved, self.outer = self.outer, []
        before, self.away = self.count, {}
        look = self.parts.styles.worn(value(element.find(f"{W}pPr/{W}pStyle")), Piece())
        pieces = [*self.take(), *self.pieces(element, f"{self.where}paragraf {self.count + 1}", look)]
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self.tracked, self.pending = True, pieces
        else:
            yield from self.made(pieces, element)
        for why in self.away:
            self.leave("daftar isi" if why == CONTENTS else f"{self.where}{'' if self.count > before else 'sesudah '}paragraf {self.count}", why)
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

    def notes(self) -> dict[int, tuple[Paragraph, ...]]:
        found: dict[int, tuple[Paragraph, ...]] = {}
        for (kind, number), shown in list(self.order.items()):
            inner = Body(self.parts, where=f"catatan kaki {shown}, ")
            found[shown] = in_note(inner.blocks(self.parts.notes[kind][number]), inner.left)
            self.left += inner.left
        return found

    def table(self, element: etree._Element) -> Iterator[Block]:
        self.tables += 1
        name, rows, pictures = f"{self.where}tabel {self.tables}", list[tuple[Cell, ...]](), list[Block]()
        for row in parts_of(element, "tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.tracked = True
                continue
            if switched(row.find(f"{W}trPr/{W}hidden")):
                self.leave(f"{name}, sesudah baris {len(rows)}", HIDDEN, lines_of(row))
                continue
            cells: list[Cell] = [Cell()] * whole(value(row.find(f"{W}trPr/{W}gridBefore")), 0)
            for column, cell in enumerate(parts_of(row, "tc"), 1):
                place = f"{name}, baris {len(rows) + 1}, kolom {column}, "
                around = next(cell.iterancestors(f"{W}sdt", f"{W}tr"))
                if around.tag == f"{W}sdt" and is_prompt(around):
                    self.leave(place.removesuffix(", "), PROMPT, lines_of(cell))
                    found = list[Block]()
                else:
                    found = self.inside(cell, place)
                pictures += [one for one in found if isinstance(one, Picture)]
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                cells.append(Cell(tuple(flat(found)), merged is not None and value(merged) != "restart"))
                cells += [Cell()] * (min(whole(value(cell.find(f"{W}tcPr/{W}gridSpan")), 1), 64) - 1)
            rows.append(tuple(cells))
        yield Table(tuple(rows), name)
        yield from pictures
