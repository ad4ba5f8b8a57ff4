"""Rows and tables as people write them, whether or not Python-Markdown shows them as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pustaka.text.document import Document

PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
"""A pipe that parts two cells; not `\\|`. Code spans are blanks by now."""

RULER = re.compile(r"[\s|:–—−_=-]*[-–—−_=][\s|:–—−_=-]*$")
"""`|---|:--:|`, also `|—|—|` and `|===|===|`, which were meant as one."""

PLAIN_RULER = re.compile(r"^\|[\s:|-]+$")
"""`|---|---|` as it is written in a text that passed: what stands above it is the head of a table, what follows are its rows."""

RULED = re.compile(r"[\s|:]*(?:[-=]{3,}[\s|:]+)*[-=]{3,}[\s|:]*$")
"""A ruler and nothing else; not `| - | - |`, whose cells say that they are empty."""

LEAD = re.compile(r"\s*(?:>\s?)*\s*(?:(?:[-+*:]|\d+\.)\s+(?=\|))?")
"""What may stand before a row: indents, marks of a quotation, the mark of a list item or of what a term means."""

DEFINED = re.compile(r"\s*(?:>\s?)*\s*:\s+\|")
"""The first row of what a term means, which stands right below its term."""

ENDED = re.compile(r"\s*(?:#{1,6}\s|\{:|\[\^|\*\[|!!!|\?\?\?\+?\s*\w|(?:[-+*]|\d+\.)\s+(?!\|))")
"""Lines that are no rows and end a table although no blank line stands between: headings, boxes, notes, list items."""

OPENS = re.compile(r"\s*(?:>\s?)*\s*(?:#{1,6}\s|!!!|\?\?\?\+?\s*\w|\[!\w+\]|\[\^[^\]\s]+\]:\s*$)")
"""Those below which a table may stand without a blank line: headings, boxes of each form, notes with nothing behind their mark."""

FEWEST_BARE = 3
"""Rows without outer pipes that make a table by their number alone: two may be prose."""

LISTED = re.compile(r"(?:[-+*•▪◦●○■–—→]|\(?(?:\d{1,3}|[A-Za-z])[.)])\t+")
"""The mark of an item with the tab that word processors put behind it: no cell of a table."""


@dataclass(slots=True)
class Row:
    """One line that may belong to a table: its number, where it begins, and its text without what stands before."""

    number: int
    column: int
    text: str

    @property
    def cells(self) -> int:
        return len(split(self.text, bordered=self.text.startswith("|")))

    @property
    def is_ruler(self) -> bool:
        return "|" in self.text and RULER.match(self.text) is not None

    @property
    def closed(self) -> bool:
        return self.text.startswith("|") and self.text.endswith("|") and self.cells > 1


@dataclass(slots=True)
class Run:
    """Rows that follow each other; `glued` says that running text stands right above, `torn` that a blank line does and rows above it."""

    rows: list[Row] = field(default_factory=list)
    glued: bool = False
    torn: bool = False


def cells_of(row: Row) -> list[str]:
    return split(row.text, bordered=row.text.startswith("|") or row.text.endswith("|"))


def is_meant(rows: Sequence[Row]) -> bool:
    """Whether rows were meant as a table: one of them rules off a header, or pipes enclose them, or several have equally many cells."""
    piped = [row for row in rows if "|" in row.text]
    if any(row.is_ruler for row in rows) and any(not row.is_ruler for row in piped):
        return True
    if any(row.closed for row in piped) or sum(row.text.startswith("|") and row.cells > 1 for row in piped) > 1:
        return True
    return len(piped) >= FEWEST_BARE and len({row.cells for row in piped}) == 1


def runs(document: Document) -> Iterator[Run]:
    """The stretches of lines with pipes; a line without one goes on with a table that already has its ruler."""
    run, before, blank, ended = Run(), 0, True, False
    for number, line in document.prose:
        bare = line.strip("> \t\r")  # a quotation has blank lines of its own
        gap = number != before + 1 or not bare
        row = Row(number, *begun(line))
        rowlike = bool(PIPE.search(row.text)) and not ENDED.match(line)
        if run.rows and (gap or ENDED.match(line) or (not rowlike and not any(one.is_ruler for one in run.rows[:2]))):
            yield run
            ended = True
            run = Run(torn=False)
        if bare and (rowlike or run.rows):
            if not run.rows:
                run.glued = not blank and not gap and not DEFINED.match(line)
                run.torn = blank and ended
            run.rows.append(row)
        if bare:
            ended = False if not run.rows else ended
            blank = OPENS.match(document.lines[number - 1]) is not None
        else:
            blank = True
        before = number
    if run.rows:
        yield run


def begun(line: str) -> tuple[int, str]:
    """(column, text) of a row."""
    found = LEAD.match(line)
    start = found.end() if found else 0
    return start + 1, line[start:].rstrip()


def split(text: str, *, bordered: bool) -> list[str]:
    """The cells of a row, as Python-Markdown parts them: outer pipes count for nothing where the header has any."""
    ends = [found.end() for found in PIPE.finditer(text)]
    cells, start = [], 0
    for end in ends:
        cells.append(text[start : end - 1])
        start = end
    cells.append(text[start:])
    if bordered and len(cells) > 1 and text.startswith("|"):
        cells = cells[1:]
    if bordered and len(cells) > 1 and ends and ends[-1] == len(text):
        cells = cells[:-1]
    return cells


def tabbed(document: Document) -> Iterator[list[Row]]:
    """Rows parted by tabs that follow each other with equally many cells."""
    if "\t" not in document.source.text:
        return
    rows: list[Row] = []
    for number, line in document.prose:
        if not line.strip():
            continue
        row = Row(number, len(line) - len(line.lstrip()) + 1, line.strip())
        cells = LISTED.sub("", row.text, count=1).split("\t")
        fits = len(cells) > 1 and not any(cell.startswith(":") for cell in cells) and not (rows and len(rows[0].text.split("\t")) != len(cells))
        if rows and (not fits or number - rows[-1].number > 2):
            if is_pasted(rows):
                yield rows
            rows = []
        if len(cells) > 1 and not any(cell.startswith(":") for cell in cells):
            rows.append(row)
    if is_pasted(rows):
        yield rows


def are_pairs(rows: Sequence[Row]) -> bool:
    """Whether each row is a word with a colon and what it stands for, which reads well enough as text."""
    return all(row.text.count("\t") == 1 and row.text.partition("\t")[0].rstrip().endswith(":") for row in rows)


def is_pasted(rows: Sequence[Row]) -> bool:
    """Two rows right below each other, or three with blank lines between them as Word leaves them."""
    return len(rows) > 2 or (len(rows) == 2 and rows[1].number == rows[0].number + 1)
