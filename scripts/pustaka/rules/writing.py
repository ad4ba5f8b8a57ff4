"""TULIS: traps of the Markdown dialect, where a page shows something else than its writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.base import Family
from pustaka.text import Document, markers, scan
from pustaka.text.sentences import ITEM, is_item, stands_alone
from pustaka.text.tables import tabbed

TULIS = Family("TULIS", "Tulisan")

HASH = re.compile(r"^(?P<before>\s*(?:(?:[-+*>]|\d+\.)\s+)*)(?P<word>#{1,6}[^\s#]+)")
"""`#007`, `- #007`, `##Judul`; not `## Judul`, not `Edisi #007`."""

BELOW_INDENTED = re.compile(r"^ {4,}\S.*\n *(?:[-+*]|\d+\.)\s", re.MULTILINE)
"""An item right below an indented line; without one, nothing can be swallowed."""

FOREIGN_ITEM = re.compile(r"^\s*(?:>\s?)*(?P<sign>[–—‒―→⇒➔➜➢➤►▶▸»›✓✔✗✘◆◇❖★☆➡☐☑☒o]|\[(?:\d{1,3}|[ xX])\](?!\()|[¹²³⁴-⁹]{1,3}|\d{1,3} [.)]|\*{1,2}\d{1,3}[.)]\*{1,2}|\((?:\d{1,3}|[A-Za-z]|[ivx]{2,5})\)|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?|\d{1,3}\)|(?:[A-Za-z]|[ivx]{2,5})[.)])[\s\u00a0]+\S|^\s*(?:>\s?)*(?P<glued>[-–—•▪→]|\d{1,3}[.)])(?=[^\W\d_])")
"""`– butir`, `→ butir`, `(1) butir`, `1.1 butir`, `c. butir`: what word processors make lists of."""

SHALLOW = re.compile(r"^ {1,3}(?:[-+*•]|\w{1,4}[.)])[ \u00a0]", re.MULTILINE)
"""An item with fewer blanks before it than four; without one, GitHub agrees."""

RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")

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


@TULIS.rule(2, "daftar-tanpa-baris-kosong", Severity.ADVICE, also=Severity.ERROR)
def glued_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list that begins in a paragraph with another number than 1 is shown as part of the paragraph; two such lines were meant as a list."""
    document, found = publication.document, list[tuple[int, int, int]]()
    for number, column, line, first in paragraphs(document):
        item = ITEM.match(line) if not first else None
        if item is not None and not YEAR_ITEM.match(line) and number not in document.seen.items:
            found.append((number, column + item.start("mark"), len(item["mark"])))
    for number, start, width in found:
        below = document.lines[number].removeprefix("    ") if number < len(document.lines) else ""
        several = is_item(below) and not YEAR_ITEM.match(below)
        yield Spot(
            number, start, "Baris ini diawali nomor, tetapi menyatu dengan kalimat di atasnya. Beri satu baris kosong sebelum butir pertama.",
            number, start + width, Severity.ERROR if several else None,
        )


@TULIS.rule(16, "butir-tertelan", Severity.ADVICE)
def swallowed_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """An item right below an indented paragraph looks like a part of it in the source; the site parts them."""
    last, depth = 0, -1
    for number, line in publication.document.prose if BELOW_INDENTED.search(publication.document.source.text) else ():
        bare, indent = line.strip(), len(line) - len(line.lstrip(" "))
        found = ITEM.match(line) if bare else None
        if found is not None and number == last + 1 and depth > len(found["indent"]) and not YEAR_ITEM.match(line):
            start, end = found.span("mark")
            yield Spot(number, start + 1, "Butir ini menempel pada paragraf di atasnya. Beri satu baris kosong di antaranya, supaya naskahnya mudah dibaca.", number, end + 1)
        if found is not None or not bare:
            depth = -1
        elif number != last + 1:
            depth = indent if indent >= 4 else -1
        if bare:
            last = number


