"""Which words a publication had when an edition of it went out, so that a paper can be asked whether it still holds.

Each edition is one line of a file that only grows: day, address, seal, and the marks of its pieces by section. Words are not
kept: what was dropped is named by its number, which the reader has on paper, and a text that was taken back leaves nothing behind.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pustaka.ledger import yearly
from pustaka.ledger.outline import ITEM, LETTERS, NOTE, PARAGRAPH, ROW, STEP, Piece
from pustaka.ledger.prints import FACT, SUMMARY, TEXT, TITLE, printed
from pustaka.library import Library

FOLDER = yearly.EDITIONS

KINDS = {"a": STEP, "b": ITEM, "c": PARAGRAPH, "d": ROW, "e": NOTE, "f": TITLE, "g": SUMMARY, "h": FACT, "i": TEXT}
"""Kinds of pieces by the letter that the record knows each by; a letter never changes its meaning."""
LETTER = {kind: letter for letter, kind in KINDS.items()}

MOST = 255
"""The highest number that a record can hold; further pieces share it."""
MARKED = re.compile(r"([a-i])([a-p]{2})([a-p]{4})")
"""`aaeimkp`: step 4, whose words have the mark `imkp`. Letters only: rows of digits look like somebody's number."""
SECTION = re.compile(r"([^\s:]*):((?:[a-i][a-p]{6})+)")
LINE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\t(?P<address>[^\t\s]*)\t(?P<seal>[2-9CFHKMRWXY]{4})\t(?P<layout>[^\t]*)")


@dataclass(frozen=True, slots=True)
class Trace:
    """A piece without its words."""

    section: str
    kind: str
    number: int
    mark: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the text at an address; the day is that of its last change, where it is known."""

    address: str
    seal: str
    traces: tuple[Trace, ...]
    day: datetime.date | None = None


def trace(one: Piece) -> Trace:
    return Trace(one.section, one.kind, min(one.number, MOST), one.mark)


def line(one: Edition, day: datetime.date) -> str:
    """An edition as the record holds it."""
    marks = " ".join(f"{section}:{''.join(map(written, some))}" for section, some in groupby(one.traces, key=lambda each: each.section))
    return f"{day.isoformat()}\t{one.address}\t{one.seal}\t{marks}"


def written(one: Trace) -> str:
    return LETTER[one.kind] + f"{one.number:02x}".translate(LETTERS) + one.mark


def parsed(row: str) -> Edition | None:
    """A line of the record; nothing where it is none."""
    found = LINE.fullmatch(row)
    if found is None:
        return None
    try:
        day = datetime.date.fromisoformat(found["day"])
    except ValueError:
        return None
    traces = list[Trace]()
    for part in filter(None, found["layout"].split(" ")):
        section = SECTION.fullmatch(part)
        if section is None:
            return None
        traces += [Trace(section[1], KINDS[kind], int(number.translate(DIGITS), 16), mark) for kind, number, mark in MARKED.findall(section[2])]
    return Edition(found["address"], found["seal"], tuple(traces), day)


DIGITS = {letter: digit for digit, letter in LETTERS.items()}


def rows(library: Library) -> Iterator[tuple[str, int, str]]:
    """(path, number, line) of every line of the record, in the order of the years."""
    for path in yearly.in_order(library.files, FOLDER):
        for number, row in enumerate(yearly.text(library.read_bytes(path)).splitlines(), 1):
            if row.strip():
                yield path, number, row


def recorded(library: Library) -> dict[str, list[Edition]]:
    """Every edition that went out, by address, the oldest first; lines that cannot be read are left to the rules."""
    found = dict[str, list[Edition]]()
    for _path, _number, row in rows(library):
        one = parsed(row)
        if one is not None:
            found.setdefault(one.address, []).append(one)
    return {address: sorted(some, key=lambda one: one.day or datetime.date.min) for address, some in found.items()}


def current(library: Library, days: Mapping[str, datetime.date]) -> dict[str, Edition]:
    """The edition of today by address. Its day is the one on record, else that of the last change of what it is made of."""
    known = recorded(library)
    found = dict[str, Edition]()
    for now in printed(library, days):
        seal = now.seal
        day = next((one.day for one in reversed(known.get(now.address, ())) if one.seal == seal), None) or now.day
        found[now.address] = Edition(now.address, seal, tuple(map(trace, now.pieces)), day)
    return found


def fresh(library: Library, days: Mapping[str, datetime.date]) -> Iterator[str]:
    """The lines that the record lacks, for `pustaka terbitkan` to add, in the order of the addresses.

    A text without a day of its own takes the day of the newest other one: a record holds a day, and never that of the command.
    """
    known, now = recorded(library), current(library, days)
    newest = max((one.day for one in now.values() if one.day), default=None)
    for address in sorted(now):
        one, before = now[address], known.get(address, [])
        day = one.day or newest
        # Editions of one day stand by their seals, not by the hour: the last of them need not be the newest.
        if day is not None and one.seal not in {each.seal for each in before if each.day == before[-1].day}:
            yield line(one, day)


def texts(library: Library, rows_: Iterable[str]) -> dict[str, str]:
    """The whole text of every file that gains lines, by path: the lines of a year stand in the order of their addresses and days."""
    found = dict[str, list[str]]()
    for row in rows_:
        found.setdefault(yearly.file_of(FOLDER, row[:4]), []).append(row)
    held = dict[str, list[str]]()
    for path, _number, row in rows(library):
        held.setdefault(path, []).append(row)
    return {path: "".join(f"{row}\n" for row in sorted({*held.get(path, ()), *some}, key=lambda row: (row.split("\t")[1:2], row))) for path, some in sorted(found.items())}
