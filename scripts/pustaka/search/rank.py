"""Weigh words against pages at build time (BM25 over weighted fields, and `evidence`), so that the phone only has to add up."""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pustaka.search.glossary import Glossary
from pustaka.search.pack import IMPACTS
from pustaka.search.page import SearchPage, Section
from pustaka.search.stem import Stemmer
from pustaka.search.text import words

K1, B = 2.0, 0.7
TITLE, SYNONYM, ASKED, SUMMARY, HEADING, BODY = 8.0, 6.0, 2.0, 2.0, 2.5, 1.0
"""How much one word counts in each field."""
OTHER, SAID = 0.75, 0.45
"""What a part of another name, and of what people type, counts beside a part of the title, because a page may have many of them."""
PRIOR: Mapping[str, float] = {"gawat": 1.5, "buku-saku": 1.5, "metode": 1.5, "hukum": 0.8, "latihan": 0.6, "kontribusi": 0.7, "pengembang": 0.2, "kontribusi/aturan": 0.2}
"""By the beginning of the address: what answers a worker comes before pages that report, then stories to learn with, guides for contributors, and what only a few editors read."""
FULL = (K1 + 1) * max(PRIOR.values())
STEPS, WORD_STEPS = (4, 6, 8, 11, 14, 18, 22, 26, IMPACTS - 1), (2, 3, 5, 7, 9, 12, 15, 18, 22, 26, IMPACTS - 1)
"""The weights that are written for names and pairs, and for words: fewer compress better, and no golden query tells them apart."""
NEAREST, WORD_NEAREST = (tuple(min(steps, key=lambda step: (abs(step - value), step)) for value in range(IMPACTS)) for steps in (STEPS, WORD_STEPS))
COMMON = 2
"""Two words that people type side by side are kept as a pair where each stands on half of the pages or more: what a rarer word says, it says alone."""
MOST = 90.0
"""What one word says at most."""
FAINT, QUIET, FREE, LEAST = 11.0, 9.0, 5, 9
"""A word that many pages use is not kept for a page that hardly says it: beyond `FREE` pages, weights up to `FAINT`, or `QUIET` where the page is preferred. Less than `LEAST` of a name names nothing."""
FEW = 0.2
"""Pages preferred no more than this are found by single words; side by side and as parts of a name their words are not kept."""

BY_NAME = ("pengembang/", "kontribusi/aturan/", "pengelola/")
"""Pages found by title, summary and headings alone: half of their text are names of programs, of commands, and examples of mistakes, which nobody types who needs help."""

Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], int]]]
"""Glossary names as index terms, by their first term: `lanjut` → `(("lanjut", "usia"), 17)`."""


