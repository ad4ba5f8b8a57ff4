"""Field notes: what honest ones say passes, and numbers in the forms of offices are found beside it."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import found, rules

NAMES = {"nama-orang", "kata-tak-dikenal"}


def asked(text: str) -> set[str]:
    """What would hold a case back as somebody's name."""
    return {value for rule in NAMES for value in found(text, rule)}


@pytest.mark.parametrize(("text", "name"), [
    ('Klien "Tuti" (samaran) menangis. Tuti diam saja.', ""), ('emak2, klien "bu tuti" (bukan nama asli) 52 taon', ""), ('Anak "Tuti" (nama diubah) bermain.', ""), ('Anak (disamarkan menjadi "Tuti") pulang. Tuti menangis.', ""), ("sebut saja namanya mawar. umurnya belasan.", ""),
    ("Ibu Tuti (nama samaran) menangis.", "Tuti"), ('Klien "Tuti Xulansari" (samaran) menangis.', "Tuti"), ('Klien "Xarsinem" (samaran) menangis.', "Xarsinem"), ('Klien "Tuti" (samaran) menangis. Nama asli klien Tuti.', "Tuti"), ('Klien "Tuti" menangis.', "Tuti"),
])  # fmt: skip
def test_a_common_name_in_quotes_may_be_told_as_a_disguise(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text)


REGIONS = (
    ("adaik: ninik mamak nio dimintak. inyo alah basobok jo ambo, anak nan ketek lah nio main.", ""),
    ("jd roma ajja' reng towana. embana bingong: engko' la towa nak, ta' oneng kodhu dhekremma", ""),
    ("sa dengar saja dulu, tra usah cepat cepat kase nasehat. de su minum obat, kitong senang.", ""),
    ("klien keluar, rambutnya sudah dipotong. kak, masukma kerja bantu bantu di tempat cuci motor, begitu katanya", ""),
    ("orang bicara saja dulu di rumah itu, tidak usah buru buru. oneng diam lama lalu menangis di dapur", "oneng"),
)


@pytest.mark.parametrize(("text", "name"), REGIONS)
def test_words_of_a_region_are_no_names_in_its_language(text: str, name: str) -> None:
    assert asked(text) == ({name} if name else set())


@pytest.mark.parametrize(("text", "name"), [
    ("EE tinggi (expressed emotion; Xrown 1972, Xeff & Xaughn 1985), kata dosen.", ""), ("Makna ini sejalan dengan kajian Xchlehe (1996) tentang gunung.", ""), ("Pendeta membacakan Yohanes 8. Kami diam.", ""), ("Konsumsi: rujak, xemet, dan dawet.", ""),
    ("Klien diwawancara (Senin 1972, Xeff pulang).", "Xeff"), ("Ia membacakan Yohanes 8 tahun lalu.", "Yohanes"), ("Konsumsi: Xarno, Xemi.", "Xarno"),
])  # fmt: skip
def test_sources_scripture_and_food_are_nobody(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text)


@pytest.mark.parametrize("text", [
    "Kalau malam terasa berat, tahu mi nomor 119.", "kab agam, nagari ndak ambo tulih.", 'Identitas: "Tuti" (samaran), P, 9 th, spastik.', "Ibu hamil KEK, 19 th, sehat.",
    "Kegiatan yang sudah jalan\n1. laporan polisi", "sudah ditegur Pak RW.\n3. Kader menyamakan", "makan dulu, antar ke tenda\nlima, kode etik dibaca", "Mereka tinggal di Kampung Naga.", "Data diunduh dari tautan https://xontoh.example/tri-xlitar saja.",
    "Gedung dibuka sejak 4 Februari 2024.", "Peserta lomba: baca puisi, xoalball, membatik.",
])  # fmt: skip
def test_what_only_looks_like_a_place_a_school_or_initials(text: str) -> None:
    assert not rules(text) & {"alamat", "letak-rumah", "sekolah", "inisial", "desa-kelurahan", "akun-media-sosial", "nama-orang"}


@pytest.mark.parametrize(("text", "value", "rule"), [
    ("Tersimpan pada rekam medis XKM-XLL/" + "0077/332.", "XKM-XLL/" + "0077/332", "nomor-rekam-medis"), ("no register klinik XB-" + "0417/21.", "XB-" + "0417/21", "nomor-rekam-medis"), ("Reg. LP    : BI. " + "0077/62/2019, Pasal", "BI. " + "0077/62/2019", "nomor-perkara"),
    ("lahir tahun lalu. kls 2 smk bahari xamuru, nisn", "kls 2 smk bahari xamuru", "sekolah"), ("lokasi ketemunya saya pin: https://maps.xontoh.example/p/9x", "https://maps.xontoh.example/p/9x", "koordinat"), ('Fotonya dipajang di facebook "Tuti Xewa Kerja Jauh".', '"Tuti Xewa Kerja Jauh"', "akun-media-sosial"),
    ("ada di youtube xoutu.be/xMs0000xRq.", "xoutu.be/xMs0000xRq", "akun-media-sosial"), ("Data dirinya disebar di tautan https://xalu.example/tri-xlitar.", "https://xalu.example/tri-xlitar", "akun-media-sosial"), ("Klien dipasung, sudah dibuka rantainya sejak 4 Februari 2024.", "4 Februari 2024", "tanggal-kejadian"),
])  # fmt: skip
def test_numbers_and_links_in_the_forms_of_offices(text: str, value: str, rule: str) -> None:
    assert value in found(text, rule)


@pytest.mark.parametrize("text", ["Rekam medis disimpan menurut PMK-24/2022.", 'Video ada di YouTube "Sahabat Xifabel Nusantara".', "Lokasi kegiatan ada pada peta risiko.", "no register klinik tahun 2021"])
def test_rules_channels_and_maps_of_many(text: str) -> None:
    assert not rules(text) & {"nomor-rekam-medis", "akun-media-sosial", "koordinat", "nomor-perkara"}


@pytest.mark.parametrize(("before", "value", "rule"), [
    ("lewat BRl ", "6124-0\n1-0099 " + "38-53-7", "nomor-rekening"), ("No. BPJS/K1S : ", "0001 77\n4820 " + "996", "nomor-kartu"), ("pemegang paspor ", "E 1 9 0\n" + "4 4 7 3", "nomor-dokumen"), ("kabar ke ", "O852 6800\n" + "00 l7", "nomor-telepon"),
])  # fmt: skip
def test_scanned_numbers_that_go_on_below(before: str, value: str, rule: str) -> None:
    assert found(f"{before}{value}, tidak lagi.", rule) == [value]


def test_a_row_of_scores_over_two_lines_is_no_number() -> None:
    assert not rules("Skor 1 2 3\n4 5 6 tidak dihitung.", Context(kind="notulensi"))
