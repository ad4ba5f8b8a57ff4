"""When groups meet: what their schedules say, and what minutes and editions announce, one gathering for each day of a series."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pustaka.kinds.base import NEXT
from pustaka.library import Library, Publication, Series

GROUP, SCHEDULE = "kelompok", "jadwal"
"""The keys of `seri.yml` that make a series a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session of a schedule; without a day, a topic that waits for one."""

    topic: str
    day: datetime.date | None = None
    hour: str = ""
    place: str = ""
    leader: str = ""
    readings: tuple[str, ...] = ()
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting with its day. `told_in` is the text that announces it, where one does."""

    series: Series | None
    day: datetime.date
    topic: str = ""
    hour: str = ""
    place: str = ""
    leader: str = ""
    readings: tuple[str, ...] = ()
    told_in: Publication | None = None


def rules(series: Series) -> Mapping[str, object]:
    """What a group agreed on; nothing where the series belongs to none."""
    given = series.matter.values.get(GROUP)
    return given if isinstance(given, dict) else {}


def is_group(series: Series) -> bool:
    return bool(rules(series) or sessions(series))


def sessions(series: Series) -> tuple[Session, ...]:
    """By day, those that wait for one last; what is no session is left to the rules."""
    given = series.matter.values.get(SCHEDULE)
    found = [session(one) for one in given if isinstance(one, dict) and one.get("topik")] if isinstance(given, list) else []
    return tuple(sorted(found, key=lambda one: one.day or datetime.date.max))


def session(given: Mapping[str, object]) -> Session:
    hour, place, leader, topic = (" ".join(str(given.get(key) or "").split()) for key in ("waktu", "tempat", "pemandu", "topik"))
    day, read = given.get("tanggal"), given.get("bacaan")
    return Session(
        topic=topic, day=day if type(day) is datetime.date else None, hour=hour, place=place, leader=leader,
        readings=tuple(one for one in read if isinstance(one, str)) if isinstance(read, list) else (), proposed=given.get("usulan") in (True, "ya"),
    )


def gatherings(library: Library) -> tuple[Gathering, ...]:
    """By day, also those that lie behind us. What is announced and scheduled for one day of a series is one gathering."""
    found: dict[tuple[str, datetime.date, str], Gathering] = {}
    for series in library.series:
        for one in sessions(series):
            if one.day:
                found[series.id, one.day, ""] = Gathering(
                    series=series, day=one.day, topic=one.topic, hour=one.hour, place=one.place, leader=one.leader, readings=one.readings,
                )
    for text in library.published:
        given = text.document.matter.values.get(NEXT)
        day = given.get("tanggal") if isinstance(given, dict) else None
        if isinstance(given, dict) and type(day) is datetime.date:
            topic, hour, place = (" ".join(str(given.get(key) or "").split()) for key in ("tema", "waktu", "tempat"))
            name = text.series.id if text.series else text.path
            planned = found.pop((name, day, ""), Gathering(series=text.series, day=day))
            found[name, day, text.path] = replace(
                planned, topic=topic or planned.topic, hour=hour or planned.hour, place=place or planned.place, told_in=text,
            )
    return tuple(sorted(found.values(), key=lambda one: (one.day, one.series.id if one.series else "", one.told_in.path if one.told_in else "")))


def upcoming(library: Library) -> tuple[Gathering, ...]:
    """Those that are not over on the day of the build, one for each day of a series; without a day to compare with, none."""
    found: dict[tuple[str, datetime.date], Gathering] = {}
    for one in gatherings(library):
        if library.today is not None and one.day >= library.today:
            found.setdefault((one.series.id if one.series else "", one.day), one)
    return tuple(found.values())
