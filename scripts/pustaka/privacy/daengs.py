"""Finds the names that Makassar people bear behind `dg`, their Daeng, and tells them from `dg` that is short for `dengan`."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.announced import KIN_BEHIND, VERBS
from pustaka.privacy.kin import owned_kin
from pustaka.privacy.labels import RULE
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.rosters import VOICED
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

SHORT = "dg"
BREAKS = frozenset({",", ".", ";", ")", "(", "?", "!", "\n", ""})
UNLIKELY = -3.0
"""Spelt less like a name, an unknown word is rather short for another."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """`dg` with the name behind it: at the head of a sentence, behind a name with a form of address, behind somebody's kin."""
    for n, lower in enumerate(tokens.lower):
        if lower != SHORT or tokens.taken[n] or n + 1 >= len(tokens.words) or tokens.between(n + 1) not in {" ", ". "} or tokens.taken[n + 1]:
            continue
        known = tokens.lower[n + 1] in listed("nama-daeng")
        plain = tokens.ordinary(n + 1) or tokens.lower[n + 1] in listed("sapaan")
        if (known and not plain and (rests(tokens, n + 1) or titled(tokens, n))) or (titled(tokens, n) and rests(tokens, n + 1) and (known or unheard(tokens, n + 1))) or (heads(tokens, n) and rests(tokens, n + 1) and not plain and unheard(tokens, n + 1)):
            yield Hit(tokens.starts[n], tokens.ends[n + 1], RULE)


def rests(tokens: Tokens, n: int) -> bool:
    """Whether what follows a word lets it be a name: a break, kin or what somebody does."""
    text, end = tokens.text, tokens.ends[n]
    return text[end : end + 1] in BREAKS or VERBS.match(text, end) is not None or KIN_BEHIND.match(text, end) is not None or (n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.lower[n + 1] in listed("sesudah-orang"))


def heads(tokens: Tokens, n: int) -> bool:
    """Whether `dg` opens a sentence or an answer, or stands behind somebody's kin: `mamaknya dg xai`."""
    return tokens.opens(n) or (tokens.between(n) == " " and tokens.lower[n - 1] in owned_kin())


def titled(tokens: Tokens, n: int) -> bool:
    """Whether a name with a form of address stands just before: `ibu xartati dg xebo`."""
    return any(
        n > count and all(tokens.between(k) in {" ", ". "} for k in range(n - count + 1, n + 1)) and tokens.lower[n - count - 1] in listed("sapaan") and tokens.between(n - count) in {" ", ". "} and all(bearable(tokens, k) for k in range(n - count, n))
        for count in (1, 2)
    )


def bearable(tokens: Tokens, n: int) -> bool:
    return tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) or (not tokens.ordinary(n) and not regional(tokens.lower[n]))


def unheard(tokens: Tokens, n: int) -> bool:
    """Whether a word is none that `dengan` stands before."""
    lower = tokens.lower[n]
    if lower in listed("nama-daeng"):
        return True
    return not tokens.ordinary(n) and not regional(lower) and not colloquial(lower) and lower not in listed("sapaan") and VOICED.search(lower) is not None and len(lower) > 2 and likeness(lower) > UNLIKELY
