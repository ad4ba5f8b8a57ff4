"""Tells one dwelling from several: the second of some, a number of tents in stock, a house in some village that is left unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pustaka.privacy.leads import Lazy

ORDINAL = Lazy(r"\s«patokan:ke»$", re.IGNORECASE)
"""`shelter kedua pinjam gedung`: the second of several; not `barak dua`."""

COUNTED = Lazy(r",\s(?:[a-z]{3,14}\s)?(?!(?:«patokan:hunian»|«patokan:hitungan»|«alamat:bagian»|no|rt|rw)\b)[a-z]{3,14}\s\d[\dOol]{0,3}(?![\d./]\d)|,\s[a-z]{3,14}\s[1-9][\dOol]{2,3}(?!\w|[./]\d)", re.IGNORECASE)
COUNTED_BEFORE = Lazy(r"(?<![A-Za-z])(?!(?:«patokan:hunian»|«patokan:hitungan»|«alamat:bagian»|no|rt|rw)\b)[a-z]{3,14}\s\d{1,4}(?:\s«bukan-pintu:satuan»)?,\s$", re.IGNORECASE)
"""`tenda 2` beside `, matras 40` or behind `beras 40 ton, `: what there is, and how many of each."""

SOME = Lazy(r"(?<![A-Za-z])(?:sebuah|suatu|salah satu|satu|sawijining|sabuah|salah sahiji|ciek)\s(?:«desa»|«patokan:permukiman»|«wilayah-luas»|pulau|lembah)(?!\s(?-i:[A-Z]))", re.IGNORECASE)
"""`di sebuah dusun di lereng gunung`: a place that the writer left unnamed."""

FIGURES = frozenset("0123456789OolI")
"""Figures, and letters that a scanner leaves for them."""

FIGURE = Lazy(r"\d|\b«patokan:urutan»\b", re.IGNORECASE)
NAMED = re.compile("[A-Z]")
CLAUSE = re.compile(r"[.!?;\n]")


def stocked(text: str, group: Sequence[re.Match[str]], before: str) -> bool:
    """Whether a dwelling with a number stands in a row of things that are counted."""
    last = group[-1]
    return len(group) == 1 and last["home"] is not None and last[0][-1] in FIGURES and (COUNTED.match(text, last.end()) or COUNTED_BEFORE.search(before)) is not None


def unnamed(text: str, start: int, end: int) -> bool:
    """Whether a place lies in a settlement that is told of as some settlement, and neither a number nor a name finds a door in it."""
    return SOME.search(CLAUSE.split(text[max(0, start - 60) : start])[-1] + text[start:end] + CLAUSE.split(text[end : end + 40])[0]) is not None and FIGURE.search(text[start:end]) is None and NAMED.search(text[start + 1 : end]) is None
