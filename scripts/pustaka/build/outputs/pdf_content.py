"""Follows the instructions of a page, form or note of a PDF, and tells the lines of text that it shows."""

from __future__ import annotations

import re
from decimal import Decimal
from math import hypot
from typing import Any

from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_fonts import Fonts, Letters
from pustaka.build.outputs.pdf_strings import strings
from pustaka.pictures.matrix import PLAIN, Matrix, times

FOLLOWED = "q Q cm BT Tf gs Tm Td TD TL T* Tj TJ ' \" BDC DP"
OPERANDS = {"cm": 6, "Tm": 6, "Td": 2, "TD": 2, "TL": 1}

ADDRESS = re.compile(r"://\S*$")
"""An address that goes on in the next line."""

LONGEST_TAIL = 500

SAME = 0.5
"""Points by which neighbours in one line may differ in height."""

GAP = -200
"""Thousandths of the size of the letters from which a gap within a line is read as a blank."""

NUMBERS = (int, Decimal)

PRINTED = Letters({code: chr(code) for code in range(256)}, (1,))
"""What is shown before any font is chosen."""


def parts(content: Any) -> list[Any]:
    """The streams that a page consists of, or the stream itself."""
    given = content.get("/Contents") if content._type_name == "dictionary" else content
    return [] if given is None else list(given) if given._type_name == "array" else [given]


def shown(content: Any, resources: Any, fonts: Fonts, budget: Budget) -> list[str]:
    """The text of one content stream; pieces at the same height are one line. Raises Unreadable."""
    from pikepdf import parse_content_stream

    budget.measured(parts(content))
    instructions = parse_content_stream(content, FOLLOWED)
    budget.take(steps=len(instructions))
    pen = Pen(resources, fonts)
    for one in instructions:
        pen.follow(str(one.operator), one.operands)
    pen.end()
    budget.take(letters=sum(map(len, pen.lines)))
    return pen.lines


class Pen:
    """Where the next text will stand, in which font, and the lines that were written."""

    def __init__(self, resources: Any, fonts: Fonts) -> None:
        self.resources, self.fonts = {} if resources is None else resources, fonts
        self.named: dict[str, Letters] = {}
        self.letters = PRINTED
        self.page, self.line, self.leading = PLAIN, PLAIN, 0.0
        self.kept: list[tuple[Matrix, Letters, float]] = []
        self.height = (0.0, 0.0, 0.0)
        self.run: list[str] = []
        self.tail = ""
        """The end of the line so far, where an address may stand that goes on."""
        self.lines: list[str] = []

    def follow(self, operator: str, given: Any) -> None:
        """Do what one instruction says."""
        if operator == "q":
            self.kept.append((self.page, self.letters, self.leading))
        elif operator == "Q":
            if self.kept:
                self.page, self.letters, self.leading = self.kept.pop()
        elif operator == "BT":
            self.line = PLAIN
        elif operator == "T*":
            self.move(0.0, -self.leading)
        elif operator in OPERANDS:
            self.place(operator, [float(one) for one in given if isinstance(one, NUMBERS)])
        elif operator in {"'", '"'}:
            self.move(0.0, -self.leading)
            self.show(given)
        elif operator in {"Tj", "TJ"}:
            self.show(given)
        elif not len(given):
            return
        elif operator == "Tf":
            self.letters = self.font(str(given[0]))
        elif operator == "gs":
            self.letters = self.by_state(str(given[0]))
        elif kind(given[-1]) == "dictionary":  # BDC, DP: what stands beside a piece of text for who reads it aloud or copies it
            self.lines += strings(given[-1])

    def place(self, operator: str, numbers: list[float]) -> None:
        if len(numbers) != OPERANDS[operator]:
            return  # viewers skip it as well
        if operator == "TL":
            self.leading = numbers[0]
        elif operator in {"Td", "TD"}:
            self.leading = -numbers[1] if operator == "TD" else self.leading
            self.move(numbers[0], numbers[1])
        else:
            a, b, c, d, e, f = numbers
            if operator == "Tm":
                self.line = (a, b, c, d, e, f)
            else:
                self.page = times(self.page, (a, b, c, d, e, f))

    def move(self, across: float, up: float) -> None:
        self.line = times(self.line, (1.0, 0.0, 0.0, 1.0, across, up))

    def font(self, name: str) -> Letters:
        """The font of a name; one that is not there leaves the font as it is."""
        if name not in self.named:
            found = entry(self.resources.get("/Font"), name)
            self.named[name] = self.letters if found is None else self.fonts.letters(found)
        return self.named[name]

    def by_state(self, name: str) -> Letters:
        found = entry(entry(self.resources.get("/ExtGState"), name), "/Font")
        return self.letters if found is None or found._type_name != "array" or not len(found) else self.fonts.letters(found[0])

    def show(self, operands: Any) -> None:
        """A string, or an array of strings and gaps."""
        last: Any = operands[-1] if len(operands) else None
        words: list[list[bytes]] = [[]]
        for one in last.as_list() if kind(last) == "array" else (last,):
            if not isinstance(one, NUMBERS):
                words[-1].append(written(one))
            elif one <= GAP:
                words.append([])
        pieces_of = [(place, b"".join(pieces)) for place, pieces in enumerate(words)]
        if not any(pieces for _place, pieces in pieces_of):
            return
        self.turn()
        for place, pieces in pieces_of:
            text = self.letters.text(pieces)
            if place and text[:1].strip() and self.run and self.run[-1][-1:].strip():
                self.run.append(" ")
            self.run.append(text)
            self.tail = (self.tail + text[-LONGEST_TAIL:])[-LONGEST_TAIL:]

    def turn(self) -> None:
        """Begin a new line where the height is another one: measured across the way that the letters run."""
        a, b, _c, _d, e, f = times(self.line, self.page)
        size = hypot(a, b) or 1.0
        height = (a / size, b / size, (a * f - b * e) / size)
        if any(abs(one - other) > SAME for one, other in zip(height, self.height, strict=True)) and not ADDRESS.search(self.tail):
            self.end()
        self.height = height

    def end(self) -> None:
        if self.run:
            self.lines.append("".join(self.run))
            self.run, self.tail = [], ""


def kind(given: Any) -> str:
    return str(getattr(given, "_type_name", ""))


def written(given: Any) -> bytes:
    """The bytes of a string; what cannot be shown shows nothing."""
    try:
        return bytes(given)
    except (TypeError, ValueError):
        return b""


def entry(given: Any, name: str) -> Any:
    """What a dictionary holds under a name; nothing where it is none."""
    return given.get(name) if kind(given) == "dictionary" else None
