"""Finds names by what stands beside them: words of saying behind a quotation, kinship behind the name, another name before `dan`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pustaka.privacy.announced import KIN_BEHIND
from pustaka.privacy.called import introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.kin import strange
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lead
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import run
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, namesakes

UNKNOWN = "kata-tak-dikenal"

SAID = Lead("«kata-ucap».", r"(?:(?<=\" )|(?<=\", )|(?<=\",)|(?<=,\" ))(?i:«kata-ucap») (?=[A-Za-z]{3})")
"""`"Saya lelah," kata Contoh`: what is quoted, and then who said it."""

AND = frozenset({"dan", "serta", "sama", "karo", "jeung", "jo", "ambek"})


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names by a verb of saying before them, or by kinship behind a word that is a name too."""
    for found in SAID.found(tokens.text):
        yield from speaker(tokens, tokens.at(found.end()))
    either = frozenset[str]().union(*namesakes())
    for n in tokens.capitals:
        if tokens.lower[n] in either and not tokens.taken[n] and not tokens.region[n] and KIN_BEHIND.match(tokens.text, tokens.ends[n]) and not in_a_name(tokens, n):
            yield hit(tokens, n, n + 1)


def in_a_name(tokens: Tokens, n: int) -> bool:
    """Whether a word ends a longer run of capitals, or a place: `Taman Xunga, anak pertama`, `di Xontoh, adiknya`."""
    return n > 0 and tokens.between(n) == " " and (tokens.lower[n - 1] in listed("depan-orang", "tempat") or (tokens.capital(n - 1) and not tokens.opens(n)))


def speaker(tokens: Tokens, n: int) -> Iterator[Hit]:
    """Who said what is quoted; forms of address and offices are read elsewhere."""
    if n >= len(tokens.words) or tokens.taken[n] or tokens.address[n] or tokens.lower[n] in listed("sapaan") or who(tokens, n):
        return
    if tokens.capital(n):
        end = run(tokens, n, hard=True)
        if end > n and (not tokens.ordinary(n) or introduced(tokens, n) or end > n + 1):
            yield hit(tokens, n, end)
    elif tokens.namesake(n, weak=True) or (strange(tokens, n) and not colloquial(tokens.lower[n]) and (tokens.lower[n] in entries("nama.txt") or likeness(tokens.lower[n]) > 0)):
        yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)


def joined(tokens: Tokens, found: Sequence[Hit]) -> Iterator[Hit]:
    """A word that is a name too, in a pair with a name: `Xintang dan Langit`; alone, so that `Xontoh dan Bunga Matahari` is none."""
    for one in found:
        n = tokens.at(one.end)
        if n + 1 < len(tokens.words) and tokens.lower[n] in AND and tokens.between(n) == tokens.between(n + 1) == " " and paired(tokens, n + 1):
            yield replace(hit(tokens, n + 1, n + 2), rule=one.rule)
        first = tokens.at(one.start)
        if first > 1 and tokens.lower[first - 1] in AND and tokens.between(first) == tokens.between(first - 1) == " " and paired(tokens, first - 2):
            yield replace(hit(tokens, first - 2, first - 1), rule=one.rule)


def paired(tokens: Tokens, n: int) -> bool:
    """Whether a word may be the other name of a pair."""
    return tokens.capital(n) and tokens.namesake(n, weak=True) and not tokens.taken[n] and introduced(tokens, n) and tokens.lower[n] not in listed("bulan") and not (n and tokens.capital(n - 1) and tokens.between(n) == " " and not tokens.opens(n - 1)) and not common(tokens.lower[n]) and not regional(tokens.lower[n])
