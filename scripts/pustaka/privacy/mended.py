"""Reads words as a scanner left them: figures for letters within a word, an l for an I. Every letter keeps its place, so that what is found stands there too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from pustaka.privacy import blurs
from pustaka.privacy.leads import Lazy
from pustaka.privacy.letters import likeness
from pustaka.privacy.words import entries, known, namesakes

BLURRED = Lazy(r"(?<![\w@])(?:[A-Za-z]+[0158][A-Za-z0158]*|[0158][A-Za-z]{3,})(?![\w@])")
"""A word in which a scanner took a letter for a figure: `F0RMULIR`, `Po1sek`, `sosia1`."""

TALL = Lazy(r"(?<!\w)(?:I[a-z]{3,}|[A-Za-z]?[a-z]+I[a-zI]*|l[bcdfghjkmnpqrstvwxyz][a-z]+)(?!\w)")
"""A word in which a scanner read an l as an I, or an I as an l: `Iahir`, `cangkuI`, `lbu`."""

LOW = Lazy(r"(?<!\w)(?=[A-Z0158l]*[A-Z][A-Z0158l]*[A-Z])(?=[A-Z0158l]*[AC-HJ-NPRT-Y])(?=[A-Z0158]*l)[A-Z0158l]{3,}(?!\w)")
"""A word in capitals in which a scanner left an I as an l: `XONTOHl`, `X1TAlT`."""

INITIAL = Lazy(r"(?<![\w@.,/-])(?P<figure>[0158])(?P<rest>[a-z]{3,})(?![\w@])")
"""A word whose first letter a scanner took for a figure: `5upXni`, `8aXdi`; a name there has lost its capital too."""

CALLED = Lazy(r"(?:[:=]\s{0,4}|(?<![A-Za-z])(?:«sapaan»\.?|«penyebut»|bernarna)\s)$", re.IGNORECASE)
"""What a name may stand behind: `Narna ibu : `, `Sdr. `, `bernama `."""
BEFORE = 24

LETTERS = {"0": "o", "1": "li", "5": "s", "8": "b"}
MOST = 3
"""Figures in a word that are read; one with more is a code."""

SHAPED = re.compile(r"[A-Z][a-z]*[0158]+[a-z]{2}[a-z0158]*")
"""A capital, and figures before small letters: no code is written so."""

SURE = 5
"""How much a word in capitals must be like a name to be read where nothing else is misread: `XUPR1YAD1`; not `XPMNS10`."""

LIKELY = 1
"""How much a word must be like a name to be read with a capital for the figure that it begins with."""

CAPITALS = re.compile(r"(?=(?:\d*[A-Z]){5})[A-Z]{2}[A-Z0158]+")
YEAR = re.compile(r"[1lI2](?<![\w.,/-].)(?:(?<=[1lI])[89]|(?<=2)[0Oo])[\dOoIl]{2}(?![\w]|[.,/-]\d)")
"""A year in which a scanner took figures for letters: `l951`, `2OO5`."""
FIGURES = str.maketrans("OolI", "0011")

SCANNED = 3
"""So many mended words make a scanned text, in which words in capitals and those that end in a figure are read too."""


@lru_cache(maxsize=2)
def mended(text: str) -> str:
    """The text with its misread words as they were written; words that are like none stay."""
    coded, odd = blurs.coded(text), blurs.odd(text)
    searches = ((BLURRED, coded, word), (TALL, odd, tall), (LOW, blurs.heads(text, odd), capital))
    certain = [(one.start(), new) for pattern, places, read in searches for one in pattern.at(text, places) if (new := read(one[0]))]
    scanned = len(certain) >= SCANNED
    certain += [(one.start(), one[0].translate(FIGURES)) for one in YEAR.finditer(text) if not one[0].isdigit()]
    if scanned:
        certain += [(one.start(), new) for one in BLURRED.at(text, coded) if not word(one[0]) and (new := doubtful(one[0]))]
    certain += [(one.start(), new) for one in INITIAL.at(text, coded) if (new := initial(one["figure"], one["rest"], called=CALLED.search(text[max(0, one.start() - BEFORE) : one.start()]) is not None, scanned=scanned))]
    if not certain:
        return text
    parts, done = [], 0
    for start, new in sorted(dict(certain).items()):
        parts += [text[done:start], new]
        done = start + len(new)
    return "".join((*parts, text[done:]))


@lru_cache(maxsize=65536)
def word(written: str) -> str:
    """What a word with figures is: an ordinary word, or one that is shaped like a name; nothing when it may be a code."""
    stem = written.rstrip("0158")
    if sum(map(str.isdigit, written)) > MOST or len(written) < 4 or (stem != written and known(stem.lower())):
        return ""  # «Lampiran1»
    readings = list(read(written))
    ordinary = next((one for one in readings if known(one.lower()) or (written[0].isupper() and any(one.lower() in some for some in namesakes()))), "")
    likest = max(readings, key=lambda one: likeness(one.lower()))
    return ordinary or (likest if (len(written) > 4 and SHAPED.fullmatch(written)) or (CAPITALS.fullmatch(written) and likeness(likest.lower()) > SURE) else "")


@lru_cache(maxsize=65536)
def doubtful(written: str) -> str:
    """What a word in capitals, or one that ends in a figure, is where other words are misread: `ABIYOS0`; not `SMPN1`."""
    letters = written.rstrip("0158")
    if sum(map(str.isdigit, written)) > MOST or known(letters.lower()) or len(letters) < 4 or not (CAPITALS.fullmatch(written) or (written[0].isupper() and written[1:].islower() and letters.isalpha())):
        return ""
    return max(read(written), key=lambda one: likeness(one.lower()))


@lru_cache(maxsize=65536)
def initial(figure: str, rest: str, *, called: bool, scanned: bool) -> str:
    """A name with the capital that it began with: one that others have, and where somebody is `called` so, or in a scanned text, one that is spelt like a name; not `5ekor`."""
    readings = [letter.upper() + rest for letter in LETTERS[figure]]
    shared = next((one for one in readings if one.lower() in entries("nama.txt")), "")
    if known(rest) or any(known(one.lower()) for one in readings):
        return (shared or next((one for one in readings if any(one.lower() in some for some in namesakes())), "")) if called else ""
    likest = max(readings, key=lambda one: likeness(one.lower()))
    return shared or (likest if (called or scanned) and likeness(likest.lower()) > LIKELY else "")


@lru_cache(maxsize=65536)
def capital(written: str) -> str:
    """A word in capitals with every l as the I that stood there."""
    if sum(map(str.isdigit, written)) > MOST:
        return ""
    return max(read(written.replace("l", "I")), key=lambda one: (known(one.lower()), likeness(one.lower())))


def read(written: str) -> Iterator[str]:
    capitals = sum(map(str.isupper, written)) > 1
    for letters in product(*(LETTERS.get(one, one) for one in written)):
        found = "".join(letters)
        yield found.upper() if capitals else found.capitalize() if written[0].isdigit() and len(written) > 1 and written[1].isupper() else found


def tall(written: str) -> str:
    """An ordinary word with an I for an l, or an l for the I that it begins with."""
    if known(written.lower()):
        return ""
    new = "I" + written[1:] if written[0] == "l" else written.replace("I", "l")
    return new if known(new.lower()) or (written[0] == "l" and new.lower() in entries("nama.txt")) else ""
