"""Finds the name that ends just before a degree or an age: `Xontoh (66)`, `M. Xidho Tebing, 24 tahun`."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy import byname
from pustaka.privacy.called import introduced, who
from pustaka.privacy.labels import hit
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries


def whole(tokens: Tokens, n: int) -> int:
    """Where a run of capitals begins whose last word is one of the language but that has a name in it: `M. Xidho Tebing, 24 tahun`."""
    first, named = n, False
    while first > 0 and n - first < 4 and tokens.capital(first - 1) and not tokens.taken[first - 1] and tokens.between(first) in {" ", ". "} and tokens.lower[first - 1] not in listed("sapaan", "dilewati"):
        first -= 1
        named = named or (tokens.lower[first] in entries("nama.txt") and not tokens.ordinary(first))
    return first if named and not any(who(tokens, k) or tokens.region[k] for k in range(first, n)) and not byname.nobody(tokens.lower[n]) else n + 1


GAPLESS = frozenset(";?!")
"""What ends a sentence or an item: `Siapa klien Anda? (2) …` has no age behind it."""


def ending(tokens: Tokens, place: int, *, degree: bool) -> Iterator[Hit]:
    """The name that ends just before a degree or an age."""
    n = tokens.at(place) - 1
    if n < 0 or tokens.ends[n] > place or place - tokens.ends[n] > 2 or not GAPLESS.isdisjoint(tokens.text[tokens.ends[n] : place]):
        return
    first = n + 1
    while first > 0 and n - first < 5 and tokens.capital(first - 1) and not tokens.taken[first - 1] and (first == n + 1 or tokens.between(first) in {" ", ". "}):
        if tokens.lower[first - 1] in listed("sapaan", "dilewati") or (not degree and tokens.ordinary(first - 1) and not tokens.namesake(first - 1, weak=True)):
            break
        first -= 1
    while first <= n and tokens.ordinary(first) and not tokens.namesake(first, weak=True):
        first += 1
    if first > n and not degree:
        first = whole(tokens, n)
    if first <= n and (first < n or len(tokens.words[first]) > 1):
        yield hit(tokens, first, n + 1)
    elif not degree and n and tokens.between(n) == " " and tokens.capital(n) and tokens.words[n - 1].islower() and (tokens.lower[n - 1] == "bernama" or who(tokens, n - 1)) and introduced(tokens, n) and not who(tokens, n):
        yield hit(tokens, n, n + 1)  # «siswa Xontoh (14)»: a word of the language, with an age