def prior(url: str) -> float:
    """How much a page is preferred because of where it stands."""
    first, _, rest = url.partition("/")
    return PRIOR.get(f"{first}/{rest.partition('/')[0]}", PRIOR.get(first, 1.0))


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of one page per field."""

    title: list[str]
    synonyms: list[list[str]]
    asked: list[list[str]]
    summary: list[str]
    headings: list[list[str]]
    body: list[list[str]]

    def all(self) -> Iterable[list[str]]:
        return (self.title, *self.synonyms, *self.asked, self.summary, *self.headings, *self.body)


def reading(page: SearchPage, sections: Sequence[Section]) -> Reading:
    """Split everything that search sees of a page into words; equal words share one object, to save memory."""
    def shared(text: str) -> list[str]:
        return list(map(sys.intern, words(text)))

    return Reading(
        shared(page.title), [shared(name) for name in page.synonyms], [shared(one) for one in page.asked], shared(page.summary),
        [shared(section.heading) for section in sections if section.heading],
        [] if page.url.startswith(BY_NAME) else [shared(section.text) for section in sections],
    )


def terms_of(text: Iterable[str], stemmer: Stemmer) -> tuple[str, ...]:
    """Words to index terms without stop words; a text of nothing but stop words keeps them."""
    every = tuple(text)
    return tuple(stemmer(word) for word in every if word not in stemmer.lists.stops) or every


def phrases(glossary: Glossary, stemmer: Stemmer) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Glossary names to look for in texts, by their first term; what a term covers counts as the term itself."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for number, term in enumerate(glossary):
        for sequence in sorted({terms_of(words(name), stemmer) for name in (*term.names, *term.covers)}):
            if sequence:
                found[sequence[0]].append((sequence, number))
    return dict(found)


def spans(sequence: Sequence[str], known: Phrases) -> list[tuple[int, int, int]]:
    """The glossary terms named in a sequence of index terms, as `(start, end, number)`, once per mention."""
    found: list[tuple[int, int, int]] = []
    for start in [at for at, term in enumerate(sequence) if term in known]:
        for phrase, number in known[sequence[start]]:
            end = start + len(phrase)
            if end == start + 1 or tuple(sequence[start:end]) == phrase:
                found.append((start, end, number))
    return found


class Weights:
    """Weighted counts of one page: add fields, then take the impacts."""

    def __init__(self, term: Mapping[str, str], known: Phrases) -> None:
        self._term, self._known = term, known
        self.counts: dict[str, float] = defaultdict(float)

    def add(self, field: Sequence[str], weight: float, *, pairs: bool = False) -> None:
        term = self._term
        sequence = [stem for word in field if (stem := term[word])]
        for stem, count in Counter(sequence).items():
            self.counts[stem] += weight * count
        for _, _, number in spans(sequence, self._known):
            self.counts[f"#{number}"] += weight
        if pairs:
            for first, second in pairwise(sequence):
                self.counts[f"{first} {second}"] += weight


def impacts(
    readings: Sequence[Reading], urls: Sequence[str], term: Mapping[str, str], known: Phrases, speaks: Mapping[str, Mapping[int, float]],
) -> tuple[dict[str, list[tuple[int, int]]], float]:
    """For each index term the pages that use it, in page order, with a weight from 1 to `IMPACTS - 1`, and what that highest weight of a word means.

    `speaks` is what `evidence` knows of a word. On a small site no word says much, and all weights together are stretched.
    """
    lengths = [sum(map(len, one.body)) or 1 for one in readings]
    average = sum(lengths) / max(1, len(lengths))
    used: dict[str, dict[int, float]] = defaultdict(dict)
    for number, (one, length, url) in enumerate(zip(readings, lengths, urls, strict=True)):
        norm = 1 - B + B * length / average
        weights, paired = Weights(term, known), prior(url) > FEW
        weights.add([word for part in one.body for word in part], BODY / norm)
        weights.add(one.summary, SUMMARY)
        for weight, fields in ((TITLE, [one.title]), (SYNONYM, one.synonyms), (ASKED, one.asked), (HEADING, one.headings)):
            for field in fields:
                weights.add(field, weight, pairs=paired)
        scale = (K1 + 1) * prior(url) / FULL
        for key, count in weights.counts.items():
            used[key][number] = scale * count / (count + K1)
    loud = {key: said(used.get(key, {}), speaks.get(key, {}), len(urls)) for key in {**used, **speaks} if " " not in key}
    most = min(MOST, max((value for its in loud.values() for value in its.values()), default=1.0))
    found = {key: audible(its, urls, most) for key, its in loud.items()}
    found |= {key: [(page, NEAREST[round((IMPACTS - 1) * value)]) for page, value in its.items()] for key, its in used.items() if " " in key}
    return worthwhile(found, frozenset(key for key, its in used.items() if len(its) * COMMON >= len(readings)), readings, term), most


def said(used: Mapping[int, float], speaks: Mapping[int, float], size: int) -> dict[int, float]:
    """What a word says for each page, in page order: how rare it is stands in it."""
    pages = sorted({**used, **speaks})
    rarity = math.log(1 + (size - len(pages) + 0.5) / (len(pages) + 0.5))
    return {page: rarity * used.get(page, 0.0) + speaks.get(page, 0.0) for page in pages}


def audible(loud: Mapping[int, float], urls: Sequence[str], most: float) -> list[tuple[int, int]]:
    """The pages of a word with their weights; of a word of many pages without those that hardly say it."""
    kept = {page: value for page, value in loud.items() if len(loud) < FREE or value > (QUIET if prior(urls[page]) > 1 else FAINT)}
    return [(page, WORD_NEAREST[min(IMPACTS - 1, round(value / most * (IMPACTS - 1)))]) for page, value in (kept or loud).items()]


def worthwhile(found: Mapping[str, list[tuple[int, int]]], common: frozenset[str], readings: Sequence[Reading], term: Mapping[str, str]) -> dict[str, list[tuple[int, int]]]:
    """Everything but the pairs that stand in no name and hold a rare word; they are half of all keys, and no golden query misses them."""
    named = set[str]()
    for one in readings:
        for name in (one.title, *one.synonyms):
            sequence = [stem for word in name if (stem := term[word])]
            named.update(f"{first} {second}" for first, second in pairwise(sequence))
    return {key: its for key, its in found.items() if " " not in key or key in named or common.issuperset(key.split(" "))}


def names(
    readings: Sequence[Reading], urls: Sequence[str], term: Mapping[str, str], known: Phrases, used: Mapping[str, int],
) -> dict[str, list[tuple[int, int]]]:
    """For each index term, written `term =`, how much of a page's title or other name it makes up: all of it is `IMPACTS - 1`.

    Rare words make up more than frequent ones, and names of guides for contributors count less. `used` says on how many pages a term stands.
    """
    size = len(readings)
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (one, url) in enumerate(zip(readings, urls, strict=True)):
        if prior(url) <= FEW:
            continue
        scale = min(1.0, prior(url)) * (IMPACTS - 1)
        shares: dict[str, float] = {}
        shown = len(one.synonyms)
        for at, name in enumerate((one.title, *one.synonyms, *one.asked)):
            sequence = [stem for word in name if (stem := term[word])]
            rarity = [math.log(1 + size / used[stem]) for stem in sequence]
            whole = sum(rarity) / (SAID if at > shown else 1 if not at or len(sequence) == 1 else OTHER)
            for stem, its in zip(sequence, rarity, strict=True):
                shares[stem] = max(shares.get(stem, 0), its / whole)
            for start, end, concept in spans(sequence, known):
                key = f"#{concept}"
                shares[key] = max(shares.get(key, 0), sum(rarity[start:end]) / whole)
        for key, share in shares.items():
            if (part := round(share * scale)) >= LEAST:
                found[f"{key} ="].append((number, NEAREST[part]))
    return found
