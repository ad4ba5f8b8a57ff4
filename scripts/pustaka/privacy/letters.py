"""Tells by its spelling whether a word looks more like a person's name or more like a word.

The weights are learnt from the packaged lists by `python scripts/huruf.py`; how, `learnt` says.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from pustaka.privacy.lists import lines

FILE = "huruf.txt"

LETTERS = 28
"""The alphabet, the beginning of a word and its end."""

DAMPING = 5
"""How many letters a longer context must have been seen with before it outweighs the shorter one."""

STEP = 10
"""Weights are kept as whole numbers: tenths of a natural logarithm."""

LONGEST = 3


def pieces(word: str) -> Iterator[tuple[str, str]]:
    """(the two letters before, the letter) of every letter of a word, its end counted."""
    padded = f"^^{word}$"
    for place in range(2, len(padded)):
        yield padded[place - 2 : place], padded[place]


def counted(words: Iterable[str]) -> Counter[str]:
    """How often each run of up to three letters stands in the words."""
    seen: Counter[str] = Counter()
    for word in words:
        for before, letter in pieces(word):
            for length in range(LONGEST):
                seen[before[2 - length :] + letter] += 1
                seen[before[2 - length :] + "*"] += 1
    return seen


def chance(seen: Mapping[str, int], before: str, letter: str) -> float:
    """How likely a letter is behind two others: what a longer context says is mixed with what a shorter one says."""
    likely = 1 / LETTERS
    for length in range(LONGEST):
        context = before[2 - length :]
        likely = (seen.get(context + letter, 0) + DAMPING * likely) / (seen.get(f"{context}*", 0) + DAMPING)
    return likely


def learnt(names: Iterable[str], words: Iterable[str]) -> dict[str, int]:
    """Per run of three letters, how much more likely it is in a name than in a word, in tenths of a logarithm; what says nothing is left out."""
    own, other = counted(names), counted(words)
    found = {}
    for run in sorted({key for key in (*own, *other) if len(key) == LONGEST and not key.endswith("*")}):
        weight = round(STEP * math.log(chance(own, run[:2], run[2]) / chance(other, run[:2], run[2])))
        if abs(weight) >= 1:
            found[run] = weight
    return found


@cache
def weights() -> dict[str, int]:
    """The learnt weights: a line says the weight first, then the runs that bear it."""
    found: dict[str, int] = {}
    for line in lines(FILE):
        weight, *runs = line.split()
        found.update(dict.fromkeys(runs, int(weight)))
    return found


@lru_cache(maxsize=65536)
def likeness(word: str) -> float:
    """More than 0 when a word in small letters is spelt more like a name, less when more like a word."""
    known = weights()
    return sum(known.get(before + letter, 0) for before, letter in pieces(word)) / STEP
