"""KELOMPOK and SUSUN21: plans fit together, promises are asked for and can be kept."""

import pytest

from tests.registers.meeting import FIRST, SCHEDULE, SERIES, TOOLS, minutes
from tests.rules.asking import messages, spots

PATH, LATER = "discussions/temu/seri.yml", "discussions/temu/2013-12-20.md"


@pytest.mark.parametrize(("old", "new", "word"), [
    ("kuorum: 7", "kuorum: 12", "Kuorumnya"), ("kesepakatan: 2013-12-06.md", "kesepakatan: tidak-ada.md", "kesepakatan"), ("docs/metode/asesmen.md", "docs/metode/tidak-ada.md", "bacaan"),
    ("    usulan: ya", "    tanggal: 2013-12-20", "dua kali"),
])
def test_what_does_not_fit_is_told_in_one_sentence(old: str, new: str, word: str) -> None:
    (told,) = messages(SERIES.replace(old, new), "KELOMPOK01", path=PATH, around=FIRST)
    assert word in told and "tidak-ada" not in told


def test_a_fitting_group_and_a_series_of_nobody_pass() -> None:
    assert spots(SERIES, "KELOMPOK01", "META10", path=PATH, around=FIRST) == []
    assert spots("nama: Rekaan\njenis: notulensi\npenerbit: Rekaan\nringkasan: Rekaan.\n", "KELOMPOK01", path=PATH, around=FIRST) == []


@pytest.mark.parametrize(("old", "new"), [
    ("kuorum: 7", "kuorum: tujuh"), ("menit: 180", "menit: 5"), ("  anggota: 11\n", ""), ("    usulan: ya", "    nama: Rekaan"), ("  - topik: Alat asesmen\n", "  - topik:\n"), ("tanggal: 2013-12-20", "tanggal: besok"),
])
def test_wrong_shapes_are_told_by_the_rule_of_series(old: str, new: str) -> None:
    assert [one.partition(" ")[0] for one in spots(SERIES.replace(old, new), "META10", "KELOMPOK01", path=PATH, around=FIRST)] == ["META10"]


def test_a_row_that_is_not_asked_for_is_told_where_the_table_begins() -> None:
    text = minutes("2013-12-20", SCHEDULE.format("Selesai"))
    (told,) = messages(text, "KELOMPOK02", path=LATER, around=FIRST)
    assert told.startswith("Baris 18 di 2013-12-06.md masih terbuka dan tidak ditanyakan")


def test_a_sentence_that_was_changed_a_little_is_told_at_its_row() -> None:
    text = minutes("2013-12-20", SCHEDULE.format("Selesai").replace("jadwal dan", "jadwal serta"), TOOLS.format("Belum"))
    assert spots(text, "KELOMPOK02", path=LATER, around=FIRST) == ["KELOMPOK02 17:1-82"]
    assert "mirip" in messages(text, "KELOMPOK02", path=LATER, around=FIRST)[0]


def test_minutes_that_speak_of_everything_pass_and_so_do_the_first_ones() -> None:
    assert spots(minutes("2013-12-20", SCHEDULE.format("Belum"), TOOLS.format("Batal")), "KELOMPOK02", path=LATER, around=FIRST) == []
    assert spots(FIRST["discussions/temu/2013-12-06.md"], "KELOMPOK02", path="discussions/temu/2013-12-06.md", around=FIRST) == []


@pytest.mark.parametrize(("row", "word"), [
    ("| Menulis | pencatat | 3 Januari 2014 | entahlah |", "Keadaan"), ("| Menulis | belum disebut | 3 Januari 2014 | Belum |", "siapa"),
    ("| Menulis | pencatat | secepatnya | Berjalan |", "Tenggat"), ("| | pencatat | 3 Januari 2014 | Belum |", "Apa"),
])
def test_a_row_that_nobody_can_ask_for_is_told(row: str, word: str) -> None:
    (told,) = messages(minutes("2013-12-20", row), "SUSUN21", path=LATER, around=FIRST)
    assert word in told


@pytest.mark.parametrize("row", ["| Menulis | pencatat | 3 Januari 2014 | Belum, menunggu |", "| Menulis | | | Selesai |", "| Menulis | - | - | Batal |"])
def test_whole_rows_pass_and_closed_ones_need_no_day(row: str) -> None:
    assert spots(minutes("2013-12-20", row), "SUSUN21", path=LATER, around=FIRST) == []
