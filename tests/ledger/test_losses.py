"""What was promised and answers no more is named once, with what belongs to it drawn together."""

from __future__ import annotations

import datetime

from pustaka.ledger import Ledger, Move, Record
from pustaka.ledger.losses import lost
from pustaka.ledger.moves import Moves

DAY = datetime.date(2026, 11, 28)
KINDS = {"m/a/": "halaman", "m/a/#x": "bagian", "unduh/m/a.pdf": "berkas", "m/b/": "halaman", "unduh/lembar/s.pdf": "berkas", "unduh/data.csv": "berkas"}


def book(*moves: Move) -> Ledger:
    return Ledger(tuple(("2026.tsv", n, Record(DAY, kind, address)) for n, (address, kind) in enumerate(KINDS.items(), 1)), Moves(moves))


def names(ledger: Ledger, *gone: str, answering: tuple[str, ...] = (), excused: tuple[str, ...] = (), pdf: bool = True) -> list[str]:
    there = (KINDS.keys() - set(gone)) | set(answering)
    return [one.record.address for one in lost(ledger, there, excused=excused, pdf=pdf)]


def test_everything_that_answers_is_nobodys_loss() -> None:
    assert names(book()) == []


def test_a_lost_page_stands_for_its_anchors_and_its_pdf() -> None:
    assert names(book(), "m/a/", "m/a/#x", "unduh/m/a.pdf") == ["m/a/"]


def test_an_anchor_a_sheet_and_data_are_lost_by_themselves() -> None:
    assert names(book(), "m/a/#x", "unduh/lembar/s.pdf", "unduh/data.csv") == ["m/a/#x", "unduh/lembar/s.pdf", "unduh/data.csv"]


def test_without_pdfs_nobody_asks_for_them() -> None:
    assert names(book(), "unduh/m/a.pdf", "unduh/lembar/s.pdf", "unduh/data.csv", pdf=False) == ["unduh/data.csv"]


def test_without_pdfs_what_went_to_one_is_not_asked_for_either() -> None:
    moved = book(Move("p", "m/a/", "unduh/m/c.pdf", DAY, "Rekaan."))
    assert names(moved, "m/a/", "m/a/#x", "unduh/m/a.pdf", pdf=False) == []
    assert names(moved, "m/a/", "m/a/#x", "unduh/m/a.pdf") == ["m/a/"]


def test_a_page_that_moved_takes_its_anchors_and_its_pdf_along() -> None:
    moved = book(Move("p", "m/a/", "m/c/", DAY, "Rekaan."))
    assert names(moved, "m/a/", "m/a/#x", "unduh/m/a.pdf", answering=("m/c/", "m/c/#x", "unduh/m/c.pdf")) == []
    assert names(moved, "m/a/", "m/a/#x", "unduh/m/a.pdf", answering=("m/c/", "unduh/m/c.pdf")) == ["m/a/#x"]


def test_what_was_retired_is_settled_with_everything_on_it() -> None:
    assert names(book(Move("p", "m/a/", "", DAY, "Rekaan.")), "m/a/", "m/a/#x", "unduh/m/a.pdf") == []


def test_a_text_that_is_away_is_excused_and_no_other() -> None:
    assert names(book(), "m/a/#x", "unduh/m/a.pdf", "unduh/data.csv", excused=("m/a/",)) == ["unduh/data.csv"]
