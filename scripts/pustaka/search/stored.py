"""What the files of a finished index hold, read as `docs/assets/cari/mesin.js` reads them: words by their roots, pages by words, meanings, corrections."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from pustaka.search import foreign, unfinished, unsaid
from pustaka.search.order import Plan, Postings, Way
from pustaka.search.pack import decoded, unpacked
from pustaka.search.stem import Stemmer, Wordlists
from pustaka.search.text import distance

LOOSE, PHRASE, WHOLE = 0.6, 0.9, 1.2
"""The same weights as `K` in `mesin.js`."""


class Stored:
    """A finished index; `content` gives what a file holds by its name (`inti`, `p/0`)."""

    def __init__(self, content: Callable[[str], Any]) -> None:
        self.content = cache(content)
        core = self.content("inti")
        self.core = core
        self.roots = {word: level for at in range(core["a"]) for word, level in unpacked(self.content(f"a/{at}")).items()}
        self.affixed = unpacked(self.content(unfinished.FILE))
        self.stops = frozenset(core["h"].split())
        self.unsaid = frozenset(unpacked(self.content(unsaid.FILE)))
        self.stem = Stemmer(self.roots, Wordlists(whole=frozenset(core["u"].split()), variants=core["e"], stops=self.stops))
        ranges = [frozenset(range(first, after)) for first, after in core["y"]]
        self.kinds = [*ranges, frozenset(range(core["n"])).difference(*ranges)]
        self.bounds = [key.replace("_", " ") for key in core["p"].split("|")]
        self.foreign = cache(lambda name: foreign.read(self.content(name)))

    def shard(self, key: str) -> Mapping[str, str]:
        at = max(0, sum(bound <= key for bound in self.bounds) - 1)
        found: Mapping[str, str] = self.content(f"p/{at}")
        return found

    def postings(self, key: str) -> Postings:
        return tuple(decoded(self.shard(key).get(key, "")))

    def address(self, page: int) -> str:
        size = self.core["b"]
        return str(self.content(f"h/{page // size}")[page % size][0]).rstrip("/")

    def addresses(self) -> frozenset[str]:
        """Every page that can be found."""
        return frozenset(map(self.address, range(self.core["n"])))

    def completions(self, word: str) -> list[str]:
        """Words that may begin with an unfinished one: those of names, then roots, the most used first; without its prefix where nothing begins so."""
        said = unfinished.said(word, self.affixed)
        for form in unfinished.forms(word):
            shard = self.shard(form)
            roots = sorted((key for key in shard if key.startswith(form) and " " not in key and "#" not in key), key=lambda key: -len(shard[key]))
            if found := [*said, *roots][: unfinished.MOST]:
                return found
        return []

    def corrections(self, word: str) -> list[str]:
        if len(word) < 4 or re.search(r"\d", word):
            return []
        limit = unsaid.limit(word)
        near = [unpacked(self.content(f"e/{at}")) for at, (least, most) in enumerate(self.core["s"]) if least <= len(word) + limit and most >= len(word) - limit]
        found = []
        for forms, share in ((self.roots, 0.2), *((one, 0.5) for one in near)):
            for form, level in forms.items():
                edits = distance(word, form, limit)
                if edits <= limit:
                    found.append((edits * 8 - level * share - (2 if form[0] == word[0] else 0), form))
        return [form for _cost, form in sorted(found)[:6]]

    def plan(self, given: Sequence[str]) -> Plan:
        stems = [self.stem(word) for word in given]
        ways = [self.way(stem) for stem in stems]
        plan = Plan([[way] if way else [] for way in ways])
        for start in range(len(stems)):
            for end in range(start + 1, min(len(stems), start + 7) + 1):
                phrase = stems[start:end]
                turned = phrase[::-1] if len(phrase) == 2 else phrase
                for mark in filter(None, (self.core["g"].get(" ".join(phrase)) or self.core["g"].get(" ".join(turned)) or "").split(",")):
                    loose = LOOSE if len(phrase) < 2 else PHRASE if len(phrase) < len(stems) else WHOLE
                    way = self.way("#" + mark.removeprefix("~"), loose if mark[0] == "~" else 1.0, len(phrase))
                    for slot in plan.slots[start:end]:
                        slot.extend([way] if way else [])
        for at in range(1, len(stems)):
            if pages := self.postings(f"{stems[at - 1]} {stems[at]}"):
                plan.pairs.append((at, pages))
        return plan

    def way(self, key: str, weight: float = 1.0, span: int = 0) -> Way | None:
        pages = self.postings(key)
        return Way(pages, self.postings(f"{key} ="), weight, span) if pages else None

    def meaning(self, *forms: str) -> foreign.Meaning | None:
        """What a word of another language means: of several forms the first that the register has, or none."""
        for form in forms:
            for folder, starts in self.core["d"].items():
                known = self.foreign(f"{folder}/{foreign.where(form, starts.split())}") if starts else {}
                if form in known:
                    return known[form]
        return None
