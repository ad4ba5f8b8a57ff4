"""Finds the unknown word in small letters that kinship stands beside: in a hasty note a name has no capital."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pustaka.privacy.announced import VERBS
from pustaka.privacy.dialects import suffixed
from pustaka.privacy.explained import taught
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import foreign
from pustaka.privacy.spoken import colloquial, regional, verbal
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, known, misread, outmoded

RULE = "kata-tak-dikenal"

OWNED = ("nya", "ku", "ne", "na", "nyo", "nye", "ipun")
"""`bojone`, `budakna`, `adiaknyo`: whose kin it is, in several languages."""

WHICH = ("yang", "yg", "sing", "nu", "nan")
"""`yang besar`, `sing gedhe`: which of the children."""

IS_KIN = frozenset({"adalah", "ialah", "yaitu", "yakni", "itu", "ini", "sebagai"})

SPOKEN = ("ng", "ny")
"""How verbs of everyday speech begin, which follow a person more often than a name does: `suaminya ngotot`."""

APPOSED = frozenset({", ", " (", " - ", " -- ", ": "})
"""What stands between a name and what says whose kin it is."""


@cache
def owned_kin() -> frozenset[str]:
    """Every word for kin with whose it is: `adiknya`, `adikku`."""
    return frozenset(word + end for word in listed("kerabat", "nama-kecil") for end in OWNED)


@cache
def words_for_kin() -> frozenset[str]:
    """Every word for kin, alone too."""
    return listed("kerabat", "nama-kecil") | owned_kin()


@cache
def telling_words() -> frozenset[str]:
    """Every word beside which anything is looked for."""
    return words_for_kin() | listed("peran", "nama-kecil") | {"si", *WHICH}


def find(tokens: Tokens) -> Iterator[Hit]:
    """Unknown words without a capital that kinship stands beside: `xontoh, adiknya, datang`, `kakak klien, xontoh, pergi`."""
    kinship, telling = words_for_kin(), telling_words()
    for n, lower in enumerate(tokens.lower):
        if lower not in telling:
            continue
        if lower in listed("peran", "nama-kecil") and n + 1 < len(tokens.words) and tokens.between(n + 1) in {" ", ": "} and strange(tokens, n + 1) and not colloquial(tokens.lower[n + 1]):
            yield Hit(tokens.starts[n + 1], tokens.ends[n + 1], RULE)
        if lower == "si" and n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and strange(tokens, n + 1, least=3) and not colloquial(tokens.lower[n + 1]):
            yield Hit(tokens.starts[n + 1], tokens.ends[n + 1], RULE)
        if lower in WHICH:
            yield from one_of_them(tokens, n)
        if lower not in kinship:
            continue
        if n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and shouted(tokens, n + 1):
            yield Hit(tokens.starts[n + 1], tokens.ends[n + 1], RULE)
        owned = lower in owned_kin() or (n > 0 and tokens.lower[n - 1] in listed("milik-orang") and tokens.between(n) == " ")
        last = n
        while last + 1 < len(tokens.words) and tokens.between(last + 1) == " " and tokens.lower[last + 1] in listed("penjelas-kerabat", "nama-kecil"):
            last, owned = last + 1, True
        if not owned:
            if lower in listed("kerabat", "keluarga") and n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and strange(tokens, n + 1) and not spoken(tokens, n + 1):
                yield Hit(tokens.starts[n + 1], tokens.ends[n + 1], RULE)
            continue
        if n > 1 and tokens.lower[n - 1] in {"dan", "serta", "beserta", "bersama"} and tokens.between(n) == tokens.between(n - 1) == " " and strange(tokens, n - 2):
            yield Hit(tokens.starts[n - 2], tokens.ends[n - 2], RULE)
        if n and strange(tokens, n - 1) and (tokens.between(n) in APPOSED or (tokens.between(n) == " " and tokens.opens(n - 1))):
            yield Hit(tokens.starts[n - 1], tokens.ends[n - 1], RULE)
        if n > 1 and tokens.lower[n - 1] in IS_KIN and tokens.between(n) == tokens.between(n - 1) == " " and strange(tokens, n - 2):
            yield Hit(tokens.starts[n - 2], tokens.ends[n - 2], RULE)
        after = last + 1
        if after + 1 < len(tokens.words) and tokens.lower[after] in {"si", "yaitu", "yakni", "bernama"} and tokens.between(after) in {" ", ", "}:
            after += 1
        if after + 1 < len(tokens.words) and tokens.lower[after] in listed("penunjuk") and tokens.between(after) == " " and tokens.between(after + 1) in {" ", ", "}:
            after += 1
        if after < len(tokens.words) and tokens.between(after) in APPOSED | {" "} and strange(tokens, after) and not spoken(tokens, after):
            yield Hit(tokens.starts[after], tokens.ends[after], RULE)


NAMELIKE = 1.0
"""From this spelling on, a word in capitals behind kin is a name, not an abbreviation, and one that may also be said for another word is a name after all."""


def shouted(tokens: Tokens, n: int) -> bool:
    """Whether a word in capitals, and no others beside it, stands behind kin as a name does: `Anak XENDI berhenti`; not `Anak ODGJ`, not a heading."""
    word = tokens.words[n]
    row = any(0 <= k < len(tokens.words) and tokens.words[k].isupper() and len(tokens.words[k]) > 1 and tokens.between(max(k, n)) == " " for k in (n - 1, n + 1))
    return 3 < len(word) < 12 and word.isupper() and not row and not tokens.taken[n] and not known(tokens.lower[n]) and tokens.lower[n] not in tokens.context_words and not taught(tokens, n) and not tokens.region[n] and likeness(tokens.lower[n]) > NAMELIKE


def spoken(tokens: Tokens, n: int) -> bool:
    """Whether the word behind kin is an ordinary one as it is said: `suaminya ngotot`, `anaknya pendiem`."""
    lower = tokens.lower[n]
    if lower.startswith(SPOKEN) or verbal(lower):
        return tokens.between(n) == " " or colloquial(lower)
    return tokens.between(n) == " " and likeness(lower) < 0 and colloquial(lower)


def one_of_them(tokens: Tokens, n: int) -> Iterator[Hit]:
    """The unknown word behind `yang besar` or `yang nomor dua`."""
    after = n + 1
    if after < len(tokens.words) and tokens.lower[after] in {"nomor", "nomer", "no"}:
        after += 1
    if after + 1 >= len(tokens.words) or tokens.lower[after] not in listed("penjelas-kerabat", "yang-mana") or any(tokens.between(k) not in {" ", ". "} for k in range(n + 1, after + 1)):
        return
    after += 1
    if tokens.between(after) in APPOSED | {" "} and strange(tokens, after) and (not colloquial(tokens.lower[after]) or between_commas(tokens, after)):
        yield Hit(tokens.starts[after], tokens.ends[after], RULE)


def between_commas(tokens: Tokens, n: int) -> bool:
    """Whether a word that is spelt like a name stands between commas, and behind them somebody does something: `yang kecil, xica, sembunyi`; not `yang kecil, capek, pulang`."""
    if n + 1 >= len(tokens.words) or not tokens.between(n) == tokens.between(n + 1) == ", ":
        return False
    acts = VERBS.match(tokens.text, tokens.ends[n] + 1) is not None or tokens.lower[n + 1] in listed("sesudah-orang", "berbuat") | listed("sesudah-orang", "sela")
    return acts and likeness(tokens.lower[n]) > NAMELIKE


def strange(tokens: Tokens, n: int, *, least: int = 4) -> bool:
    """Whether a word in small letters is one that nobody knows and that looks like no misspelt verb."""
    word = tokens.words[n]
    return len(word) >= (least if word not in entries("nama.txt") else 3) and word.islower() and "-" not in word and not tokens.taken[n] and not tokens.address[n] and not tokens.ordinary(n) and not taught(tokens, n) and not foreign(word) and not regional(word) and not outmoded(word) and word not in listed("sapaan") and word not in listed("patokan", "bilangan") and not (misread(word) and tokens.scanned) and not suffixed(tokens, word)
