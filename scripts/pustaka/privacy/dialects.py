"""Knows which words that are names or forms of address elsewhere are plain words of the regional language that a text is written in."""

from __future__ import annotations

from functools import cache

from pustaka.privacy.lists import listed, rows
from pustaka.privacy.tokens import Tokens

SURE = 2
"""So many words that are common in one language only make a text that is partly written in it."""


@cache
def alike() -> dict[str, frozenset[str]]:
    """The languages in which a word that looks like a name or a form of address is a plain one."""
    return {row.word.lower(): row.marks for row in rows("serupa-nama")}


def plain(tokens: Tokens, word: str) -> bool:
    """Whether a word is one of the language that the text is written in: `wis telung dina`."""
    return any(len(tokens.small & listed("penanda-bahasa", one)) >= SURE for one in alike().get(word, ()))
