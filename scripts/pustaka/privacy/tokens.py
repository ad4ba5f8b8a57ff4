"""Cuts unfolded text into words that know their case, their place in the sentence, and whether they are spoken for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate, chain, compress
from operator import not_

from pustaka.privacy import peoples
from pustaka.privacy.citation import YEAR
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.mended import mended
from pustaka.privacy.model import Context
from pustaka.privacy.words import acronym, entries, known, misread, namesakes, region_length, scholars

WORD = Lazy(r"([^\W\d_]+(?:['-][^\W\d_]+)*)")
PLAIN = Lazy(r"([A-Za-z]+(?:['-][A-Za-z]+)*)")
"""`Jum'at`, `uji-petik`, `Rekaan`; not `12`, not `_`. The second reads texts without other letters quicker."""

OPENING = Lazy(r"[.!?:;|\n\"(\[#>=/•·]\s*['\"(\[]*(?:[-+*•]\s+|\d{1,3}[.)]\s+)?['\"(\[]*$")
"""What stands before the first word of a sentence, cell or list item."""

INSIDE = frozenset({" ", ", ", "-", " - "})
"""What most often stands between two words of one sentence."""

ADDRESS = Lazy(r"(?:https?://|www\.)[^\s<>\"')\]|]{1,400}|(?<=\]\()[^\s)]{1,400}|\{[:#.][^{}\n]{0,120}\}")
"""Web addresses, link targets and attribute lists: capitals mean nothing there."""


SCANNED = 3
"""So many misread words make a scanned text."""

DATED = re.compile(rf"(?:\s[A-Z][\w-]+)?\s?\(?{YEAR}")
"""` (1997)`, ` Xontoh 1997`: a year behind a word, or behind one more of its name."""

BEGINNINGS = ("http://", "https://", "www.", "](", "{:", "{#", "{.")
"""How what ADDRESS finds begins, or what stands just before it."""


@dataclass
class Tokens:
    """Parallel lists, one entry per word; built once per text and only read afterwards."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[int]
    """Which words begin with a capital letter."""
    taken: list[bool]
    """Declared pseudonyms and permitted names, peoples in a form, and what other rules have found."""
    region: list[bool]
    address: list[bool]
    context_words: frozenset[str] = field(default_factory=frozenset)

    def at(self, place: int) -> int:
        """The first word that starts at or after a place."""
        return bisect_left(self.starts, place)

    def capital(self, n: int) -> bool:
        return self.words[n][0].isupper()

    def opens(self, n: int) -> bool:
        """Whether a word stands first in its sentence, cell or list item."""
        if n == 0:
            return True
        start = self.starts[n]
        gap = self.text[max(self.ends[n - 1], start - 40) : start]
        return gap not in INSIDE and OPENING.search(gap) is not None

    def between(self, n: int) -> str:
        """What stands between the word before and this one."""
        if n == len(self.starts):
            return self.text[self.ends[-1] :] if n else self.text
        return self.text[self.ends[n - 1] : self.starts[n]] if n else self.text[: self.starts[0]]

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word stands, in whatever case."""
        found: dict[str, list[int]] = {}
        for n, word in enumerate(self.lower):
            if word in found:
                found[word].append(n)
            else:
                found[word] = [n]
        return found

    def standing(self, some: Set[str]) -> list[int]:
        """Where one of some words stands, in whatever case, in the order of the text."""
        return sorted(chain.from_iterable(map(self.index.__getitem__, self.index.keys() & some)))

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that are written with a small letter somewhere outside addresses."""
        return frozenset(word for word in set(compress(self.words, map(not_, self.address))) if word[0].islower())

    @cached_property
    def times(self) -> Counter[str]:
        """How often each word is written with a capital outside addresses."""
        return Counter(self.lower[n] for n in self.capitals if not self.address[n])

    @cached_property
    def undated(self) -> frozenset[str]:
        """Words that stand somewhere with a capital and no year behind them or behind the name that they belong to."""
        return frozenset(self.lower[n] for n in self.capitals if not DATED.match(self.text, self.ends[n], self.ends[n] + 40))

    @cached_property
    def scanned(self) -> bool:
        """Whether several small words are ordinary ones in which a scanner took an l for an i."""
        return sum(len(word) > 3 and not known(word) and misread(word) for word in self.small) >= SCANNED

    def ordinary(self, n: int) -> bool:
        """Dictionary, glossary, region, scholar or abbreviation: no evidence of a person."""
        word, lower = self.words[n], self.lower[n]
        return self.region[n] or known(lower) or lower in self.context_words or lower in entries("istilah.txt") or lower in scholars() or acronym(word) or ("-" in word and acronym(word.partition("-")[0]))

    def namesake(self, n: int, *, weak: bool = False) -> bool:
        strong, soft = namesakes()
        return self.lower[n] in strong or (weak and self.lower[n] in soft)


