"""Joins the marked pieces of a page that follow each other in the same element: a paragraph is one piece and no longer one for each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pustaka.typesetting.pieces import Unit
from pustaka.typesetting.tags import ITEM, STRING

HELD = re.compile(rb"(<< (?:" + STRING + rb"|[^()])*?/K \[ )([^\]]*)( \] .*/P \d+ 0 R (?:/Pg (\d+) 0 R )?.*)", re.DOTALL)
"""An element with its children in the middle."""

MARKED = re.compile(rb"(/\w+ ?<</MCID )(\d+)")
"""The beginning of a marked piece that stays as it is, because its frames end outside of it."""

ELSEWHERE = re.compile(rb"/Pg (\d+) 0 R")
NUMBERED = re.compile(rb"/MCID (\d+)")
PARENTS = re.compile(rb"/ParentTree << /Nums \[([^\]]*)\]")
PLACE = re.compile(rb"/StructParents (\d+)")
ROW = re.compile(rb"(\d+) (\d+) 0 R")

SPOKEN = (b"/Alt", b"/ActualText")


@dataclass(slots=True)
class Marks:
    """Which element each marked piece belongs to, by page and number, and its place among the children of that element."""

    plain: dict[int, bytes]
    rows: dict[int, int]
    places: dict[tuple[int, int], tuple[int, int]]
    anew: dict[tuple[int, int], int] = field(default_factory=dict)
    """The new number of each piece that still begins one."""

    def number(self, unit: Unit) -> int:
        found = NUMBERED.search(unit.mark)
        return int(found[1]) if found else -1

    def joined(self, page: int, units: Sequence[Unit]) -> Iterator[tuple[bytes, list[Unit]]]:
        """(mark, units) of what is marked together."""
        together, last, count = list[Unit](), b"", 0
        for one in units:
            if together and self.follows(page, together[-1], one):
                together.append(one)
                continue
            if together:
                yield last, together
            together, last = [one], one.mark
            if one.mark and (old := self.number(one)) >= 0:
                self.anew[page, old] = count
                last = NUMBERED.sub(b"/MCID %d" % count, one.mark, count=1)
                count += 1
            if not one.mark:
                for place, piece in enumerate(one.pieces):
                    if isinstance(piece, bytes) and (inside := MARKED.match(piece)):
                        self.anew[page, int(inside[2])] = count
                        one.pieces[place] = b"%s%d%s" % (inside[1], count, piece[inside.end() :])
                        count += 1
        if together:
            yield last, together

    def follows(self, page: int, before: Unit, after: Unit) -> bool:
        if not before.mark or not after.mark:
            return False
        if before.mark == after.mark:
            return self.number(before) < 0
        if NUMBERED.sub(b"", before.mark) != NUMBERED.sub(b"", after.mark) or any(one in before.mark for one in SPOKEN):
            return False
        one, other = (self.places.get((page, self.number(unit)), (0, 0)) for unit in (before, after))
        return one[0] > 0 and one[0] == other[0] and one[1] + 1 == other[1]

    def written(self, pages: Mapping[int, int]) -> None:
        """Write the new numbers into the elements and the rows of the pages; `pages` are their places in the tree of parents."""
        for page, place in pages.items():
            row = sorted((new, self.places[page, old][0]) for (other, old), new in self.anew.items() if other == page)
            self.plain[self.rows[place]] = b"[ %s ]" % b" ".join(b"%d 0 R" % element for _new, element in row)
        for number in {element for element, _place in self.places.values()}:
            if found := HELD.fullmatch(self.plain[number]):
                items = b" ".join(self.kept(found[2], int(found[4] or 0)))
                self.plain[number] = found[1] + items + found[3]

    def kept(self, items: bytes, page: int) -> Iterator[bytes]:
        for at, old, item in pieces(items, page):
            if old < 0:
                yield item
            elif (new := self.anew.get((at, old))) is not None:
                yield NUMBERED.sub(b"/MCID %d" % new, item) if item.startswith(b"<") else b"%d" % new


def read(plain: dict[int, bytes]) -> Marks:
    """The marks of a file, whose tree is in the letters that its lightening gave it."""
    rows = {int(place): int(number) for text in plain.values() for found in PARENTS.finditer(text) for place, number in ROW.findall(found[1])}
    places = dict[tuple[int, int], tuple[int, int]]()
    for number, text in plain.items():
        if b"/S /" in text and (found := HELD.fullmatch(text)):
            for n, (page, old, _item) in enumerate(pieces(found[2], int(found[4] or 0))):
                if old >= 0:
                    places[page, old] = number, n
    return Marks(plain, rows, places)


def pieces(items: bytes, page: int) -> Iterator[tuple[int, int, bytes]]:
    """(page, number, child) of each child; the number is -1 where it is no marked piece."""
    for item in ITEM.findall(items):
        if item.isdigit():
            yield page, int(item), item
        elif found := NUMBERED.search(item):
            at = ELSEWHERE.search(item)
            yield int(at[1]) if at else page, int(found[1]), item
        else:
            yield page, -1, item
