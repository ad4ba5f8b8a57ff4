"""Weighs who speaks at a meeting alike wherever he is named: `Narasumber: Kang Xudi`, and further down `Kang Xudi menjelaskan`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from pustaka.privacy.announced import AGED, KIN_BEHIND
from pustaka.privacy.lists import listed
from pustaka.privacy.model import LEARNED, Hit
from pustaka.privacy.tokens import Tokens

NAMED = frozenset({"nama-orang", "kata-tak-dikenal"})


def alike(tokens: Tokens, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits of minutes and summaries, with every name of somebody who has a part or an office there as public as that part; not where kinship or an age tells of somebody else."""
    hits = tuple(hits)
    speakers = defaultdict[str, set[tuple[str, frozenset[str]]]](set)
    for one in hits:
        if one.public and one.rule in NAMED:
            title, words = parts(tokens, one)
            for word in words:
                speakers[word].add((title, words))
    for one in hits:
        yield replace(one, public=LEARNED) if one.rule in NAMED and speaks(tokens, one, speakers) else one


def speaks(tokens: Tokens, one: Hit, speakers: Mapping[str, Collection[tuple[str, frozenset[str]]]]) -> bool:
    """Whether a name that nothing makes public, or that only an office does, is one of the speakers'."""
    if one.public or told_of(tokens, one):
        return False
    title, words = parts(tokens, one)
    return any(words <= other and (not title or not known or same(title, known)) for known, other in speakers.get(min(words, default=""), ()))


def told_of(tokens: Tokens, one: Hit) -> bool:
    """Whether somebody is told about and does not take part: `Xudi, 13 tahun`, `anaknya Xudi`."""
    n = tokens.at(one.start) - 1
    kin = n >= 0 and tokens.between(n + 1) in {" ", ", "} and any(tokens.lower[n].removesuffix("nya") in listed(name, mark) for name, mark in (("kerabat", "nama-kecil"), ("peran", "inisial")))
    return kin or AGED.match(tokens.text, one.end) is not None or KIN_BEHIND.match(tokens.text, one.end) is not None


def parts(tokens: Tokens, one: Hit) -> tuple[str, frozenset[str]]:
    """The form of address of a name, and its words."""
    places = range(tokens.at(one.start), tokens.at(one.end))
    titles = [tokens.lower[n] for n in places if tokens.lower[n] in listed("sapaan")]
    return (titles[0] if titles else ""), frozenset(tokens.lower[n] for n in places if tokens.lower[n] not in listed("sapaan") and len(tokens.words[n]) > 2)


def same(title: str, other: str) -> bool:
    """Whether two forms of address are one, short or long: `Bu`, `Ibu`."""
    return title.endswith(other) or other.endswith(title) or title[:2] == other[:2]
