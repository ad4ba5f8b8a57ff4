"""Reads on from where somebody's dwelling is spoken of, clause by clause, for as long as each still says where the door is.

An address is rarely the whole of it: «Gang X No. 1, kamar belakang dekat jemuran». And where no address is known, a word for
living, in whatever language, opens the way that the next clauses tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.privacy import landmarks, places
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.words import known, region_length

OWNED = r"(?:'?(?:nyane|nipun|ipun|nya|nja|nyo|ku|mu|ne|né|na|ta|e|é|n))"
ANCHOR = Lead(
    "«tinggal» «rumah» «kerabat» pe. pny. pu. pung. punya.",
    rf"(?<![A-Za-z])(?:(?P<own>«tinggal:milik»|«rumah»{OWNED}|«rumah»\s(?:«penunjuk-rumah»|«sapaan»)|(?:pung|pu|pe|pny|punya)\s«rumah»)|(?P<weak>«tinggal:lemah»|«kerabat»(?:nya)?\s(?:masih\s|kini\s|sekarang\s)?di)|«tinggal»)(?![A-Za-z])(?!\s«bukan-rumah»\b)",
    re.IGNORECASE,
)
"""`tinggal di`, `omahe`, `rumah korban`; not `rumah sakit`."""

SUFFIX = r"(?:'?(?:nyane|nipun|ipun|nya|ing|eun|ne|na|e|é|a))?'?"
REGIONAL = Lazy(rf"(?<![A-Za-z])«patokan:daerah»{SUFFIX}(?![A-Za-z])", re.IGNORECASE)
"""Who tells the way in the language of the place tells it to somebody who will find it."""

THING = r"(?:«rumah»|«patokan:hitungan»)"
COUNT = r"(?:\d{1,3}|«patokan:urutan»|«patokan:bilangan»)"
SIGN = Lazy(
    rf"(?<![A-Za-z])(?:(?P<order>(?:lantai|lt\.?|tingkat)\s{COUNT}|{THING}\s(?:[a-z]+\s){{0,2}}?(?:(?:nomor|nomer|no\.?|ke|nu|sing)[\s-]?)?{COUNT}[a-z]?(?!\s«bukan-pintu»\b)|(?:ke-?\s?)?{COUNT}\s{THING}|\d{{1,4}}\s?(?:m|meter|langkah)|km\.?\s?\d{{1,3}}|paling\s[a-z]+|terakhir|pertama)"
    rf"|(?P<side>(?!«patokan:sesudah»\s(?!«patokan:tempat»|«rumah»|(?-i:[A-Z])))(?:sak?)?(?:«patokan:sisi»|«patokan:sesudah»|«patokan:letak»|«patokan:daerah»){SUFFIX}(?!\s«kerabat»(?:nya|ku)?(?![A-Za-z])))|(?P<way>«patokan:arah»|«patokan:simpang»|«patokan:lewat»|«patokan:gerak»(?=\s(?:(?:ke|ka|di|dari|lewat|dikit|sedikit)\s){{0,2}}(?:«patokan:tempat»|«patokan:lorong»|«patokan:hitungan»|«patokan:sisi»|«patokan:arah»|\d|(?-i:[A-Z]))))|(?P<from>«patokan:asal»)|(?P<lane>(?:«patokan:lorong»|«alamat:jalan»)\.?)"
    rf"|(?P<mark>«patokan:ciri»{SUFFIX})|(?P<look>«rumah»\s(?:[a-z]+\s){{0,2}}?«patokan:warna»)|(?P<home>(?:«rumah»|«milik»){SUFFIX}))(?![A-Za-z])",
    re.IGNORECASE,
)
"""What tells a door within a clause: its side of something, its place in a row, the way there, a lane, how it looks."""

FILLER = Lazy(r"[\s\-=:(]*(?:«sela-patokan»(?:\s|$)){0,4}", re.IGNORECASE)
"""`pas di `, `e `, `persis `: what may stand before a sign at the beginning of a clause."""

STOP = Lazy(r"\s(?:«jeda-patokan»|dan)(?![A-Za-z])", re.IGNORECASE)
"""What ends a clause before its comma."""

TINT = Lazy(r"(?<![A-Za-z])«patokan:warna»(?![A-Za-z])", re.IGNORECASE)
HAPPENS = Lazy(r"(?<![A-Za-z])(?:«kejadian-rumah»|(?:me|di|ter)[a-z]{5,})(?![A-Za-z])", re.IGNORECASE)
"""`pintu selalu terkunci`: what is told of a door, not where it is."""

BREAK = Lazy(r"[,;:|\"!?)]|[ ]-[ ]|\.(?=\s|$)|\n(?![ ]{0,8}[a-z][\w'-]*[ ,.])|\n\n", re.IGNORECASE)
SHORT = Lazy(r"(?:^|[\s,(])(?:«alamat:pembuka»|«patokan:singkat»)$", re.IGNORECASE)
"""Before a full stop that ends no sentence: `gg.`, `no.`, `h.`."""

LABELLED = Lazy(r"(?:\s«sela-patokan»)?[ \t]{0,24}[:=|][ \t]{0,3}", re.IGNORECASE)
"""`Tidur di: `, `Rumah sekarang | `."""

LOOKS = {"mark", "look"}

CELL = Lazy(r"\|[ \t]{0,3}(?=(?:«patokan:sisi»|«patokan:arah»|«rumah»)[ ])", re.IGNORECASE)
"""A cell of a table that begins with a landmark."""

FARTHEST, WORDS, SKIPPED = 260, 16, 60
"""Characters of a whole way, words of one clause, characters that may name the owner before the first sign."""

LIKELY, VAGUE = 2, 3
"""Signs that are needed behind a word for living, and behind one that is said of anything; behind an address one is enough."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, and what in it tells a door."""

    start: int
    end: int
    signs: frozenset[str]
    opened: bool


