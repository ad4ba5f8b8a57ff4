"""Deadlines and penalties that a text gives, and whether a record of duties stands behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pustaka.kinds.spans import HOURS
from pustaka.registers.duties import Duty

WORDS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10, "dua belas": 12,
    "empat belas": 14, "lima belas": 15, "dua puluh": 20, "tiga puluh": 30, "enam puluh": 60,
}
NUMBER = rf"(?:\d+|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
SPAN = re.compile(rf"(?<![\w./–-])(?P<number>{NUMBER})\s+(?:(?P<day>[×x]\s*24\s+jam)|(?P<unit>jam|hari kerja|hari|minggu|bulan|tahun))(?!\w)", re.IGNORECASE)
"""`3 × 24 jam`, `tujuh hari`, `6 bulan`; not `2022 hari`, not `Pasal 3–7 hari`."""

COUNTED = re.compile(r"[×x]\s*24\s+jam", re.IGNORECASE)
"""Only laws count in this way."""

LEGAL = re.compile(r"\b(?:wajib|kewajiban hukum|Pasal \d|menurut undang-undang|tenggat(?:nya)?)\b", re.IGNORECASE)
"""Words by which a line speaks of what a law demands."""

PENALTY = re.compile(rf"\b(?:penjara|kurungan|pidana|dipidana|ancaman\w*|diancam)\b[^.;|]{{0,60}}?\b(?P<span>{NUMBER}\s+(?:tahun|bulan))(?!\w)", re.IGNORECASE)
"""`penjara paling lama lima tahun`; the age in `pidana bagi anak 14 tahun ke atas` is left out by `AGE`."""

FINE = re.compile(r"\bdenda\b[^.;|]{0,60}?(?P<amount>Rp\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar))?|kategori\s[IVX]+)(?!\w)", re.IGNORECASE)
"""`denda paling banyak Rp500 juta`, `denda kategori III`; not `denda saja`."""

ACTIVITY = r"(?:pelatihan|kursus|seminar|lokakarya|magang|rapat|kegiatan|perjalanan|rawat\sinap|cuti|kunjungan)"
DURING = re.compile(rf"\s+{ACTIVITY}\b", re.IGNORECASE)
BEFORE = re.compile(rf"\b{ACTIVITY}\s+(?:selama\s+)?$", re.IGNORECASE)
"""`3 hari pelatihan`, `pelatihan selama 3 hari`: how long something takes is no deadline."""

AGE = re.compile(r"\b(?:(?:pasal|ayat)\s+|(?:umur|usia|berumur|berusia|anak|belum|di bawah|di atas|orang|pelaku)\s+(?:\w+\s+){0,1})$", re.IGNORECASE)
PLURAL = re.compile(r"\s*(?:ke atas|ke bawah)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """One length of time in a line; columns are 1-based, `end` exclusive."""

    column: int
    end: int
    hours: int
    penalty: bool
    amount: str = ""
    """Of a fine, as two people would compare it; then `hours` says nothing."""


def counted(found: re.Match[str]) -> int:
    """How many hours a length of time has."""
    number = found["number"].lower()
    times = int(number) if number.isdecimal() else WORDS[number]
    return times * (24 if found["day"] else HOURS[found["unit"].lower()])


def given(line: str) -> Iterator[Given]:
    """What a line gives as a deadline of the law or as a penalty; ages and habits of practice are none."""
    penalties = {found.start("span"): found for found in PENALTY.finditer(line)}
    legal = LEGAL.search(line) is not None
    for found in SPAN.finditer(line):
        if AGE.search(line, 0, found.start()) or PLURAL.match(line, found.end()) or DURING.match(line, found.end()) or BEFORE.search(line, 0, found.start()):
            continue
        penalty = found.start() in penalties
        if penalty or COUNTED.search(found[0]) or (legal and (found["unit"] or "").lower() != "tahun"):
            yield Given(found.start() + 1, found.end() + 1, counted(found), penalty)
    for found in FINE.finditer(line):
        yield Given(found.start("amount") + 1, found.end() + 1, 0, True, amount(found))


def amount(found: re.Match[str]) -> str:
    """`Rp500 juta` and `Rp 500 Juta` are one."""
    return "".join(found["amount"].split()).casefold()


@dataclass(frozen=True, slots=True)
class Backing:
    """What records give: lengths of time in hours, and fines."""

    hours: frozenset[int]
    amounts: frozenset[str]

    def holds(self, one: Given) -> bool:
        return one.amount in self.amounts if one.amount else one.hours in self.hours


def backed(found: Iterable[Duty]) -> Backing:
    """Every length of time and every fine that the records name."""
    texts = [text for one in found for text in (*one.spans, one.what, one.unless, one.mind, one.penalty, one.note)]
    return Backing(
        frozenset(counted(span) for text in texts for span in SPAN.finditer(text)), frozenset(amount(fine) for text in texts for fine in FINE.finditer(text)),
    )
