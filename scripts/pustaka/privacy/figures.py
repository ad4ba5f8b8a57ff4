"""Knows people of history, learning, faith and art whom everybody may name: by the whole name, and behind it in the same text by the last word of it.

A name that many people bear counts only beside a title, an old year or somebody else of the list: `KH Ahmad Dahlan`, not `Ahmad Dahlan, 13 tahun`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pustaka.privacy.announced import AGED, VERBS
from pustaka.privacy.bygone import OLD, around
from pustaka.privacy.kin import words_for_kin
from pustaka.privacy.lists import lines, listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, known, scholars

FILE = "tokoh-sejarah.txt"
SAINTS = "[orang kudus]"
"""The heading of names that count only behind `Santo` and where something is called after them."""

OLD_LETTERS = (("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("oe", "u"), ("'", ""), ("é", "e"), ("ü", "u"))
"""A name is the same in the spelling before 1972: `Soetomo`, `Tjipto`."""

GAPS = frozenset({" ", ". ", ".", "\n", "  "})
SHORTEST = 4
"""Letters of a last name that stands for the whole one."""

Span = tuple[int, int]


class Figure(NamedTuple):
    """A name of the list where it stands: its words, those with the titles before it, and whether something else has to speak for it."""

    first: int
    start: int
    end: int
    shared: bool


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    for old, new in OLD_LETTERS:
        word = word.replace(old, new)
    return word


@cache
def index() -> tuple[dict[str, list[tuple[str, ...]]], dict[str, list[tuple[str, ...]]]]:
    """(names, names of saints) by their first word, the longest first."""
    found: tuple[dict[str, list[tuple[str, ...]]], dict[str, list[tuple[str, ...]]]] = ({}, {})
    some = found[0]
    for line in lines(FILE):
        if line.startswith("["):
            some = found[line == SAINTS]
            continue
        for name in line.split(","):
            words = tuple(folded(word) for word in name.split())
            some.setdefault(words[0], []).append(words)
    for one in found:
        for names in one.values():
            names.sort(key=len, reverse=True)
    return found


class Heads(dict[str, bool]):
    """Whether a name begins with a word; looked up once per word and process."""

    def __missing__(self, word: str) -> bool:
        names, saints = index()
        head = (first := folded(word)) in names or first in saints
        if len(self) < MOST:
            self[word] = head
        return head


HEADS, MOST = Heads(), 200_000


def found(tokens: Tokens) -> Iterator[Span]:
    """Where such people are named, in words."""
    some = list(named(tokens))
    if not some:
        return
    sure = [one for one in some if not one.shared]
    accepted = [*sure, *(one for one in some if one.shared and vouched(tokens, one, some))]
    for one in accepted:
        yield one.start, one.end
    yield from again(tokens, accepted)


def named(tokens: Tokens) -> Iterator[Figure]:
    places = tokens.standing({word for word in tokens.index if HEADS[word]})
    if not places:
        return
    names, saints = index()
    done = 0
    for n in places:
        if n < done or tokens.address[n]:
            continue
        start = titled(tokens, n)
        hallowed = start < n and any(tokens.lower[k] in listed("gelar-tokoh", "kudus") for k in range(start, n))
        length = max(reach(tokens, n, names), reach(tokens, n, saints) if hallowed else 0)
        if length and fits(tokens, n, n + length) and not meant(tokens, start, n + length):
            end = n + length
            while end + 1 < len(tokens.words) and tokens.lower[end] in listed("sambungan-nama") and tokens.capital(end + 1) and tokens.between(end) == " " == tokens.between(end + 1):
                end += 2
            yield Figure(n, start, end, not hallowed and common(tokens, n, end))
            done = end


def reach(tokens: Tokens, n: int, names: dict[str, list[tuple[str, ...]]]) -> int:
    """How many words from `n` on are a name of the list."""
    for name in names.get(folded(tokens.lower[n]), ()):
        end = n + len(name)
        if tuple(map(folded, tokens.lower[n:end])) == name and all(tokens.between(k) in GAPS for k in range(n + 1, end)):
            return len(name)
    return 0


def titled(tokens: Tokens, n: int) -> int:
    """Where the titles and initials before a name begin: `Prof. Dr. R.` before `Xoeharso`."""
    start = n
    while start and n - start < 5 and tokens.between(start) in GAPS and (tokens.lower[start - 1] in listed("gelar-tokoh") or (len(tokens.words[start - 1]) == 1 and tokens.capital(start - 1))):
        start -= 1
    return start


def fits(tokens: Tokens, n: int, end: int) -> bool:
    """Whether a name is written with capitals, or all small where it is more than a word or two that many bear, and goes on on neither side."""
    small = not any(tokens.capital(k) for k in range(n, end))
    if small and (end == n + 1 or not tokens.capitals or len(tokens.capitals) * 25 > len(tokens.words)) and common(tokens, n, end):
        return False
    if not small and not tokens.capital(n):
        return False
    behind = end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end) and not small and not known(tokens.lower[end]) and not tokens.region[end]
    before = n > 0 and tokens.between(n) == " " and tokens.capital(n - 1) and not small and not tokens.opens(n - 1) and tokens.lower[n - 1] in entries("nama.txt")
    return not behind and not before


def common(tokens: Tokens, n: int, end: int) -> bool:
    """Whether people here may be called so: one word alone, two of which others bear one and no scholar the other, or more that others bear all."""
    if end == n + 1:
        return True
    shared = [len(tokens.words[k]) == 1 or tokens.lower[k] in entries("nama.txt") or tokens.namesake(k, weak=True) for k in range(n, end)]
    return all(shared) or (end == n + 2 and any(shared) and not any(tokens.lower[k] in scholars() for k in range(n, end)))


def meant(tokens: Tokens, n: int, end: int) -> bool:
    """Whether somebody of today is called so: an age stands behind, or what announces a client's name before."""
    if AGED.match(tokens.text, tokens.ends[end - 1]):
        return True
    last = tokens.lower[n - 1] if n else ""
    stem = next((last.removesuffix(ending) for ending in ("nya", "ku") if last.endswith(ending)), last)
    return last in listed("penyebut") or last == "nama" or stem in words_for_kin() - listed("gelar-tokoh") or last in listed("peran")


