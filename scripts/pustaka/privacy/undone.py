"""Reads what hides the words of a name: letters kept apart or turned around, words run together, and words in addresses and ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote_plus

from pustaka.privacy import announced
from pustaka.privacy.explained import common
from pustaka.privacy.leads import ALONE, INNER, MARKS, Lazy, Lead, read
from pustaka.privacy.words import known

APART = Lazy(r"(?<![^\W_])[^\W\d_](?:(?P<gap>[ .·_-]|\. |  )[^\W\d_])(?:(?P=gap)[^\W\d_]){2,24}(?![^\W_])")
"""`X o n t o h`, `X.o.n.t.o.h`, `X-o-n-t-o-h`."""

TURNED = Lazy(r"(?<![\w/.])[a-z]{3,20}[A-Z](?![\w])")
"""`hotnoX`: the capital stands at the end."""

TURNING = Lead("terbalik dibalik balikkan dari. reversed backwards", r"(?:terbalik|dibalik|balikkan|dari (?:belakang|kanan)|reversed|backwards)(?![A-Za-z])", re.IGNORECASE)
"""What tells readers to turn a word around."""
WORD = re.compile(r"[^\W\d_]{4,20}")

CAPITAL = re.compile(r"[A-Z]")
LETTERS = re.compile(r"[^\W\d_]*")

GLUED = Lazy(r"(?<![\w/.:@])#?[A-Za-z][a-z]{1,20}(?:[A-Z][a-z]{2,20}){1,6}(?![\w(])")
"""`IbuXontohRekaan`, `klienXontoh`; not `KemenPPPA`, not `namaFungsi()`."""

JOINED = re.compile(r"(?<![\w/.@-])[A-Za-z]{2,20}(?:_[A-Za-z]{2,20}){1,6}(?![\w(.@])")
"""`ibu_xontoh`."""

TARGET = re.compile(r"https?://[^\s/<>\"')\]|]+(?P<part>[/?#][^\s<>\"')\]|]{3,400})|\{[:]?[ ]?(?P<marks>[^{}\n]{2,120})\}")
"""What follows the host in a web address, and the ids and classes of an element."""
MARK = re.compile(r"[#.]([A-Za-z][\w-]+)")
SEGMENT = re.compile(r"[/?&#;]")
HEADLINE = 6
"""Words of one part of an address; longer ones are headlines of news, where any verb follows «psikolog» or «ibu»."""

VALUE = re.compile(r"""=\s*["']([^"'{}]{3,80})["']""")
"""`{: title="…" }`: what a reader sees on pointing, and a screen reader says."""
ANNOUNCED_BY = 30
"""Characters before an element's marks: `### Klien {#nama-orang}`, `**Klien**{: title="…" }`."""

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
PLAIN = re.compile(r"[^\w:.]+|_+|(?<!:)[.](?! )")
ANNOUNCING = announced.HONORIFIC.mark | announced.LABEL.mark | announced.ROLE.mark | announced.CALLED.mark | announced.KIN.mark

FEWEST = 5
"""Letters of a word that is written apart; shorter ones are abbreviations."""


@dataclass(frozen=True, slots=True)
class Undone:
    """A stretch and what it says when it is written plainly; `sure` when an unknown word in it counts as it would in plain writing."""

    start: int
    end: int
    plain: str
    sure: bool = False


def apart(text: str) -> Iterator[Undone]:
    for found in APART.at(text, read(text).places(ALONE)) if text.isascii() else APART.finditer(text):
        word = re.sub(r"[\W_]", "", found[0])
        if len(word) >= FEWEST and not word.isupper() and not listed(word) and not known(word.lower()):
            yield Undone(*found.span(), word, sure=True)
        elif word.isupper() and len(word) > FEWEST and not listed(word) and not known(word.lower()):
            yield Undone(*found.span(), word.title(), sure=True)


def listed(word: str) -> bool:
    """Whether letters only follow one another in the alphabet or are all the same."""
    steps = {ord(other) - ord(one) for one, other in pairwise(word.lower())}
    return len(steps) == 1 and steps <= {-1, 0, 1, 2}


def capitals(text: str) -> list[int]:
    """Where words with a capital behind a small letter begin, the sign of a tag before them included."""
    if text.isascii() and not read(text).places(INNER):
        return []
    found, passed = set[int](), 0
    for sign in CAPITAL.finditer(text):
        start = sign.start()
        if start < passed or not text[start - 1 : start].islower():
            continue
        passed = word_end(text, start)
        while start and text[start - 1].isalpha():
            start -= 1
        found |= {start, max(0, start - 1)} if text[start - 1 : start] == "#" else {start}
    return sorted(found)


def word_end(text: str, start: int) -> int:
    found = LETTERS.match(text, start)
    return found.end() if found else start


def mixed(text: str) -> Iterator[Undone]:
    inner = capitals(text)
    for found in TURNED.at(text, inner):
        word = found[0][::-1]
        if not known(found[0].lower()) and not common(found[0].lower()):
            yield Undone(*found.span(), word, sure=True)
    for found in GLUED.at(text, inner):
        word = found[0].lstrip("#")
        plain = CAMEL.sub(" ", word)
        if not common(word.lower()) and not known(word.lower()) and (found[0].startswith("#") or naming(plain)):
            yield Undone(*found.span(), plain, sure=found[0].startswith("#"))
    done = -1
    for cue in TURNING.found(text):
        if cue.start() < done:
            continue
        low, high = text.rfind("\n", 0, cue.start()) + 1, text.find("\n", cue.end())
        done = len(text) if high < 0 else high
        for found in WORD.finditer(text, low, done):
            back = found[0][::-1].lower()
            numbered = text[found.end() : found.end() + 1].isdigit()  # `META22` is a code
            if not numbered and not any(known(one) or common(one) for one in (back, back[::-1])) and back != back[::-1]:
                yield Undone(*found.span(), back.title(), sure=not found[0].islower())


def joined(text: str) -> Iterator[Undone]:
    for found in JOINED.finditer(text) if "_" in text else ():
        plain = found[0].replace("_", " ").title()
        if naming(plain):
            yield Undone(*found.span(), plain)


def targets(text: str) -> Iterator[Undone]:
    for found in TARGET.finditer(text) if "://" in text or "{" in text else ():
        if found["marks"]:
            said = spoken(" . ".join((*MARK.findall(found["marks"]), *VALUE.findall(found["marks"]))))
            before = spoken(text[text.rfind("\n", 0, found.start()) + 1 : found.start()][-ANNOUNCED_BY:])
            derived = not set(before.split()).isdisjoint(said.split())  # `## Kedekatan dengan warga {#sulsel-warga}`
            plain = said if derived or not said else f"{before} {said}"
        else:
            plain = " ".join(one for one in map(spoken, SEGMENT.split(unquote_plus(found["part"]))) if len(one.split()) <= HEADLINE and one != "Cgi Bin")
        if naming(plain):
            yield Undone(*(found.span() if found["marks"] else found.span("part")), f" . {plain} . ")


def spoken(words: str) -> str:
    return PLAIN.sub(" ", words.replace("=", ": ")).title().strip()


def naming(plain: str) -> bool:
    """Whether words announce somebody and hold one that is no word of the language; nothing else in an address could be a name."""
    words = re.findall(r"[A-Za-z]{2,}", plain)
    return any(MARKS[one] & ANNOUNCING for one in words) and any(not (known(one.lower()) or common(one.lower())) for one in words)


READERS: tuple[Callable[[str], Iterator[Undone]], ...] = (apart, mixed, joined, targets)
