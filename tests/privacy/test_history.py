"""Whom everybody may name is nobody's client: people of history, saints, wards, heads of units; beside each the near miss that is somebody."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

NAMES = {"nama-orang", "kata-tak-dikenal"}
MINUTES = Context(kind="notulensi")


def asked(text: str, context: Context | None = None) -> set[str]:
    """What is taken for somebody's name."""
    return {value for rule in NAMES for value in (found(text, rule, context) if context else found(text, rule))}


def held(text: str) -> set[str]:
    """The rules that hold a case back."""
    return {rule for rule, weight in levels(text).items() if weight in {Severity.ERROR, Severity.REVIEW}}


@pytest.mark.parametrize(("text", "name"), [
    ("Di Boston dr. Richard Cabot memulai, Ida Cannon meneruskan. Cannon lalu membuat buku.", ""), ("teori: strengths perspective dennis saleebey, samo biestek", ""), ("KH Wahab Chasbullah dan KH Bisri Syansuri dikenal orang.", ""), ("Prof. Dr. R. Soeharso dan dr. Tjipto Mangoenkoesoemo.", ""),
    ("Ia ingin seperti Susi Susanti.", ""), ("Mereka merayakan pesta Santo Antonius Padua.", ""), ("syekh muhammad arsyad al banjari mengarang kitab", ""),
    ("Klien Dewi Sartika (45) menangis.", "Dewi Sartika"), ("Anaknya bernama Kartini, 12 tahun.", "Kartini"), ("KH Ahmad Dahlan mengajar. Dahlan menangis di teras.", "Dahlan"), ("Dahlan datang ke rumah singgah.", "Dahlan"), ("Klien Antonius pulang.", "Antonius"), ("Ia dirawat oleh Suster Dewi Lestari.", "Dewi Lestari"), ("Pak Abdul Halim menangis di teras.", "Abdul Halim"),
])  # fmt: skip
def test_people_of_history_may_be_named_and_somebody_called_like_them_not(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text), asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Pastor Xerbraak mendirikan sekolah di sana pada tahun 1904.", ""), ("Romo Xandjaja dibunuh di sana pada tahun l948.", ""), ("Warga memperingati haul KH Xolil tiap Rajab.", ""), ("Tokoh: Xander Xith (1868–1923).", ""),
    ("Pastor Xerbraak menolong anak itu pada tahun 2019.", "Xerbraak"), ("Pak Xarto mendirikan warung pada 1948.", "Pak Xarto"), ("Romo Xandjaja dibunuh pada tahun 1948; ibunya masih menangis.", "Xandjaja"), ("Ia datang ke haul ayahnya, KH Xolil.", "Xolil"), ("Mbah Katim membuka warung tahun 1950.", "Katim"),
])  # fmt: skip
def test_who_did_something_long_ago_is_no_client_unless_somebodys_life_is_told(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text), asked(text)


def test_a_whole_paragraph_of_history_names_nobody() -> None:
    text = "Sejarah panti: tahun 1893 dibuka di Magelang, 1856 di Batavia, 1904 di Muntilan. Di sana ada Pater Xalinckx dan Romo Xtrater."
    assert not asked(text)
    assert asked(text + " Saya bertemu Pater Xalinckx.") >= {"Pater Xalinckx"}


@pytest.mark.parametrize(("text", "name"), [
    ("Hadir: Karu Melati, Karu Anggrek, Kainstal Rekam Medis, Humas", ""), ("Undangan: 1) Kanit PPA, 2) Ka. Bapas, 3) Kajari, 4) Kacabjari", ""), ("| PIC | Tugas |\n|---|---|\n| Ka. Instalasi | ruang |\n", ""), ("Keputusan: Kabapas menyiapkan litmas, Kajari minta berkas.", ""),
    ("Hadir: Karu Xelvi, Humas", "Xelvi"), ("Hadir: Melati, Humas", "Melati"), ("Kajari Xandi Xaputra hadir.", "Xandi"),
])  # fmt: skip
def test_heads_of_wards_and_units_are_offices(text: str, name: str) -> None:
    assert any(name in one for one in asked(text, MINUTES)) if name else not asked(text, MINUTES), asked(text, MINUTES)


def test_a_bed_in_a_ward_is_no_dwelling() -> None:
    assert "letak-rumah" not in rules("Tirai bed 4–6 Melati rusak, bed 7 Anggrek juga.")
    assert "letak-rumah" in rules("Pasien di kmr 12 bed B.")


