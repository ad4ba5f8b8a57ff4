"""One publication as those who cite it need it: who, when, what, where. Nothing here is guessed from a name or a text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from pustaka.library import Library, Publication, wording
from pustaka.library.history import History
from pustaka.library.signoff import AUTHORS
from pustaka.project import Brand

REPORTS = frozenset({"laporan", "notulensi"})
"""Kinds that programs for citations call reports; everything else is a page of the site."""

Issued = tuple[int, ...]
"""A year, or year, month and day; empty when neither text nor history tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """`first` and `last` are the days on which the text came and was last changed here, where the history knows them."""

    id: str
    """Names the text among all others: `buku-saku-anak-jalanan`."""
    path: str
    """The page without its ending, below the site root: `buku-saku/anak-jalanan`."""
    title: str
    summary: str
    notice: str
    """That nobody has reviewed it yet, and the like; it goes wherever the text goes."""
    form: str
    """What it is, in words: `Entri buku saku`."""
    report: bool
    authors: tuple[str, ...]
    publisher: str
    site: str
    series: str
    number: str
    issued: Issued
    first: datetime.date | None
    last: datetime.date | None
    url: str
    language: str
    licence: str
    topics: tuple[str, ...]

    @property
    def responsible(self) -> tuple[str, ...]:
        """The authors whom the text names, else the publisher."""
        return self.authors or (self.publisher,)


def publisher(brand: Brand) -> str:
    return brand.publisher or brand.name


def records(library: Library, brand: Brand, history: History) -> tuple[Record, ...]:
    """Every text that can be cited, in the order of the library."""
    return tuple(record(one, library, brand, history) for one in library.publications if one.citable)


def record(one: Publication, library: Library, brand: Brand, history: History) -> Record:
    last = history.last.get(one.path)
    topics = library.register("topik")
    given = one.document.matter.values.get(AUTHORS)
    return Record(
        id=one.address.strip("/").replace("/", "-"), path=one.site_path.removesuffix(".md"), title=one.title, summary=one.summary,
        notice=wording.notice(one, library.today), form=one.kind.name if one.kind.publication else "Metode", report=one.kind.key in REPORTS,
        authors=tuple(" ".join(str(name).split()) for name in given) if isinstance(given, list) else (), publisher=publisher(brand), site=brand.name,
        series=one.series.name if one.series else "", number=one.number, issued=issued(one, last), first=history.first.get(one.path), last=last,
        url=library.site_url + one.address if library.site_url else "", language=brand.language, licence=brand.licence.url,
        topics=tuple(topics.title(key) for key in one.topics),
    )


def issued(one: Publication, last: datetime.date | None) -> Issued:
    """The day or year that the text bears, else the day of its last change: readers cite the version that they read.

    The time in which a case happened is no date of its text.
    """
    day = one.date or (None if year(one) else last)
    return (day.year, day.month, day.day) if day else year(one)


def year(one: Publication) -> Issued:
    given = one.document.matter.values.get("tahun")
    return (given,) if type(given) is int else ()
