"""Reads a text a second time as it was before the scanner, and keeps what only that reading shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from pustaka.privacy import (
    births,
    cards,
    contacts,
    dates,
    days,
    dwellings,
    institutions,
    names,
    noise,
    numbers,
    oldspelt,
    phones,
    schooled,
    tokens,
    trades,
)
from pustaka.privacy.leads import windows
from pustaka.privacy.model import Context, Hit
from pustaka.privacy.view import View

Finder = Callable[[str], Iterator[Hit]]

FINDERS: tuple[Finder, ...] = (numbers.find, cards.find, phones.find, contacts.find, dates.find, births.find, days.find, dwellings.find, institutions.find, schooled.find, trades.find)

BEFORE, BEHIND = 220, 180
"""Characters around what the scanner misread that say what it is."""

LED = 70
"""Characters behind a word that is read anew in which it may lead to what is found: `rurnah di samping …`."""

ANNOUNCED = 16
"""Characters from a word of the old spelling to the name that it announces: `tjutjunja jang bungsu, Xontoh`."""


@lru_cache(maxsize=2)
def clean(text: str) -> View | None:
    return noise.reading(text)


def find(text: str, finders: Iterable[Finder] = FINDERS) -> Iterator[Hit]:
    """Values that show only in the clean reading of an unfolded text."""
    for finder in finders:
        yield from again(text, finder)


def again(text: str, finder: Callable[[str], Iterator[Hit]]) -> Iterator[Hit]:
    """What a finder finds in the clean reading in or just behind what was read anew, at its place in the text."""
    view = clean(text)
    if view is None:
        return
    for first, last in windows(((one - BEFORE, one + BEHIND) for one in view.starts), len(view.text)):
        low = edge(view.text, first, -1)
        for one in finder(view.text[low : edge(view.text, last, 1)]):
            start, end = low + one.start, low + one.end
            n = bisect_left(view.ends, start - LED)
            if n < len(view.starts) and view.starts[n] < end:
                yield Hit(*view.origin(start, end), one.rule, one.public)


def edge(text: str, place: int, step: int) -> int:
    """The nearest blank outside a place, so that no word is cut."""
    while 0 < place < len(text) and not text[place - (step < 0)].isspace():
        place += step
    return max(0, min(place, len(text)))


def again_named(text: str, context: Context) -> Iterator[Hit]:
    """Names that an old spelling announces: `isterinja Xontoh`, `namanja Xanto`."""
    view, cues = clean(text), [end for _start, end, _new in oldspelt.old(text)]
    if view is None or not cues:
        return
    for one in names.find(tokens.cut(view.text, context)):
        start, end = view.origin(one.start, one.end)
        n = bisect_left(cues, start - ANNOUNCED)
        if n < len(cues) and cues[n] <= end:
            yield Hit(start, end, one.rule, one.public)
