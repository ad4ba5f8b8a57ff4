"""What a group said it would do: the rows of «Tindak lanjut», followed from minutes to minutes until one of them closes it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pustaka.kinds.minutes import FOLLOW_UP, MINUTES
from pustaka.library import Library, Publication, Series
from pustaka.library.wording import MONTHS
from pustaka.text import Document, scan
from pustaka.text.tables import PLAIN_RULER

PART = "tindak-lanjut"

OPEN, CLOSED = ("belum", "berjalan"), ("selesai", "batal")
STATES = (*OPEN, *CLOSED)
"""The first word of a state; what else stands there is for people."""

DAY = re.compile(rf"(?<!\d)(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}}))(?!\d)", re.IGNORECASE)
"""`20 Desember 2013` and `2013-12-20`, also behind other words; not `Desember 2013`."""

PIPE = re.compile(r"(?<!\\)\|")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is written, with the number of its line."""

    line: int
    what: str
    who: str
    due: str
    state: str

    @property
    def key(self) -> str:
        """What makes two rows the same: the words of «Apa», whatever stands around them."""
        return " ".join(WORD.findall(scan.plain(self.what).casefold()))

    @property
    def known_state(self) -> str:
        """The first word of the state; empty where it is none that we know."""
        found = WORD.search(self.state)
        return found[0].casefold() if found and found[0].casefold() in STATES else ""

    @property
    def is_open(self) -> bool:
        """A state that nobody can read closes nothing."""
        return self.known_state not in CLOSED

    @property
    def day(self) -> datetime.date | None:
        """The last day that «Tenggat» names: what is put off names both."""
        return max((day for found in DAY.finditer(self.due) if (day := dated(found))), default=None)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to do: the row of the newest minutes that speak of it, and where it was first agreed."""

    row: Row
    origin: Publication
    latest: Publication

    def overdue(self, today: datetime.date | None) -> bool:
        return self.row.is_open and today is not None and self.row.day is not None and self.row.day < today


def dated(found: re.Match[str]) -> datetime.date | None:
    """The day that was found; `31 Februari 2026` is none."""
    try:
        if found["iso"]:
            return datetime.date.fromisoformat(found["iso"])
        return datetime.date(int(found["year"]), [one.casefold() for one in MONTHS].index(found["month"].casefold()) + 1, int(found["day"]))
    except ValueError:
        return None


def rows(publication: Publication) -> tuple[Row, ...]:
    """The rows of the table that minutes end with, in their order; only a table with the declared columns counts."""
    return table(publication.document) if publication.kind is MINUTES else ()


@lru_cache(maxsize=8192)
def table(document: Document) -> tuple[Row, ...]:
    """The rows in one text; every later text of its series asks for them."""
    section = document.sections.get(PART)
    if section is None:
        return ()
    found, inside, before = list[Row](), False, ""
    for number, text in document.text_of(section):
        if PLAIN_RULER.match(text.strip()):
            inside = tuple(cells(before)) == FOLLOW_UP
        elif inside and text.lstrip().startswith("|"):
            given = [*cells(document.lines[number - 1]), "", "", "", ""][:4]
            found += [Row(number, *given)] if any(given) else []
        else:
            inside = False
        before = text
    return tuple(found)


def cells(row: str) -> list[str]:
    """`| a | b \\| c |` → `a`, `b \\| c`."""
    return [" ".join(cell.split()) for cell in PIPE.split(row.strip().removeprefix("|").removesuffix("|"))]


def in_time(members: Sequence[Publication]) -> tuple[Publication, ...]:
    """Minutes by their day; those without one cannot be followed."""
    return tuple(sorted((one for one in members if one.kind is MINUTES and one.date), key=lambda one: (str(one.date), one.id)))


def follow_ups(series: Series, library: Library, *, before: datetime.date | None = None) -> tuple[FollowUp, ...]:
    """Everything that the minutes of a series have said they would do, in the order in which it was first agreed.

    With `before`, only what minutes of earlier days know.
    """
    found: dict[str, FollowUp] = {}
    for one in in_time(library.in_series(series)):
        if before is not None and one.date is not None and one.date >= before:
            break
        for row in rows(one):
            known = found.get(row.key)
            found[row.key] = FollowUp(row, known.origin if known else one, one)
    return tuple(found.values())


def still_open(series: Series, library: Library, *, before: datetime.date | None = None) -> tuple[FollowUp, ...]:
    return tuple(one for one in follow_ups(series, library, before=before) if one.row.is_open)


def every(library: Library) -> Iterator[tuple[Series, FollowUp]]:
    """All that is open in any series."""
    for series in library.series:
        yield from ((series, one) for one in still_open(series, library))
