"""Weighs a word in small letters in a row behind a label: `Hadir: xelvi, bidan xulfi, kader`; not `Hadir: xides, peksos, kader`."""

from __future__ import annotations

import re

from pustaka.privacy.explained import common
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.reach import foreign
from pustaka.privacy.spoken import colloquial
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

VOICED = re.compile("[aiueoy]")
"""What a name has, and `prgrm` has not."""

AGED = re.compile(r" \d{1,2}(?: ?(?:th|thn|tahun))?(?=[,.;)\n]|$)")
"""`anak: xiyus 29, xilah 17`: with an age behind it a word that sounds like one of a region is a name after all."""


def unheard(tokens: Tokens, n: int) -> bool:
    """Whether a word in small letters behind a label is one that people bear, or none that anybody knows."""
    lower = tokens.lower[n]
    if tokens.ordinary(n) or tokens.taken[n] or lower in listed("sapaan") or foreign(lower) or not VOICED.search(lower):
        return False
    if lower in entries("nama.txt"):
        return True
    shortened = len(lower) < 4 and n + 1 < len(tokens.words) and tokens.between(n + 1) == ". "  # «bid. xesra»
    return not (shortened or common(lower) or lower in listed("jabatan")) and (not colloquial(lower) or AGED.match(tokens.text, tokens.ends[n]) is not None)


def in_office(tokens: Tokens, n: int) -> bool:
    """Whether a name stands behind an office: `bidan xulfi, kader`; not `kasi xessos, kader`."""
    return tokens.between(n) == " " and tokens.lower[n - 1] in listed("jabatan") and (tokens.lower[n] in entries("nama.txt") or likeness(tokens.lower[n]) > SURELY)


SURELY = 4.0
"""From this spelling on, an unknown word in small letters behind an office is who holds it."""

UNLIKE = -2.0
"""Spelt less like a name, a word in a row of offices is one more of them."""

OFFICES = 2


def among_offices(tokens: Tokens, n: int, begun: int, last: int) -> bool:
    """Whether an unknown word stands among what people are, and is spelt like no name: `xides, peksos, kader`; not `xelvi, peksos, kader`."""
    if tokens.lower[n] in entries("nama.txt") or likeness(tokens.lower[n]) > UNLIKE or AGED.match(tokens.text, tokens.ends[n]):
        return False
    items = [k for k in range(begun, last) if k != n and (k == begun or tokens.between(k) == ", ") and (tokens.ordinary(k) or common(tokens.lower[k]) or tokens.lower[k] in listed("jabatan"))]
    return len(items) >= OFFICES
