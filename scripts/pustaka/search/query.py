"""Answer a query from the files of the index, as `docs/assets/cari/mesin.js` does on the phone; a test keeps the two equal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pustaka.search import cited, foreign, intent, unsaid, urgent
from pustaka.search.order import Plan, ordered
from pustaka.search.stem import spoken
from pustaka.search.stored import Stored
from pustaka.search.text import distance, words

FULL_LIST = 10
GUESS = 0.8
"""The same weight as in `K` in `mesin.js`."""
SAME, CORRECTED, OFFERED = "sama", "betul", "tawar"
"""What a guess does with a word that stands nowhere: says the same, replaces it, or waits for the reader to choose it."""
BRIEF = 4
"""In a longer query a word that nobody said is no question of its own: its other words answer."""
MOST_WORDS, UNHEARD = 16, 7
"""Of a long sentence so many words are looked up: those whose root has the fewest forms, because common roots have many. A word without a root counts as one of this level."""

HANDED = re.compile(r'^pustakaCari\.muat\("[^"]+","[0-9a-f]+",(.*)\);$', re.DOTALL)
"""`pustakaCari.muat("inti","0123456789",{…});`: the JSON in the last place."""
QUOTED = re.compile(r'["“”]([^"“”]+)["“”]')
"""`"rumah singgah"`, with straight or curved marks."""

@dataclass(frozen=True, slots=True)
class Answer:
    """Addresses below the site root without the last slash, best first; `shown` is the query as corrected, `meant` what it might be where its words are words that nobody said."""

    found: tuple[str, ...]
    shown: str = ""
    meant: str = ""
    urgent: bool = False
    """Whether it names an emergency, so that the numbers to call come before everything else."""


class Index(Stored):
    """A finished index, and how a query is answered from it."""

    def guesses(self, given: Sequence[str], at: int, last: bool) -> tuple[list[str], str]:
        """What a word that stands nowhere may mean, and whether that is simply its meaning, corrects it or may only be offered."""
        word = given[at]
        if (meant := self.meaning(word)) is not None:
            return list(meant), SAME
        if last and at == len(given) - 1 and len(word) > 2 and (found := self.completions(word)):
            return found, SAME
        for first, second in ((at - 1, at), (at, at + 1)):
            if first >= 0 and second < len(given):
                whole = given[first] + given[second]
                if self.postings(self.stem(whole)):
                    return [whole], SAME
                if meant := self.meaning(whole):
                    return list(meant), SAME
        if (meant := self.meaning(*foreign.bare(word))) is not None:
            return list(meant), SAME
        if unsaid.known(word, self.unsaid):
            return self.corrections(word), OFFERED
        if root := spoken(word, self.roots):
            return [root], SAME
        found = self.corrections(word)
        if not (found and distance(word, found[0], 1) == 1) and (root := foreign.rooted(word, self.stem, self.roots)):
            return [root], SAME
        if found:
            return found, CORRECTED
        cuts = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        return next(([f"{one} {other}"] for one, other in cuts if self.stem(one) in self.roots and self.stem(other) in self.roots), []), CORRECTED

    def repair(self, given: Sequence[str], plan: Plan, last: bool) -> tuple[dict[str, str], dict[str, str]]:
        """Give the words that stand nowhere their guesses; returns the corrections, and those that are only offered."""
        changed, offered = dict[str, str](), dict[str, str]()
        for at, slot in enumerate(plan.slots):
            if slot:
                continue
            guesses, how = self.guesses(given, at, last)
            if how == OFFERED:
                if guesses:
                    offered[given[at]] = guesses[0]
                continue
            weight = 1.0
            for guess in guesses:
                ways = [way for part in self.plan(guess.split(" ")).slots for way in part]
                if not ways:
                    continue
                if weight == 1 and how == CORRECTED:
                    changed[given[at]] = guess
                slot += [replace(way, weight=way.weight * weight) for way in ways]
                if weight < 0.6:
                    break
                weight *= GUESS
        return changed, offered

    def join(self, plan: Plan, corrected: Sequence[str]) -> None:
        """Let corrected words stand beside their neighbours, and in glossary names, as if they had been typed so."""
        again = self.plan(corrected)
        plan.pairs = again.pairs
        for slot, its in zip(plan.slots, again.slots, strict=True):
            slot.extend(way for way in its if way.span > 1)

    def telling(self, given: Sequence[str]) -> list[str]:
        """The words of a query that say most, in their order."""
        rarest = sorted(range(len(given)), key=lambda at: (self.roots.get(self.stem(given[at]), UNHEARD), at))[:MOST_WORDS]
        return [given[at] for at in sorted(rarest)]

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

    def card(self, terms: Sequence[str]) -> list[int]:
        """The crisis card whose whole name was typed."""
        found = self.core["j"].get(" ".join(sorted(set(terms))))
        return [] if found is None else [found]

    def search(self, query: str) -> Answer:
        """All pages that match."""
        every = words(query[:300])[:40]
        content = [word for word in every if word not in self.stops]
        given = self.telling(content or every)
        if not given:
            return Answer(())
        plan = self.plan(given)
        plan.lean, plan.most = intent.lean(every, self.core["w"]), self.core["v"]
        changed, offered = self.repair(given, plan, not query[-1].isspace()) if content else ({}, {})
        if changed:
            self.join(plan, [changed.get(word, word) for word in given])
        found, cover, total = ordered(plan, self.core["n"], self.kinds)
        for phrase in QUOTED.findall(query):
            found = (self.quoted(found, lambda page: cover[page] > total - 1e-9, phrase) if len(words(phrase)) > 1 else found) or found
        read = [self.stem(changed.get(word, word)) for word in given]
        first = self.cited(every, query) or self.card(read)
        found = [*first, *(page for page in found if page not in first)]
        kept = [page for at, page in enumerate(found) if at < FULL_LIST or cover.get(page, 0.0) > total * 0.45]
        shown, meant = (" ".join({**changed, **its}.get(word, word) for word in every) if its else "" for its in (changed, offered if len(given) <= BRIEF else {}))
        return Answer(tuple(map(self.address, kept)), shown, meant, urgent.urgent((changed.get(word, word) for word in every), self.content(urgent.FILE)["k"]))


def read(folder: Path) -> Index:
    """The index of a finished site; `folder` is its `cari/`. Raises OSError when a file is missing and ValueError when one is damaged."""
    def content(name: str) -> Any:
        found = HANDED.match((folder / f"{name}.js").read_text("utf-8").strip())
        if not found:
            raise ValueError(name)
        return json.loads(found[1])

    return Index(content)
