"""Keeps the costly patterns away from ordinary prose: each is tried only where a word, a number or a sign stands that it can begin with.

What is found is the same as in a search over the whole text; `tests/privacy/test_leads.py` holds every pattern to that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress
from typing import ClassVar

from pustaka.privacy.lists import PLACE, filled, listed

ALIKE, ALONE, INNER, BLURRED, OLDEN = 1, 2, 4, 8, 16
"""The marks of a word by its letters: nothing but O, o, I, i and l, which may be digits in disguise; one letter; a capital behind a small letter; letters as a scanner leaves them; letters that were written otherwise before 1972."""
INSIDE = re.compile("[a-z][A-Z]")
MISREAD = re.compile(r"I[a-z]{3}|[A-Za-z]?[a-z]+I|l[bcdfghjkmnpqrstvwxyz]|l[A-Z]|[A-Z]+l(?![a-z])|[A-Zl]*l[A-Zl]*$")
"""`Iahir`, `cangkuI`, `lbu`, `NlK`, `XONTOHl`: an I or an l where the other one may have stood."""

OUTMODED = re.compile("oe|ch|j")

RUN = re.compile(r"([A-Za-z]+)")
FIGURES = re.compile(r"\d+")


class Lazy:
    """A pattern that is read and compiled when it is first asked: a check that remembers every text needs none of them.

    `«sapaan»` in it stands for the words of a list, as `lists.filled` has it.
    """

    made: ClassVar[list[Lazy]] = []
    """Every one, for a process that is to compile them all."""

    def __init__(self, written: str, flags: int = 0) -> None:
        self.written, self.flags = written, flags
        Lazy.made.append(self)

    @cached_property
    def source(self) -> str:
        return filled(self.written, self.flags)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled pattern, like the next four: asked so often that they are its own."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub

    def at(self, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
        """Its matches that begin at one of the places, which come in order; none overlaps the one before."""
        end, match = 0, self.match
        for place in places:
            if place >= end and (found := match(text, place)):
                end = found.end()
                yield found

    def within(self, text: str, windows: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
        """Its matches in windows that cut through none of them."""
        for low, high in windows:
            yield from self.finditer(text, low, high)


class Lead(Lazy):
    """A pattern that begins with a word; `heads` lists how these words begin, and with a dot behind it a head is the whole word.

    A word is here a run of the letters a to z, in any case: `rt.` leads to `RT 02` and `RT02`, `nama` also to `namanya`.
    `«sapaan».` leads to every word of a list, and `«jenjang»{,n}.` to each with and without an ending.
    """

    known: ClassVar[list[Lead]] = []

    def __init__(self, heads: str, written: str, flags: int = 0) -> None:
        super().__init__(written, flags)
        self.begins, self.mark = heads, 32 << len(Lead.known)
        Lead.known.append(self)

    @cached_property
    def heads(self) -> frozenset[str]:
        return frozenset(head for part in self.begins.split() for head in headed(part))

    def found(self, text: str) -> Iterator[re.Match[str]]:
        places = read(text).marked.get(self.mark)
        return self.at(text, places) if places else iter(())


HEAD = re.compile(PLACE.pattern + r"(?:\{(?P<endings>[a-z,]+)\})?(?P<whole>\.?)")
FIRST = re.compile(r"[a-z]+")


def headed(part: str) -> Iterator[str]:
    """The heads that one part stands for: itself, or the first words of a list with each ending."""
    place = HEAD.fullmatch(part)
    if not place:
        yield part
        return
    for word in listed(place["name"], place["mark"] or ""):
        first = FIRST.match(word)
        if first and first[0] != word:
            yield f"{first[0]}."
        elif first:
            yield from (f"{word}{ending}{place['whole']}" for ending in (place["endings"] or "").split(","))


class Marks(dict[str, int]):
    """The leads of each word, as bits; worked out once per word and process."""

    @cached_property
    def heads(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for lead in Lead.known:
            for head in lead.heads:
                found[head] = found.get(head, 0) | lead.mark
        return found

    def __missing__(self, word: str) -> int:
        lower = word.lower()
        mark = self.heads.get(f"{lower}.", 0) | (0 if word.strip("OoIil") else ALIKE) | (ALONE if len(word) == 1 else 0) | (INNER if not word[1:].islower() and INSIDE.search(word) else 0) | (BLURRED if MISREAD.match(word) else 0) | (OLDEN if OUTMODED.search(lower) else 0)
        for end in range(1, min(len(lower), 16) + 1):
            mark |= self.heads.get(lower[:end], 0)
        if len(self) < 200_000:
            self[word] = mark
        return mark


MARKS = Marks()


class Bits(dict[int, tuple[int, ...]]):
    """The single marks in a number that joins several; words share few such numbers."""

    def __missing__(self, marks: int) -> tuple[int, ...]:
        self[marks] = single = tuple(1 << n for n in range(marks.bit_length()) if marks >> n & 1)
        return single


BITS = Bits()


@dataclass(frozen=True)
class Prose:
    """An unfolded text with the places of the words that some pattern begins with."""

    text: str

    @cached_property
    def lower(self) -> str:
        return self.text.lower()

    def holds(self, *signs: str) -> bool:
        """Whether one of the signs, given in small letters, stands anywhere in the text in whatever case."""
        return any(sign in self.lower for sign in signs)

    def stretches(self, *signs: str) -> list[tuple[int, int]]:
        """Where such signs stand."""
        found, lower = list[tuple[int, int]](), self.lower
        for sign in signs:
            place = lower.find(sign)
            while place >= 0:
                found.append((place, place + len(sign)))
                place = lower.find(sign, place + len(sign))
        return sorted(found)

    @cached_property
    def words(self) -> tuple[list[str], list[int]]:
        """The runs of the letters a to z, and where each begins."""
        parts = RUN.split(self.text)
        return parts[1::2], list(accumulate(map(len, parts)))[:-1:2]

    @cached_property
    def marked(self) -> dict[int, list[int]]:
        """For each mark, where the words stand that bear it."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        words, starts = self.words
        some = list(map(MARKS.__getitem__, words))
        for marks, start in zip(compress(some, some), compress(starts, some), strict=True):
            for mark in BITS[marks]:
                found[mark].append(start)
        return found

    def places(self, mark: int) -> list[int]:
        """Where the words with a mark stand."""
        return self.marked.get(mark, [])

    @cached_property
    def figures(self) -> list[tuple[int, int]]:
        """Where each run of digits begins and ends."""
        return [found.span() for found in FIGURES.finditer(self.text)]

    @cached_property
    def beside(self) -> frozenset[str]:
        """The signs that stand just before and behind digits."""
        return frozenset(self.text[place : place + 1] for start, end in self.figures for place in (max(0, start - 1), end))

    @cached_property
    def numbers(self) -> list[tuple[int, int]]:
        return zones(self.text)


@lru_cache(maxsize=8)
def read(text: str) -> Prose:
    """The places of a text, looked up once for all finders."""
    return Prose(text)


FEWEST, APART = 6, 20
"""Digits, with so many characters between two of them: no unlabelled number that is looked for is shorter."""


def zones(text: str) -> list[tuple[int, int]]:
    """Windows around numbers, wide enough for what may stand before and behind one."""
    return windows(((start - 12, end + 12) for start, end in crowds(read(text).figures)), len(text))


def crowds(figures: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where enough figures follow one another closely."""
    first = last = -APART - 1
    count = 0
    for start, end in figures:
        if start - last > APART:
            if count >= FEWEST:
                yield first, last
            first, count = start, 0
        last, count = end, count + end - start
    if count >= FEWEST:
        yield first, last


def windows(stretches: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Stretches in order, kept inside the text and joined where they meet."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        low, high = max(0, start), min(end, length)
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined
