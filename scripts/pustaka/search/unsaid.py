"""Words of the language that stand nowhere in the library. Taken for errors they would be corrected into other words: «cacingan» into «cadangan»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from pustaka.search.pack import front_coded
from pustaka.search.stem import SHORTEST, candidates
from pustaka.search.text import distance

FILE = "baku"
"""Fetched only for a word that would be corrected; not part of the first pack for readers without a network, for whom every such word is corrected."""
LONG, LONGEST = 7, 25
"""From so many letters on two may be wrong; a longer word is never corrected."""


def unsaid(valid: Iterable[str], said: Collection[str], forms: Iterable[str]) -> str:
    """Those of the valid words that nobody said and that lie near the forms which errors are corrected to, as the phone reads them.

    A word with affixes is left out where its root is one of them: `known` looks for the root.
    """
    near, found = Neighbours(forms), dict[str, int]()
    every = {word for word in valid if SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha() and word not in said}
    for word in sorted(every, key=lambda word: (len(word), word)):
        if near.of(word) and not known(word, found):
            found[word] = 0
    return front_coded(found)


def known(word: str, unsaid: Collection[str]) -> bool:
    """Whether a word, or a root that it may come from, is one of those."""
    return any(len(root) >= SHORTEST and root in unsaid for root in candidates(word))


def limit(word: str) -> int:
    """How many letters of a word may be wrong."""
    return 1 if len(word) < LONG else 2


class Neighbours:
    """Finds out whether any of many words lies near another: two words within n edits have a form in common that lacks n letters or fewer."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._shorter: dict[str, set[str]] = defaultdict(set)
        for form in forms:
            for one in lacking(form, 2):
                self._shorter[one].add(form)

    def of(self, word: str) -> bool:
        most = limit(word)
        return any(distance(word, form, most) <= most for one in lacking(word, most) for form in self._shorter.get(one, ()))


def lacking(word: str, most: int) -> Iterator[str]:
    """The word without any of its letters, up to so many of them."""
    level = {word}
    for _ in range(most):
        yield from level
        level = {one[:at] + one[at + 1:] for one in level for at in range(len(one))}
    yield from level
