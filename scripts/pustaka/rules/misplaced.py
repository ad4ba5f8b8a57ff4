"""META: a case lies in `casebook/`, and any other text in a folder that is read; elsewhere nobody would be asked to review it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from pustaka.findings import Severity, Spot
from pustaka.kinds.case import CASE, TELLING
from pustaka.kinds.page import PAGE
from pustaka.library import Library, Publication
from pustaka.library.signoff import is_withdrawn
from pustaka.rules.meta import META
from pustaka.rules.writing_text import HIDDEN
from pustaka.text import Document, Source
from pustaka.text.source import TEXT_ENDINGS, is_program

NUMBER = 31
MISPLACED = META.code(NUMBER)

OUTER = min(part.level for part in CASE.parts)

ORDINAL = re.compile(r"^(?:[A-Z]|[IVX]+|\d{1,2})[.)]\s+|[*_]")
"""`A. `, `2) `, and the marks of bold letters."""

HOME = f"Studi kasus hanya terbit dari folder {CASE.folder}/, sesudah ditinjau orang lain. Pindahkan ke sana dengan nama sendiri, misalnya «{CASE.folder}/anak-putus-sekolah.md»."
UNREAD = "Di tempat atau dengan nama ini, tulisan tidak diperiksa dan tidak dimuat di situs. Simpan di docs/, discussions/, atau casebook/, dengan nama selain README.md."


@META.rule(NUMBER, "kasus-salah-tempat", Severity.ERROR, unparsed=True)
def case_elsewhere(publication: Publication, library: Library) -> Iterator[Spot]:
    """A case waits for its reviewer because of its folder: as a page it would be published at once. One whose consent was taken back is not moved first."""
    if publication.kind is CASE or not publication.document.matter.readable or is_withdrawn(publication):
        return
    yield from told(publication)


@META.wide_rule(32, "tulisan-di-luar-folder", Severity.ERROR, also=Severity.ADVICE)
def text_elsewhere(library: Library) -> Iterator[tuple[str, Spot]]:
    """What a writer put beside the folders of the texts is told to that writer: no page shows it, and few rules look there."""
    for one in library.beside:
        if not is_manuscript(one):
            continue
        text = Publication(Document(one), PAGE)
        case = next(told(text), None)
        if case is not None:
            yield one.path, case
        elif "judul" in text.document.matter.values:
            yield one.path, Spot(1, 1, UNREAD, severity=Severity.ADVICE)


def is_manuscript(one: Source) -> bool:
    """Whether somebody wrote this file as texts are written: Markdown that is no part of a program."""
    return TEXT_ENDINGS.get(PurePosixPath(one.path).suffix.lower()) == ".md" and not is_program(one.path)


def told(publication: Publication) -> Iterator[Spot]:
    """One finding about the whole file, which says by what a case is known; nothing where it is none."""
    keys = [key for key in publication.document.matter.values if plain(key) in TELLING]
    if keys:
        yield Spot(1, 1, f"Ini tampaknya studi kasus, karena memuat isian {listed(plain(key) for key in keys)}. {HOME}")
    elif titles := shape(publication):
        yield Spot(1, 1, f"Ini tampaknya studi kasus, karena memuat bagian {listed(titles[:3])}. {HOME}")


def plain(key: str) -> str:
    """A key without what a slip of the hand brings in: capitals, blanks, and signs that nobody sees."""
    return HIDDEN.sub("", key).strip().casefold().replace(" ", "_").replace("-", "_")


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)


def shape(publication: Publication) -> list[str]:
    """The parts of a case that a text has, where they are its build; what a kind has of the same name counts for that kind."""
    document = publication.document
    own = {part.id for part in publication.kind.parts}
    titles = {(heading.level, ORDINAL.sub("", heading.title).casefold()) for heading in document.headings}
    foreign = [part for part in CASE.parts if part.id not in own]
    outer = [part for part in foreign if part.level == OUTER]
    named = [part for part in outer if (part.level, part.title.casefold()) in titles]
    there = [part.title for part in foreign if part.id in document.sections or part in named]
    whole = all(part.id in document.sections for part in outer)
    built = len(named) > 1 or whole or len(there) * 2 >= len(CASE.parts)
    return there if built and len(there) > len(own & document.sections.keys()) else []
