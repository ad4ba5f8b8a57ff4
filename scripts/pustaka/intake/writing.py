"""Writes blocks as Markdown in the way of this library: a blank line between blocks, lists that go on, and one sentence per line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pustaka.intake.counting import goes_on, is_alone, is_counted, levelled, nested, sign, starts_anew
from pustaka.intake.manuscript import STRUCK, Block, Left, Manuscript, Paragraph, Picture, Table, guarded

STEP = 4
DEEPEST = 6

ANEW = "nomor butir yang tidak meneruskan nomor di atasnya; situs akan meneruskannya, jadi beri satu kalimat di antaranya bila nomornya penting"

NOTES = r"(?:\[\^\d+\])*"
SENTENCE = re.compile(rf"(?:[a-z]{{4}}{NOTES}|[a-z][”»\"\)]{NOTES})[.!?]{NOTES}(?P<gap>\s+)(?=[A-Z“«\"])")
"""Between `… pulang.` and `Ia …`, also behind the mark of a note; not after `Jl.`, `No.` or `Drs.`, whose number or name must stay beside them."""

def sentences(text: str) -> list[str]:
    gaps = [found.span("gap") for found in SENTENCE.finditer(text)]
    pieces = [text[start:end] for start, end in zip([0, *(end for _start, end in gaps)], [*(start for start, _end in gaps), len(text)], strict=True)]
    return [guarded(one) if n else one for n, one in enumerate(pieces)]


class Writer:
    """Writes one text; ids of headings are each given once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = set(taken)
        self.pictures: list[Picture] = []
        self.told: list[Left] = []

    def blocks(self, blocks: list[Block], level: int) -> Iterator[str]:
        """Lines; `level` is the depth of the part's own heading."""
        before: Block | None = None
        marks: dict[int, str] = {}
        blocks = levelled(nested(blocks))
        for n, one in enumerate(blocks):
            above = marks.get(one.depth, "") if isinstance(one, Paragraph) else ""
            if before is not None and not goes_on(before, one, above):
                yield ">" if is_quoted(before) and is_quoted(one) else ""
            if isinstance(one, Picture):
                self.pictures.append(one)
                yield f"![{one.alt}]({self.name(len(self.pictures))})"
            elif isinstance(one, Table):
                yield from table(one)
            elif one.level or (one.bold and not one.mark and not one.inner and len(one.plain.split()) <= 15):
                yield self.heading(one, level)
            elif one.mark:
                if starts_anew(above, one.mark):
                    self.told.append(Left(one.place, ANEW, 0))
                yield from self.item(one, f"- {one.mark}" if is_counted(one.mark) and is_alone(blocks, n, above) else sign(one.mark, above))
                marks = {**{depth: mark for depth, mark in marks.items() if depth < one.depth}, one.depth: one.mark}
            else:
                lead = " " * (STEP * (one.depth + 1)) if one.inner else "> " if one.quoted else ""
                yield from (f"{lead}{line}" for line in sentences(one.text))
            marks = marks if isinstance(one, Paragraph) and (one.mark or one.inner) else {}
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

    @staticmethod
    def item(one: Paragraph, shown: str) -> Iterator[str]:
        indent = " " * (STEP * one.depth)
        first, *more = sentences(one.text)
        yield f"{indent}{shown} {first}"
        yield from (f"{indent}{' ' * STEP}{line}" for line in more)


def is_quoted(one: Block) -> bool:
    return isinstance(one, Paragraph) and one.quoted


BARE_PIPE = re.compile(r"(?P<whole>\\.|`[^`]*`)|\|")


def cell(text: str) -> str:
    """The text without a pipe that would end the cell; one in code ends none."""
    return BARE_PIPE.sub(lambda found: found["whole"] or "\\|", text)


def numbered(one: Paragraph) -> Paragraph:
    """Where no list can stand, an item keeps its number as words."""
    return replace(one, text=f"{guarded(one.mark)} {one.text}") if is_counted(one.mark) else one


def table(one: Table) -> Iterator[str]:
    """A pipe table; the first row names the columns."""
    width = max(len(row) for row in one.rows)
    rows = [["; ".join(numbered(inner).text for inner in given.paragraphs) for given in row] + [""] * (width - len(row)) for row in one.rows]
    for n, row in enumerate(rows):
        yield "| " + " | ".join(cell(text) for text in row) + " |"
        if n == 0:
            yield "|" + " --- |" * width


def crossed(manuscript: Manuscript, draft: str) -> Iterator[Left]:
    """Struck words of headings and of what became front matter: there they have no place."""
    shown = " ".join(draft.split())
    for one in manuscript.paragraphs():
        if not one.struck and any(" ".join(found[0].split()) not in shown for found in STRUCK.finditer(one.text)):
            yield Left(one.place, "kata yang dicoret di dalam judul, isian, atau nama", 0)
