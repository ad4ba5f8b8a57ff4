"""Weighs a word in small letters behind a form of address: `mbah xontoh`, `mak rejeki`; not `nona sonde`, not `pak bupati rawuh`, not `pakdhe njegreg`."""

from __future__ import annotations

from collections import Counter

from pustaka.privacy.announced import KIN_BEHIND, VERBS
from pustaka.privacy.dialects import native, plain
from pustaka.privacy.evidence import FAINT
from pustaka.privacy.explained import common
from pustaka.privacy.labels import RULE
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.reach import foreign as misspelt
from pustaka.privacy.spoken import colloquial, regional, verbal
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, persons, sections

UNKNOWN = "kata-tak-dikenal"

NAMELIKE, DOUBTFUL = 1.0, -4.5
"""From the first spelling on a word is a name behind a title; below the second it is rather a word that nobody listed."""

def rule(tokens: Tokens, n: int, title: str, *, soft: bool, office: bool) -> str:
    """What an unknown or doubtful word behind a form of address is told as; empty when it is nobody."""
    word = tokens.lower[n]
    if word in listed("sapaan") or word in listed("kerabat", "nama-kecil") or word in listed("penjelas-kerabat", "yang-mana"):
        return ""
    named = word in entries("nama.txt") or word in persons()
    if plain(tokens, title) or not native(tokens, title) or (plain(tokens, word) and not (named and title in listed("sapaan", "kuat"))):
        return ""
    if tokens.ordinary(n):
        return UNKNOWN if not office and title not in listed("sapaan", "lembaga") and word in called() and not attributed(tokens, n) else ""
    if not named and (regional(word) or elsewhere(tokens, word)):
        return ""
    if not named and verbal(word):
        return FAINT
    spelt = likeness(word)
    if named or (spelt >= NAMELIKE and not colloquial(word)):
        return RULE
    if office or colloquial(word) or (soft and spelt < DOUBTFUL):
        return FAINT
    return RULE if not soft else UNKNOWN


def surely(tokens: Tokens, n: int, title: str) -> bool:
    """Whether a word is a name even behind a title that is also a word: `uni xontoh`, `mak rejeki`."""
    word = tokens.lower[n]
    if word in called():
        return True
    if tokens.ordinary(n) or regional(word):
        return False
    return word in entries("nama.txt") or (title in listed("sapaan", "juga-kecil") and followed(tokens, n) and not tokens.address[n] and not colloquial(word) and not common(word) and not misspelt(word))


def stranded(tokens: Tokens, n: int) -> bool:
    """Whether a preposition stands behind a form of address and before a break, where none can stand: `mang oleh, yang dulu …`."""
    behind = tokens.text[tokens.ends[n] : tokens.ends[n] + 1]
    return tokens.words[n].islower() and tokens.lower[n] in listed("awal-kalimat") and behind in BREAKS


BREAKS = frozenset({",", ".", ";", ")"})


def followed(tokens: Tokens, n: int) -> bool:
    """Whether what follows an unknown word says that it is somebody: a verb, kinship, `yang` or a break."""
    text, end = tokens.text, tokens.ends[n]
    if n + 1 >= len(tokens.words) or text[end : end + 1] in BREAKS:
        return True
    return VERBS.match(text, end) is not None or KIN_BEHIND.match(text, end) is not None or (tokens.between(n + 1) == " " and tokens.lower[n + 1] in listed("sesudah-nama", "sambung") | listed("keterangan", "orang") | listed("sesudah-orang"))


def called() -> frozenset[str]:
    """Words of the language that people are called by, also in small letters."""
    return sections("nama-kata.txt")["panggilan"]


def attributed(tokens: Tokens, n: int) -> bool:
    """Whether the word says something of the one addressed: `mbak bunga mawarnya mekar` is not asked, `bu untung rugi` is."""
    return n + 1 < len(tokens.words) and tokens.between(n + 1) == "-"


def elsewhere(tokens: Tokens, word: str) -> bool:
    """Whether a word stands more often where nobody is addressed: it is then no name but a word of the region."""
    places = [k for k, lower in enumerate(tokens.lower) if lower == word and not tokens.capital(k)]
    if len(places) < 3:
        return False
    told = Counter(bool(k) and tokens.lower[k - 1] in listed("sapaan") and tokens.between(k) in {" ", ". "} for k in places)
    return told[True] * 2 < len(places)
