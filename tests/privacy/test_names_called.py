"""Names with what somebody is called besides, behind forms of address of many regions, and as scanners leave them: each kind beside the near miss."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from pustaka.privacy.mended import mended
from tests.privacy.asking import CASE, found, levels

MINUTES = Context(kind="notulensi")


def asked(text: str, context: Context = CASE) -> set[str]:
    return {value for rule in ("nama-orang", "kata-tak-dikenal", "inisial") for value in found(text, rule, context)}


@pytest.mark.parametrize(("text", "whole"), [
    ("Tanya saja Bu Xasyim penjual rujak di sana.", "Bu Xasyim penjual rujak"), ("Foto dicetak Pak Xeri bingkai di pasar.", "Pak Xeri bingkai"), ("Mbak Xus warung giras melapor.", "Mbak Xus warung giras"),
    ("Pelapor: Xugeng, satpam malam.", "Xugeng, satpam malam"),
])  # fmt: skip
def test_a_finding_covers_what_somebody_is_called_besides(text: str, whole: str) -> None:
    assert whole in asked(text)


@pytest.mark.parametrize("text", ["Pak Xeri pulang.", "Pak Xeri yang melapor.", "Pak Xeri, karena sakit, pulang."])
def test_what_somebody_does_is_no_name_of_his(text: str) -> None:
    assert asked(text) == {"Pak Xeri"}


@pytest.mark.parametrize(("text", "name"), [
    ("Kata Mak Adang Kari begitu.", "Mak Adang Kari"), ("Hadir H. Sy. Dt. Xangkuto di sana.", "H. Sy. Dt. Xangkuto"), ("Dipanggil Sdri. Xul, yang menolak.", "Sdri. Xul"), ("Datang Pa Haji Xenjang kemarin.", "Pa Haji Xenjang"),
    ("Menikah dengan Lalu Xandi di Lombok.", "Lalu Xandi"), ("Janda alm. P. Tolak datang.", "P. Tolak"), ("Bantuan untuk B. Xisyanti cair.", "B. Xisyanti"), ("Ia kembali ke kontrakan Ning.", "Ning"),
    ("Ayah biologis diduga K., tetangganya.", "K."),
])  # fmt: skip
def test_forms_of_address_of_the_regions_and_short_ones_announce_somebody(text: str, name: str) -> None:
    assert name in asked(text)


@pytest.mark.parametrize("text", [
    "Lalu Dinas Sosial datang.", "Ia belajar B. Inggris di P. Jawa.", "Koordinasi dengan dr. bedah malam itu.", "Bapa Raja membuka dengan doa.", "Bapa Kristen, mama Islam, rukun saja.", "Siapa klien Anda? (2) Apa masalahnya?",
    "Makanan dengan A. baik.", "Ia pulang ke rumah Ibu.", "Pulang dari Abu Dhabi tahun lalu.",
])  # fmt: skip
def test_offices_specialists_faiths_and_pronouns_are_nobody(text: str) -> None:
    assert asked(text) == set()


def test_a_scanned_word_is_read_whole_and_keeps_its_place() -> None:
    text = "Keputusan Menteri Sosia1, di F0RMULIR S0edarmanto, lbu Xumi."
    assert mended(text) == "Keputusan Menteri Sosial, di FORMULIR Soedarmanto, Ibu Xumi."
    assert mended("Kode A1B5, SMPN1, Lampiran1, P2K2.") == "Kode A1B5, SMPN1, Lampiran1, P2K2."


def test_names_that_a_scanner_changed_are_found_and_words_are_not() -> None:
    assert "Haji Xa1ehuddin" in asked("Kerbau milik Haji Xa1ehuddin hilang.")
    assert "lbu Xumi-\nnarti" in asked("Ditolak lbu Xumi-\nnarti kemarin.")
    assert asked("Menteri Sosia1 dan ka1angan sosia1is hadir.") == set()


def test_a_degree_alone_is_advised_about_outside_cases() -> None:
    text = "Laporan dibacakan Ir. Xunardi Xiratmo, M.M."
    assert levels(text, MINUTES)["nama-orang"] is Severity.ADVICE
    assert levels(text)["nama-orang"] is Severity.REVIEW
    assert levels(f"{text} selaku dosen.", MINUTES)["nama-orang"] is None


@pytest.mark.parametrize("name", ["Dr. Xadia Xratiwi", "Ir. Xiswanto Xudi"])
def test_an_academic_title_is_advised_about_like_a_degree(name: str) -> None:
    assert levels(f"Pendapat {name}: bantuan perlu waktu.", MINUTES)["nama-orang"] is Severity.ADVICE
    assert levels(f"Pendapat {name}: bantuan perlu waktu.")["nama-orang"] is Severity.REVIEW
    assert levels("Pendapat dr. Xadia Xratiwi: obat perlu waktu.", MINUTES)["nama-orang"] is Severity.REVIEW


@pytest.mark.parametrize("text", ["Dibahas tokoh fiktif Bu Xejo.", "Dibahas Xanto Xarjo dari film lama."])
def test_whom_a_writer_calls_invented_is_shown_to_the_reviewer(text: str) -> None:
    told = levels(text, MINUTES)
    assert {told.get("nama-orang"), told.get("kata-tak-dikenal")} & {Severity.ADVICE}
    assert not {Severity.REVIEW, Severity.ERROR} & set(told.values())


def test_a_degree_that_was_written_in_two_is_nobody_outside_cases() -> None:
    assert levels("Hadir psikolog Dr. Xamelia Xartosen, M. Psi., dari pihak sekolah.", MINUTES).get("kata-tak-dikenal") is None


@pytest.mark.parametrize(("text", "whole"), [
    ("| 4 | Pak Jaka bin Oding | kartu rusak |", "Jaka bin Oding"), ("Kami menemui Makmur bin Sentosa di rumahnya.", "Makmur bin Sentosa"), ("Sinar bt. Xongso menandatangani surat.", "Sinar bt. Xongso"),
    ("Terlapor Sabar al. Gondrong belum datang.", "Sabar al. Gondrong"), ("Damai binti alm. Subur belum dapat.", "Damai binti alm. Subur"), ("tadi ketemu pak jaka bin oding di pasar", "jaka bin oding"),
    ("3. JAKA BIN ODING, kartu rusak", "JAKA BIN ODING"), ("Sdr. Umar bin Xarto belum hadir.", "Umar bin Xarto"), ("ibu cahaya binti makmur belum diundang", "cahaya binti makmur"),
])  # fmt: skip
def test_words_of_the_language_are_a_name_beside_whose_child_somebody_is(text: str, whole: str) -> None:
    assert any(whole in one for one in asked(text)), asked(text)


@pytest.mark.parametrize("text", [
    "Ini aneh bin ajaib, bantuan cair dua kali.", "Sungguh Ajaib bin Nyata, begitu judulnya.", "Kegiatan al. Pelatihan kader dan kunjungan rumah.", "Peserta berasal dari al. Bandung dan Cimahi.", "Letaknya 110 BT. Ketinggian 30 m.",
    "Tulis nama lengkap beserta bin atau binti.", "Kisah Umar bin Khattab dibacakan.", "Warna tong: bin sampah kuning untuk plastik.",
])  # fmt: skip
def test_likenings_a_row_of_examples_and_the_companions_are_nobody(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "whole"), [
    ("Orang semua tahu: Mang Jangkung, tukang ojek di pertigaan.", "Mang Jangkung"), ("Ia dipinjami Bang Botak di terminal.", "Bang Botak"), ("Pelakunya Om Kumis, satpam pabrik.", "Om Kumis"),
    ("Anak itu ikut Mas Petir, sopir truk.", "Mas Petir"), ("Mang Kancil, adik kandung korban, melapor.", "Mang Kancil"), ("Bu Gemuk, pemilik warung, membela.", "Bu Gemuk"),
])  # fmt: skip
def test_a_word_of_the_language_is_what_somebody_is_called_by_his_looks_or_beside_his_trade(text: str, whole: str) -> None:
    assert any(one.startswith(whole) for one in asked(text)), asked(text)


@pytest.mark.parametrize("text", [
    "Hadir: Mbak Kader, guru, dan petugas.", "Mas Pelayan, tolong buku menu.", "Bu Bidan, penjaga desa, hadir.", "Kakak Pembina, guru kelas, dan murid.", "Sate Bang Jenggot ramai.", "Undangan bagi Bapak Kepala, guru, dan wali.",
    "Sebut saja Cak Gendut. Cak Gendut menagih tiap Jumat.",
])  # fmt: skip
def test_offices_in_a_row_a_dish_and_a_disguise_are_not(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("larimi dia bawa anaknya yang kecil, cecil, sembunyi di rumahku.", "cecil"), ("bojone sing tuwa, tono, ora gelem mulih.", "tono"), ("mamanya itu, xida, kerja di pasar ikan.", "xida"), ("de pung anak, ola, su putus sekolah.", "ola"),
])  # fmt: skip
def test_a_name_in_small_letters_stands_between_commas_behind_kin(text: str, name: str) -> None:
    assert name in asked(text), asked(text)


@pytest.mark.parametrize("text", [
    "dia bawa anaknya yang kecil, lari, sembunyi di rumah.", "anaknya yang kecil, capek, pulang duluan.", "anaknya yang kecil, kasian, menangis terus.", "de pu anak yang kecil, kasian, menangis terus.", "anakku yang nomor dua, laki-laki, berhenti sekolah.",
    "bojone, jebul, wis lunga.", "mertuanya itu, tawwa, baik sekali orangnya.",
])  # fmt: skip
def test_what_is_said_between_commas_is_none(text: str) -> None:
    assert not asked(text)
