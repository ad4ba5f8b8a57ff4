"""Finds names by the word that introduces them: `bernama …`, `alias …`, `kami panggil …`, `… br. …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from pustaka.privacy import small
from pustaka.privacy.announced import OWN_CALL, STRONG_CALL
from pustaka.privacy.explained import common, sayings
from pustaka.privacy.labels import hit
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import GLOTTAL, of_letters, plausible, run
from pustaka.privacy.rosters import VOICED
from pustaka.privacy.spoken import passive, regional
from pustaka.privacy.termed import of_a_language, of_somebody, told_of
from pustaka.privacy.things import founded, of_a_body, of_a_pet
from pustaka.privacy.titles import of_english
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, foreign, learned

QUOTES = ("\"", "'")


def famous(tokens: Tokens, title: str, n: int) -> bool:
    """Whether the name, or the title with it, is a phrase that everybody knows: `Bung Karno`, and nothing more: `Bung Karno Xontoh` is somebody else."""
    end = n + 1
    while end < len(tokens.words) and end - n < 4 and tokens.between(end) == " " and (tokens.capital(end) or (tokens.lower[end] in listed("sambungan-nama") and end + 1 < len(tokens.words) and tokens.capital(end + 1))):
        end += 1
    words, title = (*tokens.lower[n : end - 1], tokens.lower[end - 1].removesuffix("-an")), title.replace(".", "")  # «gaya Bu Xartini-an»
    return (title, *words) in sayings().get(title, ()) or words in sayings().get(words[0], ()) or (tokens.words[n].islower() and any(tuple(tokens.lower[n : n + len(some) - 1]) == some[1:] for some in sayings().get(title, ())))


def who(tokens: Tokens, n: int) -> bool:
    """Whether a word says what somebody is, not what he is called."""
    return any(tokens.lower[n] in listed(name) for name in ("jabatan", "peran", "kerabat", "kelompok-orang", "lembaga"))


def called(tokens: Tokens, found: re.Match[str]) -> Iterator[Hit]:
    n = tokens.at(found.end())
    if n >= len(tokens.words) or tokens.starts[n] != found.end():
        return
    sure = bool(STRONG_CALL.match(found["word"])) and "samaran" not in found["word"].lower()
    announcing = tokens.at(found.start())
    somebody = found["word"].lower() == "bernama" and announcing > 0 and tokens.lower[announcing - 1].removesuffix("nya") in listed("kerabat") | listed("peran")
    own_call = somebody or OWN_CALL.fullmatch(found["word"]) is not None  # «nenek bernama Tabea»: even a word of the language is a name behind it
    first = n
    if (own_call or found["word"].lower().startswith("dikenal")) and n + 1 < len(tokens.words) and tokens.capital(n) and tokens.lower[n] in listed("sapaan") and tokens.between(n + 1) == " " and introduced(tokens, n + 1) and tokens.ordinary(n + 1) and not tokens.taken[n + 1] and not who(tokens, n + 1):
        yield hit(tokens, n, n + 2) if own_call else replace(hit(tokens, n, n + 2), rule=UNKNOWN)  # «panggilannya Cik Xari»
        return
    while n + 1 < len(tokens.words) and tokens.lower[n] in listed("sapaan", "dilewati") and tokens.between(n + 1) in ({" ", ". "} if len(tokens.words[n]) < 5 else {" "}):
        n += 1
    if n + 1 < len(tokens.words) and tokens.lower[n] in listed("jabatan") and tokens.between(n + 1) == " ":
        n, first = n + 1, n + 1  # «diwakili Panit Reskrim»: what he is called, if anything
    if tokens.lower[n] in asked():
        return  # «mau dipanggil siapa?»
    if tokens.taken[n] or (tokens.words[n].islower() and of_a_thing(tokens, found)) or of_a_pet(tokens, tokens.at(found.start())) or named_body(tokens, tokens.at(found.start()), n) or defined(tokens, tokens.at(found.start()), n) or of_a_language(tokens, tokens.at(found.start()), n) or (found["word"].lower() in listed("penyebut", "juga-benda") and not of_somebody(tokens, tokens.at(found.start()))) or (found["word"].lower() in listed("penyebut", "tentang-orang") and not told_of(tokens, tokens.at(found.start()))) or is_a_term(tokens, n, found["word"].lower()):
        return
    if tokens.capital(n) and (famous(tokens, "", n) or (own_call and tokens.ordinary(n) and tokens.lower[n] in listed("layanan") | listed("lembaga") | listed("badan"))):
        return  # «dipanggil Polsek»
    if abbreviated(tokens, n):
        return  # «ini namanya XSBX»
    if tokens.capital(n):
        if titled(tokens, n):
            if own_call and tokens.between(n + 1)[:1] == ",":
                yield hit(tokens, n, n + 1)
            return
        end = run(tokens, n, hard=sure)
        if end == n and (own_call or (sure and n > first)) and introduced(tokens, n):
            end = n + 1
        if end == n and n > first and tokens.lower[n - 1] == "si" and len(tokens.words[n]) > 2 and tokens.lower[n] not in listed("penjelas-kerabat"):
            end = n + 1
        if own_call:
            end = own(tokens, n, end)
        if end > n:
            start = backwards(tokens, found, n)
            if start < n and famous(tokens, "", start):
                return  # «Xumar bin Xattab»
            one = hit(tokens, first if start == n else start, end)  # «dipanggil Mbak Xik»: the title belongs to it
            yield replace(one, rule=UNKNOWN) if found["word"].lower() == KNOWN_AS and not named(tokens, n, end) else one
    elif tokens.lower[n] in small.called() or (alone(tokens, n) and tokens.namesake(n, weak=own_call) and (own_call or sure)):
        yield hit(tokens, n, n + 1)
    elif passive(tokens.lower[n]):
        return  # «namane dipinjem juragan»
    elif (sure and leads(tokens, n)) or ((sure or own_call) and len(tokens.words[n]) > 2 and VOICED.search(tokens.lower[n]) and not tokens.ordinary(n) and not regional(tokens.lower[n]) and not common(tokens.lower[n])):
        yield hit(tokens, n, small_run(tokens, n))


def asked() -> frozenset[str]:
    """Words that ask what somebody is called, or point back at it: `biasa kami panggil begitu`."""
    return listed("siapa-namanya", "siapa") | listed("siapa-namanya", "apa") | listed("begitulah")


def leads(tokens: Tokens, n: int) -> bool:
    """Whether a word that people bear stands before another name: `jeneng lengkap xagus xwi`."""
    return tokens.namesake(n, weak=True) and n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and not tokens.taken[n + 1] and (tokens.namesake(n + 1) or tokens.lower[n + 1] in entries("nama.txt"))


def small_run(tokens: Tokens, n: int) -> int:
    """The end of a name in small letters: `xagus xwi xetiaji`."""
    end = n + 1
    while end < len(tokens.words) and end - n < 3 and tokens.between(end) == " " and (not tokens.ordinary(end) or tokens.namesake(end)) and not tokens.taken[end]:
        end += 1
    return end


DEFINED = frozenset({"dinamakan", "dinamai", "disebut"})
"""What a law says of an idea."""

IS = frozenset({"ialah", "adalah", "yaitu", "yakni"})
FAR = 3
"""So many words of an idea may stand before what it is."""


def defined(tokens: Tokens, place: int, n: int) -> bool:
    """Whether an idea is told: `yang dinamakan xanjut usia ialah …`; not `anak yang dinamakan Xasih adalah …`."""
    if place == 0 or tokens.lower[place] not in DEFINED or tokens.lower[place - 1] != "yang" or (place > 1 and tokens.between(place - 1) == " " and who(tokens, place - 2)):
        return False
    return any(tokens.lower[k] in IS for k in range(n + 1, min(n + 1 + FAR, len(tokens.words))))


def abbreviated(tokens: Tokens, n: int) -> bool:
    """Whether a word in capitals is short for something, and nobody's name."""
    return of_letters(tokens.words[n]) or (tokens.words[n].isupper() and 2 < len(tokens.words[n]) < 6 and tokens.lower[n] not in entries("nama.txt") and not tokens.namesake(n, weak=True) and likeness(tokens.lower[n]) < 0)


