"""Knows which words that are names or forms of address elsewhere are plain words of the regional language that a text is written in."""

from __future__ import annotations

from functools import cache

from pustaka.privacy.lists import listed, rows
from pustaka.privacy.tokens import Tokens

SURE = 2
"""So many words that are common in one language only make a text that is partly written in it."""


@cache
def languages() -> dict[str, frozenset[str]]:
    """The words that tell each language."""
    return {mark: listed("penanda-bahasa", mark) for row in rows("penanda-bahasa") for mark in row.marks}


@cache
def alike() -> dict[str, frozenset[str]]:
    """The languages in which a word that looks like a name is none."""
    return {row.word: row.marks for row in rows("serupa-nama")}


def plain(tokens: Tokens, word: str) -> bool:
    """Whether a word is one of the language that the text is written in: `wis telung dina`."""
    told = alike().get(word)
    return told is not None and any(len(tokens.small & languages()[one]) >= SURE for one in told)
