"""Turn text into the lower-case words that index and query agree on; the JavaScript twin is `docs/assets/cari/kata.js`."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff'\u2018\u2019\u02bc`\u0300-\u036f]")
"""Soft hyphens, zero-width and direction marks, apostrophes, combining accents: `do’a` is `doa`; a comma stays."""

WORD = re.compile(r"[a-z0-9]+")
"""`anak`, `p2k2`, `14`; `langkah-langkah` and `14/2019` are two words each."""

TWICE = re.compile(r"^([a-z]{3,})2$")
"""`anak2`, as written in messages, is `anak`; `p2k2` and `lk3` stay."""

DRAWN = re.compile(r"([a-hj-wyz])\1{2,}")
"""A letter drawn out, as people in a hurry type: `tolonggg` is `tolong`; Roman numbers stay."""

LONGEST = 40
"""Longer runs of letters are addresses or noise; they are cut, on both sides alike."""



def fold(text: str) -> str:
    """Lower case without accents and invisible marks; the length may change."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return INVISIBLE.sub("", unicodedata.normalize("NFKD", text).lower())


def words(text: str) -> list[str]:
    """The words of `text` in order, with reduplication written once: `langkah-langkah` is `langkah`."""
    folded = DRAWN.sub(r"\1", fold(text))
    found: list[str] = WORD.findall(folded)
    if "2" in folded or max(map(len, found), default=0) > LONGEST:  # most texts have no such word, and reading words is most of the work
        found = [TWICE.sub(r"\1", word)[:LONGEST] if word[-1] == "2" or len(word) > LONGEST else word for word in found]
    return [word for word, before in zip(found, ["", *found], strict=False) if word != before]


def distance(a: str, b: str, limit: int) -> int:
    """Edits between two words (a swap of neighbours is one), or `limit + 1` as soon as there are more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before, row = list[int](), list(range(len(b) + 1))
    for i, ours in enumerate(a, 1):
        following = [i]
        for j, theirs in enumerate(b, 1):
            value = min(following[j - 1] + 1, row[j] + 1, row[j - 1] + (ours != theirs))
            if i > 1 and j > 1 and ours == b[j - 2] and a[i - 2] == theirs:
                value = min(value, before[j - 2] + 1)
            following.append(value)
        if min(following) > limit:
            return limit + 1
        before, row = row, following
    return row[-1]
