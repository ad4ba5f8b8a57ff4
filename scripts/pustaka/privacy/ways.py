"""Reads a way to a door clause by clause: which side of something, which place in a row, which turns, what it looks like."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pustaka.privacy.leads import Lazy

SUFFIX = r"(?:['-]?(?:nyane|nipun|ipun|nya|nye|nyo|ing|eun|ne|na|e|é|a))?'?"
THING = r"(?:«rumah»|«patokan:hitungan»)"
COUNT = r"(?:\d{1,3}(?!\d)|«patokan:urutan»|«patokan:bilangan»)"
SIGN = Lazy(
    rf"(?<![A-Za-z])(?:(?P<order>(?:lantai|lt\.?|tingkat)\s{COUNT}|{THING}\s(?:[a-z]+\s){{0,2}}?(?:(?:nomor|nomer|no\.?|ke|nu|sing)[\s-]?)?{COUNT}[a-z]?(?!\s(?:«bukan-pintu»|lantai(?!\s\d))\b)|(?:ke-?\s?)?{COUNT}\s(?:buah\s|bh\s)?{THING}|(?:\d{{1,4}}|«bilangan-tanggal»(?:\s«bilangan-tanggal»){{0,3}})\s?«patokan:jarak»|km\.?\s?\d{{1,3}}|blok\s[a-z]{{1,2}}|{THING}\spaling\s[a-z]+|paling\s[a-z]+|terakhir|pertama)"
    rf"|(?P<side>(?!«patokan:sesudah»\s(?!«patokan:tempat»|«rumah»|(?-i:[A-Z])))(?:sak?[\s-]?)?(?:«patokan:sisi»|«patokan:dasar»(?=\s«patokan:tempat»)|«patokan:sesudah»|«patokan:letak»|«patokan:daerah»){SUFFIX}(?!\s«kerabat»(?:nya|ku)?(?![A-Za-z])))|(?P<way>(?:{COUNT}|setengah)\s«waktu-tempuh»|«patokan:arah»|«patokan:simpang»|«patokan:lewat»|«patokan:gerak»(?=\s(?:(?:ke|ka|di|dari|lewat|dikit|sedikit)\s){{0,2}}(?:«patokan:tempat»|«patokan:simpang»|«patokan:lorong»|«patokan:hitungan»|«patokan:sisi»|«patokan:arah»|«patokan:lewat»|«patokan:urutan»|\d|(?-i:[A-Z]))))|(?P<from>«patokan:asal»)|(?P<lane>(?!«patokan:permukiman»\s(?:(?:di|yang|yg)\s)?(?:«patokan:sisi»|«patokan:letak»|«patokan:daerah»))(?:«patokan:lorong»|«alamat:jalan»)\.?)"
    rf"|(?P<mark>«patokan:ciri»{SUFFIX}|(?<=a[dy][aeo]\s)«patokan:tempat»|(?<=ono\s)«patokan:tempat»|«ada»\s«patokan:tempat»)|(?P<look>«rumah»\s(?:[a-z]+\s){{0,2}}?«patokan:warna»)|(?P<home>(?:«rumah»|«milik»){SUFFIX}))(?![A-Za-z])",
    re.IGNORECASE,
)
"""What tells a door within a clause: its side of something, its place in a row, the way there, a lane, how it looks."""

FILLER = Lazy(r"[\s\-=:(]*(?:«sela-patokan»(?:\s|$)){0,4}", re.IGNORECASE)
"""`pas di `, `e `, `persis `: what may stand before a sign at the beginning of a clause."""

STOP = Lazy(r"\s(?!tapi\s(?:aia|banda|jalan|lauik)\b)(?:«jeda-patokan»|dan)(?![A-Za-z])(?!(?<!dan)\s(?:(?:di|ke|ketemu|habis)\s)?(?:«patokan:arah»|«patokan:simpang»|«patokan:lewat»|«patokan:tempat»|«patokan:lorong»)(?![A-Za-z]))", re.IGNORECASE)
"""What ends a clause before its comma; not `sampai simpang`, not `lalu belok kiri`, which lead on."""

BUILT = Lazy(r"«patokan:bangunan»(?![A-Za-z])", re.IGNORECASE)
"""`toko kelontong yg ada tulisan …`: a building at the beginning of a clause opens it as its side would."""

TINT = Lazy(r"(?<![A-Za-z])«patokan:warna»(?![A-Za-z])", re.IGNORECASE)
HAPPENS = Lazy(r"(?<![A-Za-z])(?:«kejadian-rumah»|(?:me|di|ter)[a-z]{5,})(?![A-Za-z])", re.IGNORECASE)
"""`pintu selalu terkunci`: what is told of a door, not where it is."""

BREAK = Lazy(r"[,;:|\"!?)]|[ ]-[ ]|\.(?=\s|$)|\n(?![ ]{0,16}(?:[a-z][\w'-]*[ ,.]|\d{1,4}\s(?:meter|langkah)\b))|\n\n", re.IGNORECASE)
SHORT = Lazy(r"(?:^|[\s,(])(?:«alamat:pembuka»|«patokan:singkat»)$", re.IGNORECASE)
"""Before a full stop that ends no sentence: `gg.`, `no.`, `h.`."""

NUMBERED = Lazy(r"(?:^|[\s,(])«patokan:berangka»$", re.IGNORECASE)
SENTENCE = re.compile(r"\s{1,2}[A-Z][a-z]{2}")
"""`tidak ada RT. Kami …`: what stands before figures alone ends the sentence before a word with a capital."""

LOOKS = {"mark", "look"}

FEW = 4
"""Words of a clause that may be nothing but a name with its side: `blok Xabrang Wetan`."""

FARTHEST, WORDS = 260, 16
"""Characters of a whole way, words of one clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, and what in it tells a door."""

    start: int
    end: int
    signs: frozenset[str]
    opened: bool


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
        stopped = stop(text, start, end)
        yield weighed(text, start, stopped.start() if stopped else end)
        if last or stopped:
            return
        start = end + 1


def stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """What ends a clause before its comma; in `antara sawah dan kali` the word between the two does not."""
    for found in STOP.compiled.finditer(text, start, end):
        if found[0].strip().lower() != "dan" or not BETWEEN.compiled.search(text, start, found.start()):
            return found
    return None


BETWEEN = Lazy(r"(?<![A-Za-z])antara\s", re.IGNORECASE)


def within_reach(text: str, places: Sequence[int]) -> Iterator[int]:
    """Those of many places from which some sign other than a house can be met; the rest lead nowhere, and reading on from each would take long."""
    found = [one for one in SIGN.compiled.finditer(text) if one.lastgroup != "home" or " " in one[0]]
    starts, ends = [one.start() for one in found], [one.end() for one in found]
    for place in places:
        n = bisect_right(ends, place)
        if n < len(found) and starts[n] < place + FARTHEST:
            yield place


def edge(text: str, start: int, limit: int) -> tuple[int, bool]:
    """Where a clause ends, and whether its sentence ends there too."""
    for found in BREAK.compiled.finditer(text, start, limit):
        before = text[max(0, found.start() - 12) : found.start()]
        if found[0] == "." and SHORT.search(before) and not (NUMBERED.search(before) and SENTENCE.match(text, found.end())):
            continue
        if found[0] == "," or found[0] == " - " or (found[0] == ")" and found.start() > start):
            return found.start(), False
        if found.start() == start and found[0] == "|":
            continue
        return found.start(), True
    return limit, True


@lru_cache(maxsize=64)
def weighed(text: str, start: int, end: int) -> Clause:
    """A clause with the kinds of signs in it; several words for living lead to the same one."""
    opening = FILLER.match(text, start)
    first = opening.end() if opening else start
    if len(text[start:end].split()) > WORDS:
        return Clause(first, end, frozenset(), opened=False)
    found = list(SIGN.compiled.finditer(text, first, end))
    if len(found) == 1 and len(text[first:end].split()) > FEW and named_after(text, found[0]):
        found = []
    opened = bool(found) and (found[0].start() == first or BUILT.match(text, first) is not None)
    kinds = {one.lastgroup or "" for one in found}
    if not (opened and found[0].lastgroup == "from"):
        kinds.discard("from")
    if "look" in kinds:
        kinds.add("home")
    if kinds & LOOKS and not shown(text, first, end, found[0].lastgroup or "", kinds):
        kinds -= LOOKS
    if found and not opened and not any(map(str.isupper, text[first : found[0].start()])):
        first = found[0].start()
    if kinds == {"home"} and len(text[first:end].split()) < 2:
        kinds = set()
    return Clause(first, first + len(text[first:end].rstrip()) if kinds else end, frozenset(kinds), opened)


AFTER = re.compile(r"[A-Z][\w'-]+\s\Z")
PLACED = Lazy(r"\s(?:di\s|ke\s|dari\s)?«patokan:tempat»", re.IGNORECASE)


def named_after(text: str, sign: re.Match[str]) -> bool:
    """Whether a side is the end of a name: `kantor camat Xontoh Tengah`; not `Xontoh Belakang Pasar`."""
    return sign.lastgroup == "side" and sign[0][0].isupper() and AFTER.search(text, max(0, sign.start() - 30), sign.start()) is not None and PLACED.match(text, sign.end()) is None


def shown(text: str, start: int, end: int, leading: str, kinds: set[str]) -> bool:
    """Whether a clause tells how a door looks: with its colour, or first of all; not `dekat jendela`, not `pintu selalu terkunci`."""
    if HAPPENS.compiled.search(text, start, end):
        return False
    return "side" not in kinds or leading in {*LOOKS, "home"} or TINT.compiled.search(text, start, end) is not None
