"""Learns from golden queries what each word asks for, and which pages answered it, and writes both into the package.

`python scripts/niat.py SET.yml … --dari-halaman SET.yml …`: files as in `tests/search`. It prints first how often the folder of the
wanted page is guessed for a set that was not learnt from, then writes what was learnt from all sets. Sets that are kept to measure
with are not given. Queries that somebody wrote with a page open say little about what people ask for, so that only words of theirs count.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from pustaka.search.intent import FOLDERS, UNIT, kind
from pustaka.search.lists import PARTS, wordlists
from pustaka.search.measure import Golden, golden
from pustaka.search.text import words

WORDS = Path(__file__).parent / "pustaka" / "search" / "words"
ASKS, ANSWERED = WORDS / "niat.txt", WORDS / "jawaban.txt"
SCALE = 0.13
"""How much of the learnt odds moves a score: from a tenth to two tenths the kept queries do equally well. Words speak for their pages too, so that more would count twice."""
WANTED, USEFUL = 3, 1
"""How a query is shared out among the pages that answer it."""
THOUGHT_UP, OWN, LEAST = 0.7, 0.4, 1.2
"""How much a query counts that was written from its page; of its words those that two fifths of all queries with them say for this page, more than once. More of them brings the kept queries nothing and costs 10 KB."""
OFTEN = 3
"""A word of fewer queries says nothing certain."""
BELIEVED = {"hukum": "hukuman hukumannya dihukum pasal pasalnya sanksi sanksinya pidana pidananya dipidana ancaman"}
"""Words that ask for a folder whatever the queries say."""
CERTAIN = 5.77
STEPS, PACE, INERTIA = 300, 0.15, 0.9

Weights = dict[str, list[float]]
"""By word the weight of each kind; under the empty word what every query begins with."""

Said = dict[str, dict[str, float]]
"""By page, in how many queries that it answers each word stood."""


def prepared(queries: Sequence[Golden]) -> list[tuple[tuple[str, ...], int]]:
    """The words of each query that enough queries share, with the kind of the page that must come first."""
    every = [tuple(dict.fromkeys(words(one.query))) for one in queries]
    often = Counter(word for one in every for word in one)
    return [(("", *(word for word in one if often[word] >= OFTEN and not word.isdigit())), kind(query.wanted[0])) for one, query in zip(every, queries, strict=True)]


def shares(weights: Mapping[str, Sequence[float]], given: Sequence[str]) -> list[float]:
    """How likely each kind is."""
    sums = [sum(part) for part in zip(*(weights[word] for word in given if word in weights), strict=True)]
    raised = [math.exp(one - max(sums)) for one in sums]
    return [one / sum(raised) for one in raised]


def learnt(queries: Sequence[Golden]) -> Weights:
    """Weights by softmax regression, drawn towards nothing, or towards what is believed."""
    rows = prepared(queries)
    often = Counter(word for given, _ in rows for word in given)
    believed = {word: [CERTAIN if name == folder else 0.0 for name in (*FOLDERS, "")] for folder, said in BELIEVED.items() for word in said.split()}
    nothing = [0.0] * (len(FOLDERS) + 1)
    weights: Weights = {word: list(believed.get(word, nothing)) for word in (*often, *believed)}
    speed = {word: list(nothing) for word in weights}
    for _step in range(STEPS):
        slope: Weights = defaultdict(lambda: list(nothing))
        for given, right in rows:
            off = shares(weights, given)
            off[right] -= 1
            for word in given:
                slope[word] = [one + other for one, other in zip(slope[word], off, strict=True)]
        for word, its in weights.items():
            pull, size = (0.0 if not word else 1.0), 1 + often[word] / 4
            for at, before in enumerate(believed.get(word, nothing)):
                speed[word][at] = INERTIA * speed[word][at] + (slope[word][at] + pull * (its[at] - before)) / size
                its[at] -= PACE * speed[word][at]
    return weights


def told(weights: Weights) -> str:
    """One word a line, with its pulls in whole units."""
    found = []
    for word in sorted(filter(None, weights)):
        pulls = [(name, max(-9, min(9, round(SCALE * UNIT * value)))) for name, value in zip((*FOLDERS, "lain"), weights[word], strict=True)]
        if said := " ".join(f"{name} {pull:+d}" for name, pull in pulls if pull):
            found.append(f"{word}: {said}\n")
    return "".join(found)


def spoken(queries: Sequence[Golden]) -> Said:
    """The words of the queries that each page answers, with how many queries each stood in."""
    found: Said = defaultdict(lambda: defaultdict(float))
    stops = wordlists().stops
    for one in queries:
        shares = {**dict.fromkeys(one.useful, USEFUL), **dict.fromkeys(one.wanted, WANTED)}
        for page, share in shares.items():
            for word in dict.fromkeys(words(one.query)):
                if word not in stops and not word.isdigit():
                    found[page][word] += share / sum(shares.values())
    return found


def joined(asked: Said, thought_up: Said) -> Said:
    """What was asked for, and of what was thought up for a page the words that are its own."""
    every = Counter[str]()
    for its in (*asked.values(), *thought_up.values()):
        every.update(its)
    for page, its in thought_up.items():
        for word, count in its.items():
            both = count + asked[page].get(word, 0.0)
            if both >= max(LEAST, OWN * every[word]):
                asked[page][word] += THOUGHT_UP * count
    return asked


def answered(found: Said) -> str:
    """One page a line, with its words and in how many `PARTS` of a query each stood."""
    rounded = {page: {word: round(PARTS * its[word]) for word in sorted(its)} for page, its in sorted(found.items())}
    return "".join(f"{page}: {' '.join(f'{word} {count}' for word, count in its.items() if count)}\n" for page, its in rounded.items() if any(its.values()))


def put(file: Path, text: str) -> None:
    """Replace what a list holds, below its own introduction."""
    head = "".join(f"{line}\n" for line in file.read_text("utf-8").splitlines() if line.startswith("#"))
    file.write_text(head + text, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--dari-halaman", type=Path, nargs="*", default=[], dest="thought_up")
    options = parser.parse_args()
    given = {path: golden(path.read_text("utf-8")) for path in options.sets}
    for path, queries in given.items() if len(given) > 1 else ():
        weights = learnt([one for other, its in given.items() if other != path for one in its])
        guessed = [shares(weights, ("", *dict.fromkeys(words(one.query)))) for one in queries]
        right = sum(kind(one.wanted[0]) == max(range(len(its)), key=its.__getitem__) for one, its in zip(queries, guessed, strict=True))
        print(f"{path.name}: {right} dari {len(queries)} folder tertebak")
    every = [one for its in given.values() for one in its]
    put(ASKS, told(learnt(every)))
    put(ANSWERED, answered(joined(spoken(every), spoken([one for path in options.thought_up for one in golden(path.read_text("utf-8"))]))))


if __name__ == "__main__":
    main()
