"""Names of people: what announces them, what hides them, what only looks like them."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, rules

ANNOUNCED = (
    ("Ia bertemu Ibu Xontohwati di rumah.", "Xontohwati"), ("katanya pak xarmidi datang", "xarmidi"), ("Nama: Xemuel Xandacan", "Xemuel Xandacan"), ("NAMA : I WAYAN XUDARMIKA", "WAYAN XUDARMIKA"),
    ("Ayahnya bernama Xohimah.", "Xohimah"), ("namanya xohana", "xohana"), ("Rekening atas nama Xiurma.", "Xiurma"), ("Adiknya, Xajar Xugraha, ikut.", "Xajar Xugraha"), ("Gina Xarlina, S.Tr.Sos hadir", "Gina Xarlina"),
    ("Penerima bantuan, Xumiyem (66), hadir.", "Xumiyem"), ("| No | Nama |\n|---|---|\n| 1 | Xina Xarlina |", "Xina Xarlina"), ("Hadir:\n- Xagung Xekanto\n", "Xagung Xekanto"), ("Notulis: Xitriyani", "Xitriyani"),
    ("Xasep bin Xotong datang", "Xasep bin Xotong"), ("Bunga menangis di pojok.", "Bunga"), ("kata Mbak Mega kemarin", "Mega"), ("anak: xono (tki), xini (pabrik)", "xini"), ("Ibu Mawar, anak Pak Bayu", "Bayu"), ("Peserta: Xbd Xuhni Salam ('09)", "Xbd Xuhni Salam"),
)  # fmt: skip

UNANNOUNCED = (
    ("Sesi ketiga tenang. Xidyastuti tidak marah.", "Xidyastuti"), ("Surat dari Xlfonsus datang.", "Xlfonsus"), ("Kelas IX milik XENENG XURNIASIH.", "XENENG XURNIASIH"), ("Ia memandang Bintang lama sekali.", "Bintang"),
)  # fmt: skip

SILENT = (
    "Ibu kota provinsi itu ramai.", "Ibu Hamil dan Ibu Balita diundang.", "Pak Lurah dan Bu RT hadir.", "mas kawin dibayar", "Bapak/Ibu peserta rapat", "Nama Kegiatan : Pembahasan Rencana", "| No | Nama Kegiatan |\n|---|---|\n| 1 | Kunjungan Rumah |",
    "Anak Indonesia berhak bermain.", "Dinas Sosial Provinsi Jawa Barat mengundang TKSK dari Kabupaten Sleman.", "RSUP Dr. Sardjito menerima rujukan.", "Universitas Gadjah Mada dan Rumah Sakit Sardjito mengirim surat.", "Pendamping PKH dan KPM sepakat.",
    "Bunga mawar, melati, dan anggrek tumbuh di halaman.", "Hari Kamis mereka bertemu.", "Menyusun kesepakatan bersama keluarga.", "Keberfungsian sosialnya pulih.", "Teori Maslow dan Bronfenbrenner dipakai.",
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), ANNOUNCED)
def test_announced_names_are_found(text: str, name: str) -> None:
    assert any(name in hit for hit in found(text, "nama-orang")), found(text, "nama-orang")


@pytest.mark.parametrize(("text", "name"), UNANNOUNCED)
def test_the_closed_world_finds_the_one_slip(text: str, name: str) -> None:
    assert found(text, "kata-tak-dikenal") == [name]


@pytest.mark.parametrize("text", SILENT)
def test_ordinary_writing_stays_silent(text: str) -> None:
    assert rules(text) == set()


HEADED = (
    "RSJ Prof. Dr. Xoerojo menerima rujukan.", "Rumah Sakit Xasan Xadikin", "Dinas Sosial Xarsinem hadir.", "Dalam UU Xukinah disebut.", "Skala Xarsinem (2019) dipakai.", "Metode Xarsinem berhasil.", "Aplikasi Xarsinem dibuka.", "Yayasan Xarsinem datang.",
)  # fmt: skip


OFFICIAL = ("Program Xarsinem Sejahtera dibuka.", "Ia dirujuk ke Yayasan Xarsinem.", "Surat dari Balai Xarsinem.", "Pasar Xarsinem ramai.")


@pytest.mark.parametrize("text", OFFICIAL)
def test_an_official_name_is_known_by_its_first_word(text: str) -> None:
    assert rules(text) == set()
    assert "kata-tak-dikenal" in rules(text.replace(" Xarsinem", ", Xarsinem"))


def test_an_official_name_hides_nobody_who_is_announced_or_acts() -> None:
    assert "Xarsinem" in found("Ia bertemu Ibu Xarsinem. Yayasan Xarsinem dipuji.", "nama-orang")
    assert found("Yayasan Xarsinem menangis.", "kata-tak-dikenal") == ["Xarsinem"]


TOLD = ("Kami sebut ia Kenanga. Kenanga suka menyulam.", "Ibu Mawar (bukan nama sebenarnya) datang. Mawar pulang.", "Dalam tulisan ini disebut Oma Flamboyan. Oma Flamboyan tertawa.", "Klien disamarkan sebagai Keluarga Pinus.")


@pytest.mark.parametrize("text", TOLD)
def test_a_disguise_that_the_text_announces_is_one(text: str) -> None:
    assert rules(text) == set()


NOT_TOLD = (
    ("Kami sebut ia Xarsinem.", "Xarsinem"), ("Ibu Siti (nama samaran) datang.", "Siti"), ("Orang memanggilnya Melati.", "Melati"),
    ("Ada Melati, bukan nama samaran. Kami sebut ia Melati.", "Melati"), ("Namanya Mawar Xusanti (nama samaran).", "Mawar Xusanti"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_a_name_is_no_disguise_because_somebody_says_so(text: str, name: str) -> None:
    assert any(name in hit for rule in ("nama-orang", "kata-tak-dikenal") for hit in found(text, rule))


CALLED_SO = (
    ("Orang tuanya menamai dia Harapan. Harapan bekerja.", ["Harapan", "Harapan"]), ("Ia memperkenalkan diri sebagai Pelita. Esoknya Pelita datang.", ["Pelita", "Pelita"]), ("Gedung itu dinamai Sekolah Rakyat.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), CALLED_SO)
def test_a_word_of_the_language_is_a_name_once_somebody_is_called_so(text: str, names: list[str]) -> None:
    assert found(text, "nama-orang") == names


def test_the_first_word_in_a_regional_language_is_no_name() -> None:
    assert rules("Bojone lara. Budakna sakola. Kutulis surat.") == set()


def test_inside_a_longer_name_an_unknown_word_is_advice_and_behind_a_person_it_is_not() -> None:
    assert rules("Kelompok membuat Pohon Xontohrejo. Mereka menyanyikan lagu Xanter.") == {"bagian-nama"}
    assert rules("Kami menunggu Klien Xontohrejo.") & {"kata-tak-dikenal", "nama-orang"}


@pytest.mark.parametrize("text", HEADED)
def test_no_institution_word_explains_an_unknown_name_in_a_case(text: str) -> None:
    assert rules(text) in ({"kata-tak-dikenal"}, {"bagian-nama"})
    assert rules(text, Context(kind="edisi")) == set()


KIN_BESIDE = (
    "Sesudah itu xarsinem, adiknya, sering datang.", "Kami berbincang dengan xarsinem, adik klien.", "Adiknya, xarsinem, sering datang.", "Lalu suaminya xarsinem pergi.", "Menurut xarsinem (kakak kandungnya) ia pulang.", "Anak sulungnya xarsinem ikut.",
    "Katanya xarsinem adalah kakak klien.", "Tetangganya, si xarsinem, menolong.", "xarsinem, adiknya, sering datang.", "Ada xarsinem dan suaminya.", "xarsinem anaknya ikut.", "Lalu istri xarsinem menolak.",
)  # fmt: skip
KIN_ALONE = (
    "Adiknya, menurut peksos, sering datang.", "Ia membeli beras, adiknya membeli sayur.", "Suaminya rewel dan anaknya malas.", "Ia memakai xerapi, lalu adiknya datang.", "Anak-anak, kakak, dan adik bermain.", "Kakak klien merasa lelah.", "Suaminya ngotot pulang.", "Anak xautis dilayani.",
)  # fmt: skip


@pytest.mark.parametrize("text", KIN_BESIDE)
def test_an_unknown_word_without_a_capital_beside_kin_is_found_in_a_case(text: str) -> None:
    assert any("xarsinem" in hit for rule in ("kata-tak-dikenal", "nama-orang") for hit in found(text, rule))


@pytest.mark.parametrize("text", KIN_ALONE)
def test_ordinary_words_beside_kin_stay_silent(text: str) -> None:
    assert rules(text) == set()


def test_a_name_found_once_is_found_everywhere() -> None:
    text = "Suaminya bernama Xudirman.\n\nKata xudirman, XUDIRMAN sakit. Lihat gambar-xudirman.jpg."
    assert found(text, "nama-orang") == ["Xudirman", "xudirman", "XUDIRMAN", "xudirman"]


def test_only_the_declared_form_is_allowed() -> None:
    context = Context(kind="kasus", pseudonyms=("Ibu Mawar",))
    assert rules("Ibu Mawar datang. ibu Mawar pulang.", context) == set()
    assert found("Ibu Mawar Xusanti datang.", "kata-tak-dikenal", context) == ["Xusanti"]
    assert rules("Kami menjenguk Mawar.", context) == set(), "without its title it is the same pseudonym"
    assert rules("Kami menjenguk Melati.", context) == {"kata-tak-dikenal"}


def test_authors_and_permitted_names_are_allowed_as_declared() -> None:
    context = Context(kind="edisi", allowed_names=("Xadia Xahma",), authors=("Xayu Xggoro",))
    assert rules("Xadia Xahma membuka diskusi. Ditulis Xayu Xggoro.", context) == set()
    assert rules("Xadia membuka diskusi.", context) == {"kata-tak-dikenal"}


def test_known_words_come_from_the_glossary() -> None:
    assert rules("Kegiatan Xatensi berjalan.") == {"kata-asing"}
    assert rules("Kegiatan Xatensi berjalan.", Context(kind="kasus", known_words=frozenset({"xatensi"}))) == set()


def test_a_pseudonym_may_not_be_an_author_or_a_participant() -> None:
    assert rules("Xira datang.", Context(kind="kasus", pseudonyms=("Xira",), authors=("xira",))) == {"samaran-bukan-samaran"}
    assert rules("Xira datang.", Context(kind="kasus", pseudonyms=("Xira",), participants=("Xara",))) == set()


def test_a_note_without_capitals_is_read_closely() -> None:
    note = "tadi ketemu xumiati di pasar, dia bilang suaminya belum pulang dari kota sejak minggu lalu"
    assert found(note, "kata-tak-dikenal") == ["xumiati"]
    assert rules(note.replace("tadi ketemu xumiati di", "Tadi Ibu Guru lewat xumiati di")) == set(), "elsewhere a small letter is no evidence"


def test_initials() -> None:
    assert found("Pelaku berinisial X.Y. masih kerabat.", "inisial", CASE)
    assert found("Korban, Ny. S, dirawat.", "inisial", CASE)
    assert rules("Menurut Xsman, S. (1998), lihat S.Sos dan ayat A. Pasal 2.", Context(kind="edisi")) <= {"kata-tak-dikenal"}
