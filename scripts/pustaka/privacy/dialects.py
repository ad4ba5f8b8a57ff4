"""Knows which words that are names or forms of address elsewhere are plain words of the regional language that a text is written in."""

from __future__ import annotations

from functools import cache, lru_cache

from pustaka.privacy.announced import VERBS
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import inflected
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, known

LONG = 4
MOST_ENDINGS, SHORTEST = 2, 4
"""Endings that hang on one word, and letters of what they hang on."""

SURE = 2
"""So many words that are common in one language only make a text that is partly written in it."""


@cache
def languages() -> dict[str, frozenset[str]]:
    """The words that tell each language."""
    return {
        "aceh": listed("penanda-bahasa", "aceh"), "bali": listed("penanda-bahasa", "bali"), "banjar": listed("penanda-bahasa", "banjar"), "jawa": listed("penanda-bahasa", "jawa"),
        "madura": listed("penanda-bahasa", "madura"), "melayu": listed("penanda-bahasa", "melayu"), "minang": listed("penanda-bahasa", "minang"), "papua": listed("penanda-bahasa", "papua"), "sunda": listed("penanda-bahasa", "sunda"),
    }  # fmt: skip


@cache
def alike() -> dict[str, frozenset[str]]:
    """The words of each language that look like a name or a form of address."""
    return {
        "aceh": listed("serupa-nama", "aceh"), "bali": listed("serupa-nama", "bali"), "jawa": listed("serupa-nama", "jawa"), "madura": listed("serupa-nama", "madura"),
        "melayu": listed("serupa-nama", "melayu"), "minang": listed("serupa-nama", "minang"), "papua": listed("serupa-nama", "papua"), "sunda": listed("serupa-nama", "sunda"),
    }  # fmt: skip


def plain(tokens: Tokens, word: str) -> bool:
    """Whether a word is one of the language that the text is written in: `wis telung dina`."""
    return (word in listed("serupa-nama") and any(word in words and spoken(tokens, one, but=word) for one, words in alike().items())) or suffixed(tokens, word)


def suffixed(tokens: Tokens, word: str) -> bool:
    """Whether a word is an ordinary one with endings of Makassar in a text that has more of them: `marahki`, `mulaimi`; names such as `xukarmi` stay names."""
    return bool(ended(word)) and len(of_makassar(tokens.small) - {word}) >= SURE


@lru_cache(maxsize=8)
def of_makassar(small: frozenset[str]) -> frozenset[str]:
    """The words in small letters that tell of Makassar, by themselves or by their endings; worked out once for all words of a text."""
    return frozenset(one for one in small if ended(one)) | (listed("penanda-bahasa", "sulsel") & small)


@lru_cache(maxsize=65536)
def ended(word: str) -> str:
    """The ordinary word below endings of Makassar; empty when there is none, and where people are called so."""
    if not word.endswith(tuple(listed("akhiran-sulsel"))) or word in entries("nama.txt") or known(word):
        return ""
    stems = {word}
    for _ in range(MOST_ENDINGS):
        stems |= {stem.removesuffix(ending) for stem in stems for ending in listed("akhiran-sulsel")}
        if found := next((stem for stem in sorted(stems - {word}) if len(stem) >= SHORTEST and (known(stem) or inflected(stem))), ""):
            return found
    return ""


def plain_at_head(tokens: Tokens, word: str) -> bool:
    """Whether a word with the capital of its sentence is one of the language; what is a name more often is none: `Xugeng ora mulih`."""
    return word not in listed("serupa-nama", "kecil") and plain(tokens, word)


def plain_here(tokens: Tokens, n: int) -> bool:
    """Whether a word in small letters is one of the language where it stands."""
    return plain(tokens, tokens.lower[n]) and not busy(tokens, n)


def busy(tokens: Tokens, n: int) -> bool:
    """Whether a word of the region that is a name more often does something: `wingi xugeng ora mulih`; not `sugeng rawuh`."""
    if tokens.lower[n] not in listed("serupa-nama", "kecil"):
        return False
    k = n + 2 if n + 2 < len(tokens.words) and tokens.lower[n + 1] in listed("sesudah-orang", "sela") and tokens.between(n + 2) == " " else n + 1
    return k < len(tokens.words) and tokens.between(n + 1) == " " and (tokens.lower[k] in listed("sesudah-orang", "berbuat") or VERBS.match(tokens.text, tokens.ends[k - 1]) is not None)


def spoken(tokens: Tokens, language: str, *, but: str = "") -> bool:
    """Whether a text is at least partly written in a language, as far as other words than one tell; a longer word tells it at the head of a sentence too."""
    told = {word for word in languages()[language] if word in tokens.small or (len(word) > LONG and word in tokens.times)}
    return len(told - {but}) >= SURE


def native(tokens: Tokens, title: str) -> bool:
    """Whether a word may address somebody here: `utuh xontoh` in Banjar, where elsewhere `utuh` is an ordinary word."""
    return title not in listed("sapaan", "banjar") or spoken(tokens, "banjar")
