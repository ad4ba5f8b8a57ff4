"""The announced meetings as one iCalendar file, whole days each: what is written about the hour stays in words."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from pustaka.library import Library, Series
from pustaka.library.history import History
from pustaka.library.publication import address_of
from pustaka.metadata.feeds import FOLDER, START
from pustaka.project import Brand
from pustaka.registers.gatherings import Gathering, gatherings, is_group

ENDING = "ics"
PATH = f"{FOLDER}/pertemuan.{ENDING}"

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
    series: str = ""


def meetings(library: Library, history: History) -> tuple[Meeting, ...]:
    """By day, also those that lie behind us: which of them are over is for the reader's calendar to say."""
    return tuple(sorted((meeting(one, library, history) for one in gatherings(library)), key=lambda one: (one.day, one.id)))


def meeting(one: Gathering, library: Library, history: History) -> Meeting:
    """One that a text announces is known by that text, and one of a schedule by its series and day."""
    told, series = one.told_in, one.series
    name = series.short if series else told.kind.name if told else ""
    address = told.address if told else address_of(series.site_path) if series else ""
    source = told.path if told else series.path if series else ""
    words = (("Topik" if series and not told else "Tema", one.topic), ("Waktu", one.hour), ("Pemandu", one.leader), ("Diumumkan dalam", told.title if told else ""))
    return Meeting(
        id=f"{address.strip('/')}{'' if told else f'/{one.day}'}@{urlsplit(library.site_url).hostname}", day=one.day,
        told=history.last.get(source) or (told.date if told else None) or START, title=f"{name}: {one.topic or 'pertemuan berikutnya'}", place=one.place,
        words=" ".join(f"{label}: {value}." for label, value in words if value), url=library.site_url + address, series=series.id if series else "",
    )


def of_groups(library: Library, history: History, brand: Brand) -> dict[str, bytes]:
    """A file for each group, so that a member need not take the meetings of all others along."""
    every = meetings(library, history)
    return {path_of(series): calendar(tuple(one for one in every if one.series == series.id), brand) for series in library.series if is_group(series)}


def path_of(series: Series) -> str:
    return f"{FOLDER}/{series.kind.address}/{series.id}.{ENDING}"


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
