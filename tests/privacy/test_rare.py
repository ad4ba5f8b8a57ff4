"""Whoever is the only one in a place is found without a name; what is the only law or the only help is not."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

RULE = "gabungan-ciri"


@pytest.mark.parametrize(("text", "value"), [
    ("Ia menjual daun, dan satu-satunya orang di kampung itu yang masih bisa berpantun.", "satu-satunya orang di kampung itu yang masih bisa berpantun"), ("Korban gagap, satu2nya anak di sklh yg pake alat bantu dengar.", "satu2nya anak di sklh yg pake alat bantu dengar"),
    ("Klien pemilik satu-satunya bengkel kapal di dermaga itu.", "pemilik satu-satunya bengkel kapal di dermaga itu"), ("Suaminya tukang cukur paling tua se-desa, kata orang.", "tukang cukur paling tua se-desa"),
    ("Kakeknya veteran terakhir di kecamatan.", "veteran terakhir di kecamatan"), ("Bapaknya orang pertama yang naik haji dari kampung itu.", "orang pertama yang naik haji dari kampung itu"),
    ("Semua orang di lembah tahu: hanya merekalah yang memelihara gajah.", "hanya merekalah yang memelihara gajah"), ("Tidak ada lagi penyandang albino selain dia di desa.", "Tidak ada lagi penyandang albino selain dia di desa"),
])  # fmt: skip
def test_the_only_one_in_a_place_is_found(text: str, value: str) -> None:
    assert found(text, RULE) == [value]


@pytest.mark.parametrize("text", [
    "Satu-satunya undang-undang yang mengatur hal itu ialah UU Nomor 8 Tahun 2016.", "Program ini satu-satunya program yang menjangkau daerah terpencil.", "Satu-satunya cara ialah mendengarkan.", "Puskesmas itu satu-satunya layanan di kecamatan.",
    "Ibu satu-satunya pencari nafkah dalam keluarga.", "Pekerja sosial satu-satunya orang yang ia percaya di panti.", "Kader paling tua di kelompok itu memimpin doa.", "Kelompok itu paling aktif sekecamatan.",
    "Orang pertama yang harus dihubungi ialah keluarga.", "Hanya dia yang tahu apa yang terbaik baginya.", "Sesi pertama di sekolah membahas perasaan.",
])  # fmt: skip
def test_laws_ways_of_helping_and_families_may_be_unique(text: str) -> None:
    assert RULE not in rules(text)


@pytest.mark.parametrize("text", ["Ayah klien (mantan kiper Semen Xadang yg skrg buka kedai) menikah lagi.", "Anaknya (anggota DPRD yg dulu dalang kasus kapal) pergi.", "Ia cucu buyut seorang bupati Xurworejo."])
def test_what_somebody_is_known_for_is_a_word_of_advice(text: str) -> None:
    assert levels(text)[RULE] is Severity.ADVICE


@pytest.mark.parametrize("text", ["Anggota DPR membahas rancangan undang-undang itu.", "Klien mantan pekerja migran.", "Bupati membuka acara, camat memberi sambutan."])
def test_offices_and_former_work_are_known_to_nobody(text: str) -> None:
    assert RULE not in rules(text)


def test_outside_cases_it_is_a_word_of_advice() -> None:
    assert levels("Korban itu satu-satunya anak kembar di dusun sini.", Context(kind="notulensi"))[RULE] is Severity.ADVICE


@pytest.mark.parametrize(("text", "value"), [
    ("Bapaknya pelatih silat yg pegang medali, sering di rumah.", "pelatih silat yg pegang medali"), ("Adiknya, Xontoh Xanto, bayi yang dulu ditinggal di gerbong dan masuk koran.", "bayi yang dulu ditinggal di gerbong dan masuk koran"), ("Percuma; perempuan pelukis di Xontoh ya hanya dia.", "perempuan pelukis di Xontoh ya hanya dia"),
    ("Orang bilang: asisten lab yang berhijab ungu, cuma satu orangnya.", "asisten lab yang berhijab ungu, cuma satu orangnya"), ("Ayahnya, pemukul gendang yang tangannya buntung.", "pemukul gendang yang tangannya buntung"),
])  # fmt: skip
def test_marks_media_and_medals_are_traits(text: str, value: str) -> None:
    assert any(value in hit for hit in found(text, RULE)), found(text, RULE)


def test_beside_a_person_what_was_in_the_papers_is_asked_about_in_a_case() -> None:
    assert levels("Kakaknya pernah masuk koran karena kasus itu.")[RULE] is Severity.REVIEW
    assert levels("Kakaknya pernah masuk koran karena kasus itu.", Context(kind="notulensi"))[RULE] is Severity.ADVICE


@pytest.mark.parametrize(("text", "value"), [
    ("Mertuanya satu-satunya balian perempuan yang memimpin upacara di sepanjang anak sungai itu.", "satu-satunya balian perempuan yang memimpin upacara di sepanjang anak sungai itu"), ("Pak Xaut, yang pensiunan nakhoda feri merangkap penatua, pulang.", "pensiunan nakhoda feri merangkap penatua"),
    ("anaknya ada yang jadi pemain bola liga satu.", "ada yang jadi pemain bola liga satu"), ("Catatan: siswi juara qori tingkat kabupaten tahun lalu", "siswi juara qori tingkat kabupaten tahun lalu"), ("tato di lehernya nama adiknya yang tenggelam", "tato di lehernya nama adiknya yang tenggelam"),
    ("bapaknya guru SD sekaligus dalang wayang orang", "guru SD sekaligus dalang wayang orang"), ("orangnya gampang dikenal: jalan pincang, tangan kiri tinggal dua jari", "jalan pincang, tangan kiri tinggal dua jari"),
])  # fmt: skip
def test_contests_teams_and_two_callings_are_known_to_a_crowd(text: str, value: str) -> None:
    assert value in found(text, "gabungan-ciri")
    assert levels(text)["gabungan-ciri"] is Severity.REVIEW


@pytest.mark.parametrize("text", [
    "Satu-satunya balai yang melayani di sepanjang sungai itu.", "Kelompok ini juara lomba desa tingkat kabupaten.", "Peksos merangkap bendahara kegiatan.", "Kepala dinas merangkap ketua forum membuka acara.", "Anaknya ingin menjadi pemain bola liga satu.", "Klien senang menonton liga satu.", "Tato bukan tanda kejahatan.",
])  # fmt: skip
def test_villages_offices_and_wishes_make_nobody_known(text: str) -> None:
    assert "gabungan-ciri" not in rules(text)
