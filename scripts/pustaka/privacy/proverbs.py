"""Knows the words of famous sayings, which name nobody however they are written: `tut wuri handayani`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pustaka.privacy.lists import lines
from pustaka.privacy.tokens import Tokens


@cache
def proverbs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Sayings by their first word, longest first."""
    some: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("pepatah.txt"):
        words = tuple(line.split())
        some.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in some.items()}


def found(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where such sayings stand, in words."""
    some = proverbs()
    for n, word in enumerate(tokens.lower):
        for words in some.get(word, ()):
            if tuple(tokens.lower[n : n + len(words)]) == words:
                yield n, n + len(words)
                break
