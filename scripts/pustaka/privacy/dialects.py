"""Knows which words that are names or forms of address elsewhere are plain words of the regional language that a text is written in."""

from __future__ import annotations

from functools import cache

from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens

SURE = 2
"""So many words that are common in one language only make a text that is partly written in it."""


@cache
def languages() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each language the words that tell it, and those that look like a name or a form of address."""
    return {
        "aceh": (listed("penanda-bahasa", "aceh"), listed("serupa-nama", "aceh")), "jawa": (listed("penanda-bahasa", "jawa"), listed("serupa-nama", "jawa")),
        "madura": (listed("penanda-bahasa", "madura"), listed("serupa-nama", "madura")), "minang": (listed("penanda-bahasa", "minang"), listed("serupa-nama", "minang")),
        "papua": (listed("penanda-bahasa", "papua"), listed("serupa-nama", "papua")), "sunda": (listed("penanda-bahasa", "sunda"), listed("serupa-nama", "sunda")),
    }  # fmt: skip


def plain(tokens: Tokens, word: str) -> bool:
    """Whether a word is one of the language that the text is written in: `wis telung dina`."""
    return word in listed("serupa-nama") and any(word in alike and len(tokens.small & telling) >= SURE for telling, alike in languages().values())
