"""Bring Indonesian word forms to one root, with roots learned from the texts; the JavaScript twin is `docs/assets/cari/kata.js`.

There is no borrowed dictionary: the known root lists carry licences that the site cannot ship.
Every number is an integer, so that both languages decide alike.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

PARTICLES = ("lah", "kah", "pun")
POSSESSIVES = ("nya",)
SUFFIXES = ("kan", "an", "i")
VOWELS = frozenset("aeiou")
COST = 1
"""What each affix takes off the strength of a root."""
STRONGEST = 15
FORMS = 1.5
"""How much each doubling of the affixed forms that reach a root adds to its strength."""
BARE = 2
"""What standing bare in the texts adds, unless the word itself comes from another root."""
LISTED = 3
"""What a place on the project's list adds."""
MOST_PREFIXES = 3
SHORTEST = 4
"""A learned root has at least this many letters, two of them vowels; shorter ones must be on the list."""


@dataclass(frozen=True, slots=True)
class Wordlists:
    """What people wrote by hand: roots, forms never taken apart, spelling variants, stop words."""

    roots: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    variants: Mapping[str, str] = field(default_factory=dict)
    stops: frozenset[str] = frozenset()


def prefixed(word: str) -> Iterable[str]:
    """What may be left of `word` without its first prefix, nasal sounds restored: `menangani` → `angani`, `tangani`."""
    head = word[:2]
    if head in ("di", "ke", "se"):
        yield word[2:]
    elif head in ("be", "te"):
        third = word[2:3]
        if third == "r" or (head == "be" and word[2:5] == "laj"):
            yield word[3:]
        if head == "be" and word[3:5] == "er":
            yield word[2:]
    elif head in ("me", "pe"):
        rest = word[2:]
        vowel = rest[1:2] in VOWELS
        if rest.startswith("ng"):
            tail = rest[2:]
            yield tail
            if tail[:1] in VOWELS:
                yield "k" + tail
            if tail[:1] == "e":
                yield tail[1:]
        elif rest.startswith("ny"):
            yield "s" + rest[2:]
        elif rest[:1] == "m":
            yield rest[1:]
            if vowel:
                yield "p" + rest[1:]
        elif rest[:1] == "n":
            yield rest[1:]
            if vowel:
                yield "t" + rest[1:]
        elif head == "pe" and (rest[:1] == "r" or rest[:3] == "laj"):
            yield rest[1:]
        if head == "pe" or rest[:1] in "lrmnwy":
            yield rest


@lru_cache(maxsize=1 << 16)
def candidates(word: str) -> Mapping[str, int]:
    """Every root that `word` may come from, with the fewest affixes that lead there; `word` itself has none."""
    found = {word: 0}
    level = [word]
    for endings in (PARTICLES, POSSESSIVES, SUFFIXES):
        for form in tuple(level):
            for ending in endings:
                if form.endswith(ending) and len(form) - len(ending) >= 3:
                    shorter = form[: -len(ending)]
                    if shorter not in found:
                        found[shorter] = found[form] + 1
                        level.append(shorter)
    for _ in range(MOST_PREFIXES):
        following = []
        for form in level:
            for shorter in prefixed(form):
                if len(shorter) >= 3 and found.get(shorter, 99) > found[form] + 1:
                    found[shorter] = found[form] + 1
                    following.append(shorter)
        level = following
    return found


def rootlike(word: str) -> bool:
    """Whether a word has the shape of an Indonesian root: long enough, two vowels, no digit."""
    return len(word) >= SHORTEST and word.isalpha() and sum(letter in VOWELS for letter in word) >= 2


