"""Ways to smuggle a private value past the check: every field of a library in every disguise, as one table.

Values are put together here, so that none lies in the repository; each is invented, but does not look so, because what looks
invented may stand beside the texts.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from pustaka.check import check
from pustaka.findings import Severity
from pustaka.library import Library
from pustaka.text import Source
from tests.helpers import library

VALUES = {
    "telepon": ("Hubungi ", "0813" + "-7194-" + "2658"),
    "NIK": ("NIK ", "340215" + "4408" + "720093"),
    "surel": ("Surel ", "xulas.tri" + "@" + "suratxilat.net"),
    "nama": ("Temui Ibu ", "Xulastri" + " Xekawati"),
}
"""What is smuggled, and the word that a writer puts before it."""

NUMBERS = ("telepon", "NIK")
WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
HALF = 2

Disguise = Callable[[str], str]


def by_digit(signs: str | tuple[str, ...], between: str = "") -> Disguise:
    """Every digit by another sign."""
    return lambda value: between.join(signs[int(one)] if one.isdigit() else one for one in value if one.isdigit() or not between)


def halves(value: str, between: str) -> str:
    middle = len(value) // HALF
    return value[:middle] + between + value[middle:]


DISGUISES: dict[str, tuple[Disguise, tuple[str, ...]]] = {
    "apa adanya": (lambda value: value, tuple(VALUES)),
    "spasi antarhuruf": (" ".join, NUMBERS),
    "angka Arab": (by_digit("٠١٢٣٤٥٦٧٨٩"), NUMBERS),
    "angka lebar": (by_digit("０１２３４５６７８９"), NUMBERS),
    "angka lingkar": (by_digit("⓪①②③④⑤⑥⑦⑧⑨"), NUMBERS),
    "kata": (by_digit(WORDS, " "), NUMBERS),
    "huruf pemindai": (lambda value: value.replace("0", "O").replace("1", "l"), NUMBERS),
    "lebar nol": ("\u200b".join, tuple(VALUES)),
    "tanda hubung lunak": (lambda value: halves(value, "\u00ad"), tuple(VALUES)),
    "entitas HTML": (lambda value: "".join(f"&#{ord(one)};" for one in value), tuple(VALUES)),
    "entitas heksa": (lambda value: "".join(f"&#x{ord(one):x};" for one in value), tuple(VALUES)),
    "persen": (lambda value: "".join(f"%{ord(one):02X}" if one != " " else quote(one) for one in value), tuple(VALUES)),
    "base64": (lambda value: base64.b64encode(value.encode()).decode(), tuple(VALUES)),
    "heksadesimal": (lambda value: value.encode().hex(), tuple(VALUES)),
    "punycode": (lambda value: value.rpartition("@")[0] + "@" + "xn--suratxilat-x9a.net", ("surel",)),
    "tebal di tengah": (lambda value: halves(value, "**") + "**", NUMBERS),
    "dua sel": (lambda value: halves(value, " | "), NUMBERS),
    "dua baris": (lambda value: halves(value, "\n"), NUMBERS),
}
"""(how the value is written, which values may be written so)."""

TITLE = "---\njudul: Rekaan\n---\n\n"
CASE, PAGE, DRAWING = "casebook/rekaan.md", "docs/rekaan.md", "docs/gambar/alur.svg"
REGISTER, SERIES, NOTE = "docs/register/topik.yml", "discussions/rapat/seri.yml", "catatan-perubahan/2026-01-rekaan.md"


def drawn(inside: str) -> Library:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    return library({PAGE: TITLE + "![Alur](gambar/alur.svg)\n", DRAWING: data.encode()})


def table(text: str) -> str:
    return f"| Keterangan | {text} |\n" + "| --- " * (text.count("|") + HALF) + "|\n"


def quoted(text: str) -> str:
    return '"' + text.replace('"', "'") + '"'


FIELDS: dict[str, tuple[Callable[[str], Library], tuple[str, ...]]] = {
    "isi tulisan": (lambda text: library({CASE: f"{TITLE}{text}\n"}), ()),
    "sel tabel": (lambda text: library({CASE: TITLE + table(text)}), ("\n",)),
    "teks gambar": (lambda text: library({CASE: f"{TITLE}![Bagan {text}](alur.svg)\n"}), ("\n",)),
    "tujuan tautan": (lambda text: library({CASE: f"{TITLE}[Baca](https://contoh.example/?q={text.replace(' ', '%20')})\n"}), ("\n", "|", "*")),
    "komentar HTML": (lambda text: library({CASE: f"{TITLE}Isi.\n\n<!-- {text} -->\n"}), ()),
    "nilai isian": (lambda text: library({CASE: f"---\njudul: Rekaan\nringkasan: {quoted(text)}\n---\n\nIsi.\n"}), ("\n",)),
    "kunci isian": (lambda text: library({CASE: f"---\njudul: Rekaan\n{quoted(text)}: x\n---\n\nIsi.\n"}), ("\n",)),
    "komentar YAML": (lambda text: library({CASE: f"---\njudul: Rekaan # {text}\n---\n\nIsi.\n"}), ("\n",)),
    "nilai daftar": (lambda text: library({REGISTER: f"satu:\n  nama: Satu\n  arti: {quoted(text)}\n"}), ("\n",)),
    "kunci daftar": (lambda text: library({REGISTER: f"{quoted(text)}:\n  nama: Satu\n"}), ("\n",)),
    "komentar daftar": (lambda text: library({REGISTER: f"# {text}\nsatu:\n  nama: Satu\n"}), ("\n",)),
    "seri": (lambda text: library({SERIES: f"nama: Rapat\njenis: notulensi\npenerbit: Contoh\nringkasan: {quoted(text)}\n"}), ("\n",)),
    "catatan perubahan": (lambda text: replace(library({}), beside=(Source(NOTE, f"Baru: {text}\n"),)), ()),
    "berkas tersembunyi": (lambda text: replace(library({}), beside=(Source(".github/catatan.md", f"{text}\n"),)), ()),
    "nama berkas": (lambda text: library({f"casebook/{text.lower().replace(' ', '-')}.md": f"{TITLE}Isi.\n"}), ("\n", "|", "*", "&", "=", "%", "/", "\u200b", "\u00ad")),
    "teks SVG": (lambda text: drawn(f"<text>{text}</text>"), ()),
    "komentar SVG": (lambda text: drawn(f"<!-- {text} --><text>Alur</text>"), ("--",)),
    "judul SVG": (lambda text: drawn(f"<title>{text}</title><text>Alur</text>"), ()),
}
"""(a library with the text in that field, signs that cannot stand there)."""


def blocked(shelf: Library) -> bool:
    """Whether the family for private data stops the library or asks a reviewer."""
    return any(one.severity in (Severity.ERROR, Severity.REVIEW) for one in check(shelf, only=["DIRI"], every=True))


GROUPS: dict[str, tuple[str, ...]] = {
    "Tulisan": ("isi tulisan", "sel tabel", "teks gambar", "tujuan tautan", "komentar HTML"),
    "Isian pembuka": ("nilai isian", "kunci isian", "komentar YAML"),
    "Daftar dan seri": ("nilai daftar", "kunci daftar", "komentar daftar", "seri"),
    "Berkas lain": ("catatan perubahan", "berkas tersembunyi"),
    "Gambar SVG": ("teks SVG", "komentar SVG", "judul SVG"),
    "Nama berkas": ("nama berkas",),
}
"""The columns of the table for readers."""


def passing(field: str, disguise: str) -> list[str] | None:
    """The values that get through; None where the disguise cannot stand in the field."""
    (placed, without), (written, values) = FIELDS[field], DISGUISES[disguise]
    shown = {value: VALUES[value][0] + written(VALUES[value][1]) for value in values}
    if any(sign in text for text in shown.values() for sign in without):
        return None
    return [value for value, text in shown.items() if not blocked(placed(text))]


def cell(fields: tuple[str, ...], disguise: str) -> str:
    """What a reader is told of one column: everything is blocked, or what gets through where."""
    found = {field: passing(field, disguise) for field in fields}
    if all(values is None for values in found.values()):
        return "–"
    through = [f"{value} di {field}" for field, values in found.items() for value in values or ()]
    return f"lolos: {', '.join(through)}" if through else "diblokir"


def row(disguise: str) -> str:
    cells = (disguise, ", ".join(DISGUISES[disguise][1]), *(cell(fields, disguise) for fields in GROUPS.values()))
    return f"| {' | '.join(cells)} |"
