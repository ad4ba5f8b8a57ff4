"""Put the pages that a query touches in order: the second half of `query.py`, as `rank` does in `docs/assets/cari/mesin.js`."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from pustaka.search import intent

PAIR, NAME, VARIED, APART = 2.0, 45.0, 0.3, 0.1
"""The same weights as `K` in `mesin.js`."""
CARDS = intent.FOLDERS.index("gawat")
FINE = 1e6
"""Scores that differ by less are equal, because both languages add up in different orders."""

Postings = Sequence[tuple[int, float]]


@dataclass(slots=True)
class Way:
    """One term that may stand for a word of the query."""

    pages: Postings
    title: Postings
    weight: float = 1.0
    span: int = 0


@dataclass(slots=True)
class Plan:
    """The ways of each word, and the pages whose names hold two words side by side."""

    slots: list[list[Way]]
    pairs: list[tuple[int, Postings]] = field(default_factory=list)
    lean: Sequence[int] = ()
    """How much the words draw each kind of page; see `intent.lean`."""
    most: float = 1.0
    """What the strongest posting of a word adds: how rare the word is stands in it already."""


def ordered(plan: Plan, size: int, folders: Sequence[Collection[int]]) -> tuple[list[int], dict[int, float], float]:
    """Pages best first, what share of the query's weight each covers, and that weight; `size` pages stand in `folders`, in the order of `Plan.lean`."""
    total = 0.0
    score, cover, named = dict[int, float](), dict[int, float](), dict[int, float]()
    weights = []
    for slot in plan.slots:
        common = max((len(way.pages) for at, way in enumerate(slot) if not at or way.weight == 1), default=0)
        idf = math.log(1 + (size - common + 0.5) / (common + 0.5)) if slot else 0.0
        weights.append(idf)
        total += idf
        best, name = dict[int, float](), dict[int, float]()
        for way in slot:
            strongest(best, way.pages, way.weight)
            strongest(name, way.title, way.weight / (way.span or 1))
        for page, value in best.items():
            score[page] = score.get(page, 0.0) + plan.most * value
            cover[page] = cover.get(page, 0.0) + idf
            named[page] = named.get(page, 0.0) + name.get(page, 0.0)
    for page, value in score.items():
        score[page] = value + NAME * min(1.0, named[page]) ** 2 * math.sqrt(cover[page] / total)
    for at, pages in plan.pairs:
        bonus = (PAIR * (weights[at - 1] + weights[at])) / 2
        for page, impact in pages:
            if page in score:
                score[page] += bonus * impact
    for at, kind in enumerate(plan.lean):
        for page in score.keys() & folders[at]:
            score[page] *= math.exp(kind / intent.UNIT)
    return varied(score, folders), cover, total


def varied(score: Mapping[int, float], folders: Sequence[Collection[int]]) -> list[int]:
    """Pages best first; each further one of a folder counts less, so that the law and the method come before the tenth entry. Of the crisis cards hardly: each is another danger."""
    first = falling({page: its for page, its in score.items() if its > 0})
    again = dict[int, float]()
    for at, folder in enumerate(folders):
        for before, page in enumerate(page for page in first if page in folder):
            again[page] = score[page] * math.pow(1 + before, -(APART if at == CARDS else VARIED))
    return falling(again)


def falling(score: Mapping[int, float]) -> list[int]:
    return sorted(score, key=lambda page: (-math.floor(score[page] * FINE), page))


def strongest(into: dict[int, float], pages: Postings, weight: float) -> None:
    for page, impact in pages:
        into[page] = max(into.get(page, 0.0), impact * weight)
