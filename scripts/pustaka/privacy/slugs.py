"""Tells whether the name of a file, which becomes its address, carries the name of a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import groupby, pairwise

from pustaka.privacy.announced import HONORIFIC
from pustaka.privacy.detect import detect
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Context
from pustaka.privacy.words import entries, known, namesakes, regions, scholars

PERSONAL = frozenset({"nama-orang", "inisial"})

DATED = frozenset({"kata-tak-dikenal", "tanggal-kejadian", "gabungan-ciri", "usia-tepat", *PERSONAL})
"""Rules that say nothing about a name of a file that holds digits: minutes are named after their day."""


@cache
def places() -> frozenset[str]:
    """Every word in the name of a region."""
    return frozenset(word for group in regions().values() for name in group for word in name)


@cache
def addressing() -> frozenset[str]:
    """Forms of address in small letters: `ibu`, `pak`, `sdr`."""
    return listed("sapaan", "dilewati") | {head.rstrip(".") for head in HONORIFIC.heads}


def revealing(stem: str, names: Collection[str], context: Context) -> bool:
    """Whether a part of the file's name is one of `names`, or, in a case, a word that nothing explains."""
    declared = {word for form in context.pseudonyms for word in re.findall(r"[^\W\d_]+", form.lower())}
    found = {word.lower() for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    for part in re.findall(r"[^\W\d_]{3,}", stem.lower()):
        if part in declared:
            continue
        if part in found and not known(part):
            return True
        if context.kind == "kasus" and not explained(part, context):
            return True
    return False


def explained(word: str, context: Context) -> bool:
    """Whether a word of a file's name is one of the language, a region, a scholar, or the library's own."""
    lists = (places(), scholars(), context.known_words, entries("istilah.txt"), entries("sebutan.txt"), namesakes()[1])
    return known(word) or any(word in one for one in lists)


def personal(name: str, context: Context, *, free: bool = True) -> bool:
    """Whether a name for a new file, in any spelling and order, may be a person's or holds an identifier.

    Nothing is written yet, so that nobody can say what an unexplained word means: in a name that is `free` to be anything
    it counts as a person's, in every kind.
    """
    words = re.findall(r"[^\W\d_]+", name.casefold())
    strong, weak = namesakes()
    if any(len(word) > 2 and (free or word in strong) and not explained(word, context) for word in words):
        return True
    if any(word in strong for word in words) and all(word in strong or word in addressing() - {"anak"} for word in words):
        return True
    if len(words) == 1 and words[0] in weak:
        return True
    return announces(words, weak) or identifies(name, context)


def names_somebody(words: Sequence[str], context: Context) -> bool:
    """Whether words of a name of a file that exists are found to be a person's, or hold two or more together that nothing explains."""
    if all(known(word.lower()) and not any(word.lower() in some for some in namesakes()) for word in words):
        return False
    strange = [" ".join(run) for unknown, run in groupby(words, key=lambda word: not known(word.lower())) if unknown]
    return any(titled(one.title(), context) for one in (" ".join(words), *strange))


def titled(title: str, context: Context) -> bool:
    return any(
        not one.public and (one.rule == "nama-orang" or (one.rule == "kata-tak-dikenal" and " " in title[one.start : one.end]))
        for one in detect(title, context)
    )


def announces(words: Sequence[str], weak: Collection[str]) -> bool:
    """Whether a form of address stands beside a name: `ibu-contoh`, `contoh-ibu`, `sdr-a`; not `ibu-hamil`."""
    for first, second in pairwise(words):
        if first in addressing() - {"anak"} and second in weak:
            return True
        for one, other in ((first, second), (second, first)):
            if one not in addressing() or (one == "anak" and one is second):  # «cinta anak» names nobody
                continue
            text = f"Kami menemui {one.title()} {other.title()} di rumah."
            if any(found.rule in PERSONAL for found in detect(text, Context(kind="kasus"))):
                return True
    return False


def identifies(name: str, context: Context) -> bool:
    """Whether digits in the name are a number that leads to somebody: a telephone, an identity card."""
    return any(found.rule not in DATED for text in spellings(name) for found in detect(text, context))


def spellings(name: str) -> Iterable[str]:
    return (name, re.sub(r"[-_]+", " ", name), re.sub(r"(?<=\d)[-_. ]+(?=\d)", "", name)) if re.search(r"\d{6}|(?:\d[-_. ]*){8}", name) else ()
