"""Finds the day of the week on which something befell somebody, where no date is told: `Xana hilang malem jumat kemarin`.

Whoever was there remembers that day. It is a word of advice, for the month or the season would do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.dates import CLOCK, EVENT, told
from pustaka.privacy.days import BEFELL, PLANNED, REGULAR, SENTENCE, stands
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.months import HAPPENED

AGO = r"(?:(?:«bilangan-tanggal»\s|\d{1,2}\s)?(?:minggu|pekan)\s)?«waktu-lalu»"

DAY = Lead(
    "«hari:nama». «hari:akhir-pekan».",
    rf"(?<![A-Za-z])(?:«hari:akhir-pekan»|«hari:nama»)\b(?:\s«hari:sesudah»){{0,2}}(?:,?\s{AGO})?(?![A-Za-z])(?!\s?[,/(]?\s?(?:\d|tanggal|tgl)|\s(?:depan|besok|mendatang|ini)\b)", re.IGNORECASE,
)
"""`selasa malem`, `jumat kliwon kemarin`, `malming`; not `Selasa, 5 Mei`, which is a date, not `Minggu depan`."""

HOUR = Lead(
    "«hari:waktu». tadi.", r"(?<![A-Za-z])(?:«hari:waktu»\s«waktu-lalu»|tadi\s«hari:waktu»)(?![A-Za-z])(?!\s(?:depan|besok)\b)", re.IGNORECASE,
)
"""`subuh tadi`, `tadi malam`: a part of the day that is just over."""

NIGHT = Lazy(r"(?<![A-Za-z])(?:(?:pada|sejak|dari|hari|dina|dinten)\s)?(?:«hari:waktu»|hari|dina|dinten)\s$", re.IGNORECASE)
"""`malam `, `hari ` just before a day."""

WEEKEND = Lazy(r"«hari:akhir-pekan»", re.IGNORECASE)

LAST_WEEK = Lazy(r"minggu,?\s(?:yang\s)?(?:lalu|itu|silam|dulu)", re.IGNORECASE)
"""`minggu lalu` is seven days, not a Sunday."""

NEAR = 90
"""Characters before and behind a day in which what befell somebody is told."""


def find(text: str) -> Iterator[Hit]:
    """Days of the week of what befell somebody, in unfolded text."""
    for pattern in (DAY, HOUR):
        for found in pattern.found(text):
            before = NIGHT.search(text[max(0, found.start() - 20) : found.start()]) if pattern is DAY else None
            start = found.start() - (len(before[0]) if before else 0)
            if before is None and LAST_WEEK.fullmatch(found[0]):
                continue
            if pattern is HOUR or before or " " in found[0] or WEEKEND.match(found[0]):
                end = found.end()
                if befallen(text, start, end):
                    clock = CLOCK.match(text, end)
                    yield Hit(start, clock.end() if clock else end, EVENT, public=True)


def befallen(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a day tells what befell somebody, and nothing in it is planned for many."""
    low, high = max(0, start - NEAR), min(len(text), end + NEAR)
    low = max((one.end() for one in SENTENCE.finditer(text, low, start)), default=low)
    behind = SENTENCE.search(text, end, high)
    high = behind.start() if behind else high
    if REGULAR.search(text[max(low, start - 24) : start]) or PLANNED.compiled.search(text, low, high) or told(text[max(0, start - NEAR) : start].rpartition("\n")[2]):
        return False
    return stands(BEFELL, text, low, high) or stands(HAPPENED, text, low, high)
