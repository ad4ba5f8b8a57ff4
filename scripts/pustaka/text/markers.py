"""What begins a list item in the texts that people bring: `-`, `•`, `1.`, `1)`, `a.`, `A.`, `iv.`, also with a no-break space behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

DOTS = "•▪▫◦‣●○■⁃∙·"
"""Signs that word processors put before an item; dashes and arrows mean more than that and are left to the check. A line of them alone, `• • •`, is an ornament."""

BULLETS = f"-+*{DOTS}"

MARKER = re.compile(rf"(?P<indent> *)(?P<sign>[{BULLETS}]|(?P<number>\d{{1,9}}|[A-Za-z]|[ivxIVX]{{2,5}})(?P<end>[.)]))(?P<gap>[ \u00a0]+)(?P<text>(?![{DOTS}\s]*$)\S.*)$")
TASK = re.compile(r"\[(?P<done>[ xX])\][ ]+(?=\S)")
"""`[ ] belum`, `[x] sudah` at the start of an item."""

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")
LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
STYLES = {"a": "\ue0a1", "A": "\ue0a2", "i": "\ue0a3", "I": "\ue0a4"}
"""What HTML calls the ways of counting, and the sign that carries one through the parser, which knows digits only."""

ANEW = ("\ue0a5", "\ue0a6")
"""Stand around the number from which a list counts that follows another one at once."""

BY_SIGN = {sign: style for style, sign in STYLES.items()}

LONGEST_GAP = 4
"""Blanks behind a marker; with more, what follows is code."""

FARTHEST = 200
"""Lines within which the next letter of a list is looked for."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The start of an item: `kind` is `ul`, `ol`, or for letters a style of STYLES with the sign behind it; `number` counts from 1."""

    indent: int
    content: int
    kind: str
    number: int
    text: str
    name: str = ""
    end: str = ""

    @property
    def is_lettered(self) -> bool:
        return bool(self.name)

    @property
    def interrupts(self) -> bool:
        """Whether a list may begin so right below running text: a later number there is a year or a sum."""
        return self.number < 2

    def written(self, *, anew: bool = False) -> str:
        """The item as Python-Markdown reads it; `anew` where the list above counts in another way and would take this one in."""
        text = TASK.sub(lambda found: "☐ " if found["done"] == " " else "☑ ", self.text, count=1) if self.text.startswith("[") else self.text
        return f"- {text}" if self.kind == "ul" else f"{self.number}. {STYLES.get(self.kind[0], '')}{f'{ANEW[0]}{self.number}{ANEW[1]}' if anew else ''}{text}"

    def counted(self, style: str, number: int) -> Marker:
        """The same item, once its neighbours have told how its letters count."""
        return replace(self, kind=style + self.end, number=number)


def found(line: str) -> Marker | None:
    """The marker at the start of a line. A letter may be one: `a. Satu`; but `A. Yani` looks the same."""
    match = MARKER.match(line)
    if match is None:
        return None
    indent, name, gap = len(match["indent"]), match["number"], len(match["gap"])
    content = indent + len(match["sign"]) + (gap if gap <= LONGEST_GAP else 1)
    if name is None:
        return Marker(indent, content, "ul", 0, match["text"])
    if name.isdigit():
        return Marker(indent, content, "ol", int(name), match["text"])
    return Marker(indent, content, "", 0, match["text"], name, match["end"])


def label(style: str, number: int) -> str:
    """`c` for the third of style `a`; empty where the style has no more."""
    names = ROMAN if style in "iI" else LETTERS
    name = names[number - 1] if 0 < number <= len(names) else ""
    return name.upper() if style in "AI" else name


def readings(name: str) -> list[tuple[str, int]]:
    """Every (style, number) that a name can mean: `i` is the first Roman number and the ninth letter."""
    styles = "IA" if name.isupper() else "ia"
    return [(style, number) for style in styles for number in range(1, len(LETTERS) + 1) if label(style, number) == name]


def followed(marker: Marker, lines: Sequence[str], at: int) -> Marker | None:
    """The marker as its next neighbour reads it, if the next letter stands at the same place below before the text goes on outside."""
    blank = False
    for line in lines[at + 1 : at + FARTHEST]:
        bare = line.lstrip(" ")
        if bare and len(line) - len(bare) <= marker.indent:
            other = found(line)
            if other is not None and other.is_lettered and other.indent == marker.indent and other.end == marker.end:
                return next((marker.counted(style, n) for style, n in readings(marker.name) if label(style, n + 1) == other.name), None)
            if blank or bare.startswith("#"):
                return None
        blank = not bare
    return None
