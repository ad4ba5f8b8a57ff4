"""Tells whether an unknown capitalised word stands in a name that is nobody's: of an office, of an English instrument, beside a scholar."""

from __future__ import annotations

from collections.abc import Collection

from pustaka.privacy.announced import VERBS
from pustaka.privacy.heads import before
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import foreign, scholars

INNER = "bagian-nama"
"""A word that stands inside a longer name of a thing."""


def within_name(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a run of unknown words stands behind a capitalised word of the language or a word such as `lagu`: `Pohon Xontoh`, `lagu Xontoh`; not `Klien Xontoh`."""
    if first and end == first + 1 and tokens.words[first].isupper() and tokens.between(first).endswith(" (") and tokens.text[tokens.ends[first] : tokens.ends[first] + 1] == ")":
        return True  # «Bahasa Isyarat Xontoh (BISIXO)»
    if VERBS.match(tokens.text, tokens.ends[end - 1]):
        return False
    if quoted(tokens, first, end):
        return True
    if english_behind(tokens, first, end):
        return True
    if first == 0 or tokens.between(first) != " ":
        return False
    n = first - 1
    lower = tokens.lower[n]
    if lower in listed("kepala-nama") or lower in listed("lembaga", "resmi"):
        return True
    return (
        tokens.capital(n) and not tokens.opens(n) and not tokens.taken[n] and not tokens.words[n].isupper() and tokens.ordinary(n) and not tokens.region[n] and not tokens.namesake(n, weak=True)
        and not any(lower in listed(name) for name in ("sapaan", "peran", "kerabat", "kelompok-orang", "jabatan"))
    )


NAMING = frozenset({"si", "akun", "disapa", "panggil", "memanggilnya"})
"""Beside the words that introduce a name."""


def quoted(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a run is all that stands in quotation marks, as a song or a slogan does; not behind `dipanggil`, nor where it is somebody who is called."""
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if tokens.text[max(0, start - 1) : start] != '"' or tokens.text[stop : stop + 1] != '"' or not first:
        return False
    return not any(tokens.lower[n] in NAMING or tokens.lower[n] in listed("depan-orang", "nama") for n in range(max(0, first - 4), first))


SCHOOL_OF_THOUGHT = frozenset({"theory", "theories", "therapy", "approach", "method", "technique"})


def english_behind(tokens: Tokens, first: int, end: int) -> bool:
    """Whether one unknown word names an English school of thought: `Xilial Therapy`, `Middle Xange Theory`; an `Assessment` or a `Report` may be a client's."""
    return end == first + 1 and end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end) and tokens.lower[end] in SCHOOL_OF_THOUGHT and not tokens.namesake(first, weak=True)


def explains(tokens: Tokens, first: int, end: int, announced: Collection[str], *, case: bool) -> bool:
    """Whether the words around a run of unknown ones say that it is no person's name."""
    head = before(tokens, first)
    if head in (listed("lembaga", "resmi") if case else listed("lembaga")) and (not case or official(tokens, first, announced)):
        return True
    if (end < len(tokens.words) and tokens.between(end) == " " and tokens.lower[end] in scholars()) or beside(tokens, first) in scholars():
        return True
    return english(tokens, first, end, announced)


def official(tokens: Tokens, first: int, announced: Collection[str]) -> bool:
    """Whether a word stands in a name that begins with a capital, as `Yayasan Xontoh` does, and is nowhere somebody's."""
    n = first
    while n and tokens.between(n) in {" ", ". "} and tokens.capital(n - 1):
        n -= 1
    if VERBS.match(tokens.text, tokens.ends[first]):
        return False  # «Yayasan Xontoh menangis»: a person does so, and the comma is missing
    return any(tokens.lower[k] in listed("lembaga", "resmi") for k in range(n, first)) and tokens.lower[first] not in announced


def beside(tokens: Tokens, n: int) -> str:
    """The word that stands before this one in a row of names: `Xontoh dan Xanto`, `(Xontoh, Xarto & Xanto)`."""
    if n > 1 and tokens.lower[n - 1] in {"dan", "serta", "and"} and tokens.between(n) == " " == tokens.between(n - 1):
        return tokens.lower[n - 2]
    return tokens.lower[n - 1] if n and tokens.between(n) in {", ", " & "} else ""


def english(tokens: Tokens, first: int, end: int, announced: Collection[str]) -> bool:
    """Whether a word stands between English ones, as in the title of an instrument; before or behind them it may be a person."""
    if first == 0 or end >= len(tokens.words) or tokens.between(first) not in {" ", "-"} or tokens.between(end) not in {" ", "-"}:
        return False
    around = (first - 1, end)
    return all(tokens.capital(n) and (tokens.lower[n] in foreign() or tokens.lower[n] in scholars()) for n in around) and not any(tokens.lower[n] in announced or tokens.namesake(n, weak=True) for n in range(first, end))
