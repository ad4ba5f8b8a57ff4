"""Undoes what hides a name from the other finders: letters kept apart or turned around, words run together, and words in addresses and ids.

Only the lines that hold such a thing are read anew, and only what was undone in them is told: a name there weighs what it
would weigh if it were written plainly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.privacy import closed, names, tokens
from pustaka.privacy.labels import RULE
from pustaka.privacy.model import Context, Hit
from pustaka.privacy.undone import READERS, Undone

PARAGRAPH = "\n\n"


def find(text: str, context: Context) -> Iterator[Hit]:
    """Names in stretches of unfolded text that were undone; the whole stretch is told."""
    some = undone(text)
    if not some:
        return
    lines, places, here = list[str](), list[tuple[int, int, Undone]](), 0
    for line in rewritten(text, some):
        for low, high, one in line.places:
            places.append((here + low, here + high, one))
        lines.append(line.text)
        here += len(line.text) + len(PARAGRAPH)
    words = tokens.cut(PARAGRAPH.join(lines), context)
    hits = [*names.find(words), *closed.find(words, context)]
    for low, high, one in places:
        rules = {each.rule for each in hits if each.start < high and low < each.end and not each.public and (one.sure or each.rule == RULE)}
        if rules:
            yield Hit(one.start, one.end, RULE if RULE in rules else rules.pop())


@dataclass(frozen=True, slots=True)
class Line:
    """A line written plainly, with the undone stretches at their new places."""

    text: str
    places: tuple[tuple[int, int, Undone], ...]


def rewritten(text: str, some: list[Undone]) -> Iterator[Line]:
    n = 0
    while n < len(some):
        start = text.rfind("\n", 0, some[n].start) + 1
        end = text.find("\n", some[n].end)
        end = len(text) if end < 0 else end
        pieces, places, at, here = list[str](), list[tuple[int, int, Undone]](), start, 0
        while n < len(some) and some[n].start < end:
            one = some[n]
            before = text[at : one.start]
            pieces += (before, one.plain)
            places.append((here + len(before), here + len(before) + len(one.plain), one))
            here, at, n = here + len(before) + len(one.plain), max(at, one.end), n + 1
        yield Line("".join(pieces) + text[at:end], tuple(places))


def undone(text: str) -> list[Undone]:
    """Everything that hides words, in order and without overlaps."""
    found = [one for reader in READERS for one in reader(text)]
    kept, end = list[Undone](), 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            kept.append(one)
            end = one.end
    return kept
