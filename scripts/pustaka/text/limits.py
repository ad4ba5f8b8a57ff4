"""What a text may hold at most, so that the renderer bears it: every figure stands here, and all are checked in linear time.

Measured with Python-Markdown 3.11 on one slow processor: at its limit each thing takes at most 0.4 seconds of the renderer,
and a text may use up four limits in all, so no text takes two seconds. Real texts hold a fifth of each figure or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

PAGE_SECONDS = 20
"""A page that takes longer stops the build: the figures below are meant to keep every text ten times faster."""

LONGEST_NAME = 80
"""Letters of a file's or folder's name; longer addresses are cut off in messages and on paper."""

LONGEST_PATH = 200
"""Letters of a whole path; Windows stops at 260, with the folder of the library before it."""

KEYS = 200
"""Keys of a front matter; the longest kind declares 22."""

SHARES = 4.0
"""How many limits a text may use up together."""

LETTERS = 200_000
"""Of a whole text, eight times the longest real one; looking for persons takes about ten seconds for a million."""

LONGEST_LINE = 20_000
LONGEST_BLOCK = 30_000
"""Letters between two blank lines: each mark in a paragraph makes the renderer copy the whole paragraph."""

DEEPEST_INDENT = 80
"""Blanks before a line, twenty levels; from some hundred levels on the renderer's own stack ends."""

MARKERS = 8
"""Marks of lists and quotations at the start of one line: `1. - > x` has three."""

NESTED = 20
"""Brackets in brackets."""

SEARCHED = 300_000
"""Letters that the renderer walks over in looking for ends of brackets; a link costs what stands in it, a bracket without end the rest of its paragraph."""

OPEN_TAGS = 500_000
"""The same for `<`, which looks for its `>` in the rest of the file."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many of one thing in a text; `name` is what readers call it."""

    most: int
    name: str
    pattern: re.Pattern[str] | None = None
    sign: str = ""

    def places(self, text: str) -> Iterator[int]:
        if self.pattern is not None:
            return (found.start() for found in self.pattern.finditer(text))
        return positions(text, self.sign)

    def at_least(self, text: str, lines: int) -> bool:
        """Whether the text can hold too many at all; a sign is counted at once, and a line can begin one thing only."""
        return lines > self.most if self.pattern is not None else text.count(self.sign) > self.most


def positions(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + len(sign))


def line_of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


LIMITS = (
    Limit(20, "bagian «<![»", sign="<!["),
    Limit(300, "catatan kaki", sign="[^"),
    Limit(150, "tanda «*[»", sign="*["),
    Limit(1_000, "tanda «<»", sign="<"),
    Limit(2_000, "tanda «&»", sign="&"),
    Limit(2_000, "tautan", sign="]("),
    Limit(2_000, "tautan bernama", sign="]["),
    Limit(4_000, "tanda «*»", sign="*"),
    Limit(4_000, "tanda «_»", sign="_"),
    Limit(3_000, "tanda «`»", sign="`"),
    Limit(4_000, "tanda «\\»", sign="\\"),
    Limit(8_000, "sel tabel", sign="|"),
    Limit(2_000, "tanda «{»", sign="{"),
    Limit(200, "pagar kode", line_of(r"^[ \t>]*(?:`{3}|~{3})")),
    Limit(300, "judul", line_of(r"^ {0,3}#|^(?:=+|-+)[ ]*$")),
    Limit(300, "arti dalam daftar istilah", line_of(r"^ {0,3}:[ \t]")),
    Limit(300, "kotak", line_of(r"^ *(?:!!!|\?\?\?)")),
    Limit(2_000, "butir", line_of(r"^[ \t>]*(?:[-+*]|\d+\.)[ \t]")),
    Limit(4_000, "paragraf", line_of(r"^[ \t]*\n(?=[ \t]*\S)")),
)
"""Each once for a whole file."""

INDENT = line_of(r"^[ \t]+(?=\S)")
MARKED = line_of(r"^[ \t]*(?![-*][-* \t]*$)(?:>[ \t]*|[-+*][ \t]+|\d+\.[ \t]+){9}")
LINE_END = re.compile(r"\n")
BLANK = re.compile(r"\n(?:[ \t]*\n)+")
SPAN = re.compile(r"(?<!`)(`+)(?!`)[^`]*(?<!`)\1(?!`)|\\.", re.DOTALL)
"""Code and escaped signs, in which a bracket is none."""

BRACKET = re.compile(r"\]\(|[\[\]()]")
TAG = re.compile(r"<(?=[A-Za-z/!?])")


@dataclass(frozen=True, slots=True)
class Excess:
    """Where a text goes beyond a limit, as an offset, and an Indonesian clause that says how."""

    place: int
    reason: str


