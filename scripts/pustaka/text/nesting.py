"""The list items that are open at a line, and what each line was taken for: Python-Markdown and GitHub count blanks in two ways."""

from __future__ import annotations

from dataclasses import dataclass, field

from pustaka.text import markers
from pustaka.text.markers import Marker
from pustaka.text.openings import EMPTY

TAB = 4
"""Blanks by which Python-Markdown knows that a line belongs to an item, a box or a note."""

LEAST = 2
"""Blanks beyond a marker from which on a line belongs to it: people write two even below `1.`."""


@dataclass(slots=True)
class Seen:
    """What was taken for what, by index of the line: list items, those that GitHub shows one level higher, and blocks of code by blanks."""

    items: set[int] = field(default_factory=set)
    shallow: set[int] = field(default_factory=set)
    code: set[int] = field(default_factory=set)
    lowered: set[int] = field(default_factory=set)
    """Headings with blanks before them."""
    renumbered: dict[int, str] = field(default_factory=dict)
    """Items of which the page shows another number than they were written with, and that number."""


@dataclass(frozen=True, slots=True)
class Item:
    """An open list item: where its marker and its text begin, and what kind of list it is in."""

    indent: int
    content: int
    kind: str
    number: int
    first: int
    """The number that its list begins with."""
    shown: int
    """The number that the page gives it."""


@dataclass(slots=True)
class Nesting:
    """The open list items, the outermost first."""

    items: list[Item] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def innermost(self) -> Item:
        """Raises IndexError where no item is open."""
        return self.items[-1]

    def clear(self) -> None:
        self.items.clear()

    def level(self, indent: int) -> int:
        """How many open items hold a block that begins at `indent`; the others are closed."""
        while self.items and indent < min(self.innermost.content, self.innermost.indent + LEAST):
            self.items.pop()
        return len(self.items)

    def moved(self, indent: int) -> int:
        """Where a block of the open items begins for Python-Markdown; what has enough blanks stays where it is."""
        base = TAB * len(self.items)
        if not self.items or indent >= base:
            return indent
        beyond = indent - self.innermost.content
        return base + (beyond if beyond >= TAB else 0)

    def left(self, marker: Marker) -> Item | None:
        """Closes the items that the one of `marker` does not belong to; the outermost of these stood beside it."""
        sibling = None
        while self.items and marker.indent < self.innermost.indent + LEAST:
            sibling = self.items.pop()
        return sibling

    def next_lettered(self, marker: Marker) -> Marker | None:
        """The marker, counted, where its letter goes on with a list that is open at its place."""
        last = next((one for one in reversed(self.items) if abs(one.indent - marker.indent) < LEAST), None)
        if last is None or not last.kind.endswith(marker.end) or markers.label(last.kind[0], last.number + 1) != marker.name:
            return None
        return marker.counted(last.kind[0], last.number + 1)

    def empty(self, line: str) -> Marker | None:
        """An item without words in a list that is open at its place."""
        found = EMPTY.match(line.rstrip())
        if found is None:
            return None
        indent, kind = len(found["indent"]), "ol" if found["number"] else "ul"
        if not any(abs(one.indent - indent) < LEAST and one.kind == kind for one in self.items):
            return None
        return Marker(indent, indent + len(found["sign"]) + 1, kind, int(found["number"] or 0), "&nbsp;")

    def enter(self, marker: Marker, sibling: Item | None) -> str:
        """Opens the item of `marker`. Returns the number that the page gives it where another one is written, else nothing.

        A list counts on from its first item, whatever is written; `1.` before every item means that.
        """
        if sibling is None or marker.kind == "ul":
            self.items.append(Item(marker.indent, marker.content, marker.kind, marker.number, marker.number, marker.number))
            return ""
        shown = sibling.shown + 1
        self.items.append(Item(marker.indent, marker.content, marker.kind, marker.number, sibling.first, shown))
        if marker.number == shown or marker.number == sibling.number == sibling.first:
            return ""
        return markers.label(marker.kind[0], shown) if marker.kind[0] in markers.STYLES else str(shown)
