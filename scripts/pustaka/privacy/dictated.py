"""Reads numbers as they were dictated, for the second reading of a text: `garis miring` as a stroke, `sebelas romawi` as XI, words as figures.

One sign alone is said of many things; only where several follow one another with figures or letters between them a number was read out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from pustaka.privacy.leads import Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.spelt import digits, measured
from pustaka.privacy.view import Change

SIGN = Lead("«tanda-dieja».", r"(?<![A-Za-z])(?:(?P<miring>«tanda-dieja:miring»)|(?P<strip>«tanda-dieja:strip»)|(?P<titik>«tanda-dieja:titik»))\b", re.IGNORECASE)
"""`garis miring`, `strip`."""

PLATE = Lead(
    "«kendaraan»{,nya}. no",
    r"(?<![A-Za-z])(?:«kendaraan»|no(?:mor|\.)?\s?pol(?:isi|\.)?)(?:nya)?\b[^\n\d.]{0,40}?(?<![A-Za-z])(?-i:«=pelat»)\s(?P<said>«bilangan-tanggal»(?:\s«bilangan-tanggal»){0,6})\s(?-i:[A-Z]{1,3})(?!\w)", re.IGNORECASE,
)
"""`platnya XX empat lima enam tujuh XY`."""

WRITTEN = {"miring": "/", "strip": "-", "titik": "."}

FEWEST = 2
"""Signs of a number that was read out."""

WORD = re.compile(r"[\w.]+")
LONGEST = 12
"""Words between two signs: `sebelas romawi dua ribu dua puluh dua`."""

ENDS = frozenset(";:!?(|")

ROMAN = "romawi"
NUMERALS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
MOST = 39
"""Months and small numbers are written in Roman numerals."""


def changes(text: str) -> Iterator[Change]:
    """The words of dictated numbers, with the signs and figures that were meant."""
    for signs in rows(text):
        start, end = before(text, signs[0].start()), behind(text, signs[-1].end())
        if start < signs[0].start() and end > signs[-1].end():
            yield start, end, read(text, start, end, signs)
    for found in PLATE.found(text):
        yield *found.span("said"), figures(found["said"].lower().split())


def rows(text: str) -> Iterator[list[re.Match[str]]]:
    """Signs that follow one another with nothing but the words of one part between them."""
    some: list[re.Match[str]] = []
    for one in SIGN.found(text):
        if some and not near(text, some[-1].end(), one.start()):
            if len(some) >= FEWEST:
                yield some
            some = []
        some.append(one)
    if len(some) >= FEWEST:
        yield some


def near(text: str, low: int, high: int) -> bool:
    """Whether what stands between two signs is a part of a number: number words, or one code."""
    words = text[low:high].split()
    return 0 < len(words) <= LONGEST and high - low < 120 and ENDS.isdisjoint(text[low:high]) and (len(words) == 1 or all(number(word) for word in words))


def number(word: str) -> bool:
    word = word.strip(",.").lower()
    return word in words_for_numbers() or word == ROMAN or word.isdigit()


@cache
def words_for_numbers() -> frozenset[str]:
    return frozenset(digits()) | listed("bilangan-tanggal")


def before(text: str, place: int) -> int:
    """Where the part before the first sign begins: one code, or number words."""
    found = list(WORD.finditer(text[max(0, place - 60) : place]))
    low = max(0, place - 60)
    start = place
    for n, one in enumerate(reversed(found)):
        if text[low + one.end() : start].strip() or (n and not number(one[0])):
            break
        start = low + one.start()
        if not number(one[0]):
            break
    return start


def behind(text: str, place: int) -> int:
    """Where the part behind the last sign ends."""
    end = place
    for n, one in enumerate(WORD.finditer(text[place : place + 120])):
        if text[end : place + one.start()].strip() or n > LONGEST or (n and not number(one[0])):
            break
        end = place + one.end()
        if not number(one[0]):
            break
    return end - (text[end - 1 : end] == ".")


def read(text: str, start: int, end: int, signs: Sequence[re.Match[str]]) -> str:
    """A dictated number as it is written."""
    pieces, place = [], start
    for sign in signs:
        pieces += [part(text[place : sign.start()]), WRITTEN[sign.lastgroup or ""]]
        place = sign.end()
    return "".join((*pieces, part(text[place:end])))


def part(said: str) -> str:
    """What stands between two signs: `LP`, `tiga satu dua`, `sebelas romawi dua ribu dua`."""
    words = [word.strip(",").lower() for word in said.split()]
    if not words or not all(number(word) for word in words):
        return "".join(said.split())
    if ROMAN not in words:
        return figures(words)
    groups = [(roman, list(some)) for roman, some in groupby(words, lambda word: word == ROMAN)]
    if groups[0][0]:
        return roman_numeral(figures(groups[1][1])) if len(groups) > 1 else ""
    rest = groups[2][1] if len(groups) > 2 else []
    return "/".join(filter(None, (roman_numeral(figures(groups[0][1])), figures(rest))))


def figures(words: Sequence[str]) -> str:
    """Number words as figures: `tiga satu dua` as 312, `dua ribu dua puluh dua` as 2022."""
    found, rank, n = list[int | str](), 0, 0
    while n < len(words):
        if words[n].isdigit():
            found, rank, n = [*found, words[n]], 0, n + 1
            continue
        amount, place, taken = measured(words[n], words[n + 1] if n + 1 < len(words) else "")
        last = found[-1] if found else ""
        if isinstance(last, int) and rank > place and amount > 0:
            found[-1] = last + amount
        elif amount >= 0:
            found.append(amount)
        rank, n = place, n + taken
    return "".join(map(str, found))


def roman_numeral(value: str) -> str:
    """`XI` for `11`; the figures themselves where they are too many."""
    rest, written = int(value or 0), ""
    if not 0 < rest <= MOST:
        return value
    for amount, letters in NUMERALS:
        while rest >= amount:
            written, rest = written + letters, rest - amount
    return written