def find(text: str) -> Iterator[Hit]:
    """Addresses, villages, coordinates and dwellings in unfolded text, each with all that tells its door."""
    for one in (*places.find(text), *landmarks.find(text)):
        end = further(text, one.end) if one.rule in {places.ADDRESS, landmarks.RULE} else one.end
        yield Hit(one.start, end, one.rule, one.public)
    for anchor in ANCHOR.found(text):
        label = LABELLED.match(text, anchor.end())
        yield from told(text, label.end() if label else anchor.end(), VAGUE if anchor["weak"] else LIKELY, own=anchor["own"] is not None)
    for cell in CELL.finditer(text) if "|" in text else ():
        yield from told(text, cell.end(), VAGUE, own=False)


def further(text: str, end: int) -> int:
    """Where an address ends when the clauses behind it still tell its door."""
    for clause in clauses(text, end):
        if not (clause.opened and clause.signs):
            break
        end = clause.end
    return end


def told(text: str, start: int, need: int, *, own: bool) -> Iterator[Hit]:
    """The way that begins behind a word for living, if it is told well enough to find the door."""
    first = end = -1
    signs: list[str] = []
    for clause in clauses(text, start):
        if clause.signs and (clause.opened or first < 0):
            signs += (one for one in clause.signs if one != "home" or first >= 0)
            first, end = (clause.start if first < 0 else first), clause.end
        elif first >= 0 or clause.end - start > SKIPPED:
            break
    leading = {*signs} - {*LOOKS, "home"}
    if not leading:
        return
    place = text[first:end]
    wide = not landmarks.narrow(place)
    named = particular(place) and not (wide and leading == {"side"})
    if not named and landmarks.crowded(text, start):
        return
    weight = len({*signs}) if wide else sum(one != "home" for one in signs) + ("home" in signs)
    if weight + named >= need or (own and REGIONAL.search(place)):
        yield Hit(first, end, landmarks.RULE)


def clauses(text: str, start: int) -> Iterator[Clause]:
    """The clauses from a place in the text to the end of its sentence."""
    limit = min(len(text), start + FARTHEST)
    while start < limit:
        end, last = edge(text, start, limit)
        if end == start or FILLER.fullmatch(text, start, end):
            if last:
                return
            start = end + 1
            continue
        stopped = STOP.compiled.search(text, start, end)
        yield weighed(text, start, stopped.start() if stopped else end)
        if last or stopped:
            return
        start = end + 1


def edge(text: str, start: int, limit: int) -> tuple[int, bool]:
    """Where a clause ends, and whether its sentence ends there too."""
    for found in BREAK.compiled.finditer(text, start, limit):
        if found[0] == "." and SHORT.search(text[max(0, found.start() - 12) : found.start()]):
            continue
        if found[0] == "," or found[0] == " - " or (found[0] == ")" and found.start() > start):
            return found.start(), False
        if found.start() == start and found[0] == "|":
            continue
        return found.start(), True
    return limit, True


def weighed(text: str, start: int, end: int) -> Clause:
    """A clause with the kinds of signs in it."""
    opening = FILLER.match(text, start)
    first = opening.end() if opening else start
    found = list(SIGN.compiled.finditer(text, first, end))
    opened = bool(found) and found[0].start() == first
    kinds = {one.lastgroup or "" for one in found}
    if not (opened and found[0].lastgroup == "from"):
        kinds.discard("from")
    if kinds & LOOKS and not shown(text, first, end, found[0].lastgroup or "", kinds):
        kinds -= LOOKS
    if len(text[start:end].split()) > WORDS:
        kinds = set()
    if found and not opened and not any(map(str.isupper, text[first : found[0].start()])):
        first = found[0].start()
    if kinds == {"home"} and len(text[first:end].split()) < 2:
        kinds = set()
    return Clause(first, first + len(text[first:end].rstrip()) if kinds else end, frozenset(kinds), opened)


def shown(text: str, start: int, end: int, leading: str, kinds: set[str]) -> bool:
    """Whether a clause tells how a door looks: with its colour, or first of all; not `dekat jendela`, not `pintu selalu terkunci`."""
    if HAPPENS.compiled.search(text, start, end):
        return False
    return "side" not in kinds or leading in {*LOOKS, "home"} or TINT.compiled.search(text, start, end) is not None


def particular(place: str) -> bool:
    """Whether a name stands in a way that is told, other than that of a regency."""
    words = re.findall(r"[^\W\d_][\w'-]*", place)
    lower = [word.lower() for word in words]
    return any(word[0].isupper() and n and not known(word) and word.lower() not in listed("patokan") and not region_length(lower, n) for n, word in enumerate(words))
