"""Names told by what stands beside them, and public forms: each kind beside the near miss."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, levels, rules

NAMES = ("nama-orang", "kata-tak-dikenal")
MINUTES = Context(kind="notulensi")


def asked(text: str, context: Context = CASE) -> set[str]:
    return {value for rule in NAMES for value in found(text, rule, context)}


@pytest.mark.parametrize(("text", "name"), [
    ("Narasumber : Kabid Perlindungan Anak, Ibu Xaiq Xatna, menjelaskan.", "Xaiq Xatna"), ("Pemateri : Penyuluh Ahli Muda (Ibu Xengkar Xarmila).", "Xengkar"), ("Materi II oleh Prof. Dr. Xendah Xusuma.", "Xendah"),
    ("Kata pengantar ditulis Dr. Xerlambang Xuseno, dosen universitas.", "Xerlambang"), ("Ibu Xarni Xuwanti dari Dinas Sosial hadir.", "Xarni"),
])  # fmt: skip
def test_who_speaks_or_holds_an_office_is_public_outside_cases_only(text: str, name: str) -> None:
    assert levels(text, MINUTES).get("nama-orang") is None
    assert any(name in one for one in asked(text))
    assert levels(text)["nama-orang"] is Severity.REVIEW


def test_a_part_in_one_meeting_is_no_office() -> None:
    text = "Kiat dari narsum kita, Kak Xinez Xamudita."
    assert levels(text, MINUTES)["nama-orang"] is Severity.ADVICE
    assert levels(text)["nama-orang"] is Severity.REVIEW


@pytest.mark.parametrize("text", ["Ketua RT 03, Ibu Xaiq Xatna, menjelaskan.", "Kader kita, Kak Xinez Xamudita, lapor.", "Ibu Xarni Xuwanti dari dusun sebelah hadir.", "Bu Xejo dibahas."])
def test_whoever_holds_no_office_is_asked_about(text: str) -> None:
    assert levels(text, MINUTES)["nama-orang"] is Severity.REVIEW


@pytest.mark.parametrize(("text", "name"), [
    ('"Saya lelah," kata Xoradi.', "Xoradi"), ('"Pulanglah," bisik Bunga.', "Bunga"), ('"sudah begitu," ujar xoradi lalu diam dan pergi ke belakang rumah bersama yang lain', "xoradi"), ("Fajar, anak pertama, diam.", "Fajar"), ("Ada satu lagi yaitu Xea, sepupu korban.", "Xea"),
    ("Ketuanya Xafa anak bu kantin.", "Xafa"), ("Anaknya dua: Xintang dan Langit.", "Langit"), ("Ank 3: Untung (†), lainnya merantau.", "Untung"), ("Terlapor: Sabar.", "Sabar"), ("Kemarin Daeng Tayang datang.", "Daeng Tayang"), ("Cucunya Lalu Xirexa yang menemani.", "Lalu Xirexa"),
    ("Pelapornya J. Xekalatu, S.Pd, pulang.", "J. Xekalatu"), ("Ia suka dipanggil Mbak Tik.", "Mbak Tik"),
])  # fmt: skip
def test_neighbours_tell_a_name(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)), asked(text)


@pytest.mark.parametrize("text", [
    '"Saya lelah," kata Ibu.', '"Baik," kata Kepala Desa.', "Fajar menyingsing, anak-anak bangun.", "Nilainya dua: sabar dan tekun.", "Kegiatan anak: mewarnai, dongeng Kancil.", "Permainan kelompok anak: Engklek, Congklak.", "Tetangga memanggilnya Pakde. Ia tertawa.",
    "Hakim bertanya, lalu Anak menjawab.", "Ia mengikuti POS Rehabilitasi Bersumberdaya Masy.; (3) latihan.", "Mural tahun ini temanya Pelangi sama Matahari.", "Para bapak sedang panen Xiherang.", "nona biru anaknya pendiem dan suka menggambar di teras rumah tiap sore hari",
])  # fmt: skip
def test_words_that_only_stand_there_are_nobody(text: str) -> None:
    assert asked(text, Context(kind="kasus", pseudonyms=("nona biru",))) == set()


def test_a_declared_disguise_behind_kin_stays_one() -> None:
    text = "Anaknya, Awan, masih balita."
    assert asked(text, Context(kind="kasus", pseudonyms=("Awan",))) == set()
    assert asked(text) == {"Awan"}


@pytest.mark.parametrize(("text", "name"), [
    ("Mereka membuat aplikasi bernama Xagunan.", ""), ("Ia membuat grup musik lagi yang bernama Xliver.", ""), ("Anak memilih boneka dan memberinya nama Xomo. Di bawah meja Xomo bersembunyi.", ""), ("Ia anggota Xivrey.", ""),
    ("Perempuan bernama Xagunan datang.", "Xagunan"), ("Pemilik aplikasi itu bernama Xagunan.", "Xagunan"), ("Seorang warga bernama Xivrey pulang.", "Xivrey"),
])  # fmt: skip
def test_a_thing_or_a_group_may_be_called_so(text: str, name: str) -> None:
    assert found(text, "nama-orang") == ([name] if name else [])


def test_a_group_may_bear_a_likely_name_of_a_person() -> None:
    assert found("Ia bertemu warga Sumiyati.", "nama-orang") == ["Sumiyati"]


@pytest.mark.parametrize(("text", "letters"), [
    ("Lalu korban XN datang. Sesudah itu XN menangis.", ["korban XN", "XN"]), ("Katanya ayah N sopir. Lalu N pulang.", ["ayah N", "N"]), ("Ia dipaksa pelaku SH.", ["pelaku SH"]), ("Vitamin N dan XN tidak ada.", []), ("Ia lulusan SH.", []),
])  # fmt: skip
def test_letters_that_stand_for_somebody_are_found_wherever_they_return(text: str, letters: list[str]) -> None:
    assert found(text, "inisial") == letters


def test_an_l_that_was_scanned_as_an_i_makes_no_name() -> None:
    assert asked("Kiien datang hari Seiasa. Ia mengeiuh, tidak bisa meiakukan apa pun, ianjut tidur.") == set()
    assert asked("Kemarin Xiien datang. Ia mengeluh, tidak bisa melakukan apa pun, lanjut tidur.") == {"Xiien"}


def test_authors_in_a_pair_need_no_year_outside_cases() -> None:
    text = "Dipakai cara tanpa menyalahkan (Xobinson & Xaines) di sekolah seorang klien Mawar."
    assert not asked(text, Context(kind="edisi", pseudonyms=("Mawar",)))
    assert "kata-asing" in rules(text, Context(kind="kasus", pseudonyms=("Mawar",)))


def test_towns_and_words_that_are_names_too_are_no_names_in_small_letters() -> None:
    assert asked("kemarin kami ke sidoarjo dan malang, jaksa agung datang, suku bunga bank naik lagi, tata surya dijelaskan di kelas") == set()
    assert asked("kemarin kami rapat di balai. budi mengaku belum sempat menulis laporan, jadi ditunda lagi ke pekan depan") == {"budi"}


def test_a_common_name_in_capitals_is_no_abbreviation() -> None:
    assert asked("ANAK YANG DIASUH DI SANA MISALNYA HALIMAH DAN SITI ROHMAH") & {"HALIMAH", "SITI ROHMAH"}
    assert "kata-tak-dikenal" not in rules("RAPAT DIHADIRI IPSPI DAN LDKPX")
