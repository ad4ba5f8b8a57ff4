"""Finds what people are called behind «si», and by the trade behind their names: `si Xemuning`, `Xatna warung`; words of the language as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pustaka.privacy.announced import VERBS
from pustaka.privacy.called import UNKNOWN, famous, introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import run
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, persons

TALE = Lazy(r"(?<![A-Za-z])«kisah-rekaan»(?![A-Za-z])", re.IGNORECASE)
NEAR = 90
"""Characters around `Si Xancil` in which a tale is spoken of."""

BREAKS = frozenset(".,;:!?)\n\"")


def find(tokens: Tokens) -> Iterator[Hit]:
    """Nicknames behind `si`, and names with a trade behind them."""
    for n in tokens.capitals:
        if tokens.taken[n] or tokens.address[n] or tokens.region[n]:
            continue
        if n and tokens.lower[n - 1] == "si" and tokens.between(n).strip(" \"'") == "" and tokens.between(n) != "":
            yield from called_si(tokens, n)
        elif trading(tokens, n):
            yield hit(tokens, n, n + 2)


def called_si(tokens: Tokens, n: int) -> Iterator[Hit]:
    """The nickname behind `si`: within a sentence always one, at its head where somebody does something; not in a tale, not `si Ibu`."""
    if nobody(tokens, n) or famous(tokens, "si", n) or TALE.compiled.search(tokens.text, max(0, tokens.starts[n] - NEAR), tokens.ends[n] + NEAR):
        return
    end = run(tokens, n, hard=True)
    if end == n and (introduced(tokens, n) or (tokens.words[n - 1].islower() and tokens.lower[n] in listed("sapaan") and tokens.between(n + 1)[:1] != ".")):
        end = n + 1  # «si Xundul»: what elsewhere addresses somebody, here is what he is called
    if end == n:
        return
    if tokens.words[n - 1].islower():
        yield hit(tokens, n, end)
    elif VERBS.match(tokens.text, tokens.ends[end - 1]) or (end < len(tokens.words) and tokens.between(end) == " " and tokens.lower[end] in listed("keterangan", "orang")):
        yield replace(hit(tokens, n, end), rule=UNKNOWN)


def nobody(tokens: Tokens, n: int) -> bool:
    """Whether a word behind `si` says who somebody is: `si Anak`, `si Bungsu`, `si Klien`."""
    return who(tokens, n) or any(tokens.lower[n] in listed(name) for name in ("penjelas-kerabat", "orang-siapa", "pekerjaan", "kerabat"))


@cache
def things() -> frozenset[str]:
    """Words with a capital before a trade that are nobody: `Jumat pasar murah`."""
    return listed("hari") | listed("bulan") | listed("sapaan") | listed("kepala-nama")


def trading(tokens: Tokens, n: int) -> bool:
    """Whether a name stands before what its bearer sells or keeps: `kata Xanti laundry, …`, `Xudin bengkel yang menolong`; not `Jumat pasar murah`, not `Bunga bank`."""
    if n + 1 >= len(tokens.words) or tokens.between(n + 1) != " " or tokens.lower[n + 1] not in listed("dagangan") or not tokens.words[n + 1].islower() or tokens.words[n].isupper():
        return False
    if (n and tokens.between(n) == " " and tokens.capital(n - 1)) or (tokens.lower[n] in things() and tokens.lower[n] not in persons()) or who(tokens, n) or common(tokens.lower[n]):
        return False
    end = tokens.ends[n + 1]
    ended = n + 2 >= len(tokens.words) or tokens.text[end : end + 1] in BREAKS or VERBS.match(tokens.text, end) is not None or tokens.lower[n + 2] in listed("sesudah-nama", "sambung") | listed("keterangan", "orang")
    sure = (tokens.lower[n] in entries("nama.txt") and not tokens.ordinary(n)) or tokens.lower[n] in persons()
    return sure or (ended and tokens.namesake(n, weak=True) and not tokens.opens(n))
