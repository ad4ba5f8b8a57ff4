"""Finds a telephone or identity number whose digits are kept apart: by signs, letters or words, over cells, lines and items, or glued to a word.

A run of digits alone says little, so that what is read together here must have the shape of such a number: how it begins,
how long it is, and for an identity number the region and the day of birth in it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pustaka.privacy.leads import Lazy, read
from pustaka.privacy.model import Hit

PHONE, IDENTITY = "nomor-telepon", "nomor-induk"

RUN = re.compile(r"[0-9]+")

ORDINAL = re.compile(r"^[ \t>]*(?:[-+*][ \t]+)?\d{1,3}[.)][ \t]+(?=\S)", re.MULTILINE)
"""`1. ` before an item; the reader's eye passes over it."""

STAMP = re.compile(r"^\[\d{1,2}[.:]\d\d(?:[.:]\d\d)?\]", re.MULTILINE)
"""`[20.16] ` before a message: the hour belongs to no number above it."""

RULED = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|?)+[ \t]*$", re.MULTILINE)
"""`| --- | ---: |` below the head of a table."""

FARTHEST = 40
"""Characters between two groups of digits; the border of a table is not counted."""
FEWEST = 10
"""Digits of the shortest number."""

SIGNS = Lazy(r"[^\w¶]+|[^\w¶]*_+[^\w¶]*")
LETTERS = Lazy(r"_?[^\W\d_]{1,3}_?")
SAID = Lazy(
    r"[^\w¶]{1,4}(?:«jeda»[^\w¶]{1,4}){1,3}"
    , re.IGNORECASE,
)
"""`x`, ` lalu `, `, kemudian `, ` (strip) `: what stands for a break when a number is read out."""

BRACKETS = dict.fromkeys(map(ord, "()[]{}<>$~"))
"""`(0812) [0000] {1234}`: what merely encloses is no sign of its own."""

USUAL = Lazy(r"[ \t.\-/·()]{0,6}")
"""What stands in numbers anyway; it agrees with every other break."""

MOBILE = Lazy(r"(?:0|62|0062)8[1-35-9]\d{7,10}")
PLAUSIBLE = Lazy(r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}")
"""Region, day (a woman's has forty added) and month as an identity number has them."""

YEAR = Lazy(r"(?:19|20)\d\d")
CLOCK = Lazy(r"(?:[01]\d|2[0-4])[0-5]\d")
HOURS = Lazy(r"\b(?:pukul|jam|wib|wita|wit)\b", re.IGNORECASE)
"""`pukul 0815 lalu 0930 lalu 1015`: times of the day."""

COUNTED = Lazy(r"(?:(?P<money>\b(?:rp|idr|usd|rupiah)\b|\$)|\b«bukan-nomor:terpisah»\b)\W{0,3}[\w\-]{0,6}\W{0,2}$", re.IGNORECASE)
"""What stands just before a number that is nobody's: `Rp `, `ISBN `, `Pasal `. No sum of money begins with a zero and goes on."""

LABEL = Lazy(r"(?<![A-Za-z])(?:nik|ktp|e-ktp|kk|nomor induk|kartu keluarga)(?![A-Za-z])", re.IGNORECASE)
NEAR = 300
"""Characters before a number in a table in which a head may say that it is an identity number."""

GLUED = Lazy(r"(?<![^\W_])(?:[^\W\d_]{1,12}_?|_)$")
REACH = 15
"""`n3402154408720000`, `hubungi_081200001234`; not a hash."""


@dataclass(frozen=True, slots=True)
class Group:
    """One run of digits, and how it hangs together with the run before: `signs` are what parts them, and nothing when they are apart."""

    start: int
    end: int
    digits: str
    signs: str | None
    glued: bool


def find(text: str) -> Iterator[Hit]:
    """Telephone and identity numbers with parted digits in unfolded text."""
    for start, end in read(text).figures:
        if not 10 <= end - start <= 16 or text[end : end + 1].isalnum() or not (text[start - 1 : start] == "_" or text[start - 1 : start].isalpha()) or not GLUED.search(text[max(0, start - REACH) : start]):
            continue
        if MOBILE.fullmatch(text, start, end):
            yield Hit(start, end, PHONE)
        elif end - start == 16 and PLAUSIBLE.fullmatch(text, start, end):
            yield Hit(start, end, IDENTITY)
    for chain in chains(text):
        first = 0
        while first < len(chain) - 1:
            hit = longest(text, chain, first)
            if hit:
                yield Hit(chain[first].start, chain[hit[0]].end, hit[1])
            first = hit[0] + 1 if hit else first + 1


def chains(text: str) -> Iterator[list[Group]]:
    """Runs of digits with nothing but a break between them."""
    for low, first, last, high in crowds(text):
        here = text[low:high]
        plain = STAMP.sub(blank, RULED.sub(blank, ORDINAL.sub(blank, here))) if "\n" in text else here
        chain: list[Group] = []
        end = 0
        for found in RUN.finditer(plain, first - low, last - low):
            signs = break_of(plain[end : found.start()]) if chain else None
            if signs is None:
                if len(chain) > 1:
                    yield chain
                chain = []
            glued = bool(found.start() and plain[found.start() - 1].isalpha()) and signs is None
            chain.append(Group(low + found.start(), low + found.end(), found[0], signs, glued))
            end = found.end()
        if len(chain) > 1:
            yield chain


