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


@pytest.mark.parametrize(("text", "rule"), [
    ("Kirim ke rekening BRI 0023 0101 2345 678.", "nomor-rekening"),
    ("No. rek. BCA: 021 1234567", "nomor-rekening"),
    ("Rekening: BNI, telepon 021-5550000", "nomor-telepon"),
    ("rekening dana 0812-0000-1234", "nomor-telepon"),
])
def test_a_number_behind_the_word_for_an_account_is_no_telephone(text: str, rule: str) -> None:
    assert rules(text) & {"nomor-rekening", "nomor-telepon"} == {rule}
