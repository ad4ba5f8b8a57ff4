"""Takes words of the language for a name where a form of address leaves them no other part: `mbak Xelatuk`, `Opa Xiok Xek`, `Tulang Xingan Xihite`."""

from __future__ import annotations

import re
from functools import cache

from pustaka.privacy.announced import KIN_BEHIND, VERBS
from pustaka.privacy.called import introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries


def end_of(tokens: Tokens, found: re.Match[str], title: str, n: int) -> int:
    """The end of the name of ordinary words that begins at `n` behind a form of address; `n` itself when there is none."""
    if title in listed("sapaan", "naik-haji"):
        return n + 1 if introduced(tokens, n) and not nobody(tokens, n) else n
    if title in listed("sapaan", "lembaga") or nobody(tokens, n):
        return n
    if n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.capital(n + 1):
        return n + 2 if pair(tokens, n) else n
    if not introduced(tokens, n) or title in listed("sapaan", "dilewati") - listed("sapaan", "kuat"):
        return n  # «Ibu Hamil»
    if (tokens.lower[n] in listed("julukan-badan") or (title in personal() and told_who(tokens, n))) and not of_a_work(tokens, tokens.at(found.start())):
        return n + 1
    small = found[0][0].islower() and title in listed("sapaan", "kuat") and title not in listed("sapaan", "resmi")
    return n + 1 if small or (acts(tokens, n) and (title not in listed("sapaan", "resmi"))) else n


def told_who(tokens: Tokens, n: int) -> bool:
    """Whether it is said behind a comma who somebody is: `Mang Xetir, tukang ojek`, `Om Xancil, pamannya`; not a row of people, `Mbak Xelatuk, guru, dan kader`."""
    if KIN_BEHIND.match(tokens.text, tokens.ends[n]):
        return True
    k = n + 1
    if k + 1 >= len(tokens.words) or tokens.between(k) != ", " or tokens.lower[k] not in trades() or not tokens.words[k].islower():
        return False
    return tokens.between(k + 1) == " " and tokens.words[k + 1].islower() and tokens.lower[k + 1] not in listed("depan-orang", "sambung")


@cache
def personal() -> frozenset[str]:
    """Forms of address that no office has: `Mang`, not `Kakak`."""
    return listed("sapaan", "kuat") | listed("sapaan", "orang") | listed("sapaan", "juga-kecil")


def of_a_work(tokens: Tokens, n: int) -> bool:
    """Whether a song or a dish is called so: `lagu Om Xelolet`, `sate Bang Xenggot`."""
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("judul-karya") | listed("masakan") | listed("kepala-nama")


@cache
def trades() -> frozenset[str]:
    """What says of somebody what he lives by."""
    return listed("pekerjaan", "pelaku") | listed("petugas") | listed("penjaja") | listed("orang-siapa")


def acts(tokens: Tokens, n: int) -> bool:
    """Whether somebody does something behind a word: `Mbak Xelatuk datang`, `Bu Xarimau datang`."""
    return VERBS.match(tokens.text, tokens.ends[n]) is not None


def pair(tokens: Tokens, n: int) -> bool:
    """Whether two words with capitals, and no more, are a name: one of them is borne by people or is no word."""
    end = n + 2
    if (end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end)) or any(tokens.words[k].isupper() or tokens.taken[k] or tokens.region[k] or nobody(tokens, k) for k in (n, n + 1)):
        return False
    return any(tokens.namesake(k, weak=True) or tokens.lower[k] in entries("nama.txt") or (not tokens.ordinary(k) and not regional(tokens.lower[k])) for k in (n, n + 1))


def nobody(tokens: Tokens, n: int) -> bool:
    """Whether a word behind a form of address says what somebody is, or of which body: `mbak Kasir`, `Pak Tani`, `ibu Hamil`."""
    lower = tokens.lower[n]
    return who(tokens, n) or lower in occupations() or common(lower) or len(tokens.words[n]) < 3


@cache
def occupations() -> frozenset[str]:
    """What people are or do, and what they are addressed by beside their names."""
    lists = (
        listed("pekerjaan"), listed("orang-siapa"), listed("dagangan"), listed("tempat-usaha"), listed("penjelas-kerabat"), listed("kepingan"), listed("badan"), listed("layanan"), listed("hari"), listed("bulan"), listed("sapaan"),
        listed("sapaan-umum"), listed("kepala-nama"),
    )  # fmt: skip
    return frozenset(word for some in lists for row in some for word in row.split())
