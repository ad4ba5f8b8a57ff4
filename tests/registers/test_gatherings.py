"""What is announced and what is scheduled for one day of a series is one gathering."""

import datetime
from dataclasses import replace

from pustaka.registers.gatherings import gatherings, sessions, upcoming
from tests.helpers import library
from tests.registers.meeting import FIRST

ANNOUNCING = FIRST["discussions/temu/2013-12-06.md"].replace("hadir:", "berikutnya: {tanggal: 2013-12-20, tema: Rencana kerja lengkap}\nhadir:")


def test_topics_without_a_day_come_last_and_are_no_gathering() -> None:
    books = library(FIRST)
    assert [one.topic for one in sessions(books.series[0])] == ["Rencana kerja", "Alat asesmen"]
    assert [(one.topic, one.place) for one in gatherings(books)] == [("Rencana kerja", "Panti rekaan")]


def test_an_announcement_is_filled_up_from_the_schedule() -> None:
    (one,) = gatherings(library(FIRST | {"discussions/temu/2013-12-06.md": ANNOUNCING}))
    assert (one.topic, one.hour, one.place, one.leader) == ("Rencana kerja lengkap", "14.00 WIB", "Panti rekaan", "anggota, bergilir")
    assert one.told_in is not None and one.told_in.id == "2013-12-06"


def test_the_day_itself_is_not_over() -> None:
    books = library(FIRST)
    assert len(upcoming(replace(books, today=datetime.date(2013, 12, 20)))) == 1
    assert upcoming(replace(books, today=datetime.date(2013, 12, 21))) == ()
    assert upcoming(books) == ()


def test_two_texts_that_announce_one_day_are_shown_as_one() -> None:
    books = library(FIRST | {"discussions/temu/2013-12-06.md": ANNOUNCING, "discussions/temu/2013-12-06-2.md": ANNOUNCING})
    assert len(gatherings(books)) == 2
    assert len(upcoming(replace(books, today=datetime.date(2013, 12, 20)))) == 1


def test_what_is_no_schedule_is_left_to_the_rules() -> None:
    books = library({"discussions/temu/seri.yml": "nama: Rekaan\njenis: notulensi\njadwal: [besok, {tanggal: 2013-12-20}]\nkelompok: ya\n"})
    assert sessions(books.series[0]) == ()
