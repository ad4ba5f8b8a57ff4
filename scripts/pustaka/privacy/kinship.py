"""Tells what a word behind a word for kin or a role may be: a name that is also a word, what somebody suffers from, or the next body in a row."""

from __future__ import annotations

import re

from pustaka.privacy.called import introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

OWNED = re.compile(r"(?:nya|ku|mu)\W*$")


def between_commas(tokens: Tokens, found: re.Match[str], n: int) -> bool:
    """Whether kin at the head of a sentence has its name between commas: `Istri, Xurni, takut`."""
    return found["gap"].startswith(",") and tokens.opens(tokens.at(found.start())) and n + 1 < len(tokens.words) and tokens.between(n + 1).startswith(",")


def member(tokens: Tokens, found: re.Match[str]) -> bool:
    """Whether the word for kin ends the name of a body in a row of bodies: `Krama Istri, Xekaa`."""
    k = tokens.at(found.start())
    return found["gap"].startswith(",") and found[0][0].isupper() and OWNED.search(found[0]) is None and k > 0 and tokens.between(k) == " " and tokens.capital(k - 1)


def weak_name(tokens: Tokens, n: int, gap: str) -> bool:
    """Whether a word that is also a name follows somebody's kin: `Kakaknya Puji`; not `anaknya Agustus lalu`."""
    return tokens.namesake(n, weak=True) and introduced(tokens, n) and ("," in gap or tokens.lower[n] not in listed("bulan"))


def apposed(tokens: Tokens, n: int, gap: str) -> bool:
    """Whether a word with a capital stands between commas behind somebody's kin: `Cucunya, Xontoh, datang`. It may be a word too, so that it is only asked about."""
    after = tokens.between(n + 1) if n + 1 < len(tokens.words) else ""
    return gap.startswith(",") and not tokens.taken[n] and after.startswith(",") and introduced(tokens, n) and not who(tokens, n) and tokens.lower[n] not in entries("kata.txt") | listed("bulan")


def afflicted(tokens: Tokens, found: re.Match[str], n: int) -> bool:
    """Whether a word behind a role is what somebody suffers or belongs to: `korban Covid`, `anggota Tagana`, `pengasuh (Xarit)`."""
    return (FIRST.match(found[0])[0].lower() in listed("peran") or "(" in found["gap"]) and common(tokens.lower[n])  # type: ignore[index]  # what announces begins with a word


def second(tokens: Tokens, found: re.Match[str], n: int) -> int:
    """The end of a name of two words of which only the second is unknown, behind somebody's kin or a witness: `cucunya Lalu Xire`, `Saksi Apa Xon`; `n` when there is none."""
    one = OWNED.search(found[0]) is not None or FIRST.match(found[0])[0].lower() in listed("peran", "seseorang")  # type: ignore[index]  # what announces begins with a word
    if not one or n + 1 >= len(tokens.words) or tokens.taken[n] or tokens.taken[n + 1] or not tokens.capital(n) or not tokens.capital(n + 1) or tokens.between(n + 1) != " ":
        return n
    thing = who(tokens, n) or tokens.words[n].isupper() or tokens.region[n] or tokens.lower[n] in listed("kepala-nama") or tokens.lower[n] in listed("depan-orang", "tempat-kecil") or len(tokens.words[n]) > LONGEST
    return n if thing or tokens.words[n + 1].isupper() or tokens.ordinary(n + 1) or common(tokens.lower[n + 1]) else n + 2


LONGEST = 5
"""Letters of a first name that is also a word; a longer one begins the name of a thing."""


def belongs(tokens: Tokens, found: re.Match[str], n: int, end: int) -> bool:
    """Whether somebody is a member of what is called so, or lives there: `anggota Xambors`, `warga Xipoli`; a likely name is one after all, `warga Xumiyati`."""
    first = FIRST.match(found[0])[0].lower()  # type: ignore[index]  # what announces begins with a word
    return first in listed("peran", "milik-kelompok") and found["gap"] == " " and not any(tokens.lower[k] in entries("nama.txt") or tokens.namesake(k, weak=True) or likeness(tokens.lower[k]) > 1 for k in range(n, end))


FIRST = re.compile(r"[A-Za-z]+")
