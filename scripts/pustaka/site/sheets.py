"""The blank sheets to be printed and filled in by pen: how pages offer them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pustaka.compose.inserting import headings
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.library.publication import METHODS
from pustaka.registers.sheets import NAME, page_of, path_of, word_path_of
from pustaka.site.page import Download, Parcel

LIST = "unduh/index.md"
ANCHOR = "lembar"
LEAD = (
    "PDF: cetak di A4, hitam putih, lalu isi dengan pena bersama klien. Word: untuk kantor yang mengetik; simpan berkas yang terisi di komputer kantor yang terkunci. "
    "Lembar yang intinya digambar tangan hanya ada sebagai PDF."
)
NONE = "–"


def with_sheets(body: str, publication: Publication, library: Library, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel]) -> str:
    """Offer the sheets of a method page before its first heading, where people look first; the page of all methods leads to all sheets."""
    if not publication.path.startswith(METHODS):
        return body
    here = posixpath.dirname(publication.site_path)
    offered = list(made(library, downloads, parcels))
    if publication.path == f"{METHODS}index.md" and offered:
        links = [f"[Semua lembar kosong ({counted(offered)})]({posixpath.relpath(LIST, here)}#{ANCHOR}){{ .pp-tombol }}"]
    else:
        mine = [one for one in offered if page_of(one.record) == publication.path]
        links = [link for one in mine for link in buttons(one, here)]
    if not links:
        return body
    lines = body.split("\n")
    first = next((number for number, _level, _line in headings(lines)), len(lines))
    return "\n".join([*lines[:first], *links, "{ .pp-tindakan }", "", *lines[first:]])


@dataclass(frozen=True, slots=True)
class Offer:
    """A sheet with the files of it that were really made; nothing else is offered."""

    record: Mapping[str, object]
    paper: Download | None
    word: Parcel | None


def made(library: Library, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel]) -> Iterator[Offer]:
    """In the order of the register."""
    for key, record in library.register(NAME).records.items():
        one = Offer(record, downloads.get(path_of(key)), parcels.get(word_path_of(key)))
        if one.paper or one.word:
            yield one


def counted(offered: Sequence[Offer]) -> str:
    """`27 PDF A4, 21 Word`"""
    papers, words = sum(bool(one.paper) for one in offered), sum(bool(one.word) for one in offered)
    return ", ".join([*([f"{papers} PDF A4"] if papers else []), *([f"{words} Word"] if words else [])])


def buttons(one: Offer, here: str) -> Iterator[str]:
    if one.paper:
        yield f"[{escaped(one.paper.title)} ({told(one.paper)})]({posixpath.relpath(one.paper.path, here)}){{ .pp-tombol }}"
    if one.word:
        yield f"[Word: {escaped(str(one.record.get('nama')))} ({wording.size(one.word.size)})]({posixpath.relpath(one.word.path, here)}){{ .pp-tombol }}"


def told(one: Download, paper: str = "A4") -> str:
    """`PDF, A4, 1 halaman, 34 KB`"""
    return f"PDF, {paper}, {wording.number(one.pages)} halaman, {wording.size(one.size)}"


def table(library: Library, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel]) -> Iterator[str]:
    """The part of the download page that lists the sheets, each with what it is for and its method page."""
    offered, place = list(made(library, downloads, parcels)), posixpath.dirname(LIST)
    if not offered:
        return
    yield from ("", f"## Lembar kosong {{#{ANCHOR}}}", "", LEAD, "", "| Lembar | Gunanya | PDF | Word |", "| --- | --- | --- | --- |")
    for one in offered:
        name, purpose = (escaped(str(one.record.get(key)).replace("|", "/")) for key in ("nama", "guna"))
        method = library.by_path.get(page_of(one.record))
        how = f" [Halaman metode: {escaped(method.title.replace('|', '/'))}](../{method.site_path})" if method else ""
        paper = f"[{name}, PDF]({posixpath.relpath(one.paper.path, place)}) {wording.number(one.paper.pages)} halaman, {wording.size(one.paper.size)}" if one.paper else NONE
        word = f"[{name}, Word]({posixpath.relpath(one.word.path, place)}) {wording.size(one.word.size)}" if one.word else NONE
        yield f"| {name} | {purpose}{how} | {paper} | {word} |"
