"""Knows where a form of address is another word that is written alike: `dr` for `dari`, Javanese `nek` for `if`."""

from __future__ import annotations

import re
from functools import lru_cache

from pustaka.privacy.dialects import spoken
from pustaka.privacy.explained import common, of_a_people
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, known

FROM = re.compile(r"(?<![A-Za-z])dr (?P<word>[a-z]+)")


def another(tokens: Tokens, found: re.Match[str], title: str, n: int) -> bool:
    """Whether what stands before word `n` is no form of address there."""
    if found[0][0].isupper() or found["dot"]:
        return False
    if title in listed("sapaan", "dari"):
        return from_there(tokens, tokens.at(found.start()), n)
    if title in listed("sapaan", "penghubung"):
        return tokens.lower[n] in listed("sapaan") | listed("kerabat") or regional(tokens.lower[n]) or spoken(tokens, "jawa", but=title)
    return False


def from_there(tokens: Tokens, place: int, n: int) -> bool:
    """Whether `dr` says where somebody or something is from: behind `asalnya`, before a people or a region, and in a text that shortens `dari` so before what nobody is called."""
    before = tokens.lower[place - 1] if place and tokens.between(place) == " " else ""
    if before in listed("di-depan-dr", "dokter"):
        return False
    if before in listed("di-depan-dr", "dari"):
        return True
    if tokens.region[n] or of_a_people(tokens.lower[n]):
        return True
    return short_for_from(tokens.text, tokens.words[n])


def short_for_from(text: str, word: str) -> bool:
    """Whether nobody is called as the word behind `dr` says, so that it means `dari`: an illness or another common word, and in a text that shortens `dari` so whatever else."""
    return word.lower() not in entries("nama.txt") and ((word.islower() and common(word)) or shortened(text))


@lru_cache(maxsize=4)
def shortened(text: str) -> bool:
    """Whether a text writes `dr` for `dari`: somewhere before an ordinary word in small letters."""
    return any(known(one["word"]) for one in FROM.finditer(text))


def of_a_hospital(tokens: Tokens, n: int) -> bool:
    """Whether a title at `n` is part of what a hospital is called: `RSUD Xumbu Xara Xeha`; not `petugas RSUD Ibu Xontoh`."""
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("tempat-berobat") and tokens.capital(n - 1)


def glottal(tokens: Tokens, n: int) -> bool:
    """Whether a word and the sign behind it are a form of address, with the name still to come: `nenek Ne' Xontoh`."""
    return tokens.text[tokens.starts[n] : tokens.ends[n] + 1].lower().endswith("'") and f"{tokens.lower[n]}'" in listed("sapaan")
