"""TULIS, the other half: what must not stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.grouping import together
from pustaka.rules.tables_foreign import every_fault
from pustaka.rules.writing import TULIS
from pustaka.text import Document, scan

TAG = re.compile(r"(?<!\]\()<(?:/?(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:[\s/][^<>]*)?)(?:>|$)|[A-Za-z][\w-]*[^\w\s:/@<>-][^<>@]*>|[?!](?!--)[^<>]*>?)")
"""`<div class="x">`, `</div>`, `<?php`, `<contoh.id>`; not `a < b`, not `<https://contoh.id>`, not `[teks](<nama berkas.md>)`."""

ALLOWED_TAG = re.compile(r"</?(?:br|sub|sup|kbd|mark|abbr)\s*/?>|<abbr title=(?:\"[^\"<>]*\"|'[^'<>]*')>")
"""What Markdown cannot say: line break, sub- and superscript, key, highlight, abbreviation. No other attributes."""

OF_TABLES = frozenset({"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"})
"""Tags that one finding about their table speaks for; others in its cells are told by themselves."""

HTML_TABLE = "Tabel ini ditulis dengan kode HTML. Tulis baris judul kolom «| … | … |», di bawahnya «| --- | --- |», lalu baris isi dengan jumlah sel yang sama, semuanya tanpa kode HTML."

HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffd\ue000-\uf8ff"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
    "|(?<![\u0600-\u06ff])\u200c|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
"""Control, zero-width, bidi and private-use characters, and the mark of lost letters; not the joiners inside emoji and Arabic words."""

NOTE = re.compile(r" {0,3}\[\^[^\]]+\]:")
SHALLOW = re.compile(r" {1,3}[^\s#>|]")
"""A line with one to three blanks before running text."""

FOOTNOTE = re.compile(r"\[\^(?P<id>[^\[\]\s]{1,60})\](?P<colon>:?)")
"""`[^1]`, `[^1]:`."""


@TULIS.rule(6, "html", Severity.ERROR)
def raw_html(publication: Publication, library: Library) -> Iterator[Spot]:
    """Contributions hold no HTML but for a few elements that Markdown lacks; what stands in lines below each other is one finding."""
    document = publication.document
    if "<" not in document.source.text:
        return
    matter = list(enumerate(document.lines[: document.matter.lines], 1))
    message = "Kode HTML tidak dipakai di sini. Tulis dengan tanda Markdown; bila maksud Anda menampilkan tandanya, apit dengan tanda «`»."
    places, in_table = list[Spot](), False
    for number, line in (*matter, *document.prose):
        for found in TAG.finditer(line) if "<" in line else ():
            name = (found["name"] or "").lower()
            if name == "table" and not found[0].startswith("</"):
                in_table = True
                yield Spot(number, found.start() + 1, HTML_TABLE, number, found.end() + 1)
                continue
            if in_table and name in OF_TABLES:
                in_table = name != "table"
                continue
            if ALLOWED_TAG.fullmatch(found[0]):
                continue
            if places and number > places[-1].line + 1:
                yield together(places, message)
                places = []
            places.append(Spot(number, found.start() + 1, message, number, found.end() + 1))
    if places:
        yield together(places, message)


@TULIS.rule(11, "catatan-kaki", Severity.ERROR)
def footnotes(publication: Publication, library: Library) -> Iterator[Spot]:
    """Every footnote that is called is written, once, and every one that is written is called: the way back from another leads nowhere."""
    document = publication.document
    if "[^" not in document.source.text:
        return
    calls: list[tuple[str, int, int, int]] = []
    notes: dict[str, tuple[int, int, int]] = {}
    for number, line in document.prose:
        for found in FOOTNOTE.finditer(line) if "[^" in line else ():
            start, end = found.start() + 1, found.end("id") + 2
            if not (found["colon"] and found.start() <= 3 and not line[: found.start()].strip()):
                calls.append((found["id"], number, start, end))
            elif found["id"] in notes:
                yield Spot(number, start, f"Catatan kaki ini sudah ditulis di baris {notes[found['id']][0]}. Beri nomor lain.", number, end)
            else:
                notes[found["id"]] = (number, start, end)
    yield from outside(document)
    for name, number, start, end in calls:
        if name not in notes:
            yield Spot(number, start, "Catatan kaki ini belum ditulis. Tambahkan isinya di akhir naskah: «[^1]: …», dengan nomor yang sama.", number, end)
    called = {name for name, *_place in calls}
    for name, (number, start, end) in notes.items():
        if name not in called:
            yield Spot(number, start, "Catatan kaki ini tidak dipanggil dari mana pun. Panggil dari teks, misalnya «[^1]», atau hapus.", number, end)


def outside(document: Document) -> Iterator[Spot]:
    """Paragraphs below a note with too few blanks, which no longer belong to it."""
    inside, blank = False, False
    for number, line in document.prose:
        if not line.strip():
            blank = True
            continue
        if NOTE.match(line):
            inside = True
        elif blank:
            if inside and SHALLOW.match(line) and number not in document.seen.items:
                yield Spot(number, 1, "Paragraf ini tidak ikut catatan kaki di atasnya. Awali setiap barisnya dengan empat spasi.", number, len(line) - len(line.lstrip()) + 1)
            inside = inside and line.startswith("    ")
        blank = False


@TULIS.rule(12, "huruf-tersembunyi", Severity.ERROR)
def hidden_characters(publication: Publication, library: Library) -> Iterator[Spot]:
    """What readers see is what stands there: hidden characters split words for search and can reverse a text."""
    lost = "\ufffd" in publication.document.source.text
    for number, line in enumerate(publication.document.lines, 1):
        if line.isprintable() and not lost:  # quick, and no sign that is looked for counts as printable but U+FFFD
            continue
        found = list(HIDDEN.finditer(line))
        if found:
            code = f"U+{ord(found[0][0]):04X}"
            others = f" Di baris ini ada {len(found)} tanda seperti itu." if len(found) > 1 else ""
            yield Spot(number, found[0].start() + 1, f"Ada tanda yang tidak tampak ({code}).{others} Hapus, atau ketik ulang kata di sekitarnya.", number, found[0].end() + 1)


@TULIS.rule(19, "tabel-rusak", Severity.ERROR, also=Severity.ADVICE)
def broken_table(publication: Publication, library: Library) -> Iterator[Spot]:
    """A table that its writer meant is shown as a table, with every cell; one finding for each table."""
    yield from every_fault(publication.document)


@TULIS.rule(13, "komentar", Severity.ADVICE, also=Severity.ERROR)
def comments(publication: Publication, library: Library) -> Iterator[Spot]:
    """A comment is not shown on the site, but it stays in the source, which is public.

    The hints of a new file say nothing while nothing is written below them, and one sentence for all of them afterwards.
    """
    document = publication.document
    if "<!--" not in document.source.text:
        return
    last = max((number for number, line in enumerate(document.lines, 1) if "-->" in line), default=0)
    known = publication.kind.hints
    hints = [number for number, _line in document.prose if document.lines[number - 1].strip() in known]
    left = [number for number in hints if is_begun(publication, number)]
    if left:
        count = f"{len(left)} petunjuk kerangka" if len(left) > 1 else "satu petunjuk kerangka"
        yield Spot(
            left[0], 1, f"Masih ada {count} di bagian yang sudah ditulis. Hapus baris yang diawali «<!-- Petunjuk:» sebelum dikirim.",
            left[0], len(document.lines[left[0] - 1]) + 1,
        )
    for number, _line in document.prose:
        raw = document.lines[number - 1]
        line = scan.CODE_SPAN.sub(scan.blank, raw) if "<!--" in raw and number not in hints else ""
        start = line.find("<!--")
        while start >= 0:
            end = line.find("-->", start + 4)
            if end < 0 and last <= number:
                yield Spot(number, start + 1, "Komentar ini tidak ditutup, sehingga sisa halaman hilang. Tutup dengan «-->», atau hapus.", number, len(raw) + 1, Severity.ERROR)
            else:
                yield Spot(
                    number, start + 1, "Komentar tidak tampil di situs, tetapi tetap terbaca di naskah yang terbuka untuk umum. Hapus sebelum dikirim.",
                    number, (end + 4) if end >= 0 else len(raw) + 1,
                )
            start = line.find("<!--", end + 3) if end >= 0 else -1


def is_begun(publication: Publication, number: int) -> bool:
    """Whether the stretch between two headings that holds line `number` holds more than a new file does."""
    document, first, end = publication.document, publication.document.matter.lines + 1, len(publication.document.lines) + 1
    if publication.kind.parts:
        first = max((one.line + 1 for one in document.headings if one.line < number), default=first)
        end = min((one.line for one in document.headings if one.line > number), default=end)
    blanks = publication.kind.blanks
    return any(line.strip() and line.strip() not in blanks for line in document.lines[first - 1 : end - 1])
