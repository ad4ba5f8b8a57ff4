"""Knows how far a name reaches with what somebody is called besides: `Bu Xontoh penjual rujak`, `Pak Xontoh bingkai`, `Xontoh, satpam malam`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pustaka.privacy.explained import common
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens


def reached(tokens: Tokens, found: Iterable[Hit]) -> Iterator[Hit]:
    """The names that a by-name follows, with it: who is the only one called so is found by it as by his name."""
    for one in found:
        n = tokens.at(one.end)
        end = after(tokens, tokens.at(one.start), n) if not one.public else n
        if end > n:
            yield replace(one, end=tokens.ends[end - 1])


def after(tokens: Tokens, first: int, n: int) -> int:
    """The end of the by-name that begins at `n`; `n` itself when there is none."""
    if n < len(tokens.words) and tokens.capital(n) and tokens.between(n) == " ":
        return surnamed(tokens, n)
    if n >= len(tokens.words) or not tokens.words[n].islower() or tokens.taken[n] or tokens.between(n) not in {" ", ", "}:
        return n
    lower, beside = tokens.lower[n], tokens.between(n) == " "
    if lower in listed("pekerjaan", "pelaku"):
        return n + 2 if goods(tokens, n + 1) else n + 1 if beside else n
    addressed = beside and tokens.lower[first] in listed("sapaan")
    if addressed and lower in listed("dagangan", "tempat"):
        return n + 2 if goods(tokens, n + 1) else n + 1
    return n + 1 if addressed and lower in listed("dagangan") else n


def surnamed(tokens: Tokens, n: int) -> int:
    """The end of a name whose last words are words of the language: `Xurhan Tangga Takat`; not `Xurhan Ketua RT`, not `Xurhan Kamis depan`."""
    end = n
    while end < len(tokens.words) and end - n < 2 and tokens.between(end) == " " and tokens.capital(end) and not tokens.words[end].isupper() and not tokens.taken[end] and not tokens.region[end] and not nobody(tokens.lower[end]) and tokens.lower[end] not in listed("lembaga"):
        end += 1
    return end if end - n < 3 and not (end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end)) else n


def nobody(word: str) -> bool:
    """Whether a word with a capital behind a name says what somebody is, where or when."""
    return any(word in listed(name) for name in ("jabatan", "peran", "kerabat", "sapaan", "kelompok-orang", "hari", "bulan")) or common(word)


def goods(tokens: Tokens, n: int) -> bool:
    """Whether a word says what somebody sells or keeps: `penjual rujak`, `satpam malam`; not `penjual yang`."""
    return n < len(tokens.words) and tokens.between(n) == " " and tokens.words[n].islower() and len(tokens.words[n]) > 3 and tokens.lower[n] not in listed("bukan-dagangan") and not tokens.taken[n]
