"""What every portable file is made from, and the words that stand around each text wherever it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pustaka.library import Library, Publication, wording
from pustaka.project import Brand
from pustaka.site import view
from pustaka.site.codes import Stamp

CAUTION = "Isi pustaka ini belum ditinjau praktisi. Pakailah bersama pertimbangan dan supervisi Anda sendiri."


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """`render` gives the sanitised HTML of a publication, links relative to its page; `dates` are the last changes by source path."""

    library: Library
    render: Callable[[Publication], str]
    site_url: str
    dates: Mapping[str, date]
    brand: Brand
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """By address."""

    def day(self, *texts: Publication) -> date | None:
        """The last day on which one of the texts changed."""
        known = [day for one in texts if (day := self.dates.get(one.path) or one.date)]
        return max(known, default=None)

    def address(self, publication: Publication) -> str:
        return self.site_url + publication.address if self.site_url else ""

    def notice(self, publication: Publication) -> str:
        """What a reader has to know before trusting a text: that nobody has reviewed it, or that the review is no longer good."""
        said = wording.notice(publication, self.library.today)
        return view.draft(said if said or wording.review(publication) else wording.UNREVIEWED)


def marks(publication: Publication, given: Gathered) -> tuple[str, ...]:
    """The lines that tell how old a text is and where its newest state is found: by a code that can be said aloud, and by its address."""
    day, address, stamp = given.day(publication), given.address(publication), given.stamps.get(publication.address)
    return tuple(filter(None, (
        f"Keadaan {wording.date(day)}." if day else "",
        f"Kode {stamp.shown}." if stamp else "",
        f"Versi terbaru: {address}" if address else "",
    )))
