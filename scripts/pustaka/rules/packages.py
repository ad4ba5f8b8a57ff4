"""META and SUSUN, packages for trainers: everything that a package names is there, and it says what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds.package import AIMS, PACKAGE
from pustaka.library import Library, Publication
from pustaka.rules.meta import META, key_spot, value_spot
from pustaka.rules.structure import SUSUN
from pustaka.site.choosing import Shelf, chosen


@META.wide_rule(25, "paket-tidak-dikenal", Severity.ERROR)
def unknown(library: Library) -> Iterator[tuple[str, Spot]]:
    """A package is bound without anybody looking on, so each of its names leads to one text or sheet."""
    shelf = Shelf(library)
    for one in library.publications:
        names = one.listed(PACKAGE.key)
        for lost in chosen(names, shelf)[1] if names else ():
            yield one.path, value_spot(one.document, PACKAGE.key, lost.name, lost.message)


@SUSUN.rule(28, "paket-tanpa-tujuan", Severity.ERROR)
def aimless(publication: Publication, library: Library) -> Iterator[Spot]:
    """People who learn together first agree on what for; the cover of a handout is followed by its objectives."""
    if publication.listed(PACKAGE.key) and not publication.listed(AIMS.key):
        yield key_spot(publication.document.matter, PACKAGE.key, "Paket ini belum mempunyai «tujuan». Tulis dua atau tiga hal yang dapat dilakukan peserta sesudahnya.")
