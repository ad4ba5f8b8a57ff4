"""Words of other languages and of the street that stand nowhere in the library, and what they mean: in files that only such a word fetches.

The twin is `kit.daerah` in `docs/assets/cari/khusus.js`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

GRAVE, OTHER = "d", "l"
"""The folders of the words that name what an emergency card is about, which the first pack holds, and of all others."""
SHARD = 800
"""Words per file: about 10 KB, 4 KB of them gzipped."""
SHORTEST = 4
"""What is left of a word without its affixes has at least so many letters."""

ENDINGS = (
    "aghi", "ipun", "keun", "ake", "ang", "kan", "kon", "nye", "nyo", "an", "en", "in", "ka", "ke", "ki", "ko", "ku", "mi", "mu", "na", "ne", "ni", "no", "on", "ta",
    "a", "e", "i", "o", "x", "y",
)
"""What stands behind a word in the languages of the register: Javanese `bocahe`, Sundanese `budakna`, Minang `anaknyo`, Makassarese `lampami`; and what is typed for «-nya»."""
BEGINNINGS = ("dapa", "dipun", "baku", "mang", "bar", "mar", "nga", "nge", "pang", "tak", "tar", "ba", "da", "di", "ka", "ke", "ma", "na", "ng", "ni", "ny", "pa", "si", "ta", "a", "e", "i", "m", "n", "u")
"""And before it, the longest first: `ditulung`, `taksawang`, `bakupukul`, `nabunoa`."""

Meaning = Sequence[str]
"""Indonesian words that a word may mean, the likeliest first; without any it says nothing that a page could answer."""


def kept(word: str) -> bool:
    """Whether a word is worth its place: of two letters or with digits it would say anything."""
    return len(word) > 2 and word.isalpha()


def bare(word: str) -> Iterator[str]:
    """What a word may be without its affixes, in the order in which it is looked up: `bocahe` → `bocah`, `ditulungi` → `ditulung`, `tulungi`, `tulung`."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word.removesuffix(ending)
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= SHORTEST:
            yield rest
            for ending in ENDINGS:
                if rest.endswith(ending) and len(rest) - len(ending) >= SHORTEST:
                    yield rest.removesuffix(ending)


def rooted(word: str, stem: Callable[[str], str], roots: Collection[str]) -> str:
    """The root of an Indonesian word with the affixes of another language, which stands nowhere as it is: `kakinyo` → `kaki`, `tasiram` → `siram`; nothing when there is none."""
    return next((root for one in bare(word) if len(root := stem(one)) >= SHORTEST and root in roots), "")


def light(meanings: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """The words without those that mean the same without their affixes: a third of them."""
    kept, needed = dict(meanings), set[str]()
    for word in sorted(meanings, key=lambda word: (-len(word), word)):
        root = next((one for one in bare(word) if one in kept), "")
        if root and word not in needed and kept[root] == meanings[word]:
            needed.add(root)
            del kept[word]
    return kept


def files(meanings: Mapping[str, Meaning], grave: Callable[[Meaning], bool]) -> dict[str, list[dict[str, str]]]:
    """By folder the words by what they mean: `{"sakit": "geuring lara", "sakit,luka": "nyeri"}`."""
    kept = light(meanings)
    urgent = [word for word in sorted(kept) if grave(kept[word])]
    return {GRAVE: shelved(urgent, kept), OTHER: shelved(sorted(kept.keys() - set(urgent)), kept)}


def shelved(words: Sequence[str], meanings: Mapping[str, Meaning]) -> list[dict[str, str]]:
    shards = list[dict[str, str]]()
    for at in range(0, len(words), SHARD):
        group = dict[str, list[str]]()
        for word in words[at : at + SHARD]:
            group.setdefault(",".join(meanings[word]), []).append(word)
        shards.append({meaning: " ".join(its) for meaning, its in sorted(group.items())})
    return shards


def first(shard: Mapping[str, str]) -> str:
    """The word with which a file begins."""
    return min(word for its in shard.values() for word in its.split(" "))


def read(shard: Mapping[str, str]) -> dict[str, Meaning]:
    """What the words of a file mean."""
    return {word: tuple(filter(None, meaning.split(","))) for meaning, its in shard.items() for word in its.split(" ")}


def where(word: str, bounds: Collection[str]) -> int:
    """The number of the file that may hold a word; `bounds` are the words with which the files begin."""
    return max(0, sum(bound <= word for bound in bounds) - 1)
