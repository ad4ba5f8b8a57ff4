"""Reads what the footnotes of a text say, as its author wrote them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pustaka.text.document import Document

NOTE = re.compile(r"^\[\^(?P<name>[^\]]+)\]:\s*(?P<text>.*)$")
"""`[^1]: Pasal 44 UU 14/2019.`"""

CALLED = re.compile(r"\[\^(?P<name>[^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: the line where it begins, and its words as one run."""

    line: int
    rows: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(text for _line, text in self.rows)

    @property
    def lines(self) -> frozenset[int]:
        return frozenset(line for line, _text in self.rows)


def footnotes(document: Document) -> Mapping[str, Note]:
    """Every footnote by its name; the first of two with one name counts, as for readers."""
    found: dict[str, Note] = {}
    current: Note | None = None
    for number, line in document.prose:
        opened = NOTE.match(line)
        if opened:
            current = Note(number, [(number, opened["text"])])
            found.setdefault(opened["name"], current)
        elif current is not None and line.startswith("    "):
            current.rows.append((number, line.strip()))
        elif line.strip():
            current = None
    return found
