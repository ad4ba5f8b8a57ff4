"""Knows cited authors: a name that a citation or a list of sources speaks for is no client's, as long as nothing near it says otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pustaka.privacy.citation import (
    BESIDE,
    BRACKETED,
    CHAINED,
    ENTRY,
    HEADING,
    MARKED,
    NOTE,
    OTHERS,
    QUOTED,
    SECOND,
    SOURCES,
    SPOKEN,
    YEAR,
    beginnings,
    citing,
)
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.lives import DOING, LIVED, OF_HIS_OWN, OWN_LIFE, SAID, TOLD, UNPUBLISHED, ours, rest_of
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries as listed_names

CUE = Lazy(
    r"(?:\b«rujukan:pengantar»\s|\b«rujukan:gagasan»(?:\s[a-z]{3,14}){0,3}\s|\b«rujukan:karya»\s[^.!?\n]{0,60}\s(?:dari|oleh|menurut|karya|milik)\s)(?:dari\s|oleh\s|menurut\s)?$", re.IGNORECASE
)
SCHOLARLY = Lazy(r",?\s(?:«=keterangan:penulis»\s){0,2}«=kerja-penulis»\b")
"""What authors do on paper. Some of it clients do as well; OWN_LIFE tells them apart."""

WORK = Lazy(r"\b«rujukan:hasil»\s$", re.IGNORECASE)
"""Words of work with what an author made, just before the surname: `skor Xontoh`."""


@dataclass(slots=True)
class Cited:
    """What citations explain: places of words that stand in one, and surnames that may stand alone elsewhere."""

    places: set[int] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    """Given names of authors: explained beside the surname, and nowhere else."""


def find(tokens: Tokens, announced: Collection[str]) -> Cited:
    """The cited authors of a text; `announced` are words that something announces as a person's name."""
    found = Cited()
    text = tokens.text
    if not re.search(YEAR, text):
        return found
    for start, end, authors in list(entries(tokens)):
        names = [n for n in within(tokens, *authors) if trusted(tokens, n, announced)]
        found.surnames.update(tokens.lower[n] for n in names if is_surname(tokens, n, authors[1]))
        found.given.update(tokens.lower[n] for n in names if not is_surname(tokens, n, authors[1]))
        if len(names) == len(list(within(tokens, *authors))):
            found.places.update(within(tokens, start, end))
    near = citing(text)
    for one in BRACKETED.within(text, near):
        if not SAID.search(text[max(0, one.start() - 4) : one.start()]) and not ours(text, one):
            cite(tokens, one.span("authors"), announced, found, corroborated=bool(one["page"]))
            behind = CHAINED.match(text, one.end())
            while behind:
                cite(tokens, behind.span("authors"), announced, found, corroborated=bool(behind["page"]))
                behind = CHAINED.match(text, behind.end())
    for one in QUOTED.within(text, near):
        cite(tokens, one.span("authors"), announced, found, corroborated=False)
    for one in SPOKEN.within(text, near):
        group = "pair" if one["pair"] else "authors"
        first = next((tokens.starts[n] for n in within(tokens, *one.span(group)) if not tokens.ordinary(n) or tokens.namesake(n, weak=True)), one.start())
        several = bool(re.search(rf"\s(?:dan|&|and)\s|{OTHERS}", one[group])) or BESIDE.match(text, one.end()) is not None or text[max(0, one.start() - 3) : one.start()].endswith(("), ", "); "))
        second = SECOND.match(text, one.end())
        end = second.end() if second else one.end()
        writes = SCHOLARLY.match(text, one.end()) or SCHOLARLY.match(text, end)
        headed = headed_by(tokens, first) and not one["page"]
        cue = writes or (not headed and CUE.search(text[max(0, first - 90) : first]))
        if (cue or several) and not DOING.match(text, end) and ((writes and general(tokens, one.span(group), end)) or not (TOLD if cue else OWN_LIFE).search(rest_of(text, end))):
            cite(tokens, one.span(group), announced, found, corroborated=bool(one["page"]))
            if second and cue:
                cite(tokens, second.span("authors"), announced, found, corroborated=False)
    return found


def general(tokens: Tokens, authors: tuple[int, int], end: int) -> bool:
    """Whether whoever writes writes of people in general: none of the names is common among people here or stands without a year, and the sentence does not go on about the writer."""
    words = list(within(tokens, *authors))
    rare = not any(tokens.lower[n] in listed_names("nama.txt") or tokens.namesake(n, weak=True) or (tokens.lower[n] in tokens.undated and tokens.times[tokens.lower[n]] > 1) for n in words)
    return rare and OF_HIS_OWN.match(tokens.text, end) is None


def headed_by(tokens: Tokens, place: int) -> bool:
    """Whether a word such as `skala` alone stands before a name: whatever is called so may bear a client's name."""
    n = tokens.at(place)
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("lembaga") - {"teori", "model"}


