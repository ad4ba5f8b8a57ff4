"""Reads the text of a drawing in the order in which it is seen: along each row and down each column, wherever it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import atan2, degrees, hypot

from lxml import etree

from pustaka.pictures.matrix import PLAIN, Matrix, times
from pustaka.pictures.svg.allowed import TEXTS
from pustaka.pictures.svg.placing import bare, declared, numbers, own, scale
from pustaka.pictures.svg.weight import DEEPEST, HEAVIEST

LETTER = 16.0
"""The size of letters where nothing says another."""

WIDE = 0.6
"""What a letter takes of its size from its line; only the order of pieces hangs on it."""

MOST_LETTERS = 20_000

KEPT = frozenset({"defs", "symbol"})
"""What is shown only where it is used."""


@dataclass(slots=True)
class Piece:
    """Letters that follow each other from one place on, measured in the drawing: along the way that they run, and across it."""

    way: int
    """Degrees by which the line is turned."""
    along: float
    across: float
    size: float
    letters: list[str] = field(default_factory=list)


class Places:
    """The pieces of text of one drawing, with parts that are used several times at each of their places."""

    def __init__(self, root: etree._Element) -> None:
        self.by_id = {str(one.get("id")): one for one in root.iter(etree.Element) if one.get("id")}
        self.pieces: list[Piece] = []
        self.line = Line(PLAIN)
        self.left, self.letters_left = HEAVIEST, MOST_LETTERS
        self.visit(root, PLAIN, LETTER, 0)

    def visit(self, element: etree._Element, above: Matrix, size: float, level: int, *, used: bool = False) -> None:
        """Stops where a drawing is too heavy; another look refuses it."""
        self.left -= 1
        name = bare(element.tag)
        if self.left < 0 or level > 2 * DEEPEST or not isinstance(element.tag, str) or (name in KEPT and not used):
            return
        here, size = times(above, own(element)), letter(element, size)
        if name == "text":
            self.line = Line(here)
            self.write(element, size)
            self.pieces += self.line.pieces
        elif name == "use":
            target = self.by_id.get(next((str(given)[1:] for key, given in element.attrib.items() if bare(key) == "href"), ""))
            if target is not None:
                self.visit(target, times(here, shift(element)), size, level + 1, used=True)
        else:
            for child in element:
                self.visit(child, here, size, level + 1)

    def write(self, element: etree._Element, size: float) -> None:
        """The letters of a `<text>` or of a part of it."""
        size = letter(element, size)
        self.line.levels.append({key: iter(numbers(element.get(key))) for key in PLACED})
        self.tell(element.text, size)
        for child in element:
            if isinstance(child.tag, str) and bare(child.tag) in TEXTS:
                self.write(child, size)
            self.tell(child.tail, size)
        self.line.levels.pop()

    def tell(self, text: str | None, size: float) -> None:
        for sign in " ".join(f".{text or ''}.".split())[1:-1]:
            if self.letters_left and (self.line.pieces or sign != " "):
                self.letters_left -= 1
                self.line.put(sign, size)


PLACED = ("x", "y", "dx", "dy")


class Line:
    """One `<text>` letter by letter: a letter with a place of its own begins a piece."""

    def __init__(self, here: Matrix) -> None:
        self.here, self.x, self.y = here, 0.0, 0.0
        self.levels: list[dict[str, Iterator[float]]] = []
        self.pieces: list[Piece] = []

    def put(self, sign: str, size: float) -> None:
        given = dict[str, float]()
        for level in self.levels:  # each level counts every letter, and the innermost that says something holds
            given.update({key: one for key, rest in level.items() if (one := next(rest, None)) is not None})
        self.x, self.y = given.get("x", self.x) + given.get("dx", 0.0), given.get("y", self.y) + given.get("dy", 0.0)
        if given or not self.pieces:
            a, b, _c, _d, x, y = times(self.here, (1.0, 0.0, 0.0, 1.0, self.x, self.y))
            run = hypot(a, b) or 1.0
            self.pieces.append(Piece(round(degrees(atan2(b, a))) % 360, (x * a + y * b) / run, (y * a - x * b) / run, size * scale(self.here)))
        self.pieces[-1].letters.append(sign)
        self.x += WIDE * size


def shift(element: etree._Element) -> Matrix:
    x, y = (next(iter(numbers(element.get(key))), 0.0) for key in ("x", "y"))
    return 1.0, 0.0, 0.0, 1.0, x, y


def letter(element: etree._Element, size: float) -> float:
    """The size of the letters in an element, as far as it says so itself."""
    return next(iter(numbers(declared(element).get("font-size") or element.get("font-size"))), size) or size


def rows(root: etree._Element) -> Iterator[list[str]]:
    """The words of each row in the order in which they are read, and of each column, from above."""
    pieces = Places(root).pieces
    for way in sorted({one.way for one in pieces}):
        turned = [one for one in pieces if one.way == way]
        yield from lined([(one.across, one.along, one.size, "".join(one.letters)) for one in turned])
        yield from lined([(one.along, one.across, one.size, "".join(one.letters)) for one in turned])


def lined(places: Sequence[tuple[float, float, float, str]]) -> Iterator[list[str]]:
    """Pieces by (across, along, size, text), of which those with about the same `across` are one line."""
    line, before = list[tuple[float, str]](), 0.0
    for across, along, size, text in sorted(places):
        if line and across - before > size / 3:
            yield words(line)
            line = []
        line.append((along, text))
        before = across
    yield words(line)


def words(line: Sequence[tuple[float, str]]) -> list[str]:
    return [word for _along, text in sorted(line) for word in text.split()]
