"""A text as the pieces that people point at: steps, items, paragraphs and rows, by section, each with the words that it says.

Paper and page are set in many ways, so only words count here: a mark of a piece changes when its words do, and not when its
lines break elsewhere. The marks of an edition are recorded and stand on paper, so this reading may never change what it
gives for a text; a test holds it to that.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.text import Document, markers, scan
from pustaka.text.document import WORD

STEP, ITEM, PARAGRAPH, ROW, NOTE = "langkah", "butir", "paragraf", "baris tabel", "catatan kaki"

ORDERED = "ol"
FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:")
RULED = re.compile(r"^[\s|:-]+$")
"""`| --- | ---: |`"""

HEAD = ""
"""The section of what stands above the first heading."""

LONGEST = 90
"""Letters of a piece that are quoted."""

LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""A row of marks in digits could by chance look like somebody's number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. `number` is the one that is printed before a step, else its place among those of its kind in the section."""

    section: str
    kind: str
    number: int
    words: str
    said: str = ""
    """How it begins, as a reader sees it."""

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.words.encode("utf-8")).hexdigest()[:4].translate(LETTERS)


def pieces(document: Document) -> tuple[Piece, ...]:
    """Every piece of a text in its order, those without a word left out."""
    titles = {one.line: one for one in document.headings}
    section, counts, found = HEAD, dict[str, int](), list[Piece]()
    for first, kind, number, text in blocks(document, frozenset(titles)):
        if first in titles:
            section, counts = titles[first].id, {}
            continue
        words = spoken(text)
        if words:
            counts[kind] = counts.get(kind, 0) + 1
            found.append(Piece(section, kind, number or counts[kind], words, beginning(text)))
    return tuple(found)


def spoken(text: str) -> str:
    """The words of Markdown, in small letters, with one blank between two."""
    return " ".join(WORD.findall(scan.plain(text).casefold()))


def beginning(text: str) -> str:
    """The first sentence, or as many words of it as stand on a line or two; list signs and marks of Markdown left out."""
    shown = " ".join(scan.plain(re.sub(r"^\s*(?:[-+*]|\d+[.)])\s+", "", text)).split())
    shown = re.sub(r"\s+([.,;:)])", r"\1", shown)
    first = re.split(r"(?<=[.?])\s", shown, maxsplit=1)[0]
    return first if len(first) <= LONGEST else f"{first[:LONGEST].rsplit(' ', 1)[0].rstrip(',;:')} …"


def blocks(document: Document, titles: frozenset[int]) -> Iterator[tuple[int, str, int, str]]:
    """(first line, kind, number of a step, text) of each block; a heading comes as a block of its own line."""
    first, kind, number, lines = 0, "", 0, list[str]()
    apart = True  # whether a blank line stands above
    for at, line in document.prose:
        bare = line.strip()
        indented = line[:1] in (" ", "\t")
        marker = markers.found(line) if not indented else None
        begins = begun(bare, marker, apart and not indented) if bare else ""
        if not bare:
            apart = True
            continue
        if at in titles or begins or not kind or (apart and not indented):
            if kind:
                yield first, kind, number, "\n".join(lines)
            first, kind, lines = at, begins or PARAGRAPH, []
            number = marker.number if marker is not None and begins == STEP else 0
        if not (kind == ROW and RULED.fullmatch(bare)):
            lines.append(line)
        if at in titles:
            yield first, PARAGRAPH, 0, line
            kind = ""
        apart = False
    if kind:
        yield first, kind, number, "\n".join(lines)


def begun(bare: str, marker: markers.Marker | None, free: bool) -> str:
    """The kind of what a line begins; empty where it goes on with what is above."""
    if FOOTNOTE.match(bare):
        return NOTE
    if bare.startswith("|"):
        return ROW
    if marker is not None and not marker.is_lettered:
        return STEP if marker.kind == ORDERED else ITEM
    return PARAGRAPH if free else ""
