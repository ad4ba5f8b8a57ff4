"""How well each type of need is covered: steps by their evidence, cases, discussions and review."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pustaka.library import Library, Publication, signoff, wording
from pustaka.library.signoff import State
from pustaka.text.dialect import BADGES, EVIDENCE

MARK = re.compile(EVIDENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What there is for one type; an empty address means that its entry is missing."""

    key: str
    name: str
    site_path: str
    sourced: int
    duty: int
    """Steps that a law demands."""
    practice: int
    cases: int
    discussions: int
    reviewed: str


def steps(publication: Publication) -> tuple[int, int, int]:
    """(steps with a source, steps that a law demands, steps from practice) in the handling section."""
    section = publication.document.sections.get("langkah")
    marks = [found["mark"] for _line, text in publication.document.text_of(section) for found in MARK.finditer(text)] if section else []
    kinds = [BADGES[mark] for mark in marks]
    return kinds.count("sumber") + kinds.count("cocok"), kinds.count("hukum"), kinds.count("praktik")


def covers(library: Library) -> tuple[Cover, ...]:
    """Every type in the order of the register."""
    types, found = library.register("pmks"), []
    for key in types.records:
        entry = library.by_path.get(f"docs/buku-saku/{key}.md")
        others = [one for one in library.by_pmks.get(key, ()) if one.kind.key not in {"saku", "gawat"}]
        cases = sum(one.kind.key == "kasus" for one in others)
        sourced, duty, practice = steps(entry) if entry else (0, 0, 0)
        found.append(Cover(
            key=key, name=types.title(key), site_path=entry.site_path if entry else "", sourced=sourced, duty=duty, practice=practice,
            cases=cases, discussions=len(others) - cases, reviewed=reviewed(entry, library),
        ))
    return tuple(found)


def reviewed(entry: Publication | None, library: Library) -> str:
    if entry is None:
        return "entri belum ada"
    where = signoff.state(entry)
    return "perlu ditinjau lagi" if where is State.SIGNED and wording.overdue(entry, library.today) else where.value


@dataclass(frozen=True, slots=True)
class Reader:
    """One text that names who must read it: the professions, and where it stands with them."""

    publication: Publication
    professions: tuple[str, ...]
    reviewed: str


def readers(library: Library) -> tuple[Reader, ...]:
    """Every text that asks for readers of a profession, in the order of the library."""
    return tuple(Reader(one, one.listed("peninjau"), reviewed(one, library)) for one in library.published if one.listed("peninjau"))
