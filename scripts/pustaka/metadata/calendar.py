"""The announced meetings as one iCalendar file, whole days each: what is written about the hour stays in words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pustaka.kinds.base import NEXT
from pustaka.library import Library, Publication
from pustaka.library.history import History
from pustaka.metadata.feeds import FOLDER, START
from pustaka.project import Brand

PATH = f"{FOLDER}/pertemuan.ics"

WIDEST = 75
"""Octets of a line; a longer one goes on in the next, behind a space."""

ESCAPED = re.compile(r"[\\;,]")
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One announced meeting; `told` is the day on which the announcement was written, as far as the history knows."""

    id: str
    day: datetime.date
    told: datetime.date
    title: str
    place: str
    words: str
    url: str


def meetings(library: Library, history: History) -> tuple[Meeting, ...]:
    """By day, also those that lie behind us: which of them are over is for the reader's calendar to say."""
    found = (meeting(one, day, given, library, history) for one in library.published for day, given in announcement(one))
    return tuple(sorted(found, key=lambda one: (one.day, one.id)))


def announcement(one: Publication) -> Iterator[tuple[datetime.date, Mapping[str, object]]]:
    """The day of the meeting that a text announces, with what else it says about it."""
    given = one.document.matter.values.get(NEXT)
    if isinstance(given, dict) and type(day := given.get("tanggal")) is datetime.date:
        yield day, given


def meeting(one: Publication, day: datetime.date, given: Mapping[str, object], library: Library, history: History) -> Meeting:
    name = one.series.short if one.series else one.kind.name
    topic, hour, place = (" ".join(str(given.get(key) or "").split()) for key in ("tema", "waktu", "tempat"))
    words = " ".join(f"{label}: {value}." for label, value in (("Tema", topic), ("Waktu", hour), ("Diumumkan dalam", one.title)) if value)
    return Meeting(
        id=f"{one.address.strip('/')}@{urlsplit(library.site_url).hostname}", day=day, told=history.last.get(one.path) or one.date or START,
        title=f"{name}: {topic or 'pertemuan berikutnya'}", place=place, words=words, url=library.site_url + one.address,
    )


def calendar(some: tuple[Meeting, ...], brand: Brand) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{text(brand.name)}//Pertemuan//ID", "CALSCALE:GREGORIAN", f"NAME:{text(brand.name)}", f"X-WR-CALNAME:{text(brand.name)}"]
    for one in some:
        end = one.day + datetime.timedelta(days=1)
        lines += [
            "BEGIN:VEVENT", f"UID:{text(one.id)}", f"DTSTAMP:{one.told:%Y%m%d}T000000Z", f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}",
            f"SUMMARY:{text(one.title)}", *([f"LOCATION:{text(one.place)}"] if one.place else []), f"DESCRIPTION:{text(one.words)}", f"URL:{one.url}", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR")).encode("utf-8")


def text(given: str) -> str:
    return ESCAPED.sub(r"\\\g<0>", UNFIT.sub(" ", given)).replace("\n", r"\n")


def folded(line: str) -> str:
    """The line in pieces of 75 octets, never within one letter."""
    pieces, width = [""], 0
    for char in line:
        size = len(char.encode("utf-8"))
        if width + size > WIDEST:
            pieces.append("")
            width = 1
        pieces[-1] += char
        width += size
    return "\r\n ".join(pieces)
