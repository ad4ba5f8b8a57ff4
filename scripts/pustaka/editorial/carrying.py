"""What new minutes take over: the hour and place of the schedule, the number of members, and everything that is still open."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import PurePosixPath

from pustaka.kinds import Kind
from pustaka.kinds.base import NEXT
from pustaka.kinds.minutes import MINUTES
from pustaka.library import Library, Series
from pustaka.registers.follow_ups import PART, still_open
from pustaka.registers.gatherings import Gathering, gatherings, rules
from pustaka.text.days import named as day

Known = tuple[Mapping[str, object], Mapping[str, str]]


def carried(kind: Kind, path: str, books: Library) -> Known:
    """(values by key, texts by part) of a new file; nothing for other kinds and for series of nobody."""
    held = day(PurePosixPath(path).stem)
    series = next((one for one in books.series if PurePosixPath(one.path).parent == PurePosixPath(path).parent), None)
    if kind is not MINUTES or series is None or held is None:
        return {}, {}
    waiting = still_open(series, books, before=held)
    part = next(one for one in MINUTES.parts if one.id == PART)
    rows = [f"| {' | '.join((one.row.what, one.row.who, one.row.due, one.row.state))} |" for one in waiting]
    return values(series, held, books), {PART: "\n".join((part.comment, "", *part.blank[:2], *rows))} if rows else {}


def values(series: Series, held: datetime.date, books: Library) -> Mapping[str, object]:
    """What schedule and rules say of the meeting on that day, and of the one after it."""
    mine = [one for one in gatherings(books) if one.series and one.series.id == series.id]
    found: dict[str, object] = {}
    members = rules(series).get("anggota")
    if type(members) is int:
        found["anggota"] = members
    for one in mine:
        if one.day == held:
            found |= {key: value for key, value in (("waktu", one.hour), ("tempat", one.place)) if value}
    after = next((one for one in mine if one.day > held), None)
    return found | ({NEXT: announced(after)} if after else {})


def announced(one: Gathering) -> Mapping[str, object]:
    return {"tanggal": one.day, **{key: value for key, value in (("waktu", one.hour), ("tempat", one.place), ("tema", one.topic)) if value}}
