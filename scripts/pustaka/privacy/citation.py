"""The forms in which a text cites: in brackets, in a sentence, in a list of sources."""

from __future__ import annotations

import re
from functools import lru_cache

from pustaka.privacy.leads import Lazy, windows

YEAR = r"(?:19|20)\d\d[a-z]?"
NAME = r"(?:(?:van|von|de|der|den|al|el)\s)?[A-Z][^\W\d_]*(?:['-][^\W\d_]+)*"
INITIALS = r"(?:,\s?(?:[A-Z]\.[\s-]?){1,4})?"
ONE = rf"(?:(?:[A-Z]\.\s?){{1,3}})?{NAME}(?:\s(?:[A-Z]\.|{NAME})){{0,2}}{INITIALS}"
AND = r"(?:\s?,?\s(?:dan|and|&|serta)\s|,\s|;\s)"
OTHERS = r"(?:,?\s(?:dkk|et\sal|and\sothers)\b\.?)"
AUTHORS = rf"(?P<authors>{ONE}(?:{AND}{ONE}){{0,6}}{OTHERS}?)"
PAGE = r"(?:\s?[:,]\s?(?:p?hlm\.?\s?|hal\.?\s?|pp?\.\s?)?\d{1,4}(?:\s?[-/]\s?\d{1,4})?)"

BRACKETED = Lazy(rf"(?P<open>[(;]\s?|(?<=\d),?\sdalam\s)(?:(?:lihat|dalam|bdk\.|cf\.|misalnya|mis\.|e\.g\.,?|see|dikutip dari|diadaptasi dari)\s)?{AUTHORS},?\s{YEAR}(?P<page>{PAGE})?(?=[);,]|\sdalam\s)")
"""`(Xontoh & Xanto, 1961)`, `(lihat Xontoh, 1999: 12; Xanto, 2001)`."""

CHAINED = Lazy(rf",\s{AUTHORS},?\s{YEAR}(?P<page>{PAGE})?(?=[);,])")
"""`, Xontoh & Xanto 1985)` behind a citation in the same brackets."""

SPOKEN = Lazy(rf"{AUTHORS}(?:\s[(\[]{YEAR}(?P<page>{PAGE})?(?:[;,]\s?{YEAR})?[)\]]|,\s{YEAR}{PAGE})|(?P<pair>{ONE}\s&\s{ONE})\s{YEAR}")
"""`Xontoh & Xanto 1961`, `Xontoh dan Xanto (1961)`, `Xontoh dkk. (1999: 12)`, `Xontoh, 1999: 12`."""

BESIDE = Lazy(rf"\s?[,;]\s(?:(?:dan|serta|and)\s)?{ONE}\s[(\[]{YEAR}[)\]]")
"""`, Xanto (2006)` behind `Xontoh (2011)`: who is set in a row with another and his year writes as well."""

QUOTED = Lazy(rf"\b(?:dikutip (?:dalam|dari)|mengutip|lihat(?: juga)?|(?<=\d )dalam)\s{AUTHORS},\s{YEAR}")
"""`dikutip dalam Xontoh, 2012`; not `menurut Xontoh, 2019 tahun berat`."""

ENTRY = Lazy(
    rf"^[ \t>]*(?:(?:[-+*•]|\d{{1,3}}[.)]|\[\^[^\]\s]{{1,40}}\]:?|\[\d+\])[ \t]+)?\[?{AUTHORS}\s?(?:\(eds?\.\)|\(penyunting\))?[.,]?\s\(?{YEAR}"
    rf"(?:,\s[A-Za-z ]{{3,12}}\d{{0,2}})?\)?[.,:]?\s+(?P<title>[^\n]{{12,}})$",
    re.MULTILINE,
)
"""One line of a list of sources: author, year, title."""

SOURCES = Lazy(r"^(?:#{1,6}[ \t]+|\*\*)?«judul-sumber»(?:\*\*)?[ \t]*:?[ \t]*(?:\{[^}\n]*\})?[ \t]*$", re.IGNORECASE | re.MULTILINE)
HEADING = Lazy(r"^#{1,6}[ \t]", re.MULTILINE)
NOTE = Lazy(r"[ \t]*\[\^")

MARKED = Lazy(rf",?\s[(\[]?{YEAR}\b|\[\^|{OTHERS}")
"""What shows that a surname is cited: `Xontoh (1999)`, `Xontoh[^1]`."""

SECOND = Lazy(rf"\s(?:dan|serta|and|&)\s(?P<authors>{ONE})(?:\s[(\[]{YEAR}{PAGE}?[)\]])?")
"""The author behind the year of another: `Xontoh (1999) dan Xanto`."""

DATED = re.compile(r"(?:19|20)\d\d")
BREAK = re.compile(r"[\d_]|[^\w\s.,;&'-]")
BREAK_OF_ENTRY = re.compile(r"[\d_]|[^\w\s.,;&'()-]")
"""What stands nowhere among authors: a citation begins behind it."""
STEP = 200
"""Characters that are looked through at first for where a citation begins."""
BEHIND = 60
"""Characters of the longest year with its page."""


@lru_cache(maxsize=4)
def citing(text: str) -> list[tuple[int, int]]:
    """Windows that end behind a year and begin before all that its authors can be: no citation lies elsewhere."""
    return windows(((last(BREAK, text, year - 1 if text[year - 1 : year] in {"(", "["} else year), year + BEHIND) for year in years(text)), len(text))


def years(text: str) -> list[int]:
    return [found.start() for found in DATED.finditer(text)]


def last(pattern: re.Pattern[str], text: str, end: int) -> int:
    """Where the last match before a place begins, or the text."""
    step = STEP
    while True:
        low = max(0, end - step)
        found = [one.start() for one in pattern.finditer(text, low, end)]
        if found or not low:
            return found[-1] if found else 0
        step *= 2


def beginnings(text: str) -> list[int]:
    """Where the lines begin in which an entry may: those before a year and its authors."""
    found = set[int]()
    for year in years(text):
        low = last(BREAK_OF_ENTRY, text, year)
        while low >= 0:
            found.add(text.rfind("\n", 0, low) + 1)
            low = text.find("\n", low, year) + 1 or -1
    return sorted(found)
