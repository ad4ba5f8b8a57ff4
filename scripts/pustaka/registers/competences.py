"""The competence profile of a welfare worker: what each competence leads to in the library, and what it names that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pustaka.kinds.teaching import TEACHING
from pustaka.kinds.training import LEARNING, SPHERES
from pustaka.library import Library, Publication, Register
from pustaka.registers import sheets

NAME = "kompetensi"
READ, SHEETS, CASES = "baca", "lembar", "latihan"
REPORT = "discussions/laporan/uji-petik-empat-provinsi.md"
"""The fieldwork whose respondents named most of the competences."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page to be read, or one section of it."""

    publication: Publication
    section: str = ""

    @property
    def title(self) -> str:
        heading = next((one.title for one in self.publication.document.headings if one.id == self.section), "")
        return f"{self.publication.title}: {heading}" if heading else self.publication.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """One competence with what is really there for it."""

    key: str
    name: str
    sphere: str
    stage: str
    can: str
    sign: str
    origin: str
    readings: tuple[Reading, ...]
    sheets: tuple[str, ...]
    """Keys of the register of sheets."""
    cases: tuple[Publication, ...]


def competences(library: Library) -> tuple[Competence, ...]:
    """All that can be shown, by sphere, in the order of the register; what a rule refuses is left out."""
    register = library.register(NAME)
    found = [made(key, record, library) for key, record in register.records.items() if record.get("ranah") in SPHERES and record.get("tahap") in LEARNING]
    return tuple(sorted(found, key=lambda one: SPHERES.index(one.sphere)))


def made(key: str, record: Mapping[str, object], library: Library) -> Competence:
    known = library.register(sheets.NAME).records
    return Competence(
        key=key, name=str(record.get("nama") or key), sphere=str(record["ranah"]), stage=str(record["tahap"]), can=str(record.get("isi") or ""), sign=str(record.get("tanda") or ""),
        origin=str(record.get("asal") or ""), readings=tuple(one for name in names(record, READ) if (one := reading(name, library))),
        sheets=tuple(name for name in names(record, SHEETS) if name in known), cases=tuple(found for name in names(record, CASES) if (found := case(name, library))),
    )


def names(record: Mapping[str, object], key: str) -> tuple[str, ...]:
    given = record.get(key)
    return tuple(one for one in given if isinstance(one, str)) if isinstance(given, list) else ()


def reading(name: str, library: Library) -> Reading | None:
    """`metode/wawancara#anak`; nothing where the page or the section is not there."""
    path, _mark, section = name.partition("#")
    page = library.by_path.get(f"docs/{path}.md")
    if page is None or (section and section not in page.document.anchors):
        return None
    return Reading(page, section)


def case(name: str, library: Library) -> Publication | None:
    return library.by_path.get(f"{TEACHING.folder}/{name}.md")


def dead(record: Mapping[str, object], library: Library) -> Iterator[tuple[str, str]]:
    """(key, name) of everything that a competence names and that is not there."""
    known = library.register(sheets.NAME).records
    yield from ((READ, name) for name in names(record, READ) if reading(name, library) is None)
    yield from ((SHEETS, name) for name in names(record, SHEETS) if name not in known)
    yield from ((CASES, name) for name in names(record, CASES) if case(name, library) is None)


def unnamed(register: Register, library: Library) -> tuple[Publication, ...]:
    """The teaching cases that no competence names."""
    named = {name for record in register.records.values() for name in names(record, CASES)}
    return tuple(one for one in library.of_kind(TEACHING) if one.id not in named)
