"""New minutes bring in what is still open."""

from datetime import date

from pustaka.check import check
from pustaka.editorial import template
from pustaka.editorial.carrying import carried
from pustaka.kinds.edition import EDITION
from pustaka.kinds.minutes import MINUTES
from pustaka.registers.follow_ups import rows, still_open
from tests.helpers import library
from tests.registers.meeting import FIRST, SECOND

PATH = "discussions/temu/2013-12-20.md"


def test_open_rows_and_the_schedule_stand_in_the_new_file() -> None:
    values, texts = carried(MINUTES, PATH, library(FIRST))
    assert values == {"anggota": 11, "waktu": "14.00 WIB", "tempat": "Panti rekaan"}
    text = template.render(MINUTES, "2013-12-20", values=values, texts=texts)
    books = library(FIRST | {PATH: text})
    assert [one.what for one in rows(books.by_path[PATH])] == ["Menyusun jadwal dan silabus", "Menentukan pemandu"]
    assert "KELOMPOK02" not in {one.code for one in check(books, paths=[PATH])}


def test_closing_the_carried_rows_closes_them_for_the_group() -> None:
    values, texts = carried(MINUTES, PATH, library(FIRST))
    text = template.render(MINUTES, "2013-12-20", values=values, texts=texts).replace("| Belum diketahui |", "| Selesai |").replace("| Belum |", "| Batal, tidak perlu |")
    books = library(FIRST | {PATH: text})
    assert still_open(books.series[0], books) == ()


def test_what_is_done_is_not_brought_in_again() -> None:
    _values, texts = carried(MINUTES, "discussions/temu/2014-01-03.md", library(FIRST | SECOND))
    assert "Menyusun jadwal" not in texts["tindak-lanjut"] and "Menentukan pemandu" in texts["tindak-lanjut"]


def test_the_meeting_after_it_is_announced() -> None:
    series = FIRST["discussions/temu/seri.yml"] + "  - topik: Genogram\n    tanggal: 2014-01-03\n"
    values, _texts = carried(MINUTES, PATH, library(FIRST | {"discussions/temu/seri.yml": series}))
    assert values["berikutnya"] == {"tanggal": date(2014, 1, 3), "tema": "Genogram"}


def test_other_kinds_and_series_of_nobody_bring_nothing() -> None:
    assert carried(EDITION, PATH, library(FIRST)) == ({}, {})
    assert carried(MINUTES, "discussions/lain/2013-12-20.md", library(FIRST)) == ({}, {})
