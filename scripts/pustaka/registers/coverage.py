"""How well each type of need is covered: steps by their evidence, cases, discussions and review."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pustaka.library import Library, Publication, signoff, wording
from pustaka.library.signoff import State
from pustaka.text.dialect import EVIDENCE

MARK = re.compile(EVIDENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What there is for one type; an empty address means that its entry is missing."""

    key: str
    name: str
    site_path: str
    sourced: int
    practice: int
    cases: int
    discussions: int
    reviewed: str


def steps(publication: Publication) -> tuple[int, int]:
    """(steps with a source, steps from practice) in the handling section."""
    section = publication.document.sections.get("langkah")
    marks = [found["mark"] for _line, text in publication.document.text_of(section) for found in MARK.finditer(text)] if section else []
    return marks.count("bersumber"), len(marks) - marks.count("bersumber")


def covers(library: Library) -> tuple[Cover, ...]:
    """Every type in the order of the register."""
    types, found = library.register("pmks"), []
    for key in types.records:
        entry = library.by_path.get(f"docs/buku-saku/{key}.md")
        others = [one for one in library.by_pmks.get(key, ()) if one.kind.key != "saku"]
        cases = sum(one.kind.key == "kasus" for one in others)
        sourced, practice = steps(entry) if entry else (0, 0)
        found.append(Cover(
            key=key, name=types.title(key), site_path=entry.site_path if entry else "", sourced=sourced, practice=practice,
            cases=cases, discussions=len(others) - cases, reviewed=reviewed(entry, library),
        ))
    return tuple(found)


def reviewed(entry: Publication | None, library: Library) -> str:
    if entry is None:
        return "entri belum ada"
    where = signoff.state(entry)
    return "perlu ditinjau lagi" if where is State.SIGNED and wording.overdue(entry, library.today) else where.value
