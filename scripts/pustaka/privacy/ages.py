"""Finds the age of somebody where no word for it stands beside it: behind a name, behind `baru`, in a column of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.columns import below
from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.model import Hit
from pustaka.privacy.words import known

AGE = "usia-tepat"

COUNT = r"(?:\d{1,2}(?!\d)|«bilangan-tanggal»(?:\s«bilangan-tanggal»){0,2})"
YEARS = r"(?:tahun|thn|th|taon|taong|taun|warsa)\b"
MORE = r"(?:\s?\d{1,2}\s?(?:bulan|bln|bl)\b|\s(?:setengah|satengah|lebih|leuwih)\b)?"

CORE = Lazy(rf"[\da-z]\s?{YEARS}", re.IGNORECASE)
BEHIND_NAME = Lazy(
    rf"(?-i:[A-Z])[\w'-]*[\"')\]]?,\s(?:baru\s|umur\s)?(?P<age>{COUNT}\s?{YEARS}{MORE})(?=\s?[,.;)\n]|$)", re.IGNORECASE,
)
"""`Xodo, 11 th,`, `Xamar, 15 tahun 4 bulan,`, `Si Xeulis, genep taun satengah,`."""

OF_KIN = Lead(
    "«kerabat»{,nya,ku}.",
    rf"(?<![A-Za-z])«kerabat»(?:nya|ku)?\s(?P<age>\d{{1,2}}\s?{YEARS}{MORE})(?!\s(?:ke atas|ke bawah|lalu|yang lalu))", re.IGNORECASE,
)
"""`Ibu 18th 4bln`."""

ONLY_NOW = Lead("baru.", rf"(?<![A-Za-z])baru\s(?:ana\s)?(?P<age>{COUNT}(?:\s{YEARS})?)(?=[,.;)\n]|$)", re.IGNORECASE)
OF_WHOM = Lazy(r"(?<![A-Za-z])(?:«orang-itu»|ini|itu|(?P<name>(?-i:[A-Z])[a-z'-]+)),?\s$", re.IGNORECASE)
"""`Dia baru lima belas`, `Xesi, baru 16`; not `kasus baru 16`."""

HEARD = Lead(
    "umur. umurnya. umurna. umure. usia. usianya.",
    r"(?<![A-Za-z])(?:umur(?:nya|na|e)?|usia(?:nya)?)\s(?:kata\s[a-z]+|katanya|konon|jare|ceunah)\s(?P<age>\d{1,2})(?!\d|[.,]\d)", re.IGNORECASE,
)
"""`umurnya kata dia 81`."""

HEADING = Lazy(r"[ \t]*(?:usia|umur)(?:\s\(?(?:tahun|thn|th)\)?)?[ \t]*", re.IGNORECASE)
CELL = Lazy(r"[ \t]*(?P<age>\d{1,2}(?:\s?(?:tahun|thn|th))?)[ \t]*", re.IGNORECASE)


def counted(text: str) -> list[int]:
    """Where CORE may match: at what stands before a word for years, with or without a blank."""
    return sorted(place - back for place, _end in read(text).stretches("th", "tahun", "taon", "taun", "warsa") for back in (1, 2) if place >= back)


def find(text: str) -> Iterator[Hit]:
    """Exact ages of persons in unfolded text."""
    for found in BEHIND_NAME.within(text, windows(((one.start() - 60, one.end() + 24) for one in CORE.at(text, counted(text))), len(text))):
        yield Hit(*found.span("age"), AGE)
    for pattern in (OF_KIN, ONLY_NOW, HEARD):
        for found in pattern.found(text):
            whom = OF_WHOM.search(text[max(0, found.start() - 30) : found.start()])
            if pattern is not ONLY_NOW or (whom and not (whom["name"] and known(whom["name"]))):
                yield Hit(*found.span("age"), AGE)
    if "|" in text:
        for _head, cell, start in below(text, lambda head: HEADING.fullmatch(head) is not None):
            if age := CELL.fullmatch(cell):
                yield Hit(start + age.start("age"), start + age.end("age"), AGE)
