"""Lists the PDFs that a library yields, before anything is typeset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pustaka.kinds import KINDS, Kind
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.library import Library, Publication, Series, wording
from pustaka.library.publication import address_of, pdf_path, poster_path, volume_path
from pustaka.library.years import year_path, years
from pustaka.registers.groups import grouped
from pustaka.registers.sheets import methods
from pustaka.site.law_notes import notes

Paper = Literal["a3", "a4", "a6"]

POSTERS: tuple[tuple[Paper, str], ...] = (("a4", "Poster"), ("a3", "Poster A3"))
"""The sizes of a poster, with what stands before its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One PDF. `path` and `page` are below the site root: the file, and the page that it is the print of."""

    path: str
    page: str
    title: str
    subtitle: str
    publications: tuple[Publication, ...]
    paper: Paper = "a4"
    collected: bool = False
    """Whether it has a cover, contents and an index; a single publication has none."""
    groups: tuple[tuple[str, tuple[Publication, ...]], ...] = ()
    """The publications under the headings of the contents; empty when the order needs none."""
    form: Literal["", "kartu", "poster"] = ""
    """What one crisis card looks like: small to be carried, large to be hung up; empty for every other text."""
    cards: tuple[Publication, ...] = ()
    """The crisis cards that stand before everything else in a pocketbook."""

    @property
    def texts(self) -> tuple[Publication, ...]:
        """Every publication in the PDF, in its order."""
        return (*self.cards, *self.publications)


def volumes(library: Library) -> tuple[Volume, ...]:
    """One volume per publication, per method and per law, two posters per crisis card, then one per series and per kind with a book; what has no members has no volume."""
    return (*(single(one) for one in (*library.published, *methods(library), *notes(library))), *(each for one in library.of_kind(CRISIS) for each in posters(one)), *series_volumes(library), *books(library))


def single(publication: Publication) -> Volume:
    return Volume(
        path=pdf_path(publication), page=publication.address, title=publication.title, subtitle=publication.summary,
        publications=(publication,), paper=publication.kind.paper, form="kartu" if publication.kind is CRISIS else "",
    )


def posters(card: Publication) -> Iterator[Volume]:
    """A crisis card to hang up, in two sizes."""
    for paper, name in POSTERS:
        yield Volume(
            path=poster_path(card, paper), page=card.address, title=f"{name}: {card.title}", subtitle=card.summary, publications=(card,), form="poster", paper=paper,
        )


def series_volumes(library: Library) -> Iterator[Volume]:
    for series in library.series:
        members = tuple(one for one in library.in_series(series) if one.kind.publication)
        if members:
            address = series.site_path.removesuffix("/index.md")
            yield series_volume(series, members, volume_path(address))
            yield from (series_volume(series, texts, year_path(series, year), year) for year, texts in years(members))


def series_volume(series: Series, members: tuple[Publication, ...], path: str, year: str = "") -> Volume:
    """All of a series, or one year of it."""
    return Volume(
        path=path, page=address_of(series.site_path), title=f"{series.name} {year}".rstrip(), subtitle=" ".join(series.summary.split()),
        publications=members, paper=series.kind.paper, collected=True,
    )


def books(library: Library) -> Iterator[Volume]:
    for kind in KINDS:
        members = library.of_kind(kind) if kind.book else ()
        if members:
            yield book(kind, members, library)


def book(kind: Kind, members: tuple[Publication, ...], library: Library) -> Volume:
    """The volume of a kind; where publications declare a group, they stand under it, as on the index page."""
    groups: tuple[tuple[str, tuple[Publication, ...]], ...] = ()
    if "kelompok" in kind.by_field:
        groups = tuple((wording.group(name), of_group) for name, of_group in grouped(members, library))
        members = tuple(one for _name, of_group in groups for one in of_group)
    return Volume(
        path=volume_path(kind.address), page=f"{kind.address}/", title=kind.book, subtitle=kind.intro,
        publications=members, paper=kind.paper, collected=True, groups=groups, cards=tuple(library.of_kind(CRISIS)) if kind is ENTRY else (),
    )
