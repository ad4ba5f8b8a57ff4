"""TULIS: traps of the Markdown dialect, where a page shows something else than its writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.base import Family
from pustaka.text import Document, scan
from pustaka.text.sentences import is_item, stands_alone
from pustaka.text.tables import tabbed

TULIS = Family("TULIS", "Tulisan")

HASH = re.compile(r"^(?P<before>\s*(?:(?:[-+*>]|\d+\.)\s+)*)(?P<word>#{1,6}[^\s#]+)")
"""`#007`, `- #007`, `##Judul`; not `## Judul`, not `Edisi #007`."""

YEAR_ITEM = re.compile(r"^ {0,3}(?P<mark>\d{3,}\.)\s+\S")
"""`2013. Pertemuan`; not `12. langkah`."""

ADMONITION = re.compile(r"^(?P<indent> *)!!!(?:\s|$)")
"""`!!! note "Perhatikan"`."""


@TULIS.rule(1, "pagar-jadi-judul", Severity.ERROR)
def hash_word(publication: Publication, library: Library) -> Iterator[Spot]:
    """`#007` at the start of a line becomes a large heading, with an address of its own."""
    for number, line in publication.document.prose:
        found = HASH.match(line) if "#" in line else None
        if found is not None:
            start, end = found.span("word")
            yield Spot(
                number, start + 1,
                "Kata yang diawali «#» di sini menjadi judul. Pindahkan ke tengah kalimat; bila memang judul, beri spasi sesudah «#».",
                number, end + 1,
            )


@TULIS.rule(5, "angka-jadi-daftar", Severity.ERROR)
def number_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """A paragraph that starts with a year and a full stop becomes item 1 of a list: the year is gone."""
    document = publication.document
    for number, line in document.prose:
        found = YEAR_ITEM.match(line) if ". " in line[:12] else None
        if found is not None and opens_block(document, number):
            start, end = found.span("mark")
            yield Spot(number, start + 1, "Baris ini menjadi butir daftar, dan angkanya hilang. Satukan angka dengan kalimatnya, misalnya «Pada tahun …».", number, end + 1)


@TULIS.rule(7, "kode-tak-ditutup", Severity.ERROR)
def open_fence(publication: Publication, library: Library) -> Iterator[Spot]:
    """A code block ends; otherwise the rest of the page becomes code."""
    document, open_mark, opened = publication.document, "", 0
    if "```" not in document.source.text and "~~~" not in document.source.text:
        return
    for number, line in enumerate(document.lines[document.matter.lines :], document.matter.lines + 1):
        found = scan.FENCE.match(line)
        if found is not None and not open_mark:
            open_mark, opened = found["mark"], number
        elif found is not None and found["mark"].startswith(open_mark) and not found["info"].strip():
            open_mark = ""
    if open_mark:
        column = document.lines[opened - 1].index(open_mark) + 1
        yield Spot(opened, column, f"Blok kode ini tidak ditutup. Tambahkan baris «{open_mark[:12]}» sesudah baris kode terakhir.", opened, column + len(open_mark))


@TULIS.rule(8, "kotak-tak-melekuk", Severity.ADVICE)
def empty_box(publication: Publication, library: Library) -> Iterator[Spot]:
    """What belongs in a box is indented by four blanks below its first line."""
    document = publication.document
    for number, line in document.prose:
        found = ADMONITION.match(line) if "!!!" in line else None
        if found is not None:
            below = next((text for text in document.lines[number:] if text.strip()), "")
            if not below.startswith(found["indent"] + "    "):
                yield Spot(number, len(found["indent"]) + 1, "Kotak ini kosong, karena isinya tidak melekuk. Awali setiap baris isinya dengan empat spasi.", number, len(line.rstrip()) + 1)


@TULIS.rule(9, "tab", Severity.ADVICE)
def tabs(publication: Publication, library: Library) -> Iterator[Spot]:
    """Tabs look different everywhere; one finding for the whole file."""
    document = publication.document
    if "\t" not in document.source.text:
        return
    tables = {row.number for rows in tabbed(document) for row in rows}  # TULIS19 speaks about these
    places = [(number, line.index("\t") + 1) for number, line in document.prose if "\t" in line and number not in tables]
    if places:
        number, column = places[0]
        others = f" Tab juga ada di {len(places) - 1} baris lain." if len(places) > 1 else ""
        yield Spot(number, column, f"Ada tab di baris ini. Ganti dengan empat spasi.{others}", number, column + 1)


def paragraphs(document: Document) -> Iterator[tuple[int, int, str, bool]]:
    """(line number, column, text, whether it opens a list or another block) of lines of running text, boxes included.

    An item counts as opening when a blank line, a heading or a list stands above it.
    """
    before, in_box, in_list = -1, False, False
    for number, line in document.prose:
        if not line.strip():
            in_list = False
            continue
        if not line.startswith(" "):
            in_box = line.startswith("!!!")
        shift = 4 if in_box and line.startswith("    ") else 0
        text, above = line[shift:], document.lines[number - 2]
        opening = before != number - 1 or not above.strip() or stands_alone(above)
        item = is_item(text)
        if text.startswith("    ") and not in_box:
            in_list, opening = True, True
        elif opening:
            in_list = item
        yield number, shift + 1, text, opening or in_list
        in_list, before = in_list or item, number


def opens_block(document: Document, number: int) -> bool:
    """Whether a block starts here: a blank line, a heading or a list item stands above."""
    above = document.lines[number - 2] if number - 2 >= document.matter.lines else ""
    return not above.strip() or above.startswith("#") or is_item(above)
