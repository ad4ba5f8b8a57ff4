"""Cuts unfolded text into words that know their case, their place in the sentence, and whether they are spoken for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from pustaka.privacy.model import Context
from pustaka.privacy.words import acronym, known, namesakes, region_length, scholars

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
"""`Jum'at`, `uji-petik`, `Rekaan`; not `12`, not `_`."""

OPENING = re.compile(r"[.!?:;|\n\"(\[#>=/•·]\s*['\"(\[]*(?:[-+*•]\s+|\d{1,3}[.)]\s+)?['\"(\[]*$")
"""What stands before the first word of a sentence, cell or list item."""

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]|]{1,400}|(?<=\]\()[^\s)]{1,400}|\{[:#.][^{}\n]{0,120}\}")
"""Web addresses, link targets and attribute lists: capitals mean nothing there."""


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one entry per word; built once per text and only read afterwards."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    taken: list[bool]
    """Declared pseudonyms and permitted names, and what other rules have found."""
    region: list[bool]
    address: list[bool]
    context_words: frozenset[str] = field(default_factory=frozenset)

    def at(self, place: int) -> int:
        """The first word that starts at or after a place."""
        return bisect_left(self.starts, place)

    def capital(self, n: int) -> bool:
        return self.words[n][0].isupper()

    def opens(self, n: int) -> bool:
        """Whether a word stands first in its sentence, cell or list item."""
        start = self.starts[n]
        return n == 0 or bool(OPENING.search(self.text[max(self.ends[n - 1], start - 40) : start]))

    def between(self, n: int) -> str:
        """What stands between the word before and this one."""
        return self.text[self.ends[n - 1] : self.starts[n]] if n else self.text[: self.starts[0]]

    def ordinary(self, n: int) -> bool:
        """Dictionary, glossary, region, scholar or abbreviation: no evidence of a person."""
        word, lower = self.words[n], self.lower[n]
        return self.region[n] or known(lower) or lower in self.context_words or lower in scholars() or acronym(word) or ("-" in word and acronym(word.partition("-")[0]))

    def namesake(self, n: int, *, weak: bool = False) -> bool:
        strong, soft = namesakes()
        return self.lower[n] in strong or (weak and self.lower[n] in soft)


def cut(text: str, context: Context, taken: Iterable[tuple[int, int]]) -> Tokens:
    """The words of a text; `taken` are stretches that other rules have found already."""
    found = [(one[0], one.start(), one.end()) for one in WORD.finditer(text)]
    words = [one[0] for one in found]
    lower = [word.lower() for word in words]
    starts = [one[1] for one in found]
    ends = [one[2] for one in found]
    extra = frozenset(word.lower() for word in context.known_words)
    tokens = Tokens(text, words, lower, starts, ends, [False] * len(words), [False] * len(words), [False] * len(words), extra)
    for low, high in (*allowed(text, context), *taken):
        mark(tokens, tokens.taken, low, high)
    for one in ADDRESS.finditer(text):
        mark(tokens, tokens.address, *one.span())
    n = 0
    while n < len(words):
        length = region_length(lower, n) if words[n][0].isupper() else 0
        for step in range(length):
            tokens.region[n + step] = True
        n += length or 1
    return tokens


def mark(tokens: Tokens, marks: list[bool], low: int, high: int) -> None:
    n = tokens.at(low)
    while n < len(tokens.words) and tokens.starts[n] < high:
        marks[n] = True
        n += 1


def allowed(text: str, context: Context) -> list[tuple[int, int]]:
    """Stretches in exactly a declared form; «Mawar» allows «Mawar», never «Mawar Contoh»'s second word."""
    forms = sorted({" ".join(form.split()) for form in (*context.pseudonyms, *context.allowed_names, *context.authors) if form.strip()}, key=lambda form: (-len(form), form))
    if not forms:
        return []
    pattern = "|".join(r"\s+".join(re.escape(part) for part in form.split()) for form in forms)
    return [one.span() for one in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)]