def learn(counts: Mapping[str, int], lists: Wordlists) -> dict[str, int]:
    """Roots and their strengths from the words of all pages, counted by pages that use them.

    A root is accepted when it is listed, stands bare in the texts, or is reached by at least three affixed forms.
    Those that no word of the texts comes from are left out, unless they are common enough to meet in queries.
    """
    reached: dict[str, int] = defaultdict(int)
    others: dict[str, Mapping[str, int]] = {}
    for word in counts:
        if len(word) < 5 or not word.isalpha() or word in lists.whole:
            continue
        others[word] = candidates(word)
        for root in others[word]:
            if root != word:
                reached[root] += 1
    accepted: dict[str, int] = {}
    for root in sorted({*counts, *reached, *lists.roots, *lists.whole}):
        shapes, bare = reached.get(root, 0), counts.get(root, 0)
        listed = root in lists.roots or root in lists.whole
        if not listed and not (rootlike(root) and (bare or shapes >= 3)):
            continue
        accepted[root] = round(FORMS * math.log2(1 + shapes)) + LISTED * listed
    for root, strength in accepted.items():
        bare = root in counts and not any(other in accepted for other in others.get(root, ()) if other != root)
        accepted[root] = min(STRONGEST, max(1, strength + BARE * bare))
    return {root: accepted[root] for root in sorted(needed(others, accepted, lists, counts))}


def needed(others: Mapping[str, Mapping[str, int]], accepted: Mapping[str, int], lists: Wordlists, counts: Mapping[str, int]) -> set[str]:
    """The roots without which some word would be taken apart differently, or a common word not at all."""
    found = {root for root in accepted if root in lists.roots or root in lists.whole or (root not in others and counts.get(root, 0) > 2)}
    for word, its in others.items():
        root = strongest(word, its, accepted)
        if root != word or (word in accepted and (counts[word] > 2 or any(other in accepted for other in its if other != word))):
            found.add(root)
    return found & accepted.keys()


def strongest(word: str, found: Mapping[str, int], roots: Mapping[str, int]) -> str:
    """The root that `word` most likely comes from, among its candidates; the word itself if none is known."""
    best, best_key = word, (0, 0, 0)
    for root, affixes in found.items():
        strength = roots.get(root)
        if strength is not None:
            key = (strength - COST * affixes + 100, -affixes, len(root))
            if key > best_key or (key == best_key and root < best):
                best, best_key = root, key
    return best


SPOKEN: Mapping[str, tuple[str, ...]] = {"ng": ("", "k"), "ny": ("s", "c"), "n": ("t",), "m": ("p",)}
"""Which first sounds of a root are hidden behind a nasal that stands alone."""


def everyday(word: str) -> Iterable[str]:
    """What a word may be in writing when people write as they speak: `nulis` → `tulis`, `ngurusin` → `urus`, `dibeliin` → `dibeli`, `cucuku` → `cucu`."""
    for form in (word, word[:-2]) if word.endswith(("in", "ku", "mu")) else (word,):
        yield form
        rest = form[2:] if form[:2] in ("ng", "ny") else form[1:]
        if rest[:1] not in VOWELS:
            continue
        yield from (head + rest for head in SPOKEN.get(form[: len(form) - len(rest)], ()))
        if form.startswith("nge"):
            yield form[3:]


def spoken(word: str, roots: Mapping[str, int]) -> str:
    """The known root of a word that stands nowhere, taken as everyday speech; nothing when there is none."""
    found: dict[str, int] = {}
    for form in everyday(word):
        for root, affixes in candidates(form).items():
            if len(root) >= SHORTEST and root in roots:
                found[root] = min(affixes, found.get(root, affixes))
    return strongest("", found, roots)


class Stemmer:
    """Words to index terms: spelling variant, then root, then variant of the root. Remembers what it has seen."""

    def __init__(self, roots: Mapping[str, int], lists: Wordlists) -> None:
        self.roots = roots
        self.lists = lists
        self._seen: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        seen = self._seen.get(word)
        if seen is None:
            variants = self.lists.variants
            seen = self._root(variants.get(word, word))
            seen = self._seen[word] = variants.get(seen, seen)
        return seen

    def _root(self, word: str) -> str:
        if len(word) < 5 or not word.isalpha() or word in self.lists.whole:
            return word
        return strongest(word, candidates(word), self.roots)
