"""Finds the abbreviations of a text, and says which of them the text itself spells out and which the glossary explains."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pustaka.language.wordlists import listed
from pustaka.library import Library
from pustaka.privacy.words import known as known_word
from pustaka.search.glossary import NAMES, texts
from pustaka.text import Document, scan

ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w-])")
"""`TKSK`, `SIKS-NG`, `P2K2`; not `Tagana`, not `A`."""

CAPITALS = re.compile(r"[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*")
"""Every abbreviation, and capitals inside other words; without a look at what stands around, it is four times as quick."""

CAPITALISED = re.compile(r"(?<![\w-])[A-Z][\w-]+(?<!-)")
"""Any word that starts with a capital, `Bapas` as well."""

DEFINED = re.compile(r"^\*\[(?P<short>[^\]]+)\]:", re.MULTILINE)
"""`*[TKSK]: …`, an explanation that the text brings along."""

ROMAN = re.compile(r"[IVXLC]+")
"""`II` and `XIV` number things; they stand for nothing."""

SLASHED = re.compile(r"(?<!\S)[^\s/]*/\S*")
"""`110/HUK/2009`, `https://contoh.id/ABC`: with a digit or as an address, capitals in it are part of a number or a name; `TKSK/PSM` is none."""

BEHIND = re.compile(r"\((?P<short>[A-Z][\w-]{1,14})\)")
"""`balai pemasyarakatan (Bapas)`, where the long form stands before."""

BEFORE = re.compile(r"(?<![\w-])(?P<short>[A-Z][\w-]{1,14}) \((?P<long>[^()]{5,160})\)")
"""`Bapas (balai pemasyarakatan)`."""

DIGIT = re.compile(r"\d")

MORE_WORDS = 4
"""How many words more than letters a long form has at most: «dan», «di», «yang» give none."""

MOST = 9
"""Letters of an abbreviation; longer words in capitals are only loud."""

LOUD = 5
"""Letters from which an ordinary word in capitals is taken for a loud one."""

LONGEST = 200
"""Letters in which a long form stands."""


@dataclass(frozen=True, slots=True)
class Use:
    """Where an abbreviation first stands, in 1-based columns, and the line that spells it out: 0 when none does."""

    line: int
    column: int
    end: int
    spelt: int


def fits(short: str, long: str) -> bool:
    """Whether all letters of `short` follow each other in `long`, the first of them at the start of a word.

    «balai pemasyarakatan» fits `Bapas`; «Ia menginap di panti» does not fit `PKH`.
    """
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    words = long.casefold().split()[-len(letters) - MORE_WORDS :]
    for start in range(len(words)):
        rest = iter("".join(words[start:]))
        if words[start].lstrip("(*_«")[:1] == letters[0] and all(letter in rest for letter in letters):
            return True
    return False


def spelt(document: Document) -> dict[str, tuple[int, int]]:
    """(line, 0-based column) at which a text first spells out an abbreviation, in either order."""
    found: dict[str, tuple[int, int]] = {}
    for number, line in document.prose:
        for one in BEHIND.finditer(line) if "(" in line else ():
            if fits(one["short"], line[max(0, one.start() - LONGEST) : one.start()]):
                found.setdefault(one["short"], (number, one.start("short")))
        for one in BEFORE.finditer(line) if " (" in line else ():
            if fits(one["short"], one["long"]):
                found.setdefault(one["short"], (number, one.start("short")))
    return found


def known(library: Library) -> frozenset[str]:
    """What needs no long form: abbreviations in names of the glossary and of the potentials, and the list of common ones."""
    names = [name for record in library.register("istilah").records.values() for part in NAMES for name in texts(record.get(part))]
    short = [name for record in library.register("psks").records.values() for name in texts(record.get("singkatan"))]
    return listed("singkatan.txt").union(names, short, (found for name in (*names, *short) for found in ABBREVIATION.findall(name)))


def mixed(library: Library) -> frozenset[str]:
    """Abbreviations that look like words, such as `Bapas`: known from the texts that spell them out."""
    found: set[str] = set()
    for one in library.publications:
        behind = {short for short in BEHIND.findall(one.document.source.text) if not ABBREVIATION.fullmatch(short)} - found
        found |= behind & spelt(one.document).keys() if behind else set()
    return frozenset(found)


def unexplained(document: Document, explained: frozenset[str], others: frozenset[str]) -> dict[str, Use]:
    """The first use of each abbreviation that is neither among `explained` nor spelt out by then; `others` are those that look like words."""
    text = document.body
    wanted = {short for short in CAPITALS.findall(text) if len(short) <= MOST and not ROMAN.fullmatch(short)}
    wanted = (wanted | {short for short in others if short in text}) - explained - set(DEFINED.findall(text) if "*[" in text else ())
    found: dict[str, tuple[int, int, int]] = {}
    for number, line in running(document, wanted) if wanted else ():
        words = list(CAPITALISED.finditer(line))
        loud = shouted([one[0] for one in words])
        for one in words:
            if one[0] in wanted and one[0] not in loud:
                found.setdefault(one[0], (number, one.start(), one.end()))
    places = spelt(document) if found else {}
    return {
        short: Use(number, start + 1, end + 1, places.get(short, (0, 0))[0])
        for short, (number, start, end) in found.items() if short not in places or places[short] > (number, start)
    }


def shouted(words: Sequence[str]) -> frozenset[str]:
    """Ordinary words that one line has in capitals: `PERHATIAN`, `ANAK JALANAN`; a short one alone may be an abbreviation, such as `SAPA`."""
    ordinary = {word for word in words if word.isupper() and word.isalpha() and known_word(word)}
    return frozenset(word for word in ordinary if len(ordinary) > 1 or len(word) >= LOUD)


def running(document: Document, wanted: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines of prose that may hold one of the words; what is quoted, linked or part of a number is blanked out, headings are left out."""
    for number in lines_with(document.body, wanted, document.matter.lines + 1):
        place = bisect_left(document.prose, (number,))
        found, line = document.prose[place] if place < len(document.prose) else (0, "")
        if found != number or line.startswith(("#", "*[")):
            continue
        for pattern in (scan.QUOTED, scan.LINK, scan.AUTO):
            line = pattern.sub(scan.blank, line)
        yield number, SLASHED.sub(lambda one: scan.blank(one) if "://" in one[0] or DIGIT.search(one[0]) else one[0], line) if "/" in line else line


def lines_with(text: str, wanted: Collection[str], number: int) -> Iterator[int]:
    """Numbers of the lines that hold one of the words, in order, each once; `number` is that of the first line."""
    last, given = 0, 0
    for found in CAPITALISED.finditer(text):
        if found[0] in wanted:
            number += text.count("\n", last, found.start())
            last = found.start()
            if number != given:
                yield number
            given = number
