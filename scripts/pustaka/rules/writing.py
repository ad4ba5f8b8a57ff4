"""TULIS: traps of the Markdown dialect, where a page shows something else than its writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.base import Family
from pustaka.rules.tables import tabbed
from pustaka.text import Document, scan
from pustaka.text.sentences import ITEM, is_item, stands_alone

TULIS = Family("TULIS", "Tulisan")

HASH = re.compile(r"^(?P<before>\s*(?:(?:[-+*>]|\d+\.)\s+)*)(?P<word>#{1,6}[^\s#]+)")
"""`#007`, `- #007`, `##Judul`; not `## Judul`, not `Edisi #007`."""

BELOW_INDENTED = re.compile(r"^ {4,}\S.*\n *(?:[-+*]|\d+\.)\s", re.MULTILINE)
"""An item right below an indented line; without one, nothing can be swallowed."""

BRACKET_ITEM = re.compile(r"^\s*(?P<mark>\d{1,3}\)|[a-zA-Z]\))\s+\S")
"""`1) Berkunjung`, `a) ibu`; not `(1) Berkunjung`."""

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


@TULIS.rule(2, "daftar-tanpa-baris-kosong", Severity.ADVICE)
def glued_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list that follows a paragraph without a blank line is shown as part of the paragraph."""
    for number, column, line, first in paragraphs(publication.document):
        found = ITEM.match(line) if not first else None
        if found is not None and not YEAR_ITEM.match(line):
            start = column + found.start("mark")
            yield Spot(number, start, "Daftar ini menyatu dengan kalimat di atasnya. Beri satu baris kosong sebelum butir pertama.", number, start + len(found["mark"]))


@TULIS.rule(16, "butir-tertelan", Severity.ERROR)
def swallowed_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """An item right below an indented paragraph of the item before it becomes part of that paragraph, and so do all later ones.

    A handling step that vanishes from its list can harm a person.
    """
    last, depth = 0, -1
    for number, line in publication.document.prose if BELOW_INDENTED.search(publication.document.source.text) else ():
        bare, indent = line.strip(), len(line) - len(line.lstrip(" "))
        found = ITEM.match(line) if bare else None
        if found is not None and number == last + 1 and depth > len(found["indent"]) and not YEAR_ITEM.match(line):
            start, end = found.span("mark")
            yield Spot(number, start + 1, "Butir ini tertelan oleh paragraf di atasnya dan hilang dari daftar. Beri satu baris kosong di atasnya.", number, end + 1)
        if found is not None or not bare:
            depth = -1
        elif number != last + 1:
            depth = indent if indent >= 4 else -1
        if bare:
            last = number


@TULIS.rule(3, "lekukan-kurang", Severity.ADVICE)
def shallow_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list inside a list is indented by four blanks; with two it is shown on the same level."""
    in_list = False
    for number, line in publication.document.prose:
        if not line.strip():
            continue
        found = ITEM.match(line) if is_item(line) else None
        if found is not None and in_list and len(found["indent"]) % 4:
            yield Spot(number, 1, "Butir ini melekuk dengan jumlah spasi yang tidak dikenali, sehingga menjadi sejajar. Pakai empat spasi per tingkat.", number, found.start("mark") + 1)
        in_list = found is not None or (in_list and line.startswith(" "))


@TULIS.rule(4, "daftar-berkurung", Severity.ADVICE)
def bracket_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """`1)` and `a)` make no list in this dialect."""
    for number, line in publication.document.prose:
        found = BRACKET_ITEM.match(line) if ") " in line else None
        if found is not None:
            start, end = found.span("mark")
            yield Spot(number, start + 1, "Angka atau huruf dengan kurung tidak menjadi daftar. Tulis «1. » untuk urutan, atau «- » untuk butir biasa.", number, end + 1)


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