def alone(tokens: Tokens, n: int) -> bool:
    """Whether a break follows a word, or what joins it to the next clause: `namanya xirana dan dia pemalu`."""
    gap = tokens.between(n + 1) if n + 1 < len(tokens.words) else ""
    return gap != " " or tokens.lower[n + 1] in listed("sesudah-nama", "sambung")


def named_body(tokens: Tokens, place: int, n: int) -> bool:
    """Whether a group or a programme is called so; by words of the language also where nothing says that it was founded."""
    return founded(tokens, place) or (of_a_body(tokens, place) and (tokens.ordinary(n) or tokens.namesake(n, weak=True)))


def of_a_thing(tokens: Tokens, found: re.Match[str]) -> bool:
    """Whether a house or a ship is called so: `enam wisma bernama bunga`."""
    n = tokens.at(found.start())
    return found["word"].lower() == "bernama" and n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("lembaga") | listed("kepala-nama")


UNKNOWN = "kata-tak-dikenal"

KNOWN_AS = "dikenal sebagai"
"""What is said of things as often as of people, so that an unlikely name behind it is only asked about."""

TERMED = frozenset({"menyebutnya", "dinamai", "menamainya", "dikenal sebagai", "sebut saja"})
"""What is also said of ideas and of things."""


def is_a_term(tokens: Tokens, n: int, word: str) -> bool:
    """Whether what something is called is no name: `menyebutnya Xirroring of Feeling`, `menyebutnya "Nu Gelo"`; each of its words is of a language, in quotes or in a learned one."""
    if word not in TERMED or not tokens.capital(n):
        return False
    end = n + 1
    while end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end):
        end += 1
    if learned_words(tokens, n, end) or of_english(tokens, n, end):
        return True
    start, stop = tokens.starts[n], tokens.ends[end - 1]
    quoted = tokens.text[start - 1 : start] in QUOTES and tokens.text[stop : stop + 1] in QUOTES
    return quoted and all((regional(plain(tokens.lower[k])) or common(tokens.lower[k]) or tokens.ordinary(k)) and not tokens.namesake(k, weak=True) and tokens.lower[k] not in entries("nama.txt") for k in range(n, end))


