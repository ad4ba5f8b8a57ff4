"""DIRI, the permits: what the registers hold of numbers, and whether every permit for one is complete, in force and used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pustaka import privacy
from pustaka.findings import Severity, Spot
from pustaka.kinds.legal import REFERENCES
from pustaka.library import Library, wording
from pustaka.library.library import Examined
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.privacy import Allowed, encoded, identifiers, permits
from pustaka.privacy.view import unfold
from pustaka.rules.privacy import DIRI, LOOSE, OWN, context_of, examine, scanned
from pustaka.rules.privacy_text import EXPIRED, MOVED, UNUSED
from pustaka.text import source

IN_REGISTER = re.compile(r"^\s*(?:- )?[\w-]+:(?=\s|$)|(?:^|(?<=\s))#.*$", re.MULTILINE)
"""`  nama:` and `# keterangan`: a key would announce every value as a name."""


@DIRI.wide_rule(27, "izin-bermasalah", Severity.ERROR, also=(Severity.REVIEW, Severity.ADVICE))
def permits_in_order(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every permit is complete, in force, and used."""
    for name, keys in ((permits.PERMITS, permits.PERMIT_KEYS), (permits.SILENCES, permits.SILENCE_KEYS)):
        shelf = library.register(name)
        for key, record in shelf.records.items():
            for fault in permits.faults(record, keys):
                yield f"docs/register/{name}.yml", Spot(shelf.matter.line(key), 1, fault)
    shelf = library.register(permits.PERMITS)
    for permit in permits.permits(library):
        line = shelf.matter.line(permit.key)
        if permit.ended(library.today):
            message = EXPIRED.format(day=wording.date(permit.expires))
            yield f"docs/register/{permits.PERMITS}.yml", Spot(line, 1, message, severity=Severity.REVIEW)
        elif not used(permit, library):
            yield f"docs/register/{permits.PERMITS}.yml", Spot(line, 1, UNUSED if standing(permit, library) else MOVED, severity=Severity.ADVICE)


def registers(library: Library) -> Iterator[tuple[str, str]]:
    """(path, text) of the registers and the descriptions of series."""
    for path in sorted(library.files):
        if path.endswith(".yml"):
            read = source.decode(path, library.read_bytes(path))
            if isinstance(read, source.Source):
                yield path, read.text


TITLES = f"{REGISTERS}/{REFERENCES.name}.yml"
"""Titles of publications teach no words, so that a name in one lets nothing through."""

VALUES, WHOLE, REMARKS = "#nilai", "#utuh", "#keterangan"
"""Behind the path of a register: the name under which a library knows what was found in its values, in all of it, and in its remarks."""

REMARK = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


@lru_cache(maxsize=64)
def values_of(text: str, path: str) -> str:
    """A register with its keys and remarks blanked out to equal length; who permitted or silenced something, and the marks of it, are no words of the list."""
    plain = IN_REGISTER.sub(lambda found: " " * len(found[0]), text)
    for found in permits.LINE.finditer(text) if path in OWN else ():
        start, end = found.span(found.lastgroup or 0)
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


@lru_cache(maxsize=64)
def remarks_of(text: str) -> str:
    """A register with everything but its remarks blanked out to equal length."""
    pieces, done = list[str](), 0
    for found in REMARK.finditer(text):
        pieces += (blank(text[done : found.start() + 1]), text[found.start() + 1 : found.end()])
        done = found.end()
    return "".join((*pieces, blank(text[done:])))


def blank(text: str) -> str:
    """As many lines of as many blanks."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def in_code(text: str) -> Examined:
    """Where a register holds writing in code: nothing else is asked of it with its keys and remarks. What a signature stands in is judged in parts."""
    possible = text.startswith("---") or any(True for _found in encoded.find(unfold(text).text))
    return tuple(one for one in examine(text, LOOSE) if one[2] == encoded.CODED) if possible else ()


def coded(name: str, text: str, library: Library) -> Examined:
    """The same, as far as the library knows it already."""
    known = library.examined.get(name)
    return in_code(text) if known is None else known


def identified(path: str, text: str, library: Library) -> Examined:
    """The identifiers of a register, permitted ones included."""
    known = library.examined.get(path)
    return identify(text) if known is None else known


def identify(text: str) -> Examined:
    return tuple((start, end, rule, Severity.ERROR.value, False) for start, end, rule in identifiers.find(text, strict=True))


def standing(permit: permits.Permit, library: Library) -> bool:
    """Whether anything stands where a permit holds: a file that was renamed leaves its permit behind."""
    return any(permit.holds(path) for path in library.files)


def used(permit: permits.Permit, library: Library) -> bool:
    """Whether some text or register in the permit's scope holds its value."""
    allowed = (Allowed(permit.value, permit.rule),)
    for path, text in registers(library):
        if path not in OWN and permit.holds(path) and any(
            rule == permit.rule and privacy.permitted(text[start:end], rule, allowed) for start, end, rule, *_rest in identified(path, text, library)
        ):
            return True
    for publication in library.publications:
        if permit.holds(publication.path):
            text = scanned(publication)
            found = examine(text, context_of(publication, library, permitted=False))
            if any(rule == permit.rule and privacy.permitted(text[start:end], rule, allowed) for start, end, rule, _level, _public in found):
                return True
    return False
