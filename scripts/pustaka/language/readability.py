"""Measures how easily a text is read: length of its sentences, and how many of them hide in the passive who acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pustaka.language.wordlists import listed
from pustaka.library import wording
from pustaka.privacy import words
from pustaka.text import Document, scan, sentences
from pustaka.text.document import words_in_line

LONGEST_SENTENCE = 25
"""Words; what plain-language guides advise at most, and what nine in ten of our sentences stay well below."""

MOST_PASSIVES = 2
"""Passive clauses in one sentence, and passive sentences in a row, that still read easily."""

DI = re.compile(r"[Dd]i[a-z]{3,}")
"""`dilakukan`, but also the end of `studi`; what stands around is looked at later, because that is much quicker."""

ACTIVE = re.compile(r"(?<![\w/-])[Mm]e[lmnrwy][a-z]{3,}(?![\w-])")
"""`menulis`, `merujuk`; `mereka` and `menurut` look alike and are told apart by the word list."""

SUBORDINATE = re.compile(r"(?:^|\W)(?:yang|untuk)(?:\s+(?:tidak|belum|sudah|telah|pernah|akan|dapat|bisa|harus|perlu|boleh|sedang|masih|juga|hanya|lebih|sering|biasa|ikut))*\s+$", re.IGNORECASE)
"""What stands before the verb in «hal yang sudah disepakati» and «tulisan untuk dibaca»: there the passive is the only form."""

SAME_SUBJECT = re.compile(r"\s*(?:,|,?\s(?:dan|atau|lalu|serta|kemudian)\s)\s*(?:tidak|belum|sering|akan|atau|dan|lalu)?\s*")
"""Between the verbs of «dipukul, dikurung, atau tidak diberi makan»: one clause, told of one person."""

SHORTEST = 3
"""Letters of a base form: `cek`, `cat`; «dini» and «diam» leave less."""

BEFORE = 60
"""Letters before a verb that are looked at; more than any row of auxiliaries has."""


@cache
def roots() -> frozenset[str]:
    """Base forms: the general list and what ours adds."""
    return words.entries("kata.txt") | frozenset(word for word in listed("pasif.txt") if not word.startswith("!"))


@lru_cache(maxsize=8192)
def is_passive(word: str) -> bool:
    """Whether a word in small letters is a passive verb: `di` and a known base form, with the affixes that a verb may have.

    `ter-` is left out: «tertulis» states, «terdekat» compares, and only the meaning tells them from passives.
    """
    return f"!{word}" not in listed("pasif.txt") and not roots().isdisjoint(bases(word))


def bases(word: str) -> list[str]:
    """What may be left of a word that starts with `di`, without the affixes that stand around a verb: `diberdayakan` → `berdaya`, `daya`, …"""
    forms = [word[2:]]
    for endings in (("lah", "kah", "pun", "nya"), ("kan", "i")):
        forms += [form.removesuffix(ending) for form in forms for ending in endings if form.endswith(ending)]
    forms += [form.removeprefix(prefix) for form in forms for prefix in ("per", "ber", "se", "ke") if form.startswith(prefix)]
    return [form for form in forms if len(form) >= SHORTEST]


def verbs(text: str) -> int:
    """How many passive verbs a text may hold at most: a quick look, before its clauses are told apart."""
    return sum(is_passive(found.lower()) for found in DI.findall(text))


def passives(sentence: str) -> int:
    """How many clauses of a sentence are passive, without relative and purpose clauses and without what is quoted."""
    text = scan.QUOTED.sub(scan.blank, sentence) if any(mark in sentence for mark in "«“\"") else sentence
    count, last = 0, -1
    for found in DI.finditer(text):
        start = found.start()
        if stuck(text, *found.span()) or not is_passive(found[0].lower()):
            continue
        joined = last >= 0 and bool(SAME_SUBJECT.fullmatch(text, last, start))
        count += not joined and not SUBORDINATE.search(text, max(0, start - BEFORE), start)
        last = found.end()
    return count


def stuck(text: str, start: int, end: int) -> bool:
    """Whether a stretch is only part of a word: `radiografi`, `disia-siakan`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or before in {"-", "/", "_"} or after.isalnum() or after in {"-", "_"}


def names_an_actor(sentence: str) -> bool:
    """Whether some verb is active: then the reader sees someone act."""
    return any(found[0].lower() not in roots() for found in ACTIVE.finditer(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Counts over the running text of one document; headings, tables and footnotes are left out."""

    words: int
    sentences: int
    long: int
    """Sentences of more than LONGEST_SENTENCE words."""
    passive: int
    """Sentences with a passive clause."""

    @property
    def mean(self) -> float:
        """Words per sentence; 0 for an empty text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def long_share(self) -> float:
        return self.long / self.sentences if self.sentences else 0.0

    @property
    def passive_share(self) -> float:
        return self.passive / self.sentences if self.sentences else 0.0


def said(figures: Readability) -> str:
    """The figures as one line for a reviewer."""
    return (
        f"Keterbacaan: {wording.number(figures.words)} kata, rata-rata {wording.decimal(figures.mean)} kata per kalimat. "
        f"Dari {wording.number(figures.sentences)} kalimat, {figures.long} lebih dari {LONGEST_SENTENCE} kata dan {figures.passive} pasif."
    )


def together(given: Iterable[Readability]) -> Readability:
    """Several texts counted as one."""
    all_of_them = tuple(given)
    return Readability(
        words=sum(one.words for one in all_of_them), sentences=sum(one.sentences for one in all_of_them),
        long=sum(one.long for one in all_of_them), passive=sum(one.passive for one in all_of_them),
    )


def measure(document: Document) -> Readability:
    lengths, passive = [], 0
    for sentence in texts(document):
        length = words_in_line(sentence)
        if length:
            lengths.append(length)
            passive += passives(sentence) > 0
    return Readability(words=sum(lengths), sentences=len(lengths), long=sum(length > LONGEST_SENTENCE for length in lengths), passive=passive)


def texts(document: Document) -> Iterator[str]:
    for run in sentences.runs(document):
        yield from (run.whole[start:end] for start, end in run.sentences())
