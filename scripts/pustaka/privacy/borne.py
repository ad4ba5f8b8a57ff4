"""Takes a word of the language for a name where something introduces it as one, in small letters too: `si xajar`, `namanya xaya, umur …`, `Klien: Xagus (pgl. …)`; and there after wherever somebody of that name does something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pustaka.privacy.announced import AGED, KIN_BEHIND, ROLE, VERBS
from pustaka.privacy.called import UNKNOWN, asked, defined, who
from pustaka.privacy.dialects import native
from pustaka.privacy.explained import common
from pustaka.privacy.kin import owned_kin, strange, words_for_kin
from pustaka.privacy.labels import denied, hit
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.nicknamed import NEAR, TALE
from pustaka.privacy.spoken import regional
from pustaka.privacy.termed import of_a_language
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.worded import occupations
from pustaka.privacy.words import derived, entries, outmoded

NAMED = Lead(
    "«penyebut:nama». «penyebut:diri».",
    r"(?<![A-Za-z])(?:«penyebut:nama»|«penyebut:diri»)(?: adalah| yaitu|:)? \"?(?=[^\W\d_]{3})", re.IGNORECASE,
)
"""`namanya xaya, umur 30an`: words behind which a break says that the one word between is the name."""

NICKNAMED = Lead("pgl. panggilan. «penyebut:diri».", r"(?<= \()(?:pgl\.?|panggilan|«penyebut:diri»)[ :]", re.IGNORECASE)
"""`Xagus (pgl. si Xiwil)`: who has a nickname has a name before it."""

AGE = Lazy(r"\d{1,2} ?(?:th|thn|tahun)\b(?! (?:19|20)\d\d)")
"""`xajar 6th`: an age just behind a word."""

CLASS = Lazy(r", (?:kls|kelas|umur|usia|\d)")

YEARS = Lazy(r" (?:umu[ar][a-z]{0,3}|usia(?:nya)?|kls|kelas|\d{1,2} ?(?:th|thn|ta[hu]un|taun))(?![A-Za-z])")
"""`jenenge xwi umur 9`: a name between the word for it and an age."""

BREAK = re.compile(r"\"?(?:[,.;)!?\n]|$| \()")

LONGEST = 16
"""Letters of a name that is a word."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """Words of the language at the place that introduces them as names."""
    for n in tokens.standing(telling()):
        if n + 1 == len(tokens.words):
            continue
        if tokens.lower[n] == "si":
            yield from behind_si(tokens, n)
        elif tokens.lower[n] in words_for_kin():
            yield from apposed(tokens, n)
        yield from beside(tokens, n)
    for found in NAMED.found(tokens.text):
        n = tokens.at(found.end())
        if n < len(tokens.words) and tokens.starts[n] == found.end() and tokens.words[n].islower() and (BREAK.match(tokens.text, tokens.ends[n]) or YEARS.match(tokens.text, tokens.ends[n])) and bearable(tokens, n) and not denied(tokens.text, found.start()) and not of_a_thing(tokens, tokens.at(found.start())) and not defined(tokens, tokens.at(found.start()), n) and not of_a_language(tokens, tokens.at(found.start()), n):
            aged = (AGED.match(tokens.text, tokens.ends[n]) or YEARS.match(tokens.text, tokens.ends[n])) is not None
            if not aged and (pointed(tokens, tokens.at(found.start())) or tokens.lower[n] in listed("bukan-panggilan")):
                continue  # «itu namanya eksploitasi, dan …»
            one = hit(tokens, n, n + 1)
            yield one if aged else replace(one, rule=UNKNOWN)
    for found in NICKNAMED.found(tokens.text):
        n = tokens.at(found.start()) - 1
        if n >= 0 and tokens.between(n + 1) == " (" and tokens.capital(n) and bearable(tokens, n):
            yield hit(tokens, n, n + 1)
    for found in ROLE.found(tokens.text):
        n = tokens.at(found.end())
        if n < len(tokens.words) and tokens.starts[n] == found.end() and tokens.capital(n) and not tokens.words[n].isupper() and bearable(tokens, n) and AGED.match(tokens.text, tokens.ends[n]):
            one = hit(tokens, n, n + 1)
            yield one if tokens.namesake(n, weak=True) else replace(one, rule=UNKNOWN)
    for found in AGE.finditer(tokens.text):
        n = tokens.at(found.start()) - 1
        if n >= 0 and tokens.ends[n] + 1 == found.start() and (tokens.opens(n) or tokens.between(n) != " " or tokens.lower[n - 1] in words_for_kin()) and common_name(tokens, n):
            yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)


def behind_si(tokens: Tokens, n: int) -> Iterator[Hit]:
    """What somebody is called in small letters: `si xajar`, `si xabuk xijo`; not `si kecil`, not `si pelapor`, not `si tjutju` in the old spelling."""
    if tokens.between(n + 1) != " " or not tokens.words[n + 1].islower() or not bearable(tokens, n + 1) or tokens.lower[n + 1] in listed("bukan-julukan") or outmoded(tokens.lower[n + 1]) or tokens.lower[n + 1].startswith("pe") or strange(tokens, n + 1, least=3):
        return
    if n and tokens.lower[n - 1] in listed("bukan-julukan", "di-depan"):
        return
    if not TALE.compiled.search(tokens.text, max(0, tokens.starts[n] - NEAR), tokens.ends[n] + NEAR):
        yield Hit(tokens.starts[n], tokens.ends[n + 1], UNKNOWN)


def apposed(tokens: Tokens, n: int) -> Iterator[Hit]:
    """A word that people bear, between commas behind kin: `bapak, xurya, sopir angkot`, `kakaknya, mas xasuki, tadi`; not in a row of kin or of things."""
    if n + 3 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.lower[n] in owned_kin() and tokens.lower[n + 1] in listed("sesudah-orang", "partikel"):
        n += 1
    elif n + 2 >= len(tokens.words):
        return
    if tokens.between(n + 1) != ", " or not tokens.words[n + 1].islower():
        return
    named = tokens.namesake(n + 1, weak=True) or tokens.lower[n + 1] in entries("nama.txt")
    if named and tokens.between(n + 2) in {", ", " ("} and bearable(tokens, n + 1) and tokens.lower[n + 2] not in words_for_kin() and (tokens.lower[n + 2] in occupations() or AGED.match(tokens.text, tokens.ends[n + 1]) or VERBS.match(tokens.text, tokens.ends[n + 1] + 1)):
        yield hit(tokens, n + 1, n + 2)
    elif tokens.lower[n] in owned_kin() and tokens.lower[n + 1] in listed("sapaan") and tokens.between(n + 2) == " " and tokens.words[n + 2].islower() and BREAK.match(tokens.text, tokens.ends[n + 2]) and bearable(tokens, n + 2):
        yield replace(hit(tokens, n + 1, n + 3), rule=UNKNOWN)


@cache
def titles() -> frozenset[str]:
    """Forms of address behind which a word in small letters is a name."""
    return ((listed("sapaan", "kuat") - listed("sapaan", "resmi")) | listed("sapaan", "juga-kecil") | listed("sapaan", "banjar")) - listed("sapaan", "lembaga")


@cache
def telling() -> frozenset[str]:
    """Every word beside which anything is looked for."""
    return words_for_kin() | titles() | {"si"}


def beside(tokens: Tokens, n: int) -> Iterator[Hit]:
    """A word that people bear, in small letters behind kin or a form of address, where a break, an age or what somebody does follows: `cucu xintang, kls 4`, `pak xakmur, rt 3`, `bapaknya xintang kerja`."""
    lower = tokens.lower[n]
    titled = lower in titles() and tokens.namesake(n + 1, weak=True) and native(tokens, lower)
    if (titled or lower in words_for_kin()) and tokens.words[n].islower() and tokens.between(n + 1) in {" ", ". "} and common_name(tokens, n + 1):
        end = tokens.ends[n + 1]
        if (lower in titles() and (BREAK.match(tokens.text, end) or said_of(tokens, n + 1))) or CLASS.match(tokens.text, end) or VERBS.match(tokens.text, end) or AGE.match(tokens.text, end + 1) or (surely(tokens, n + 1) and said_of(tokens, n + 1) and tokens.lower[n + 2] in listed("sesudah-orang", "berbuat")) or (n + 2 < len(tokens.lower) and tokens.lower[n + 2] in listed("bekerja")):
            yield replace(hit(tokens, n if titled and lower not in words_for_kin() else n + 1, n + 2), rule=UNKNOWN)


def said_of(tokens: Tokens, n: int) -> bool:
    """Whether the next word is one that follows a person in everyday and regional speech: `xulce su pulang`, `xancau kada mau`."""
    return n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.lower[n + 1] in listed("sesudah-orang")


def surely(tokens: Tokens, n: int) -> bool:
    """Whether a word is borne as a name more often than it says what somebody is like: `wulan`, not `sabar`."""
    return tokens.namesake(n) or (tokens.lower[n] in entries("nama.txt") and not tokens.namesake(n, weak=True))


def common_name(tokens: Tokens, n: int) -> bool:
    """Whether a word in small letters is one that people bear, and no time of the year."""
    lower = tokens.lower[n]
    return tokens.words[n].islower() and (tokens.namesake(n, weak=True) or lower in entries("nama.txt")) and lower not in listed("bulan") | listed("hari") and not regional(lower) and bearable(tokens, n)


def bearable(tokens: Tokens, n: int) -> bool:
    """Whether a single word can be borne as a name: it says of nobody who he is or what he does, and belongs to no longer name."""
    lower = tokens.lower[n]
    free = not tokens.taken[n] and not tokens.address[n] and 2 < len(lower) <= LONGEST and "-" not in lower
    longer = tokens.capital(n) and n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.capital(n + 1)
    return free and not longer and lower not in nobody() and lower not in asked() and not who(tokens, n) and not common(lower) and not derived(lower) and not AFFIXED.match(lower)


AFFIXED = re.compile(r"(?:di|ter|ber|pe[mnr]|me[lmnrwy])[a-z]{4,}")
"""`diketahui`, `tertulis`: what is done or has been done, which nobody is called."""


@cache
def nobody() -> frozenset[str]:
    """Words that stand where a name might and are none: what people are to one another, what they do, what was said of a name."""
    lists = (listed("kerabat"), listed("penjelas-kerabat"), listed("bukan-nama"), listed("bukan-julukan", "nama"), listed("awal-kalimat"), listed("orang-siapa"), listed("penunjuk"), listed("sesudah-nama", "sambung"), listed("waktu-lalu"))
    return frozenset(word for some in lists for row in some for word in row.split()) | occupations() | words_for_kin()


def pointed(tokens: Tokens, n: int) -> bool:
    """Whether a word for being called explains what was just told, and nobody: `itu namanya xaya`."""
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in {"ini", "itu"} and not (n > 1 and who(tokens, n - 2))


def of_a_thing(tokens: Tokens, n: int) -> bool:
    """Whether what is called so is no person: `program itu namanya xaya`."""
    return any(tokens.lower[k].removesuffix("nya") in things() for k in range(max(0, n - 3), n))


@cache
def things() -> frozenset[str]:
    """What bears a name and is nobody."""
    return listed("kepala-nama") | listed("lembaga") | listed("benda-bernama") | listed("tempat-usaha") | listed("usaha-kecil") | listed("peliharaan")


def again(tokens: Tokens, found: Sequence[Hit]) -> Iterator[Hit]:
    """Other places, in small letters, of words that were introduced as names in small letters, where something is said of a person."""
    introduced = {tokens.lower[n] for one in found if not one.public for n in borne_in(tokens, one)}
    if not introduced:
        return
    places = {tokens.at(one.end) - 1 for one in found}
    for n, lower in enumerate(tokens.lower):
        if lower in introduced and n not in places and not tokens.taken[n] and tokens.words[n].islower() and somebody(tokens, n):
            yield Hit(tokens.starts[n], tokens.ends[n], UNKNOWN)


def borne_in(tokens: Tokens, one: Hit) -> Iterator[int]:
    """The words in small letters of a name that somebody may be called by alone: its last one, and each that others bear too."""
    for n in range(tokens.at(one.start), tokens.at(one.end)):
        if tokens.words[n].islower() and tokens.ends[n] <= one.end and (tokens.ends[n] == one.end or (tokens.namesake(n, weak=True) and tokens.lower[n] not in listed("sapaan"))):
            yield n


def somebody(tokens: Tokens, n: int) -> bool:
    """Whether the sentence speaks of somebody at a word: he begins it or does something, stands behind kin or a title, or is told something."""
    before = tokens.lower[n - 1] if n and tokens.between(n) == " " else ""
    return (
        tokens.opens(n) or before == "si" or before in listed("kata-ucap") or before in listed("di-depan-nama") or before in listed("sapaan") or before in words_for_kin()
        or VERBS.match(tokens.text, tokens.ends[n]) is not None or KIN_BEHIND.match(tokens.text, tokens.ends[n]) is not None
        or (said_of(tokens, n) and tokens.lower[n + 1] in listed("sesudah-orang", "berbuat") | listed("sesudah-orang", "sela"))
    )
