"""Finds what makes somebody known to a crowd: a contest won, a place in a team, two callings that few have at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.rare import DENIED, FEWEST, NAMED_NOUN, NEAR, RULE, SENTENCE, SOMEBODY, TOLD_OF, ending

WON = Lead(
    "«ternama:lomba». «ternama:olahraga».",
    r"(?<![A-Za-z])(?:«ternama:lomba»(?:\s[\w-]+){0,5}?\s(?:(?:tingkat|antar|antar-|se)[\s-]?(?:«lingkup:tempat»|kampung|desa)|«ternama:luas»|«lingkup:utuh»)|«ternama:olahraga»(?:\s[\w-]+){0,3}?\s«ternama:klub»)\b", re.IGNORECASE,
)
"""`juara qori tingkat kabupaten`, `pemain bola liga satu`: of somebody whom a crowd has seen."""

BOTH = Lead(
    "«ternama:rangkap».",
    rf"(?<![A-Za-z])«ternama:rangkap»\s(?:jadi\s|menjadi\s|sebagai\s)?(?:{SOMEBODY}|«jabatan»)(?![A-Za-z])", re.IGNORECASE,
)
"""`pensiunan nakhoda merangkap penatua`: two things that few are at once; of an office among others nothing is said."""

ROLE = Lazy(rf"(?<![A-Za-z])(?:{SOMEBODY}|«jabatan»)(?:\s[\w-]+){{0,3}}\s$", re.IGNORECASE)


def find(text: str) -> Iterator[Hit]:
    """What a crowd knows somebody by, in unfolded text; of whom nobody tells here only as a word of advice."""
    for found in WON.found(text):
        before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
        told = max(TOLD_OF.finditer(before), key=lambda one: one.end(), default=None)
        noun = NAMED_NOUN.search(before)
        lead = max(before[told.end() :].lstrip() if told else "", noun[0] if noun else "", key=len)
        end = ending(text, found.end())
        if (told or noun) and not DENIED.search(before) and not WISHED.search(before) and end - found.start() + len(lead) >= FEWEST:
            yield Hit(found.start() - len(lead), end, RULE, public=not told)
    for found in BOTH.found(text):
        before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
        first = ROLE.search(before)
        if first and TOLD_OF.search(before[: first.start()] + before[first.start() :].split()[0] + " "):
            yield Hit(found.start() - len(first[0]), ending(text, found.end()), RULE)


WISHED = Lazy(r"(?<![A-Za-z])«keinginan»(?![A-Za-z])[^.;]{0,40}$", re.IGNORECASE)
"""`ingin menjadi ` just before it: nobody is that yet."""
