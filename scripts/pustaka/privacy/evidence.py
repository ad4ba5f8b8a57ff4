"""Weighs what speaks for a person, or for a place that finds him, against what speaks for a thing, where a word is unknown.

Each sign has a weight in `data/bukti.txt`, learnt from labelled documents by `python scripts/bukti.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache

from pustaka.privacy.announced import AGED, CLOCK, KIN_BEHIND, VERBS
from pustaka.privacy.explained import taught
from pustaka.privacy.heads import before
from pustaka.privacy.kin import words_for_kin
from pustaka.privacy.leads import Lazy
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed, rows
from pustaka.privacy.spoken import regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, foreign, persons

FAINT = "kata-asing"
"""An unknown word that speaks for nobody."""

ALWAYS = "selalu"
"""The weight that every word begins with."""

SPELLINGS = ((-4.0, "ejaan-benda"), (-1.5, "ejaan-agak-benda"), (1.0, "ejaan-bimbang"), (3.5, "ejaan-agak-nama"), (1000.0, "ejaan-nama"))
"""The highest likeness of each kind of spelling."""

NEAR = 5
"""How many words before may tell something."""

STOP = Lazy(r"[.!?;|\n]")
YEAR = Lazy(r"\s\(?(?:19|20)\d\d")

SURE = frozenset({"bertindak", "berbuat", "berusia", "di-belakang-kerabat", "di-depan-kerabat", "di-belakang-sapaan", "nama-di-dekatnya", "penutur"})
"""Signs that only a person has, or hardly anything else."""

ACTING = frozenset({"bertindak"})
"""What agencies and authors do as well: it is sure only of a word of which little else says that it is a thing."""

NEARLY = -3.0

DOUBT = frozenset({"kata-daerah", "kata-inggris", "judul", "tanpa-huruf-besar", "di-belakang-benda"})
"""Signs beside which a sure one is not enough."""

PERSONAL = Lazy(r"(?:me(?:m|n|ng|ny|r|l)|ber)[a-z]{4,}")
"""How what somebody does begins: `Xontoh mengembangkan`."""

QUOTES = "\"'"


@cache
def weights() -> dict[str, float]:
    """The weight of each sign."""
    return {row.word: float(mark) for row in rows("bukti") for mark in row.marks}


def speaks(tokens: Tokens, first: int, end: int) -> bool:
    """Whether an unknown run of words may be a person or a place that finds one; a sure sign needs no second one, however the word is spelt."""
    found = frozenset(signs(tokens, first, end))
    weight = score(found)
    return weight >= 0 or (not found.isdisjoint(SURE if weight >= NEARLY else SURE - ACTING) and found.isdisjoint(DOUBT) and not inside(tokens, first))


def inside(tokens: Tokens, first: int) -> bool:
    """Whether a place is meant, and nobody: `di Xontoh sudah`."""
    return first > 0 and tokens.lower[first - 1] == "di" and tokens.between(first) == " "


def score(found: Iterable[str]) -> float:
    known = weights()
    return math.fsum((known[ALWAYS], *(known.get(sign, 0.0) for sign in found)))  # exact: signs come in no order


def signs(tokens: Tokens, first: int, end: int) -> Iterator[str]:
    """What the letters, the neighbours and the rest of the text say of a run of unknown words."""
    yield from spelling(tokens, first, end)
    yield from shape(tokens, first, end)
    yield from neighbours(tokens, first, end)
    yield from elsewhere(tokens, first, end)


def spelling(tokens: Tokens, first: int, end: int) -> Iterator[str]:
    """How the words are spelt; in several, the one most like a name says it."""
    words = tokens.lower[first:end]
    strange = [likeness(tokens.lower[n]) for n in range(first, end) if not tokens.namesake(n, weak=True)]
    if strange:
        yield next(sign for limit, sign in SPELLINGS if max(strange) <= limit)
    if any(word.endswith(endings()) for word in words):
        yield "akhiran-nama"
    if any(word in entries("nama.txt") or word in persons() for word in words):
        yield "nama-lazim"
    if any(tokens.namesake(n, weak=True) for n in range(first, end)):
        yield "juga-nama"
    if any(word in foreign() for word in words):
        yield "kata-inggris"
    if all(regional(word) for word in words):
        yield "kata-daerah"


@cache
def endings() -> tuple[str, ...]:
    """How names end and words seldom do."""
    return tuple(sorted(listed("akhiran-nama")))


def shape(tokens: Tokens, first: int, end: int) -> Iterator[str]:
    """How the run is written: length, capitals, hyphens, quotes, brackets, a cell or a heading of its own."""
    text, start, stop = tokens.text, tokens.starts[first], tokens.ends[end - 1]
    yield f"kata-{min(end - first, 3)}"
    if any("-" in word for word in tokens.words[first:end]):
        yield "bertanda-hubung"
    if tokens.words[first].isupper():
        yield "huruf-besar-semua"
    elif tokens.words[first].islower():
        yield "tanpa-huruf-besar"
    if len(tokens.words[first]) < 5 and end == first + 1:
        yield "pendek"
    previous, following = text[max(0, start - 1) : start], text[stop : stop + 1]
    if (previous and previous in QUOTES) or (following and following in QUOTES):
        yield "berpetik"
    if previous == "(":
        yield "dalam-kurung"
    if text[stop : stop + 2] == " (":
        yield "bertahun" if YEAR.match(text, stop) else "di-depan-kurung"
    line = text.rfind("\n", 0, start) + 1
    if text.startswith(("#", "judul:", "title:"), line):
        yield "judul"
    elif text.startswith("|", line):
        yield "sel-penuh" if text[line:start].rstrip().endswith("|") and text[stop:].lstrip(" ").startswith("|") else "sel"
    if following == ":" or text[stop : stop + 2] == " :":
        yield "di-depan-titik-dua"


def neighbours(tokens: Tokens, first: int, end: int) -> Iterator[str]:
    """What stands just before and behind."""
    text, stop = tokens.text, tokens.ends[end - 1]
    if VERBS.match(text, stop):
        yield "berbuat"
    if AGED.match(text, stop):
        yield "berusia"
    opening = tokens.opens(first)
    if opening:
        yield "awal-kalimat"
    if end < len(tokens.words) and tokens.between(end) == " ":
        if tokens.capital(end):
            yield "di-depan-huruf-besar"
        elif PERSONAL.match(tokens.lower[end]) or tokens.lower[end] in listed("keterangan", "orang"):
            yield "bertindak"
        elif opening:
            yield "pembuka-kalimat"
    else:
        yield "di-depan-jeda"
    if KIN_BEHIND.match(text, stop):
        yield "di-depan-kerabat"
    if opening and CLOCK.search(text[max(0, tokens.starts[first] - 40) : tokens.starts[first]].rpartition("\n")[2]):
        yield "penutur"
    yield from nearby(tokens, first)
    if not first or opening:
        return
    gap, last = tokens.between(first), tokens.lower[first - 1]
    if gap in {", ", "; "}:
        yield "deret-benda" if tokens.capital(first - 1) and (tokens.ordinary(first - 1) or taught(tokens, first - 1)) and not tokens.namesake(first - 1, weak=True) else "di-belakang-koma"
    if gap not in {" ", ", ", ". "}:
        return
    stem = next((last.removesuffix(ending) for ending in ("nya", "ku", "mu") if last.endswith(ending)), last)
    for sign, words in before_words():
        if last in words or (stem != last and sign == "di-belakang-peran" and stem in words):
            yield sign
    of_a_body = gap == ", " and first > 1 and tokens.capital(first - 1) and tokens.capital(first - 2) and tokens.between(first - 1) == " "  # «Krama Istri, Xontoh»
    if (stem in listed("kerabat", "nama-besar") or stem in listed("kerabat", "nama-kecil")) and not of_a_body:
        yield "di-belakang-kerabat"
    if before(tokens, first):
        yield "di-dalam-nama-lembaga"
    if gap == " " and tokens.capital(first - 1):
        yield "di-belakang-huruf-besar"


def nearby(tokens: Tokens, first: int) -> Iterator[str]:
    """What the few words before tell, when no sentence ends between."""
    seen: set[str] = set()
    n = first - 1
    while n >= 0 and first - n <= NEAR and not STOP.search(tokens.between(n + 1)):
        for sign, words in near_words():
            if tokens.lower[n] in words and sign not in seen:
                seen.add(sign)
                yield sign
        n -= 1


@cache
def near_words() -> tuple[tuple[str, frozenset[str]], ...]:
    """The signs that a word a little way before gives."""
    return (("nama-di-dekatnya", listed("depan-orang", "nama")), ("kerabat-di-dekatnya", words_for_kin()), ("tempat-kecil-di-dekatnya", listed("depan-orang", "tempat-kecil")), ("milik-di-dekatnya", listed("depan-orang", "milik")))


@cache
def before_words() -> tuple[tuple[str, frozenset[str]], ...]:
    """The signs that a word before gives."""
    return (
        ("di-belakang-sapaan", listed("sapaan")), ("di-belakang-peran", listed("peran")), ("di-belakang-pelaku", listed("depan-orang", "orang")), ("di-belakang-tempat", listed("depan-orang", "tempat")),
        ("di-belakang-benda", listed("kepala-nama") | listed("lembaga") | listed("depan-orang", "benda")), ("di-belakang-dan", listed("depan-orang", "sambung")), ("di-belakang-jabatan", listed("jabatan")),
    )  # fmt: skip


def elsewhere(tokens: Tokens, first: int, end: int) -> Iterator[str]:
    """What the rest of the text says of the same words."""
    words = tokens.lower[first:end]
    if any(word in tokens.small for word in words):
        yield "juga-huruf-kecil"
    times = max(tokens.times[word] for word in words)
    if times > 1:
        yield "berulang" if times < 4 else "sering"
