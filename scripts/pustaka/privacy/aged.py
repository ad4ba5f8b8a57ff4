"""Finds the name that ends just before a degree or an age: `Xontoh (66)`, `M. Xidho Tebing, 24 tahun`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pustaka.privacy import byname
from pustaka.privacy.called import UNKNOWN, introduced, who
from pustaka.privacy.explained import sayings
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lazy
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
    elif not degree and n and tokens.words[n - 1].islower() and tokens.between(n) == " " and introduced(tokens, n) and not tokens.taken[n] and not who(tokens, n) and not byname.nobody(tokens.lower[n]) and tokens.lower[n] not in things() and not MEASURED.search(tokens.text[max(0, tokens.starts[n] - 70) : tokens.starts[n]]) and (tokens.lower[n - 1], tokens.lower[n]) not in sayings().get(tokens.lower[n - 1], ()) and YOUNG.match(tokens.text, tokens.ends[n]):
        yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)  # «rumah singgah, dan Xemi (19) yang …»
    elif not degree and worded(tokens, n) and YEARS.match(tokens.text, tokens.ends[n]):
        yield replace(hit(tokens, n - 1, n + 1), rule=UNKNOWN)


MEASURED = Lazy(r"(?<![A-Za-z])(?:«alat-ukur»|«hal-diukur»)(?![A-Za-z])[^.\n]{0,50}$", re.IGNORECASE)
"""`skor pada aspek ` before a word with a number in brackets."""

YOUNG = re.compile(r" \((?:\d{1,2} ?(?:tahun|thn|th)|[1-9]\d)\)[ ,]|, \d{1,2} (?:tahun|thn|th)\b(?! (?:19|20)\d\d)")
"""` (19) `: an age behind one capitalised word within a sentence."""


@cache
def things() -> frozenset[str]:
    """What bears a number in brackets and is nobody: `Pasal (2)`."""
    return listed("kepala-nama") | listed("lembaga") | listed("badan") | listed("layanan") | listed("bukan-nama")


YEARS = re.compile(r"(?:,? \(|, )\d{1,2} ?(?:tahun|thn|th)\b(?! (?:19|20)\d\d)")
"""`, 9 tahun`: behind two words with capitals an age of somebody; `(12)` may count anything."""


def worded(tokens: Tokens, n: int) -> bool:
    """Whether two words of the language with capitals, and no more, may be a name: `Xerkat Xulu`; not `Program Harapan`, not a heading."""
    if n < 1 or not tokens.capital(n) or not tokens.capital(n - 1) or tokens.between(n) != " " or (n > 1 and tokens.between(n - 1) == " " and tokens.capital(n - 2)):
        return False
    return not any(tokens.taken[k] or tokens.words[k].isupper() or tokens.region[k] or byname.nobody(tokens.lower[k]) or tokens.lower[k] in listed("kepala-nama") | listed("lembaga") | listed("badan") | listed("layanan") for k in (n - 1, n))


