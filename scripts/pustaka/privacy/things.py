"""Knows what is called so without being anybody: an animal, a boat, a band, an application."""

from __future__ import annotations

from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens

OWNED_BY = 5
"""How many words may stand from an animal or a thing to its name: `kucing panti yang diberi nama Xontoh`, `grup musik lagi yang bernama Xontoh`."""


def of_a_pet(tokens: Tokens, n: int) -> bool:
    """Whether the word at `n` tells what an animal or a thing is called: `kucing bernama`, `perahunya dinamai`; not `pemilik aplikasi bernama`."""
    first = n
    while first > 0 and n - first < OWNED_BY and tokens.between(first) == " ":
        first -= 1
        if somebody(tokens, first):
            return False
        if tokens.lower[first] in listed("peliharaan") or tokens.lower[first].removesuffix("nya") in listed("benda-bernama"):
            return not (first and tokens.between(first) == " " and somebody(tokens, first - 1))
    return False


def somebody(tokens: Tokens, n: int) -> bool:
    return tokens.lower[n] in listed("orang") or any(tokens.lower[n] in listed(name) for name in ("jabatan", "peran", "kerabat", "kelompok-orang", "sapaan"))
