"""Writes the steps of a page in few signs: what is said once counts until something else is said, letters follow each other in one piece, and a line begins so far from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pustaka.typesetting.alphabet import Letters
from pustaka.typesetting.order import LINE
from pustaka.typesetting.steps import UPRIGHT, Frame, Mark, Rest, Run, Shape, Step
from pustaka.typesetting.strokes import bared, finer, respaced

COLOUR = re.compile(rb"/(c\d+) (cs|CS) ([\d. ]+) (scn|SCN)")
LONG = re.compile(rb"-?\d*\.\d{3,}")
AREA = re.compile(rb"(-?[\d.]+) (-?[\d.]+) m" + rb" (-?[\d.]+) (-?[\d.]+) l" * 3)

STROKE = {"width": b"1 w", "corner": b"10 M", "dash": b"[]0 d"}
"""How a line is drawn where nothing is said of it."""

NEAR = 0.005
"""Points by which letters may stand beside the place that they are meant for: as many as a rounded place does."""


def written(page: Iterable[Step], fonts: Mapping[bytes, Letters], numbers: Mapping[int, int]) -> bytes:
    """A page; `fonts` by their names on it, `numbers` of its marked pieces instead of those before, the same for pieces that become one."""
    pen = Pen(fonts, numbers)
    pen.put(page)
    pen.end()
    return b"".join(pen.out)


class Pen:
    """What was written of a page, and what counts at its end."""

    def __init__(self, fonts: Mapping[bytes, Letters], numbers: Mapping[int, int]) -> None:
        self.fonts, self.numbers = fonts, numbers
        self.out = list[bytes]()
        self.known = dict(STROKE)
        """The colours, the font and the stroke that count now."""
        self.frames = list[dict[str, bytes]]()
        self.writing = self.open = False
        """Whether letters may be written, and nothing drawn; whether a marked piece of letters is not ended yet."""
        self.piece = -1
        self.line = 0, 0
        """Where the line of letters began, in hundredths of a point."""
        self.last: tuple[Run, float] | None = None
        """The letters before, and where they begin."""

    def put(self, page: Iterable[Step]) -> None:
        for step in page:
            if isinstance(step, Mark):
                self.mark(step)
            elif isinstance(step, Run) and step.scale == UPRIGHT:
                self.close()
                self.run(step)
            else:
                self.end()
                self.out.append(self.drawn(step))

    def mark(self, step: Mark) -> None:
        number = self.numbers.get(step.number, step.number)
        text = step.text.replace(b"/MCID %d" % step.number, b"/MCID %d" % number) + b"\n"
        if not step.read:
            self.end()
            self.out.append(text)
            self.put(step.inside)
            self.end()
            self.out.append(b"EMC\n")
            return
        if number != self.piece or number < 0:
            self.close()
            self.begin()
            self.out.append(text)
            self.open, self.piece = True, number
        for one in step.inside:
            if isinstance(one, Run):
                self.run(one)

    def begin(self) -> None:
        if not self.writing:
            self.out.append(b"BT\n")
            self.writing, self.line, self.last = True, (0, 0), None

    def close(self) -> None:
        if self.open:
            self.out.append(b"EMC\n")
            self.open, self.piece = False, -1

    def end(self) -> None:
        self.close()
        if self.writing:
            self.out.append(b"ET\n")
            self.writing = False

    def run(self, step: Run) -> None:
        """Letters; those that begin where the last ones ended need not say so."""
        self.begin()
        x, y = hundredths(step.x), hundredths(step.y)
        ended = self.ended() if y == self.line[1] else None
        place, begins = b"", ended or 0
        if ended is None or abs(ended - float(step.x)) > NEAR:
            place, begins = b"%s %s Td" % (points(x - self.line[0]), points(y - self.line[1])), x / 100
            self.line = x, y
        self.out += [self.coloured(step.fill), self.changed("font", b"/%s %s Tf" % (step.font, step.size)), place, self.spelled(step), b"\n"]
        self.last = step, begins

    def ended(self) -> float | None:
        """Where the last letters end, if their widths are known."""
        if self.last is None or self.last[0].font not in self.fonts:
            return None
        step, begins = self.last
        return begins + self.fonts[step.font].wide(respaced(step.said)) * float(step.size) / 1000

    def spelled(self, step: Run) -> bytes:
        said = respaced(step.said)
        return self.fonts[step.font].written(said) if step.font in self.fonts else bared(said)

    def coloured(self, given: bytes) -> bytes:
        """The colours that are not those of before: of what is filled, and of what is stroked."""
        found = b""
        for space, way, parts, name in COLOUR.findall(given):
            chosen = self.changed(way.decode(), b"/%s %s" % (space, way))
            if chosen:
                self.known.pop(name.decode(), None)
            found += chosen + self.changed(name.decode(), LONG.sub(finer, parts) + b" " + name)
        return found

    def changed(self, what: str, said: bytes) -> bytes:
        """What must be said, if it is not what counts."""
        if self.known.get(what) == said:
            return b""
        self.known[what] = said
        return said + b" "

    def drawn(self, step: Step) -> bytes:
        if isinstance(step, Shape):
            return self.shape(step)
        if isinstance(step, Run):
            return b"q %s %s %s cm%s\nBT/%s %s Tf 1 0 0 -1 0 0 Tm%s\nET\nQ\n" % (step.scale, step.x, step.y, step.fill, step.font, step.size, self.spelled(step))
        if isinstance(step, Rest):
            return b"".join(self.changed(what, said) for what, said in STROKE.items()) + step.text
        if isinstance(step, Frame) and step.text:
            self.frames.append(dict(self.known))
            return LONG.sub(finer, step.text).replace(b"h\nW", b"W") + b"\n"
        self.known = self.frames.pop()
        return b"Q\n"

    def shape(self, step: Shape) -> bytes:
        """A drawn shape: lines and upright areas where they are, all else in a frame of its own."""
        said, x, y, path = self.coloured(step.colours), hundredths(step.x), hundredths(step.y), LONG.sub(finer, step.path)
        if step.how != b"f":
            for what, given in (("width", step.width), ("corner", step.corner), ("dash", step.dash)):
                said += self.changed(what, LONG.sub(finer, given.strip()) or STROKE[what])
            if step.how == b"S" and (found := LINE.fullmatch(path)):
                left, high, right, low = map(hundredths, found.groups())
                return said + b"%s %s m %s %s l S\n" % (points(x + left), points(y - high), points(x + right), points(y - low))
        elif found := AREA.fullmatch(path):
            a, b, c, d, e, f, g, h = map(hundredths, found.groups())
            across, down = sorted((a, e)), sorted((b, f))
            if (a, d, e, h) in ((c, f, g, b), (g, b, c, f)):
                return said + b"%s %s %s %s re f\n" % (points(x + across[0]), points(y - down[1]), points(across[1] - across[0]), points(down[1] - down[0]))
        return said + b"q 1 0 0 -1 %s %s cm %s %s Q\n" % (points(x), points(y), path, step.how)


def hundredths(number: bytes) -> int:
    return round(100 * float(number))


@lru_cache(16_384)
def points(number: int) -> bytes:
    """Hundredths of a point in points."""
    whole, part = divmod(abs(number), 100)
    text = b"%d.%02d" % (whole, part)
    return (b"-" if number < 0 else b"") + text.rstrip(b"0").rstrip(b".")
