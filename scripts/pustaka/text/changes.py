"""Reads the notes in which authors say what changed in meaning: `perubahan: [2026-11-28 Langkah 3 kini menyebut oralit.]`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

KEY = "perubahan"

DATED = re.compile(r"\s*(?P<day>\d{4}-\d{2}-\d{2})\s*[:,.]?\s+(?P<words>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Note:
    """One note. Without a day it was not written as notes are, and a rule says so; `place` counts from 1."""

    place: int
    day: datetime.date | None
    words: str


def declared(given: object) -> Iterator[Note]:
    """Each note of the list; what is no list or no text is left to the rule about fields."""
    for place, one in enumerate(given if isinstance(given, list) else (), 1):
        if not isinstance(one, str):
            continue
        found = DATED.fullmatch(one)
        yield Note(place, day_of(found["day"]) if found else None, " ".join(found["words"].split()) if found else "")


def day_of(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
