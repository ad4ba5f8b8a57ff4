"""Tells counts of pupils and sums of money from the numbers of schools and hamlets: `komponen 1 SD 1 balita`, `paud 300rb`, `kampung 35rb`."""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy

PRICE = Lazy(r"\d{1,3}(?:[.,]\d{1,3}){0,3}\s?«satuan-uang»(?![A-Za-z])|\d{1,3}\.\d{3}(?![\d/])", re.IGNORECASE)
FIGURE = re.compile(r"\d+")

PUPILS = r"(?:«sekolah:jenjang»|«sekolah:kecil»)(?:sederajat)?"
KIND = rf"(?:{PUPILS}|«komponen-bantuan:siapa»)(?![A-Za-z-])"
ITEM = rf"(?:\d{{1,3}}\s(?:(?:anak|orang|org|org\.)\s)?{KIND}|{KIND}\s?[:=]?\s?\d{{1,3}}(?!\d|[.,]\d))"
AND = r"(?:\s?[,;/&+]\s?|\s)(?:dan\s|serta\s|&\s)?"

TALLY = Lazy(rf"(?<![\w.])(?P<led>«komponen-bantuan:kata»[\s:(]{{1,3}}(?:(?:ada|adalah|yaitu|cuma|hanya|tinggal)\s)?)?(?P<row>{ITEM}(?:{AND}{ITEM}){{0,6}})(?=\s?(?:[.,;:)\n]|$|[a-z]))", re.IGNORECASE)
"""`1 SD 1 balita`, `2 SMP dan 1 SMA`, `komponen: SD 2, SMP 1`: how many of each kind."""

SERVED = Lazy(r"(?<![A-Za-z])«komponen-bantuan:siapa»(?![A-Za-z])", re.IGNORECASE)
COUNTED = Lazy(rf"(?<![\w.])\d{{1,3}}\s(?:(?:anak|orang|org)\s)?{PUPILS}(?![A-Za-z-])", re.IGNORECASE)
CLASSED = Lazy(r"(?<![A-Za-z])(?:kelas|klas|kls)\.?\s$", re.IGNORECASE)

FEWEST = 2
"""Levels with a count before them that tell a row of counts where nobody else is counted."""

AROUND = 70
"""Characters before and behind a school in which the row may go on."""


def priced(text: str, start: int, end: int) -> bool:
    """Whether the last number of a stretch is a sum: `paud 300` before `rb`, `kampung 35rb`, `dusun 35` before `.000`."""
    last = max((one.start() for one in FIGURE.finditer(text, start, end)), default=-1)
    return last >= 0 and PRICE.match(text, last) is not None


def tallied(text: str, start: int, end: int) -> bool:
    """Whether a level of school stands in a row of counts: `3 SD 2 SMP 1 bumil`; not `kelas 3 SD 2 Xontoh`, not `SMP 2 dan SMA 1 Xontoh`."""
    low = max(0, start - AROUND)
    near = text[low : end + AROUND]
    first = near.rfind("\n", 0, start - low) + 1
    for found in TALLY.compiled.finditer(near, first):
        if found.start("row") > end - low:
            break
        if found.end() < end - low or found.end() <= start - low or CLASSED.search(near[: found.start("row")]):
            continue
        row = found["row"]
        if found["led"] or SERVED.search(row) or sum(1 for _one in COUNTED.finditer(row)) >= FEWEST:
            return True
    return False
