"""Turn text into the lower-case words that index and query agree on; the JavaScript twin is `docs/assets/cari/kata.js`."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff'\u2018\u2019\u02bc`\u0300-\u036f]")
"""Soft hyphens, zero-width and direction marks, apostrophes, combining accents: `do’a` is `doa`; a comma stays."""

WORD = re.compile(r"[a-z0-9]+")
"""`anak`, `p2k2`, `14`; `langkah-langkah` and `14/2019` are two words each."""

TWICE = re.compile(r"([a-z]{3,})2")
"""`anak2`, as written in messages, is `anak`; `p2k2` and `lk3` stay."""

LONGEST = 40
"""Longer runs of letters are addresses or noise; they are cut, on both sides alike."""


def fold(text: str) -> str:
    """Lower case without accents and invisible marks; the length may change."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return INVISIBLE.sub("", unicodedata.normalize("NFKD", text).lower())


def words(text: str) -> list[str]:
    """The words of `text` in order, with reduplication written once: `langkah-langkah` is `langkah`."""
    found: list[str] = []
    last = ""
    for raw in WORD.findall(fold(text)):
        short = TWICE.fullmatch(raw) if raw[-1] == "2" else None
        word = (short[1] if short else raw)[:LONGEST]
        if word != last:
            found.append(word)
            last = word
    return found
