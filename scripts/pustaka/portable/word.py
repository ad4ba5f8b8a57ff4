"""Writes Word documents whose styles carry their structure, for offices that type; the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from pustaka.portable.archive import OLDEST, archive

TYPE_HERE = "ketik di sini"
FONT = "Arial"
"""On every office computer, or there is a font with the same widths."""

INK, DIM = RGBColor(0x1B, 0x2B, 0x2A), RGBColor(0x59, 0x59, 0x59)
WIDTH = 17
"""Centimetres between the margins of A4."""

LEFT_OUT = frozenset({"thumbnail", "stylesWithEffects", "customXml", "extended-properties"})
"""Parts of the template by the last word of their kind."""

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
DECLARED = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

BOX = f'<w:pBdr {DECLARED}>' + "".join(f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="7A8A88"/>' for side in ("top", "left", "bottom", "right")) + "</w:pBdr>"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; with `link` they lead to that address."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Paper:
    """One document on A4, from top to bottom."""

    def __init__(self, title: str, *, language: str, author: str, foot: str, day: date | None) -> None:
        self.day = day or OLDEST
        self.document = Document(io.BytesIO(template()))
        self.fields = 0
        set_up(self.document, language, foot)
        about = self.document.core_properties
        about.title, about.author, about.language, about.comments = title, author, tag(language), ""
        about.created = about.modified = datetime(self.day.year, self.day.month, self.day.day)
        self.document.add_paragraph(title, "Title")

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def paragraph(self, *runs: Run | str, style: str | None = None, kept: bool = False) -> Paragraph:
        """One paragraph; `kept` on the page of what follows."""
        line = self.document.add_paragraph(style=style)
        line.paragraph_format.keep_with_next = kept or None
        written(line, runs)
        return line

    def bullets(self, rows: Iterable[str]) -> None:
        for row in rows:
            self.item([row])

    def numbered(self, rows: Iterable[str]) -> None:
        number = self.numbers()
        for row in rows:
            self.item([row], number=number)

    def item(self, runs: Iterable[Run | str], *, level: int = 0, number: int = 0) -> None:
        """One item of a list; `number` is what `numbers` gave for the list."""
        line = self.document.add_paragraph(style=f"List {'Number' if number else 'Bullet'}{f' {min(level, 2) + 1}' if level else ''}")
        line.paragraph_format.space_after = Pt(3)
        if number:
            cast(Any, line._p.get_or_add_pPr()).get_or_add_numPr().get_or_add_numId().val = number
        written(line, runs)

    def numbers(self, level: int = 0) -> int:
        """A new count from one: the style alone would count through the whole document."""
        style = self.document.styles[f"List Number{f' {min(level, 2) + 1}' if level else ''}"].element
        numbering = cast(Any, self.document.part.numbering_part.element)
        used = numbering.num_having_numId(style.pPr.numPr.numId.val)
        made = numbering.add_num(used.abstractNumId.val)
        made.add_lvlOverride(0).add_startOverride(1)
        return int(made.numId)

    def field(self, label: str) -> None:
        """A short answer behind its label; the field carries the label for those who hear it."""
        line = self.paragraph(Run(f"{label}: ", bold=True))
        line._p.append(self.control(label, "<w:text/>"))

    def answer(self, label: str, *, shown: bool = True) -> None:
        """A long answer in a frame of its own, below its label; without `shown` a heading says it already."""
        if shown:
            self.paragraph(Run(label, bold=True), kept=True)
        line = self.paragraph()
        line._p.get_or_add_pPr().insert_element_before(cast(Any, parse_xml(BOX)), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = Cm(0.25)
        line._p.append(self.control(label, '<w:text w:multiLine="1"/>'))

    def choices(self, rows: Iterable[str]) -> None:
        """Boxes to be ticked, each by a click, on one page with what follows them."""
        for row in rows:
            line = self.paragraph(kept=True)
            line.paragraph_format.space_after = Pt(2)
            line._p.append(self.tick(row))
            written(line, [f" {row}"])

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[int] = ()) -> None:
        """A table whose first row is said again on every page and known as its head."""
        shares = shares or [1] * len(head)
        table = self.document.add_table(0, len(head), "Table Grid")
        table.autofit = False
        for number, row in enumerate((head, *rows)):
            line = table.add_row()
            properties = line._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            line.height = Cm(0.8)
            if not number:
                properties.append(OxmlElement("w:tblHeader"))
            for cell, text, share in zip(line.cells, row, shares, strict=True):
                cell.width = Cm(WIDTH * share / sum(shares))
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
                written(cell.paragraphs[0], [Run(text, bold=not number)])
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Cm(WIDTH * share / sum(shares))
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)  # two tables in a row would become one

    def control(self, label: str, kind: str) -> Any:
        """A field whose words «ketik di sini» vanish with the first letter."""
        self.fields += 1
        found = parse_xml(
            f'<w:sdt {DECLARED}><w:sdtPr><w:alias/><w:id w:val="{self.fields}"/><w:showingPlcHdr/>{kind}</w:sdtPr>'
            f'<w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{TYPE_HERE}</w:t></w:r></w:sdtContent></w:sdt>'
        )
        cast(Any, found).find(f".//{qn('w:alias')}").set(qn("w:val"), label[:60])
        return found

    def tick(self, label: str) -> Any:
        self.fields += 1
        found = parse_xml(
            f'<w:sdt {DECLARED} xmlns:w14="{W14}"><w:sdtPr><w:alias/><w:id w:val="{self.fields}"/><w14:checkbox><w14:checked w14:val="0"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
            '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>'
        )
        cast(Any, found).find(f".//{qn('w:alias')}").set(qn("w:val"), label[:60])
        return found

    def data(self) -> bytes:
        """The file, packed again so that neither the hour nor the computer shows in it."""
        out = io.BytesIO()
        self.document.save(out)
        with zipfile.ZipFile(out) as whole:
            return archive(((name, whole.read(name)) for name in whole.namelist()), self.day)


def written(line: Paragraph, runs: Iterable[Run | str]) -> None:
    for one in (Run(run) if isinstance(run, str) else run for run in runs):
        if not one.text:
            continue
        made = line.add_run(one.text)
        made.bold, made.italic = one.bold or None, one.italic or None
        if one.link:
            made.style = cast(Any, line.part).document.styles["Hyperlink"]
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), line.part.relate_to(one.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.append(made._r)
            line._p.append(link)


def tag(language: str) -> str:
    """The language as Word names it; without a country it takes the words for none that it knows."""
    return "id-ID" if language == "id" else language


def set_up(document: Any, language: str, foot: str) -> None:
    """Paper, fonts, language and foot; the template of the library is American letter paper."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    styles = document.styles
    for name, size in (("Normal", 10.5), ("Title", 20), ("Heading 1", 14), ("Heading 2", 12), ("Heading 3", 10.5)):
        fonted(styles[name], size)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for element in styles["Title"].element.iter(qn("w:pBdr")):
        element.getparent().remove(element)
        break
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, RGBColor(0x0B, 0x5D, 0x57)
    dim = styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    dim.font.color.rgb = DIM
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), tag(language))
    line = page.footer.paragraphs[0]
    written(line, [f"{foot} Halaman "])
    for kind, inner in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = inner
        run._r.append(mark)
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), DIM


def fonted(style: Any, size: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
    fonts = style.element.rPr.rFonts
    for name in [one for one in fonts.attrib if "Theme" in one or "theme" in one]:
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


@cache
def template() -> bytes:
    """An empty document without what the library's own brings along and nobody needs: the preview of another text, two more sets of styles, the name of a program."""
    document: Any = Document()
    for holder in (document.part.package, document.part):
        for name, one in list(holder.rels.items()):
            if one.reltype.rpartition("/")[2] in LEFT_OUT:
                del holder.rels[name]
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "bullet":
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
            level.remove(level.find(qn("w:rPr")))  # the font of the template's own bullet is not on every computer
    for holder in (document.settings.element, document.styles.element):
        for mark in holder.xpath(".//*[starts-with(local-name(), 'rsid')]"):
            mark.getparent().remove(mark)
    styles = document.styles.element
    for style in [one for one in styles.iter(qn("w:style")) if one.get(qn("w:type")) == "table" and one.get(qn("w:styleId")) not in {"TableNormal", "TableGrid"}]:
        styles.remove(style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
