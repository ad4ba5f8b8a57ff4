"""Finds the exact day of what happened to somebody where it is told without a month, by a feast, by its week or in another calendar.

Such days are everybody's: of a payment, of a meeting, of a holiday. Only beside what befalls a person do they lead to one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from pustaka.privacy.dates import CLOCK, COMMEMORATED, EVENT, PAST, everybodys, told
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"\s(?:«kata-tahun»\.?\s)?(?:19|20)\d\d(?!\d)"
AGO = r"\s(?:(?:tahun|thn|th|bulan|bln|minggu|pekan)\s)?«waktu-lalu»\b"

NUMBERED = Lead(
    "tanggal. tgl. tg.",
    rf"(?<![A-Za-z])(?:tanggal|tgl|tg)\b\.?\s?{DAY}(?![\dOoIl]|\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d|\s«bulan»\.?\s[12l|][09OoQ][0-9OoQlI|SBZ]{{2}}(?!\w))(?P<month>\s?[/\-.]\s?(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d)|\s?«bulan»\b)?(?![\s/.\-]{{0,3}}«bulan»)(?P<ago>{AGO})?",
    re.IGNORECASE,
)
"""`tgl 3/4`, `tanggal 9 bulan lalu`; not `tanggal 8 Mei 2O18`, a whole date in which a scanner read letters."""

DAYED = Lead(
    "«hari:nama».",
    rf"(?<![A-Za-z])«hari:nama»(?:\s(?:«hari:sesudah»|«waktu-lalu»)){{0,2}}(?:\s?,?\s|\s?\()(?:(?:tanggal|tgl|tg)\b\.?\s?{DAY}(?![\dOoIl])(?:\s?[/\-]\s?(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d))?|{DAY}/(?:0?[1-9]|1[0-2])(?![\d/.\-]*\d))(?:\s«waktu-lalu»\b)?", re.IGNORECASE,
)
"""`senin tgl 16`, `selasa sore 14/11`, `Sabtu (12/10`: who names both the day of the week and the date remembers one day."""

PLANNED = Lazy(r"(?<![A-Za-z])(?:«jadwal»|setiap|tiap)(?![A-Za-z])", re.IGNORECASE)
"""`Rapat berikutnya Senin tanggal 16`: a day of everybody's calendar."""

LUNAR = Lead("«bulan-hijriah».", rf"(?<![A-Za-z])«bulan-hijriah»\b(?P<year>\s1[34]\d\d(?:\sH\b)?|{YEAR})?(?P<ago>{AGO})?(?P<behind>,?\s(?:tanggal|tgl)\.?\s?{DAY}(?!\d))?(?![A-Za-z])", re.IGNORECASE)
ORDINAL = r"(?:ke-?\s?\d{1,2}|«patokan:urutan»|pertama)"
LUNAR_DAY = Lazy(rf"(?:(?P<night>\bmal[ae]m\s)?(?:\b(?:tanggal|tgl)\.?\s)?{DAY}|\b(?:mal[ae]m|tanggal|tgl)\.?\s«bilangan-tanggal»(?:\s«bilangan-tanggal»){{0,2}}|\b(?:mal[ae]m|hari)\s{ORDINAL})\s(?:bulan\s)?$", re.IGNORECASE)
"""`tgl 9 dzulhijjah 1443`, `malam 1 Suro kemarin`, `bulan rajab tgl 27`, `hari kelima puasa`."""

FEAST = Lead("«hari-raya».", rf"(?<![A-Za-z])«hari-raya»\b(?P<day>\shari\ske-?\s?\d{{1,2}})?(?P<year>{YEAR})?(?P<ago>{AGO})?(?![A-Za-z])", re.IGNORECASE)
FEAST_DAY = Lazy(r"(?:(?P<night>\b(?:(?:pas|tepat)\s)?(?:mal[ae]m|pas|tepat|tanggal|tgl|hari\s(?:ke-?\s?\d{1,2}|«patokan:urutan»|pertama)|sehari|(?:\d|dua|tiga|empat|lima) hari)(?:\s(?:sebelum|sesudah|setelah))?\s)|\bhari(?:\s(?:sebelum|sesudah|setelah))?\s|H\s?[+-]\s?\d{1,2}\s)$", re.IGNORECASE)
"""`malam takbiran 2022`, `H+2 Lebaran 2023`, `pas malam Minggu Paskah`; not `THR Lebaran 2023`."""

