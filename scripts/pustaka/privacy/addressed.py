"""Reads a place where somebody lives on to its whole: back over the settlement and the landmarks before it, on over those behind it.

`jorong sawah xiek, turunan sabalah kincia`, `turunan balakang surau xaitul, jorong ateh xanda`, `huta xigalapang dalam, sebelah kubangan`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import landmarks, several
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service
from pustaka.privacy.reach import foreign
from pustaka.privacy.villages import strange
from pustaka.privacy.ways import Clause, clauses, weighed
from pustaka.privacy.words import known

WORD = r"(?!(?:«batas-desa»|«kata-di»|«jeda-patokan»|«patokan:sisi»\s«patokan:tempat»|«alamat:kecil»|«desa»|«orang-itu»)(?![\w'-]))[^\W\d_][\w'-]{1,20}"
NAME = rf"\.?\s(?:(?:adat|dinas)\s)?(?P<name>(?!«bukan-desa»(?![\w'-])){WORD}(?:\s{WORD}){{0,3}}|\d{{1,3}}(?!\d))"
SETTLEMENT = rf"(?:«alamat:kecil»|«alamat:ber-rt»|«alamat:dusun»|«desa»){NAME}"
"""`jorong sawah xiek`, `huta xigalapang dalam`; not `desa binaan`, not `dusun di lereng`."""

BACK = Lazy(rf"(?<![\w'-]){SETTLEMENT}(?P<comma>,)?\s(?:(?:di|pas)\s)?$", re.IGNORECASE)
"""A settlement just before a place: the place lies in it."""

LEVEL = Lazy(r"(?<![A-Za-z])(?:«sekolah:kecil»|«sekolah:jenjang»)\s$", re.IGNORECASE)
"""`SD ` just before `Negeri …`: that is a school."""

LAST = re.compile(r"(?P<clause>[^,.:;|(\n]{4,60}),\s\Z")
"""What stands between the comma before a place and the break before that."""

OPENS = Lazy(r"^\s?|\s(?:«kata-di»|«patokan:asal»|dari|ke|ka)\s", re.IGNORECASE)
"""Where in it the place may begin: `dari rumah tanean paling timur, `."""

OWN = Lazy(r"(?:«tinggal:milik»|«rumah»(?:nya|nyo|nye|na|ne|e|ku))\s(?:«sela-patokan»\s){0,2}", re.IGNORECASE)
"""`rumahnya di ` before the first landmark: whose it is, not where."""

ONWARD = Lazy(rf",?\s(?:«sela-patokan»\s)?{SETTLEMENT}", re.IGNORECASE)
ENDED = re.compile(r"\s?(?:[,.;:|)\n\"]|$)|\s(?:rt|rw)\b", re.IGNORECASE)
"""Where the name of a settlement ends for sure."""

PART = Lazy(r",\s«alamat:bagian»\.?\s(?:\d{1,3}[a-z]?|[ivx]{1,4})(?![\w-])", re.IGNORECASE)
"""`, jalur 7`: a part of an address that is numbered."""

BESIDE = Lazy(r",\s(?!(?:«orang-itu»|«orang-banyak»|«kerabat»|«jeda-patokan»|dan)(?![a-z]))[a-z]{3,12}\s(?:«patokan:sisi»|«patokan:daerah»)\s«patokan:bangunan»(?=\s?(?:[.,;|)\n]|$))")
"""`rt 5, bedeng dekat masjid.`: one word more before the side, and a clause that says nothing else."""

SETTLED = Lead("«alamat:kecil». «desa».", rf"(?<![\w'-])(?:«alamat:kecil»|«desa»){NAME}(?=,\s)", re.IGNORECASE)
CELL = re.compile(r"\|[ \t]{0,3}\Z")
LIVING = Lazy(r"(?<![A-Za-z])(?:«tinggal»|«rumah»)(?:nya|nyo|na|ne|e)?(?![A-Za-z])[^.\n]{0,16}$", re.IGNORECASE)
"""`roma na e ` just before `dhusun …`: somebody lives there."""

BEFORE, NEAR = 80, 36
FEWEST = 2
"""Signs that must follow a settlement in prose; in a cell of a table, or where living is spoken of, one is enough."""

STEADY = frozenset({"side", "order", "way", "lane", "look", "mark"})
"""What a clause must hold to belong to a place; a house alone does not tell where it is."""


def whole(text: str, one: Hit) -> Iterator[Hit]:
    """A place with all that belongs to it on both sides. What leads to an address may be longer than itself: it is then a way of its own."""
    start, end = before(text, one.start), behind(text, one.end)
    if start < one.start and one.rule != landmarks.RULE:
        yield Hit(start, end, landmarks.RULE, one.public)
        start = one.start
    yield Hit(start, end, one.rule, one.public)


def before(text: str, start: int) -> int:
    """Where a place begins when a settlement, or a clause that tells the way, is joined to it by a comma."""
    while True:
        low = max(0, start - BEFORE)
        near = text[low:start].rpartition("\n")[2]
        low = start - len(near)
        found = BACK.search(near)
        if found and not LEVEL.search(near[: found.start()]) and (settlement if found["comma"] else uncommon)(found["name"].split()):
            start = low + found.start()
            continue
        led = LAST.search(near)
        opened = [clause for one in OPENS.finditer(led["clause"]) if telling(clause := weighed(text, low + led.start() + one.end(), low + led.end("clause")))] if led else []
        if not opened or opened[0].end >= start:
            return start
        own = OWN.match(text, opened[0].start)
        start = own.end() if own else opened[0].start


def telling(clause: Clause) -> bool:
    return clause.opened and bool(clause.signs & STEADY)


def behind(text: str, end: int) -> int:
    """Where a place ends when a settlement or a numbered part follows, and further clauses that tell the way."""
    while True:
        part = PART.match(text, end) or BESIDE.match(text, end)
        found = ONWARD.match(text, end)
        if part:
            place = part.end()
        elif found and (words := named(text, found)):
            place = found.start("name") + len(" ".join(words))
        else:
            return end
        end = place
        for clause in clauses(text, place):
            if not telling(clause):
                break
            end = clause.end


def named(text: str, found: re.Match[str]) -> list[str]:
    """The words of the name of a settlement: all up to a break, else those that a settlement is called by."""
    words = found["name"].split()
    if ENDED.match(text, found.end()) and settlement(words):
        return words
    kept = 0
    while kept < len(words) and uncommon(words[kept : kept + 1]):
        kept += 1
    return words[:kept]


def uncommon(words: list[str]) -> bool:
    """Whether words before a place are surely the name of a settlement: `br. xeluk ` just before `kangin, delod bale`."""
    return all(strange(word.lower()) or word.lower() in listed("nama-tempat") for word in words)


def settlement(words: list[str]) -> bool:
    """Whether words name a settlement: none of them is what somebody does."""
    return all(word.lower() in listed("nama-tempat") or not (known(word.lower()) and foreign(word.lower())) for word in words)


def settled(text: str) -> Iterator[Hit]:
    """Settlements with a name and the way from there: `jorong xubang data, mandaki ka kanan sasudah posyandu, rumah kayu jandela biru`."""
    for found in SETTLED.found(text):
        words = found["name"].split()
        if not any(not known(word.lower()) or word.lower() in listed("nama-tempat") for word in words) or not settlement(words) or service(text, found.start()):
            continue
        end, signs = found.end(), 0
        for clause in clauses(text, end):
            if not telling(clause):
                break
            end, signs = clause.end, signs + len(clause.signs)
        line = text[max(0, found.start() - NEAR) : found.start()].rpartition("\n")[2]
        if signs >= (1 if CELL.search(line) or LIVING.search(line) else FEWEST) and not landmarks.crowded(text, found.start()) and not several.unnamed(text, found.start(), end) and not landmarks.bordering(text[found.start() : end]):
            yield Hit(found.start(), end, landmarks.RULE)
