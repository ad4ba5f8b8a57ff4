"""The half of the walk through a body that stays within a line: runs of words with what marks them, notes at their calls, images; and what a walk shares."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from pustaka.book import text
from pustaka.book.tree import Node, named, trimmed

DEEPEST = 60
"""Elements in elements, so that Python's own stack is never the limit."""

UNSAFE_LABEL = re.compile(r"[^A-Za-z0-9_.-]")
"""`catatan kaki/1` holds two characters that Typst does not take in a label."""

NO_ALT = "Gambar tanpa keterangan"

INLINE = {"em": "em", "i": "em", "strong": "strong", "b": "strong", "sup": "sup", "sub": "sub", "mark": "mark", "del": "del", "q": "q", "small": "small"}


@dataclass(frozen=True, slots=True)
class Doors:
    """How a body reaches outside: where a link leads (`to` a label, or `url`; neither for plain text), and an image's prepared file."""

    link: Callable[[str], dict[str, str]] = lambda href: {"url": href}
    image: Callable[[str], dict[str, Any] | None] = lambda src: None
    label: Callable[[str], str] = lambda identifier: identifier


@dataclass(slots=True)
class Body:
    """The blocks of one body, the labels that they carry, the abbreviations that they explain, and the signs that no font has."""

    blocks: list[Node] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    abbreviations: dict[str, str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)


def safe(identifier: str) -> str:
    """An identifier as part of a label."""
    return UNSAFE_LABEL.sub(lambda found: f"x{ord(found[0]):x}", identifier)


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep a block lies; inside a box, list or cell headings are only bold lines."""

    all: int = 0
    quotes: int = 0
    lists: int = 0
    notes: int = 0

    def inner(self, *, quotes: int = 0, lists: int = 0, notes: int = 0) -> Depth:
        return Depth(self.all + 1, self.quotes + quotes, self.lists + lists, self.notes + notes)


class Runs(ABC):
    """Reads what stands within a line, and remembers of a body its labels and the notes that were called."""

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        self.body = Body()
        self.notes: dict[str, HtmlElement] = {}
        self.used: set[str] = set()
        self.called: set[str] = set()
        """The notes that the text itself calls, and not only another note."""

    @abstractmethod
    def flow(self, element: HtmlElement, depth: Depth) -> list[Node]:
        """The blocks inside an element."""

    def inlines(self, element: HtmlElement, depth: Depth) -> list[Node]:
        found = self.words(element.text or "")
        for child in element:
            found += self.inline(child, depth) + self.words(child.tail or "")
        return found

    def inline(self, element: HtmlElement, depth: Depth) -> list[Node]:
        if not isinstance(element.tag, str):
            return []
        tag, classes = element.tag, (element.get("class") or "").split()
        if depth.all > DEEPEST:
            return self.words(element.text_content())
        if tag == "sup" and (note := element.find("a")) is not None and "footnote-ref" in (note.get("class") or ""):
            return self.note((note.get("href") or "").removeprefix("#"), note.text or "", depth)
        if tag == "br":
            return [{"t": "br"}]
        if tag == "img":
            return self.image(element)
        if tag in {"code", "kbd"}:
            return [{"t": "kode", "c": text.clean(element.text_content(), self.body.missing)}]
        inner = self.inlines(element, depth.inner())
        if any(named(one, "image") for one in inner):
            return inner
        if tag == "span" and "bukti" in classes:
            return [{"t": "bukti", "kind": next((one.removeprefix("bukti--") for one in classes if one.startswith("bukti--")), ""), "c": inner}]
        if tag == "abbr" and element.get("title"):
            self.body.abbreviations.setdefault(text.line(element.text_content()), text.line(element.get("title"), self.body.missing))
        if tag == "a" and element.get("href") and inner:
            target = self.doors.link(element.get("href"))
            return [{"t": "a", "c": inner, **target}] if target else inner
        return [{"t": INLINE[tag], "c": inner}] if tag in INLINE and inner else inner

    def note(self, identifier: str, number: str, depth: Depth) -> list[Node]:
        """A footnote where it is first called, a reference to it after that.

        A note that only notes call stands in brackets where it is called: a number of its own would change those behind it.
        """
        if identifier not in self.notes:
            return []
        if depth.notes and (identifier in self.called or identifier in self.used):
            return [f" (catatan {number})"]
        label = self.doors.label(f"__{identifier}")  # no heading id begins so
        if identifier in self.used:
            return [{"t": "notagain", "label": label}]
        self.used.add(identifier)
        if depth.notes:
            return [" (", *self.running(self.notes[identifier], depth.inner(notes=1)), ")"]
        return [{"t": "note", "label": label, "c": self.flow(self.notes[identifier], depth.inner(notes=1))}]

    def running(self, element: HtmlElement, depth: Depth) -> list[Node]:
        """The words of a note as one run, whatever blocks they stand in."""
        found: list[Node] = []
        for block in element if len(element) else [element]:
            found += [" ", *trimmed(self.inlines(block, depth))]
        found = trimmed(found)
        return [*found[:-1], found[-1].rstrip("\u00a0")] if found and isinstance(found[-1], str) else found  # the way back stood behind it

    def image(self, element: HtmlElement) -> list[Node]:
        """An image with its alternative text; one that cannot be shown leaves its text behind."""
        words = text.line(element.get("alt") or "", self.body.missing)
        found = self.doors.image(element.get("src") or "")
        if found is None:
            return [{"t": "em", "c": [f"[Gambar: {words or 'tanpa keterangan'}]"]}]
        return [{"t": "image", "alt": words or NO_ALT, **found}]

    def words(self, given: str) -> list[Node]:
        cleaned = text.held(text.clean(given, self.body.missing))
        return [{"t": "arab", "c": run} if arabic else run for arabic, run in text.runs(cleaned)]