def vouched(tokens: Tokens, one: Figure, some: list[Figure]) -> bool:
    """Whether something says that a name that many bear is that of the known person: a title, an old year, or another of the list near it."""
    if one.end - one.first > 1 and any(tokens.lower[k] in listed("gelar-tokoh") - listed("gelar-tokoh", "tetangga") - listed("gelar-tokoh", "kudus") for k in range(one.start, one.first)):
        return True
    if one.start and tokens.lower[one.start - 1] in listed("sejarah", "karya") and one.end - one.first > 1:
        return True
    if any(tokens.lower[k] in listed("gelar-tokoh", "rohani") for k in range(one.start, one.first)):
        return True
    low, high = around(tokens.text, tokens.starts[one.start], tokens.ends[one.end - 1])
    alone = one.end - one.first == 1 and one.start == one.first
    if alone and (tokens.lower[one.first] in entries("nama.txt") or tokens.namesake(one.first, weak=True)):
        return False
    neighbour = any(tokens.lower[k] in listed("gelar-tokoh", "tetangga") for k in range(one.start, one.first))
    return (OLD.search(tokens.text[low:high]) is not None and not alone and not neighbour) or any(other is not one and not other.shared and low <= tokens.starts[other.first] < high for other in some)


def again(tokens: Tokens, some: list[Figure]) -> Iterator[Span]:
    """Where the last word of such a name stands for it: `Xannon kemudian menulis`."""
    lasts = {tokens.lower[one.end - 1] for one in some if len(tokens.words[one.end - 1]) >= SHORTEST and one.end - one.first + (one.first - one.start) > 1}
    for n, lower in enumerate(tokens.lower):
        if lower not in lasts or not tokens.capital(n) or tokens.address[n]:
            continue
        start = titled(tokens, n)
        shared = lower in entries("nama.txt") or tokens.namesake(n, weak=True)
        if meant(tokens, start, n + 1) or not fits(tokens, n, n + 1) or (shared and (VERBS.match(tokens.text, tokens.ends[n]) or any(tokens.lower[k] in listed("gelar-tokoh", "biasa") for k in range(start, n)))):
            continue
        yield start, n + 1
