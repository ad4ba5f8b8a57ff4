"""Writes pieces of a page so that nothing is said twice: a colour, a font or a place only where it changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

from pustaka.typesetting.letters import Face, rewritten, signs
from pustaka.typesetting.pieces import COLOUR, FRAME, NUMBER, Block, Run, quoted
from pustaka.typesetting.strokes import short

LINE = re.compile(rb"(?:(?P<wide>[\d.]+) w )?[\d.]+ M (?P<a>\S+) (?P<b>\S+) m (?P<c>\S+) (?P<d>\S+) l\s+S")
AREA = re.compile(rb"(\S+) (\S+) m (\S+) (\S+) l (\S+) (\S+) l (\S+) (\S+) l\s+h\s+f")
DIGITS = re.compile(rb"(?<![\d.])" + NUMBER)

PALETTE = b"k"
"""The name of the space that holds the colours of a file, each by its number."""

SAME = 0.02
"""Points by which a place may be off in one direction without being another one."""

SEEN = 150.2
"""Thousandths of the size of the letters from which a gap is one between words for programs that copy and search."""

NEAR = 0.03
"""Points by which a run may begin beside the end of the one before it and still follow it."""

NEXT = 40
"""Points down to where a run under another begins the next line of the same text."""


def tight(number: float, digits: int = 2) -> bytes:
    """A number without the zero before its point."""
    found = b"%.*f" % (digits, number)
    found = found.rstrip(b"0").rstrip(b".") if digits else found
    if found.startswith((b"0.", b"-0.")):
        found = found.replace(b"0.", b".", 1)
    return found if found.strip(b"-0") else b"0"


@dataclass(slots=True)
class State:
    """What was said last, within one frame; what is unknown is said again."""

    space: dict[bytes, bytes] = field(default_factory=dict)
    colour: dict[bytes, bytes] = field(default_factory=dict)
    font: tuple[bytes, float] | None = None
    wide: bytes = b""
    leading: float = 0.0

    def __copy__(self) -> State:
        return State(dict(self.space), dict(self.colour), self.font, self.wide, self.leading)


class Pen:
    """What was written so far, and where the pen stands: in which line, and where the last run ended."""

    def __init__(self, fonts: Mapping[bytes, Face], palette: Mapping[tuple[bytes, bytes], int]) -> None:
        self.fonts, self.palette = fonts, palette
        self.out, self.open = list[bytes](), False
        self.state, self.above = State(), list[State]()
        self.line = self.at = (0.0, 0.0)
        self.run = list[bytes | float]()

    def say(self, *words: bytes) -> None:
        self.shown()
        self.out += words

    def shown(self) -> None:
        """Write the run that was begun."""
        if self.run:
            given, self.run = self.run, []
            self.out.append(quoted(given[0]) + b"Tj" if len(given) == 1 and isinstance(given[0], bytes) else b"[" + b"".join(quoted(one) if isinstance(one, bytes) else tight(one, 1) for one in given) + b"]TJ")

    def begin(self) -> None:
        """Begin a text, unless one has begun."""
        if not self.open:
            self.say(b"BT")
            self.open, self.line, self.at = True, (0.0, 0.0), (0.0, 0.0)

    def lift(self) -> None:
        """End the text, before anything that is none."""
        self.shown()
        if self.open:
            self.say(b"ET")
            self.open = False

    def dip(self, space: bytes, use: bytes, colour: bytes) -> None:
        """Take a colour."""
        place = self.palette.get((space, colour))
        wanted = b" ".join(tight(float(one), 3) for one in colour.split()) if place is None else b"%d" % place
        space = space if place is None else PALETTE
        if self.state.space.get(use) != space:
            self.say(b"/" + space + b" " + use)
            self.state.space[use] = space
            self.state.colour.pop(use, None)
        if self.state.colour.get(use) != wanted:
            self.say(wanted + (b" sc" if use == b"cs" else b" SC"))
            self.state.colour[use] = wanted

    def text(self, run: Run) -> None:
        face = self.fonts[run.font]
        self.begin()
        self.dip(run.space, b"cs", run.colour)
        if self.state.font != (face.name, run.size):
            self.say(b"/%s %s Tf" % (face.name, tight(run.size)))
            self.state.font = face.name, run.size
        self.move(run.x, run.y)
        across = 0.0
        for n, part in enumerate(run.parts):
            if isinstance(part, bytes):
                across += face.wide(part)
                self.join(face.written(part))
            else:
                moved = apart(face, run.parts, n, part)
                across -= moved
                self.run.append(moved)
        self.at = self.at[0] + across * run.size / 1_000, self.at[1]

    def join(self, letters: bytes) -> None:
        if self.run and isinstance(last := self.run[-1], bytes):
            self.run[-1] = last + letters
        else:
            self.run.append(letters)

    def move(self, x: float, y: float) -> None:
        """Go to where a run begins: nowhere behind the run before it, to the next line, or anywhere else."""
        if abs(y - self.at[1]) <= SAME and abs(x - self.at[0]) <= NEAR:
            return
        across, up = x - self.line[0], y - self.line[1]
        below = abs(across) <= SAME and -NEXT < up < 0
        if below and self.state.leading and abs(up + self.state.leading) <= SAME:
            self.say(b"T*")
            self.line = self.line[0], self.line[1] - self.state.leading
        elif below:
            self.say(b"0 %s TD" % tight(up, 3))
            self.state.leading = round(-up, 3)
            self.line = self.line[0], self.line[1] - self.state.leading
        else:
            across, up = 0.0 if abs(across) <= SAME else round(across, 2), 0.0 if abs(up) <= SAME else round(up, 2)
            self.say(tight(across) + b" " + tight(up) + b" Td")
            self.line = self.line[0] + across, self.line[1] + up
        self.at = self.line

    def draw(self, block: Block) -> None:
        """A line or a plain area in the frame of the page, anything else in one of its own."""
        self.lift()
        self.dip(block.space, block.use, block.colour)
        if found := LINE.fullmatch(block.drawn):
            self.stroke(block, short(found["wide"] or b"1", 2), *(float(found[name]) for name in "abcd"))
        elif (found := AREA.fullmatch(block.drawn)) and (sides := edges(found.groups())):
            left, right, top, bottom = sides
            self.say(b" ".join(tight(one) for one in (block.x + left, block.y - bottom, right - left, bottom - top)) + b" re f")
        else:
            self.say(b"q 1 0 0 -1 %s %s cm" % (tight(block.x), tight(block.y)), DIGITS.sub(lambda one: tight(float(one[0])), block.drawn), b"Q")

    def stroke(self, block: Block, wide: bytes, a: float, b: float, c: float, d: float) -> None:
        if self.state.wide != wide:
            self.say(tight(float(wide)) + b" w")
            self.state.wide = wide
        self.say(b"%s %s m %s %s l S" % (tight(block.x + a, 1), tight(block.y - b), tight(block.x + c, 1), tight(block.y - d)))

    def copy(self, drawn: bytes) -> None:
        """Anything else, as it is; what it says within its frames holds only there."""
        self.lift()
        self.say(COLOUR.sub(self.numbered, rewritten(drawn, self.fonts)).strip(b"\n"))
        for one in FRAME.findall(drawn):
            if one == b"q":
                self.above.append(copy(self.state))
                self.state = State()
            elif self.above:
                self.state = self.above.pop()
        if b" Tf" in drawn:
            self.state.font = None  # some programs that read words know no frames

    def numbered(self, found: re.Match[bytes]) -> bytes:
        """A colour within such a drawing, by its number if it has one."""
        place = self.palette.get((found["space"], found["colour"])) if found["space"] else None
        return found[0] if place is None else b"/%s %s %d %s" % (PALETTE, found["use"], place, b"sc" if found["use"] == b"cs" else b"SC")

    def written(self) -> bytes:
        self.lift()
        return joined(self.out)


def apart(face: Face, parts: Sequence[bytes | float], n: int, part: float) -> float:
    """How far letters are moved together; behind a blank not so far that it would just not be seen any more."""
    blank = parts[n - 1] if n else b""
    if not isinstance(blank, bytes) or not blank or face.letters.get(signs(blank[-2:])[0]) != b"\0 ":
        return part
    before = parts[n - 2] if n > 1 and len(blank) == 2 else 0.0
    gap = face.wide(blank[-2:]) - part - (before if isinstance(before, float) else 0.0)
    return part + gap - SEEN if SEEN - 2 < gap < SEEN else part


def edges(points: Iterable[bytes]) -> tuple[float, float, float, float] | None:
    """(left, right, top, bottom) of four corners; None where they are not those of an upright area."""
    numbers = [float(one) for one in points]
    across, down = numbers[::2], numbers[1::2]
    if len(set(across)) != 2 or len(set(down)) != 2 or (across[0] == across[1]) == (down[0] == down[1]) or (across[1] == across[2]) == (across[0] == across[1]):
        return None
    return min(across), max(across), min(down), max(down)


def joined(words: Iterable[bytes]) -> bytes:
    """Words with as little between them as lets them be told apart."""
    found = list[bytes]()
    for word in words:
        if found and found[-1][-1:] not in b"])>" and word[:1] not in b"[(/<":
            found.append(b"\n")
        found.append(word)
    return b"".join(found)
