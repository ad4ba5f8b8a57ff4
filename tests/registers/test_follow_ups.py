"""What a group said it would do stays open until minutes close it."""

import datetime

import pytest

from pustaka.registers.follow_ups import Row, follow_ups, rows, still_open
from tests.helpers import library
from tests.registers.meeting import FIRST, SCHEDULE, SECOND, TOOLS, minutes

DAY = datetime.date(2013, 12, 21)


def waiting(texts: dict[str, str]) -> list[str]:
    books = library(texts)
    return [one.row.what for one in still_open(books.series[0], books)]


def test_what_was_agreed_on_6_december_is_open_until_the_next_minutes_close_it() -> None:
    assert waiting(FIRST) == ["Menyusun jadwal dan silabus", "Menentukan pemandu"]
    assert waiting(FIRST | SECOND) == ["Menentukan pemandu"]


def test_the_newest_minutes_tell_the_state_and_the_oldest_tell_since_when() -> None:
    books = library(FIRST | SECOND)
    one = follow_ups(books.series[0], books)[1]
    assert (one.row.state, one.origin.id, one.latest.id) == ("Berjalan", "2013-12-06", "2013-12-20")
    assert one.overdue(DAY) and not one.overdue(DAY - datetime.timedelta(days=1)) and not one.overdue(None)


def test_minutes_that_are_silent_close_nothing() -> None:
    assert len(waiting(FIRST | {"discussions/temu/2013-12-20.md": minutes("2013-12-20", "| Mencari tempat | pencatat | 3 Januari 2014 | Belum |")})) == 3


@pytest.mark.parametrize("what", ["Menyusun jadwal dan silabus", "**menyusun** jadwal, dan silabus.", "[Menyusun jadwal](../../docs/metode/asesmen.md) dan silabus"])
def test_a_row_is_known_by_its_words_whatever_stands_around_them(what: str) -> None:
    closing = minutes("2013-12-20", f"| {what} | pencatat | 20 Desember 2013 | Selesai |")
    assert waiting(FIRST | {"discussions/temu/2013-12-20.md": closing}) == ["Menentukan pemandu"]


def test_only_what_earlier_minutes_know_counts_before_a_day() -> None:
    books = library(FIRST | SECOND)
    assert len(still_open(books.series[0], books, before=datetime.date(2013, 12, 20))) == 2
    assert still_open(books.series[0], books, before=datetime.date(2013, 12, 6)) == ()


@pytest.mark.parametrize(("due", "day"), [
    ("20 Desember 2013", datetime.date(2013, 12, 20)), ("Dibahas 20 desember 2013", datetime.date(2013, 12, 20)), ("2013-12-20", datetime.date(2013, 12, 20)),
    ("20 Desember 2013, mundur ke 3 Januari 2014", datetime.date(2014, 1, 3)), ("Desember 2013", None), ("31 Februari 2014", None), ("120 Desember 2013", None), ("secepatnya", None),
])
def test_the_last_day_that_is_named_counts(due: str, day: datetime.date | None) -> None:
    assert Row(1, "Rekaan", "pencatat", due, "Belum").day == day


@pytest.mark.parametrize(("state", "is_open"), [("Selesai", False), ("selesai, lihat surat", False), ("Batal: tidak perlu", False), ("Belum", True), ("Berjalan", True), ("Hampir selesai", True), ("", True)])
def test_only_a_known_word_in_front_closes_a_row(state: str, *, is_open: bool) -> None:
    assert Row(1, "Rekaan", "pencatat", "", state).is_open is is_open


def test_only_the_table_with_the_declared_columns_is_read() -> None:
    odd = FIRST["discussions/temu/2013-12-06.md"] + "\nLain.\n\n| Apa | Berapa |\n|---|---|\n| Kertas | 3 |\n"
    assert waiting(FIRST | {"discussions/temu/2013-12-06.md": odd}) == waiting(FIRST)


def test_a_pipe_in_a_cell_is_no_border() -> None:
    books = library({**FIRST, "discussions/temu/2013-12-06.md": minutes("2013-12-06", "| Satu \\| dua | pencatat | 3 Januari 2014 | Belum |")})
    assert [(one.what, one.who) for one in rows(books.by_path["discussions/temu/2013-12-06.md"])] == [("Satu \\| dua", "pencatat")]


def test_other_kinds_carry_nothing() -> None:
    books = library({"casebook/x.md": minutes("2013-12-06", SCHEDULE.format("Belum"), TOOLS.format("Belum"))})
    assert rows(books.by_path["casebook/x.md"]) == ()