HEAVY = 1.0
"""Shares of the limits beyond which a text is heavy: five times what any real one uses of a single figure."""

MOST_HEAVY = 6
"""Heavy texts that are looked at: each takes some seconds, and nobody writes many of them."""

LINES = 4_000


def is_heavy(text: str) -> bool:
    """Whether a text alone keeps the check busy for seconds; counted roughly, because every text is asked."""
    shares = len(text) / LETTERS + text.count("\n") / LINES
    return shares + sum(text.count(one.sign) / one.most for one in LIMITS if one.sign) > HEAVY


def excess(text: str) -> Excess | None:
    """The first limit that a text goes beyond."""
    return next(excesses(text), None)


def excesses(text: str) -> Iterator[Excess]:
    """Cheap things first: what is dear to look at is looked at only in texts that hold little of everything."""
    if len(text) > LETTERS:
        yield Excess(LETTERS, f"panjangnya {len(text)} huruf, paling banyak {LETTERS}")
        return
    yield from too_long(text)
    lines, shares = text.count("\n") + 1, len(text) / LETTERS
    for one in LIMITS:
        if one.at_least(text, lines):
            place = next(islice(one.places(text), one.most, None), None)
            if place is not None:
                yield Excess(place, f"ada lebih dari {one.most} {one.name}")
                return
        if one.pattern is None or lines > one.most / 10:  # fewer lines than that are no share worth counting
            shares += (text.count(one.sign) if one.pattern is None else sum(1 for _place in one.places(text))) / one.most
    yield from too_deep(text)
    if text.count("[") + text.count("](") > 50 or "[" * 5 in text:
        yield from brackets(text)
    if text.count("<") > 50:
        yield from tags(text)
    if shares > SHARES:
        yield Excess(0, "terlalu banyak macam tanda, tabel, daftar, dan tautan sekaligus")


def too_long(text: str) -> Iterator[Excess]:
    for gap, most, name in ((LINE_END, LONGEST_LINE, "baris"), (BLANK, LONGEST_BLOCK, "paragraf")):
        if len(text) > most:
            long = ((start, end) for start, end in stretches(gap, text) if end - start > most)
            yield from (Excess(start, f"satu {name} panjangnya {end - start} huruf, paling banyak {most}") for start, end in long)


def stretches(gap: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands between the gaps."""
    start = 0
    for found in gap.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def too_deep(text: str) -> Iterator[Excess]:
    for found in INDENT.finditer(text) if " " * (DEEPEST_INDENT // 2) in text or "\t\t\t" in text else ():
        if len(found[0].expandtabs(4)) > DEEPEST_INDENT:
            yield Excess(found.start(), f"barisnya melekuk lebih dari {DEEPEST_INDENT // 4} tingkat")
    for found in MARKED.finditer(text):
        yield Excess(found.start(), f"daftar atau kutipannya bertingkat lebih dari {MARKERS} kali dalam satu baris")


def brackets(text: str) -> Iterator[Excess]:
    """Python-Markdown looks for the end of every bracket by itself, so that what is nested or never closed is walked over again and again."""
    searched = 0
    for start, end in stretches(BLANK, text):
        block = text[start:end]
        if "[" not in block:
            continue
        block = SPAN.sub(lambda found: " " * len(found[0]), block) if "`" in block or "\\" in block else block
        square, round_ = list[int](), list[tuple[int, bool]]()
        for found in BRACKET.finditer(block):
            place, sign = found.start(), found[0]
            if sign == "[":
                square.append(place)
            elif sign == "(":
                round_.append((place, False))
            elif sign == ")":
                opened, target = round_.pop() if round_ else (place, False)
                searched += place - opened if target else 0
            else:
                searched += place - square.pop() if square else 0
                if sign == "](":
                    round_.append((place, True))
            if len(square) > NESTED:
                yield Excess(start + place, f"lebih dari {NESTED} kurung siku terbuka di dalam satu paragraf")
                return
        searched += sum(len(block) - one for one in square) + sum(len(block) - one for one, target in round_ if target)
        if searched > SEARCHED:
            yield Excess(start, "terlalu banyak kurung yang bertingkat atau tidak ditutup")
            return


def tags(text: str) -> Iterator[Excess]:
    """Every `<` that begins a tag looks for its end."""
    searched, end = 0, -1
    for found in TAG.finditer(text):
        if end <= found.start():
            end = text.find(">", found.start())
            end = len(text) if end < 0 else end
        searched += end - found.start()
        if searched > OPEN_TAGS:
            yield Excess(found.start(), "terlalu banyak tanda «<» yang tidak ditutup")
            return
