"""Turns a finding that is no person's into a record without its value, so that the same false alarm does not come back."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from pustaka.editorial import recording
from pustaka.errors import PustakaError
from pustaka.findings import Finding
from pustaka.library import Library, register, wording
from pustaka.privacy import RULES, permits

PLACE = re.compile(r"(?:(?P<sha>[0-9a-f]{7,40}):)?(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+)")
"""`casebook/x.md:12:5` as the check prints it; `a1b2c3d:casebook/x.md:12:5` in the history."""

IN_TEXTS = {f"DIRI{rule.number:02d}": rule.slug for rule in RULES}
BESIDE = {"DIRI33": "data-pribadi-di-berkas-lain", "DIRI34": "nama-di-daftar", "DIRI35": "data-pribadi-sesudah-disusun"}
VALUED = {**IN_TEXTS, **BESIDE}
"""Code and name of the rules that point at a stretch of text; the others speak of a whole file, and there is no value to keep a mark of."""

ASKED = {"nama": "«--nama»", "alasan": "Alasannya", "oleh": "«--oleh»"}
"""What editors type into the lists of permits and silences."""

SHOWN = 6
"""As many places as one line can name."""

HEADER = """# Temuan keliru yang sudah diputuskan oleh seorang pengelola. Nilainya tidak disimpan, hanya sidiknya.
# Ditulis oleh «pustaka senyapkan»; lihat docs/kontribusi/memeriksa.md.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands; `sha` is empty for the files as they are now."""

    sha: str
    path: str
    line: int
    column: int


def place(given: str) -> Place:
    """Raises PustakaError when the words name no place."""
    found = PLACE.fullmatch(given.replace("\\", "/").removeprefix("./"))
    if found is None:
        raise PustakaError("Sebutkan tempatnya seperti dicetak pemeriksa, misalnya «casebook/nama-berkas.md:12:5».")
    return Place(found["sha"] or "", found["path"], int(found["line"]), int(found["column"]))


def silenceable(rule: str) -> str:
    """The code of a rule that may be silenced, from its code or its name.

    Raises PustakaError that says which ones may.
    """
    found = {name: code for code, slug in VALUED.items() for name in (code.lower(), slug)}.get(rule.strip().lower())
    if found is None:
        near = difflib.get_close_matches(rule.strip().lower(), VALUED.values(), n=1)
        help_text = f" Maksud Anda «{near[0]}»?" if near else " Temuan aturan lain diperbaiki di tulisannya, bukan disenyapkan."
        raise PustakaError(f"Yang dapat disenyapkan hanya temuan {spans(VALUED)}, yang menunjuk satu nilai.{help_text}")
    return found


def spans(codes: Iterable[str], joint: str = "dan") -> str:
    """`DIRI01 sampai DIRI24, DIRI33 sampai DIRI35, dan DIRI43`: runs of codes without a gap, in their order."""
    runs: list[list[str]] = []
    for code in sorted(codes):
        if runs and int(code[-2:]) == int(runs[-1][-1][-2:]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return wording.listing([" sampai ".join(dict.fromkeys((run[0], run[-1]))) for run in runs], joint)


def pick(findings: Collection[Finding], rule: str, where: Place) -> Finding:
    """The finding of `rule` at `where`, with that place alone when it has several.

    Raises PustakaError when there is none, with the places that may be meant; never with a value.
    """
    code = silenceable(rule)
    for one in findings:
        here = one.at(where.line, where.column) if one.code == code else None
        if here is not None:
            return here
    raise PustakaError(f"Di tempat itu tidak ada temuan {code}. {meant(findings, code, where)}")


def meant(findings: Collection[Finding], code: str, where: Place) -> str:
    """Findings of the rule in that file, the nearest lines first, else what else was found at that line."""
    same = sorted((place for one in findings if one.code == code for place in places(one)), key=lambda place: (abs(place[0] - where.line), place))
    if same:
        more = f", dan {len(same) - SHOWN} lagi" if len(same) > SHOWN else ""
        return f"Temuan {code} di berkas itu: {', '.join(placed(where.path, place) for place in same[:SHOWN])}{more}. Salin salah satu tempatnya."
    beside = sorted((place, one.code) for one in findings for place in places(one) if place[0] == where.line and one.code in VALUED)
    if beside:
        return f"Temuan lain di baris itu: {', '.join(f'{other} di {placed(where.path, place)}' for place, other in beside[:SHOWN])}."
    return f"Tidak ada temuan {code} di berkas itu. Jalankan «pustaka periksa», lalu salin tempatnya."


def places(one: Finding) -> tuple[tuple[int, int], ...]:
    return (one.line, one.column), *one.more


def placed(path: str, place: tuple[int, int]) -> str:
    return f"{path}:{place[0]}:{place[1]}"


def value_at(text: str, finding: Finding) -> str:
    """The stretch that a finding points at."""
    lines = text.split("\n")[finding.line - 1 : finding.end_line]
    lines[-1] = lines[-1][: finding.end_column - 1]
    lines[0] = lines[0][finding.column - 1 :]
    return "\n".join(lines)


def added(register: str, record: Mapping[str, object], known: Collection[str]) -> str:
    """The text of the register with one more record at its end, under a key that is still free."""
    stem = str(record["aturan"])
    number = next(n for n in range(1, len(known) + 2) if f"{stem}-{n}" not in known)
    block = yaml.safe_dump({f"{stem}-{number}": dict(record)}, allow_unicode=True, sort_keys=False, width=1000)
    return (register.rstrip() + "\n" if register.strip() else HEADER) + block


def registers_with(books: Library, root: Path, records: Iterable[tuple[str, dict[str, object]]]) -> dict[str, str]:
    """The registers with these records at their ends, by path. Raises NotRecorded."""
    records = tuple(records)
    for name, record in records:
        recording.refuse(f"{register.FOLDER}/{name}.yml", record, books, ASKED)
    known = {name: set(books.register(name).matter.values) for name in (permits.PERMITS, permits.SILENCES)}
    texts = dict[str, str]()
    for name, record in records:
        path = f"{register.FOLDER}/{name}.yml"
        old = texts[path] if path in texts else recording.current(root, path)
        texts[path] = recording.grown(path, old, added(old, record, known[name]))
        known[name] |= set(re.findall(r"(?m)^([\w-]+):", texts[path][len(old.rstrip()) :]))
    return texts
