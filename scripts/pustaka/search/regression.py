"""Learns from answered queries how much each word speaks for each of several choices, by softmax regression."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

STEPS, PACE, INERTIA = 300, 0.15, 0.9
"""So many times all rows are gone through; how far each step goes, and how much of the one before it keeps."""

Weights = dict[str, list[float]]
"""By word its weight for each choice; under the empty word what every row begins with."""


class Row(NamedTuple):
    """The words of one query, each once, and how much it counts for each choice that is right."""

    words: tuple[str, ...]
    right: Mapping[int, float]


def likely(weights: Mapping[str, Sequence[float]], words: Sequence[str]) -> list[float]:
    """How likely each choice is; at least one of the words must have weights."""
    sums = [sum(part) for part in zip(*(weights[word] for word in words if word in weights), strict=True)]
    most = max(sums)
    raised = [math.exp(one - most) for one in sums]
    whole = sum(raised)
    return [one / whole for one in raised]


def fit(rows: Sequence[Row], size: int, pull: float = 1.0, believed: Mapping[str, Sequence[float]] | None = None, steps: int = STEPS, read: float = 1.0) -> Weights:
    """Weights of `size` choices, averaged over the second half of the steps; the same rows give the same weights.

    `pull` draws each towards what is `believed` of its word, else towards nothing; the empty word is drawn to nothing. At each step a
    word of a row is read with the likelihood `read`: below 1 no word can lean on its neighbours, which are others in the next query.
    """
    believed = believed or {}
    often = Counter(word for row in rows for word in row.words)
    nothing = [0.0] * size
    weights: Weights = {word: list(believed.get(word, nothing)) for word in (*often, *believed)}
    speed = {word: list(nothing) for word in weights}
    chance = random.Random(0)  # noqa: S311 -- which words are left out is no secret
    late, sums = max(1, steps // 2), {word: list(nothing) for word in weights}
    for step in range(steps):
        slope = {word: list(nothing) for word in weights}
        for row in rows:
            said = row.words if read == 1 else [word for word in row.words if not word or chance.random() < read]
            counts = sum(row.right.values())
            off = [counts * one for one in likely(weights, said)]
            for choice, share in row.right.items():
                off[choice] -= share
            for word in said:
                slope[word] = [one + other for one, other in zip(slope[word], off, strict=True)]
        for word, its in weights.items():
            drawn, brake = (pull if word else 0.0), 1 + often[word] / 4
            rate = PACE / brake
            moved = [
                INERTIA * fast + steep + drawn * (now - before)
                for fast, steep, now, before in zip(speed[word], slope[word], its, believed.get(word, nothing), strict=True)
            ]
            speed[word] = moved
            weights[word] = [now - rate * one for now, one in zip(its, moved, strict=True)]
        if step >= steps - late:
            sums = {word: [one + now for one, now in zip(its, weights[word], strict=True)] for word, its in sums.items()}
    return {word: [one / late for one in its] for word, its in sums.items()}
