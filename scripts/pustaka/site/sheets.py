"""The blank sheets to be printed and filled in by pen: how pages offer them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from pustaka.compose.inserting import headings
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.registers.sheets import METHODS, NAME, page_of, path_of
from pustaka.site.page import Download

LIST = "unduh/index.md"
ANCHOR = "lembar"


def with_sheets(body: str, publication: Publication, library: Library, downloads: Mapping[str, Download]) -> str:
    """Offer the sheets of a method page before its first heading, where people look first; the page of all methods leads to all sheets."""
    if not publication.path.startswith(f"{METHODS}/"):
        return body
    offered = list(made(library, downloads))
    here = posixpath.dirname(publication.site_path)
    if publication.path == f"{METHODS}/index.md" and offered:
        links = [f"[Semua lembar kosong ({len(offered)} PDF, A4)]({posixpath.relpath(LIST, here)}#{ANCHOR}){{ .pp-tombol }}"]
    else:
        mine = [one for record, one in offered if page_of(record) == publication.path]
        links = [f"[{escaped(one.title)} ({told(one)})]({posixpath.relpath(one.path, here)}){{ .pp-tombol }}" for one in mine]
    if not links:
        return body
    lines = body.split("\n")
    first = next((number for number, _level, _line in headings(lines)), len(lines))
    return "\n".join([*lines[:first], *links, "{ .pp-tindakan }", "", *lines[first:]])


def made(library: Library, downloads: Mapping[str, Download]) -> Iterator[tuple[Mapping[str, object], Download]]:
    """The sheets that were really made, in the order of the register: nothing else is offered."""
    for key, record in library.register(NAME).records.items():
        if path_of(key) in downloads:
            yield record, downloads[path_of(key)]


def told(one: Download, paper: str = "A4") -> str:
    """`PDF, A4, 1 halaman, 34 KB`"""
    return f"PDF, {paper}, {wording.number(one.pages)} halaman, {wording.size(one.size)}"


def table(library: Library, downloads: Mapping[str, Download]) -> Iterator[str]:
    """The part of the download page that lists the sheets, each with what it is for and its method page."""
    offered = list(made(library, downloads))
    if not offered:
        return
    yield from (
        "", f"## Lembar kosong {{#{ANCHOR}}}", "", "Cetak, lalu isi dengan pena bersama klien. Kertasnya A4, hitam putih.", "",
        "| Lembar | Gunanya | Halaman | Ukuran |", "| --- | --- | ---: | ---: |",
    )
    for record, one in offered:
        name, purpose = (escaped(str(record.get(key)).replace("|", "/")) for key in ("nama", "guna"))
        method = library.by_path.get(page_of(record))
        how = f" [Halaman metode: {escaped(method.title.replace('|', '/'))}](../{method.site_path})" if method else ""
        yield f"| [{name}]({posixpath.relpath(one.path, posixpath.dirname(LIST))}) | {purpose}{how} | {wording.number(one.pages)} | {wording.size(one.size)} |"
