"""How well each type of need is covered: steps by their evidence and its strength, duties, cases, discussions and review."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pustaka.kinds.shape import CONFIDENCE
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, signoff, wording
from pustaka.library.signoff import State
from pustaka.registers.citations import citations, registered
from pustaka.registers.duties import Duty, of_entry
from pustaka.registers.entries import answer
from pustaka.registers.references import MARK, backing, references
from pustaka.text.dialect import BADGES
from pustaka.text.footnotes import CALLED, footnotes

LAW = "peraturan"
STRENGTHS = (LAW, *CONFIDENCE)
"""How strong the best source behind a step is; an article is stronger than any other source."""

ARTICLE = re.compile(r"\bPasal\s+(?P<first>\d+[A-Z]*)(?P<rest>(?:(?:\s*(?:,|–|-|dan|sampai|serta|atau)\s*)+(?:Pasal\s+)?\d+[A-Z]*)*)")
"""`Pasal 19 dan 97`, `Pasal 51–53`; `ayat (2)` ends it."""

NUMBER = re.compile(r"\d+[A-Z]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What there is for one type."""

    key: str
    name: str
    entry: Publication | None
    """Nothing where it is missing, and where another text took its place: the steps of that count for its own type."""
    site_path: str
    """Of the text that readers are led to; empty while there is none."""
    sourced: int
    """Steps behind which a source stands that was read as a whole."""
    check: int
    """Steps whose source is to be checked again."""
    duty: int
    """Steps that a law demands."""
    practice: int
    strengths: Mapping[str, int]
    """How many steps lean on a source of each strength, by the strongest of each step."""
    duties: int
    """Duties, limits and rights that the register names for the type and that bind the reader."""
    cited: int
    """Those of them whose article a note of the entry names; the box of the entry has them all."""
    cases: int
    discussions: int
    reviewed: str


def marks(publication: Publication) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(kind of evidence, names of the notes) of every step in the handling section."""
    section = publication.document.sections.get("langkah")
    for _line, text in publication.document.text_of(section) if section else ():
        for found in MARK.finditer(text):
            yield BADGES[found["mark"]], tuple(one["name"] for one in CALLED.finditer(found["notes"]))


def steps(publication: Publication) -> tuple[int, int, int]:
    """(steps with a source, steps that a law demands, steps from practice) in the handling section."""
    kinds = Counter(kind for kind, _notes in marks(publication))
    return kinds["sumber"] + kinds["cocok"], kinds["hukum"], kinds["praktik"]


def strengths(publication: Publication, library: Library) -> Mapping[str, int]:
    """How many steps lean on a source of each strength."""
    every, behind = references(library), backing(publication, library)
    best: Counter[str] = Counter()
    for _kind, notes in marks(publication):
        found = {every[key].strength if key else LAW for name in notes for key, _place in behind.get(name, ())}
        best.update(one for one in STRENGTHS if one in found and one == min(found, key=STRENGTHS.index))
    return best


def cited(publication: Publication, library: Library) -> tuple[tuple[Duty, ...], tuple[Duty, ...]]:
    """(duties of the type that bind the reader, those of them whose article a note names)."""
    laws, notes = registered(library), footnotes(publication.document).values()
    lines = {line: note.text for note in notes for line in note.lines}
    named = {(laws[one.key], number) for one in citations(publication.document) if one.key in laws and one.line in lines for number in numbers(lines[one.line])}
    own = tuple(one for one in of_entry(library, publication.id) if one.direct)
    return own, tuple(one for one in own if any((law, number) in named for law in one.laws for number in numbers(one.articles)))


def numbers(text: str) -> frozenset[str]:
    """The numbers of articles that a text names: `Pasal 19 dan 97` → 19, 97."""
    return frozenset(number for found in ARTICLE.finditer(text) for number in NUMBER.findall(found[0]))


def covers(library: Library) -> tuple[Cover, ...]:
    """Every type in the order of the register."""
    types, found = library.register("pmks"), []
    for key in types.records:
        given = answer(key, library)
        entry = given.own if given and not given.replaced else None
        others = [one for one in standing(library.by_pmks.get(key, ()), library) if one.kind.key not in {"saku", "gawat", "latihan"}]
        cases = sum(one.kind.key == "kasus" for one in others)
        kinds = Counter(kind for kind, _notes in marks(entry)) if entry else Counter[str]()
        own, named = cited(entry, library) if entry else ((), ())
        found.append(Cover(
            key=key, name=types.title(key), entry=entry, site_path=given.now.site_path if given else "", sourced=kinds["sumber"], check=kinds["cocok"], duty=kinds["hukum"],
            practice=kinds["praktik"], strengths=strengths(entry, library) if entry else {}, duties=len(own), cited=len(named), cases=cases,
            discussions=len(others) - cases, reviewed=reviewed(entry, library) if entry or not given else f"digantikan oleh «{given.now.title}»",
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
    """Every text that asks for readers of a profession and that no other one replaced, in the order of the library."""
    return tuple(Reader(one, one.listed("peninjau"), reviewed(one, library)) for one in standing(library.published, library) if one.listed("peninjau"))
