"""Finds what people call somebody in quotation marks behind a word for calling: `manggarinyo "mak xontoh"`, `dipanggil "Raja Xapu"`.

Words of the language are a name there, in small letters too; not what is said of somebody, `dipanggil "bodoh"`, and no thing, `disebut "bola salju"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pustaka.privacy.called import UNKNOWN, asked, famous, who
from pustaka.privacy.explained import sayings
from pustaka.privacy.kin import words_for_kin
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import derived, known

CALLED = Lead(
    "«dijuluki:orang». «dijuluki:juga-benda».",
    r"(?<![A-Za-z])(?:(?P<somebody>«dijuluki:orang»)|«dijuluki:juga-benda»)(?: «dijuluki:siapa»){0,2}[ ,:]{1,2}(?P<mark>[\"'])(?P<name>[A-Za-z][A-Za-z'-]{1,16}(?: [A-Za-z][A-Za-z'-]{1,16}){0,2})[.,]?(?P=mark)",
    re.IGNORECASE,
)
"""`diceluk "kang xempe"`, `panggil dia "xontoh"`: at most three words."""

BY_PEOPLE = Lead(
    "«dijuluki:orang».",
    r"(?<![A-Za-z])«dijuluki:orang» «dijuluki:oleh»(?: «dijuluki:sini»)?,? (?P<name>[A-Za-z][A-Za-z'-]{1,16}(?: [A-Za-z][A-Za-z'-]{2,16})?)", re.IGNORECASE,
)
"""`dipanggia urang kampuang uncu xado`, `dipanggil orang Xolong`: who calls him so stands between, and no quotation marks."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """What somebody is called, in quotation marks or by the people of the place."""
    yield from by_people(tokens)
    for found in CALLED.found(tokens.text):
        first, end = tokens.at(found.start("name")), tokens.at(found.end("name"))
        if any(tokens.taken[n] for n in range(first, end)) or tokens.starts[first] != found.start("name") or famous(tokens, "", first) or not borne(tokens, first, end):
            continue
        if unkind(tokens, found, first, end):
            continue
        one = hit(tokens, first, end)
        if addressing(tokens, first, end):
            yield one
        elif found["somebody"]:
            yield replace(one, rule=UNKNOWN)


def unkind(tokens: Tokens, found: re.Match[str], first: int, end: int) -> bool:
    """Whether words of the language are what nobody should be called, `jangan dipanggil "kasihan"`, or say several at once what somebody is like, `dipanggil "sok suci"`."""
    if addressing(tokens, first, end) or not all(known(tokens.lower[n]) and tokens.words[n].islower() and not tokens.namesake(n, weak=True) for n in range(first, end)):
        return False
    return FORBIDDEN.search(tokens.text[max(0, found.start() - 40) : found.start()]) is not None or (end > first + 1 and len(tokens.capitals) * SPARSE > len(tokens.words))


SPARSE = 25
"""A text with fewer capitals than one in so many words is written without them: there a name has none either."""

FORBIDDEN = Lazy(r"(?<![A-Za-z])«ingkar»\s(?:[a-z]+\s){0,3}$", re.IGNORECASE)


def by_people(tokens: Tokens) -> Iterator[Hit]:
    """What the people of a place call somebody: one word with a capital, or two behind a form of address."""
    for found in BY_PEOPLE.found(tokens.text):
        first, end = tokens.at(found.start("name")), tokens.at(found.end("name"))
        if tokens.taken[first] or tokens.starts[first] != found.start("name") or famous(tokens, "", first):
            continue
        if end > first + 1 and tokens.lower[first] in listed("dijuluki", "anak") and not who(tokens, first + 1) and tokens.lower[first + 1] not in listed("awal-kalimat"):
            yield replace(hit(tokens, first, end), rule=UNKNOWN)
        elif addressing(tokens, first, end) and borne(tokens, first, end) and tokens.lower[first + 1] not in listed("pekerjaan") | listed("awal-kalimat"):
            yield hit(tokens, first, end)
        elif tokens.capital(first) and borne(tokens, first, first + 1):
            yield replace(hit(tokens, first, first + 1), rule=UNKNOWN)


def addressing(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a form of address or `si` leads the words: `abah xancing`."""
    return end > first + 1 and (tokens.lower[first] in listed("sapaan") | words_for_kin() or tokens.lower[first] == "si")


def borne(tokens: Tokens, first: int, end: int) -> bool:
    """Whether words in quotation marks may be what somebody is called: they say not who or what he is, and nobody is asked for anything."""
    words = tokens.lower[first:end]
    if any(word in listed("bukan-panggilan") or word in listed("awal-kalimat") or word in listed("patokan", "bilangan") or derived(word) for word in words) or words[0] in asked() or tuple(words) in sayings().get(words[0], ()):
        return False
    if addressing(tokens, first, end):
        return not (who(tokens, first + 1) or words[1] in listed("penjelas-kerabat") or words[1] in listed("sapaan-umum") or words[1] in listed("bukan-julukan")) or end > first + 2
    if len(words) == 1 and words[0] in listed("bukan-julukan", "nama"):
        return False
    return not (who(tokens, first) or words[0] in listed("sapaan") or words[0] in nobody()) and not any(word in listed("orang-siapa") for word in words)


@cache
def nobody() -> frozenset[str]:
    """What begins the name of a thing, or says what somebody is like."""
    return listed("kepala-nama") | listed("badan") | listed("layanan") | listed("depan-orang", "tempat") | listed("depan-orang", "benda") | listed("penjelas-kerabat") | listed("ragam-diri") | listed("desa") | words_for_kin()
