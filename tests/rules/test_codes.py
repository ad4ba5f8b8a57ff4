"""KODE: what is on paper stays what it was."""

from __future__ import annotations

import datetime
from dataclasses import replace

from pustaka.check import check
from pustaka.ledger import codes, editions
from pustaka.library.library import Library
from tests.helpers import library

RECORD, BOOK = "docs/register/edisi/2026.tsv", "docs/register/alamat/2026.tsv"
ROW = "2026-05-03\tbuku-saku/rekaan/\tK234\tlangkah:aabaaaa"


def found(given: Library, code: str) -> list[tuple[str, int]]:
    return [(one.path, one.line) for one in check(replace(given, today=datetime.date(2026, 6, 1)), only=[code])]


def test_a_recorded_code_with_a_wrong_check_letter_is_found_and_a_right_one_is_not() -> None:
    right = codes.code_of("a/", ())
    wrong = right[:-1] + next(sign for sign in codes.ALPHABET if sign != right[-1])
    assert found(library({BOOK: f"2026-05-03\thalaman\ta/\t{right}\n2026-05-03\thalaman\tb/\t\n"}), "KODE01") == []
    assert found(library({BOOK: f"2026-05-03\thalaman\tb/\t\n2026-05-03\thalaman\ta/\t{wrong}\n"}), "KODE01") == [(BOOK, 2)]


def test_an_edition_that_cannot_be_read_is_found() -> None:
    assert found(library({RECORD: f"{ROW}\n"}), "KODE02") == []
    assert found(library({RECORD: f"{ROW}\n{ROW}:\n{ROW.replace('K234', 'K2')}\n"}), "KODE02") == [(RECORD, 2), (RECORD, 3)]
    assert found(library({RECORD: f"{ROW}\n{ROW.replace('2026', '2035')}\n"}), "KODE02") == [(RECORD, 2)]
    assert editions.parsed(ROW) is not None


def test_an_edition_that_was_taken_out_is_found_and_one_that_only_moved_is_not() -> None:
    other = ROW.replace("rekaan", "lain")
    gone = replace(library({RECORD: f"{ROW}\n"}), dropped=lambda folder: {RECORD: (ROW, other)} if folder == editions.FOLDER else {})
    assert found(gone, "KODE03") == [(RECORD, 1)]
    moved = replace(library({RECORD: f"{other}\n{ROW}\n"}), dropped=lambda folder: {RECORD: (ROW, other)})
    assert found(moved, "KODE03") == []
    dated = replace(library({RECORD: f"{ROW}\n"}), dropped=lambda folder: {RECORD: (ROW.replace("2026", "2035"),)})
    assert found(dated, "KODE03") == [], "a clock that was ahead"
    later = replace(library({RECORD: f"{ROW}\n"}), dropped=lambda folder: {RECORD: (ROW.replace("2026", "2025"),)})
    assert found(later, "KODE03") == [(RECORD, 1)]


def test_a_note_needs_a_day_that_has_come() -> None:
    def text(note: str) -> Library:
        return library({"docs/x.md": f"---\njudul: X\nperubahan: [{note}]\n---\n\nIsi.\n"})

    assert found(text("2026-05-03 Langkah 3 berubah."), "KODE04") == []
    assert found(text("Langkah 3 berubah."), "KODE04") == [("docs/x.md", 3)]
    assert found(text("2026-02-30 Langkah 3 berubah."), "KODE04") == [("docs/x.md", 3)]
    assert found(text("2026-07-03 Langkah 3 berubah."), "KODE04") == [("docs/x.md", 3)]
