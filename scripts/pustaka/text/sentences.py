"""Splits the running text of a document into sentences, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pustaka.findings import Spot
from pustaka.text import scan
from pustaka.text.dialect import BADGES, MARK
from pustaka.text.document import Document

ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-+*]|\d+\.)\s+\S")
"""`- butir`, `    3. langkah`; not `-butir`, not `**tebal**`."""

STANDS_ALONE = re.compile(r"^\s*(?:#{1,6}|\||!!!|:\s|\[\^[^\]]+\]:|\*\[[^\]]+\]:|>)")
"""Lines that a list may follow without a blank line, or that are no paragraph: headings, tables, boxes, definitions."""

END = re.compile(r"[.!?…][\"'”’»)\]*_]*(?:\s*\[\^[^\]\s]+\])*\s+(?=[\"'“‘«(*_]*[A-Z\d])")
"""The end of «… pulang.[^2] Ia»; «dll. dan» goes on."""

LEAD = re.compile(r"\s*(?:(?:[-+*]|\d+\.)\s+)?")
"""What stands before the first word of a sentence: blanks, the mark of a list item."""

MARKS = tuple(f"({mark})" for mark in BADGES)


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that read on as one text, a paragraph or one list item: the number of the first, and all of them joined."""

    line: int
    whole: str

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Where each sentence starts and ends in `whole`."""
        start = 0
        for end in (*(found.end() for found in END.finditer(self.whole)), len(self.whole)):
            if start < end:
                yield start, end
            start = end

    def spot(self, start: int, end: int, message: str) -> Spot:
        """Where a stretch of the joined lines stands in the file."""
        lead = LEAD.match(self.whole, start, end)
        start = lead.end() if lead else start
        end = start + len(self.whole[start:end].rstrip())
        first, last = self.whole.count("\n", 0, start), self.whole.count("\n", 0, end)
        column, end_column = start - (self.whole.rfind("\n", 0, start) + 1), end - (self.whole.rfind("\n", 0, end) + 1)
        return Spot(self.line + first, column + 1, message, self.line + last, end_column + 1)


@lru_cache(maxsize=64)
def runs(document: Document) -> tuple[Run, ...]:
    """The running text, in pieces that no sentence crosses; headings, tables and footnotes are none. Several rules ask for it in turn."""
    found: list[Run] = []
    pieces: list[str] = []
    last = 0
    for number, line in (*document.prose, (0, "")):
        first = line.lstrip()[:1]
        marked = not first.isalpha()  # most lines start with a letter, and then they are neither
        apart = not first or (marked and stands_alone(line))
        if pieces and (apart or number != last + 1 or (marked and is_item(line))):
            whole = "\n".join(pieces)
            found.append(Run(last + 1 - len(pieces), MARK.sub(scan.blank, whole) if any(mark in whole for mark in MARKS) else whole))
            pieces = []
        if not apart:
            pieces.append(line)
            last = number
    return tuple(found)


def is_item(line: str) -> bool:
    """`ITEM` matches; most lines are ruled out by their first letter."""
    first = line.lstrip(" ")[:1]
    return (first in "-+*" or first.isdigit()) and bool(ITEM.match(line))


def stands_alone(line: str) -> bool:
    """`STANDS_ALONE` matches; as above."""
    return line.lstrip()[:1] in "#|!:[*>" and bool(STANDS_ALONE.match(line))
