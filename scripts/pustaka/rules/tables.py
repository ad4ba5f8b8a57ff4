"""Finds what was meant as a table and is not shown as one, or loses a cell on the way; Python-Markdown says nothing about either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from pustaka.findings import Severity, Spot
from pustaka.privacy import identifiers
from pustaka.text import Document
from pustaka.text.tables import RULED, Row, Run, are_pairs, cells_of, is_meant, runs, split, tabbed

LONGEST_HEADER = 200

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
