"""Which feeds there are, and what stands in each: everything, one series, one kind, one group of entries, and what has changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pustaka.kinds import KINDS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, wording
from pustaka.library.history import History
from pustaka.metadata.head import told
from pustaka.metadata.record import Record, record
from pustaka.project import Brand
from pustaka.registers.groups import grouped

FOLDER = "umpan"

NEWEST = 50
"""Entries of a feed: readers of feeds look every day or every week, and a telephone fetches the whole file each time."""

EVERYTHING, CHANGES = "semua", "perubahan"

START = datetime.date(1970, 1, 1)
"""The date where no history is known, since a feed must have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text in a feed; `id` is never used for another one, `day` is what the feed is ordered by."""

    id: str
    url: str
    title: str
    text: str
    published: datetime.date
    day: datetime.date
    authors: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """`path` is below the site root and without ending, `page` the page that shows the same, `about` whose feed it is."""

    path: str
    title: str
    summary: str
    page: str
    entries: tuple[Entry, ...]
    known: datetime.date
    """The newest day of the whole library, taken-back texts too: a feed that lost its last entry did not change in another century."""

    @property
    def updated(self) -> datetime.date:
        """The newest of its entries and never the day of the build: the same texts give the same bytes."""
        return max((one.day for one in self.entries), default=self.known)


def feeds(library: Library, brand: Brand, history: History) -> tuple[Feed, ...]:
    """All feeds; none where nobody said where the site stands, since a feed leads to whole addresses."""
    if not library.site_url:
        return ()
    newest = max(history.last.values(), default=START)
    known = {one.path: record(one, library, brand, history) for one in standing(library.publications, library) if one.citable}
    return tuple(
        Feed(
            path=f"{FOLDER}/{name}", title=f"{brand.name}: {title}", summary=summary, page=library.site_url + page, known=newest,
            entries=entries([known[one.path] for one in members if one.path in known], changes=name == CHANGES),
        )
        for name, title, summary, page, members in listed(library)
    )


def listed(library: Library) -> Iterator[tuple[str, str, str, str, Sequence[Publication]]]:
    """(name, title, summary, page, texts) of each feed, in the order in which readers are offered them."""
    every = [one for one in library.publications if one.citable]
    yield EVERYTHING, "semua tulisan baru", "Setiap tulisan yang baru terbit.", "", every
    yield CHANGES, "yang berubah", "Tulisan yang diperbaiki sesudah terbit.", "", every
    for series in library.series:
        yield f"{series.kind.address}/{series.id}", series.name, " ".join(series.summary.split()), address(series.site_path), library.in_series(series)
    for kind in KINDS:
        if kind.publication and not kind.series:
            yield kind.address, kind.plural, kind.intro, f"{kind.address}/", library.of_kind(kind)
    for name, members in grouped(library.of_kind(ENTRY), library):
        yield f"{ENTRY.address}/{name}", f"{ENTRY.name} · {wording.group(name)}", f"Entri buku saku dalam kelompok {wording.group(name)}.", f"{ENTRY.address}/", members


def address(site_path: str) -> str:
    return site_path.removesuffix("index.md")


def entries(some: Iterable[Record], *, changes: bool) -> tuple[Entry, ...]:
    """The newest entries; a text whose days nobody knows stands in no feed, and one that never changed in no feed of changes."""
    found = [entry(one, changes=changes) for one in some if one.first and one.last and (not changes or one.last > one.first)]
    return tuple(sorted(found, key=lambda one: (one.day, one.id), reverse=True)[:NEWEST])


def entry(one: Record, *, changes: bool) -> Entry:
    """A change is an entry of its own, so that programs that have shown the text show it again."""
    first, last = one.first or START, one.last or START
    return Entry(
        id=f"{one.url}#{last.isoformat()}" if changes else one.url, url=one.url, title=one.title, text=told(one),
        published=last if changes else first, day=last if changes else first, authors=one.responsible, topics=one.topics,
    )
