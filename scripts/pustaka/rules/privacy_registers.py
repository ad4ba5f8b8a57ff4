"""DIRI, the registers: their values come out on pages, and a record is public wherever it stands.

`accused` is asked for every register, and for every record that a command is about to write, so that no command writes
what the check would find.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from pustaka import privacy
from pustaka.findings import Severity, Spot
from pustaka.ledger.moves import NAME as MOVES
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.privacy import Allowed, identifiers, permits, permitted
from pustaka.privacy.encoded import CODED
from pustaka.privacy.view import unfold
from pustaka.rules.privacy import DIRI, NAMES, OWN, line_starts, loosely, spot
from pustaka.rules.privacy_permits import REMARKS, TITLES, VALUES, WHOLE, coded, identified, registers, remarks_of, values_of
from pustaka.rules.privacy_text import BY_NAME_ONLY, IN_OWN, IN_REGISTER, MESSAGES, NAMED_IN_OWN, NAMED_IN_REGISTER, PLACE_IN_REGISTER
from pustaka.text import frontmatter

SHORT = frozenset({"alamat", "koordinat", "tanggal-lahir", "nomor-rekam-medis", "pelat-kendaraan"})
"""Rules whose values are too short for the look at identifiers; case numbers are left out, because decisions of courts are law."""

PLACES = frozenset({"desa-kelurahan", "sekolah", "tempat-kerja"})
"""Small places, which point at a person as a name does."""

DECIDED = frozenset({*OWN, f"{REGISTERS}/{MOVES}.yml"})
"""Registers of what editors decided: nothing there is about a place, so that a village in a reason tells where somebody lives."""

UNKNOWN = "nama-di-daftar"
"""The rule under which a name in a register is silenced."""

BY = "oleh"

CITED = frozenset({"nama", "penulis", "penerbit", "alamat", "salinan"})
"""Keys of a source that repeat what stands on its title page, where names are public."""

KEY = re.compile(r"^[ \t]+(?P<key>[\w-]+):", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Accused:
    """One stretch of a register; `grave` is what only a permit lets through, the rest is for an editor."""

    start: int
    end: int
    rule: str
    grave: bool


def accused(path: str, text: str, library: Library, *, standing: bool = True) -> Iterator[Accused]:
    """What in a register may identify a person and is neither permitted nor silenced; with `standing` off the text is none that the library knows."""
    known = path if standing else ""
    hidden = [one for one in permits.silences(library) if one.path == path]
    grave = [*numbers(path, text, library, known)]
    excused = [*declared(path, text, grave)]
    for one in sorted({*grave, *names(path, text, library, known)}):
        value = text[one.start : one.end]
        rule = one.rule if one.grave else UNKNOWN
        word = value if one.grave or one.rule == CODED else unfold(value).text
        if not any(start <= one.start and one.end <= end for start, end in excused) and not any(silence.hides(rule, path, word) for silence in hidden):
            yield one


def numbers(path: str, text: str, library: Library, known: str) -> Iterator[Accused]:
    """What identifies by its own form and is not permitted here; no permit holds for what is said of permits."""
    allowed = tuple(Allowed(one.value, one.rule) for one in permits.permits(library) if one.holds(path) and path not in OWN)
    short = ((start, end, rule) for start, end, rule, level, public in loosely(values_of(text, path), f"{known}{VALUES}", library) if rule in SHORT and level == Severity.ERROR.value and not public)
    found = [(start, end, rule) for start, end, rule in (*(one[:3] for one in identified(known, text, library)), *short) if not permitted(text[start:end], rule, allowed)]
    yield from (Accused(*one, True) for one in found)
    for one in permits.LINE.finditer(text) if path in OWN else ():
        if one["by"] and overfull(one["name"].strip("\"'")) and not any(one.start("name") <= start < one.end() for start, _end, _rule in found):
            yield Accused(*one.span("name"), BY, True)


def names(path: str, text: str, library: Library, known: str) -> Iterator[Accused]:
    """Names of persons and small places, and words that may be one; in the list of sources, persons outside of what is cited."""
    if path == TITLES:
        values = values_of(text, path)
        for start, end, rule, _level, public in loosely(values, f"{known}{VALUES}", library):
            if rule == "nama-orang" and not public and key_before(text, start) not in CITED:
                yield Accused(start, end, rule, False)
        return
    said = (one for one in loosely(remarks_of(text), f"{known}{REMARKS}", library) if one[2] == "nama-orang")
    yield from (Accused(start, end, rule, False) for start, end, rule, *_rest in (*coded(f"{known}{WHOLE}", text, library), *said))
    values = values_of(text, path)
    for start, end, rule, level, public in loosely(values, f"{known}{VALUES}", library):
        named = rule in NAMES and not unfold(values[start:end]).text.islower()
        if not public and (named or (rule in PLACES and (path in DECIDED or level != Severity.ADVICE.value))):
            yield Accused(start, end, rule, False)


def key_before(text: str, place: int) -> str:
    """The key of a record whose value holds a place."""
    found = [*KEY.finditer(text, 0, place)]
    return found[-1]["key"] if found else ""


def declared(path: str, text: str, found: list[Accused]) -> Iterator[tuple[int, int]]:
    """What stands in the lists of permits and silences by right: each permitted value in its own record, and the marks of silenced ones.

    A value that has a form of its own is let through as that value alone, so that no name rides along; an address is one with its names.
    """
    yield from (one.span("mark") for one in permits.LINE.finditer(text) if path in OWN and one["mark"])
    if path != OWN[0]:
        return
    matter = frontmatter.load(text)
    starts = line_starts(text)
    for name, record in matter.values.items():
        rule, value = (record.get("aturan"), record.get("nilai")) if isinstance(record, dict) else (None, None)
        place = matter.inner.get(name, {}).get("nilai")
        if place is None or not isinstance(value, str) or not isinstance(rule, str) or rule not in permits.KNOWN:
            continue
        start, end = starts[place[0] - 1], starts[place[0]] if place[0] < len(starts) else len(text)
        if rule not in identifiers.RULES:
            yield start, end
        yield from ((one.start, one.end) for one in found if start <= one.start < end and permitted(text[one.start : one.end], one.rule, (Allowed(value, rule),)))


@lru_cache(maxsize=256)
def overfull(name: str) -> bool:
    return privacy.overfull(name)


def keys_accused(path: str, record: Mapping[str, object], library: Library) -> tuple[str, ...]:
    """The keys of a record that no register yet holds whose values the check would find there."""
    text = yaml.safe_dump({"catatan": dict(record)}, allow_unicode=True, sort_keys=False, width=1_000_000)
    places = {line: key for key, (line, _column) in frontmatter.load(text).inner.get("catatan", {}).items()}
    found = {bisect_right(line_starts(text), one.start) for one in accused(path, text, library, standing=False)}
    return tuple(dict.fromkeys(places[max(first for first in places if first <= line)] for line in sorted(found) if any(first <= line for first in places)))


@DIRI.wide_rule(31, "data-pribadi-di-daftar", Severity.ERROR)
def register_identifier(library: Library) -> Iterator[tuple[str, Spot]]:
    """Registers come out on pages as well: a number in them is public only where it is permitted."""
    for path, text in registers(library):
        for one in accused(path, text, library):
            if one.grave:
                message = BY_NAME_ONLY if one.rule == BY else (IN_OWN if path in OWN else IN_REGISTER).format(found=f"{MESSAGES[one.rule].partition('. ')[0]}.")
                yield path, told(text, one, Severity.ERROR, message)


@DIRI.wide_rule(34, UNKNOWN, Severity.REVIEW)
def named_in_register(library: Library) -> Iterator[tuple[str, Spot]]:
    """A record teaches its words to the check, so that a person's name in a record would let that name through everywhere."""
    for path, text in registers(library):
        for one in accused(path, text, library):
            if not one.grave:
                placed = PLACE_IN_REGISTER.format(found=f"{MESSAGES[one.rule].partition('. ')[0]}.")
                message = MESSAGES[CODED] if one.rule == CODED else NAMED_IN_OWN if path in OWN else placed if one.rule in PLACES else NAMED_IN_REGISTER
                yield path, told(text, one, Severity.REVIEW, message)


def told(text: str, one: Accused, level: Severity, message: str) -> Spot:
    place = spot(text, one.start, one.end, "nama-orang", level)
    return Spot(place.line, place.column, message, place.end_line, place.end_column, level)
