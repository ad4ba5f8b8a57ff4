"""Numbers as scanners leave them, days in words and with blanks, points that are spelt out, and what is written in code."""

import base64

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import found, rules

SCANNED = (
    ("N I K : ", "34O3 l45 4O8 75 " + "OO O2", "nomor-induk"), ("Kartu Keluarga No. ", "33O2l8O7ll" + "O9OO23", "nomor-induk"), ("No. Rekam Medis ", "OO-l2-" + "8S-77", "nomor-rekam-medis"),
    ("Bank Mandiri ", "137 OO l234 " + "S678", "nomor-rekening"), ("pelat motor ", "AA l7" + "29 BD", "pelat-kendaraan"), ("lahir ", "l4-O8-" + "l97S", "tanggal-lahir"), ("titik ", "-6.9O12, " + "107.6l23", "koordinat"),
)  # fmt: skip

CONTINUED = (
    ("NlK    : ", "l2O2 l3O5 O862\n            " + "0OO0", "nomor-induk"), ("No. KK : ", "340215-440872-\n  " + "OOO1", "nomor-induk"), ("tetangga : ", "O857 6OO0\n" + "O0 93l", "nomor-telepon"), ("4. HP    ", "O8l3 7O O0O0\n             " + "6 24", "nomor-telepon"),
    ("No. BPJS : ", "0001 2345\n         " + "67890", "nomor-kartu"), ("No. SIM ", "9812-3456-\n" + "000712", "nomor-dokumen"), ("Rekening BRI ", "0098-01-0077\n" + "00-50-1", "nomor-rekening"), ("No. RM\n      ", "O0-OO-" + "l9-4", "nomor-rekam-medis"),
    ("tgl pasung ", "l2 /O1 /\n   " + "2Ol7", "tanggal-kejadian"), ("lahir ", "5 Mei\n        " + "l987", "tanggal-lahir"), ("K.K. No ", "34O2l5 / 44O872 / " + "OOOl", "nomor-induk"), ("HP ", "O 8 l 2 O O O O " + "l 2 3 4", "nomor-telepon"),
    ("NIK ", "3402.1544 0872," + "0001", "nomor-induk"), ("lari : ", "BK  5 0OO  " + "AXZ", "pelat-kendaraan"), ("Paspor : ", "B l2345" + "67", "nomor-dokumen"), ("Rek BSI ", "7l2 OOO " + "l2 34", "nomor-rekening"), ("Email : ", "xontoh . ibu @ surat" + " . co . id", "surel"),
    ("3. N.l.K. : ", "33l7 O9O7 O958\n           " + "OOOl", "nomor-induk"), ("tgl ", "2 l - O3 - " + "2O2O", "tanggal-kejadian"), ("Honda Supra , ", "K 34 5O\n" + "        XM", "pelat-kendaraan"), ("LAP0RAN HASlL ASESMEN\nNo . : ", "O45 / LKS-XX / Vlll / " + "2O2l", "nomor-perkara"),
    ("Akta lahir : ", "34O2-LT-\n       " + "l2O32O1O-OO12", "nomor-dokumen"), ("surat kematian no. ", "474.3/ OO5 /\n" + "Vlll/2O18", "nomor-dokumen"), ("perkara no ", "12/Pid.Sus/\n" + "2019/PN Xgl", "nomor-perkara"),
    ("no. pol : ", "D l234 " + "A8", "pelat-kendaraan"), ("Nomor Polisi ", "B 12" + "34\nXYZ", "pelat-kendaraan"), ("motor ", "R-55\n" + "12-XZ", "pelat-kendaraan"), ("Mobil bernopol ", "KT I 2 " + "3 4 XY", "pelat-kendaraan"), ("Nomor : ", "12/Pid.Sus-\n" + "Anak/2021/PN Xgl", "nomor-perkara"),
    ("Akta ", "3402 - LT - 010" + "22010 - 0001", "nomor-dokumen"), ("Reg. ", "12 / A / XSAA / " + "2O2O", "nomor-perkara"), ("surel ", "xontoh @\n" + "surat.com", "surel"), ("N0. Perkara : ", "l2 / Pid.Sus / 2O2l / " + "PN Xgl", "nomor-perkara"),
)  # fmt: skip

