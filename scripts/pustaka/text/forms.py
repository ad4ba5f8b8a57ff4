"""Brings what people write into the form that Python-Markdown reads: lists, quotations, boxes and notes as GitHub's preview shows them.

Python-Markdown knows a list inside a list by four blanks, wants a blank line above a list, and joins lists of two kinds.
GitHub, where contributors look at their text, does not. Every line of the source keeps its words here; only blanks, empty
lines and the signs at its start change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pustaka.text import markers
from pustaka.text.boxes import ALERT, ALERTS, BOX, headed
from pustaka.text.markers import Marker

TAB = 4
"""Blanks by which Python-Markdown knows that a line belongs to an item, a box or a note."""

LEAST = 2
"""Blanks beyond a marker from which on a line belongs to it: people write two even below `1.`."""

FENCE = re.compile(r" *(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
OPTIONS = re.compile(r"\s+(?:linenums|hl_lines|linenums_style|anchor_linenums)\s*=\s*(?:\"[^\"]*\"|[^\s{}]+)")
"""What would make a table of a block of code, one cell with the numbers of its lines; paper and readers aloud do not bear it."""

HEADING = re.compile(r"#{1,6}(?:\s|$)")
LOWERED = re.compile(r" {1,3}#{1,6}(?:[ ]|$)")
"""A heading with blanks before it, which GitHub shows as one."""

RULE = re.compile(r" {0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
QUOTE = re.compile(r" *>")
NOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ ]*")
EMPTY = re.compile(r"(?P<indent> *)(?P<sign>[-*+]|(?P<number>\d{1,9})[.)])$")
"""An item without a word, which counts all the same."""

DEEPEST = 12
"""Quotations and boxes in each other; what is deeper stays as it is written."""


def shaped(lines: Sequence[str]) -> list[str]:
    """The lines in the form that Python-Markdown reads; tabs are blanks already."""
    return Shaper(lines, range(len(lines)), Seen()).run()


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


def seen(lines: Sequence[str]) -> Seen:
    found = Seen()
    Shaper([line.expandtabs(TAB) for line in lines], range(len(lines)), found).run()
    return found


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
class Shaper:
    """Walks the lines once; `items` are the list items that are open, the outermost first."""

    lines: Sequence[str]
    numbers: Sequence[int]
    seen: Seen
    depth: int = 0
    items: list[Item] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    at: int = 0
    blank: bool = True
    running: bool = False
    """Whether the line before is running text, which a number other than 1 does not end."""
    later: bool = False
    """Whether the line before belongs to a later block of its item, not to its first."""
    coded: set[int] = field(default_factory=set)
    deep: int = 0
    """How deep the first line of the present block lies: Python-Markdown takes what follows without an empty line for a part of it."""

    def run(self) -> list[str]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                self.out.append(line)
                self.blank, self.running = True, False
                self.at += 1
            else:
                self.step(line)
        return self.out

    def step(self, line: str) -> None:
        indent = len(line) - len(line.lstrip(" "))
        if self.is_code(indent):
            if self.blank or self.at - 1 in self.coded:
                self.coded.add(self.at)
                self.seen.code.add(self.numbers[self.at])
            self.put(line)
        elif (end := self.closing(line)) is not None:
            self.fence(indent, end)
        elif QUOTE.match(line):
            self.quote(indent)
        elif found := BOX.match(line):
            self.box(found, indent)
        elif NOTE.match(line) and not (self.items and indent):
            self.note()
        elif (marker := self.item(line, indent)) is not None:
            self.entered(marker)
        else:
            self.text(line, indent)

    def is_code(self, indent: int) -> bool:
        """Whether the line is a block of code by its blanks, or goes on with running text: nothing in it has a meaning."""
        return indent >= TAB and not self.items

    def inner(self, lines: Sequence[str], first: int) -> list[str]:
        """What stands in a quotation, box or note, whose first line is the one at `first`."""
        if self.depth >= DEEPEST:
            return list(lines)
        return Shaper(lines, self.numbers[first : first + len(lines)], self.seen, self.depth + 1).run()

    def closing(self, line: str) -> int | None:
        """The index of the line that closes the block of code which this line opens."""
        found = FENCE.match(line)
        if found is None:
            return None
        for n in range(self.at + 1, len(self.lines)):
            later = FENCE.match(self.lines[n])
            if later and later["mark"].startswith(found["mark"]) and not later["info"].strip():
                return n
        return None

    def put(self, line: str, *, running: bool = True) -> None:
        self.out.append(line)
        self.at += 1
        self.blank, self.running = False, running

    def gap(self) -> None:
        """An empty line, where none stands above already."""
        if self.out and self.out[-1].strip():
            self.out.append("")

    def level(self, indent: int) -> int:
        """How many open items hold a block that begins at `indent`; the others are closed."""
        while self.items and indent < min(self.items[-1].content, self.items[-1].indent + LEAST):
            self.items.pop()
        return len(self.items)

    def moved(self, indent: int) -> int:
        """Where a block of the open items begins for Python-Markdown; what has enough blanks stays where it is."""
        base = TAB * len(self.items)
        if not self.items or indent >= base:
            return indent
        beyond = indent - self.items[-1].content
        return base + (beyond if beyond >= TAB else 0)

    def fence(self, indent: int, end: int) -> None:
        self.level(indent)
        shift = self.moved(indent) - indent
        self.gap()
        for n in range(self.at, end + 1):
            line = self.lines[n] if n > self.at else OPTIONS.sub("", self.lines[n])
            close = n == end and not line.startswith(" " * indent)
            line = " " * indent + line.lstrip(" ") if close else line
            self.out.append(" " * shift + line if line.strip() else line)
        self.at, self.blank, self.running, self.later = end + 1, False, False, True

    def quote(self, indent: int) -> None:
        listed = bool(self.items)
        self.level(indent)
        if listed:
            self.gap()
        inner, start = list[str](), self.at
        while self.at < len(self.lines) and QUOTE.match(self.lines[self.at]):
            bare = self.lines[self.at].lstrip(" ")[1:]
            inner.append(bare.removeprefix(" "))
            self.at += 1
        alert = ALERT.match(inner[0].strip())
        before = " " * self.moved(indent)
        if alert is not None:
            while self.at < len(self.lines) and self.continues(self.lines[self.at]):
                inner.append(self.lines[self.at].strip())
                self.at += 1
            kind, title = ALERTS[alert["kind"].upper()]
            self.gap()
            self.out.append(f'{before}!!! {kind} "{alert["title"].strip().replace(chr(34), "”") or title}"')
            self.out += [before + " " * TAB + one if one.strip() else "" for one in self.inner(inner[1:], start + 1)]
            self.out.append("")
        else:
            self.out += [f"{before}> {one}" if one.strip() else f"{before}>" for one in self.inner(inner, start)]
        self.blank, self.running, self.later = False, True, True
        if listed and self.at < len(self.lines) and markers.found(self.lines[self.at]) is not None:
            self.gap()  # an item right below a quotation goes on with the list above it
            self.blank, self.running = True, False

    def continues(self, line: str) -> bool:
        """Whether a line without `>` still belongs to the paragraph of the quotation above it."""
        return bool(line.strip()) and not (HEADING.match(line) or FENCE.match(line) or BOX.match(line) or RULE.match(line) or markers.found(line))

    def box(self, found: re.Match[str], indent: int) -> None:
        self.level(indent)
        start = self.moved(indent)
        self.gap()
        self.out.append(" " * start + headed(found))
        self.at += 1
        first = self.at
        inner = self.indented(indent + TAB)
        self.out += [" " * (start + TAB) + one if one.strip() else "" for one in self.inner(inner, first)]
        self.blank, self.running, self.later = bool(inner) and not inner[-1].strip(), True, True

    def indented(self, least: int) -> list[str]:
        """The lines that follow with at least so many blanks, without these; empty lines between them count."""
        inner = list[str]()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and not line.startswith(" " * least):
                break
            inner.append(line[least:] if line.strip() else "")
            self.at += 1
        while inner and not inner[-1].strip():
            inner.pop()
            self.at -= 1
        return inner

    def note(self) -> None:
        """A footnote; what is indented below it belongs to it."""
        self.items.clear()
        line = self.lines[self.at]
        found = NOTE.match(line)
        mark = found[0] if found else ""
        self.at += 1
        inner = self.indented(TAB)
        if inner:
            first, *others = self.inner([line[len(mark) :], *inner], self.at - 1 - len(inner))
            self.out += [mark + first, *(" " * TAB + one if one.strip() else "" for one in others)]
        else:
            self.out.append(line)
        self.blank, self.running, self.later = False, True, False

    def item(self, line: str, indent: int) -> Marker | None:
        """The marker of a line that begins a list item here."""
        if RULE.match(line):
            return None
        marker = markers.found(line) or self.empty(line)
        if marker is None:
            return None
        if marker.is_lettered:
            last = next((one for one in reversed(self.items) if abs(one.indent - indent) < LEAST), None)
            if last is not None and last.kind.endswith(marker.end) and markers.label(last.kind[0], last.number + 1) == marker.name:
                return marker.counted(last.kind[0], last.number + 1)
            return markers.followed(marker, self.lines, self.at)
        if not self.items and self.running and not self.blank and not marker.interrupts:
            return None
        if self.items and self.blank and indent >= max(self.items[-1].content, TAB * len(self.items)) + TAB:
            return None
        return marker

    def empty(self, line: str) -> Marker | None:
        """An item without words in a list that is open at its place."""
        found = EMPTY.match(line.rstrip())
        if found is None:
            return None
        indent, kind = len(found["indent"]), "ol" if found["number"] else "ul"
        if not any(abs(one.indent - indent) < LEAST and one.kind == kind for one in self.items):
            return None
        return Marker(indent, indent + len(found["sign"]) + 1, kind, int(found["number"] or 0), "&nbsp;")

    def entered(self, marker: Marker) -> None:
        """An item: closes those that it does not belong to, and moves to where Python-Markdown looks for it."""
        closed, sibling = "", None
        while self.items and marker.indent < self.items[-1].indent + LEAST:
            sibling = self.items.pop()
            closed = sibling.kind
        level = len(self.items)
        if not self.blank and (self.later or level < self.deep or (closed and closed != marker.kind) or (not closed and not self.items)):
            self.gap()
        self.seen.items.add(self.numbers[self.at])
        if self.items and marker.indent < self.items[-1].content:
            self.seen.shallow.add(self.numbers[self.at])
        self.deep = level if not self.out or not self.out[-1].strip() else self.deep
        self.out.append(" " * (TAB * level) + marker.written(anew="ul" not in (closed or "ul", marker.kind) and closed != marker.kind))
        self.items.append(self.counted(marker, sibling if closed == marker.kind else None))
        self.at += 1
        self.blank, self.running, self.later = False, True, False

    def counted(self, marker: Marker, sibling: Item | None) -> Item:
        """The item with the number that the page gives it: a list counts on from its first, whatever is written; `1.` before every item means that."""
        if sibling is None or marker.kind == "ul":
            return Item(marker.indent, marker.content, marker.kind, marker.number, marker.number, marker.number)
        shown = sibling.shown + 1
        if marker.number != shown and not marker.number == sibling.number == sibling.first:
            self.seen.renumbered[self.numbers[self.at]] = markers.label(marker.kind[0], shown) if marker.kind[0] in markers.STYLES else str(shown)
        return Item(marker.indent, marker.content, marker.kind, marker.number, sibling.first, shown)

    def text(self, line: str, indent: int) -> None:
        if RULE.match(line) and self.items and not indent:
            self.gap()  # else the item above would become a heading
            self.items.clear()
        lowered = LOWERED.match(line) is not None and not self.level(indent)
        if lowered or HEADING.match(line):
            self.items.clear()
            if lowered and not self.depth:
                self.seen.lowered.add(self.numbers[self.at])
            self.put(line.lstrip(" "), running=False)
            self.later = False
            return
        if self.items and self.blank:
            self.later = bool(self.level(indent))
        if self.items and (self.blank or self.later):
            moved = self.moved(indent)
            self.deep = len(self.items) if self.blank else self.deep
        else:
            moved = max(indent, TAB * (len(self.items) - 1) + LEAST) if indent and len(self.items) > 1 else indent
        self.put(" " * moved + line[indent:], running=not line.lstrip().startswith("|"))
