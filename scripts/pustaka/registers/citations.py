"""Finds citations of laws and regulations in running text, and says which record of the register each one means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pustaka.library import Library, Register
from pustaka.library.once import once_each
from pustaka.text import Document, scan

Key = tuple[str, int, int, str]
"""(kind, number, year, region), as in `("permensos", 8, 2012, "")`."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "UU": ("Undang-Undang", "UU"),
    "Perppu": ("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu", "Perpu"),
    "PP": ("Peraturan Pemerintah", "PP"),
    "Perpres": ("Peraturan Presiden", "Perpres"),
    "Keppres": ("Keputusan Presiden", "Keppres"),
    "Inpres": ("Instruksi Presiden", "Inpres"),
    "Permensos": ("Peraturan Menteri Sosial", "Permensos"),
    "Kepmensos": ("Keputusan Menteri Sosial", "Kepmensos"),
    "PermenPPPA": ("Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak", "Permen PPPA", "PermenPPPA", "PermenPPA"),
    "PermenPANRB": ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "Permen PANRB", "PermenPANRB", "PermenPAN-RB"),
    "Peraturan BPS": ("Peraturan Badan Pusat Statistik", "Peraturan BPS"),
    "Putusan MK": ("Putusan Mahkamah Konstitusi", "Putusan MK"),
    "Perda": ("Peraturan Daerah", "Perda"),
    "Qanun": ("Qanun",),
}
"""The kinds by their short name, each with the ways in which people write it."""

KIND_OF = {re.sub(r"[\s-]", "", written).casefold(): kind.casefold() for kind, forms in NAMES.items() for written in (kind, *forms)}

CITATION = re.compile(
    r"(?<![\w/-])(?P<kind>" + "|".join(
        re.escape(form).replace(r"\ ", r"\s").replace("Undang\\-Undang", "Undang-[Uu]ndang")
        for form in sorted({form for forms in NAMES.values() for form in forms}, key=len, reverse=True)
    ) + r"|(?:Per|Kep)men[a-z]{2,}|Per(?:gub|bup|wali|kap)[a-z]*)"
    r"(?:\s(?:Republik\sIndonesia|RI))?"
    r"(?:\s(?P<region>(?!No\b|Nomor\b)[A-Z][\w.-]*(?:\s(?!No\b|Nomor\b)[A-Z][\w.-]*){0,4}))?"
    r"\s(?:(?:No\.?|Nomor)\s?)?(?P<number>\d{1,4})(?P<body>/[A-Z]{2,8}(?:-[IVX]{1,5})?)?(?:/|,?\s(?:Tahun|Thn\.?|Th\.?)\s)(?P<year>(?:19|20)\d{2})(?!\d)"
)
"""`UU 14/2019`, `UU No. 14 Tahun 2019`, `Undang-Undang Nomor 14 Tahun 2019`, `Permensos 08/2012`, `Kepmensos 36/HUK/1999`,
`Perda Nusa Tenggara Barat 4/2022`; not `PP 78`, not `UPTD PPA 2/2022`."""

YEAR = re.compile(r"\d(?:/[A-Z]+(?:-[IVX]+)?)?(?:/|,?\s(?:Tahun|Thn\.?|Th\.?)\s)(?:19|20)\d{2}(?!\d)")
"""The end of every citation; most lines hold none, and looking for it is quick."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; columns are 1-based, `end` exclusive."""

    line: int
    column: int
    end: int
    text: str
    key: Key


def key_of(kind: str, number: str, year: int, region: str = "") -> Key:
    """`08`, `8` and `8/HUK` are one number; letter case does not count."""
    short = re.sub(r"[\s-]", "", kind).casefold()
    return KIND_OF.get(short, short), int(number.partition("/")[0]), year, region.casefold()


def known(register: Register) -> dict[Key, str]:
    """Register keys by what a citation says; records that cannot be read are left to the rules."""
    found: dict[Key, str] = {}
    for key, record in register.records.items():
        number, year = str(record.get("nomor", "")).partition("/")[0], record.get("tahun")
        if number.isdecimal() and isinstance(year, int):
            found[key_of(str(record.get("jenis", "")), number, year, str(record.get("wilayah") or ""))] = key
    return found


@once_each
def registered(library: Library) -> Mapping[Key, str]:
    """The same for the laws of a library."""
    return known(library.register("hukum"))


@lru_cache(maxsize=8192)
def citations(document: Document) -> tuple[Citation, ...]:
    """Every citation in the prose, those in headings, links and titles of boxes included; asked for by rules, pages and registers."""
    return tuple(cited(document))


def cited(document: Document) -> Iterator[Citation]:
    for number, line in document.prose:
        if not YEAR.search(line):
            continue
        for found in CITATION.finditer(line):
            key = key_of(found["kind"], found["number"], int(found["year"]), found["region"] or "")
            yield Citation(number, found.start() + 1, found.end() + 1, found[0], key)


def free(document: Document) -> Iterator[Citation]:
    """The citations that may become links: not in headings, titles of boxes, links, images, definitions and addresses."""
    titles = {heading.line for heading in document.headings}
    for one in citations(document):
        line = document.lines[one.line - 1]
        if one.line in titles or line.lstrip().startswith(("!!!", "???", "*[")) or scan.REFERENCE.match(line):
            continue
        taken = [*scan.LINK.finditer(line), *scan.AUTO.finditer(line)]
        if not any(span.start() < one.end - 1 and one.column - 1 < span.end() for span in taken):
            yield one
