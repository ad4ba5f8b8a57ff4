"""Which citations still treat a regulation as in force, which of them are new, and until when the others are to be put right."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pustaka.library import Library, Publication
from pustaka.library.blame import UNCOMMITTED, UNKNOWN, Written
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.citations import Citation, Key, citations, known
from pustaka.registers.force import admitted, item_state, stated_section
from pustaka.text import Document, Source

REVOKED = "dicabut"
TIME = datetime.timedelta(days=90)
"""How long texts may take after a state has changed, where the record names no day of its own."""

SPEAKING_NOW = frozenset({"saku", "gawat", "latihan", "halaman"})
"""Kinds that tell readers what holds today; the others report what was said on a day of their own."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A line that cites a revoked regulation as if it were in force. `new`: the line was written after the register said so."""

    publication: Publication
    citation: Citation
    key: str
    said: str
    """The state that the line gives instead, where it is an item of a list of laws."""
    new: bool
    deadline: datetime.date | None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """An item of a list of laws that gives another state than the register does, with the place of that word.

    `ours`: the site writes the states of this list, so that none should stand in the text, right or wrong.
    """

    publication: Publication
    line: int
    column: int
    end: int
    key: str
    state: str
    deadline: datetime.date | None
    ours: bool = False


def lapses(library: Library) -> Iterator[Lapse]:
    """One for each line and regulation, in the order of the library."""
    register = library.register("hukum")
    every = known(register)
    laws = {key: record for key, record in every.items() if register.records[record].get("status") == REVOKED}
    for publication in library.publications if laws else ():
        told: set[tuple[int, str]] = set()
        section = stated_section(publication)
        for one in citations(publication.document):
            key = laws.get(one.key, "")
            if not key or (one.line, key) in told or (section and section.start < one.line < section.end):
                continue
            given = item_state(publication.document, one)
            said = given["state"].lower() if given else ""
            if said == REVOKED or (not said and key in admitted(publication.document, one, every)):
                continue
            told.add((one.line, key))
            yield Lapse(publication, one, key, said, is_new(library, publication, one, key), deadline(library, key))


def changed(library: Library, key: str) -> Written:
    """When the register came to give this state."""
    matter = library.register("hukum").matter
    line, _column = matter.inner.get(key, {}).get("status", (matter.line(key), 1))
    return library.written(f"{REGISTERS}/hukum.yml", line, str(library.register("hukum").records[key].get("status")))


def is_new(library: Library, publication: Publication, one: Citation, key: str) -> bool:
    """Whether a citation came after the register gave its state, and is not just a line that was edited; nobody is blamed where git knows too little."""
    if publication.kind.key not in SPEAKING_NOW:
        return False
    then, now = changed(library, key), library.written(publication.path, one.line, one.text)
    if UNKNOWN in (then, now) or now.second <= then.second:
        return False
    before = Document(Source(publication.path, library.former(then.commit, publication.path)))
    return times(before, one.key) < times(publication.document, one.key)


def times(document: Document, key: Key) -> int:
    return sum(one.key == key for one in citations(document))


def deadline(library: Library, key: str) -> datetime.date | None:
    """The day that the record names, else some time after its state changed; nothing where neither is known."""
    given, then = library.register("hukum").records[key].get("tenggat"), changed(library, key)
    if type(given) is datetime.date:
        return given
    day = library.today if then == UNCOMMITTED else then.day
    return day + TIME if day else None


def mismatches(library: Library) -> Iterator[Mismatch]:
    """One for each item of a list of laws that gives another state than the register, or any where the site writes them; revoked ones elsewhere are lapses."""
    register = library.register("hukum")
    laws: Mapping[Key, str] = known(register)
    for publication in library.publications if laws else ():
        told: set[int] = set()
        section = stated_section(publication)
        for one in citations(publication.document):
            key = laws.get(one.key, "")
            state = register.records[key].get("status") if key else None
            ours = section is not None and section.start < one.line < section.end
            said = item_state(publication.document, one) if (ours or state not in (None, REVOKED)) and one.line not in told else None
            if said and (ours or said["state"].lower() != state):
                told.add(one.line)
                yield Mismatch(publication, one.line, said.start("state") + 1, said.end("state") + 1, key, str(state), None if ours else deadline(library, key), ours)
