"""What the words of a query ask for: an emergency, a law, a file to print. Each word draws the pages of some folders nearer and pushes others away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

FOLDERS = ("buku-saku", "diskusi", "gawat", "hukum", "istilah", "kontribusi", "latihan", "metode", "psks", "rujukan", "siapa", "tenggat", "tentang", "unduh")
"""What a query may ask for, by the first part of the address; everything else is one more, the last."""
APART = "kontribusi/aturan/"
"""Only editors read it: it is everything else."""
UNIT, MOST = 12, 24
"""A word that draws by 12 makes a score e times as high; all words together do no more than e² times."""

SIGN = re.compile(r"([A-Za-z])(\d)")
"""`C4h1`: the third kind is drawn by 4, the eighth pushed away by 1."""


def kind(url: str) -> int:
    """Which of `FOLDERS` a page belongs to; the number behind the last for everything else."""
    first = url.partition("/")[0]
    return len(FOLDERS) if first not in FOLDERS or url.startswith(APART) else FOLDERS.index(first)


def ranges(urls: Sequence[str]) -> list[list[int]]:
    """For each of `FOLDERS` its first page and the one behind its last. Raises ValueError when they do not stand together."""
    kinds = list(map(kind, urls))
    turns = [0, *(at for at, (one, other) in enumerate(pairwise(kinds), 1) if one != other), len(kinds)]
    found = [[0, 0] for _ in FOLDERS]
    for start, end in pairwise(turns):
        if kinds[start:end] and kinds[start] < len(FOLDERS):
            if any(found[kinds[start]]):
                raise ValueError(FOLDERS[kinds[start]])
            found[kinds[start]] = [start, end]
    return found


def written(pulls: Mapping[str, int]) -> str:
    """The pulls of one word, by folder (`lain` for everything else), as the phone reads them. A pull goes from -9 to 9."""
    names = (*FOLDERS, "lain")
    return "".join(f"{chr((65 if pulls[name] > 0 else 97) + at)}{abs(pulls[name])}" for at, name in enumerate(names) if pulls.get(name))


def lean(every: Iterable[str], pulls: Mapping[str, str]) -> list[int]:
    """How much a query draws each of `FOLDERS`, and last everything else, in units of 1/`UNIT`; a word said twice counts once."""
    found = [0] * (len(FOLDERS) + 1)
    for word in dict.fromkeys(every):
        for letter, size in SIGN.findall(pulls.get(word, "")):
            found[ord(letter.lower()) - 97] += int(size) if letter.isupper() else -int(size)
    return [max(-MOST, min(MOST, one)) for one in found]
