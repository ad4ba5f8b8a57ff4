"""Answer a query from the files of the index, as `docs/assets/cari/mesin.js` does on the phone; a test keeps the two equal."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from pustaka.search import cited, intent
from pustaka.search.pack import decoded, unpacked
from pustaka.search.stem import Stemmer, Wordlists, spoken
from pustaka.search.text import distance, words

FULL_LIST = 10
COVERAGE, PAIR, NAME, LOOSE, PHRASE, WHOLE, GUESS = 1.5, 2.0, 3.5, 0.6, 0.9, 1.2, 0.8
"""The same weights as `K` in `mesin.js`."""
FINE = 1e6
"""Scores that differ by less are equal, because both languages add up in different orders."""

HANDED = re.compile(r'^pustakaCari\.muat\("[^"]+","[0-9a-f]+",(.*)\);$', re.DOTALL)
"""`pustakaCari.muat("inti","0123456789",{…});`: the JSON in the last place."""
QUOTED = re.compile(r'["“”]([^"“”]+)["“”]')
"""`"rumah singgah"`, with straight or curved marks."""

Postings = Sequence[tuple[int, float]]


@dataclass(slots=True)
class Way:
    """One term that may stand for a word of the query."""

    pages: Postings
    title: Postings
    weight: float = 1.0
    span: int = 0


@dataclass(slots=True)
class Plan:
    """The ways of each word, and the pages whose names hold two words side by side."""

    slots: list[list[Way]]
    pairs: list[tuple[int, Postings]] = field(default_factory=list)
    lean: Sequence[int] = ()
    """How much the words draw each kind of page; see `intent.lean`."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Addresses below the site root without the last slash, best first; `shown` is the query as corrected."""

    found: tuple[str, ...]
    shown: str = ""


