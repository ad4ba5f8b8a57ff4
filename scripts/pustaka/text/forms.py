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
from pustaka.text.nesting import LEAST, TAB, Nesting, Seen
from pustaka.text.openings import DEFINITION, FENCE, HEADING, LOWERED, NOTE, OPTIONS, QUOTE, RULE

DEEPEST = 12
"""Quotations and boxes in each other; what is deeper stays as it is written."""


def shaped(lines: Sequence[str]) -> list[str]:
    """The lines in the form that Python-Markdown reads; tabs are blanks already."""
    return Shaper(lines, range(len(lines)), Seen()).run()


def seen(lines: Sequence[str]) -> Seen:
    found = Seen()
    Shaper([line.expandtabs(TAB) for line in lines], range(len(lines)), found).run()
    return found


@dataclass(slots=True)
class Shaper:
    """Walks the lines once; `items` are the list items that are open."""

    lines: Sequence[str]
    numbers: Sequence[int]
    seen: Seen
    depth: int = 0
    items: Nesting = field(default_factory=Nesting)
    out: list[str] = field(default_factory=list)
    at: int = 0
    blank: bool = True
    running: bool = False
    """Whether the line before is running text, which a number other than 1 does not end."""
    later: bool = False
    """Whether the line before belongs to a later block of its item, not to its first."""
    coded: set[int] = field(default_factory=set)
    defined: bool = False
    """Whether the lines before end with a definition, whose further paragraphs lie four blanks deep."""
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
        if indent < TAB:
            self.defined = DEFINITION.match(line) is not None or (self.defined and not self.blank)
        if self.is_code(indent):
            if (self.blank or self.at - 1 in self.coded) and not (self.defined and indent < 2 * TAB):
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

    def fence(self, indent: int, end: int) -> None:
        self.items.level(indent)
        shift = self.items.moved(indent) - indent
        self.gap()
        for n in range(self.at, end + 1):
            line = self.lines[n] if n > self.at else OPTIONS.sub("", self.lines[n])
            close = n == end and not line.startswith(" " * indent)
            line = " " * indent + line.lstrip(" ") if close else line
            self.out.append(" " * shift + line if line.strip() else line)
        self.at, self.blank, self.running, self.later = end + 1, False, False, True

    def quote(self, indent: int) -> None:
        listed = bool(self.items)
        self.items.level(indent)
        if listed:
            self.gap()
        inner, start = list[str](), self.at
        while self.at < len(self.lines) and QUOTE.match(self.lines[self.at]):
            bare = self.lines[self.at].lstrip(" ")[1:]
            inner.append(bare.removeprefix(" "))
            self.at += 1
        alert = ALERT.match(inner[0].strip())
        before = " " * self.items.moved(indent)
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
        self.items.level(indent)
        start = self.items.moved(indent)
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
        marker = markers.found(line) or self.items.empty(line)
        if marker is None:
            return None
        if marker.is_lettered:
            return self.items.next_lettered(marker) or markers.followed(marker, self.lines, self.at)
        if not self.items and self.running and not self.blank and not marker.interrupts:
            return None
        if self.items and self.blank and indent >= max(self.items.innermost.content, TAB * len(self.items)) + TAB:
            return None
        return marker

    def entered(self, marker: Marker) -> None:
        """An item: closes those that it does not belong to, and moves to where Python-Markdown looks for it."""
        sibling = self.items.left(marker)
        closed = sibling.kind if sibling else ""
        level = len(self.items)
        if not self.blank and (self.later or level < self.deep or (closed and closed != marker.kind) or (not closed and not self.items)):
            self.gap()
        self.seen.items.add(self.numbers[self.at])
        if self.items and marker.indent < self.items.innermost.content:
            self.seen.shallow.add(self.numbers[self.at])
        self.deep = level if not self.out or not self.out[-1].strip() else self.deep
        self.out.append(" " * (TAB * level) + marker.written(anew="ul" not in (closed or "ul", marker.kind) and closed != marker.kind))
        if shown := self.items.enter(marker, sibling if closed == marker.kind else None):
            self.seen.renumbered[self.numbers[self.at]] = shown
        self.at += 1
        self.blank, self.running, self.later = False, True, False

    def text(self, line: str, indent: int) -> None:
        if RULE.match(line) and self.items and not indent:
            self.gap()  # else the item above would become a heading
            self.items.clear()
        lowered = LOWERED.match(line) is not None and not self.items.level(indent)
        if lowered or HEADING.match(line):
            self.items.clear()
            if lowered and not self.depth:
                self.seen.lowered.add(self.numbers[self.at])
            self.put(line.lstrip(" "), running=False)
            self.later = False
            return
        if self.items and self.blank:
            self.later = bool(self.items.level(indent))
        if self.items and (self.blank or self.later):
            moved = self.items.moved(indent)
            self.deep = len(self.items) if self.blank else self.deep
        else:
            moved = max(indent, TAB * (len(self.items) - 1) + LEAST) if indent and len(self.items) > 1 else indent
        self.put(" " * moved + line[indent:], running=not line.lstrip().startswith("|"))
