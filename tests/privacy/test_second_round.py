"""Kinds of identifiers that earlier rules let through, and honest texts that they held up; each beside its near miss."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

NUMBERS = (
    ("Anggota koperasi dengan nomor ", "KSU-RK 00" + "12 0098", "nomor-dokumen"), ("No anggota ", "A-001" + "23/RK", "nomor-dokumen"), ("Kartu pelajarnya bernomor ", "0099/SDN-" + "RK/21", "nomor-dokumen"),
    ("Sertifikat tanahnya nomor ", "SHM 009" + "81/Xontohsari", "nomor-dokumen"), ("His passport number is ", "X 77" + "00 221", "nomor-dokumen"), ("PLN, id pelanggan ", "5299 00" + "00 1122", "nomor-kartu"),
    ("Penelitian nomor ", "I.B.012/Lit" + "mas/V/2023", "nomor-perkara"), ("No RM: ", "1 2 0 " + "0 8 7", "nomor-rekam-medis"), ("NIK ", "3399 . 0000 . " + "2211 . 0007", "nomor-induk"),
    ("NIK ", "33990000\n" + "11110002", "nomor-induk"), ("Kakaknya memakai ", "00966 50 " + "000 7788", "nomor-telepon"), ("No HP: ", "O8S6 OO" + "OO 77l2", "nomor-telepon"),
    ("Titiknya ", "S7 45.201 E110 " + "22.133", "koordinat"), ("Letaknya ", "tujuh derajat lima puluh menit lintang selatan, seratus sepuluh derajat bujur timur", "koordinat"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "value", "rule"), NUMBERS)
def test_a_number_is_found_in_the_form_that_people_give_it(label: str, value: str, rule: str) -> None:
    hits = found(f"{label}{value} tercatat.", rule)
    assert any(len(hit) * 2 >= len(value) and (hit in value or value in hit) for hit in hits), hits


@pytest.mark.parametrize("text", [
    "Anggota koperasi 2012-2015 berjumlah 120 orang.", "Anggota koperasi 25.000.000 rupiah.", "Sertifikat rumah layak huni 2021.", "Litmas disusun Bapas.", "Kode 00100 200.",
    "Selatan dan timur desa itu sawah; bujur sangkar empat puluh meter.", "Suhu tujuh derajat.", "Sesudah rapat, S7 dan E110 dibahas.",
])  # fmt: skip
def test_counts_years_and_codes_are_nobodys(text: str) -> None:
    assert not rules(text) & {"nomor-dokumen", "nomor-kartu", "nomor-perkara", "nomor-telepon", "koordinat"}


PLACES = (
    ("Griyane ", "cedhak prapatan Xagung, ngulon sithik, omah joglo cat ijo"), ("Rumahnyo di ", "subarang surau Xontoh, simpang ka suok, rumah cat ijau"), ("Ia berjualan di ", "kios 17 pasar xontohgede"),
    ("Dia tidur di ", "kolong jembatan xontohbrantas sisi timur"), ("Mohon dijemput klien di ", "depan gerbang perumahan Xontohmas blok Q"), ("Rumahnya ", "lima rumah sesudah pos ronda xontohsari"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "place"), PLACES)
def test_a_place_told_in_any_tongue_is_found(label: str, place: str) -> None:
    assert any(hit in place and len(hit) * 2 >= len(place) for rule in ("letak-rumah", "alamat") for hit in found(f"{label}{place}. Ia sehat.", rule))


@pytest.mark.parametrize("text", ["Sesudah pasar tutup, kelompok itu bertemu.", "Sebelum sekolah dibuka, warga bekerja bakti.", "Muka air sungai naik.", "Anak itu tidur di kelas."])
def test_time_and_water_are_no_dwelling(text: str) -> None:
    assert "letak-rumah" not in rules(text)


@pytest.mark.parametrize("school", ["mi al xontoh xontohsari", "paud xontohceria", "ponpes al xontohan", "STM 2 Xontohloka jurusan mesin"])
def test_a_school_in_small_letters_or_of_old_is_found(school: str) -> None:
    assert any(hit in f"{school}." for hit in found(f"Anaknya sekolah di {school}.", "sekolah")), rules(f"Anaknya sekolah di {school}.")


@pytest.mark.parametrize("text", ["Anaknya sekolah di sd negeri terdekat.", "Ia belajar di paud milik desa.", "Bantuan untuk sd xontohsari dibahas."])
def test_a_school_without_a_name_or_a_pupil_stays(text: str) -> None:
    assert "sekolah" not in rules(text)


def test_an_introduced_word_is_a_name() -> None:
    assert "Harapan" in found("Harapan namanya, anak ketiga.", "nama-orang")
    assert found("Surat a/n xontohningsih diterima.", "nama-orang") == ["xontohningsih"]
    assert found("Di pos gizi ada mamak si xuk yang lelah.", "kata-tak-dikenal") == ["xuk"]
    assert not rules("Harapan keluarga tumbuh, anak ketiga sehat.") & {"nama-orang"}


HONEST = (
    "Xandreth mengembangkan terapi bermain. Xawkins dan Xohet menambahkan model tujuh mata.", "Petugas Kemenxontoh membaca Permenxontoh Nomor 3 Tahun 2020 bersama Dinsosxontoh.",
    "Lembaga Kesejahteraan Sosial Anak Permata Hati dan Dinas Sosial hadir.", "Pak Kadis meminta laporan. Bantuan Stimulan Perumahan Swadaya dibahas.",
    "Mengxontohkan sikap itu penting. Kexontohannya terlihat.", "Kegiatan memakai Middle Xange Theory.",
)  # fmt: skip


@pytest.mark.parametrize("text", HONEST)
def test_writers_agencies_and_affixed_words_hold_up_nothing(text: str) -> None:
    assert not {rule for rule, level in levels(text, Context(kind="kasus")).items() if level is not None and level.name != "ADVICE"}, rules(text)


@pytest.mark.parametrize("text", ["Xandreth mengembangkan usaha keripik.", "Bu Xandreth merumuskan model usahanya sendiri.", "Xandreth menulis konsep surat; suaminya diam.", "Ia bertemu Xange. Theory itu lama.", "Pak Kadis Xontohwan datang.", "Dinas menjemput anaknya, Permata, kemarin."])
def test_a_client_who_makes_something_is_no_writer(text: str) -> None:
    assert rules(text) & {"nama-orang", "kata-tak-dikenal"}
