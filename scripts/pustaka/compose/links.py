"""Turns links between source files into links between pages, at exactly the places where they stand."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import quote, unquote, urlsplit

from pustaka.ledger import FOLDER as LEDGER
from pustaka.ledger import editions
from pustaka.library import Library, Publication

Edit = tuple[int, int, int, str]
"""(line, start, end, new text): a stretch of one source line, in 0-based columns, and what stands there instead."""


def places(library: Library) -> dict[str, str]:
    """Site path by source path, for every page and for every other file that lies beside one."""
    found = {one.path: one.site_path for one in library.publications}
    for series in library.series:
        found[series.path] = series.site_path
    for path in library.files:
        if path not in found and not path.endswith((".md", ".yml")):
            found[path] = asset_path(path)
    return found


def asset_path(path: str) -> str:
    """Where an image or attachment goes: beside the pages of its folder."""
    for folder, place in ((f"{LEDGER}/", "unduh/alamat/"), (f"{editions.FOLDER}/", "unduh/edisi/"), ("docs/", ""), ("casebook/", "kasus/"), ("discussions/", "diskusi/")):
        if path.startswith(folder):
            return place + path.removeprefix(folder)
    return path


def relinked(publication: Publication, site: Mapping[str, str], more: Iterable[Edit] = ()) -> str:
    """The body of a publication with its links pointing at pages; what leads nowhere stays as it is, a rule reports it.

    `more` are further edits; where one of them takes the place of a whole link, it is the one that counts.
    """
    document = publication.document
    lines = list(document.lines)
    by_line: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for link in document.links:
        new = target(publication, link.target, site)
        if new != link.target:
            by_line[link.line].append((link.column - 1, link.end_column - 1, new))
    for number, start, end, new in more:
        by_line[number].append((start, end, new))
    for number, edits in by_line.items():
        lines[number - 1] = edited(lines[number - 1], edits)
    return "\n".join(lines[document.matter.lines :])


def edited(line: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The line with every edit made; an edit within the stretch of another one is dropped."""
    done, pieces = 0, list[str]()
    for start, end, new in sorted(edits, key=lambda one: (one[0], -one[1])):
        if start >= done:
            pieces += (line[done:start], new)
            done = end
    return "".join((*pieces, line[done:]))


def target(publication: Publication, address: str, site: Mapping[str, str]) -> str:
    """`../docs/buku-saku/x.md#langkah` seen from `casebook/y.md` → `../buku-saku/x.md#langkah` seen from `kasus/y.md`."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    source = posixpath.normpath(posixpath.join(posixpath.dirname(publication.path), unquote(parts.path)))
    place = site.get(source)
    if place is None:
        return address
    here = posixpath.dirname(publication.site_path) or "."
    return quote(posixpath.relpath(place, here)) + (f"#{parts.fragment}" if parts.fragment else "")