def cut(text: str, context: Context) -> Tokens:
    """The words of a text, mended where a scanner misread them; what the document declares is taken."""
    text = mended(text)
    ascii_only = text.isascii()
    parts = (PLAIN if ascii_only else WORD).compiled.split(text)
    words = parts[1::2]
    places = list(accumulate(map(len, parts)))
    starts, ends = places[:-1:2], places[1::2]
    small = list(map(str.lower, words))
    none = [False] * len(words)
    capitals = [n for n, word in enumerate(words) if word < "a"] if ascii_only else [n for n, word in enumerate(words) if word[0].isupper()]
    tokens = Tokens(text, words, small, starts, ends, capitals, none[:], none[:], none[:], lowered(context.known_words))
    for low, high in (*allowed(text, context), *peoples.found(text)):
        mark(tokens, tokens.taken, low, high)
    for one in ADDRESS.at(text, addresses(text)):
        mark(tokens, tokens.address, *one.span())
    done = 0
    for n in capitals:
        length = region_length(small, n) if n >= done else 0
        for step in range(length):
            tokens.region[n + step] = True
        done = max(done, n + length)
    return tokens


@lru_cache(maxsize=8)
def lowered(words: frozenset[str]) -> frozenset[str]:
    """The words in small letters; most texts share one set."""
    return frozenset(word.lower() for word in words)


def addresses(text: str) -> list[int]:
    """Where an address may begin."""
    found = []
    for sign in BEGINNINGS:
        skip = 2 if sign == "](" else 0
        place = text.find(sign)
        while place >= 0:
            found.append(place + skip)
            place = text.find(sign, place + 1)
    return sorted(found)


def mark(tokens: Tokens, marks: list[bool], low: int, high: int) -> None:
    n = tokens.at(low)
    while n < len(tokens.words) and tokens.starts[n] < high:
        marks[n] = True
        n += 1


def plain(form: str) -> str:
    """A pseudonym without the form of address before it: `Xarno` for `Pak Xarno`; nothing when a title is all there is."""
    first, _, rest = " ".join(form.split()).partition(" ")
    return rest if first.lower().rstrip(".") in listed("sapaan") and len(rest) > 2 and rest.lower() not in listed("sapaan") else ""


def allowed(text: str, context: Context) -> list[tuple[int, int]]:
    """Stretches in exactly a declared form; «Mawar» allows «Mawar», never «Mawar Contoh»'s second word."""
    given = {" ".join(form.split()) for form in (*context.pseudonyms, *context.allowed_names, *context.authors) if form.strip()}
    forms = sorted(given | {bare for form in context.pseudonyms if (bare := plain(form))}, key=lambda form: (-len(form), form))
    if not forms:
        return []
    pattern = "|".join(r"\s+".join(re.escape(part) for part in form.split()) for form in forms)
    found = [one.span() for one in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)]
    if first_names := "|".join(sorted({re.escape(form.split()[0]) for form in context.authors if " " in form.strip()})):
        found += [one.span("name") for form in (SPEAKER, SIGNED) for one in re.finditer(form.format(first_names), text)]
    return found


SPEAKER = r"(?m)^[ \t>*-]{{0,4}}(?:\[[^\]\n]{{4,24}}\]|[\d.:/, -]{{4,24}})[ \t-]{{0,3}}(?P<name>{})(?=:)"
"""`[07.12] Xadya: pagi`: an author's first name before what he writes in a chat."""

SIGNED = r"(?i)(?<![A-Za-z])(?:by|oleh|dek|penulis)[ :]{{1,2}}(?P<name>{})(?![\w-]| [A-Z])"
"""`by xadya`, `oleh Xadya`: an author's first name where the text is signed."""
