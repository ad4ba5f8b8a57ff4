"""Numbers of many offices, accounts and vehicles are found as people write them; what merely looks like one is not."""

import pytest

from tests.privacy.asking import found, rules


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Hubungi 031-0000-2218 sore.", "nomor-telepon", "031-0000-2218"), ("Nomornya 0812 9 kosong 0 0 0 7 4 5 ya.", "nomor-telepon", "0812 9 kosong 0 0 0 7 4 5"), ("No.Reg RI0000-01877 ruang", "nomor-rekam-medis", "RI0000-01877"), ("No. CM 000.552.", "nomor-rekam-medis", "000.552"),
    ("NoKPJ BPJS-TK: 00O2 0000 641", "nomor-kartu", "00O2 0000 641"), ("KITAS 0C11XX0000-A miliknya", "nomor-dokumen", "0C11XX0000"), ("KTA 0012.0000 partai", "nomor-dokumen", "0012.0000"), ("Surat nikah no 000/33/VII/2010", "nomor-dokumen", "000/33/VII/2010"),
    ("pikap DR 0000 KE jam delapan", "pelat-kendaraan", "DR 0000 KE"), ("jual lewat Facebook Xoken Mama Xeby atau", "akun-media-sosial", "Xoken Mama Xeby"), ("Rumah: -7.00, 110.00", "koordinat", "-7.00, 110.00"), ("titik 7,00 LS dan 110,00 BT", "koordinat", "7,00 LS dan 110,00 BT"),
    ("Rek BPD 00l-02-18-0O0000.", "nomor-rekening", "00l-02-18-0O0000"), ("ia murid kelas XI TKR 2 SMK Xontoh.", "sekolah", "kelas XI TKR 2 SMK Xontoh"),
])  # fmt: skip
def test_numbers_of_other_offices_and_other_hands_are_found(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize(("text", "rule"), [
    ("Surat undangan: Nomor 005/1874/2023.", "nomor-telepon"), ("NIK dengan dasar Permendagri 96/2019", "nomor-induk"), ("STR, uji kompetensi LSPS, UU 14/2019 pasal 20", "nomor-dokumen"), ("LAP0RAN KEMADJUAN", "sekolah"), ("Bersama BP3MI Jawa Barat.", "sekolah"),
    ("jas hujan, BBM Rp600.000/org.", "akun-media-sosial"), ("warna #E4572E", "pelat-kendaraan"), ("DR 2019 KE 2020", "pelat-kendaraan"), ("Rasio -0.95, 0.35 pada dua kelompok", "koordinat"), ("lewat Instagram Live Kemensos", "akun-media-sosial"),
])  # fmt: skip
def test_letters_laws_prices_and_colours_are_nobodys_numbers(text: str, rule: str) -> None:
    assert rule not in rules(text)


@pytest.mark.parametrize("text", [
    "pindah RM lama 12-34-56 baru 65-43-21", "No RM 12-34-56 (lama) / 65-43-21 (baru)", "nomor RM berubah dari 12-34-56 menjadi 65-43-21", "RM: 12.34.56, yang baru 65.43.21", "no rm ibu 123456, anak 123457",
])
def test_a_second_number_behind_the_first_needs_no_label(text: str) -> None:
    assert len(found(text, "nomor-rekam-medis")) == 2


def test_a_day_or_a_count_behind_a_number_is_no_second_one() -> None:
    assert len(found("RM 12-34-56 dan tanggal 12-03-21 ia pulang; RM 12-34-56 dan 7 orang", "nomor-rekam-medis")) == 2


TITLED = (
    "SURAT KETERANGAN MENGIKUTI REHABILITASI\nNo. 0000/31/SK-XXXX/XI/2021", "SURAT PENGANTAR PEMULANGAN\nN0. O93 / OOO0 / XPP-0T / lV / 2O22", "Berita Acara Serah Terima Anak\nNomor 12/BAST/LKSA/V/2020", "LAPORAN HASIL ASESMEN KLIEN\nNo : 12/LHA/PSM/IX/2022",
    "     SURAT PENYERAHAN ANAK\n     Nomor: 005/SPA/X/2O19", "No. 0000/31/SK-XXXX/XI/2021\n\nSURAT KETERANGAN\n\nYang bertanda tangan di bawah ini menerangkan bahwa:\nNama : Xana\n",
)
"""The number of a paper about one person, below its title or above it."""


@pytest.mark.parametrize("text", TITLED)
def test_the_number_of_a_paper_about_one_person_is_found_below_its_title(text: str) -> None:
    assert len(found(text, "nomor-perkara")) == 1


@pytest.mark.parametrize("text", ["SURAT TUGAS\nNomor : 12/ST/XI/2021", "SURAT EDARAN\nNomor 12/SE/IV/2021", "LAPORAN KEGIATAN\nNo. 12/LK/IV/2021", "BERITA ACARA RAPAT\nNomor: 12/BA/IV/2021", "LAPORAN TAHUNAN ANAK JALANAN\nNomor: 12/LT/IV/2021", "SURAT KETERANGAN\nNo. …/…/2021"])
def test_the_number_of_an_offices_own_paper_is_not_asked_about(text: str) -> None:
    assert "nomor-perkara" not in rules(text)


@pytest.mark.parametrize(("text", "rule"), [
    ("Kirim ke rekening BRI 0023 0101 2345 678.", "nomor-rekening"),
    ("No. rek. BCA: 021 1234567", "nomor-rekening"),
    ("Rekening: BNI, telepon 021-5550000", "nomor-telepon"),
    ("rekening dana 0812-0000-1234", "nomor-telepon"),
])
def test_a_number_behind_the_word_for_an_account_is_no_telephone(text: str, rule: str) -> None:
    assert rules(text) & {"nomor-rekening", "nomor-telepon"} == {rule}
