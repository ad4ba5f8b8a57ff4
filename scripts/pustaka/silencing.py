"""Turns a finding that is no person's into a record without its value, so that the same false alarm does not come back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import yaml

from pustaka.errors import PustakaError
from pustaka.findings import Finding

PLACE = re.compile(r"(?:(?P<sha>[0-9a-f]{7,40}):)?(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+)")
"""`casebook/x.md:12:5` as the check prints it; `a1b2c3d:casebook/x.md:12:5` in the history."""

VALUED = tuple(f"DIRI{number:02d}" for number in range(1, 25))
"""The rules that point at a stretch of text; the others speak of a whole file, and there is no value to keep a mark of."""

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


def pick(findings: Iterable[Finding], rule: str, where: Place) -> Finding:
    """The finding of `rule` that begins at `where`.

    Raises PustakaError when there is none, or when the rule points at no stretch of text.
    """
    for one in findings:
        if (one.line, one.column) == (where.line, where.column) and rule.lower() in {one.code.lower(), one.slug}:
            if one.code not in VALUED:
                raise PustakaError(f"{one.code} menyangkut seluruh berkas dan tidak dapat disenyapkan. Perbaiki berkasnya.")
            return one
    raise PustakaError("Tidak ada temuan aturan itu di tempat itu. Jalankan «pustaka periksa», lalu salin tempatnya.")


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
