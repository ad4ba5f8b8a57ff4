"""Says which page goes where on the sheets of a copy shop, so that they give a booklet once they are cut and folded; knows no PDF.

All lengths are millimetres from the upper left corner of the sheet. The back of a sheet is given as a reader sees it after
turning the sheet over its left or right side, which is the short edge of a lying A4 sheet and the long edge of a standing one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

LEAVES = 20
"""Sheets that a stapler takes at the fold: 80 pages. A thicker book is made of gatherings."""

GATHERING = 8
"""Sheets of one gathering of a thick book: 32 pages."""

Form = Literal["lipat", "potong-lipat", "kartu"]
"""A4 folded once; A4 cut across and folded; A4 cut into four cards."""

A4 = (210.0, 297.0)
SIZES = {"a6": (105.0, 148.0), "a5": (148.0, 210.0), "a4": A4}
TOLERANCE = 3.0
"""Millimetres by which a page may miss its paper: drivers and scanners round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a file is to be laid out: as cards instead of a booklet, its last page as the back cover."""

    cards: bool = False
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One page in its place: `page` counts from 0, nothing for an empty one; `left`, `top` and `width` of the paper that it gets."""

    page: int | None
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """Both sides of one A4 sheet, and what stands in its folds: the gathering and the sheet in it, from above."""

    front: tuple[Slot, ...]
    back: tuple[Slot, ...]
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a document is printed. `gatherings` are the folded sheets of each; `blank` the pages that were added."""

    form: Form
    size: tuple[float, float]
    sheets: tuple[Sheet, ...]
    pages: int
    blank: int
    gatherings: tuple[int, ...] = ()
    shrunk: bool = False


Folded = tuple[int | None, int | None, int | None, int | None]
"""The pages of one folded sheet: left and right in front, left and right behind."""


def paper(width: float, height: float) -> str:
    """The paper that a page is meant for; empty for another one."""
    return next((name for name, (across, down) in SIZES.items() if abs(across - width) <= TOLERANCE and abs(down - height) <= TOLERANCE), "")


def booklet(count: int, size: str, *, cover: bool = False) -> Plan:
    """A booklet of `count` pages. The last page stays outside where it is a `cover`; else the empty pages come last."""
    if size == "a6":
        return cut_booklet(count, cover=cover)
    gathered = gatherings(filled(count, cover=cover))
    across, down = A4[1], A4[0]
    leaf = across / 2
    width = min(SIZES["a5"][0], leaf)
    sheets = tuple(
        Sheet(
            tuple(Slot(page, left, 0.0, width, down) for page, left in zip(pages[:2], (leaf - width, leaf), strict=True)),
            tuple(Slot(page, left, 0.0, width, down) for page, left in zip(pages[2:], (leaf - width, leaf), strict=True)),
            (name(place, number, gathered),),
        )
        for place, members in enumerate(gathered) for number, pages in enumerate(members)
    )
    return Plan(form="lipat", size=(across, down), sheets=sheets, pages=count, blank=-count % 4, gatherings=tuple(map(len, gathered)), shrunk=size == "a4")


def cut_booklet(count: int, *, cover: bool) -> Plan:
    """A6 on standing A4: the first half of the folded sheets above the cut, the second half below, so that one cut and one move put all in order."""
    gathered = gatherings(filled(count, cover=cover))
    folded = [(pages, name(place, number, gathered)) for place, members in enumerate(gathered) for number, pages in enumerate(members)]
    half = -(-len(folded) // 2)
    sheets = tuple(cut_sheet(folded[place], folded[half + place] if half + place < len(folded) else None) for place in range(half))
    return Plan(form="potong-lipat", size=A4, sheets=sheets, pages=count, blank=-count % 4, gatherings=tuple(map(len, gathered)))


def cut_sheet(above: tuple[Folded, str], below: tuple[Folded, str] | None) -> Sheet:
    parts = [(one, row) for row, one in enumerate((above, below)) if one is not None]
    sides = [
        tuple(Slot(page, left, row * A4[1] / 2, *a6_room()) for (pages, _name), row in parts for page, left in zip(pages[start : start + 2], (0.0, A4[0] / 2), strict=True))
        for start in (0, 2)
    ]
    return Sheet(sides[0], sides[1], tuple(named for (_pages, named), _row in parts))


def cards(count: int, *, same: bool = False) -> Plan:
    """Four cards of two pages on each sheet; `same` puts the one card on all four places."""
    pairs = [(page, page + 1 if page + 1 < count else None) for page in range(0, count, 2)]
    if same:
        pairs = [pair for pair in pairs for _copy in range(4)]
    places = [(left, top) for top in (0.0, A4[1] / 2) for left in (0.0, A4[0] / 2)]
    sheets = []
    for start in range(0, len(pairs), 4):
        some = list(zip(pairs[start : start + 4], places, strict=False))
        sheets.append(Sheet(
            tuple(Slot(front, left, top, *a6_room()) for (front, _back), (left, top) in some),
            tuple(Slot(back, A4[0] / 2 - left, top, *a6_room()) for (_front, back), (left, top) in some),
        ))
    return Plan(form="kartu", size=A4, sheets=tuple(sheets), pages=count, blank=count % 2)


def a6_room() -> tuple[float, float]:
    return A4[0] / 2, A4[1] / 2


def filled(count: int, *, cover: bool) -> list[int | None]:
    """The pages with empty ones up to a multiple of four."""
    pages: list[int | None] = list(range(count))
    place = count - 1 if cover and count > 1 else count
    pages[place:place] = [None] * (-count % 4)
    return pages


def gatherings(pages: Sequence[int | None]) -> list[list[Folded]]:
    """The folded sheets of each gathering, the outermost first; as equal as can be, so that none is thin."""
    sheets = len(pages) // 4
    parts = 1 if sheets <= LEAVES else -(-sheets // GATHERING)
    found, start = [], 0
    for place in range(parts):
        size = (sheets * (place + 1)) // parts - (sheets * place) // parts
        found.append(list(nested(pages[start : start + 4 * size])))
        start += 4 * size
    return found


def nested(pages: Sequence[int | None]) -> Iterator[Folded]:
    """Sheets that lie in each other: the outermost holds the first and the last two pages."""
    last = len(pages) - 1
    for first in range(0, len(pages) // 2, 2):
        yield pages[last - first], pages[first], pages[first + 1], pages[last - first - 1]


def name(place: int, number: int, gathered: Sequence[Sequence[Folded]]) -> str:
    """What stands in the fold: `katern 2 · lembar 3`; in a single gathering the sheet alone."""
    sheet = f"lembar {number + 1}"
    return sheet if len(gathered) == 1 else f"katern {place + 1} · {sheet}"
