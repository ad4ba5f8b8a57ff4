"""Knows the labels of numbers, and the months, in which a scanner took a letter for a figure, a bar or another letter: `NlK`, `N0.`, `Te|p`, `Ju|i`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pustaka.privacy import blurs
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.view import Change

WORD = Lazy(r"(?<![\w@.-])(?<![^A-Z]/)(?=[A-Za-z]{1,9}[0158|]|[A-Z]{1,9}l(?![a-z])|[a-z]{1,9}I|[A-Z][a-z]{1,9}I|[0158|l][A-Z]|[018][a-z]{2})[A-Za-z0158|]{2,10}(?![\w@|])")
"""Behind a stroke only where capitals stand before it: `BPJS/K1S`."""
ALIKE = str.maketrans("01|l58", "oiiisb")


SHORTENED = Lazy(r"(?<![\w.])(?:J[1I|](?=n?\b\.?\s?[A-Z][a-z])|Ke[1I|](?=\.\s?[A-Z][a-z]))(?<!J[1I|](?=\s))")
"""`J1. Xontoh`, `J1n Xontoh`, `Ke1. Xontoh`: a street or a ward in short; not `kelas J1`, not `anak ke1`."""
SHORT = ("J1", "JI", "J|", "Ke1", "KeI", "Ke|")
"""How these begin."""

DATED = Lazy(r"(?<![\w.])(?P<day>[0-3OolI]?[0-9OolI])[ .\-/]{1,2}(?P<month>[A-Za-z0158|]{3,11})(?=\.?[ .\-/]{1,2}(?:[12lI|][0-9OoQlI|SBZ]{3}|'?\d\d)(?!\w))")
"""`lO Nopernber 1994`, `3 Apr1l 1992`: a day, what may be a month, and a year."""
FIGURES = str.maketrans("OolI", "0011")


def changes(text: str) -> Iterator[Change]:
    """The labels and months that a scanner misread, letter by letter."""
    yield from ((found.start() + 1 if found[0][0] == "J" else found.start() + 2, found.end(), "l") for found in (SHORTENED.finditer(text) if any(one in text for one in SHORT) else ()))
    for found in DATED.at(text, blurs.days(text)):
        if month := months().get(alike(found["month"]), ""):
            low, high = found.span("month")
            yield from ((found.start() + n, found.start() + n + 1, one.translate(FIGURES)) for n, one in enumerate(found["day"]) if not one.isdigit())
            if month != found["month"].lower():
                yield low, high, month.capitalize()
    for found in WORD.at(text, blurs.labels(text)):
        label = labels().get(found[0].lower().translate(ALIKE), "")
        if label and label != found[0].lower():
            capitals = sum(map(str.isupper, found[0])) > 1
            for n, (one, other) in enumerate(zip(found[0], label, strict=True)):
                if one.lower() != other:
                    yield found.start() + n, found.start() + n + 1, other.upper() if capitals else other


def alike(written: str) -> str:
    """What all misreadings of a month share."""
    return written.lower().replace("rn", "m").translate(ALIKE)


@cache
def months() -> dict[str, str]:
    return {alike(one): one for one in sorted(listed("bulan"))}


@cache
def labels() -> dict[str, str]:
    """Every label by what all its misreadings share."""
    return {one.translate(ALIKE): one for one in sorted(listed("label-nomor") | listed("bulan")) if one.isalpha()}
