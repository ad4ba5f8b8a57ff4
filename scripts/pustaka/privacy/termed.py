"""Tells what is called so: a thing by its word in a language, a way of working, or somebody."""

from __future__ import annotations

import re

from pustaka.privacy.explained import of_a_people
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

STOP = re.compile(r"[.!?;|\n]")
FAR = 9
"""Words before in which somebody is spoken of."""

POINTING = frozenset({"itu", "ini", "yang", "yg", "tersebut", "tsb"})
"""What stands between somebody and what he is called: `anak itu biasa disebut …`."""


def of_a_language(tokens: Tokens, place: int, n: int) -> bool:
    """Whether it is told what something is called somewhere: `di Xontoh namanya xaca`, `orang Sunda menyebutnya xambatan`; not `di Xontoh namanya Xanto`."""
    if place == 0 or tokens.words[n][0].isupper() or tokens.between(place) not in {" ", ", "}:
        return False
    return tokens.region[place - 1] or (tokens.capital(place - 1) and of_a_people(tokens.lower[place - 1]))


def of_somebody(tokens: Tokens, place: int) -> bool:
    """Whether it is said of a person what he is called: `anak itu biasa disebut Xareng`; not `cara ini biasa disebut Xontohing`."""
    n = place - 2 if place > 1 and tokens.lower[place - 1] in POINTING else place - 1
    if n < 0:
        return False
    return person(tokens, n)


def told_of(tokens: Tokens, place: int) -> bool:
    """Whether a sentence has spoken of somebody before it says how he is known: `namanya Xanto tapi di kampung lebih dikenal Kancil`."""
    n = place - 1
    while n >= 0 and place - n <= FAR and not STOP.search(tokens.between(n + 1)):
        if person(tokens, n) or tokens.lower[n] in listed("penyebut", "nama") or (tokens.namesake(n, weak=True) and tokens.capital(n)):
            return True
        n -= 1
    return False


def person(tokens: Tokens, n: int) -> bool:
    stem = tokens.lower[n].removesuffix("nya")
    return any(stem in listed(*name) for name in (("orang-itu",), ("kerabat",), ("peran", "seorang"))) or tokens.lower[n] in entries("nama.txt")
