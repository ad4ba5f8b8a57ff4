"""Knows the words of everyday and regional speech: those of the list with their endings, and ordinary words as they sound or are typed.

Asked only of words in small letters and of those that begin a sentence: a name is never explained away by its sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import by_head, by_tail, listed
from pustaka.privacy.words import entries, known

SPOKEN = (("ng", ""), ("ng", "k"), ("nge", ""), ("ny", "s"), ("n", "t"), ("m", "p"), ("", "h"), ("", "s"), ("ke", "ter"))
"""What everyday speech makes of a word: `ngambil`, `nyari`, `nanya`, `mukul`, `ilang`, `udah`."""

ENDINGS = (
    ("e", "a"), ("o", "a"), ("e", "ih"), ("ong", "ung"), ("ol", "ul"), ("ok", "uk"), ("ot", "ut"), ("or", "ur"), ("oh", "uh"), ("om", "um"), ("on", "un"), ("op", "up"),
    ("os", "us"), ("eng", "ing"), ("el", "il"), ("ek", "ik"), ("et", "it"), ("er", "ir"), ("es", "is"), ("eh", "ih"), ("uak", "uk"), ("iak", "ik"), ("uang", "ung"),
    ("iang", "ing"), ("ek", "at"), ("ik", "it"), ("uik", "ut"), ("uih", "us"), ("ih", "is"), ("eh", "as"), ("uah", "uh"), ("iah", "ih"), ("an", "ang"), ("ang", "an"),
    ("en", "an"), ("em", "am"), ("et", "at"), ("er", "ar"), ("in", "kan"), ("i", "ih"), ("a", "ah"), ("u", "uh"), ("i", "ik"), ("a", "ak"), ("a", "at"), ("k", ""),
)  # fmt: skip
"""What the end of an ordinary word becomes: Betawi `kate`, Minang `samo`, `duduak`, `dapek`, `sakik`, Malay `betol`, Manado `lia`, `kasi`."""

TAIL = re.compile(r"(?:x|y|nye|nya|nyo|an|ku|mu|ta|ma|mi|maki|mako)$")
"""What is typed or said behind a word: `rumahx`, `namenye`, `pulangmi`."""

CLUSTER = re.compile(r"(?<=[bcdfghjklmnpqrstvwxyz])(?=[bcdfghjklmnpqrstvwxyz])")
REPEATED = re.compile(r"([a-z])\1+")
TWIN = re.compile(r"([a-z])\1{2,}|([a-z])\2+$")

NASALS = (("m", "p"), ("n", "t"), ("n", "th"), ("ny", "s"), ("ny", "c"), ("ng", "k"))
"""What a verb of Java, Sunda or Bali begins with, and what its root does: `mijeti`, `nuntun`, `nyuapi`, `ngeroki`."""

VOWELS = "aiueo"
SHORTEST = 4
SURELY = 6.0
"""From this spelling on, a word that begins like a verb is a name."""



def regional(word: str) -> bool:
    """Whether a word is one of a regional language and no listed name that only ends like one: `bojone`; not `xelfina`."""
    return inflected(word) and (word not in entries("nama.txt") or word in entries("kata-daerah.txt"))


@lru_cache(maxsize=65536)
def inflected(word: str) -> bool:
    """Whether a word is one of a regional language, with the endings of these languages: `bojone`, `budakna`, `anaknyo`."""
    words = entries("kata-daerah.txt")
    if word in words or (word.startswith("ku") and len(word) > 6 and known(word[2:])):
        return True
    for ending in by_tail("imbuhan", "daerah").get(word[-1:], ()):
        stem = word.removesuffix(ending)
        if stem != word and (stem in words or (len(stem) > 3 and (known(stem) or stem in listed("kerabat", "nama-kecil")))):
            return True
    return any(word.endswith(ending) and word.removesuffix(ending) in words for ending in by_tail("imbuhan", "berdaerah").get(word[-1:], ())) or any(stem in words for stem in bare(word))


def bare(word: str) -> Iterator[str]:
    """What is left of a regional word without what stands before it: `ditulungi`, `takrangkum`, `ngomongno`."""
    for prefix in by_head("imbuhan", "awalan-daerah").get(word[:1], ()):
        root = word.removeprefix(prefix)
        if root == word or len(root) < SHORTEST:
            continue
        yield root
        if len(prefix) == 1:
            continue
        for ending in (*by_tail("imbuhan", "daerah").get(root[-1:], ()), *by_tail("imbuhan", "berdaerah").get(root[-1:], ())):
            stem = root.removesuffix(ending)
            if stem != root and len(stem) >= SHORTEST:
                yield stem
    for sound, letter in NASALS:
        if word.startswith(sound) and len(word) > SHORTEST:
            whole = letter + word.removeprefix(sound)
            yield whole
            yield from (whole.removesuffix(ending) for ending in by_tail("imbuhan", "berdaerah").get(whole[-1:], ()) if whole.endswith(ending) and len(whole) - len(ending) >= SHORTEST)


LONGEST = 60
"""Letters up to which a word is compared with spoken ones: each letter more is a place where a vowel may be left out, and no word is longer."""


@lru_cache(maxsize=65536)
def colloquial(word: str) -> bool:
    """Whether a word in small letters is an ordinary one as it is said or typed in a chat."""
    if len(word) > LONGEST:
        return False
    if any(word.startswith(said) and len(word) > 3 and known(written + word.removeprefix(said)) for said, written in SPOKEN) or regional(word):
        return True
    if len(word) < SHORTEST or word in entries("nama.txt"):
        return False
    return any(known(plain) for one in (word, TAIL.sub("", word)) if len(one) >= SHORTEST or one == word for plain in plainly(one)) or (
        "-" in word and all(len(part) < SHORTEST or known(part) or colloquial(part) for part in word.split("-"))
    )


@lru_cache(maxsize=65536)
def verbal(word: str) -> bool:
    """Whether a word that no list has begins as verbs of Java, Sunda and Bali do, and is not spelt as names are: `njegreg`, `ngabring`; not `ngasxiran`."""
    return len(word) > SHORTEST and word.startswith(tuple(listed("awalan-kerja"))) and word not in entries("nama.txt") and likeness(word) < SURELY and not word.endswith(tuple(listed("akhiran-nama")))


def passive(word: str) -> bool:
    """Whether a word is what was done with something, as it is typed: `dipinjem`, `dipinjemke`; not `xidin`."""
    root = word.removeprefix("di")
    return root != word and len(root) > SHORTEST and word not in entries("nama.txt") and (known(root) or colloquial(root))


def plainly(word: str) -> Iterator[str]:
    """Ordinary words that a spoken or shortened one may stand for."""
    if TAIL.search(word):
        yield TAIL.sub("", word)
    if TWIN.search(word):
        yield REPEATED.sub(r"\1", word)
        yield re.sub(r"([a-z])\1+$", r"\1", word)
    for ending, usual in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            yield word[: len(word) - len(ending)] + usual
    first = word.find("a")
    if 0 <= first < 3:
        heard = word[:first] + "e" + word[first + 1 :]
        yield heard  # «sandiri», «samua»
        second = heard.find("a", first)
        if second > 0:
            yield heard[:second] + "e" + heard[second + 1 :]  # «mangarti»
    if word[0] not in VOWELS:
        for gap in CLUSTER.finditer(word):
            for vowel in VOWELS:
                yield word[: gap.start()] + vowel + word[gap.start() :]  # «kmana», «mkasih»
