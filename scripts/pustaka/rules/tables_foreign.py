"""Finds tables written as other programs write them: grids, box drawings, fields parted by signs or spaces, and tables that became code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pustaka.findings import Severity, Spot
from pustaka.rules.tables import faults, spot
from pustaka.text import Document, scan
from pustaka.text.tables import ENDED, Row, begun, cells_of

SHORTEST = 3
"""Rows without lines between the cells that make a table by their number alone."""

LONGEST_CELL = 40

BORDER = re.compile(r"\+(?:[-=:]{2,}\+)+$")
"""`+----+----+`, the border of a grid."""

BARS = re.compile("[│┃║｜￨¦]")
"""Signs that look like a pipe."""

DRAWN = re.compile("[\u2500-\u257f]")

DASHED = re.compile(r"\s*-{3,}(?:\s{1,40}-{3,})+\s*$")
"""`-----  -----`, the line below a header whose columns are lined up with spaces."""

GAP = re.compile(r"(?<=\S) {2,}(?=\S)")

SENTENCE = re.compile(r"[.!?:;,…]\s*$")

GRID = "Tabel dengan garis «+---+» tidak tampil sebagai tabel. Hapus semua baris «+---+», lalu tulis «{ruler}» di bawah baris judul kolom."
BARRED = "Tabel ini tidak tampil sebagai tabel, karena tanda pemisah selnya bukan «|». Awali, pisahkan, dan akhiri sel dengan «|», hapus baris garisnya, lalu tulis «{ruler}» di bawah baris judul kolom."
PARTED = "Ini tampaknya tabel yang selnya dipisahkan titik koma atau koma. Bila benar, awali dan akhiri setiap baris dengan «|», ganti pemisahnya dengan « | », lalu tulis «{ruler}» di bawah baris judul kolom."
SPACED = "Ini tampaknya tabel yang kolomnya diratakan dengan spasi. Bila benar, awali, pisahkan, dan akhiri sel dengan «|», lalu tulis «{ruler}» di bawah baris judul kolom."
CODED = "Tabel ini melekuk empat spasi, sehingga tampil sebagai kode. Hapus spasi di awal barisnya. Bila ini memang contoh kode, apit dengan baris «```»."


@lru_cache(maxsize=64)
def every_fault(document: Document) -> tuple[Spot, ...]:
    """One spot for each table that is not shown as meant, however it is written."""
    found: list[Spot] = []
    covered: set[int] = set()
    for block in blocks(document):
        one = fault(block, document)
        if one is not None:
            found.append(one)
            covered.update(row.number for row in block)
    found += [spot(row, CODED, row.cells, head=cells_of(row)) for row in tables_as_code(document)]
    return (*(one for one in faults(document) if one.line not in covered), *found)


def tables_as_code(document: Document) -> Iterator[Row]:
    """The header of each table that four spaces made a block of code; what stands between fences or in a comment was meant so."""
    if "    |" not in document.source.text and "\t|" not in document.source.text:
        return
    prose = {number for number, _line in document.prose}
    fence, comment, before = "", False, Row(0, 1, "")
    for number, line in enumerate(document.lines[document.matter.lines :], document.matter.lines + 1):
        found = scan.FENCE.match(line)
        row = Row(0, 1, "")
        if fence:
            fence = "" if found and found["mark"].startswith(fence) and not found["info"].strip() else fence
        elif comment or "<!--" in line:
            comment = line.rfind("<!--") >= line.rfind("-->") if "<!--" in line else "-->" not in line
        elif found:
            fence = found["mark"]
        elif number not in prose and line.strip():
            row = Row(number, *begun(line))
            if row.is_ruler and before.number and before.text.startswith("|") and not before.is_ruler:
                yield before
        before = row


def blocks(document: Document) -> Iterator[list[Row]]:
    """Lines of running text with no blank line, heading or list item between them."""
    rows: list[Row] = []
    for number, line in document.prose:
        apart = not line.strip() or ENDED.match(line) is not None
        if rows and (apart or number != rows[-1].number + 1):
            if len(rows) > 1:
                yield rows
            rows = []
        if not apart:
            rows.append(Row(number, *begun(line)))
    if len(rows) > 1:
        yield rows


def fault(rows: Sequence[Row], document: Document) -> Spot | None:
    """What a block of lines was meant as, if it was meant as a table of another kind."""
    if any(BORDER.match(row.text) for row in rows):
        cells = [row for row in rows if row.text.startswith("|")]
        return spot(rows[0], GRID, cells[0].cells, head=cells_of(cells[0])) if cells else None
    barred = [row for row in rows if bars(row.text) > 1]
    if len(barred) > 1:
        below = rows[rows.index(barred[0]) + 1].text if barred[0] is not rows[-1] else ""
        ruled = below and not any(map(str.isalnum, below))
        return spot(rows[0], BARRED, bars(barred[0].text), head=[cell for cell in BARS.split(barred[0].text) if cell.strip()] if ruled else None)
    for sign in ";,":
        first = parted(rows, sign)
        if first is not None:
            return spot(first, PARTED, first.text.count(sign) + 1, severity=Severity.ADVICE)
    return spaced([Row(row.number, row.column, document.lines[row.number - 1][row.column - 1 :].rstrip()) for row in rows])


def bars(text: str) -> int:
    """How many cells with words the signs that look like a pipe make; drawings of trees have none."""
    return sum(bool(cell.strip()) and DRAWN.search(cell) is None for cell in BARS.split(text)) if BARS.search(text) else 0


def parted(rows: Sequence[Row], sign: str) -> Row | None:
    """The first of several lines that follow each other with equally many short fields; a blank behind a comma makes it a sentence."""
    run: list[Row] = []
    for row in rows:
        cells = row.text.split(sign)
        fits = len(cells) > 2 and all(cell.strip() and len(cell) <= LONGEST_CELL for cell in cells) and not SENTENCE.search(row.text)
        if not fits or (sign == "," and ", " in row.text):
            run = []
        elif run and run[0].text.count(sign) != len(cells) - 1:
            run = [row]
        else:
            run.append(row)
        if len(run) == SHORTEST:
            return run[0]
    return None


def spaced(rows: Sequence[Row]) -> Spot | None:
    """Columns lined up with spaces: ruled off by dashes, or at least three columns in three lines."""
    for above, row in pairwise(rows):
        if DASHED.match(row.text) and "|" not in above.text and above.text.strip():
            return spot(above, SPACED, len(row.text.split()), head=GAP.split(above.text.strip()))
    run: list[Row] = []
    for row in rows:
        places = [gap.end() for gap in GAP.finditer(row.text)]
        if len(places) < 2 or "|" in row.text:
            run = []
        elif run and places != [gap.end() for gap in GAP.finditer(run[0].text)]:
            run = [row]
        else:
            run.append(row)
        if len(run) == SHORTEST:
            return spot(run[0], SPACED, len(places) + 1, severity=Severity.ADVICE)
    return None
