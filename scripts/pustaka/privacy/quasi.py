"""Weighs what a whole text says of one person: place, day, work, hours, numbers, age, family, rarity.

Each alone is harmless. Together they let a neighbour guess who is meant, and then every one of them is asked about, with
the wider word that would do as well. What has been widened weighs nothing, so that a text that took the proposals is silent.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit
from pustaka.privacy.traits import MARKS
from pustaka.privacy.words import sections

WORK, EXACT = "pekerjaan-khas", "jam-atau-jumlah"

OCCUPATION = Lead(
    "«pekerjaan:pelaku». «pekerjaan:sedikit»",
    r"(?<![A-Za-z])(?:«pekerjaan:sedikit»|«pekerjaan:pelaku»\s«pekerjaan:benda»)(?:nya)?(?![A-Za-z])", re.IGNORECASE,
)
"""`penjaga kantin`, `sopir ambulans`; not `pekerja harian`, not `buruh tani`."""

HOURS = Lazy(r"\b(?:jam|pukul)\s\d{1,2}[.:]\d\d\b[^.\n]{0,60}?(?:[.:]\d\d[^.\n]{0,10})?\b(?:jam|pukul|sampai|hingga)\s(?:pukul\s|jam\s)?\d{1,2}[.:]\d\d\b", re.IGNORECASE)
WORKING = Lazy(r"\b(?:kerja|bekerja|berangkat|pulang|berjualan|bertugas|jaga)\b", re.IGNORECASE)
"""`berangkat jam 06.00 dan pulang jam 16.00`: the hours of somebody's day, not those of a meeting."""

ATTENDANCE = Lazy(r"\b\d{1,3} (?:orang|anggota|peserta|keluarga|kpm)\b[^.\n]{0,40}\b(?:hadir|datang|ikut)\w*[^.\n\d]{0,20}\b\d{1,3}(?: (?:orang|anggota|peserta|keluarga|kpm))?\b", re.IGNORECASE)
"""`dari 30 orang yang hadir hanya 27 orang`."""

WEIGHTS = {"desa-kelurahan": 2, "tanggal-kejadian": 2, "tempat-kerja": 2, "sekolah": 2, "usia-tepat": 1, WORK: 1, EXACT: 1}
"""By the slug of the rule that found it: what a place of some hundred people or a day says, and what thousands share."""

RARE, FAMILY = MARKS[0], MARKS[3]
ENOUGH = 4


def find(text: str, rules: Collection[str]) -> Iterator[Hit]:
    """Work, hours and numbers in unfolded text, when what is told of the person weighs enough; `rules` are what other finders found."""
    work = [Hit(*found.span(), WORK) for found in OCCUPATION.found(text)]
    exact = [
        Hit(*found.span(), EXACT)
        for pattern in (HOURS, ATTENDANCE)
        for found in (pattern.at(text, (start for start, _end in read(text).figures)) if pattern is ATTENDANCE else pattern.finditer(text) if read(text).holds("jam", "pukul") else ())
        if pattern is ATTENDANCE or WORKING.search(text[max(0, found.start() - 40) : found.end()])
    ]
    if not work and not exact:
        return
    present = {rule for rule in WEIGHTS if rule in rules} | ({WORK} if work else set()) | ({EXACT} if exact else set())
    weight = sum(WEIGHTS[rule] for rule in present) + (2 if RARE.search(text) else 0) + (1 if FAMILY.search(text) else 0)
    if weight >= ENOUGH:
        yield from work
        yield from exact


ANY_WORK, ANY_HOURS, ANY_COUNT = "pekerja harian", "pagi sampai sore", "sebagian kecil anggota"


def wider(rule: str, value: str) -> str:
    """The wider word that says enough: an occupation becomes its group, hours become a part of the day, a count a share."""
    if rule == EXACT:
        return ANY_COUNT if ATTENDANCE.search(value) else ANY_HOURS
    first = value.casefold().split()[0]
    return next((group for group, words in sections("usul-pekerjaan.txt").items() if first in words), ANY_WORK)


def traits(text: str) -> Iterator[str]:
    """The kinds of traits in a text that weigh without a finding of their own."""
    for name, mark in (("ciri langka", RARE), ("kedudukan dalam keluarga", FAMILY)):
        if mark.search(text):
            yield name