BORN = (
    "07 / 11 / 1 9 6 3", "tanggal dua belas Maret dua ribu sebelas", "dua puluh satu mei sembilan delapan", "tanggal 9 bulan 9 tahun 1959", "2-2-79", "1955/07/21", "14juli90",
)  # fmt: skip


@pytest.mark.parametrize(("label", "value", "rule"), SCANNED)
def test_letters_that_look_like_digits_are_read_as_digits(label: str, value: str, rule: str) -> None:
    assert any(value in hit for hit in found(f"{label}{value} tercatat.", rule)), found(f"{label}{value} tercatat.", rule)


@pytest.mark.parametrize(("label", "value", "rule"), CONTINUED)
def test_a_value_goes_on_over_blanks_and_the_end_of_a_line(label: str, value: str, rule: str) -> None:
    assert any(value in hit for hit in found(f"{label}{value} .", rule)), found(f"{label}{value} .", rule)


@pytest.mark.parametrize("text", ["Jumlah 2018\n   1234 5678 9012", "jumlah KK 1,234,567 pada 2020", "Kelas B 2 300 XY", "Layanan 129\n08111-129-129 (WA)", "Jurnal, 12(3), 145-\n160.", "Peserta 30\n12 Mei"])
def test_lines_of_counts_are_no_numbers_of_anybody(text: str) -> None:
    assert not rules(text) & {"nomor-induk", "nomor-rekening", "nomor-rekam-medis", "pelat-kendaraan"}


@pytest.mark.parametrize(("text", "value"), [
    ("Klien bernama BlNSAR XONTOH datang.", "BlNSAR"), ("Bu ENl , antar makanan.", "ENl"), ("dipukul suaminya HOTMAN S1RAlT kemarin.", "HOTMAN S1RAlT"), ("Namanya XUPR1YADl saja.", "XUPR1YADl"), ("Pak XONTOHl datang bersama Bu SlTl.", "Bu SlTl"),
])
def test_an_l_among_capitals_is_an_i(text: str, value: str) -> None:
    assert any(value in hit for rule in ("nama-orang", "kata-tak-dikenal") for hit in found(text, rule))


@pytest.mark.parametrize(("text", "value"), [
    ("Narna anak : 5upari bt. Xartorejo\nTernpat : 2", "5upari"), ("Saksi: 5ugeng, ketua RT.", "5ugeng"), ("Sdr. 8ambang rnenjenguk.", "Sdr. 8ambang"), ("Nama ayah : 8udi Xantoso", "8udi Xantoso"), ("Anak bernarna 5uparto pulang.", "5uparto"),
])
def test_a_figure_at_the_head_of_a_name_is_its_capital(text: str, value: str) -> None:
    assert any(value in hit for rule in ("nama-orang", "kata-tak-dikenal") for hit in found(text, rule))


