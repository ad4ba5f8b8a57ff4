"""Finds a telephone or identity number that is spelt out: in words of several languages, in Roman numerals, in tens and hundreds.

Counting is no number: what is read together must have the shape of one, from its first digit to its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.lists import lines, listed
from pustaka.privacy.model import Hit
from pustaka.privacy.parted import IDENTITY, LABEL, MOBILE, NEAR, PHONE, PLAUSIBLE


@cache
def digits() -> dict[str, str]:
    """The digit of every word that means one."""
    return {word: str(digit) for line in lines("angka-dieja.txt") for digit, word in enumerate(line.split()) if word != "-"}


TEENS = {
    "sepuluh": 10, "sebelas": 11, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
RANKED = {
    "twenty": (20, 10), "thirty": (30, 10), "forty": (40, 10), "fifty": (50, 10), "sixty": (60, 10), "seventy": (70, 10), "eighty": (80, 10), "ninety": (90, 10),
    "seratus": (100, 100), "seribu": (1000, 1000), **{word: (number, 1) for word, number in TEENS.items()},
}  # fmt: skip
"""Words that mean a larger number, with the place of its last digit that is no zero for certain."""

SCALES = {"puluh": 10, "ratus": 100, "hundred": 100, "ribu": 1000, "thousand": 1000}
TWICE = {"double": 2, "dobel": 2, "kembar": 2, "triple": 3, "tripel": 3}
BETWEEN = listed("jeda") | {"belas", "and", "then", "point", "dengan", "serta", "diikuti"}
"""What is said between the digits of a number."""

WORD = Lead(" ".join(f"{one}." for one in (*digits(), *RANKED)), r"[A-Za-z]+")
"""Any word that means a number."""

TOKEN = re.compile(r"[A-Za-z]+|[0-9]+")
FEWEST = 5
"""Words of the shortest number that is spelt out: in hundreds an identity number still takes more."""

APART = 40
"""Characters between two words of one number, a list's marks among them."""

FIGURES = Lazy(r"[0-9]{1,6}")
EIGHT = Lazy(r"8[1-35-9]\d{8,10}")
"""A mobile number without its zero."""


@dataclass(frozen=True, slots=True)
class Part:
    """What some words or figures say, as digits."""

    start: int
    end: int
    digits: str
    said: bool


def find(text: str) -> Iterator[Hit]:
    """Numbers that are spelt out in unfolded text."""
    places = read(text).places(WORD.mark)
    for low, high in stretches(text, places):
        yield from shaped(text, parts(text, low, high))


def stretches(text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where many words for numbers follow one another with nothing but signs, figures and small words between them."""
    first, count = 0, 0
    for n, place in enumerate(places):
        count += 1
        if n + 1 == len(places) or places[n + 1] - place > APART or not neighbours(text[place : places[n + 1]]):
            if count >= FEWEST:
                yield places[first], places[n]
            first, count = n + 1, 0


def neighbours(between: str) -> bool:
    """Whether nothing but a break stands between a word, with which `between` begins, and the next."""
    return all(one in BETWEEN or one in SCALES or one in TWICE or FIGURES.fullmatch(one) for one in TOKEN.findall(between.lower())[1:]) and "¶" not in between


def parts(text: str, low: int, high: int) -> list[Part]:
    """The stretch as digits, with the figures just before and behind it."""
    tokens = list(TOKEN.finditer(text, max(0, text.rfind("\n", 0, low) + 1, low - 12), min(len(text), high + 60)))
    found, rank, times, n = list[Part](), 0, 0, 0
    while n < len(tokens):
        first = tokens[n]
        word, behind = first[0].lower(), tokens[n + 1][0].lower() if n + 1 < len(tokens) else ""
        if word in TWICE:
            times, n = TWICE[word], n + 1
            continue
        amount, place, taken = measured(word, behind)
        end = tokens[n + taken - 1].end()
        if amount < 0 and word not in BETWEEN and not word.isdigit():
            if first.start() > high:
                break
            found.clear()
        elif amount < 0:
            found += [Part(*first.span(), word, said=False)] if word.isdigit() else []
        elif found and rank > place and amount > 0 and not times and not text[found[-1].end : first.start()].strip():
            found[-1] = Part(found[-1].start, end, str(int(found[-1].digits) + amount), said=True)
        else:
            found.append(Part(first.start(), end, str(amount) * max(1, times), said=True))
        rank, times, n = place, 0, n + taken
    return found


def measured(word: str, behind: str) -> tuple[int, int, int]:
    """(number, place of its last digit, words taken) of what begins with a word; the number is negative when the word is none."""
    if word in RANKED:
        return *RANKED[word], 1
    if word not in digits():
        return -1, 0, 1
    one = int(digits()[word])
    if behind == "belas":
        return 10 + one, 1, 2
    return (one * SCALES[behind], SCALES[behind], 2) if behind in SCALES else (one, 1, 1)


def shaped(text: str, some: Sequence[Part]) -> Iterator[Hit]:
    """The runs of parts that have, together, the shape of a number; one that says only figures is left to the others."""
    first = 0
    while first < len(some):
        joined, last, rule = "", -1, ""
        for n in range(first, min(len(some), first + 17)):
            joined += some[n].digits
            if len(joined) > 16:
                break
            if sum(one.said for one in some[first : n + 1]) * 2 < n + 1 - first:
                continue
            if MOBILE.fullmatch(joined) or (first == 0 and n + 1 == len(some) and EIGHT.fullmatch(joined) and not counted(joined)):
                last, rule = n, PHONE
            elif len(joined) == 16 and (PLAUSIBLE.fullmatch(joined) or LABEL.search(text[max(0, some[first].start - NEAR) : some[first].start])):
                last, rule = n, IDENTITY
        if rule:
            yield Hit(some[first].start, some[last].end, rule)
        first = last + 1 if rule else first + 1


def counted(digits_: str) -> bool:
    """Whether digits are only counted, up or down."""
    steps = {int(other) - int(one) for one, other in pairwise(digits_)}
    return steps <= {1, -9} or steps <= {-1, 9}
