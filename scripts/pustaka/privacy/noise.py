"""Undoes what a scanner does to writing: letters for digits and digits for letters, `rn` for `m`, words cut at the end of a line.

The clean reading is a second view of the text beside the first. Every finder of values may read both, and what it finds
goes back to the place where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import blurs, dictated, oldspelt, reflowed, worn, wrapped
from pustaka.privacy.leads import Lazy, Lead, windows
from pustaka.privacy.mended import mended
from pustaka.privacy.view import Change, View, changed
from pustaka.privacy.words import entries, known, roots, vocabulary

LIKE = str.maketrans("OoQlI|SBZ", "000111582")
MIXED = Lazy(r"\d[OoQlI|SBZ]|[OoQlI|SBZ]\d|\d[-.][OolI]{1,6}[-.]\d|(?<!\w)(?:[0-9OolI] ){5}")
"""A figure beside a letter that looks like one, or figures and such letters each by itself: `O 8 l 2 3 4`, or such letters between strokes: `12-OO-3456`."""

RUN = Lazy(r"(?<![^\W\d_])(?<![a-z][01])(?:[0-9OoQlI|SBZ]{1,20})(?:(?:[ .\-/:]{1,3}|[ \t]?[-./]?[ \t]?\n[ \t]{0,40}(?=[OoQlI|SBZ]{0,6}\d|[OolI|]{2}))[0-9OoQlI|SBZ]{1,20})*(?![^\W\d_])")
DAY = Lazy(r"(?<![\w.])[OoIl]{1,2}(?=[ .\-/]{1,2}«bulan»\b)", re.IGNORECASE)
"""`ll Januari`: a day of nothing but letters, which only the month behind it tells."""

HOUSED = Lead("rt. rw.", r"(?<![A-Za-z])R[TW][ .:/]{1,3}(?P<value>[OolI]{1,3})(?![^\W_])", re.IGNORECASE)
"""`RW Ol`: letters alone, which only the label tells."""

PART = re.compile(r"[0-9A-Za-z|]+")
LETTERS = re.compile("[SBZ]|[SBZIQ]{2,}")
"""At either end of a run they are those of a plate, a passport or a bank: `B 12O4 ZB`."""
WIDE = 60
"""Characters around a mixed group that may belong to its run."""

DIGIT_IN_WORD = Lazy(r"(?<!\w)(?!ke[01]+\b)(?:[A-Za-z]*[A-Za-z][01]+[a-z][A-Za-z01]*|[A-Za-z]*[a-z]{2}[01]+|1[a-z]{3,})(?!\w)")
"""`pemi1ik`, `Pasa1`, `1ahir`; not `RT01`, not `B1`, not `1km`, not `anak ke1`."""

WRITTEN = (str.maketrans("01", "ol"), str.maketrans("01", "oi"))

CODE = re.compile(r"(?<=/)[A-Z]{1,3}[01][A-Z]{1,3}(?=[./])")
"""`/P1D.X/`: a code of capitals in the number of a file."""

RN = re.compile("rn")
JOINED = Lazy(r"(?<!\w)[A-Za-z01]*rn[a-z01]*(?!\w)")
TALL = re.compile(r"l(?<!\w.)(?P<rest>[b-df-hj-np-tv-z][a-z]{1,12})(?!\w)")
"""`lbu`: an I that was read as an l, where no word of the language begins so."""

CUT = re.compile(r"-(?<=[a-z]-)[ \t]?\n[ \t]{0,8}(?=[a-z]{2})")
ACCENTS = "éèêëÉÈ"
ACCENTED = re.compile(f"[{ACCENTS}]")
PLAIN = str.maketrans(ACCENTS, "eeeeEE")

def reading(text: str) -> View | None:
    """The text as it was before the scanner, or nothing where it is the same."""
    made = sorted(changes(text), key=lambda one: (one[0], -one[1]))
    return changed(text, made) if made else None


def changes(text: str) -> Iterator[Change]:
    """Every stretch that a scanner misread, with what stood there."""
    yield from wrapped.changes(text)
    yield from worn.changes(text)
    yield from oldspelt.changes(text)
    yield from reflowed.changes(text)
    yield from dictated.changes(text)
    for found in HOUSED.found(text):
        yield from letterwise(found.start("value"), found["value"], found["value"].translate(LIKE))
    if mixed := [one.span() for one in MIXED.at(text, blurs.mixed(text))]:
        for found in RUN.within(text, windows(((start - WIDE, end + WIDE) for start, end in mixed), len(text))):
            yield from letterwise(found.start(), found[0], digits(found[0]))
        for found in DAY.finditer(text):
            yield from letterwise(found.start(), found[0], found[0].translate(str.maketrans("OoIl", "0011")))
        for found in CODE.finditer(text):
            yield from letterwise(found.start(), found[0], found[0].translate(str.maketrans("01", "OI")))
    if misread := blurs.misspelt(text):
        for found in DIGIT_IN_WORD.at(text, blurs.coded(text)):
            yield from letterwise(found.start(), found[0], lettered(found[0]))
        for found in TALL.finditer(text):
            if known(f"i{found[1]}"):
                yield found.start(), found.start() + 1, "I"
    if "rn" in text:
        for found in JOINED.at(text, blurs.heads(text, (one.start() for one in RN.finditer(text)))):
            word = lettered(found[0])
            if not ordinary(word) and (whole(word) or misread):
                low = found[0].index("rn")
                yield found.start() + low, found.start() + low + 2, "m"
    if "-\n" in text or "- \n" in text:
        for found in CUT.finditer(text):
            yield found.start(), found.end(), ""
    for found in ACCENTED.finditer(text) if not text.isascii() and any(one in text for one in ACCENTS) else ():
        yield found.start(), found.end(), found[0].translate(PLAIN)
    if (better := mended(text)) != text:
        yield from letterwise(0, text, better)


def letterwise(start: int, old: str, new: str) -> Iterator[Change]:
    """A change letter by letter, so that what a finder cuts in two goes back to its own place."""
    for n, (one, other) in enumerate(zip(old, new, strict=True)):
        if one != other:
            yield start + n, start + n + 1, other


def digits(run: str) -> str:
    """A run of figures with its letters as digits: in groups that hold a figure, and in whole groups between such."""
    groups = PART.findall(run)
    figures = [sum(one.isdigit() for one in group) for group in groups]
    if not any(figures) or sum(figures) * 4 < sum(map(len, groups)):
        return run
    return PART.sub(lambda found: found[0] if LETTERS.fullmatch(found[0]) and (found.start() == 0 or found.end() == len(run)) else found[0].translate(LIKE), run)


def lettered(word: str) -> str:
    """A word with its digits as letters: as the language knows it, and with an l where it knows neither."""
    one, other = (word.translate(table) for table in WRITTEN)
    return other if known(other.lower()) and not known(one.lower()) else one


def ordinary(word: str) -> bool:
    """Whether `rn` stands in a word as it should: `dermaga` has none, `modern` has."""
    lower = word.lower()
    return lower in vocabulary() or lower in entries("nama.txt") or any(root in vocabulary() for root in roots(lower))


def whole(word: str) -> bool:
    return known(word.lower().replace("rn", "m"))