@pytest.mark.parametrize("text", ["Jumlah : 5ekor kambing", "Peserta: 8orang dewasa", "Nama kegiatan : 5S di dapur", "Kelas 5b dan 8a ikut.", "Kode: 0abcdef1"])
def test_a_figure_before_what_is_counted_begins_no_name(text: str) -> None:
    assert not rules(text) & {"nama-orang", "kata-tak-dikenal"}


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("rurnahnya di J1. Mangga Dalarn No. l7 dijual", "alamat", "J1. Mangga Dalarn No. l7"), ("A1arnat : Karnp. Xolo be1akang Pasar Xambing, Ke1. Xekar", "alamat", "Karnp. Xolo be1akang Pasar Xambing, Ke1. Xekar"), ("Alamat : Kamp. Xolo dekat surau", "alamat", "Kamp. Xolo dekat surau"),
    ("pergi sejak lO Nopernber 1994 itu", "tanggal-kejadian", "lO Nopernber 1994"), ("lahir 3l Agustu5 l987 di sana", "tanggal-lahir", "3l Agustu5 l987"),
    ("Uang anak pada Tabanas no. O99-l2-OO345 utuh", "nomor-rekening", "O99-l2-OO345"), ("Tabungan klien yang lama, di Bank BRI 112-33-4455 itu", "nomor-rekening", "112-33-4455"), ("bekerja di bioskop XATlH SER0JA sbg penjaga", "tempat-kerja", "bioskop XATlH SER0JA"),
])  # fmt: skip
def test_streets_days_books_and_firms_are_read_as_they_stood(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize("text", ["Tabanas no. urut 12 naik 1994-1995.", "Tabungan anak Rp l7.500,- utuh.", "Kelas J1 dan J2 ikut. Kelompok JI. itu bubar.", "Alamat: kamp pengungsian", "Alamat: sama dengan KTP", "Kamp. Lalu mereka pindah."])
def test_what_only_resembles_them_is_nobodys(text: str) -> None:
    assert not rules(text) & {"nomor-rekening", "alamat", "desa-kelurahan"}


def test_abbreviations_with_an_l_name_nobody() -> None:
    assert not rules("Kartu KTPl dan UUl, Bantuan PKHl.") & {"nama-orang"}


@pytest.mark.parametrize("text", ["Ruang B 12 dan ISO 9001.", "Modul P2K2 dan S1 PGSD.", "Blok BO2 milik kantor."])
def test_codes_stay_codes(text: str) -> None:
    assert not rules(text) & {"nomor-induk", "nomor-rekening", "nomor-rekam-medis", "nomor-telepon", "tanggal-lahir"}


@pytest.mark.parametrize("value", BORN)
def test_a_day_of_birth_in_any_form(value: str) -> None:
    assert any(value in hit for hit in found(f"Ia lahir {value}.", "tanggal-lahir"))


def test_what_is_founded_is_not_born() -> None:
    assert "tanggal-lahir" not in rules("Organisasi ini lahir tanggal dua belas Maret dua ribu sebelas.")


def test_a_point_that_is_spelt_out_is_a_point() -> None:
    value = "7 derajat 46 menit 5 detik lintang selatan"
    assert found(f"Lokasinya {value}.", "koordinat") == [value]
    assert "koordinat" not in rules("Suhunya 37 derajat dan ia demam.")


@pytest.mark.parametrize("value", ["+65 8000 " + "1122", "+852 9000 " + "1234", "o8i3" + "oooo7654"])
def test_numbers_of_other_countries_and_of_hasty_hands(value: str) -> None:
    assert found(f"Hubungi {value} saja.", "nomor-telepon") == [value]


def test_what_is_written_in_code_is_asked_about_whatever_it_says() -> None:
    for kind in ("kasus", "edisi"):
        for value in (base64.b64encode(b"Ibu Xontohwati datang").decode(), b"Ibu Xontohwati datang".hex(), "xn--xontoh-x9a.example"):
            assert found(f"Catatan: {value} selesai.", "tulisan-tersandi", Context(kind=kind)) == [value]
    assert "tulisan-tersandi" not in rules("Sidiknya " + "9f86d081884c7d659a2feaa0c55ad015 dan PemberdayaanMasyarakatDesa.")


CASE = "Pada 22 November 2018 di Desa Xontohrejo hadir 27 dari 30 orang. Ia bekerja sebagai penjaga kantin, berangkat jam 06.00 dan pulang jam 16.00."


def test_what_a_whole_case_says_is_weighed_together_and_the_wider_words_are_silent() -> None:
    assert {"pekerjaan-khas", "jam-atau-jumlah", "desa-kelurahan", "tanggal-kejadian"} <= rules(CASE)
    assert rules("Pada tahun 2018 sebagian kecil anggota tidak hadir. Ia bekerja sebagai pekerja harian, berangkat pagi dan pulang sore.") == set()


def test_work_and_hours_alone_point_at_nobody() -> None:
    assert rules("Ia bekerja sebagai penjaga kantin, berangkat jam 06.00 dan pulang jam 16.00.") == set()
    assert not rules(CASE, Context(kind="notulensi")) & {"pekerjaan-khas", "jam-atau-jumlah"}


@pytest.mark.parametrize("text", ["Naik r 55" + "12 cz warna merah.", "plat mobilnya ad 1 8" + "89 rk saja"])
def test_plates_in_small_letters(text: str) -> None:
    assert len(found(text, "pelat-kendaraan")) == 1
    assert "pelat-kendaraan" not in rules("Ia pindah b 1234 dan pulang.")


def test_letters_with_an_age_stand_for_a_person() -> None:
    assert found("Korban (XR, 15) melapor.", "inisial") == ["XR"]
    assert "inisial" not in rules("Dasarnya kuat (UU, 2019).")