@TULIS.rule(3, "lekukan-kurang", Severity.ADVICE)
def shallow_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list inside a list begins below the text of its item, or GitHub shows both on one level; here two blanks do."""
    document = publication.document
    if not SHALLOW.search(document.source.text):
        return
    for number in sorted(document.seen.shallow):
        line = document.lines[number - 1]
        yield Spot(number, 1, "Butir ini menjadi anak butir di situs, tetapi sejajar di pratinjau GitHub. Pakai empat spasi per tingkat.", number, len(line) - len(line.lstrip()) + 1)


@TULIS.rule(4, "daftar-berkurung", Severity.ERROR)
def foreign_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """Lines below each other that begin with signs of a list which is none here run together in one paragraph."""
    document = publication.document
    last: tuple[int, str, str] | None = None
    told, item = 0, (-1, 0)
    for number, line in document.prose:
        found = FOREIGN_ITEM.match(line)
        if number in document.seen.items:
            item = (number, len(line) - len(line.lstrip()))
        if found is None or number in document.seen.items or number in document.seen.code:
            continue
        sign = found["sign"] or found["glued"]
        start = found.start("sign") if found["sign"] else found.start("glued")
        if item == (number - 1, len(line) - len(line.lstrip())) and is_drawn(sign):
            yield Spot(number, start + 1, unlisted(sign), number, start + 1 + len(sign))
            told = number
        elif last is not None and number == last[0] + 1 and follows(last[1], sign) and told != last[0]:
            yield Spot(number - 1, start + 1, unlisted(last[1]), number - 1, start + 1 + len(last[1]))
            told = number
        elif last is not None and told == last[0] == number - 1:
            told = number
        last = (number, sign, line)


def is_drawn(sign: str) -> bool:
    """Whether a sign is a dash, an arrow or a picture, which counts nothing."""
    return not any(letter.isalnum() for letter in sign) and sign[0] not in "[*"


def unlisted(sign: str) -> str:
    """What is said of lines that begin with such a sign, and how they are written."""
    if sign[0] in "[¹²³⁴⁵⁶⁷⁸⁹" and sign not in {"[ ]", "[x]", "[X]"}:
        instead = "«[^1]» di dalam kalimat, lalu «[^1]: …» di baris sumbernya bila ini catatan, atau «1. » bila ini urutan"
    elif sign[0] in "[☐☑☒":
        instead = "«- [ ] » di awal setiap butir"
    elif sign != "o" and any(letter.isalnum() for letter in sign):
        instead = "«1. » untuk urutan, atau «- » untuk butir biasa"
    else:
        instead = "«- » di awal setiap butir"
    return f"Deretan yang diawali «{sign}» ini tidak menjadi daftar, melainkan menyatu dalam satu paragraf. Tulis {instead}, dengan satu spasi di belakangnya."


def follows(before: str, sign: str) -> bool:
    """Whether two signs count on, or are the same: `1.1` and `1.2`, `(a)` and `(b)`, two dashes; not «4.5» and «9.1», which are sums."""
    if before == sign:
        return sign in {"o", "[x]", "[X]"} or not any(letter.isalnum() for letter in sign)
    if is_drawn(before) and is_drawn(sign):
        return True
    if {before, sign} <= {"[ ]", "[x]", "[X]"}:
        return True
    bare, later = (one.translate(RAISED).strip("().*[] ") for one in (before, sign))
    if "." in later and before.count(".") == sign.count("."):
        stem, _dot, count = bare.rpartition(".")
        other, _dot, next_count = later.rpartition(".")
        return stem == other and next_count.isdigit() and count.isdigit() and int(next_count) == int(count) + 1
    if before[:1] != sign[:1] and "(" in (before[:1], sign[:1]):
        return False
    if bare.isdigit() and later.isdigit():
        return int(later) == int(bare) + 1
    return any(markers.label(style, n + 1) == later for style, n in markers.readings(bare)) if bare.isalpha() else False


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
