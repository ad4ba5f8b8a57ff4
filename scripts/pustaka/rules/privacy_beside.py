"""DIRI, what is no manuscript: names in the registers, and private data in public files that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.privacy import Context, identifiers, permits
from pustaka.rules.privacy import DIRI, NAMES, examine, registers, spot
from pustaka.rules.privacy_text import MESSAGES

KEY = re.compile(r"^\s*(?:- )?[\w-]+:(?=\s|$)|#.*$", re.MULTILINE)
"""`  nama:` and `# keterangan`: a key would announce every value as a name."""

OTHERS = "Tempat ini terbuka untuk umum walaupun tidak menjadi halaman."
IN_REGISTER = "Kata berhuruf besar ini tidak dikenal dan mungkin nama orang. Daftar mengajari pemeriksa nama yang boleh lewat, jadi seorang pengelola perlu memastikannya."

LOOSE = Context(kind="edisi")


@DIRI.wide_rule(33, "data-pribadi-di-berkas-lain", Severity.ERROR, also=Severity.REVIEW)
def beside_the_texts(library: Library) -> Iterator[tuple[str, Spot]]:
    """Change notes, guides on the code platform and hidden files are as public as any page."""
    given, silences = tuple(permits.permits(library)), tuple(permits.silences(library))
    for one in library.beside:
        silenced = [silence for silence in silences if silence.path == one.path]
        for start, end, rule in identifiers.find(one.text, given):
            if not any(silence.hides("data-pribadi-di-berkas-lain", one.path, one.text[start:end]) for silence in silenced):
                yield one.path, told(spot(one.text, start, end, rule, Severity.ERROR), rule)
        if one.path.endswith(".yml"):
            continue
        for start, end, rule, _level, _public in examine(one.text, LOOSE):
            if rule == "nama-orang" and not any(silence.hides("data-pribadi-di-berkas-lain", one.path, one.text[start:end]) for silence in silenced):
                yield one.path, told(spot(one.text, start, end, rule, Severity.REVIEW), rule)


def told(found: Spot, rule: str) -> Spot:
    return Spot(found.line, found.column, f"{MESSAGES[rule]} {OTHERS}", found.end_line, found.end_column, found.severity)


@DIRI.wide_rule(34, "nama-di-daftar", Severity.REVIEW)
def named_in_register(library: Library) -> Iterator[tuple[str, Spot]]:
    """A record teaches its words to the check, so that a person's name in a record would let that name through everywhere."""
    silences = tuple(permits.silences(library))
    for path, text in registers(library):
        values = KEY.sub(lambda found: " " * len(found[0]), text)
        silenced = [one for one in silences if one.path == path]
        for start, end, rule, _level, public in examine(values, LOOSE):
            word = values[start:end]
            if rule in NAMES and not public and not word.islower() and not any(one.hides("nama-di-daftar", path, word) for one in silenced):
                place = spot(text, start, end, "nama-orang", Severity.REVIEW)
                yield path, Spot(place.line, place.column, IN_REGISTER, place.end_line, place.end_column)
