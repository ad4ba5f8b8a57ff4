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


@pytest.mark.parametrize(("old", "new"), [
    ("NlK, N0. dan Te|p", "NIK, No. dan Telp"), ("2 Ju|i dan 5 0ktober", "2 Juli dan 5 oktober"), ("catat 12 / X / lV / 2O22", "catat 12/X/IV/2022"), ("No . 5 dan RW Ol", "No. 5 dan RW 01"), ("Jl . Xontoh Gg . Xanto", "Jl. Xontoh Gg. Xanto"), ("HASlL", "HASIL"), ("lahir 1 2 - 0 3 - 2 0 1 7", "lahir 12-03-2017"), ("paspor B 7 6 5 4 3 2 1", "paspor B 7654321"),
    ("RM OO . l2 . 34", "RM 00.12.34"), ("B 12O4 ZB", "B 1204 ZB"), ("ibu . xontoh @ surat . com", "ibu.xontoh@surat.com"), ("xontoh©surat.com", "xontoh@surat.com"), ("HP 0857 6000\n00 931 ya", "HP 0857 6000 00 931 ya"), ("No. RM\n     : 12-34-56", "No. RM 12-34-56"),
    ("12 Mei\n     2019", "12 Mei 2019"), ("WA O8l2-\nO0OO-\nl234", "WA 0812-0000-1234"),
    ("sejak lO Nopernber l994", "sejak 10 Nopember 1994"), ("3 Apr1l 1992", "3 April 1992"), ("I1 5eptember 1990", "11 September 1990"), ("J1. Xelati Dalarn No. l4", "Jl. Xelati Dalam No. 14"), ("J1n Xelati dan Ke1. Xekar", "Jln Xelati dan Kel. Xekar"), ("A1arnat : Karnpung Xolo", "Alamat : Kampung Xolo"), ("Tabanas no. 12-OO-3456", "Tabanas no. 12-00-3456"),
])  # fmt: skip
def test_blanks_and_ends_of_lines_within_a_value_are_taken_away(old: str, new: str) -> None:
    view = noise.reading(old)
    assert view is not None and view.text == new


@pytest.mark.parametrize("text", [
    "25 orang pada 2019\n30 orang pada 2020", "Tahun  Jumlah\n2018    1234\n2019    1250", "Lihat tabel 3\n12 anak hadir", "Layanan 129\n08111-129-129", "Peserta 1234\n2. Undangan 5678", "pada 2018\n   1234 5678", "kode pos\n   55792",
    "ibu / bapak / wali", "skor 5 - 6", "© 2021 oleh lembaga", "@kedai.rekaan", "pada 2019-2020-\nsatu dua", "https://x.example/a/12/b-\nc/d", "ya/tidak/\nmungkin", "Jawaban: 1 0 1 1 0 1 0 0 1 1 0", "kelas P2K2", "3km dan 8kg", "kelas V\nII. Isi", "Ibu . Xontoh",
])  # fmt: skip
def test_lines_and_signs_of_clean_writing_stay(text: str) -> None:
    assert noise.reading(text) is None


@pytest.mark.parametrize("text", ["RT01 dan 3km di modern internal", "Ruang B 12", "lalu anak-anak", "Xernando", "Anak ke1. Lalu anak ke2", "Kelas J1 dan J2", "Buku J1. 3", "8karakter dan 5ekor"])
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
