"""Tells names of history from those of today: `Xander Xith mendirikan sekolah pada 1904`, `haul KH Xolil`, `Xontoh (1868–1923)`.

Whoever founded something long ago is nobody's client; a sentence that tells of somebody's own life is no history.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lives import KIN_OF
from pustaka.privacy.model import Hit

NAMING = frozenset({"nama-orang", "kata-tak-dikenal"})

OLD = re.compile(r"(?<![\d.,/-])1(?:[0-8]\d\d|9[0-5]\d)(?![\d]|[.,/]\d)")
"""A year in which nobody did anything whom a worker meets now."""

DEED = Lazy(r"(?<![A-Za-z])«sejarah:perbuatan»(?![A-Za-z])", re.IGNORECASE)
REMEMBERED = Lazy(r"(?<![A-Za-z])«sejarah:dikenang»\s(?:[a-z]{2,12}\s){0,2}?\(?(?:(?:\w+\s){1,3}\()?$", re.IGNORECASE)
REVERED = Lazy(r"«gelar-tokoh:rohani»\b", re.IGNORECASE)
"""`haul KH Xontoh`: of a teacher of faith, of whom people keep the day on which he died."""

ADDRESSED = r"(?:(?!«gelar-tokoh»(?![A-Za-z]))«sapaan»|«gelar-tokoh:tetangga»)(?![A-Za-z])\.?\s"
NEARBY, NEARBY_BEFORE = Lazy(ADDRESSED, re.IGNORECASE), Lazy(rf"(?<![A-Za-z]){ADDRESSED}$", re.IGNORECASE)
"""`Pak `, `Mbah `: how people address whom they meet; whoever is told of so may be somebody's client."""

LIVED = Lazy(r"[^.;\n]{0,30}?\(?[lI1]\d\d\d\s?[-–]\s?\d{4}\)")
"""` (1868–1923)` behind a name."""

LIFE = Lazy(rf"{KIN_OF}|(?<![A-Za-z])(?:«lahir»|«orang-itu»|saya|aku|kami|klien)(?![A-Za-z])", re.IGNORECASE)
"""What tells of somebody's own life, or of a birth."""

SENTENCE = re.compile(r"[.!?](?=\s+[A-Z\d(\"])|\n\s*\n|\n(?=\s*(?:[-*•|]|\d+[.)]))")
ABBREVIATED = re.compile(r"(?:^|[\s(])[A-Za-z]{1,3}$")
FAR = 260
WIDE = 900
MOST = 3
"""So many old years make a paragraph of history."""

LESSON = Lazy(r"(?<![A-Za-z])«sejarah:pelajaran»(?![A-Za-z])", re.IGNORECASE)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a stretch; the dot of a title ends none."""
    low, high = max(0, start - FAR), min(len(text), end + FAR)
    for found in SENTENCE.finditer(text, low, start):
        if not (found[0] == "." and ABBREVIATED.search(text[max(0, found.start() - 4) : found.start()])):
            low = found.end()
    for found in SENTENCE.finditer(text, end, high):
        if not (found[0] == "." and ABBREVIATED.search(text[max(0, found.start() - 4) : found.start()])):
            return low, found.start()
    return low, high


def without(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Those of some hits that name nobody of history."""
    some = list(hits)
    past = [one for one in some if one.rule in NAMING and of_history(text, one)]
    words = {text[one.start : one.end].split()[-1] for one in past}
    for one in some:
        if one in past or (one.rule in NAMING and text[one.start : one.end].split()[-1] in words and not told(text, one)):
            continue
        yield one


def of_history(text: str, one: Hit) -> bool:
    """Whether a name stands in a sentence of history, is revered, or has the years of a life behind it."""
    if told(text, one) or NEARBY.match(text, one.start) or NEARBY_BEFORE.search(text[max(0, one.start - 12) : one.start]):
        return False
    if LIVED.match(text, one.end) and OLD.match(text, text.index("(", one.end) + 1):
        return True
    if REMEMBERED.search(text[max(0, one.start - 50) : one.start]) and REVERED.match(text, one.start):
        return True
    low, high = around(text, one.start, one.end)
    sentence = text[low:high]
    if taught(text, one):
        return True
    return OLD.search(sentence) is not None and DEED.search(sentence) is not None


def taught(text: str, one: Hit) -> bool:
    """Whether a name stands in a paragraph that tells history from end to end, or in a table of it."""
    low, high = text.rfind("\n\n", 0, one.start) + 1, text.find("\n\n", one.end)
    whole = text[max(low, one.start - WIDE) : min(high if high >= 0 else len(text), one.end + WIDE)]
    return len(OLD.findall(whole)) >= MOST and (DEED.search(whole) is not None or LESSON.search(whole) is not None) and LIFE.search(whole) is None


def told(text: str, one: Hit) -> bool:
    """Whether the sentence tells of somebody's own life."""
    low, high = around(text, one.start, one.end)
    return LIFE.search(text[low:high]) is not None
