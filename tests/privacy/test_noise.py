"""What a scanner did to a text is undone beside it, and what shows only then stands at its own place."""

import pytest

from pustaka.privacy import noise
from tests.privacy.asking import found, rules


@pytest.mark.parametrize(("old", "new"), [
    ("Perkara1an itu be1um se1esai", "Perkaralan itu belum selesai"), ("Pasa1 3 dan l7 orang", "Pasal 3 dan 17 orang"), ("tanggal ll Januari l995", "tanggal 11 Januari 1995"), ("rurnah pendarnping", "rumah pendamping"),
    ("di Xindang-\nlaut", "di Xindanglaut"), ("2 Nopémber 2000", "2 Nopember 2000"), ("lbu 1ahir O2 Mei l979", "Ibu lahir 02 Mei 1979"),
])  # fmt: skip
def test_the_reading_is_what_stood_on_paper(old: str, new: str) -> None:
    view = noise.reading(old)
    assert view is not None and view.text == new


@pytest.mark.parametrize("text", ["RT01 dan 3km di modern internal", "Ruang B 12", "lalu anak-anak", "Xernando"])
def test_clean_writing_has_no_second_reading(text: str) -> None:
    assert noise.reading(text) is None


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Pada tanggal ll Januari l995 ia ditahan.", "tanggal-kejadian", "ll Januari l995"), ("Ia di Kel. Xejo, rurnah di samping pos ronda, pagar bambu kuning.", "letak-rumah", "samping pos ronda, pagar bambu kuning"),
    ("Letak: Gg. Xemangka No. l9 RT O4, rurnah ke dua dari musholla.", "alamat", "Gg. Xemangka No. l9 RT O4, rurnah ke dua dari musholla"), ("Si bungsu lahir tanggal 2 Méi 2018.", "tanggal-lahir", "2 Méi 2018"),
])  # fmt: skip
def test_what_only_the_reading_shows_is_found_where_it_stands(text: str, rule: str, value: str) -> None:
    assert any(value in hit for hit in found(text, rule)), found(text, rule)


def test_a_clean_paragraph_far_from_the_noise_is_read_once() -> None:
    assert rules("l7 orang hadir." + " Rapat dibuka." * 40) <= {"kata-tak-dikenal"}
