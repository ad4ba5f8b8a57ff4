"""Reads a text of LibreOffice (.odt): deletions that are tracked lie apart in it, so that what stands in the text is what was accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pustaka.intake.inline import BREAK, Piece, joined, target
from pustaka.intake.manuscript import Block, Cell, Left, Manuscript, NotReadable, Paragraph, Picture, Remark, Table, escaped
from pustaka.intake.numbering import shown, whole
from pustaka.intake.package import BROKEN, LARGEST_PICTURE, LOCKED, Package

URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAW, STYLE, SVG = (f"{{{URN}{name}}}" for name in ("office:1.0", "text:1.0", "table:1.0", "drawing:1.0", "style:1.0", "svg-compatible:1.0"))
FO = f"{{{URN}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"

FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
INDEXES = frozenset({"table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography"})
TRACKED = "Ada perubahan terlacak: sisipan diterima, dan yang dihapus penulis tidak ikut."
MANY = 1_000
"""Repeated cells and blanks: a sheet says «a thousand empty columns» in one word."""


@dataclass(slots=True)
class Looks:
    """What styles say: the weight of words, the form of each level of a list, and the style that a style is based on."""

    weight: dict[str, tuple[bool, bool]] = field(default_factory=dict)
    lists: dict[str, dict[int, str]] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)

    def add(self, root: etree._Element | None) -> None:
        for one in root.iter(f"{STYLE}style") if root is not None else ():
            name = str(one.get(f"{STYLE}name"))
            told = one.find(f"{STYLE}text-properties")
            self.weight[name] = (told is not None and told.get(f"{FO}font-weight") == "bold", told is not None and told.get(f"{FO}font-style") == "italic")
            self.parent[name] = str(one.get(f"{STYLE}parent-style-name") or "")
        for one in root.iter(f"{TEXT}list-style") if root is not None else ():
            levels = {whole(level.get(f"{TEXT}level"), 1): FORMS.get(level.get(f"{STYLE}num-format") or "", "") if "number" in str(level.tag) else "" for level in one}
            self.lists[str(one.get(f"{STYLE}name"))] = levels


@dataclass(slots=True)
class Reader:
    package: Package
    looks: Looks
    where: str = ""
    count: int = 0
    tables: int = 0
    left: list[Left] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notes: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    outer: list[Block] = field(default_factory=list)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def blocks(self, parent: etree._Element) -> list[Block]:
        return list(self.walk(parent))

    def within(self, where: str) -> Reader:
        return Reader(self.package, self.looks, where=where, left=self.left, remarks=self.remarks, notes=self.notes, counts=self.counts)

    def walk(self, parent: etree._Element) -> Iterator[Block]:
        for one in parent:
            name = str(one.tag)
            if name in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self.paragraph(one)
            elif name == f"{TEXT}list":
                yield from self.items(one, 0, "")
            elif name == f"{TABLE}table":
                yield from self.table(one)
            elif name.removeprefix(TEXT) in INDEXES:
                count = sum(1 for inner in one.iter(f"{TEXT}p") if words_of(inner))
                self.left.append(Left("daftar isi", "daftar isi dibuat situs sendiri", count))
            elif name in {f"{DRAW}frame", f"{DRAW}custom-shape"}:
                self.drawing(one, self.where or "halaman")
                yield from self.outer
                self.outer = []
            elif name in {f"{TEXT}section", f"{TEXT}numbered-paragraph", f"{OFFICE}text"}:
                yield from self.walk(one)

    def paragraph(self, element: etree._Element, mark: str = "", depth: int = 0) -> Iterator[Block]:
        saved, self.outer = self.outer, []
        style = str(element.get(f"{TEXT}style-name") or "")
        heavy, slanted = self.looks.weight.get(style, (False, False))
        lines = joined(self.pieces(element, f"{self.where}paragraf {self.count + 1}", bold=heavy, italic=slanted, link=""))
        self.count += bool(lines)
        place = f"{self.where}paragraf {self.count}"
        level = whole(element.get(f"{TEXT}outline-level"), 1) if element.tag == f"{TEXT}h" else 0
        title = "Title" in {style, self.looks.parent.get(style, "")}
        for n, (text, bold) in enumerate(lines):
            yield Paragraph(text=text, place=place if len(lines) == 1 else f"{place}, baris {n + 1}", level=level if n == 0 else 0, title=title, mark=mark if n == 0 else "", depth=depth, bold=bold)
        yield from self.outer
        self.outer = saved

    def pieces(self, element: etree._Element, place: str, *, bold: bool, italic: bool, link: str) -> Iterator[Piece]:
        yield Piece(blank(element.text), bold, italic, link)
        for one in element:
            name = str(one.tag)
            if name == f"{TEXT}s":
                yield Piece(" " * min(whole(one.get(f"{TEXT}c"), 1), MANY), bold, italic, link)
            elif name == f"{TEXT}tab":
                yield Piece(" ", bold, italic, link)
            elif name == f"{TEXT}line-break":
                yield Piece(BREAK, bold, italic, link)
            elif name == f"{TEXT}note":
                yield self.note(one)
            elif name == f"{OFFICE}annotation":
                said = [inner for inner in self.within("komentar, ").walk(one) if isinstance(inner, Paragraph)]
                self.remarks.append(Remark(" ".join(inner.plain for inner in said), place))
            elif name in {f"{DRAW}frame", f"{DRAW}custom-shape", f"{DRAW}a", f"{DRAW}g"}:
                self.drawing(one, place)
            elif name == f"{TEXT}span":
                heavy, slanted = self.looks.weight.get(str(one.get(f"{TEXT}style-name") or ""), (False, False))
                yield from self.pieces(one, place, bold=bold or heavy, italic=italic or slanted, link=link)
            elif name == f"{TEXT}a":
                yield from self.pieces(one, place, bold=bold, italic=italic, link=target(one.get(f"{XLINK}href") or ""))
            elif name.startswith(TEXT):
                yield from self.pieces(one, place, bold=bold, italic=italic, link=link)
            yield Piece(blank(one.tail), bold, italic, link)

    def note(self, element: etree._Element) -> Piece:
        body, number = element.find(f"{TEXT}note-body"), len(self.notes) + 1
        self.notes[number] = ()
        if body is not None:
            self.notes[number] = tuple(one for one in self.within(f"catatan kaki {number}, ").walk(body) if isinstance(one, Paragraph))
        return Piece(f"[^{number}]", raw=True)

    def drawing(self, element: etree._Element, place: str) -> None:
        alt = " ".join(words_of(one) for one in element.iter(f"{SVG}title", f"{SVG}desc"))
        for one in element.iter(f"{DRAW}text-box"):
            self.outer += self.within(f"kotak teks di {place}, ").blocks(one)
            return
        if element.tag == f"{DRAW}custom-shape":
            self.outer += self.within(f"kotak teks di {place}, ").blocks(element)
        for one in element.iter(f"{DRAW}image"):
            name = (one.get(f"{XLINK}href") or "").removeprefix("./")
            if name not in self.package.names:
                self.left.append(Left(place, "gambar yang hanya ditautkan, jadi tidak ada di dalam naskah"))
                continue
            try:
                self.outer.append(Picture(self.package.read(name, LARGEST_PICTURE), escaped(" ".join(alt.split())), place))
            except NotReadable:
                self.left.append(Left(place, "gambar yang terlalu besar atau rusak"))
            return
        if next(element.iter(f"{DRAW}object", f"{DRAW}object-ole"), None) is not None:
            self.left.append(Left(place, "objek sisipan dari program lain"))

    def items(self, element: etree._Element, depth: int, style: str) -> Iterator[Block]:
        style = str(element.get(f"{TEXT}style-name") or style)
        form, key = self.looks.lists.get(style, {}).get(depth + 1, ""), (style, depth)
        if element.get(f"{TEXT}continue-numbering") != "true" and element.get(f"{TEXT}continue-list") is None:
            self.counts[key] = 0
        for item in element:
            self.counts[key] = self.counts.get(key, 0) + (str(item.tag) == f"{TEXT}list-item")
            mark = f"{shown(self.counts[key], form)}." if form else "-"
            for one in item:
                if one.tag == f"{TEXT}list":
                    yield from self.items(one, depth + 1, style)
                elif one.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    yield from self.paragraph(one, mark, depth)
                    mark = ""

    def table(self, element: etree._Element) -> Iterator[Block]:
        self.tables += 1
        name, rows = f"{self.where}tabel {self.tables}", list[tuple[Cell, ...]]()
        pictures = list[Block]()
        for row in element.iter(f"{TABLE}table-row"):
            if next(row.iterancestors(f"{TABLE}table")) is not element:
                continue
            cells = list[Cell]()
            for cell in row:
                inner = self.within(f"{name}, baris {len(rows) + 1}, kolom {len(cells) + 1}, ").blocks(cell)
                words = [one for block in inner for one in ((block,) if isinstance(block, Paragraph) else block.paragraphs() if isinstance(block, Table) else ())]
                pictures += [one for one in inner if isinstance(one, Picture)]
                many = min(whole(cell.get(f"{TABLE}number-columns-repeated"), 1), 1 if words else 64)
                cells += [Cell(tuple(words), cell.tag == f"{TABLE}covered-table-cell")] * many
            rows.append(tuple(cells))
        yield Table(tuple(rows), name)
        yield from pictures


def words_of(element: etree._Element) -> str:
    return "".join(str(one) for one in element.itertext()).strip()


def blank(text: str | None) -> str:
    """Ends of lines in the file are blanks in the text."""
    return " ".join(("x" + (text or "") + "x").split())[1:-1] if text else ""


def read(package: Package) -> Manuscript:
    """Raises NotReadable."""
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
    if b"encryption-data" in manifest:
        raise NotReadable(LOCKED)
    root, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if body is None:
        raise NotReadable(BROKEN if root is None else "Berkas ini bukan naskah, melainkan lembar kerja atau salindia. Simpan teksnya sebagai .docx, lalu ulangi.")
    looks = Looks()
    looks.add(styles)
    looks.add(root)
    reader = Reader(package, looks)
    blocks = reader.blocks(body)
    if styles is not None:
        reader.left += margins(styles)
    tracked = next(body.iter(f"{TEXT}tracked-changes"), None) is not None
    return Manuscript(
        form="LibreOffice", blocks=tuple(blocks), notes=reader.notes, remarks=tuple(reader.remarks), left=tuple(reader.left), told=(TRACKED,) if tracked else (),
    )


def margins(styles: etree._Element) -> Iterator[Left]:
    """What stands above and below every page."""
    for name, place in (("header", "kop halaman"), ("footer", "kaki halaman")):
        count = sum(1 for one in styles.iter(f"{STYLE}{name}") for line in one.iter(f"{TEXT}p") if words_of(line))
        if count:
            yield Left(place, "terulang di setiap halaman, bukan isi naskah", count)