def sourced(tokens: Tokens, hit: Hit, surnames: Collection[str]) -> bool:
    """Whether a name in the form of a citation is one that the list of sources has: `hubungan dengan klien (Xontoh, 1957)`."""
    return bool(hit.public) and all(tokens.lower[n] in surnames for n in within(tokens, hit.start, hit.end))


def listed_surnames(tokens: Tokens) -> frozenset[str]:
    """The surnames in the list of sources."""
    return frozenset(tokens.lower[n] for _start, _end, authors in entries(tokens) for n in within(tokens, *authors) if is_surname(tokens, n, authors[1]))


def cite(tokens: Tokens, authors: tuple[int, int], announced: Collection[str], found: Cited, *, corroborated: bool) -> None:
    """Take over the authors of one citation; a word that is a common given name too needs the list of sources."""
    words = list(within(tokens, *authors))
    for n in words:
        if trusted(tokens, n, announced) and (tokens.lower[n] in found.surnames or corroborated or not tokens.namesake(n, weak=True)):
            found.places.add(n)
            (found.surnames if is_surname(tokens, n, authors[1]) else found.given).add(tokens.lower[n])


def is_surname(tokens: Tokens, n: int, end: int) -> bool:
    """Whether a word is what an author is cited by: `Xontoh` in `Xontoh, Xani` and in `Xani Xontoh (1999)`."""
    if tokens.between(n).endswith(", ") and n and tokens.capital(n - 1) and tokens.text[tokens.ends[n] : tokens.ends[n] + 1] != ",":
        return bool(re.match(r"\s?,?\s(?:dan|&|and|dkk)|\s?[(\[]", tokens.text[tokens.ends[n] : tokens.ends[n] + 6])) and tokens.ends[n] + 1 < end
    after = tokens.text[tokens.ends[n] : min(end, tokens.ends[n] + 2)]
    return not re.match(r"\s[A-Z]", after)


def trusted(tokens: Tokens, n: int, announced: Collection[str]) -> bool:
    met = n and tokens.lower[n - 1] in listed("perjumpaan") and tokens.between(n) == " " and not (n > 1 and tokens.lower[n - 2] in listed("rujukan", "searah"))
    return tokens.lower[n] not in announced and not met


def within(tokens: Tokens, start: int, end: int) -> Iterator[int]:
    """The capitalised words of a stretch."""
    n = tokens.at(start)
    while n < len(tokens.words) and tokens.starts[n] < end:
        if tokens.capital(n):
            yield n
        n += 1


def entries(tokens: Tokens) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(start, end, stretch of the authors) of each line that a list of sources or a footnote cites a publication in."""
    text = tokens.text
    some = list(ENTRY.at(text, (start for start in beginnings(text) if not SOURCES.match(text, start))))
    if not some:
        return
    headings = [0, *(one.start() for one in HEADING.finditer(text))]
    sources = [one.end() for one in SOURCES.finditer(text)]
    for found in some:
        last = bisect_right(sources, found.start())
        inside = (last and headings[bisect_right(headings, found.start()) - 1] < sources[last - 1]) or NOTE.match(text, found.start())
        if inside and not UNPUBLISHED.search(found["title"]) and not OWN_LIFE.search(found["title"]):
            yield found.start(), found.end(), found.span("authors")


def alone(tokens: Tokens, n: int) -> bool:
    """Whether a cited surname stands here as an author does: a year, a footnote, a work or a verb of writing beside it, and nobody's life in the sentence."""
    text = tokens.text
    if n and tokens.lower[n - 1] in listed("perjumpaan") and tokens.between(n) == " ":
        return False
    first, end = n, n + 1
    while first and n - first < 6 and tokens.capital(first - 1) and tokens.between(first) in {" ", ". "}:
        first -= 1
    while first > 1 and n - first < 12 and joined(tokens, first - 1) and tokens.capital(first - 2):
        first -= 2
    while end + 1 < len(tokens.words) and end - n < 12 and joined(tokens, end) and tokens.capital(end + 1):
        end += 2
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if DOING.match(text, stop) or TOLD.search(rest_of(text, stop)):
        return False
    return any(WORK.search(text[max(0, tokens.starts[k] - 90) : tokens.starts[k]]) for k in range(first, n + 1)) or MARKED.match(text, stop) is not None or (SCHOLARLY.match(text, stop) is not None and LIVED.match(text, stop) is None) or CUE.search(text[max(0, start - 90) : start]) is not None


def joined(tokens: Tokens, n: int) -> bool:
    """Whether a word joins two authors: `Xontoh dan Xanto`."""
    return tokens.lower[n] in {"dan", "and", "serta"} and tokens.between(n) == " " == tokens.between(n + 1)
