"""Reads what stands on a page as steps: marked pieces, runs of letters, drawn shapes; a page with anything else is left to itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

STRING = rb"\((?:[^()\\]|\\.)*\)"
NUMBER = rb"-?[\d.]+"

STEP = re.compile(
    rb"(?P<end>EMC\n?)"
    rb"|(?P<mark>/\w+(?:<<(?:" + STRING + rb"|[^()])*?>>BDC| BMC))\n"
    rb"|q (?P<scale>[\d.]+ 0 0 -[\d.]+) (?P<x>" + NUMBER + rb") (?P<y>" + NUMBER + rb") cm(?:"
    rb"(?P<fill>/c\d+ cs [\d. ]+ scn)\nBT 0 Tr/(?P<font>f\d+) (?P<size>[\d.]+) Tf 1 0 0 -1 0 0 Tm(?P<said>[^\n]*)\nET\nQ\n"
    rb"|(?P<colours>(?:/c\d+ (?:cs|CS) [\d. ]+ (?:scn|SCN) ?)+)(?P<width>[\d.]+ w )?(?P<corner>[\d.]+ M ?)?(?P<dash>\[[^\]\n]*\]\d+ d )?(?P<path>(?:-?[\d.]+ )+m [^\n()qQ]*)\n(?P<how>h\nf|f|S)\nQ\n)"
    rb"|(?P<turned>q [^()\n]*\nBT/ReversedChars BMC (?:" + STRING + rb"|[^()])*?\nET\nQ\n)"
    rb"|(?P<rest>q [^()\n]*\n(?:[^()qQT\n]*\n)*?Q\n)"
    rb"|(?P<frame>q (?:-?[\d.]+ |[mlch] )+[mlch]\n(?:h\n)?W\nn)\n?"
    rb"|(?P<leave>Q\n?)", re.DOTALL,
)
"""One step as Typst writes it: `EMC`, `/Span<</MCID 3>>BDC`, a run of letters, a shape in a frame of its own, letters from right to left, anything without letters in a frame, a path that what follows is cut to, and its end."""

MARKED = re.compile(rb"/MCID (\d+)")
PLAIN = re.compile(rb"/Span<</MCID \d+>>BDC")
"""What says nothing of a piece but its number."""

UPRIGHT = b"1 0 0 -1"
"""The frame of what is neither larger nor smaller than it says."""


CHOSEN = re.compile(rb"/(f\d+) [\d.]+ Tf")

CODE = re.compile(
    rb"q (?P<frame>[\d.]+ 0 0 -[\d.]+ " + NUMBER + b" " + NUMBER + rb" cm)/c\d+ cs 0 scn(?P<space>/c\d+) CS (?P<colour>[\d. ]+) SCN 4 M "
    rb"(?P<lines>(?:\d+ (?P<row>\d+\.5) m \d+ (?P=row) l ?)+)\nB\nQ\n",
)
PART_OF_CODE = re.compile(rb"(\d+) (\d+\.5) m (\d+) \2 l")
"""`0 0.5 m 7 0.5 l`: seven squares of the first row of a code."""

PAINTED = re.compile(rb"\n([fSB])\*?\n")
PAINTED_BY = {b"f": (b" scn",), b"S": (b" SCN",), b"B": (b" scn", b" SCN")}
"""What fills, strokes or does both, and what chooses the colour for it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of letters: where it begins, and in which colour, font and size."""

    x: bytes
    y: bytes
    fill: bytes
    font: bytes
    size: bytes
    said: bytes
    scale: bytes = UPRIGHT


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn, in points from its own place."""

    x: bytes
    y: bytes
    colours: bytes
    width: bytes
    corner: bytes
    dash: bytes
    path: bytes
    how: bytes


@dataclass(frozen=True, slots=True)
class Rest:
    """Something drawn in a way of its own; it stays as it is, and so do the fonts of its letters."""

    text: bytes
    fonts: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The beginning of what is cut to a path, and its end where there is none."""

    text: bytes = b""


@dataclass(slots=True)
class Mark:
    """A marked piece; `number` is what the tree of tags calls it by, less than 0 where it does not."""

    text: bytes
    number: int
    inside: list[Step]

    @property
    def read(self) -> bool:
        """Whether it is nothing but letters."""
        return all(isinstance(one, Run) and one.scale == UPRIGHT for one in self.inside)


Step = Run | Shape | Rest | Frame | Mark


def steps(page: bytes, language: bytes) -> list[Step] | None:
    """The steps of a page, or nothing where one of them is not known. A piece in the language of the file need not say so."""
    open_marks, at = [list[Step]()], 0
    needless = b"/Lang(%s)" % language
    while at < len(page):
        found = STEP.match(page, at)
        if found is None:
            return None
        at = found.end()
        if found["mark"]:
            text = found["mark"].replace(needless, b"")
            number = MARKED.search(text)
            made = Mark(text, int(number[1]) if number else -1, [])
            open_marks[-1].append(made)
            open_marks.append(made.inside)
        elif found["end"]:
            if len(open_marks) == 1:
                return None
            open_marks.pop()
        else:
            step = one_step(found)
            if step is None:
                return None
            open_marks[-1].append(step)
    return open_marks[0] if len(open_marks) == 1 else None


def one_step(found: re.Match[bytes]) -> Step | None:
    if found["said"] is not None:
        return Run(found["x"], found["y"], found["fill"], found["font"], found["size"], found["said"], found["scale"])
    if found["how"] is not None:
        if found["scale"] != UPRIGHT:
            return Rest(found[0])
        return Shape(found["x"], found["y"], found["colours"], found["width"] or b"", found["corner"] or b"", found["dash"] or b"", found["path"], found["how"][-1:])
    if found["turned"] is not None:
        return Rest(found["turned"], tuple(CHOSEN.findall(found["turned"])))
    if found["rest"] is not None:
        return Rest(squares(found["rest"])) if whole(found["rest"]) else None
    return Frame(found["frame"] or b"")


def whole(text: bytes) -> bool:
    """Whether something drawn says itself in which colours, and ends no piece that began before it."""
    ways = PAINTED.findall(text)
    return b"EMC" not in text and b"BDC" not in text and all(name in text for way in ways for name in PAINTED_BY[way])


def squares(text: bytes) -> bytes:
    """A code of squares, which Typst strokes line by line, as areas that are as wide as these lines; anything else as it is."""
    found = CODE.fullmatch(text)
    if found is None:
        return text
    rows = [(int(left), int(float(high) - 0.5), int(right) - int(left)) for left, high, right in PART_OF_CODE.findall(found["lines"])]
    return b"q %s%s cs %s scn\n%s\nf\nQ\n" % (found["frame"], found["space"], found["colour"], b"\n".join(b"%d %d %d 1 re" % row for row in rows))


def kept_fonts(page: Iterable[Step]) -> Iterator[bytes]:
    """The fonts of letters that stay as they are."""
    for step in page:
        if isinstance(step, Rest | Mark):
            yield from step.fonts if isinstance(step, Rest) else kept_fonts(step.inside)
