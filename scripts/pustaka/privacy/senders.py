"""Finds who writes a line of a chat, and whose number is given there: `[19.02] xewi pdp: …`, `nomer xiis 0800-…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.explained import common
from pustaka.privacy.labels import RULE
from pustaka.privacy.leads import Lead
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.rosters import VOICED
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

UNKNOWN = "kata-tak-dikenal"

TIME = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[ ]{1,2})?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:[ ]?[AaPp][Mm])?"
LINE = re.compile(rf"[ \t>*-]{{0,4}}(?P<time>\[{TIME}\][ ]{{0,2}}|{TIME}[ ]{{0,2}}[-–]?[ ]{{0,2}})?(?P<who>[A-Za-z][A-Za-z'.]{{1,15}}(?:[ ][A-Za-z'.]{{2,15}}){{0,3}})(?:[ ]\d)?[ ]?:[ ]")
"""`[19.02] xewi pdp: `, `07.52 Xirfan tksk: `, `xewi pdp: `: how a line begins."""

NUMBER = Lead(
    "«pemberi-nomor»{,nya,ne,na,e}.",
    r"(?<![A-Za-z])«pemberi-nomor»(?:[ -]?(?:nya|ne|na|e)\b)?\.?[ ](?P<who>[A-Za-z][A-Za-z']{1,15}(?:[ ][A-Za-z']{2,15}){0,2})[ ]?[:=(-]{0,2}[ ]?(?=(?:\+?[ ]?62|0)[ .-]?8\d|0\d{2,3}[ -]\d)", re.IGNORECASE,
)
"""`ieu nomer xiis ` before a telephone number."""

LIKELY = 1.0
"""From this spelling on, an unknown word that writes alone is a name."""


def lines(text: str) -> Iterator[int]:
    """Where each line begins in which a colon stands before a blank."""
    last, place = -1, text.find(": ")
    while place >= 0:
        start = text.rfind("\n", 0, place) + 1
        if start != last:
            yield start
        last, place = start, text.find(": ", place + 1)


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names in small letters, and such as are words too, that write a line or have a number."""
    text = tokens.text
    for found in filter(None, (LINE.match(text, start) for start in lines(text))):
        first, end = tokens.at(found.start("who")), tokens.at(found.end("who"))
        if found["time"] or (end - first > 1 and tokens.lower[end - 1] in listed("jabatan")):
            yield from named(tokens, first, end, doubted=True)
    for found in NUMBER.found(text) if "8" in text or "0" in text else ():
        first, end = tokens.at(found.start("who")), tokens.at(found.end("who"))
        yield from named(tokens, next((n for n in range(end - 1, first, -1) if not borne(tokens, n - 1)), first) if borne(tokens, end - 1) else first, end, doubted=False)


def named(tokens: Tokens, first: int, end: int, *, doubted: bool) -> Iterator[Hit]:
    """The name among a few words: forms of address and offices beside it are none; a `doubted` word without any must look like a name."""
    beside = [n for n in range(first, end) if role(tokens, n)]
    rest = [n for n in range(first, end) if n not in beside]
    while rest and tokens.lower[rest[0]] in listed("sapaan", "dilewati"):
        rest = rest[1:]
    if not rest or rest != list(range(rest[0], rest[-1] + 1)) or any(tokens.taken[n] for n in rest):
        return
    sure = any(borne(tokens, n) for n in rest)
    if (sure and not any(tokens.ordinary(n) and not borne(tokens, n) for n in rest)) or all(strange(tokens, n, alone=doubted and not beside) for n in rest):
        yield Hit(tokens.starts[rest[0]], tokens.ends[rest[-1]], RULE if sure else UNKNOWN)


def role(tokens: Tokens, n: int) -> bool:
    """Whether a word says what somebody is or what else is told: an office, kin, a kind of number."""
    lower = tokens.lower[n]
    return any(lower in listed(name) for name in ("jabatan", "peran", "petugas", "pemberi-nomor", "kelompok-orang")) or lower.removesuffix("nya") in listed("kerabat") or lower.removesuffix("ne") in listed("kerabat", "nama-kecil")


def borne(tokens: Tokens, n: int) -> bool:
    """Whether people bear a word."""
    return tokens.namesake(n, weak=tokens.lower[n] in entries("nama.txt")) or (tokens.lower[n] in entries("nama.txt") and not common(tokens.lower[n]))


def strange(tokens: Tokens, n: int, *, alone: bool) -> bool:
    """Whether a word is none that anybody knows; alone it must look like a name."""
    lower = tokens.lower[n]
    if tokens.ordinary(n) or common(lower) or regional(lower) or colloquial(lower) or lower in listed("sapaan") or lower in listed("kepingan") or len(lower) < 3 or not VOICED.search(lower):
        return False
    return likeness(lower) > (LIKELY if alone else -LIKELY)
