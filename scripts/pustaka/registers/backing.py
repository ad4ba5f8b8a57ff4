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

AGE = re.compile(r"\b(?:(?:pasal|ayat)\s+|(?:umur|usia|berumur|berusia|anak|belum|di bawah|di atas|orang|pelaku)\s+(?:\w+\s+){0,1})$", re.IGNORECASE)
PLURAL = re.compile(r"\s*(?:ke atas|ke bawah)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """One length of time in a line; columns are 1-based, `end` exclusive."""

    column: int
    end: int
    hours: int
    penalty: bool


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
        if AGE.search(line, 0, found.start()) or PLURAL.match(line, found.end()):
            continue
        penalty = found.start() in penalties
        if penalty or COUNTED.search(found[0]) or (legal and (found["unit"] or "").lower() != "tahun"):
            yield Given(found.start() + 1, found.end() + 1, counted(found), penalty)


def backed(found: Iterable[Duty]) -> frozenset[int]:
    """Every length of time that the records name, in hours."""
    texts = (text for one in found for text in (*one.spans, one.what, one.unless, one.penalty, one.note))
    return frozenset(counted(span) for text in texts for span in SPAN.finditer(text))
