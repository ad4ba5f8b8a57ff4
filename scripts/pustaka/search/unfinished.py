"""Words that nobody has typed to their end: what of names begins as they do, in a file that only such a word fetches.

The twins are `kit.lanjut` in `docs/assets/cari/khusus.js` and `docs/assets/cari/awal.js`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pustaka.search.rank import FEW, Reading, prior
from pustaka.search.stem import candidates

FILE = "awal"
"""The words of names whose root is not their beginning, which is all that the index itself knows: `terlantar` from `lantar`."""

MOST = 3
"""So many words are tried for one."""


def affixed(readings: Iterable[Reading], urls: Iterable[str], term: Mapping[str, str], pages: Mapping[str, Sequence[object]]) -> dict[str, int]:
    """Those words, each with how common its root is."""
    words = {word for one, url in zip(readings, urls, strict=True) if prior(url) > FEW for name in (one.title, *one.synonyms) for word in name}
    return {word: min(15, int(math.log2(len(pages[root]) + 1))) for word in words if (root := term[word]) in pages and word.isalpha() and not word.startswith(root)}


def forms(word: str) -> Iterator[str]:
    """The word, then what is left of it without its first syllables: `dipuk`, `puk`."""
    return (one for one in candidates(word) if word.endswith(one))


def said(word: str, known: Mapping[str, int]) -> list[str]:
    """Words of names that begin so, the most common first."""
    return sorted((form for form in known if form.startswith(word)), key=lambda form: -known[form])