class Index:
    """A finished index; `content` gives what a file holds by its name (`inti`, `p/0`)."""

    def __init__(self, content: Callable[[str], Any]) -> None:
        self.content = cache(content)
        core = self.content("inti")
        self.core = core
        self.roots = {word: level for at in range(core["a"]) for word, level in unpacked(self.content(f"a/{at}")).items()}
        self.stops = frozenset(core["h"].split())
        self.stem = Stemmer(self.roots, Wordlists(whole=frozenset(core["u"].split()), variants=core["e"], stops=self.stops))
        ranges = [frozenset(range(first, after)) for first, after in core["y"]]
        self.kinds = [*ranges, frozenset(range(core["n"])).difference(*ranges)]
        self.bounds = [key.replace("_", " ") for key in core["p"].split("|")]

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
        shard = self.shard(word)
        return sorted((key for key in shard if key.startswith(word) and " " not in key and "#" not in key), key=lambda key: -len(shard[key]))[:3]

    def corrections(self, word: str) -> list[str]:
        if len(word) < 4 or re.search(r"\d", word):
            return []
        limit = 1 if len(word) < 7 else 2
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

    def guesses(self, given: Sequence[str], at: int, last: bool) -> tuple[list[str], bool]:
        """What a word that stands nowhere may mean, and whether that corrects it."""
        word = given[at]
        if last and at == len(given) - 1 and len(word) > 2 and (found := self.completions(word)):
            return found, False
        for first, second in ((at - 1, at), (at, at + 1)):
            if first >= 0 and second < len(given) and self.postings(self.stem(given[first] + given[second])):
                return [given[first] + given[second]], False
        if root := spoken(word, self.roots):
            return [root], False
        if found := self.corrections(word):
            return found, True
        cuts = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        return next(([f"{one} {other}"] for one, other in cuts if self.stem(one) in self.roots and self.stem(other) in self.roots), []), True

    def repair(self, given: Sequence[str], plan: Plan, last: bool) -> dict[str, str]:
        """Give the words that stand nowhere their guesses; returns the corrections."""
        changed = dict[str, str]()
        for at, slot in enumerate(plan.slots):
            if slot:
                continue
            guesses, corrected = self.guesses(given, at, last)
            weight = 1.0
            for guess in guesses:
                ways = [way for part in self.plan(guess.split(" ")).slots for way in part]
                if not ways:
                    continue
                if weight == 1 and corrected:
                    changed[given[at]] = guess
                slot += [replace(way, weight=way.weight * weight) for way in ways]
                if weight < 0.6:
                    break
                weight *= GUESS
        return changed

    def join(self, plan: Plan, corrected: Sequence[str]) -> None:
        """Let corrected words stand beside their neighbours, and in glossary names, as if they had been typed so."""
        again = self.plan(corrected)
        plan.pairs = again.pairs
        for slot, its in zip(plan.slots, again.slots, strict=True):
            slot.extend(way for way in its if way.span > 1)

    def ranked(self, plan: Plan) -> tuple[list[int], dict[int, float], float]:
        """Pages best first, what share of the query's weight each covers, and that weight."""
        size, total = self.core["n"], 0.0
        score, cover, named = dict[int, float](), dict[int, float](), dict[int, float]()
        weights = []
        for slot in plan.slots:
            common = max((len(way.pages) for at, way in enumerate(slot) if not at or way.weight == 1), default=0)
            idf = math.log(1 + (size - common + 0.5) / (common + 0.5)) if slot else 0.0
            weights.append(idf)
            total += idf
            best, name = dict[int, float](), dict[int, float]()
            for way in slot:
                strongest(best, way.pages, way.weight)
                strongest(name, way.title, way.weight / (way.span or 1))
            for page, value in best.items():
                score[page] = score.get(page, 0.0) + idf * value
                cover[page] = cover.get(page, 0.0) + idf
                named[page] = named.get(page, 0.0) + name.get(page, 0.0)
        for page, value in score.items():
            score[page] = value * (cover[page] / total) ** COVERAGE + NAME * min(1.0, named[page]) ** 2 * math.sqrt(cover[page] * total)
        for at, pages in plan.pairs:
            bonus = (PAIR * (weights[at - 1] + weights[at])) / 2
            for page, impact in pages:
                if page in score:
                    score[page] += bonus * impact
        for at, kind in enumerate(plan.lean):
            for page in score.keys() & self.kinds[at]:
                score[page] *= math.exp(kind / intent.UNIT)
        return sorted((page for page in score if score[page] > 0), key=lambda page: (-math.floor(score[page] * FINE), page)), cover, total

    def quoted(self, found: Sequence[int], whole: Callable[[int], bool], phrase: str) -> list[int]:
        """The pages, among the first 40 that match as a whole, that say a phrase word for word; looked at in groups until there are enough."""
        wanted, kept = f" {' '.join(words(phrase))} ", list[int]()
        for at in range(0, min(len(found), 40), 8):
            for page in filter(whole, found[at : at + 8] if len(kept) < FULL_LIST else ()):
                _url, title, _kind, summary, _year, parts = self.content(f"t/{page}")
                if any(wanted in f" {' '.join(words(text))} " for text in (title, summary, *(text for part in parts for text in part[1:]))):
                    kept.append(page)
        return kept

    def cited(self, every: Sequence[str], query: str) -> list[int]:
        """The pages of a number, a nickname or a name that was typed."""
        if cited.LEADS.search(query) is None:
            return []
        table = self.content(cited.FILE)
        return [page for page, _anchor, _name in table["c"].get(cited.matched(every, table["c"], table["l"].split(), table["k"]), ())]

    def search(self, query: str) -> Answer:
        """All pages that match."""
        every = words(query[:300])[:40]
        content = [word for word in every if word not in self.stops]
        given = (content or every)[:12]
        if not given:
            return Answer(())
        plan = self.plan(given)
        plan.lean = intent.lean(every, self.core["w"])
        changed = self.repair(given, plan, not query[-1].isspace()) if content else {}
        if changed:
            self.join(plan, [changed.get(word, word) for word in given])
        found, cover, total = self.ranked(plan)
        for phrase in QUOTED.findall(query):
            found = (self.quoted(found, lambda page: cover[page] > total - 1e-9, phrase) if len(words(phrase)) > 1 else found) or found
        first = self.cited(every, query)
        found = [*first, *(page for page in found if page not in first)]
        kept = [page for at, page in enumerate(found) if at < FULL_LIST or cover.get(page, 0.0) > total * 0.45]
        return Answer(tuple(map(self.address, kept)), " ".join(changed.get(word, word) for word in every) if changed else "")


def strongest(into: dict[int, float], pages: Postings, weight: float) -> None:
    for page, impact in pages:
        into[page] = max(into.get(page, 0.0), impact * weight)


def read(folder: Path) -> Index:
    """The index of a finished site; `folder` is its `cari/`. Raises OSError when a file is missing and ValueError when one is damaged."""
    def content(name: str) -> Any:
        found = HANDED.match((folder / f"{name}.js").read_text("utf-8").strip())
        if not found:
            raise ValueError(name)
        return json.loads(found[1])

    return Index(content)
