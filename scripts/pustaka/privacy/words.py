"""Knows which words are ordinary: the packaged word list with affixes taken off, regions, scholars, and words that are names too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import normalize

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import by_head, by_tail, lines, listed

RESTORED = {"meny": "s", "peny": "s", "meng": "k", "peng": "k", "mem": "p", "pem": "p", "men": "t", "pen": "t"}
"""The first letter that a nasal prefix swallows: `menyapu` → `sapu`."""



ENGLISH = "kata Inggris dalam nama program, alat, dan judul; tidak ada nama orang"
"""The heading of these words in their list."""


@cache
def entries(name: str) -> frozenset[str]:
    """The words of one packaged list."""
    return frozenset(word.lower() for line in lines(name) for word in line.split())


@cache
def vocabulary() -> frozenset[str]:
    """Ordinary words: those written by hand, and those of Wordnet Bahasa."""
    return entries("kata.txt") | entries("kamus.txt")


@cache
def namesakes() -> tuple[frozenset[str], frozenset[str]]:
    """(strong, weak): dictionary words that are names too; strong ones need only a capital inside a sentence."""
    parts = sections("nama-kata.txt")
    return parts["kuat"] | parts["orang"], parts["lemah"]


@cache
def bearable() -> frozenset[str]:
    """Dictionary words that are names too, strong and weak ones."""
    return frozenset().union(*namesakes())


@cache
def persons() -> frozenset[str]:
    """Names that are no words: a capital at the beginning of a sentence is not the sentence's."""
    return sections("nama-kata.txt")["orang"]


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """The words of a packaged list by the heading in square brackets above them."""
    found: dict[str, set[str]] = {}
    here = ""
    for line in lines(name):
        if line.startswith("["):
            here = line.strip("[]")
        else:
            found.setdefault(here, set()).update(line.split())
    return {heading: frozenset(words) for heading, words in found.items()}


@cache
def regions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of provinces, regencies and cities by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("wilayah.txt"):
        for name in line.split(","):
            words = tuple(name.split())
            if words:
                found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def foreign() -> frozenset[str]:
    """English words of programmes, instruments and titles."""
    return sections("sebutan.txt")[ENGLISH]


def region_length(words: list[str], at: int) -> int:
    """How many words from `at` on name a region; 0 when none do."""
    for name in regions().get(words[at], ()):
        if tuple(words[at : at + len(name)]) == name:
            return len(name)
    return 0


def scholars() -> frozenset[str]:
    return entries("tokoh.txt")


@lru_cache(maxsize=65536)
def known(word: str) -> bool:
    """Whether a word is ordinary Indonesian, with or without affixes; capitals do not matter."""
    lower = word.lower().replace("'", "")
    if not lower.isascii():
        lower = "".join(one for one in normalize("NFD", lower) if one.isalpha() or one == "-")  # «Indonésia»
    if lower in vocabulary():
        return True
    if "rn" in lower and known(lower.replace("rn", "m")):  # «Narna», as a scanner reads «Nama»
        return True
    if OLD.search(lower) and named_nobody(lower) and named_nobody(new := respelt(lower)) and known(new):
        return True
    if "-" in lower:
        return all(not part or known(part) or len(part) < 3 for part in lower.split("-"))
    return any(root in vocabulary() for root in roots(lower))


OLD = re.compile("oe|[dtn]j|sj")
"""Letters of the spelling before 1972 that today's does not write so."""

RESPELT = (("tj", "c"), ("nj", "n\0"), ("sj", "s\0"), ("dj", "\1"), ("j", "y"), ("\0", "y"), ("\1", "j"), ("oe", "u"), ("ch", "kh"))


def respelt(word: str) -> str:
    """A word of the old spelling in today's: `perdjandjian`, `boelan`, `tjatatan`."""
    for old, new in RESPELT:
        word = word.replace(old, new)
    return word


LETTERS = re.compile("oe|ch|j")
"""All letters of the old spelling; today's words hold some of them too."""


def outmoded(word: str) -> bool:
    """Whether a word in small letters is one of the language as it was spelt before 1972, and nobody is called so: `tjantik`."""
    return LETTERS.search(word) is not None and word not in vocabulary() and named_nobody(word) and known(respelt(word))


@lru_cache(maxsize=65536)
def misread(word: str) -> bool:
    """Whether a word in small letters is an ordinary one in which a scanner took an l for an i: `mengeiuh`, `tindak ianjut`."""
    return any(known(f"{word[:one.start()]}l{word[one.end():]}") for one in re.finditer("i", word)) or ("i" in word and known(word.replace("i", "l")))


