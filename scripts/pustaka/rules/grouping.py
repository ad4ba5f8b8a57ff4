"""Gathers what one slip causes into one finding with many places: a name that stands in a text 39 times is one thing to mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.library.library import Examined

APART = frozenset({"gabungan-ciri", "samaran-bukan-samaran"})
"""Rules whose places have nothing in common but the rule."""

AS_ONE = frozenset({"kata-tak-dikenal", "kata-asing"})
"""Rules that ask one question for the whole text, whatever the words are."""


def groups(text: str, found: Sequence[tuple[int, int, str, str, bool]], slug: str) -> Iterable[Examined]:
    """What was found, the places of one finding together, in order of the first place."""
    if slug in APART:
        return [(one,) for one in found]
    if slug in AS_ONE:
        return [tuple(found)] if found else []
    gathered: dict[str, list[tuple[int, int, str, str, bool]]] = {}
    for one in found:
        gathered.setdefault(folded(text[one[0] : one[1]]), []).append(one)
    return [tuple(members) for members in gathered.values()]


def folded(value: str) -> str:
    """What makes two places the same: letter case and breaks of lines do not count, as in a silence."""
    return " ".join(value.casefold().split())


def together(places: Sequence[Spot], message: str) -> Spot:
    """One spot at the first place that weighs as much as the gravest."""
    first, *others = places
    weights = [one.severity for one in places if one.severity is not None]
    return replace(
        first, message=message, severity=min(weights, key=list(Severity).index, default=None),
        more=tuple((one.line, one.column) for one in others), ends=tuple((one.end_line, one.end_column) for one in others),
    )


def lines_of(places: Sequence[Spot], shown: int) -> str:
    """`12, 15, 18.` or `12, 15, …`: the lines of the places, each once."""
    lines = list(dict.fromkeys(one.line for one in places))
    return ", ".join(map(str, lines[:shown])) + (", …" if len(lines) > shown else ".")


def listed(places: Sequence[Spot], values: Sequence[str], shown: int) -> str:
    """`12:5 (4 kali), 18:9, …`: where each value first stands, and how often it does."""
    first: dict[str, Spot] = {}
    for value, one in zip(values, places, strict=True):
        first.setdefault(value, one)
    counts = {value: values.count(value) for value in first}
    words = [f"{one.line}:{one.column}" + (f" ({counts[value]} kali)" if counts[value] > 1 else "") for value, one in first.items()]
    return ", ".join(words[:shown]) + (f", dan {len(words) - shown} kata lain" if len(words) > shown else "")
