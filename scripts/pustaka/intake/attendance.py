"""Turns a list of people who attended into counts by their part: the names stay in the manuscript."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from pustaka.intake.manuscript import Paragraph, Table
from pustaka.intake.words import ROLE_LESS, words

ROLE = re.compile(r"(?:\s[-–—]\s|\s*\(|\s*:\s*)(?P<role>[^()–—]{3,80}?)\)?$")
"""`Nama – penyuluh`, `Nama (kader)`."""

NAMED = re.compile(r"^(?:bapak|ibu|sdr|sdri|pak|bu)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many came, by part, and how many were invited or listed and did not come."""

    present: dict[str, int]
    absent: int = 0

    @property
    def total(self) -> int:
        return sum(self.present.values())


def column(header: list[str], name: str) -> int:
    pattern = words().columns[name]
    return next((n for n, cell in enumerate(header) if pattern.search(cell)), -1)


def header_row(table: Table) -> int:
    """The row that names the columns: the first, or the second below a title that spans the table."""
    for n, row in enumerate(table.rows[:3]):
        header = [cell.plain.casefold() for cell in row]
        if column(header, "nama") >= 0 and sum(1 for one in header if one) > 1:
            return n
    return -1


def is_attendance(table: Table) -> bool:
    start = header_row(table)
    if start < 0:
        return False
    header = [cell.plain.casefold() for cell in table.rows[start]]
    return any(column(header, name) >= 0 for name in ("peran", "hadir")) or any(re.search(r"tanda tangan|paraf|\bhp\b|telepon|kontak|e-?mail", one) for one in header)


def counted(table: Table) -> Attendance:
    """Rows by part; a part in a merged cell holds for all the rows beside it."""
    start = header_row(table)
    header = [cell.plain.casefold() for cell in table.rows[start]]
    name, role, came = (column(header, one) for one in ("nama", "peran", "hadir"))
    found, absent, last = Counter[str](), 0, ""
    for row in table.rows[start + 1 :]:
        cell = dict(enumerate(row))
        if name not in cell or not cell[name].plain:
            continue
        here = cell.get(role)
        told = here.plain if here else ""
        last = last if here is not None and here.covered else told
        mark = cell[came].plain.casefold() if came in cell else ""
        if words().absent.match(mark) and mark:
            absent += 1
        else:
            found[tidy(last)] += 1
    return Attendance(dict(found), absent)


def listed(items: list[Paragraph]) -> Attendance:
    """The same for a list of names, each with or without a part behind a dash or in brackets."""
    found = Counter(tidy(told["role"] if (told := ROLE.search(one.plain)) else "") for one in items)
    return Attendance(dict(found))


def tidy(role: str) -> str:
    """A part in small letters; what is addressed like a person is none."""
    text = " ".join(role.split()).strip(" .,;:-")
    if not text or NAMED.match(text) or any(sign.isdigit() for sign in text):
        return ROLE_LESS
    shout = text.isupper()
    return " ".join(word if word.isupper() and not shout else word.lower() for word in text.split())
