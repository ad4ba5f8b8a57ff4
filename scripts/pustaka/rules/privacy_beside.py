"""DIRI, what is no manuscript: names in the registers, and private data in public files that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.kinds.legal import REFERENCES
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.privacy import identifiers, permits
from pustaka.privacy.encoded import CODED
from pustaka.privacy.view import unfold
from pustaka.rules.privacy import DIRI, NAMES, loosely, spot
from pustaka.rules.privacy_permits import VALUES, registers, values_of
from pustaka.rules.privacy_text import MESSAGES
from pustaka.text.source import PROGRAMS

OTHERS = "Tempat ini terbuka untuk umum walaupun tidak menjadi halaman."
IN_REGISTER = "Kata berhuruf besar ini tidak dikenal dan mungkin nama orang. Daftar mengajari pemeriksa nama yang boleh lewat, jadi seorang pengelola perlu memastikannya."

TITLES = f"{REGISTERS}/{REFERENCES.name}.yml"
"""Titles of publications teach no words, so that a name in one lets nothing through."""

PROSE = (".md", ".txt", ".rst", ".text", ".html", ".csv", ".env")
HIDDEN = "."
NOTES = "catatan-perubahan/"
FULL = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""Two unknown words with capitals: in a note of a change nothing else announces a name."""

WHOLE, REMARKS = "#utuh", "#keterangan"
"""Behind the path of a register: the name under which a library knows what was found in all of it, and in its remarks."""

BLANK = re.compile(r"[^\n]")
REMARK = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


@DIRI.wide_rule(33, "data-pribadi-di-berkas-lain", Severity.ERROR, also=Severity.REVIEW)
def beside_the_texts(library: Library) -> Iterator[tuple[str, Spot]]:
    """Change notes, guides on the code platform, hidden files and everything else that a change brings are as public as any page."""
    given, silences = tuple(permits.permits(library)), tuple(permits.silences(library))
    for one in library.beside:
        silenced = [silence for silence in silences if silence.path == one.path]
        for start, end, rule in identifiers.find(one.text, given):
            if not any(silence.hides("data-pribadi-di-berkas-lain", one.path, one.text[start:end]) for silence in silenced):
                yield one.path, told(spot(one.text, start, end, rule, Severity.ERROR), rule)
        if not is_prose(one.path):
            continue
        for start, end, rule, _level, _public in loosely(one.text, one.path, library):
            named = rule in ("nama-orang", CODED) or (rule == "kata-tak-dikenal" and one.path.startswith(NOTES) and FULL.fullmatch(one.text, start, end) is not None)
            if named and not any(silence.hides("data-pribadi-di-berkas-lain", one.path, one.text[start:end]) for silence in silenced):
                yield one.path, told(spot(one.text, start, end, rule, Severity.REVIEW), "nama-orang" if rule in NAMES else rule)


def looked_at(library: Library) -> Iterator[tuple[str, str]]:
    """(name, text) of everything that these rules and their neighbours ask `loosely` about."""
    yield from ((one.path, one.text) for one in library.beside if is_prose(one.path))
    for path, text in registers(library):
        yield f"{path}{VALUES}", values_of(text)
        if path != TITLES:
            yield f"{path}{WHOLE}", text
            yield f"{path}{REMARKS}", remarks_of(text)


def remarks_of(text: str) -> str:
    """A register with everything but its remarks blanked out to equal length."""
    pieces, done = list[str](), 0
    for found in REMARK.finditer(text):
        pieces += (BLANK.sub(" ", text[done : found.start() + 1]), text[found.start() + 1 : found.end()])
        done = found.end()
    return "".join((*pieces, BLANK.sub(" ", text[done:])))


def is_prose(path: str) -> bool:
    """Whether people write sentences in a file, in which a name stands out."""
    return (path.lower().endswith(PROSE) or "." not in path.rpartition("/")[2].lstrip(HIDDEN)) and path.partition("/")[0] not in PROGRAMS and not path.startswith("LICENSE")


def told(found: Spot, rule: str) -> Spot:
    return Spot(found.line, found.column, f"{MESSAGES[rule]} {OTHERS}", found.end_line, found.end_column, found.severity)


@DIRI.wide_rule(34, "nama-di-daftar", Severity.REVIEW)
def named_in_register(library: Library) -> Iterator[tuple[str, Spot]]:
    """A record teaches its words to the check, so that a person's name in a record would let that name through everywhere."""
    silences = tuple(permits.silences(library))
    for path, text in registers(library):
        if path == TITLES:
            continue
        values = values_of(text)
        silenced = [one for one in silences if one.path == path]
        coded = [one for one in loosely(text, f"{path}{WHOLE}", library) if one[2] == CODED]
        said = [one for one in loosely(remarks_of(text), f"{path}{REMARKS}", library) if one[2] == "nama-orang"]
        for start, end, rule, _level, _public in (*coded, *said):
            if not any(one.hides("nama-di-daftar", path, text[start:end]) for one in silenced):
                place = spot(text, start, end, rule, Severity.REVIEW)
                yield path, replace(place, message=place.message if rule == CODED else IN_REGISTER)
        for start, end, rule, _level, public in loosely(values, f"{path}{VALUES}", library):
            word = unfold(values[start:end]).text
            if rule in NAMES and not public and not word.islower() and not any(one.hides("nama-di-daftar", path, word) for one in silenced):
                place = spot(text, start, end, "nama-orang", Severity.REVIEW)
                yield path, Spot(place.line, place.column, IN_REGISTER, place.end_line, place.end_column)
