"""Finds names behind `P.` and `B.`, which in many villages are short for `Pak` and `Bu`: `alm. P. Xontoh`, `B. Xontoh`."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.called import UNKNOWN, introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import RULE
from pustaka.privacy.leads import Lead
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import run
from pustaka.privacy.tokens import DATED, Tokens
from pustaka.privacy.words import entries, scholars

SHORT = Lead("p. b.", r"(?<![\w.&-])(?<!, )[PB]\.[ ]?(?=[A-Z][a-z]{2})")
"""`P. Xontoh`; not `Xontoh, P. dan`, not `S.P. Xontoh`."""

LIKELY = 1.0


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names behind a form of address of one letter: a likely name anywhere, any other unknown word as a question, a word of the language where kinship or a death announces somebody."""
    for found in SHORT.found(tokens.text):
        n = tokens.at(found.end())
        if tokens.taken[n] or tokens.address[n] or tokens.region[n] or tokens.lower[n] in scholars():
            continue
        before = tokens.at(found.start()) - 1
        kin = before >= 0 and tokens.between(before + 1) in {" ", ". "} and announces(tokens.lower[before])
        if tokens.text[found.end() - 1 : found.end()] == " " and tokens.ordinary(n) and not tokens.namesake(n, weak=True) and before >= 0 and who(tokens, before):
            continue  # «Anak B. Mohon maaf …»: a disguise, and the next sentence
        end = run(tokens, n, hard=True)
        if end > n and not kin and before >= 0 and tokens.capital(before) and DATED.match(tokens.text, tokens.ends[end - 1]):
            continue  # «Xontoh B. Xanto (1968)»: the second name of an author
        if end == n and kin and introduced(tokens, n) and not who(tokens, n):
            end = n + 1
        if end > n and (kin or any(tokens.lower[k] in entries("nama.txt") or (not tokens.ordinary(k) and likeness(tokens.lower[k]) > LIKELY) for k in range(n, end))):
            yield Hit(found.start(), tokens.ends[end - 1], RULE)
        elif end > n and not tokens.ordinary(n) and not common(tokens.lower[n]):
            yield Hit(found.start(), tokens.ends[end - 1], UNKNOWN)


def announces(word: str) -> bool:
    return word in listed("almarhum") or any(word in listed(name, mark) for name, mark in (("kerabat", "nama-besar"), ("kerabat", "nama-kecil"), ("peran", "nama-besar"), ("kata-ucap", "")))
