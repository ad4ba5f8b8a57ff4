"""Learns from answered queries how much each word speaks for each of several choices, by softmax regression."""

from __future__ import annotations

import math
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


def fit(rows: Sequence[Row], size: int, pull: float = 1.0, believed: Mapping[str, Sequence[float]] | None = None, steps: int = STEPS) -> Weights:
    """Weights of `size` choices. `pull` draws each towards what is `believed` of its word, else towards nothing; the empty word is drawn to nothing."""
    believed = believed or {}
    often = Counter(word for row in rows for word in row.words)
    nothing = [0.0] * size
    weights: Weights = {word: list(believed.get(word, nothing)) for word in (*often, *believed)}
    speed = {word: list(nothing) for word in weights}
    for _step in range(steps):
        slope = {word: list(nothing) for word in weights}
        for row in rows:
            counts = sum(row.right.values())
            off = [counts * one for one in likely(weights, row.words)]
            for choice, share in row.right.items():
                off[choice] -= share
            for word in row.words:
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
    return weights
