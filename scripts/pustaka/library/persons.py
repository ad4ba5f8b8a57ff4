"""Whether two written names may mean one person: titles, letter case, spaces and punctuation say nothing about that."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


BEFORE = bag("prof dr drs dra drg drh ir h hj kh hc apt ns ners st r rr raden bapak bpk pak ibu bu sdr sdri tn ny ustaz ustadz pdt")
"""Titles in front of a name, without their points."""

BEHIND = bag(
    "sh se sag sip sik skom skep skm sked sksi ssos ssosi sst sstp str strsos strkes skesos spd spdi spsi spt shut shum sth stp ssi st "
    "mh mm ma mag mhum mkes mkom mkn mpd mpdi mph mpsi mpssp mpsp msi msos mkesos msc msw mtr mtrsos map mt mba "
    "amd amdkep amdsos amdkes ba bsc bsw lc ph phd dsw aks ak apks cps cpm ners ns psikolog sp spog spkj spa spsk"
)
"""Degrees behind a name, without their points."""

POINTED = re.compile(r"[a-z]{1,5}(?:\.[a-z]{1,7})+\.?")
"""`s.sos`, `m.si.`, `a.md.kep.`; not `rekaan`, not `a.`."""

GLUED = re.compile(rf"(?:(?:{'|'.join(sorted(BEFORE, key=len, reverse=True))})\.)+(?=[a-z]{{3}})")
"""`hj.` of `hj.rekaan`, `dr.` of `dr.rekaan`."""

ASIDE = re.compile(r"\([^()]*\)")
"""What stands in brackets behind a name."""

SEVERAL = re.compile(r"[;/&\n]|\bdan\b")
"""Between the names of several persons in one line of text."""


ANSWERS = bag("ya y iya tidak t yes no true false null none nihil ok oke")
"""What is typed where the question was not read."""

LETTERED = re.compile(r"[^\W\d_]{2}")


def is_called(name: str) -> bool:
    """Whether somebody can be called so: `Ani`, `R. A. Rekaan`; not `-`, `2024`, `ya`."""
    return LETTERED.search(name) is not None and name.strip(" .,!-").casefold() not in ANSWERS


def resembles(name: str, others: Iterable[str]) -> bool:
    """Whether a name that is not the `same` may be short for one of the others, or the other for it: `Ani`, or `R. Rekaan`, where the letter may be a title."""
    mine = [initialled(one) for one in SEVERAL.split(name.casefold())]
    theirs = [initialled(one) for other in others for one in SEVERAL.split(other.casefold())]
    return any(within(a, b) or within(b, a) for a in mine for b in theirs)


def initialled(name: str) -> list[str]:
    """The words of a name up to its degrees, in which a single letter stays although it may be a title."""
    plain = ASIDE.sub(" ", unicodedata.normalize("NFKC", name)).partition(",")[0]
    words = [letters(one) for one in re.split(r"[\s.]+", plain)]
    return [word for word in words if word and (len(word) == 1 or word not in BEFORE | BEHIND)]


def within(short: list[str], whole: list[str]) -> bool:
    return shortened(short, whole) or (len(short) == 1 and len(short[0]) > 2 and short[0] in whole)


def same(name: str, others: Iterable[str]) -> bool:
    """Whether a name may be one of the others, shortened or not; it and each of those may be a line that names several persons."""
    mine = [words for one in SEVERAL.split(name.casefold()) for words in heads(one)]
    theirs = [words for other in others for one in SEVERAL.split(other.casefold()) for words in anywhere(one)]
    return bool(set(keys(mine)) & set(keys(theirs))) or any(shortened(a, b) or shortened(b, a) for a in mine for b in theirs)


def shortened(short: list[str], whole: list[str]) -> bool:
    """Whether every word of one name stands in the other or begins one there, at least one of them in full: `R. D. Rekaan`, `Ratna Rekaan`."""
    if len(short) < 2 or len(short) > len(whole):
        return False
    left, full = [*whole], 0
    for word in sorted(short, key=len, reverse=True):
        met = next((one for one in left if one == word), None) or next((one for one in left if len(word) == 1 and one.startswith(word)), None)
        if met is None:
            return False
        left.remove(met)
        full += met == word and len(word) > 2
    return full > 0


def bare(name: str) -> bool:
    """Whether only titles stand there, as where a comma parted a name from its degree."""
    words = name.casefold().split()
    known = all(letters(one) in BEFORE | BEHIND or (one.endswith(".") and POINTED.fullmatch(one)) for one in words)
    return bool(words) and (known or "".join(map(letters, words)) in BEHIND)


def heads(name: str) -> Iterator[list[str]]:
    """The words of the name itself: what stands before the first comma, or on both sides of it as in `Rekaan, Ani`."""
    given = parts(name)
    yield from given[:1]
    if len(given) > 1 and len(given[0]) == 1:
        yield given[0] + given[1]


def anywhere(name: str) -> Iterator[list[str]]:
    """The words of every name in a line, where commas may also stand between names."""
    yield from heads(name)
    yield from parts(name)


def parts(name: str) -> list[list[str]]:
    """The words between commas without titles; a line of nothing but titles is taken as it stands."""
    plain = ASIDE.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    found = [words for words in map(untitled, plain.split(",")) if words]
    return found or [words for words in ([letters(one) for one in plain.split()],) if any(words)]


def untitled(part: str) -> list[str]:
    left = [GLUED.sub("", word) for word in part.split()]
    while left and letters(left[0]) in BEFORE:
        left.pop(0)
    while left:
        if letters(left[-1]) in BEHIND or POINTED.fullmatch(left[-1]):
            left.pop()
        elif len(left) > 1 and left[-2].endswith(".") and letters(left[-2] + left[-1]) in BEHIND:
            left = left[:-2]
        else:
            break
    return [word for word in map(letters, left) if word]


def letters(word: str) -> str:
    """The letters alone, without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", word) if one.isalpha())


def keys(names: Iterable[list[str]]) -> Iterator[str]:
    """The same for `Ani Rekaan`, `AniRekaan` and `Rekaan Ani`."""
    for words in names:
        yield "".join(words)
        yield " ".join(sorted(words))
