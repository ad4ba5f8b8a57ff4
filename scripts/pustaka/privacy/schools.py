"""Knows authors whom no list of sources has: by the idea that they teach, or by a year behind a name in a sentence that tells of nobody's life."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pustaka.privacy.announced import VERBS
from pustaka.privacy.citation import PAGE, YEAR
from pustaka.privacy.cited import joined, trusted
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.lives import DOING, LIFE, TOLD, rest_of
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, foreign, learned

TEACHES = Lead("«kerja-penulis:gagasan»", r"«=kerja-penulis:gagasan»\s(?:[a-z-]+\s){0,3}?«=rujukan:gagasan»\b")
"""`mengembangkan teori`, `merumuskan delapan prinsip`: whoever does so without a year writes, as long as nothing else is told."""

BY_IDEA = Lead("«rujukan:ilmu»", r"«=rujukan:ilmu»\s[^.!?:\n\d]{0,40}?(?<=\s)(?:dari|menurut|ala|versi)\s(?=[A-Z])")
"""`konsep total pain dari Xontoh`, `model ala Xanto`."""

TERMING = Lead("«kerja-penulis»", r"«=kerja-penulis»\s(?:[a-z-]+\s){0,2}?\"?(?P<term>[A-Z][A-Za-z-]+)")
"""`Xontoh menyarankan Validation`: what an author teaches may be one English word."""

BY_YEAR = Lazy(rf"\s?\({YEAR}{PAGE}?\)(?!,\s(?:anak|siswa|siswi|murid|kelas|umur|usia|\d)|[ \t]?$)", re.MULTILINE)
"""` (1997)` behind a name, and the sentence goes on; not ` (2011), kelas 3`, not at the end of a line."""

OPENED = Lazy(r"(?:[.;:!?]\s|,\s|\b«rujukan:pembuka»\s|^)[\"']?$", re.IGNORECASE)
"""What stands before a cited author: the end of a sentence or a part of one, or a word for who says so."""


def teaching(tokens: Tokens, announced: Collection[str]) -> Iterator[int]:
    """Words of the names before a verb of writing and an idea, or behind an idea: `Xontoh dan Xanto merumuskan model …`, `konsep … dari Xontoh`."""
    for found in BY_IDEA.found(tokens.text):
        n = tokens.at(found.end())
        names = [n]
        while n + 1 < len(tokens.words) and len(names) < 4 and tokens.capital(n + 1) and tokens.between(n + 1) in {" ", ". "}:
            n += 1
            names.append(n)
        if all(unannounced(tokens, k, announced) and tokens.times[tokens.lower[k]] == 1 for k in names) and not TOLD.search(rest_of(tokens.text, tokens.ends[n])) and not DOING.match(tokens.text, tokens.ends[n]):
            yield from names
    for found in TERMING.found(tokens.text):
        n = tokens.at(found.start()) - 1
        if n >= 0 and tokens.capital(n) and (found["term"].lower() in foreign() or learned(found["term"].lower())) and unannounced(tokens, n, announced) and not TOLD.search(rest_of(tokens.text, found.end())):
            yield n
    for found in TEACHES.found(tokens.text):
        n = tokens.at(found.start()) - 1
        while n >= 0 and tokens.lower[n] in listed("keterangan", "penulis"):
            n -= 1
        names = list[int]()
        while n >= 0 and len(names) < 6 and tokens.between(n + 1) in {" ", ". ", ", "}:
            if tokens.capital(n):
                names.append(n)
            elif not (names and joined(tokens, n)):
                break
            n -= 1
        if names and all(trusted(tokens, k, announced) and not tokens.namesake(k, weak=True) for k in names) and not TOLD.search(rest_of(tokens.text, found.end())):
            yield from names


def unannounced(tokens: Tokens, n: int, announced: Collection[str]) -> bool:
    """Whether nothing says that a word is somebody here, and it is no common name."""
    return trusted(tokens, n, announced) and not tokens.namesake(n, weak=True) and tokens.lower[n] not in entries("nama.txt")


def mentioned(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a name with a year is rather a book than somebody's life: nothing in its sentence is about kin, a birth or what people do, and it never stands without a year."""
    text, start, stop = tokens.text, tokens.starts[first], tokens.ends[end - 1]
    year = BY_YEAR.match(text, stop)
    if not year or any(tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) or tokens.lower[n] in tokens.undated for n in range(first, end)):
        return False
    if DOING.match(text, year.end()) or VERBS.match(text, year.end()):
        return False
    before = text[max(0, start - 160) : start].rpartition("\n")[2]
    sentence = re.split(r"[.!?]\s", before)[-1]
    return OPENED.search(before) is not None and LIFE.search(sentence) is None and LIFE.search(rest_of(text, stop)) is None
