"""Knows what is called so without being anybody: an animal, a boat, a band, an application."""

from __future__ import annotations

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

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


def of_a_body(tokens: Tokens, n: int) -> bool:
    """Whether a body is called so: `rumah singgah itu bernama`, `kelompoknya diberi nama`; not a village, whose name finds people, and not who belongs to it."""
    k, body = n, False
    while k > 0 and n - k < OWNED_BY and tokens.between(k) == " ":
        k -= 1
        if somebody(tokens, k):
            return False
        stem = tokens.lower[k].removesuffix("nya")
        body = body or ((stem in listed("kepala-nama") or stem in listed("bukan-nama", "label")) and stem not in listed("depan-orang", "tempat-kecil"))
    return body


def founded(tokens: Tokens, n: int) -> bool:
    """Whether the clause before the word at `n` tells that people make something: `kami bikin kelompok, delapan ibu, namanya`; not when it names somebody."""
    k = n
    while k > 0 and n - k < SENTENCE and STOP.isdisjoint(tokens.between(k)):
        k -= 1
        if tokens.lower[k].removesuffix("nya") in listed("benda-bernama") | listed("bukan-nama", "label") and k and tokens.lower[k - 1] in listed("mendirikan"):
            return True
        if somebody(tokens, k) and not (k and tokens.lower[k - 1] in listed("jumlah-anak")) and tokens.between(k + 1) != " ":
            return False
    return False


SENTENCE = 9
STOP = frozenset(".!?;\n")


def somebody(tokens: Tokens, n: int) -> bool:
    return tokens.lower[n] in listed("orang") or any(tokens.lower[n] in listed(name) for name in ("jabatan", "peran", "kerabat", "kelompok-orang", "sapaan"))


RESULT = Lazy(r"\s(?:«hasil-ukur»\b|[(=:]?\s?[A-Z]?\d)|:\s")
"""` turun menjadi 22`, ` K10`, `: 14`: what is said of a measure; a client's form is `belum diisi`."""

MEASURED_BY = 5
"""Words from `skala` to whom it is named after: `skala beban pengasuh Xontoh`."""


def measured(tokens: Tokens, n: int) -> bool:
    """Whether an instrument is named after whom a word names: `indeks Xontoh`, `skala beban pengasuh Xontoh`; not whom people are called like here, and nobody who is named again."""
    if tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) or tokens.times[tokens.lower[n]] > 1:
        return False
    k = n
    while k > 0 and n - k < MEASURED_BY and tokens.between(k) == " ":
        k -= 1
        if tokens.lower[k] in listed("alat-ukur"):
            return tokens.lower[k] in listed("alat-ukur", "bernama") or RESULT.match(tokens.text, tokens.ends[n]) is not None
        if not tokens.words[k].islower():
            return False
    return False
