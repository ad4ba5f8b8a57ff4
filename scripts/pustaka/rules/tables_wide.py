"""TULIS, about tables: what is wider than a sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.tables import whole_fault
from pustaka.rules.writing import TULIS
from pustaka.text.tables import is_meant, runs, split

MOST = 10
"""Columns of usual words that a sheet of A4 bears in small type; beyond them each row becomes a card."""


@TULIS.rule(24, "tabel-lebar", Severity.ADVICE)
def wide_table(publication: Publication, library: Library) -> Iterator[Spot]:
    """A table can be read on paper and on a telephone."""
    document = publication.document
    if document.source.text.count("|") <= MOST:
        return
    for run in runs(document):
        head = run.rows[0]
        if not is_meant(run.rows) or whole_fault(run) is not None:
            continue
        count = len(split(head.text, bordered=head.text.startswith("|") or head.text.endswith("|")))
        if count > MOST:
            yield Spot(
                head.number, head.column, f"Tabel ini {count} kolom. Di telepon tabel selebar ini harus digeser, dan di kertas setiap barisnya menjadi kartu. Bagi menjadi dua tabel bila dapat.",
                head.number, head.column + len(head.text),
            )
