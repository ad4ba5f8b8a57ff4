"""Tells by its company whether an unknown word with a capital is somebody: a name that people bear, whom others wait for, one in a row of names, or whose lodging it is."""

from __future__ import annotations

from collections.abc import Collection

from pustaka.privacy.beside import AND
from pustaka.privacy.evidence import signs
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import regional
from pustaka.privacy.titles import within_name
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, foreign


def familiar(tokens: Tokens, first: int, end: int, announced: Collection[str]) -> bool:
    """Whether anything of it tells of a person."""
    which = first > 0 and tokens.between(first) == ", " and tokens.lower[first - 1] in listed("penjelas-kerabat", "yang-mana") and tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] == ","  # «yang paling kecil, Xupin, …»
    return which or borne(tokens, first, end) or met(tokens, first, end) or in_a_row(tokens, first, end, announced)


def borne(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a run holds a name that people bear and that is no word: nothing more has to speak for it in a case; in a heading or behind `lagu` it may be a thing's."""
    return any(tokens.lower[n] in entries("nama.txt") and tokens.lower[n] not in entries("kata-daerah.txt") and not tokens.ordinary(n) for n in range(first, end)) and (THINGS.isdisjoint(signs(tokens, first, end)) or (first > 0 and tokens.lower[first - 1] == "hari"))


LEAST = -4.0
"""Spelt less like a name, a word behind `menunggu` is a thing."""


def met(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a single unknown word is whom somebody meets, waits for or calls: `menunggu Xesmon`."""
    return end == first + 1 and first > 0 and tokens.between(first) == " " and tokens.lower[first - 1] in listed("di-depan-nama", "pasti") and not tokens.words[first].isupper() and likeness(tokens.lower[first]) > LEAST and not within_name(tokens, first, end) and tokens.lower[first] not in foreign()


def in_a_row(tokens: Tokens, first: int, end: int, announced: Collection[str]) -> bool:
    """Whether a single unknown word stands beside a name in a row: `Xanti, Xido, dan bayinya`, `Xikri sama Xoni`."""
    if end != first + 1 or tokens.words[first].isupper() or within_name(tokens, first, end):
        return False
    sides = [first - 1 if tokens.between(first) == ", " else first - 2 if first > 1 and tokens.between(first) == " " and tokens.lower[first - 1] in AND else -1]
    if end < len(tokens.words):
        sides.append(end if tokens.between(end) == ", " else end + 1 if tokens.between(end) == " " and tokens.lower[end] in AND else -1)
    return any(0 <= n < len(tokens.words) and tokens.capital(n) and (tokens.lower[n] in announced or (tokens.lower[n] in entries("nama.txt") and not tokens.ordinary(n))) for n in sides)


THINGS = frozenset({"judul", "di-belakang-benda", "di-dalam-nama-lembaga", "kata-inggris"})
"""Signs that a name may be a thing's."""


def lodged(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a word at a break says whose lodging is meant: `pulang ke kontrakan Xing.`; a form of address that no name follows may be one there."""
    fits = first > 0 and tokens.between(first) == " " and tokens.words[first - 1].islower() and tokens.lower[first - 1] in listed("hunian")
    ambiguous = tokens.lower[first] not in listed("sapaan") or (tokens.lower[first] in listed("sapaan", "resmi") and tokens.lower[first] not in listed("kerabat", "nama-kecil"))
    return fits and ambiguous and not tokens.words[first].isupper() and not regional(tokens.lower[first]) and tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] in LODGED


LODGED = frozenset((".", ",", ";", ")", "\n", ""))
