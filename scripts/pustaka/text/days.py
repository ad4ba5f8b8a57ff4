"""Reads a day as people write it, and as a file carries it in its name."""

from __future__ import annotations

import datetime
import re

MONTHS = ("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember")
SHORT = {"pebruari": 2, "nopember": 11, **{name[:3]: n for n, name in enumerate(MONTHS, 1)}, "nop": 11, "peb": 2, "agt": 8, "ags": 8, "agust": 8}

WRITTEN = re.compile(rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join((*MONTHS, *sorted(SHORT, key=len, reverse=True)))})\.?\s+(?P<year>\d{{4}})\b", re.IGNORECASE)
"""`06 Desember 2013`, `3 Nop 2024`."""

FIGURES = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b")
"""`6/12/2013`."""

NAMED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:-[2-9])?")
"""`2013-12-06`, and `2013-12-06-2` for a second meeting on that day."""


def written(text: str) -> datetime.date | None:
    """The first day in a text that the calendar has."""
    for found in sorted((*WRITTEN.finditer(text), *FIGURES.finditer(text)), key=lambda one: one.start()):
        month = found["month"].lower()
        number = int(month) if month.isdecimal() else MONTHS.index(month) + 1 if month in MONTHS else SHORT[month]
        try:
            return datetime.date(int(found["year"]), number, int(found["day"]))
        except ValueError:
            continue
    return None


def named(stem: str) -> datetime.date | None:
    """The day in a name such as `2013-12-06`; `2013-02-30` is none."""
    found = NAMED.fullmatch(stem)
    try:
        return datetime.date.fromisoformat(found["day"]) if found else None
    except ValueError:
        return None
