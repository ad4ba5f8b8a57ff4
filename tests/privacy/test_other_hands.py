"""How other hands write: chats, forms read by a scanner, several languages, words that are names; each beside its near miss."""

import pytest

from pustaka.findings import Severity
from tests.privacy.asking import found, levels, rules

NAMES = (
    ("Petugas bertemu bapak Amat di rumahnya.", "Amat"), ("Kata bapak Sabar, anaknya sakit.", "Sabar"), ("Anak Raihan (9) ditolak sekolah.", "Raihan"), ("Petugas menjumpai siswa Rajin (14) di pasar.", "Rajin"),
    ("Menurut kakaknya Puji, ia sakit.", "Puji"), ("Ada anak, yg gede xagasto kerja di kota.", "xagasto"), ("Anaknya yang nomor dua, xiranto, putus sekolah.", "xiranto"),
    ("Bojone xutini lunga.", "xutini"), ("Ponakannya xumadi datang.", "xumadi"), ("Adik sy xizkito sakit.", "xizkito"), ("Klien | : | Xanto Xarjo", "Xanto Xarjo"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_that_kin_a_role_or_an_age_announces_is_found(text: str, name: str) -> None:
    assert any(name in hit for rule in ("nama-orang", "kata-tak-dikenal") for hit in found(text, rule)), rules(text)


@pytest.mark.parametrize("text", [
    "Undangan untuk ibu Bupati dan bapak Camat.", "Anaknya Agustus lalu lulus.", "Ada anak, yang besar mainannya dan yang kecil bukunya.", "Petugas mendampingi korban Covid dan anggota Tagana.",
    "Ayat (9) dan Lampiran (2) dibahas.", "Kelas untuk Ibu Hamil dibuka.",
])  # fmt: skip
def test_offices_months_and_illnesses_are_no_names(text: str) -> None:
    assert not rules(text) & {"nama-orang", "kata-tak-dikenal"}


def test_a_word_once_called_a_name_is_one_at_the_beginning_of_a_sentence_too() -> None:
    assert found("Kami menemui Melati. Melati tinggal sendiri.", "nama-orang") == ["Melati", "Melati"]
    assert found("Kami menemui Melati. Bunga melati mekar. Melati layu.", "nama-orang") == ["Melati"]


@pytest.mark.parametrize(("text", "initials"), [("K, 34 tahun, dijemput.", ["K"]), ("Xorban XSR (19) datang. Lalu XSR pulang.", ["XSR", "XSR"])])
def test_letters_with_an_age_are_initials(text: str, initials: list[str]) -> None:
    assert found(text, "inisial") == initials


def test_an_abbreviation_with_a_count_is_none() -> None:
    assert "inisial" not in rules("Penerima PKH (12) dan KPM (30) hadir.")


CHAT = "[12/03/24 19.22] Kader: {}\n[12/03/24 19.25] Kader: besok\n"


def test_what_a_speaker_says_is_seldom_a_name() -> None:
    assert "nama-orang" not in rules(CHAT.format("xaxaxa, besok"))
    assert "kata-tak-dikenal" not in rules(CHAT.format("oke, besok diajukan"))
    assert found("Kader: xagirah", "nama-orang") == ["xagirah"]


def test_the_day_of_a_message_is_said_once() -> None:
    assert found(CHAT.format("siap"), "tanggal-kejadian") == ["12/03/24"]
    assert found("[12/03/24 19.22] Kader: siap\n[13/03/24 19.25] Kader: siap\n", "tanggal-kejadian") == ["12/03/24", "13/03/24"]


@pytest.mark.parametrize("text", ["F0RMULIR PENERIMAAN", "Dirujuk oleh : Po1sek", "Kartu Indonésia Sehat", "Padahal tidak, Uni. Petugas datang."])
def test_a_blurred_or_accented_word_of_the_language_is_no_name(text: str) -> None:
    assert not rules(text) & {"nama-orang", "kata-tak-dikenal"}


def test_a_blurred_name_stays_one() -> None:
    assert rules("Kami menemui Xuwart1nah di pasar.") & {"nama-orang", "kata-tak-dikenal"}


PLACES = (
    ("Rumah mereka dulu di ", "tikungan sungai, persis di samping jembatan gantung Xontohlembah"), ("Omahku ", "kidul prapatan, sandinge selepan pari"),
    ("Kami tidur di ", "emperan toko emas Xontohmas, depan stasiun lama"), ("Linggih di ", "lembur Xontohsirna, tukangeun masjid"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "place"), PLACES)
def test_a_place_by_its_neighbours_is_found(label: str, place: str) -> None:
    covered = sum(len(hit) for rule in ("letak-rumah", "alamat") for hit in found(f"{label}{place}.", rule))
    assert covered * 2 >= len(place)


@pytest.mark.parametrize("text", ["Ia mencari kontrakan sekitar Rp 400.000 per bulan.", "Sewa kamar 3 bulan dibayar.", "Mereka kerja lembur malam, lalu pulang.", "Wali jorong memberi surat.", "Mereka tidur di emperan toko, taman, atau kolong jembatan."])
def test_rent_and_overtime_are_no_place(text: str) -> None:
    assert not rules(text) & {"letak-rumah", "alamat"}


def test_a_small_hamlet_and_a_scanned_street_are_addresses() -> None:
    assert found("Alamat dk. xontohrejo rt 9/2 ya.", "alamat") == ["dk. xontohrejo rt 9/2"]
    assert found("A1amat : Jln. Xerak No. l4\n", "alamat") == ["Jln. Xerak No. l4"]


@pytest.mark.parametrize(("label", "number"), [("No Reg: ", "KONS/01" + "7/LK3/2021"), ("nomor register ", "B.I 00" + "44/2022"), ("nomor registrasi anak ", "004" + "4/ABH/2022"), ("nomor berkas ", "BKS/00" + "44/X/2023")])
def test_the_number_of_somebodys_file_is_found(label: str, number: str) -> None:
    assert found(f"Lihat {label}{number} itu.", "nomor-perkara") == [number]


@pytest.mark.parametrize("text", ["Surat Nomor 460/112/Rehsos/2023 dikirim.", "Biaya akta lahir. Keluarga membayar Rp 400.000.", "Nomor registrasi belum ada pada 2021."])
def test_letters_and_money_are_nobodys_file(text: str) -> None:
    assert not rules(text) & {"nomor-perkara", "nomor-dokumen", "nomor-rekam-medis"}


@pytest.mark.parametrize("text", ["Hari Anak Nasional setiap 23 Juli dirayakan.", "Hari Lanjut Usia Nasional jatuh pada 29 Mei.", "Setiap 3 Desember kami berkumpul.", "Warga berlomba pada 17 Agustus.", "Lomba tujuh belas Agustus ramai."])
def test_a_day_of_everybodys_calendar_is_no_event(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


def test_a_day_in_words_without_a_year_is_one() -> None:
    assert found("Malam itu, dua puluh tiga Februari, ia lari.", "tanggal-kejadian") == ["dua puluh tiga Februari"]
    assert "tanggal-kejadian" not in rules("Antara dua Maret dan April.")


def test_a_plate_beside_its_vehicle_may_end_like_a_count() -> None:
    assert found("Ia supir angkot ae 17" + "90 kk.", "pelat-kendaraan") == ["ae 17" + "90 kk"]
    assert "pelat-kendaraan" not in rules("Motor untuk 12 kk dan 120 cc.")


def test_a_disguise_may_be_announced_by_a_label() -> None:
    assert Severity.ERROR not in levels("Nama disamarkan: Pak Jati\nPak Jati tinggal di rumah.").values()
    assert Severity.ERROR in levels("Nama: Pak Jati\nPak Jati tinggal di rumah.").values()


@pytest.mark.parametrize("text", ["Korban pulang lewat Tanjung Pinang.", "Bank Jateng dan Bank Jatim hadir.", "Edi Suharto dan Isbandi Rukminto Adi menulis tentang pemberdayaan."])
def test_towns_banks_and_scholars_are_known(text: str) -> None:
    assert not rules(text) & {"nama-orang", "kata-tak-dikenal"}


def test_who_is_spoken_to_and_who_is_in_every_book_is_nobody_in_the_case() -> None:
    assert not rules("Terima kasih, Mas. Kami pulang.") & {"nama-orang", "kata-tak-dikenal"}
    assert not rules("Pidato itu mengutip Bung Karno dan Gus Dur.") & {"nama-orang", "kata-tak-dikenal"}
    assert found("Kami menemui Mas. Xarto di rumah, lalu Bung Karno Xontoh.", "nama-orang") == ["Mas. Xarto", "Bung Karno Xontoh"]


def test_a_housing_estate_in_small_letters_is_an_address() -> None:
    assert found("Mereka di perum xeka indah blok f9 ya.", "alamat") == ["perum xeka indah blok f9"]
    assert "alamat" not in rules("Mereka membahas perumahan yang layak untuk blok pertama.")