def learned_words(tokens: Tokens, first: int, end: int) -> bool:
    """Whether all words are English ones of the trade, and none of them somebody's name."""
    return all((tokens.lower[k] in foreign() or learned(tokens.lower[k])) and not tokens.namesake(k, weak=True) and tokens.lower[k] not in entries("nama.txt") for k in range(first, end))


def plain(word: str) -> str:
    """A word without the accents that tell one e from another: `gélo`."""
    return "".join(one for one in normalize("NFD", word) if one.isalpha())


def named(tokens: Tokens, first: int, end: int) -> bool:
    """Whether one of the words is a name or spelt like one."""
    return any(tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) or likeness(tokens.lower[n]) > 0 for n in range(first, end))


def titled(tokens: Tokens, n: int) -> bool:
    """Whether a title stands alone where a name might: `kami panggil Nyai, …`; `memanggilnya Pakde.` names nobody."""
    alone = n + 1 < len(tokens.words) and not (tokens.between(n + 1) in {" ", ". "} and tokens.capital(n + 1) and (tokens.between(n + 1) == " " or len(tokens.words[n]) < 4))
    return alone and tokens.lower[n] in listed("sapaan") and tokens.lower[n] not in entries("nama.txt") and not tokens.namesake(n, weak=True)


def own(tokens: Tokens, n: int, end: int) -> int:
    """Where the name ends that people gave somebody: `memanggilnya Xontoh Kedai`."""
    while end > n and end < len(tokens.words) and end - n < 3 and tokens.between(end) in {" ", GLOTTAL} and tokens.capital(end) and not tokens.taken[end]:
        end += 1
    return end


def introduced(tokens: Tokens, n: int) -> bool:
    """Whether a single capitalised word of the language follows, and not the name of a thing: `Harapan`, not `Sekolah Rakyat`."""
    alone = n + 1 >= len(tokens.words) or tokens.between(n + 1) != " " or not tokens.capital(n + 1)
    return alone and len(tokens.words[n]) > 2 and not tokens.words[n].isupper() and tokens.lower[n] not in listed("sapaan") and not tokens.region[n]


def two_words(tokens: Tokens, n: int) -> int:
    """The end of a name of two words of the language behind a title that only people have: `Mak Adang Kari`; `n` when it is none."""
    end = n + 2
    if end > len(tokens.words) or tokens.between(n + 1) != " " or (end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end)):
        return n
    fits = all(tokens.capital(k) and not tokens.words[k].isupper() and not tokens.taken[k] and not tokens.region[k] and not who(tokens, k) and tokens.lower[k] not in listed("penjelas-kerabat") for k in (n, n + 1))
    return end if fits else n


def backwards(tokens: Tokens, found: re.Match[str], n: int) -> int:
    """Where a name with `bin`, `binti` or `alias` in its middle begins."""
    first = n
    if found["word"].lower() in {"bin", "binti", "alias", "als", "br", "br.", "boru"}:
        k = tokens.at(found.start()) - 1
        clan = found["word"].lower() in {"br", "br.", "boru"}
        while k >= 0 and n - k < 5 and tokens.between(k + 1) == " " and tokens.capital(k) and not tokens.taken[k] and (plausible(tokens, k, hard=True) or (clan and not who(tokens, k) and tokens.lower[k] not in listed("sapaan"))):
            first, k = k, k - 1
    return first
