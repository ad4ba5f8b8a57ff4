"""Finds a telephone or identity number whose groups stand among other words, or that poses as a figure: as a decimal, an hour, a sum.

Figures in prose are everywhere, so that everything here begins at what hardly any of them has: a zero in front and an eight behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit
from pustaka.privacy.parted import CLOCK, COUNTED, IDENTITY, LABEL, MOBILE, NEAR, ORDINAL, PHONE, PLAUSIBLE, YEAR, blank

FAR = 300
"""Characters between two groups that are read in order: a short section under its heading."""

START = re.compile(r"08(?<![\w.,:/@#-]08)[1-35-9]\d{1,2}(?![\w/:])(?![.,]\d)")
"""`0812` by itself; not `08.12`, not `0812/2013`."""

GROUP = re.compile(r"(?<![\w.,/#])\d+(?![\w/%])(?![.,]\d)")

TIGHT = re.compile(r"[ .\-/()·]{1,3}")
"""What stands between the groups of a number that is written in one."""

FRACTION = Lazy(r"(?<![\d.,])0[.,]8[1-35-9]\d{9,10}(?!\d)")
"""`0,81200001234`: no share has so many digits that mean something; not `0,812345678`."""

PAIRS = Lazy(r"(?<![\d.,:/;|])0[ ]?8(?P<sign>[:/;.|~_]|, | \| | : | / )\d\d(?:(?P=sign)\d\d){3,4}(?:(?P=sign)\d{1,2})?(?!\d|(?P=sign)\d)")
"""`08:12:00:00:12`: more than an hour and a date have; not `08:12:55`, not `08/12/2013`."""

SUM = Lazy(r"(?:\brp\.?|\bidr|\busd|\$)[ ]?(?P<value>0[ .]?8[\d.\- ]{8,18}\d)(?![\w])", re.IGNORECASE)
"""`Rp081.200.001.234`: no sum of money begins with a zero and goes on."""

UNZEROED = Lazy(r"(?<![\w.,/-])8[1-35-9](?:[ .\-]?\d){7,10}(?![\w])(?![.,]\d)")
ZERO = Lazy(
    r"\b(?:nol|kosong|zero|0|62)\b[^\n.]{0,30}\b(?:di ?depan(?:nya)?|depannya|didahului|mendahului|diawali|(?:di )?awal(?:nya)?|(?:di )?muka(?:nya)?|in front|leading)\b"
    r"|\b(?:di ?depan(?:nya)?|didahului|diawali|awali|tambah(?:kan)?|bubuhi|beri|pakai)\b[^\n.]{0,30}\b(?:nol|kosong|zero)\b", re.IGNORECASE,
)
"""`dengan nol di depan`: the zero that a number was written without."""
BESIDE = 80
SENTENCE = re.compile(r"[.!?]\s")

LINE = re.compile(r"^(?P<before>[^\d\n]{0,60})(?P<group>\d{1,6})(?P<behind>[^\d\n]{0,60})$", re.MULTILINE)
"""A line that holds one figure and little else: a heading, an item, a cell with its name."""
ZEROED = re.compile(r"0(?<![\w.,:/]0)(?:8\d{0,3})?(?![\w.,:/])")
FIRST = re.compile(r"(?m)^[^\d\n]{0,60}(?<![.,:/])0(?:8\d{0,3})?(?![\d.,:/])[^\d\n]{0,60}$")
BARE = re.compile(r"\n[^\w\n]{0,12}[1-9]\d{3,7}[^\w\n]{0,12}\n")
ANNOUNCED = Lead("nik ktp kk nomor kartu", r"(?<![A-Za-z])(?:nik|ktp|kk|nomor induk|kartu keluarga)(?![A-Za-z])", re.IGNORECASE)
APART = re.compile(r"[\d¶]")
"""Between two lines: other figures, or the end of a page."""
NAMED = Lazy(r"\s*«bulan:pendek»", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{2,}")


def find(text: str) -> Iterator[Hit]:
    """Numbers in unfolded text that are read in order over words, headings, items and cells."""
    windows = read(text).numbers
    for pattern in (FRACTION, PAIRS):
        for found in pattern.within(text, windows):
            if not COUNTED.search(text[max(0, found.start() - 24) : found.start()]) and shaped(found[0]):
                yield Hit(*found.span(), PHONE)
    for found in SUM.within(text, windows):
        if shaped(found["value"]) and not found["value"].endswith("000"):
            yield Hit(*found.span("value"), PHONE)
    for found in UNZEROED.within(text, windows):
        around = SENTENCE.split(text[max(0, found.start() - BESIDE) : found.start()])[-1] + "\n" + SENTENCE.split(text[found.end() : found.end() + BESIDE])[0]
        if ZERO.search(around):
            yield Hit(*found.span(), PHONE)
    yield from told(text)
    yield from stacked(text)


def shaped(value: str) -> bool:
    return MOBILE.fullmatch(re.sub(r"\D", "", value)) is not None


def told(text: str) -> Iterator[Hit]:
    """`0812 orang, 0000 paket, lalu 1234 …`: groups of three or more figures with words between them."""
    for first in START.finditer(text):
        before = COUNTED.search(text[max(0, first.start() - 24) : first.start()])
        if (before and not before["money"]) or rowed(text, first):
            continue
        groups = [first, *following(text, first)]
        digits = ""
        for n, one in enumerate(groups):
            digits += one[0]
            if MOBILE.fullmatch(digits) and all(TIGHT.fullmatch(text, a.end(), b.start()) for a, b in pairwise(groups[: n + 1])):
                break  # written as one number, and found as one
            last = n + 1 == len(groups) or len(digits + groups[n + 1][0]) > 13
            if MOBILE.fullmatch(digits) and n and last and len(one[0]) > 1 and all(len(each[0]) > 2 for each in groups[:n]) and telling(groups[: n + 1]):
                yield Hit(first.start(), one.end(), PHONE)
                break


def rowed(text: str, first: re.Match[str]) -> bool:
    """Whether a figure stands in a table's row of figures, whose cells are read together by another rule."""
    low, high = text.rfind("\n", 0, first.start()) + 1, text.find("\n", first.end())
    line = text[low : len(text) if high < 0 else high]
    return "|" in line and len(GROUP.findall(line)) > 1


