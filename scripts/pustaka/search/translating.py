"""Gives words of other languages to the pages of what they mean, when the index is written: those that stand in the index already get these pages too, all others lie in files of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pustaka.search import foreign, urgent
from pustaka.search.rank import NEAREST, terms_of
from pustaka.search.stem import Stemmer
from pustaka.search.text import words

MOST_MEANT = 6
"""A word of another language leads to this many pages at most, the weightiest, so that a thousand of them stay light."""

GRAVE = 20
"""The least weight, of 31, of a word on a card that is about it."""

Postings = dict[str, list[tuple[int, int]]]


def translated(found: Postings, dialect: Mapping[str, Sequence[str]], urls: Sequence[str], stemmer: Stemmer) -> dict[str, list[dict[str, str]]]:
    """Lead each word of `dialect` that stands in `found`, and return the files of those that do not; `urls` are the pages by number."""
    meant = {"".join(words(word)): meanings for word, meanings in sorted(dialect.items())}
    strange = {word: explained(meanings, found, stemmer) for word, meanings in meant.items() if foreign.kept(word) and stemmer(word) not in found and word not in stemmer.lists.stops}
    for word, meanings in meant.items():
        if stemmer(word) in found:
            led(found, word, meanings, stemmer)
    return foreign.files(strange, lambda meanings: any(grave(one, found, urls, stemmer) for one in meanings))


def led(found: Postings, word: str, meanings: Sequence[str], stemmer: Stemmer) -> None:
    """Give a word the pages of what it means; of several words that mean it together, the pages that have them all."""
    key, choices = stemmer(word), [means for one in meanings if (means := meaning(one, found, stemmer))]
    for end in ("", " ="):
        best: dict[int, int] = {}
        for terms in choices:
            held = [dict(found.get(term + end, ())) for term in terms]
            for page in set.intersection(*map(set, held)):
                best[page] = max(best.get(page, 0), NEAREST[round(sum(one[page] for one in held) / len(held))])
        heaviest = sorted(best.items(), key=lambda one: (-one[1], one[0]))[:MOST_MEANT]
        own = dict(found.get(key + end, ()))
        if heaviest:
            found[key + end] = sorted({**own, **{page: max(impact, own.get(page, 0)) for page, impact in heaviest}}.items())


def explained(meanings: Sequence[str], found: Mapping[str, object], stemmer: Stemmer) -> foreign.Meaning:
    """Those of the meanings that pages speak of, as somebody would type them."""
    return tuple(dict.fromkeys(" ".join(words(one)) for one in meanings if meaning(one, found, stemmer)))


def meaning(text: str, found: Mapping[str, object], stemmer: Stemmer) -> tuple[str, ...]:
    """The index terms of a meaning; nothing when one of them stands on no page."""
    terms = terms_of(words(text), stemmer)
    return terms if all(term in found for term in terms) else ()


def grave(text: str, found: Postings, urls: Sequence[str], stemmer: Stemmer) -> bool:
    """Whether a meaning is what an emergency card is about: all its words weigh there."""
    cards = [{page for page, impact in found[term] if impact >= GRAVE and urls[page].startswith(urgent.CARDS)} for term in meaning(text, found, stemmer)]
    return bool(set.intersection(*cards)) if cards else False
