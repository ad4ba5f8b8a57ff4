"""Read the hand-written word lists that belong to the package: roots, spelling variants, stop words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files

from pustaka.search.evidence import Chosen
from pustaka.search.stem import Wordlists

TENTHS = 10
"""In such parts it is written how much a word chooses a page."""


def lines(name: str) -> Iterator[str]:
    for line in files("pustaka.search").joinpath("words", name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def wordlists(spellings: Mapping[str, str] | None = None) -> Wordlists:
    """The lists of the package, with spellings of the site's own register."""
    roots = [word for line in lines("akar.txt") for word in line.split()]
    return Wordlists(
        roots=frozenset(word for word in roots if not word.startswith("!")),
        whole=frozenset(word[1:] for word in roots if word.startswith("!")),
        variants={**(spellings or {}), **dict(line.split(": ", 1) for line in lines("ejaan.txt"))},
        stops=frozenset(word for line in lines("henti.txt") for word in line.split()),
    )


def emergencies() -> list[str]:
    """What people type when somebody may die: `muntah/batuk darah` is one of the first words and the last, in any order."""
    return list(lines("gawat.txt"))


def ordinary() -> frozenset[str]:
    """Words of the language that the lists of the checks do not have: never taken for errors."""
    return frozenset(word for line in lines("bahasa.txt") for word in line.split())


def learnt() -> Chosen:
    """What the golden queries taught; see `evidence`."""
    found = {}
    for line in lines("pilihan.txt"):
        page, said = line.split(": ", 1)
        pieces = said.split()
        found[f"{page}/"] = {word: int(weight) / TENTHS for word, weight in zip(pieces[::2], pieces[1::2], strict=True)}
    return found


def pulls() -> dict[str, dict[str, int]]:
    """By word, how much it draws the pages of a folder nearer or pushes them away; see `intent`."""
    found = {}
    for line in lines("niat.txt"):
        word, said = line.split(": ", 1)
        parts = said.split()
        found[word] = dict(zip(parts[::2], map(int, parts[1::2]), strict=True))
    return found
