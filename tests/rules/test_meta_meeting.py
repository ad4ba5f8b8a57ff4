"""META24: the next meeting lies after the one that announces it."""

import pytest

from tests.rules.asking import messages, spots

PATH = "discussions/contoh/2026-01-31.md"
AROUND: dict[str, str | bytes] = {"discussions/contoh/seri.yml": "nama: Contoh\njenis: notulensi\npenerbit: Kelompok rekaan\nringkasan: Contoh.\n"}


def minutes(following: str, day: str = "2026-01-31") -> str:
    return f"---\njudul: Pertemuan rekaan\ntanggal: {day}\nberikutnya: {following}\n---\n"


@pytest.mark.parametrize("day", ["2026-01-31", "2026-01-30", "2025-02-28"])
def test_the_same_day_and_earlier_ones_are_slips(day: str) -> None:
    assert spots(minutes(f"{{tanggal: {day}}}"), "META24", path=PATH, around=AROUND) == ["META24 4:1-11"]


@pytest.mark.parametrize("following", ["{tanggal: 2026-02-01}", "{tanggal: 2027-01-30, waktu: 13.00 WIB}", "{tanggal: besok}", "besok", "[2025-01-01]", ""])
def test_a_later_day_passes_and_what_is_no_day_is_left_to_the_rule_of_shapes(following: str) -> None:
    assert spots(minutes(following), "META24", path=PATH, around=AROUND) == []


def test_without_a_date_of_its_own_nothing_is_compared() -> None:
    assert spots(minutes("{tanggal: 2020-01-01}", day=""), "META24", path=PATH, around=AROUND) == []


def test_a_meeting_without_a_day_or_with_words_for_one_is_told_by_the_shape() -> None:
    told = messages(minutes("{tanggal: besok}"), "META05", path=PATH, around=AROUND)
    assert len(told) == 1 and "bukan tanggal" in told[0] and "besok" not in told[0]
    assert "belum diisi" in messages(minutes("{tempat: Kota}"), "META05", path=PATH, around=AROUND)[0]
