"""Knows the words that begin the name of an institution or a place, so that what follows is not taken for a person."""

from __future__ import annotations

from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens

OPENED = frozenset({" ", ' "', " '"})


def before(tokens: Tokens, n: int) -> str:
    """The institution word that a run of capitalised words before `n` begins with, if any; also where quotes part the two: `Sentra "Prof. Xontoh"`."""
    k = n - 1
    while k >= 0 and n - k < 6 and (tokens.between(k + 1) in OPENED or (tokens.between(k + 1) == ". " and len(tokens.words[k]) < 5)):
        if tokens.lower[k] in listed("lembaga") and (tokens.capital(k) or tokens.lower[k] not in listed("lembaga", "besar")):
            return tokens.lower[k]
        if not tokens.capital(k) and tokens.lower[k] not in listed("sambungan-lembaga"):
            return ""
        k -= 1
    return ""