def crowds(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Where figures that are near one another and enough for a number begin and end, between the ends of their lines."""
    first = last = count = 0
    for start, end in (*read(text).figures, (len(text) + 4 * FARTHEST + 1, 0)):
        if start - last > 4 * FARTHEST:
            if count >= FEWEST:
                stop = text.find("\n", last)
                yield text.rfind("\n", 0, first) + 1, first, last, len(text) if stop < 0 else stop
            first, count = start, 0
        last, count = end, count + end - start


def blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def break_of(between: str) -> str | None:
    """What parts two runs, without blanks; nothing when they do not belong together."""
    if not between or len(between) > 4 * FARTHEST or len(between.split()) > FARTHEST:
        return None
    if USUAL.fullmatch(between):
        return ""
    tight = "".join(between.translate(BRACKETS).split()).casefold()
    if len(tight) <= FARTHEST and (SIGNS.fullmatch(between) or LETTERS.fullmatch(between) or SAID.fullmatch(between)):
        return tight
    return None


def longest(text: str, chain: Sequence[Group], first: int) -> tuple[int, str] | None:
    """(last group, rule) of the longest number that begins with a group."""
    hit, digits = None, chain[first].digits
    start = chain[first].start
    before = COUNTED.search(text[max(0, start - 24) : start])
    if chain[first].glued or text[max(0, start - 1) : start].isalpha() or text[max(0, start - 2) : start].strip("0123456789") in {".", ","} or (before and not (before["money"] and digits.startswith("0") and not chain[-1].digits.endswith("000"))):
        return None
    signs = set[str]()
    for last in range(first + 1, len(chain)):
        digits += chain[last].digits
        if chain[last].signs:
            signs.add(chain[last].signs or "")
        if len(digits) > 17 or len(signs) > 1:
            break
        if text[chain[last].end : chain[last].end + 1].isalnum():
            continue
        groups = chain[first : last + 1]
        if MOBILE.fullmatch(digits) and telephone(text, groups):
            hit = last, PHONE
        elif len(digits) == 16 and PLAUSIBLE.fullmatch(digits) and identity(text, chain, groups):
            hit = last, IDENTITY
    return hit


def telephone(text: str, groups: Sequence[Group]) -> bool:
    """Whether groups that make a mobile number are written as one."""
    lengths = [len(one.digits) for one in groups]
    between = [text[one.end : other.start] for one, other in itertools.pairwise(groups)]
    if all("\n" not in one and USUAL.fullmatch(one) for one in between):
        return False  # what is written in the usual way, the usual patterns decide
    if groups[0].digits == "0" and between[0] in {",", "."}:
        return False  # 0,8123456789
    if all(one == 1 for one in lengths):
        return True
    if all(CLOCK.fullmatch(one.digits) for one in groups) and HOURS.search(text[max(0, groups[0].start - 40) : groups[-1].end + 12]):
        return False
    if sum(one.digits.startswith("08") and len(one.digits) > 2 for one in groups) > 1:
        return False  # «awalan 0811, 0812, dan 0813»
    if all(one == 2 for one in lengths[:-1]):
        return len(groups) > 4 and not any(re.fullmatch(r"\s*[,;:./|-]\s*|\s+", one) for one in between)
    inner = lengths[1:] if groups[0].digits in {"0", "62"} else lengths
    return inner[0] >= 3 and all(one >= 3 for one in inner[:-1]) and inner[-1] >= 2 and (len(inner) > 1 or len(lengths) > 1)


def identity(text: str, chain: Sequence[Group], groups: Sequence[Group]) -> bool:
    """Whether groups that make an identity number are written as one."""
    lengths = [len(one.digits) for one in groups]
    if not (all(one == 1 for one in lengths) or all(one >= 2 for one in lengths)) or all(YEAR.fullmatch(one.digits) for one in groups):
        return False
    if LABEL.search(text[max(0, groups[0].start - NEAR) : groups[0].start]):
        return True
    between = [text[one.end : other.start] for one, other in itertools.pairwise(groups)]
    if len(groups) < len(chain) and all("," in one or "|" in one or not one.strip() for one in between):
        return False  # a part of a longer row of figures
    return not any("|" in one for one in between) or not statistical(text, len(groups))


def statistical(text: str, width: int) -> bool:
    """Whether several rows of a text hold as many figures: a table of counts."""
    return sum(len(re.findall(r"(?<![\w.,])\d[\d.,]*(?![\w])", line)) >= width for line in text.split("\n") if "|" in line) > 1


def read_together(value: str) -> bool:
    """Whether digits that stand apart in words that were joined are more than neighbours by chance."""
    groups = RUN.findall(value)
    digits = "".join(groups)
    if len(groups) < 2 or all(len(one) == 1 for one in groups):
        return True
    if len(digits) == 16:
        return PLAUSIBLE.fullmatch(digits) is not None and all(len(one) > 1 for one in groups) and not all(YEAR.fullmatch(one) for one in groups)
    return MOBILE.fullmatch(digits) is None or ((len(groups[0]) >= 3 or groups[0] in {"0", "62"}) and sum(one.startswith("08") for one in groups) == 1)
