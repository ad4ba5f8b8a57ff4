"""Finds the exact day of what happened to somebody where it is told without a month, by a feast, by its week or in another calendar.

Such days are everybody's: of a payment, of a meeting, of a holiday. Only beside what befalls a person do they lead to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.dates import EVENT, PAST, told
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"\s(?:tahun\s)?(?:19|20)\d\d(?!\d)"

NUMBERED = Lead(
    "tanggal. tgl. tg.",
    rf"(?<![A-Za-z])(?:tanggal|tgl|tg)\b\.?\s?{DAY}(?![\dOoIl]|\s«bulan»\.?\s(?:19|20)\d\d)(?P<month>\s?[/\-.]\s?(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d)|\s?«bulan»\b)?(?:\s(?:bulan|bln|minggu|pekan)?\s?«waktu-lalu»)?",
    re.IGNORECASE,
)
"""`tgl 3/4`, `tanggal 9 bulan lalu`."""

DAYED = Lead(
    "«hari:nama».",
    rf"(?<![A-Za-z])«hari:nama»(?:\s(?:«hari:sesudah»|«waktu-lalu»)){{0,2}}\s?,?\s(?:(?:tanggal|tgl|tg)\b\.?\s?{DAY}(?![\dOoIl])(?:\s?[/\-]\s?(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d))?|{DAY}/(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d))(?:\s«waktu-lalu»\b)?", re.IGNORECASE,
)
"""`senin tgl 16`, `selasa sore 14/11`: who names both the day of the week and the date remembers one day."""

PLANNED = Lazy(r"(?<![A-Za-z])(?:«jadwal»|setiap|tiap)(?![A-Za-z])", re.IGNORECASE)
"""`Rapat berikutnya Senin tanggal 16`: a day of everybody's calendar."""

LUNAR = Lead("«bulan-hijriah».", r"(?<![A-Za-z])«bulan-hijriah»\b(?:\s1[34]\d\d(?:\sH\b)?|\s(?:19|20)\d\d)?(?![A-Za-z])", re.IGNORECASE)
LUNAR_DAY = Lazy(rf"(?:\b(?:tanggal|tgl)\.?\s)?{DAY}\s$", re.IGNORECASE)
"""`tgl 9 dzulhijjah 1443`."""

FEAST = Lead("«hari-raya».", rf"(?<![A-Za-z])«hari-raya»(?:{YEAR}|\s(?:tahun\s)?«waktu-lalu»)", re.IGNORECASE)
FEAST_DAY = Lazy(r"(?:\b(?:mal[ae]m|hari|pas|sehari|(?:\d|dua|tiga|empat|lima) hari)(?:\s(?:sebelum|sesudah|setelah))?|H\s?[+-]\s?\d{1,2})\s$", re.IGNORECASE)
"""`malam takbiran 2022`, `H+2 Lebaran 2023`; not `THR Lebaran 2023`."""

WEEK = Lead("«hari:nama».", rf"(?<![A-Za-z])«hari:nama»\s(?:minggu|pekan)\s(?:«patokan:urutan»|pertama|terakhir|ke-?\s?\d)\s(?:bulan\s)?«bulan»(?:{YEAR})?", re.IGNORECASE)
"""`Selasa minggu kedua Maret 2021`."""

WEEKDAY = Lazy(r"(?:\b(?:mal[ae]m|hari)\s)?\b«hari:nama»(?:\s(?:«hari:sesudah»|«waktu-lalu»)){0,2}\s?,?\s$", re.IGNORECASE)
"""`malam Jumat Kliwon `, just before a day."""

NIGHT = Lazy(r"\b(?:mal[ae]m|hari)\s$", re.IGNORECASE)

BEFELL = Lazy(r"(?<![A-Za-z])«kejadian»(?![A-Za-z])", re.IGNORECASE)
REGULAR = Lazy(r"\b(?:setiap|tiap|sampai|hingga|paling lambat|jatuh tempo|depan|libur)\b", re.IGNORECASE)
"""`setiap tanggal 5`, `tanggal 10 bulan depan`: no day on which something happened."""

SENTENCE = re.compile(r"[.!?](?:\s|$)|\n\n|\n(?=\s*[-*\[|\d])")
AROUND = 140


def find(text: str) -> Iterator[Hit]:
    """Exact days of what happened in unfolded text, where no date shows them."""
    for pattern, lead in ((NUMBERED, WEEKDAY), (DAYED, NIGHT), (LUNAR, LUNAR_DAY), (FEAST, FEAST_DAY), (WEEK, None)):
        for found in pattern.found(text):
            start, end = found.span()
            before = lead.search(text[max(0, start - 40) : start]) if lead else None
            if before is None and pattern in {LUNAR, FEAST}:
                continue
            start -= len(before[0]) if before else 0
            sure = (pattern is NUMBERED and (found["month"] or (before and PAST.search(before[0])))) or (pattern is DAYED and not planned(text, start, end))
            if befell(text, start, end, sure=bool(sure)) and not told(text[max(0, start - 120) : start].rpartition("\n")[2]):
                yield Hit(start, end, EVENT)


def planned(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a day is about a meeting or something that is still to come."""
    return PLANNED.search(SENTENCE.split(text[max(0, start - AROUND) : start])[-1]) is not None or PLANNED.search(SENTENCE.split(text[end : end + AROUND])[0]) is not None


def befell(text: str, start: int, end: int, *, sure: bool = False) -> bool:
    """Whether the sentence around a day tells what befell somebody, once; of one that is `sure` only that it was once."""
    before = SENTENCE.split(text[max(0, start - AROUND) : start])[-1]
    behind = SENTENCE.split(text[end : end + AROUND])[0]
    sentence = f"{before} {behind}"
    return (sure or BEFELL.search(sentence) is not None) and REGULAR.search(f"{before[-24:]} {behind[:16]}") is None
