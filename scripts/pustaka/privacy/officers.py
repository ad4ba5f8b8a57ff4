"""Knows the officers of a village by what they are called in its region: `Pak Xayan` is whoever holds the office, and nobody by name."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.wards import ADDRESSED

LONGEST = 2
"""Words of an office: `Jogo Boyo`."""


def found(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where such an office alone stands behind a form of address, in words: `Bu Carik`; not `Pak Carik Xontoh`, which names who holds it."""
    for n in tokens.capitals:
        if not n or tokens.between(n) != " ":
            continue
        first = n if tokens.lower[n - 1] in ADDRESSED else n - 1  # in «Jro Bendesa» the form of address belongs to the office
        end = office(tokens, first)
        if end > n and not named(tokens, end):
            yield first, end


def office(tokens: Tokens, n: int) -> int:
    """The end of the office that begins at `n`; `n` itself where none does, or where people are as often called so."""
    for end in range(min(n + LONGEST, len(tokens.words)), n, -1):
        title = " ".join(tokens.lower[n:end])
        if title in listed("perangkat-desa") and title not in listed("perangkat-desa", "nama") and all(tokens.between(k) == " " for k in range(n + 1, end)):
            return end
    return n


def named(tokens: Tokens, end: int) -> bool:
    """Whether a name follows: another word with a capital."""
    return end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end)