def named_nobody(word: str) -> bool:
    """Whether a word is no name: `Boedi` stays one in any spelling."""
    return word not in entries("nama.txt") and not any(word in some for some in namesakes())


def roots(word: str) -> Iterator[str]:
    """What may be left of a word without affixes. Short roots count only below long prefixes: «Dimas» is not «di-mas»."""
    for stem, suffix in stems(word):
        if suffix and len(stem) >= (5 if suffix in {"is", "in"} else 3 if suffix in {"nya", "kan", "lah", "kah", "pun"} else 4):
            yield stem
        for prefix in by_head("imbuhan", "awalan").get(stem[:1], ()):
            if not stem.startswith(prefix):
                continue
            root = stem[len(prefix) :]
            if prefix in listed("imbuhan", "serapan") and len(root) < 5:
                continue
            if len(root) >= (4 if len(prefix) < 3 and not (suffix in {"an", "i", "kan"} and prefix in {"ke", "pe", "di", "me"}) else 3):
                yield root
            if prefix in RESTORED and len(root) >= 3:
                yield RESTORED[prefix] + root
            if prefix in {"ke", "se", "di", "pe", "me"} or prefix in {"ber", "per", "pem", "mem", "ter"}:
                yield from twice(root)


def twice(word: str) -> Iterator[str]:
    """A second prefix below the first: `keberhasilan`, `seperjuangan`, `dipersiapkan`."""
    for prefix in by_head("imbuhan", "kedua").get(word[:1], ()):
        root = word.removeprefix(prefix)
        if root != word and len(root) >= 4:
            yield root


def stems(word: str) -> Iterator[tuple[str, str]]:
    yield word, ""
    for suffix in by_tail("imbuhan", "akhiran").get(word[-1:], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            yield word[: -len(suffix)], suffix


DERIVED = Lazy(r"me(?:m[bpfvlrw]?|n[cdjtsz]?|ng[aeioughk]?|ny)[a-z]{4,}(?:kan|i|nya)|(?:pem|pen|peng|peny|ke)[a-z]{4,}an(?:nya)?|di[a-z]{4,}kan(?:nya)?|[a-z]{5,}nya")
"""`Membuntuti`, `Keluasannya`: affixes that no name has on both sides. Asked only of a word that begins a sentence or has no capital."""


@lru_cache(maxsize=65536)
def derived(word: str) -> bool:
    """Whether a word in small letters is by its affixes a verb or an abstract noun, whatever its root."""
    return DERIVED.fullmatch(word) is not None


ACRONYM = Lazy(r"[A-Z]{2,}(?:[a-z]{0,3}|[/&-][A-Z0-9]+)*s?$|[A-Z]\d")
MIXED = Lazy(r"[a-z][A-Z]")
UNSPOKEN = Lazy(r"[BCDFGHJKLMNPQRSTVWXYZ]{3}[A-Z]{3,5}")
"""`XKSAUA`: what nobody can say is short for something."""
BLURRED = Lazy(r"(?=[A-Zl]*[A-Z]{3})[A-Z][A-Zl]{2,}l|[A-Z]{2,}l[A-Z]{2,}")
"""Capitals in which a scanner read an I as an l: `XONTOHl`; it is no abbreviation."""
"""`PKH`, `PPKSs`, `P2K2`, `KemenPPPA`; not `Siti`."""


@lru_cache(maxsize=65536)
def acronym(word: str) -> bool:
    """Whether a word in capitals is short enough for an abbreviation, or mixes capitals as only abbreviations do."""
    if BLURRED.fullmatch(word):
        return known(word.lower().replace("l", "i"))
    return (bool(ACRONYM.match(word)) and (len(word) <= 5 or not word.isupper() or UNSPOKEN.fullmatch(word) is not None)) or bool(MIXED.search(word)) or any(one.isdigit() for one in word)


LEARNED = Lazy(r"[a-z]{4,}«akhiran-ilmu»s?")
"""`Xontologi`, `Xontoskopi`, `Xontification`, `Xontness`: endings of learned and of English words, which no name has."""


def learned(word: str) -> bool:
    """Whether a word is by its ending one of medicine, of a science or of English; names that end so are names."""
    return len(word) > 6 and word not in entries("nama.txt") and LEARNED.fullmatch(word) is not None
