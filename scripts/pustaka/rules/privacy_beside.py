"""DIRI, what is no manuscript: private data in public files that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.privacy import identifiers, permits
from pustaka.privacy.encoded import CODED
from pustaka.rules.privacy import DIRI, NAMES, loosely, spot
from pustaka.rules.privacy_permits import REMARKS, TITLES, VALUES, registers, remarks_of, values_of
from pustaka.rules.privacy_text import MESSAGES
from pustaka.text.source import PROGRAMS

OTHERS = "Tempat ini terbuka untuk umum walaupun tidak menjadi halaman."
PROSE = (".md", ".txt", ".rst", ".text", ".html", ".csv", ".env")
HIDDEN = "."
NOTES = "catatan-perubahan/"
FULL = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""Two unknown words with capitals: in a note of a change nothing else announces a name."""


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
        yield f"{path}{VALUES}", values_of(text, path)
        if path != TITLES:
            yield f"{path}{REMARKS}", remarks_of(text)


def is_prose(path: str) -> bool:
    """Whether people write sentences in a file, in which a name stands out."""
    return (path.lower().endswith(PROSE) or "." not in path.rpartition("/")[2].lstrip(HIDDEN)) and path.partition("/")[0] not in PROGRAMS and not path.startswith("LICENSE")


def told(found: Spot, rule: str) -> Spot:
    return Spot(found.line, found.column, f"{MESSAGES[rule]} {OTHERS}", found.end_line, found.end_column, found.severity)
