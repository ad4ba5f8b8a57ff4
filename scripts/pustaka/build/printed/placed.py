"""Finds what no eye can read on a page, though a program hears it: words beyond the room of their page, and words over other words.

Typst sets what may not be cut as it is, however tall, and says nothing; the tree of tags holds all of it. So the places of letters are read too, from the strokes of each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_content import NUMBERS, kind, written
from pustaka.build.outputs.pdf_fonts import Fonts

STRING = rb"\((?:[^()\\]|\\.)*\)"

STROKE = re.compile(
    rb"(?P<begin>/\w+ ?(?:<<(?P<what>(?:" + STRING + rb"|[^()])*?)>>|/\w+)? ?B[DM]C\b)|(?P<end>\bEMC\b)|"
    rb"\b(?P<enter>q)\b(?: (?P<scale>[\d.]+) 0 0 -[\d.]+ (?P<x>-?[\d.]+) (?P<y>-?[\d.]+) cm)?|\b(?P<leave>Q)\b|\b(?P<letters>BT)\b|"
    rb"/(?P<font>f\d+) (?P<size>[\d.]+) Tf|1 0 0 -1 (?P<across>-?[\d.]+) (?P<down>-?[\d.]+) Tm\b|(?P<right>-?[\d.]+) (?P<up>-?[\d.]+) Td\b|"
    rb"(?P<said>\[(?:" + STRING + rb"|[^\]()])*\]|" + STRING + rb")\s?T[jJ]\b",
    re.DOTALL,
)
"""Where a marked piece begins and ends, a frame with its scale and its place, a font, a place for letters, upright, and letters: as Typst writes them in a frame of their own, or as a short file does, one behind the other."""

EDGE = 5.0
"""Points at the edges of the paper that hold no words: what stands there falls to the knife, or to the rim that a printer leaves white."""

ABOVE, BELOW = 0.7, 0.2
"""How far letters reach above and below their line, in sizes."""

BESIDE = 1.5
"""Points that two runs may reach into each other where one leans on the other."""

OVER = 0.55
"""The share of the lower one's height from which two runs lie on each other; a raised number is drawn well above that."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of letters, and the rectangle that it fills; points from the lower left corner."""

    left: float
    low: float
    right: float
    high: float
    words: str
    attached: bool
    """Whether it belongs to the head or the foot of the page."""


@dataclass(slots=True)
class Pen:
    """The frame in which something is drawn, the font, where the line of letters begins, and where its next letter stands."""

    scale: float = 1.0
    left: float = 0.0
    line: float = 0.0
    font: str = ""
    size: float = 0.0
    start: float = 0.0
    base: float = 0.0
    pen: float = 0.0


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The first words of a page that are not where they can be read; `over` says that they lie on others."""

    page: int
    words: str
    over: bool


def misplaced(document: Any) -> Iterator[Misplaced]:
    """At most one of each kind for a page."""
    fonts, widths = Fonts(Budget()), dict[tuple[int, int], dict[int, float]]()
    for number, page in enumerate(document.pages, 1):
        found = list(runs(page, fonts, widths))
        _left, _low, right, high = map(float, page.mediabox)
        for over, some in ((False, outside(found, right, high)), (True, covered(found))):
            # The sign of an item tells nobody where it comes from.
            if one := max(some, key=lambda run: any(map(str.isalnum, run.words)), default=None):
                yield Misplaced(number, one.words, over)


def runs(page: Any, fonts: Fonts, widths: dict[tuple[int, int], dict[int, float]]) -> Iterator[Run]:
    """The runs of a page in their order; the words of a picture are as whoever drew it placed them."""
    from pikepdf import Object  # loaded only where PDFs are looked at

    named, inside = page.resources.get("/Font", {}), list[bytes]()
    now, kept = Pen(), list[Pen]()
    for step in STROKE.finditer(page.Contents.read_bytes()):
        if step["begin"]:
            inside.append(step["what"] or b"")
        elif step["end"]:
            del inside[-1:]
        elif step["enter"]:
            kept.append(now)
            now = replace(now, scale=float(step["scale"]), left=float(step["x"]), line=float(step["y"])) if step["x"] else replace(now)
        elif step["leave"]:
            now = kept.pop() if kept else now
        elif step["letters"]:
            now.start, now.base, now.pen = now.left, now.line, now.left
        elif step["font"]:
            now.font, now.size = "/" + step["font"].decode(), float(step["size"])
        elif step["across"]:
            now.start, now.base = now.left + now.scale * float(step["across"]), now.line - now.scale * float(step["down"])
            now.pen = now.start
        elif step["right"]:
            now.start, now.base = now.start + float(step["right"]), now.base + float(step["up"])
            now.pen = now.start
        else:
            font = named[now.font]
            if font.objgen not in widths:
                widths[font.objgen] = dict(widths_of(font.DescendantFonts[0].get("/W", ())))
            letters, known = fonts.letters(font), widths[font.objgen]
            given = Object.parse(step["said"])
            pieces = given.as_list() if kind(given) == "array" else [given]
            codes = b"".join(written(one) for one in pieces if not isinstance(one, NUMBERS))
            wide = sum(known.get(code, 0) for code in letters.codes(codes)) - sum(float(one) for one in pieces if isinstance(one, NUMBERS))
            size, start = now.scale * now.size, now.pen
            now.pen += wide * size / 1000
            if not any(b"/Alt" in what for what in inside) and (said := letters.text(codes)).strip():
                yield Run(start, now.base - BELOW * size, now.pen, now.base + ABOVE * size, said, any(b"/Pagination" in what for what in inside))


def widths_of(rows: Iterable[Any]) -> Iterator[tuple[int, float]]:
    """(code, width in thousandths) of `first [width …]` and `first last width`."""
    row = list[Any]()
    for one in rows:
        row.append(one)
        if len(row) == 2 and kind(one) == "array":
            yield from ((int(row[0]) + n, float(width)) for n, width in enumerate(one))
            row = []
        elif len(row) == 3:
            yield from ((code, float(one)) for code in range(int(row[0]), int(row[1]) + 1))
            row = []


def outside(found: Iterable[Run], right: float, high: float) -> Iterator[Run]:
    """What reaches beyond the paper, or below the head of the foot."""
    found = list(found)
    foot = max((one.high for one in found if one.attached and one.high < high / 2), default=0)
    for one in found:
        if one.left < EDGE or one.right > right - EDGE or one.high > high - EDGE or one.low < EDGE or (not one.attached and one.low < foot):
            yield one


def covered(found: Iterable[Run]) -> Iterator[Run]:
    """What lies on a run that is drawn before it."""
    order = sorted(found, key=lambda one: one.low)
    for n, one in enumerate(order):
        for other in order[n + 1 :]:
            if other.low > one.high:
                break
            lower = min(one.high - one.low, other.high - other.low)
            if min(one.right, other.right) - max(one.left, other.left) > BESIDE and min(one.high, other.high) - other.low > OVER * lower:
                yield other
