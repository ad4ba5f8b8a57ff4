"""Writes blocks as Markdown in the way of this library: a blank line between blocks, lists that go on, and one sentence per line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pustaka.intake.manuscript import Block, Paragraph, Picture, Table, guarded

STEP = 4
DEEPEST = 6

NOTES = r"(?:\[\^\d+\])*"
SENTENCE = re.compile(rf"(?:[a-z]{{4}}{NOTES}|[a-z][”»\"\)]{NOTES})[.!?]{NOTES}(?P<gap>\s+)(?=[A-Z“«\"])")
"""Between `… pulang.` and `Ia …`, also behind the mark of a note; not after `Jl.`, `No.` or `Drs.`, whose number or name must stay beside them."""

TOP = re.compile(r"(?P<number>\d{1,3})[.)]?$")
LETTER = re.compile(r"(?P<letter>[a-zA-Z])[.)]$")


def number_of(mark: str) -> int:
    """`3.` → 3, `c)` → 3, `2.4` → 4; 0 for a bullet."""
    if found := TOP.search(mark):
        return int(found["number"])
    letter = LETTER.search(mark)
    return ord(letter["letter"].lower()) - ord("a") + 1 if letter else 0


def sentences(text: str) -> list[str]:
    gaps = [found.span("gap") for found in SENTENCE.finditer(text)]
    pieces = [text[start:end] for start, end in zip([0, *(end for _start, end in gaps)], [*(start for start, _end in gaps), len(text)], strict=True)]
    return [guarded(one) if n else one for n, one in enumerate(pieces)]


class Writer:
    """Writes one text; ids of headings are each given once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = set(taken)
        self.pictures: list[Picture] = []

    def blocks(self, blocks: list[Block], level: int) -> Iterator[str]:
        """Lines; `level` is the depth of the part's own heading."""
        before: Block | None = None
        lowest = min((one.depth for one in blocks if isinstance(one, Paragraph) and one.mark), default=0)
        for one in nested(blocks):
            item = isinstance(one, Paragraph) and bool(one.mark) and not one.level
            if before is not None and not goes_on(before, one):
                yield ""
            if isinstance(one, Picture):
                self.pictures.append(one)
                yield f"![{one.alt}]({self.name(len(self.pictures))})"
            elif isinstance(one, Table):
                yield from table(one)
            elif one.level or (one.bold and not one.mark and len(one.plain.split()) <= 15):
                yield self.heading(one, level)
            elif item:  # a list never begins deeper than its own first level
                yield from self.item(one, lowest)
            else:
                yield from sentences(one.text)
            before = one

    @staticmethod
    def name(number: int) -> str:
        """A name that tells nothing; its ending is set when the picture has been looked at."""
        return f"gambar-{number}"

    def heading(self, one: Paragraph, level: int) -> str:
        text = re.sub(r"^(?:\d{1,2}|[a-zA-Z])\\?[.)]\s+", "", one.text).rstrip(" :")
        stem = re.sub(r"[^a-z0-9]+", "-", one.plain.lower()).strip("-")[:40].strip("-") or "bagian"
        own, n = stem, 2
        while own in self.taken:
            own, n = f"{stem}-{n}", n + 1
        self.taken.add(own)
        return f"{'#' * min(level + 1, DEEPEST)} {text} {{#{own}}}"

    def item(self, one: Paragraph, lowest: int) -> Iterator[str]:
        indent = " " * (STEP * max(one.depth - lowest, 0))
        number = number_of(one.mark)
        first, *more = sentences(one.text)
        yield f"{indent}{f'{number}.' if number else '-'} {first}"
        yield from (f"{indent}{' ' * STEP}{line}" for line in more)


def goes_on(before: Block, one: Block) -> bool:
    """Whether two items stand in one list."""
    if not isinstance(before, Paragraph) or not isinstance(one, Paragraph) or not before.mark or not one.mark or before.level or one.level:
        return False
    return one.depth != before.depth or (one.mark == "-") == (before.mark == "-")


def nested(blocks: list[Block]) -> list[Block]:
    """Bullets between two numbers that follow each other belong to the first of them, whatever depth the manuscript gave them."""
    found = list(blocks)
    for n, one in enumerate(blocks):
        if not isinstance(one, Paragraph) or not (number := number_of(one.mark)):
            continue
        end = n + 1
        while end < len(blocks) and isinstance(inner := blocks[end], Paragraph) and inner.mark == "-" and inner.depth >= one.depth and not inner.level:
            end += 1
        after = blocks[end] if end < len(blocks) else None
        if end > n + 1 and isinstance(after, Paragraph) and number_of(after.mark) == number + 1 and after.depth == one.depth:
            low = min(inner.depth for inner in blocks[n + 1 : end] if isinstance(inner, Paragraph))
            for k in range(n + 1, end):
                inner = found[k]
                if isinstance(inner, Paragraph):
                    found[k] = replace(inner, depth=inner.depth - low + one.depth + 1)
    return found


def cell(text: str) -> str:
    return text if "\\|" in text else text.replace("|", "\\|")


def table(one: Table) -> Iterator[str]:
    """A pipe table; the first row names the columns."""
    width = max(len(row) for row in one.rows)
    rows = [["; ".join(inner.text for inner in given.paragraphs) for given in row] + [""] * (width - len(row)) for row in one.rows]
    for n, row in enumerate(rows):
        yield "| " + " | ".join(cell(text) for text in row) + " |"
        if n == 0:
            yield "|" + " --- |" * width
