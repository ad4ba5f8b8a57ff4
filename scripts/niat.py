"""Learns from golden queries what each word asks for, and which page it chooses, and writes both into the package.

`python scripts/niat.py SET.yml … --gawat SET.yml … --dari-halaman SET.yml …`: files as in `tests/search`; it takes a quarter of an hour. Sets that are kept to
measure with are not given. Sets in which everybody is in danger, and queries that somebody wrote with a page open, say nothing about
how often people ask for what: of them only is learnt which words choose that page. The roots of words are those of the finished site in `site` (`--situs`), which `make site` makes.
`--silang` only prints how often the folder of the wanted page is guessed for each set when it is not learnt from.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pustaka.search import query
from pustaka.search.intent import FOLDERS, UNIT, kind
from pustaka.search.lists import TENTHS, wordlists
from pustaka.search.measure import Golden, golden
from pustaka.search.regression import Row, Weights, fit, likely
from pustaka.search.text import words

WORDS = Path(__file__).parent / "pustaka" / "search" / "words"
ASKS, CHOSEN = WORDS / "niat.txt", WORDS / "pilihan.txt"
SCALE = 0.13
"""How much of the learnt odds moves a score: from a tenth to two tenths the kept queries do equally well. Words speak for their pages too, so that more would count twice."""
WANTED, USEFUL = 2, 1
"""How a query is shared out among the pages that answer it."""
FAINT = 1
"""A word that pulls one way by one unit costs bytes at the first query and moves nothing."""
OFTEN = 3
"""A word of fewer queries says nothing certain."""
BELIEVED = {"hukum": "hukuman hukumannya dihukum pasal pasalnya sanksi sanksinya pidana pidananya dipidana ancaman"}
"""Words that ask for a folder whatever the queries say."""
CERTAIN = 5.77
PULL, READ, PAGE_STEPS = 0.1, 0.5, 200
"""How firmly a word is held back from choosing a page, how many words of a query are read each time, and how often all are gone through for that."""
TWICE, CLEAR = 2, 0.75
"""A word of at least so many queries chooses a page where it weighs so much or more; less is noise, and costs bytes."""
URGENT = {"gawat": 0.65, "buku-saku": 0.65}
"""Where people look who are in danger, a word that weighs less chooses too: they say what happens in words that few others used."""

Said = dict[str, dict[str, float]]
"""By page, how much each word chooses it."""


def prepared(queries: Sequence[Golden]) -> list[Row]:
    """The words of each query that enough queries share, with the kind of the page that must come first."""
    every = [tuple(dict.fromkeys(words(one.query))) for one in queries]
    often = Counter(word for one in every for word in one)
    return [Row(("", *(word for word in one if often[word] >= OFTEN and not word.isdigit())), {kind(query.wanted[0]): 1.0}) for one, query in zip(every, queries, strict=True)]


def learnt(queries: Sequence[Golden]) -> Weights:
    """How much each word asks for each folder, drawn towards nothing, or towards what is believed."""
    believed = {word: [CERTAIN if name == folder else 0.0 for name in (*FOLDERS, "")] for folder, said in BELIEVED.items() for word in said.split()}
    return fit(prepared(queries), len(FOLDERS) + 1, believed=believed)


def told(weights: Weights) -> str:
    """One word a line, with its pulls in whole units."""
    found = []
    for word in sorted(filter(None, weights)):
        pulls = [(name, max(-9, min(9, round(SCALE * UNIT * value)))) for name, value in zip((*FOLDERS, "lain"), weights[word], strict=True)]
        if sum(abs(pull) for _name, pull in pulls) > FAINT:
            found.append(f"{word}: {' '.join(f'{name} {pull:+d}' for name, pull in pulls if pull)}\n")
    return "".join(found)


def shared(one: Golden) -> dict[str, float]:
    """How one query is shared out among its pages; a place within a page is that page."""
    shares = {page.partition("#")[0].rstrip("/"): share for pages, share in ((one.useful, USEFUL), (one.wanted, WANTED)) for page in pages}
    return {page: share / sum(shares.values()) for page, share in shares.items()}


def content(one: Golden, stops: frozenset[str]) -> list[str]:
    """Each word of a query that says something, once."""
    return [word for word in dict.fromkeys(words(one.query)) if word not in stops and not word.isdigit()]


def choosing(queries: Sequence[Golden], root: Callable[[str], str], steps: int = PAGE_STEPS) -> Said:
    """By page the roots that choose it among all pages, with how much they do."""
    stops = wordlists().stops
    place = {page: at for at, page in enumerate(sorted({page for one in queries for page in shared(one)}))}
    said = [[word for word in dict.fromkeys(map(root, content(one, stops))) if word not in stops] for one in queries]
    # A query that counts twice is one query all the same.
    often = Counter(word for its in {one.query: its for its, one in zip(said, queries, strict=True)}.values() for word in its)
    rows = [
        Row(("", *(word for word in its if often[word] >= TWICE)), {place[page]: share for page, share in shared(one).items()})
        for its, one in zip(said, queries, strict=True)
    ]
    weights = fit(rows, len(place), PULL, steps=steps, read=READ)
    return {page: {word: its[at] for word, its in weights.items() if word and its[at] >= URGENT.get(page.partition("/")[0], CLEAR)} for page, at in place.items()}


def written(found: Mapping[str, Mapping[str, float]]) -> str:
    """One page a line, with its words and their weights in tenths."""
    return "".join(f"{page}: {' '.join(f'{word} {round(TENTHS * its[word])}' for word in sorted(its))}\n" for page, its in sorted(found.items()) if its)


def put(file: Path, text: str) -> None:
    """Replace what a list holds, below its own introduction."""
    head = "".join(f"{line}\n" for line in file.read_text("utf-8").splitlines() if line.startswith("#"))
    file.write_text(head + text, "utf-8")


def guessed(given: Mapping[Path, Sequence[Golden]]) -> None:
    """Print for each set how many of its folders are guessed by what was learnt from the others."""
    for path, queries in given.items():
        weights = learnt([one for other, its in given.items() if other != path for one in its])
        found = [likely(weights, ("", *dict.fromkeys(words(one.query)))) for one in queries]
        right = sum(kind(one.wanted[0]) == max(range(len(its)), key=its.__getitem__) for one, its in zip(queries, found, strict=True))
        print(f"{path.name}: {right} dari {len(queries)} folder tertebak")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--gawat", type=Path, nargs="*", default=[], dest="urgent")
    parser.add_argument("--dari-halaman", type=Path, nargs="*", default=[], dest="thought_up")
    parser.add_argument("--situs", type=Path, default=Path("site"))
    parser.add_argument("--silang", action="store_true")
    options = parser.parse_args()
    given = {path: golden(path.read_text("utf-8")) for path in options.sets}
    if options.silang:
        return guessed(given)
    asked = [one for its in given.values() for one in its]
    thought_up = [one for path in options.thought_up for one in golden(path.read_text("utf-8"))]
    put(ASKS, told(learnt(asked)))
    people = [*asked, *(one for path in options.urgent for one in golden(path.read_text("utf-8")))]
    # What people asked before they saw a page counts twice.
    put(CHOSEN, written(choosing([*people, *people, *thought_up], query.read(options.situs / "cari").stem)))
    return None


if __name__ == "__main__":
    main()
