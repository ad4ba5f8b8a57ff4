"""Ready packages for trainers: what a page binds into one PDF, and how the site offers it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pustaka.compose.inserting import at_end_of
from pustaka.compose.related import escaped
from pustaka.kinds.package import AIMS, PACKAGE
from pustaka.library import Library, Publication, wording
from pustaka.site.choosing import Piece, Shelf, chosen
from pustaka.site.page import Download
from pustaka.site.sheets import told

FOLDER = "unduh/paket"
INDEX = "docs/pelatihan/index.md"
"""The page that lists all packages."""

LIST = "siap"
"""The section of that page at whose end the list stands."""


@dataclass(frozen=True, slots=True)
class Package:
    """What one page binds: itself, then `pieces`. `away` is the number of named texts that are not published now."""

    publication: Publication
    aims: tuple[str, ...]
    pieces: tuple[Piece, ...]
    away: int

    @property
    def path(self) -> str:
        return package_path(self.publication)


def package_path(publication: Publication) -> str:
    """`unduh/paket/pelatihan-x.pdf`: downloaded into one folder with everything else, the file says what it is."""
    return f"{FOLDER}/{publication.site_path.removesuffix('.md').replace('/', '-')}.pdf"


def packages(library: Library) -> tuple[Package, ...]:
    """All packages in the order of their paths; what a rule could not find before is a text that waits, and is counted, never named."""
    shelf = Shelf(library)
    found = []
    for one in owners(shelf):
        pieces, lost = chosen([one.path, *one.listed(PACKAGE.key)], shelf)
        found.append(Package(one, one.listed(AIMS.key), pieces, len(lost)))
    return tuple(found)


def owners(shelf: Shelf) -> Iterator[Publication]:
    """The pages that bind a package."""
    return (one for one in sorted(shelf.texts.values(), key=lambda one: one.path) if one.listed(PACKAGE.key))


def paths(library: Library) -> Iterator[str]:
    """Where the packages lie; asked of the pages alone, without looking for what they name."""
    return map(package_path, owners(Shelf(library)))


def with_package(body: str, publication: Publication, library: Library, downloads: Mapping[str, Download]) -> str:
    """Offer the package that was really made below the first paragraph of its page, and all of them on the page that lists them."""
    if publication.path == INDEX:
        return at_end_of(body, LIST, "\n".join(listed(library, downloads)))
    made = downloads.get(package_path(publication)) if publication.listed(PACKAGE.key) else None
    if made is None:
        return body
    address = posixpath.relpath(made.path, posixpath.dirname(publication.site_path))
    return f"[Paket lengkap ({told(made)})]({address}){{ .pp-tombol }}\n{{ .pp-tindakan }}\n\n{body}"


def listed(library: Library, downloads: Mapping[str, Download]) -> Iterator[str]:
    """Each package with its objectives and its PDF."""
    here = posixpath.dirname("pelatihan/index.md")
    for one in packages(library):
        made = downloads.get(one.path)
        guide = posixpath.relpath(one.publication.site_path, here)
        yield from (f"### {escaped(one.publication.title)} {{#paket-{one.publication.id}}}", "", f"{escaped(one.publication.summary)} [Baca panduannya]({guide}).", "")
        if one.aims:
            yield from (f"Tujuannya: {escaped(wording.listing(one.aims))}.", "")
        if made:
            yield from (f"[Unduh paket ({told(made)})]({posixpath.relpath(made.path, here)}){{ .pp-tombol }}", "{ .pp-tindakan }", "")