SOMEBODY = Lead("«orang-itu». «kerabat:milik»{nya,ku,ne,na}. «sapaan».", r"(?<![A-Za-z])(?:«orang-itu»|«kerabat:milik»(?:nya|ku|ne|na)|«sapaan»(?=\s(?-i:[A-Z])))\b", re.IGNORECASE)
"""`bapaknya`, `Pak Xontoh`: of whom a sentence tells."""

WEEK = Lead("«hari:nama».", rf"(?<![A-Za-z])«hari:nama»\s(?:minggu|pekan)\s(?:«patokan:urutan»|pertama|terakhir|ke-?\s?\d)\s(?:bulan\s|masa\s)?(?:«bulan»|«hari-raya»)(?![A-Za-z])(?:{YEAR})?", re.IGNORECASE)
"""`Selasa minggu kedua Maret 2021`."""

WEEKDAY = Lazy(r"(?:\b(?:mal[ae]m|hari)\s)?\b«hari:nama»(?:\s(?:«hari:sesudah»|«waktu-lalu»)){0,2}\s?,?\s$", re.IGNORECASE)
"""`malam Jumat Kliwon `, just before a day."""

NIGHT = Lazy(r"\b(?:mal[ae]m|hari)\s$", re.IGNORECASE)

BEFELL = Lead("«kejadian».", r"(?<![A-Za-z])«kejadian»\b", re.IGNORECASE)
CROWD = Lazy(r"^[^.;]{0,24}(?<![A-Za-z])«ramai»(?![A-Za-z])", re.IGNORECASE)
"""`pas lebaran kemarin rame yang mengantar opor`: what many do on a feast befell nobody."""

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
            if (pattern is LUNAR and before is None and found["behind"] is None) or (pattern is FEAST and not dated(found, before)) or COMMEMORATED.match(text, end) or (pattern is NUMBERED and everybodys(text, start, end)):
                continue
            start -= len(before[0]) if before else 0
            low, high = sentence(text, start, end)
            if befell(text, start, end, sure=sure(text, found, before, (low, high))) and not told(text[max(0, start - 120) : start].rpartition("\n")[2]):
                clock = CLOCK.match(text, end)
                yield Hit(start, clock.end() if clock else end, EVENT)


def dated(found: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a feast is told as one day: by its year, as past, or by its night."""
    return bool(found["year"] or found["ago"] or (before and before["night"]))


def sure(text: str, found: re.Match[str], before: re.Match[str] | None, around: tuple[int, int]) -> bool:
    """Whether a day is one of the past even where nothing befalls anybody in its sentence."""
    pattern = found.re
    if pattern is NUMBERED.compiled:
        return bool(found["month"] or found["ago"] or (before and PAST.search(before[0])))
    if pattern is DAYED.compiled:
        return not PLANNED.compiled.search(text, *around)
    if pattern is FEAST.compiled and found["day"] and (found["year"] or found["ago"]):
        return True
    if pattern is LUNAR.compiled and found["ago"]:
        return True
    if pattern in {LUNAR.compiled, FEAST.compiled}:
        exact = before is not None and before["night"] is not None
        return exact and bool(found["year"] or found["ago"] or stands(SOMEBODY, text, *around)) and not CROWD.search(text[found.end() : around[1]])
    return False


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a day, as far as it is looked at."""
    low = max(0, start - AROUND)
    for found in SENTENCE.finditer(text, low, start):
        low = found.end()
    behind = SENTENCE.search(text, end, end + AROUND)
    return low, behind.start() if behind else min(len(text), end + AROUND)


@lru_cache(maxsize=8)
def spots(lead: Lead, text: str) -> list[int]:
    """Where a pattern stands in a text, in order; looked up once for all its days."""
    return [one.start() for one in lead.found(text)]


def stands(lead: Lead, text: str, low: int, high: int) -> bool:
    some = spots(lead, text)
    return bisect_left(some, low) < bisect_left(some, high)


def befell(text: str, start: int, end: int, *, sure: bool = False) -> bool:
    """Whether the sentence around a day tells what befell somebody, once; of one that is `sure` only that it was once."""
    low, high = sentence(text, start, end)
    return (sure or stands(BEFELL, text, low, high)) and not REGULAR.search(text[max(low, start - 24) : start]) and not REGULAR.search(text[end : min(high, end + 16)])
