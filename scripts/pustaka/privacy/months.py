"""Finds the month in which something befell somebody, where no day is told: a word of advice, for the year would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import columns
from pustaka.privacy.dates import EVENT, told
from pustaka.privacy.days import REGULAR, befell, sentence, stands
from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit

MONTH = Lead(
    "«bulan:penuh».",
    r"(?<![A-Za-z])«bulan:penuh»\b(?:\s(?:«kata-tahun»\.?\s)?(?:19|20)\d\d(?!\d)|\s(?:«kata-tahun»\s)?«waktu-lalu»(?![A-Za-z]))?(?!,?\s?\d|[^\]\n]{0,30}\]\()", re.IGNORECASE,
)
"""`Maret 2021`, `agustus kemarin`; what stands before says whether it is one month of the past."""

LED = Lazy(r"(?:(?<![A-Za-z])(?:bulan|awal|akhir|pertengahan|sekitar|sejak|pada|di|bln|(?:minggu|pekan)\s(?:«patokan:urutan»|pertama|terakhir|ke-?\s?\d))\s){1,3}$", re.IGNORECASE)
"""`bulan `, `sejak awal `, `minggu kedua ` just before a month."""
NUMBERED = Lazy(r"(?<![A-Za-z])«bilangan-tanggal»\s$|[\d.\-/]\s?$|\d\s[-–]\s\d{1,2}\s$", re.IGNORECASE)
"""A day before a month, which other finders read."""

HAPPENED = Lead("«kejadian-bulan».", r"(?<![A-Za-z])«kejadian-bulan»\b", re.IGNORECASE)

HEADED = Lazy(r"(?i)(?:tgl|tanggal|waktu|bulan|hari)\W{0,3}(?:ke)?jadian")
CELL = Lazy(r"\s*(?P<value>«bulan»\.?(?:\s(?:19|20)\d\d)?)\s*", re.IGNORECASE)
"""`Mei` in a column with the heading `Tgl kejadian`."""


def find(text: str) -> Iterator[Hit]:
    """Months of what befell somebody in unfolded text."""
    for found in MONTH.found(text):
        before = text[max(0, found.start() - 40) : found.start()]
        led = LED.search(before)
        if NUMBERED.search(before) or not (led or " " in found[0]):
            continue
        start = found.start() - (len(led[0]) if led else 0)
        low, high = sentence(text, start, found.end())
        if REGULAR.search(text[max(low, start - 24) : start]) or told(text[max(0, found.start() - 120) : found.start()].rpartition("\n")[2]):
            continue
        if befell(text, start, found.end()) or stands(HAPPENED, text, low, high):
            yield Hit(start, found.end(), EVENT, public=True)
    if "|" in text and read(text).holds("kejadian"):
        for _head, cell, start in columns.below(text, lambda head: HEADED.search(head) is not None):
            if month := CELL.fullmatch(cell):
                yield Hit(start + month.start("value"), start + month.end("value"), EVENT, public=True)
