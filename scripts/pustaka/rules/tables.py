"""Finds what was meant as a table and is not shown as one, or loses a cell on the way; Python-Markdown says nothing about either."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest

from pustaka.findings import Severity, Spot
from pustaka.privacy import identifiers
from pustaka.text import Document

PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
"""A pipe that parts two cells; not `\\|`. Code spans are blanks by now."""

RULER = re.compile(r"[\s|:–—−_=-]*[-–—−_=][\s|:–—−_=-]*$")
"""`|---|:--:|`, also `|—|—|` and `|===|===|`, which were meant as one."""

RULED = re.compile(r"[\s|:]*(?:[-=]{3,}[\s|:]+)*[-=]{3,}[\s|:]*$")
"""A ruler and nothing else; not `| - | - |`, whose cells say that they are empty."""

LEAD = re.compile(r"\s*(?:>\s?)*\s*(?:(?:[-+*]|\d+\.)\s+(?=\|))?")
"""What may stand before a row: indents, marks of a quotation, the mark of a list item."""

ENDED = re.compile(r"\s*(?:#{1,6}\s|\{:|\[\^|\*\[|!!!|(?:[-+*]|\d+\.)\s+(?!\|))")
"""Lines that are no rows and end a table although no blank line stands between: headings, boxes, notes, list items."""

OPENS = re.compile(r"\s*(?:#{1,6}\s|!!!)")
"""Those below which a table may stand without a blank line."""

FEWEST_BARE = 3
"""Rows without outer pipes that make a table by their number alone: two may be prose."""

LONGEST_HEADER = 200

LISTED = re.compile(r"(?:[-+*•▪◦●○■–—→]|\(?(?:\d{1,3}|[A-Za-z])[.)])\t+")
"""The mark of an item with the tab that word processors put behind it: no cell of a table."""

UNRULED = "Tabel ini tidak tampil sebagai tabel, karena baris pemisahnya belum ada. Tulis «{ruler}» tepat di bawah baris judul kolom."
MISRULED = "Tabel ini tidak tampil sebagai tabel, karena baris pemisahnya tidak cocok dengan baris judul. Tulis «{ruler}» di bawahnya."
GLUED = "Tabel ini menyatu dengan kalimat di atasnya, sehingga tampil sebagai teks. Beri satu baris kosong di atas baris judul kolom, lalu «{ruler}» di bawahnya."
TORN = "Tabel ini terputus oleh baris kosong. Hapus baris kosong di antara barisnya; susunannya: baris judul kolom, «{ruler}», lalu baris isi."
LOST = "Baris tabel ini lebih dari {count} sel, sehingga sebagian isinya hilang. Samakan dengan baris pemisah «{ruler}»; tanda «|» di dalam sel ditulis «\\|»."
SHORT = "Baris tabel ini kurang dari {count} sel. Samakan dengan baris pemisah «{ruler}»; sel kosong tetap diberi tanda «|»."
TRAILING = "Kalimat ini terbaca sebagai baris tabel di atasnya. Beri satu baris kosong di antaranya."
TWICE = "Baris pemisah muncul lebih dari sekali, sehingga tampil sebagai isi tabel. Hapus baris ini, atau beri satu baris kosong dan baris judul kolom di atasnya."
BARE = "Tabel ini hanya berisi baris judul kolom. Tambahkan baris isi di bawah «{ruler}», atau hapus tabelnya."
HEADLESS = "Tabel ini tidak tampil sebagai tabel, karena baris judul kolomnya belum ada. Tulis judul kolom tepat di atas baris pemisah."
TABBED = "Ini tampaknya tabel yang disalin dari Word atau Excel. Awali dan akhiri setiap baris dengan «|», ganti setiap tab dengan « | », lalu tulis «{ruler}» di bawah baris judul kolom."


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


@lru_cache(maxsize=64)
def faults(document: Document) -> tuple[Spot, ...]:
    """One spot for each table that is not shown as meant."""
    found: list[Spot] = []
    if "|" in document.source.text:
        last: Run | None = None
        stretches = list(runs(document))
        for run, later in zip_longest(stretches, stretches[1:]):
            whole = whole_fault(run)
            if whole is not None and len(run.rows) == 1 and later is not None and later.torn and later.rows[0].is_ruler:
                whole = spot(run.rows[0], TORN, run.rows[0].cells, head=cells_of(run.rows[0]))
            torn = run.torn and last is not None
            if torn and (whole is not None or not is_meant(run.rows)):
                if last is not None and not any(one.line in range(last.rows[0].number, run.rows[0].number) for one in found):
                    found.append(spot(run.rows[0], TORN, last.rows[0].cells))
                continue
            if whole is not None:
                found.append(whole)
            elif is_meant(run.rows):
                found += [] if len(run.rows) == 2 and is_torn(later) else row_fault(run.rows)
            last = run if is_meant(run.rows) else None
    return (*found, *(spot(rows[0], TABBED, len(rows[0].text.split("\t")), severity=Severity.ADVICE if are_pairs(rows) else Severity.ERROR) for rows in tabbed(document)))


def is_torn(later: Run | None) -> bool:
    """Whether the next rows are the missing ones of the table above a blank line."""
    return later is not None and later.torn and (not is_meant(later.rows) or whole_fault(later) is not None)


def whole_fault(run: Run) -> Spot | None:
    """Why a run of rows is no table on the page; nothing when it is one, or was never meant as one."""
    rows = run.rows
    if not is_meant(rows):
        return None
    head = rows[0]
    width = max(Counter(row.cells for row in rows if not row.is_ruler).most_common(1)[0][0], 1) if any(not row.is_ruler for row in rows) else head.cells
    if run.glued:
        return spot(head, GLUED, head.cells, head=cells_of(head) if len(rows) > 1 and rows[1].is_ruler else None)
    if head.is_ruler and len(rows) > 1:
        return spot(head, HEADLESS, width, head=["…"] * width)
    if len(rows) < 2 or not rows[1].is_ruler:
        return spot(head, UNRULED, width)
    bordered = head.text.startswith("|")
    cells = split(rows[1].text, bordered=bordered or head.text.endswith("|"))
    if len(cells) != len(split(head.text, bordered=bordered or head.text.endswith("|"))) or not set("".join(cells)) <= set("|:- \t"):
        return spot(rows[1], MISRULED, head.cells, head=cells_of(head))
    return None


def row_fault(rows: Sequence[Row]) -> list[Spot]:
    """The gravest thing that is wrong with the rows of a table, at the first row where it is; the others are its other places."""
    bordered = rows[0].text.startswith("|") or rows[0].text.endswith("|")
    count = len(split(rows[0].text, bordered=bordered))
    again = next((row for row in rows[2:] if RULED.match(row.text)), None)
    if again is not None:
        return [spot(again, TWICE, count)]
    if len(rows) == 2:
        return [spot(rows[0], BARE, count, severity=Severity.ADVICE)]
    lost, short, trailing = list[Row](), list[Row](), list[Row]()
    for row in rows[2:]:
        cells = split(row.text, bordered=bordered)
        if any(cell.strip() for cell in cells[count:]):
            lost.append(row)
        elif "|" not in row.text and count > 1:
            trailing.append(row)
        elif len(cells) < count:
            short.append(row)
    for group, message, weight in ((lost, LOST, Severity.ERROR), (trailing, TRAILING, Severity.ERROR), (short, SHORT, Severity.ADVICE)):
        if group:
            places = sorted((*lost, *trailing, *short), key=lambda row: row.number)
            others = [row for row in places if row is not group[0]]
            one = spot(group[0], message, count, severity=weight)
            return [Spot(one.line, one.column, one.message, one.end_line, one.end_column, weight, tuple((row.number, row.column) for row in others), tuple((row.number, row.column + len(row.text)) for row in others))]
    return []


def spot(row: Row, message: str, count: int, *, severity: Severity = Severity.ERROR, head: Sequence[str] | None = None) -> Spot:
    """A finding about a table; `head` are the cells of its header, for the first two lines to copy.

    Where nothing rules the header off, the first row may be a person's, and is not repeated.
    """
    ruler = "|" + " --- |" * min(max(count, 1), 12)
    begins = "" if head is None else f" Salin: «{written(head)}», lalu «{'|' + ' --- |' * len(head)}»."
    return Spot(row.number, row.column, message.format(ruler=ruler, count=count) + begins, row.number, row.column + len(row.text), severity)


def written(head: Sequence[str]) -> str:
    """A header as it should stand; without its words where they are long, or hold something that no message repeats."""
    line = f"| {' | '.join(' '.join(cell.split()) for cell in head)} |"
    return line if len(line) <= LONGEST_HEADER and next(identifiers.find(line, strict=True), None) is None else "| " + " | ".join("…" for _cell in head) + " |"


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
        gap = number != before + 1 or not line.strip()
        bare = line.strip()
        row = Row(number, *begun(line))
        rowlike = bool(PIPE.search(row.text)) and not ENDED.match(line)
        if run.rows and (gap or ENDED.match(line) or (not rowlike and not any(one.is_ruler for one in run.rows[:2]))):
            yield run
            ended = True
            run = Run(torn=False)
        if bare and (rowlike or run.rows):
            if not run.rows:
                run.glued = not blank and not gap
                run.torn = blank and ended
            run.rows.append(row)
        if bare:
            ended = False if not run.rows else ended
            blank = OPENS.match(line) is not None
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