@pytest.mark.parametrize("text", ["anak sulung berhenti smp 3. ia bekerja.", "Kakaknya tamat SD 6. Ia melaut.", "lulusan smk 2, belum bekerja"])
def test_how_far_somebody_went_to_school_is_no_school(text: str) -> None:
    assert "sekolah" not in rules(text)


@pytest.mark.parametrize("text", ["Ia bersekolah di smp 3 xontohsari.", "anaknya sekolah di smp 3.", "lulusan smk 2 xontohsari"])
def test_a_school_with_its_number_is_one(text: str) -> None:
    assert "sekolah" in rules(text)


@pytest.mark.parametrize("text", ["P2K2 jalan 88%, modul habis.", "p2k2 jln 9 klp bulan ini.", "posyandu jalan 3 dari 4 pos."])
def test_what_is_under_way_in_part_is_no_street(text: str) -> None:
    assert "alamat" not in rules(text)
    assert "alamat" in rules("Rumahnya di jalan Xenari 88.")


@pytest.mark.parametrize(("text", "day"), [
    ("Sesudah gempa 5 Agustus 2O18 ia diam.", ""), ("Ia cerita tentang gempa 4 Juni 2OOO dan tendanya.", ""), ("Sesudah gempa 2 Djuli 2013 mereka mengungsi.", ""), ("Sejak tsunami 3 Maret 2019 ia diam.", ""),
    ("Sejak kebakaran 3 Maret 2019 ia diam.", "3 Maret 2019"), ("Gempa itu lama lewat; suaminya meninggal 3 Maret 2019.", "3 Maret 2019"),
])  # fmt: skip
def test_the_day_of_a_quake_is_everybodys(text: str, day: str) -> None:
    assert found(text, "tanggal-kejadian") == ([day] if day else [])


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Belum sembuh ketika saya selesai. Nilai saya B.\nYang saya bawa pulang lain.", "inisial", ""), ("Orang disabilitas jangan dipanggil \"kasihan\", panggil nama.", "kata-tak-dikenal", ""), ("Suaminya menjual beras Raskin untuk membeli lagi.", "tempat-kerja", ""),
    ("Bandingkan Redl & Xineman (l951) dan Xaylor (2011), Xoleman (2006).", "kata-tak-dikenal", ""), ("Remaja itu kecanduan lem Aica Aibon.", "kata-tak-dikenal", ""),
    ("Ia tinggal dengan K., kakaknya.", "inisial", "K."), ("Ia bekerja di gudang beras Xinar Xumbia.", "tempat-kerja", "gudang beras Xinar Xumbia"), ("Doa dibuka oleh ketua XKSXUX.", "nama-orang", ""),
])  # fmt: skip
def test_grades_insults_goods_and_rows_of_authors_are_nobody(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == ([value] if value else [])


def test_a_disguise_and_a_signature_hold_in_every_hand() -> None:
    declared = Context(kind="kasus", pseudonyms=("Melati",), authors=("Xatih Xulansari",))
    assert not found("Me1ati berumur sebelas tahun. Catatan ini dibuat oleh Xatih.", "kata-tak-dikenal", declared)
    assert found("Xatih menangis di teras.", "kata-tak-dikenal", declared) or found("Xatih menangis di teras.", "nama-orang", declared)


CLEAN = (
    "catatan kecil: p2k2 jalan 92%, jln 11 klp. anak putus: berhenti smp 2, tamat sd 6. menjual beras bulog. haul KH Kholil Bangkalan rame.",
    "Kasus latihan. Menurut Spitz (l945) dan Bowlby (l951) anak butuh kelekatan. Sesudah gempa 12 Desember l992 panti penuh. Nilai rapornya C.",
    "Romo Mangun menulis novel dan membangun Kali Code. Rohana Kudus mendirikan Kerajinan Amai Setia pada 1911. Engku Sjafei mendirikan sekolah pada 1926.",
    "Gudang: lem Fox, mi Sedaap, susu Dancow, obat Promag, beras Ramos, sabun Lifebuoy, popok MamyPoko, genset Yanmar.",
)


@pytest.mark.parametrize("text", CLEAN)
def test_honest_notes_of_several_hands_pass(text: str) -> None:
    assert held(text) == set()
