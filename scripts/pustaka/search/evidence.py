"""How much a word speaks for a page: how often people who need the page say it, against how often it is said at all.

A long sentence holds many words that stand on every page. Counted by pages each says a little, and together they drown the need.
Counted by how much more often they are said for one page than for others, they say nothing, and two telling words decide.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pustaka.search.rank import FEW, Phrases, Reading, prior, spans

TITLE, NAME, SUMMARY, BODY = 2.0, 1.0, 1.0, 0.1
"""What one word counts in the title, in a name or phrase that people type, in the summary and in the text."""
DOUBT = 100.0
"""So many words must a page have before it is believed more than all pages together."""
EVEN = 0.5
"""How far a page with many words is brought back to the length of the others: 0 not at all, 1 wholly."""
SHORTEST = 20.0
"""A page of fewer words counts as one of so many."""
FACTOR = 4.0
"""How much evidence counts beside the weight of a word by pages."""
CHOSEN = 14.0
"""How much a word counts that tells a page from all others with the odds e to one."""

Evidence = Mapping[str, Mapping[int, float]]
Chosen = Mapping[str, Mapping[str, float]]
"""By address, how much a word chooses that page among all, as golden queries taught it."""
NOTHING: Chosen = MappingProxyType({})


def evidence(readings: Sequence[Reading], urls: Sequence[str], term: Mapping[str, str], known: Phrases, chosen: Chosen) -> Evidence:
    """For each index term, by page, how much it speaks for it."""
    said: dict[str, dict[int, float]] = defaultdict(dict)

    def add(page: int, key: str, count: float) -> None:
        said[key][page] = said[key].get(page, 0.0) + count

    for number, (one, url) in enumerate(zip(readings, urls, strict=True)):
        if prior(url) <= FEW:
            continue
        fields = [(TITLE, one.title), (SUMMARY, one.summary), *((NAME, name) for name in (*one.synonyms, *one.asked))]
        for weight, field in fields:
            sequence = [stem for word in field if (stem := term[word])]
            for key in dict.fromkeys([*sequence, *(f"#{concept}" for *_, concept in spans(sequence, known))]):
                add(number, key, weight)
        for part in (*one.headings, *one.body):
            sequence = [stem for word in part if (stem := term[word])]
            for key in [*sequence, *(f"#{concept}" for *_, concept in spans(sequence, known))]:
                add(number, key, BODY)
    found = weighed(said)
    for number, url in enumerate(urls):
        for word, weight in chosen.get(url, {}).items():
            if stem := term.get(word, ""):
                its = found.setdefault(stem, {})
                its[number] = its.get(number, 0.0) + CHOSEN * weight
    return found


def weighed(said: Mapping[str, Mapping[int, float]]) -> dict[str, dict[int, float]]:
    """By word and page, how much more often it is said there than everywhere, from how often it is said."""
    sizes: dict[int, float] = defaultdict(float)
    for key, its in said.items():
        if not key.startswith("#"):
            for page, count in its.items():
                sizes[page] += count
    total = sum(sizes.values())
    usual = total / len(sizes) if sizes else 1.0
    even = {page: (usual / max(SHORTEST, size)) ** EVEN for page, size in sizes.items()}
    found = {}
    for key, its in said.items():
        share = (sum(its.values()) + 0.5) / (total + 0.5 * len(said))
        found[key] = {page: FACTOR * math.log(1 + count * even[page] / (DOUBT * share)) for page, count in its.items()}
    return found
