"""SUMBER, the part about evidence: every mark leads to a record and to a place in it, and every record can be opened by somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pustaka.findings import Severity, Spot
from pustaka.kinds.legal import WHOLLY
from pustaka.language.wordlists import listed
from pustaka.library import Library, Publication
from pustaka.library.publication import METHODS
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.references import PATH, backing, by_address, claims, references
from pustaka.registers.references import bare as compared
from pustaka.rules.sources import SUMBER
from pustaka.rules.structure_parts import NOTED, OF_A_CARD
from pustaka.text.dialect import CARD_CHECK, SOURCED
from pustaka.text.footnotes import CALLED

CARD = "gawat"
LIKE = "«[judul pendek](../register/sumber.yml#kunci), halaman 12» atau «Pasal 23 UU 12/2022»"
LAWS = f"{REGISTERS}/hukum.yml"
OTHER_MARKS = tuple(f"({one})" for one in OF_A_CARD if one != CARD_CHECK)
"""Marks behind which a note is no source, or is held to an article by another rule."""

NOWHERE = re.compile(r"\b(?:(?:basis data|daftar|laman|sumber|berita|dokumen)\s+tanpa\s+alamat|salinan(?:\s+unggahan)?,\s+tidak\s+ditautkan)\b", re.IGNORECASE)
"""`basis data tanpa alamat`, `salinan unggahan, tidak ditautkan`; not `bantuan tanpa alamat tetap`."""


@SUMBER.rule(14, "tanda-tanpa-sumber", Severity.ERROR)
def unbacked_mark(publication: Publication, library: Library) -> Iterator[Spot]:
    """A mark that promises a source names a record of the register, or an article, and where in it; nothing without a register."""
    if not library.register("sumber").records:
        return
    behind = backing(publication, library)
    for one in claims(publication.document):
        if not any(behind.get(name) for name in one.notes):
            yield Spot(
                one.line, one.column, f"Tanda «({one.mark})» ini tidak menunjuk sumber di {PATH} beserta tempatnya. Tulis di catatan kakinya {LIKE}; bila tidak ada, ganti tandanya.",
                one.line, one.end,
            )
    if publication.kind.key == CARD:
        for number, line in publication.document.prose:
            found = NOTED.search(line)
            if found is None or line.startswith("[^") or any(mark in line for mark in OTHER_MARKS):
                continue
            if not any(behind.get(called["name"]) for called in CALLED.finditer(found[0])):
                yield Spot(number, found.start() + 1, f"Catatan kaki butir ini tidak menunjuk sumber di {PATH} beserta tempatnya. Tulis {LIKE}; bila tidak ada, tandai «(praktik umum)».", number, found.end() + 1)


@SUMBER.rule(15, "bersumber-dari-cuplikan", Severity.ERROR)
def partly_read(publication: Publication, library: Library) -> Iterator[Spot]:
    """What was read only in part is to be checked again: the plain mark is for an article, or for a source that was read as a whole."""
    every = references(library)
    behind = backing(publication, library) if every else {}
    for one in claims(publication.document) if every else ():
        found = [key for name in one.notes for key, _place in behind.get(name, ())]
        if one.mark == SOURCED and found and not any(not key or every[key].extent == WHOLLY for key in found):
            yield Spot(one.line, one.column, "Sumber butir ini baru terbaca sebagian. Tulis «(bersumber, perlu dicocokkan)», atau baca seluruhnya lalu betulkan «terbaca» di daftar sumber.", one.line, one.end)


@SUMBER.rule(16, "sumber-sudah-terdaftar", Severity.ADVICE)
def known_address(publication: Publication, library: Library) -> Iterator[Spot]:
    """A source that the register has is named by its key, so that its facts stand once."""
    keys = by_address(references(library))
    if not keys or not publication.path.startswith("docs/"):
        return
    for link in publication.document.links:
        key = keys.get(compared(link.target)) if link.target.startswith("http") else None
        if key:
            yield Spot(link.line, link.column, f"Alamat ini sudah ada di daftar sumber. Tulis «../register/sumber.yml#{key}» sebagai gantinya.", link.line, link.end_column)


@SUMBER.wide_rule(17, "sumber-tak-terbuka", Severity.ERROR)
def unopenable(library: Library) -> Iterator[tuple[str, Spot]]:
    """A source that nobody can open is none, and a copy is not called the publisher's address."""
    register = library.register("sumber")
    for key, one in references(library).items():
        inner, (line, column) = register.matter.inner.get(key, {}), register.matter.marks.get(key, (1, 1))
        if not (one.address or one.copy or one.way):
            yield PATH, Spot(line, column, "Sumber ini tidak dapat dibuka siapa pun. Isi «alamat», «salinan», atau «cara_membuka»; bila tidak ada, hapus catatan ini.", line, column + len(key))
        elif uploaded(one.address):
            line, column = inner.get("alamat", (line, column))
            yield PATH, Spot(line, column, "Alamat ini di situs unggahan, bukan di penerbitnya. Pindahkan ke «salinan», dan isi «alamat» bila penerbitnya diketahui.", line, column + 6)


    laws = library.register("hukum")
    for key, record in laws.records.items():
        if uploaded(str(record.get("naskah") or "")):
            line, column = laws.matter.inner.get(key, {}).get("naskah", laws.matter.marks.get(key, (1, 1)))
            yield LAWS, Spot(line, column, "Alamat naskah ini di situs unggahan. Pindahkan ke «salinan», dan isi «naskah» bila alamat yang lebih baik diketahui.", line, column + 6)


def uploaded(address: str) -> bool:
    """Whether an address lies on a site where people upload what others wrote."""
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return False
    return any(host == site or host.endswith(f".{site}") for site in listed("situs-unggahan.txt"))


@SUMBER.rule(18, "sumber-tanpa-alamat", Severity.ERROR)
def nowhere(publication: Publication, library: Library) -> Iterator[Spot]:
    """Nothing is said to come from a list that no one can open; the regulation itself is cited instead."""
    if publication.kind.key not in {"saku", "latihan", CARD} and not publication.path.startswith(METHODS):
        return
    for number, line in publication.document.prose:
        for found in NOWHERE.finditer(line):
            yield Spot(number, found.start() + 1, "Sumber seperti ini tidak dapat diperiksa siapa pun. Sebut peraturan, atau daftarkan sumbernya beserta salinan atau cara membukanya.", number, found.end() + 1)
