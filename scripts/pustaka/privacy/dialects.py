"""Knows which words that are names or forms of address elsewhere are plain words of the regional language that a text is written in."""

from __future__ import annotations

from functools import cache

from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens

LONG = 4
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
    return word in listed("serupa-nama") and any(word in words and spoken(tokens, one, but=word) for one, words in alike().items())


def spoken(tokens: Tokens, language: str, *, but: str = "") -> bool:
    """Whether a text is at least partly written in a language, as far as other words than one tell; a longer word tells it at the head of a sentence too."""
    told = {word for word in languages()[language] if word in tokens.small or (len(word) > LONG and word in tokens.times)}
    return len(told - {but}) >= SURE


def native(tokens: Tokens, title: str) -> bool:
    """Whether a word may address somebody here: `utuh xontoh` in Banjar, where elsewhere `utuh` is an ordinary word."""
    return title not in listed("sapaan", "banjar") or spoken(tokens, "banjar")
