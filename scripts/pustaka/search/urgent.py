"""What must not wait for a list of results: words that name an emergency lead to the telephone, and the whole name of a crisis card leads to the card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pustaka.search.page import SearchPage
from pustaka.search.rank import terms_of
from pustaka.search.stem import Stemmer
from pustaka.search.text import words

FILE = "gawat"
CARDS = "gawat/"
OWN = "nya"
ASIDE = re.compile(r"\s*\([^()]*\)")
"""«Kekerasan seksual (72 jam)» is asked for as «kekerasan seksual»."""

Calls = Sequence[tuple[str, str, str]]
"""What a button says, what it opens, and what is known of the number."""


def key(text: str, stemmer: Stemmer) -> str:
    """The terms of a text in the order of the alphabet: «tanah longsor» and «longsor tanah» ask for the same."""
    return " ".join(sorted(set(terms_of(words(text), stemmer))))


def cards(pages: Iterable[SearchPage], stemmer: Stemmer) -> dict[str, int]:
    """By the terms of its title, with and without what stands in brackets, the number of each crisis card."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages):
        if page.url.startswith(CARDS) and page.url != CARDS:
            for name in (page.title, ASIDE.sub("", page.title)):
                found.setdefault(key(name, stemmer), number)
    return dict(sorted(found.items()))


def urgent(given: Iterable[str], signs: Iterable[str]) -> bool:
    """Whether the words of a query name an emergency: of each word of a sign they hold one form. Roots would not do, because «perdarahan» and «darah tinggi» have the same."""
    there = {form for word in given for form in (word, word.removesuffix(OWN))}
    return any(all(there.intersection(forms.split("/")) for forms in sign.split(" ")) for sign in signs)
