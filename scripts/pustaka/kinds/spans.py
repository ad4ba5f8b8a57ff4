"""Lengths of time as registers write them: the words with which a deadline begins, and how they are sorted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.kinds import fields


@dataclass(frozen=True, slots=True)
class Spans:
    """Deadlines: each text begins with a length of time, so that they can be sorted."""

    expected: str = "daftar tenggat, masing-masing diawali lamanya, misalnya «3 × 24 jam sejak diminta» atau «setiap bulan»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
            yield f"nilainya {fields.name_of(value)}"
        else:
            yield from ("ada butir yang tidak diawali lamanya" for one in value if hours(one) is None)


LENGTH = re.compile(
    r"(?:(?P<days>\d+) × 24 jam|(?P<number>\d+) (?P<unit>jam|hari kerja|hari|minggu|bulan|tahun)|setiap (?P<each>hari|minggu|bulan|tahun))(?!\w)"
)
"""`3 × 24 jam`, `30 hari`, `3 hari kerja`, `setiap bulan`."""

HOURS = {"jam": 1, "hari": 24, "hari kerja": 34, "minggu": 168, "bulan": 730, "tahun": 8766}
"""A working day counts for more than a day, because weekends lie between; only the order of a list depends on it."""


def hours(text: str) -> int | None:
    """How long a deadline lasts, by the words with which it begins; nothing where it begins with others."""
    found = LENGTH.match(text)
    if found is None:
        return None
    if found["days"]:
        return 24 * int(found["days"])
    return HOURS[found["each"]] if found["each"] else int(found["number"]) * HOURS[found["unit"]]
