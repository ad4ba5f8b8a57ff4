"""Reads the word lists that people write: one word a line, with marks behind a colon, and makes patterns of them.

In a pattern `«kerabat»` stands for every word of `data/kerabat.txt`, and `«kerabat:serumah»` for those with that mark.
A word in small letters may there begin with a capital; in `«=kerabat»` it may not.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

EXACT = "="
"""Before a word in small letters that is never written with a capital: `=sdn`."""

PLACE = re.compile(r"«(?P<exact>=?)(?P<name>[a-z-]+)(?::(?P<mark>[a-z-]+))?»")


class Row(NamedTuple):
    """One line of a list."""

    word: str
    marks: frozenset[str]


DATA = files(__package__) / "data"


@cache
def text(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def lines(name: str) -> list[str]:
    """The lines of a packaged file without remarks."""
    return [line for line in text(name).split("\n") if line.strip() and not line.startswith("#")]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The lines of one list with their marks."""
    parts = (line.partition(":") for line in lines(f"{name}.txt"))
    return tuple(Row(word.strip(), frozenset(marks.split())) for word, _, marks in parts)


@cache
def ordered(name: str, mark: str) -> tuple[str, ...]:
    """The words with a mark in the order of their list."""
    return tuple(row.word for row in rows(name) if mark in row.marks)


@cache
def by_head(name: str, mark: str) -> dict[str, tuple[str, ...]]:
    """The same by their first letter: most words begin with none of them, and need not be asked about each."""
    return {letter: tuple(one for one in ordered(name, mark) if one[0] == letter) for letter in {one[0] for one in ordered(name, mark)}}


@cache
def by_tail(name: str, mark: str) -> dict[str, tuple[str, ...]]:
    """The same by their last letter."""
    return {letter: tuple(one for one in ordered(name, mark) if one[-1] == letter) for letter in {one[-1] for one in ordered(name, mark)}}


@cache
def spelt(name: str, mark: str = "") -> frozenset[str]:
    """The words of a list as it writes them; with a mark, only those that bear it."""
    return frozenset(row.word.removeprefix(EXACT) for row in rows(name) if not mark or mark in row.marks)


@cache
def listed(name: str, mark: str = "") -> frozenset[str]:
    """The words of a list in small letters, to look a word of a text up in."""
    return frozenset(word.lower() for word in spelt(name, mark))


def filled(source: str, flags: int = 0) -> str:
    """A pattern with its lists written out."""
    ignoring = bool(flags & re.IGNORECASE) or source.startswith("(?i")
    return PLACE.sub(lambda place: alternatives(place["name"], place["mark"] or "", exact=ignoring or bool(place["exact"])), source)


@cache
def alternatives(name: str, mark: str = "", *, exact: bool = False) -> str:
    """A pattern for the words of a list, the longest first; common beginnings are tried once, so that a long list costs little."""
    tree: Tree = {}
    for row in rows(name):
        if not mark or mark in row.marks:
            branch = tree
            for letter in letters(row.word, exact=exact):
                branch = branch.setdefault(letter, {})
            branch[""] = {}
    return f"(?:{written(tree)})"


Tree = dict[str, "Tree"]


def letters(word: str, *, exact: bool = False) -> list[str]:
    """A word as patterns of single letters. One in small letters may begin with a capital; a capital in the list stands for itself alone."""
    if word.startswith(EXACT) or exact:
        return [re.escape(one) for one in word.removeprefix(EXACT)]
    return [f"[{one.upper()}{one}]" if one.islower() and (n == 0 or word[n - 1] == " ") else re.escape(one) for n, one in enumerate(word)]


def written(tree: Tree) -> str:
    """The rest of every word below a branch."""
    options = [letter + written(branch) for letter, branch in tree.items() if letter]
    if not options:
        return ""
    if len(options) == 1 and "" not in tree:
        return options[0]
    return f"(?:{'|'.join(options)})" + ("?" if "" in tree else "")
