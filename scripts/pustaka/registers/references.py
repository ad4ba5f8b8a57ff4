"""What the register of sources knows: which source stands behind a text, at which place in it, and how strong it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from pustaka.kinds.legal import ABSTRACT, BLOG, BODY, NEWS, OFFICIAL, PARTLY, SOURCE_KINDS, WHOLLY
from pustaka.kinds.shape import CONFIDENCE
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, wording
from pustaka.library.once import once_each
from pustaka.library.register import FOLDER
from pustaka.registers.citations import citations, known
from pustaka.text import Document, scan
from pustaka.text.dialect import CHECK, EVIDENCE, SOURCED
from pustaka.text.footnotes import CALLED, footnotes

NAME = "sumber"
PATH = f"{FOLDER}/{NAME}.yml"

ONE_PAGE = frozenset({OFFICIAL, BODY, NEWS, BLOG})
"""Kinds whose sources are one page, so that the source is its own place."""

READ = {WHOLLY: "seluruh halaman", PARTLY: "bagian awal halaman", ABSTRACT: ABSTRACT}
"""The place in a source of one page, by how much of it was read."""

PLACE = re.compile(
    r"\s*[,(]?\s*(?P<place>(?:halaman|hlm\.|bab|bagian|modul|standar|pasal|ayat|lampiran|tabel|butir|diktum|abstrak|seluruh)\b[^;.()\[\]]*)", re.IGNORECASE
)
"""`, bab 3.1` behind a link; the full stop of a number stays in it by `DECIMAL`."""

DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
ARTICLE = re.compile(r"\b(?:Pasal|Bab|Diktum)\s+[\dIVX]+", re.IGNORECASE)
MARK = re.compile(rf"{EVIDENCE}(?P<notes>(?:\[\^[^\]]+\])*)")


@dataclass(frozen=True, slots=True)
class Reference:
    """One record; `read` is empty unless its kind and extent are known."""

    key: str
    name: str
    publisher: str
    year: str
    kind: str
    address: str
    copy: str
    way: str
    extent: str
    strength: str
    opened: str
    note: str

    @property
    def link(self) -> str:
        """Where it can be read: with its publisher, else as a copy."""
        return self.address or self.copy

    @property
    def place(self) -> str:
        """Where in it the text was found, for sources of one page and abstracts; the others say so where they are cited."""
        return READ.get(self.extent, "") if self.kind in ONE_PAGE or self.extent == ABSTRACT else ""


@dataclass(frozen=True, slots=True)
class Use:
    """One link to a record: its place in the text (1-based, `end` exclusive), and the place in the source that the text gives."""

    line: int
    column: int
    end: int
    text: str
    key: str
    place: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One mark that says that a source stands behind a statement, with the names of the notes that it calls."""

    line: int
    column: int
    end: int
    mark: str
    notes: tuple[str, ...]


@once_each
def references(library: Library) -> Mapping[str, Reference]:
    """All of them by key, in the order of the register."""
    return {key: made(key, record) for key, record in library.register(NAME).records.items()}


def made(key: str, record: Mapping[str, object]) -> Reference:
    def said(field: str) -> str:
        return " ".join(str(record.get(field) or "").split())

    return Reference(
        key=key, name=said("nama") or key, publisher=said("penerbit"), year=said("tahun"), kind=said("jenis"), address=said("alamat"), copy=said("salinan"),
        way=said("cara_membuka"), extent=said("terbaca"), strength=said("kekuatan") or CONFIDENCE[-1],
        opened=wording.moment(record["dibuka"]) if record.get("dibuka") else "", note=said("catatan"),
    )


def uses(publication: Publication) -> tuple[Use, ...]:
    """Every link of a text to a record of the register, in its order."""
    if f"{NAME}.yml#" not in publication.document.body:
        return ()
    keyed = {(one.link.line, one.link.column): one.fragment for one in publication.local_links if one.path == PATH and one.fragment}
    return tuple(
        Use(number, found.start() + 1, found.end() + 1, found["text"], key, place_behind(line, found.end()))
        for number, line in publication.document.prose if f"{NAME}.yml#" in line for found in scan.LINK.finditer(line)
        if (key := keyed.get((number, found.start("target") + (2 if found["target"].startswith("<") else 1)), "")) and not found["image"]
    )


def place_behind(line: str, start: int) -> str:
    """The place that follows a link, as in `…), bab 3.1; …`."""
    found = PLACE.match(DECIMAL.sub("\u2024", line), start)
    return found["place"].replace("\u2024", ".").strip(" ,") if found else ""


def claims(document: Document) -> Iterator[Claim]:
    """Every «bersumber» and «bersumber, perlu dicocokkan» of a text."""
    for number, line in document.prose if f"({SOURCED}" in document.body else ():
        for found in MARK.finditer(line):
            if found["mark"] in {SOURCED, CHECK}:
                yield Claim(number, found.start() + 1, found.end() + 1, found["mark"], tuple(one["name"] for one in CALLED.finditer(found["notes"])))


def backing(publication: Publication, library: Library) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What each footnote leans on: (record, place) of sources, ("", article) of laws that are registered; a source without a place is left out."""
    every, laws = references(library), known(library.register("hukum"))
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    linked, cited = defaultdict(list), defaultdict(list)
    for use in uses(publication):
        linked[use.line].append(use)
    for law in citations(publication.document):
        if law.key in laws:
            cited[law.line].append(law)
    for name, note in footnotes(publication.document).items():
        rows = [(use.key, use.place or every[use.key].place) for line, _text in note.rows for use in linked[line] if use.key in every]
        article = ARTICLE.search(note.text)
        if article and any(cited[line] for line, _text in note.rows):
            rows.append(("", article[0]))
        found[name] = tuple(row for row in rows if row[1])
    return found


def cited_in(library: Library) -> Mapping[str, tuple[Publication, ...]]:
    """Which texts link to each record, in the order of the library. The pages of the rules only give examples, and of two texts the one that took the place of the other is enough."""
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in (one for one in standing(library.publications, library) if not one.is_guide):
        for key in dict.fromkeys(one.key for one in uses(publication)):
            found[key].append(publication)
    return {key: tuple(members) for key, members in found.items()}


def by_kind(every: Mapping[str, Reference]) -> Iterator[tuple[str, tuple[Reference, ...]]]:
    """(kind, members) in the order of the page, the strongest of each first."""
    for kind in SOURCE_KINDS:
        members = sorted((one for one in every.values() if one.kind == kind), key=lambda one: (CONFIDENCE.index(one.strength) if one.strength in CONFIDENCE else 9, one.name))
        if members:
            yield kind, tuple(members)


@lru_cache(maxsize=8192)
def bare(address: str) -> str:
    """An address as two people would compare it: without scheme, `www.`, and a last slash."""
    parts = urlsplit(address)
    host = (parts.netloc or "").lower().removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/')}{f'?{parts.query}' if parts.query else ''}"


def by_address(every: Mapping[str, Reference]) -> Mapping[str, str]:
    """The key of the record that has an address."""
    return {bare(address): one.key for one in every.values() for address in (one.address, one.copy) if address}
