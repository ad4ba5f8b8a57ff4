"""Knows words that are nobody's because they name a ward, a group or the head of a unit: `Karu Xelati`, `bed 4–6 Xelati`, `Ka. Xapas`.

Flowers and birds name people as well; only behind what is called after them are they none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens

AND = r"(?:\s?[,/&]\s?|\s(?:dan|serta|ke|&)\s)"

WARD = Lead(
    "«depan-ruang».",
    rf"(?<![A-Za-z])«depan-ruang»\.?\s(?:\d{{1,3}}(?:\s?[-–,]\s?\d{{1,3}})?\s)?(?P<names>«nama-ruang»(?:{AND}(?:«depan-ruang»\.?\s)?«nama-ruang»)*)(?![A-Za-z-])", re.IGNORECASE,
)
"""`Karu Xelati`, `bed 4–6 Xelati`, `Tim Xawar dan Xelati`; not `klien Xelati`."""

BEDS = Lead("bed. tt.", r"(?<![A-Za-z])(?:bed|tt)\s\d{1,3}(?:\s?[-–]\s?\d{1,3}(?:\s«nama-ruang»)?|\s«nama-ruang»)(?![\w-])", re.IGNORECASE)
"""`bed 4–6`, `bed 7 Xelati`: of a ward, in which nobody lives."""

HEAD = Lead("ka. waka. plt.", r"(?<![A-Za-z.])(?:wa)?ka\.?\s(?P<unit>«unit-kerja»|(?-i:[A-Z]{2,6}))(?![A-Za-z-])", re.IGNORECASE)
"""`Ka. Xapas`, `Ka UPTX`: an office; who holds it stands behind."""

HEADED = Lazy(r"(?:wa)?ka«unit-kerja:serangkai»")
"""`kainstal`, `kajari`: an office in one word."""

ADDRESSED = frozenset({"pak", "bapak", "bu", "ibu"})
"""Before other forms of address it is rather a name: `Mbah Xaru`."""

BEFORE_NAME = re.compile(r"\s[A-Z][a-z]")
"""Another word with a capital behind a flower makes a name of both: `Karu Xelati Xuspita`."""


def found(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Such words of a text, by their numbers."""
    for one in WARD.found(tokens.text):
        if not BEFORE_NAME.match(tokens.text, one.end()):
            yield tokens.at(one.start("names")), tokens.at(one.end("names"))
    for one in HEAD.found(tokens.text):
        if one[0][0].isupper():
            yield tokens.at(one.start()), tokens.at(one.end())
    for n in tokens.capitals:
        if tokens.lower[n][:1] in "kw" and HEADED.fullmatch(tokens.lower[n]) and not (n and tokens.between(n) == " " and tokens.lower[n - 1] in listed("sapaan") and tokens.lower[n - 1] not in ADDRESSED):
            yield n, n + 1