def following(text: str, first: re.Match[str]) -> Iterator[re.Match[str]]:
    """The groups behind a first one, as long as each stands near the one before."""
    end = first.end()
    for one in GROUP.finditer(text, end, min(len(text), end + 3 * FAR)):
        if one.start() - end > FAR or len(one[0]) > 5 or "¶" in text[end : one.start()]:
            return
        yield one
        end = one.end()


def telling(groups: Sequence[re.Match[str]]) -> bool:
    """Whether groups are more than years and hours."""
    later = [one[0] for one in groups[1:]]
    return not all(YEAR.fullmatch(one) for one in later) and not all(CLOCK.fullmatch(one[0]) for one in groups) and not any(one.startswith("08") for one in later)


def stacked(text: str) -> Iterator[Hit]:
    """Lines that hold one figure each, read from top to bottom."""
    if not (ZEROED.search(text) and FIRST.search(text)) and not BARE.search(text) and not any(True for _found in ANNOUNCED.found(text)):
        return
    plain = ORDINAL.sub(blank, text)
    lines = list(LINE.finditer(plain))
    for n, line in enumerate(lines):
        near = [line]
        for one in lines[n + 1 : n + 16]:
            if one.start() - near[-1].end() > FAR or APART.search(plain, near[-1].end(), one.start()):
                break
            near.append(one)
        yield from together(text, near)


def together(text: str, lines: Sequence[re.Match[str]]) -> Iterator[Hit]:
    """The number that begins in the first of some lines, when they make one."""
    digits = ""
    for n, line in enumerate(lines):
        digits += line["group"]
        if len(digits) > 16:
            return
        some = lines[: n + 1]
        if MOBILE.fullmatch(digits) and n > 1 and digits[0] == "0" and even(some) and not dated(some) and (n + 1 == len(lines) or len(digits + lines[n + 1]["group"]) > 13):
            yield Hit(lines[0].start("group"), line.end("group"), PHONE)
            return
        if len(digits) == 16 and n and PLAUSIBLE.fullmatch(digits) and numbered(text, some, whole=n + 1 == len(lines)):
            yield Hit(lines[0].start("group"), line.end("group"), IDENTITY)


def even(lines: Sequence[re.Match[str]]) -> bool:
    """Whether groups are as long as those of a number: after the first ones all of two figures, or all of more."""
    lengths = [len(line["group"]) for line in lines]
    inner = lengths[1:] if lengths[0] < 3 else lengths
    return all(one > 2 for one in inner[:-1]) or (len(lengths) > 4 and all(one == 2 for one in lengths[:-1])) or all(one == 1 for one in lengths)


def dated(lines: Sequence[re.Match[str]]) -> bool:
    """Whether figures may be days, hours or numbers of a list: small ones with words beside them."""
    groups = [line["group"] for line in lines]
    worded = any(WORDS.search(line["before"] + line["behind"]) for line in lines)
    return any(NAMED.match(line["behind"]) for line in lines) or (worded and all(int(one) <= 31 for one in groups[:-1])) or all(YEAR.fullmatch(one) for one in groups[1:])


def numbered(text: str, lines: Sequence[re.Match[str]], *, whole: bool) -> bool:
    """Whether lines that make an identity number are written as one: announced as such, or nothing but its groups."""
    groups = [line["group"] for line in lines]
    if any(len(one) < 2 for one in groups) or all(YEAR.fullmatch(one) for one in groups):
        return False
    start = lines[0].start()
    bare = list(takewhile(lambda line: not WORDS.search(line["before"] + line["behind"]), lines))
    return LABEL.search(text[max(0, start - NEAR) : lines[0].start("group")]) is not None or (whole and len(bare) == len(lines))
