"""Finds names that hold whose child somebody is or what else he is called: `Xarna bin Xudi`, `Xupami bt. Xarto`, `Xabar al. Xancil`.

Beside such a word even words of the language are names; `aneh bin ajaib` and `dari al. Xandung` are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.called import famous, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import hit
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, persons

LONGEST = 4
"""Words of a name on either side."""

NAMELIKE = 1.0
"""From this spelling on an unknown word in small letters is a name."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """Whole names around `bin`, `binti` and `alias`, with or without capitals."""
    joining = listed("sambungan-nama", "ayah") | listed("sambungan-nama", "lain")
    for n, lower in enumerate(tokens.lower):
        if lower not in joining or not 0 < n < len(tokens.words) - 1 or tokens.between(n) != " " or tokens.between(n + 1) not in {" ", ". "}:
            continue
        father = behind(tokens, n + 1)
        if father >= len(tokens.words) or tokens.taken[n - 1] or tokens.taken[father] or said(tokens, n):
            continue
        if tokens.capital(n - 1) and tokens.capital(father):
            first, end = begins(tokens, n - 1), ends(tokens, father)
            if bears(tokens, first, n) and not who(tokens, father) and not famous(tokens, "", first) and (lower in listed("sambungan-nama", "ayah") or is_name(tokens, first)):
                yield hit(tokens, first, end)
        elif lower in listed("sambungan-nama", "ayah") and tokens.words[n - 1].islower() and tokens.words[father].islower() and small(tokens, n - 1, father):
            yield hit(tokens, n - 1, father + 1)


def behind(tokens: Tokens, n: int) -> int:
    """The first word of the other name, past a form of address: `binti alm. Xubur`, `bin Pak Xarmo`."""
    while n + 1 < len(tokens.words) and tokens.lower[n] in listed("sapaan") and tokens.between(n + 1) in {" ", ". "} and tokens.capital(n + 1):
        n += 1
    return n


def begins(tokens: Tokens, n: int) -> int:
    """Where the name that ends with a word begins; a form of address or what somebody is does not belong to it, nor what merely opens a sentence."""
    first = n
    while first > 0 and n - first < LONGEST and tokens.between(first) == " " and tokens.capital(first - 1) and not tokens.taken[first - 1] and not nobody(tokens, first - 1) and (is_name(tokens, first - 1) or not tokens.opens(first - 1)):
        first -= 1
    return first


def ends(tokens: Tokens, n: int) -> int:
    end = n + 1
    while end < len(tokens.words) and end - n < LONGEST and tokens.between(end) == " " and tokens.capital(end) and not tokens.taken[end] and is_name(tokens, end):
        end += 1
    return end


def bears(tokens: Tokens, first: int, n: int) -> bool:
    """Whether the words before are somebody's name: no role, no body, no region."""
    return not any(nobody(tokens, k) or tokens.region[k] for k in range(first, n))


def nobody(tokens: Tokens, n: int) -> bool:
    return who(tokens, n) or tokens.lower[n] in listed("kepala-nama") or (tokens.lower[n] in listed("sapaan") and not is_name(tokens, n))


def is_name(tokens: Tokens, n: int) -> bool:
    """Whether a word may be a name apart from what stands beside it, or is addressed as one."""
    addressed = n > 0 and tokens.lower[n - 1] in listed("sapaan") | listed("peran") | listed("penyebut") and tokens.between(n) in {" ", ". "}
    return addressed or tokens.namesake(n, weak=True) or tokens.lower[n] in entries("nama.txt") or not (tokens.ordinary(n) or common(tokens.lower[n]))


def small(tokens: Tokens, first: int, father: int) -> bool:
    """Whether one of two words in small letters is first of all a name, or both are names too and a form of address stands before."""
    sure = any(certain(tokens, n) for n in (first, father))
    addressed = first > 0 and tokens.lower[first - 1] in listed("sapaan") and tokens.between(first) in {" ", ". "}
    return sure or (addressed and not (who(tokens, first) or who(tokens, father))) or (tokens.namesake(first, weak=True) and tokens.namesake(father, weak=True))


def certain(tokens: Tokens, n: int) -> bool:
    """Whether a word in small letters is a name and no word."""
    lower = tokens.lower[n]
    if lower in persons() or (lower in entries("nama.txt") and not tokens.ordinary(n)):
        return True
    return len(lower) > 3 and likeness(lower) > NAMELIKE and not (tokens.ordinary(n) or regional(lower) or colloquial(lower) or common(lower))


def said(tokens: Tokens, n: int) -> bool:
    """Whether two likenings are joined: `aneh bin ajaib`."""
    return any(tokens.lower[k] in listed("bukan-julukan", "bin") for k in (n - 1, n + 1))
