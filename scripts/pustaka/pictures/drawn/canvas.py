"""A canvas as wide as a phone: shapes and words in a few colours, with words broken into lines by the widths of our own letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

WIDTH = 320
"""Units; on the narrowest phone one is 0.9 pixels."""

TEXT, SMALL = 14, 12
LEADING = 1.3

FIXED: Mapping[str, str] = {
    "tinta": "#1d2927", "redup": "#55605d", "utama": "#0b5d57", "lembut": "#e4efeb", "muka": "#fffdf8", "bahaya": "#9b2c1f", "kunyit": "#e3a322", "garis-kuat": "#8c8571",
}
"""The values of the same names in docs/assets/gaya/token.css: a file sees no styles of a page."""

FONT = "Plus Jakarta Sans, Roboto, Arial, sans-serif"

GROUPS: Mapping[int, str] = {
    18: " \u00a0", 26: "ijl'I", 30: "!,.:;|", 36: "()[]{}r`·", 40: "1Jtf\"/\\", 48: "z*x?-s", 54: "Tv7Lky", 60: "FZahnuEYec2369_–^=<>+~", 64: "58×$4PRSgdbpqo", 68: "AKV…«»0",
    72: "BUX", 76: "DHN&", 80: "CGw", 88: "OQ", 92: "mM#@", 104: "W%",
}
"""Hundredths of the size that letters of Plus Jakarta Sans take, rounded up; a test holds them against the font."""

NO_BREAK = "\u00a0"
TOGETHER = re.compile(r"(?<=\d) (?=[a-z])")
"""`72 jam` stays on one line."""

WIDTHS = {letter: width for width, letters in GROUPS.items() for letter in letters}
WIDEST = 104
BOLD = 1.06


def length(words: str, size: float = TEXT, *, bold: bool = False) -> float:
    """How wide words are at most."""
    return sum(WIDTHS.get(letter, WIDEST) for letter in words) * size / 100 * (BOLD if bold else 1)


def lines(words: str, width: float, size: float = TEXT, *, bold: bool = False) -> tuple[str, ...]:
    """Words in lines; a word that is too long for any stands alone and goes beyond it."""
    found: list[str] = []
    for word in TOGETHER.sub(NO_BREAK, words).split(" ") if words else ():
        longer = f"{found[-1]} {word}" if found else word
        if found and length(longer, size, bold=bold) <= width:
            found[-1] = longer
        else:
            found.append(word)
    return tuple(found)


class Canvas:
    """Gathers shapes; `misfits` are the numbers of nodes whose words found no room."""

    def __init__(self, *, inline: bool = False) -> None:
        self.inline = inline
        self.width = WIDTH
        self.parts: list[str] = []
        self.misfits: list[int] = []

    def colour(self, name: str) -> str:
        return name if name == "none" else f"var(--pp-{name})" if self.inline else FIXED[name]

    def shape(self, tag: str, *, fill: str = "none", stroke: str = "tinta", thick: float = 1.5, dash: str = "", **where: object) -> None:
        """One shape; `where` are its own attributes."""
        placed = "".join(f' {key}="{value:g}"' if isinstance(value, int | float) else f' {key}="{value}"' for key, value in where.items())
        line = f' stroke="{self.colour(stroke)}" stroke-width="{thick:g}"' if stroke != "none" else ""
        self.parts.append(f'<{tag}{placed} fill="{self.colour(fill)}"{line}{f" stroke-dasharray={chr(34)}{dash}{chr(34)}" if dash else ""}/>')

    def arrow(self, x: float, y: float, *, left: bool = False) -> None:
        """The head of an arrow that comes down to a point, or from the right."""
        way = f"M{x:g} {y:g}l9-5v10z" if left else f"M{x:g} {y:g}l-5-9h10z"
        self.shape("path", d=way, fill="tinta", stroke="none")

    def words(self, x: float, y: float, given: Sequence[str], *, size: float = TEXT, colour: str = "tinta", bold: bool = False, middle: bool = False, end: bool = False) -> float:
        """Lines of words from the top `y` on; gives back where they end."""
        more = (' font-weight="700"' if bold else "") + (' text-anchor="middle"' if middle else ' text-anchor="end"' if end else "")
        for number, one in enumerate(given):
            at = round(y + size * (LEADING * number + 0.95), 1)
            self.parts.append(f'<text x="{x:g}" y="{at:g}" font-size="{size:g}" fill="{self.colour(colour)}"{more}>{escape(one, quote=False)}</text>')
        return y + len(given) * size * LEADING

    def fitted(self, number: int, words: str, width: float, most: int, size: float = TEXT, *, bold: bool = False) -> tuple[str, ...]:
        """The words of a node in at most so many lines; what has no room is noted, and drawn all the same."""
        found = lines(words, width, size, bold=bold)
        if len(found) > most or any(length(one, size, bold=bold) > width for one in found):
            self.misfits.append(number)
        return found

    def number(self, x: float, y: float, number: int, *, own: bool = False) -> None:
        """A number in a circle."""
        self.shape("circle", cx=x, cy=y, r=11, fill="utama" if own else "muka", stroke="utama")
        self.words(x, y - 7.2, (str(number),), size=SMALL, colour="muka" if own else "utama", bold=True, middle=True)

    def calling(self, y: float, calls: Sequence[str]) -> float:
        """The frame with the numbers to call in danger; nothing without any."""
        if not calls:
            return y
        told = lines(f"Bahaya? {' atau '.join(calls)}", self.width - 40, TEXT, bold=True)
        high = len(told) * TEXT * LEADING + 16
        self.shape("rect", x=8, y=y, width=self.width - 16, height=high, rx=8, fill="muka", stroke="bahaya", thick=2)
        self.words(self.width / 2, y + 8, told, colour="bahaya", bold=True, middle=True)
        return y + high + 8

    def svg(self, height: float, alt: str) -> str:
        """The whole; in a page it is one picture with its words, as a file it stands on paper of its own."""
        body, box = "".join(self.parts), f'viewBox="0 0 {self.width} {round(height)}"'
        told = escape(alt)
        if self.inline:
            return f'<svg class="pp-lukis" {box} role="img" aria-label="{told}" font-family="var(--pp-huruf)">{body}</svg>'
        ground = f'<rect width="{self.width}" height="{round(height)}" fill="{FIXED["muka"]}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {box} width="{self.width}" height="{round(height)}" font-family="{FONT}"><title>{told}</title>{ground}{body}</svg>\n'
