"""Knows how far a name reaches with what somebody is called besides: `Bu Xontoh penjual rujak`, `Pak Xontoh bingkai`, `Xontoh, satpam malam`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

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
    if n >= len(tokens.words) or not tokens.words[n].islower() or tokens.taken[n] or tokens.between(n) not in {" ", ", "}:
        return n
    lower, beside = tokens.lower[n], tokens.between(n) == " "
    if lower in listed("pekerjaan", "pelaku"):
        return n + 2 if goods(tokens, n + 1) else n + 1 if beside else n
    addressed = beside and tokens.lower[first] in listed("sapaan")
    if addressed and lower in listed("dagangan", "tempat"):
        return n + 2 if goods(tokens, n + 1) else n + 1
    return n + 1 if addressed and lower in listed("dagangan") else n


def goods(tokens: Tokens, n: int) -> bool:
    """Whether a word says what somebody sells or keeps: `penjual rujak`, `satpam malam`; not `penjual yang`."""
    return n < len(tokens.words) and tokens.between(n) == " " and tokens.words[n].islower() and len(tokens.words[n]) > 3 and tokens.lower[n] not in listed("bukan-dagangan") and not tokens.taken[n]
