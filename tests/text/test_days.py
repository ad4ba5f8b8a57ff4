"""Days as people write them, and as names of files carry them."""

from __future__ import annotations

import datetime

import pytest

from pustaka.text import days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jumat, 06 Desember 2013", datetime.date(2013, 12, 6)), ("3 Nop 2024", datetime.date(2024, 11, 3)), ("6/12/2013", datetime.date(2013, 12, 6)),
        ("30 Februari 2024", None), ("pasal 6 tahun 2013", None), ("0857-1234", None),
    ],
)  # fmt: skip
def test_days(text: str, day: datetime.date | None) -> None:
    assert days.written(text) == day


@pytest.mark.parametrize(("stem", "day"), [
    ("2013-12-06", datetime.date(2013, 12, 6)), ("2013-12-06-2", datetime.date(2013, 12, 6)), ("2013-02-30", None), ("6-12-2013", None), ("2013-12-06-rapat", None),
])
def test_a_name_carries_its_day(stem: str, day: datetime.date | None) -> None:
    assert days.named(stem) == day
