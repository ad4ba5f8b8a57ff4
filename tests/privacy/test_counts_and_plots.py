"""Notes that count pupils and name prices, districts and sayings, and notes from settled and tidal land: what finds somebody is found, what counts or is called so by everybody is not."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels

PLACES = ("alamat", "letak-rumah", "desa-kelurahan")
NAMES = ("nama-orang", "kata-tak-dikenal")


def asked(text: str) -> set[str]:
    """Rules that hold a text up."""
    return {rule for rule, level in levels(text, Context(kind="kasus")).items() if level in {Severity.ERROR, Severity.REVIEW}}


def any_of(text: str, *names: str) -> str:
    return " | ".join(one for name in names for one in found(text, name))


@pytest.mark.parametrize("text", [
    "masuk sejak lama, komponen 1 SD 1 balita.", "dampingan baru: 3 SD 2 SMP 1 SMA 1 bumil.", "komponennya 2 SMP dan 1 SMA.", "komponen: SD 2, SMP 1, lansia 1.", "honor di paud 300rb sebulan.", "bayar tk 50 ribu, lalu pulang.", "naik oto dr kampung 35rb.", "ongkos dari dusun 35.000 sekali jalan.", "parit 3 meter dalamnya.",
])  # fmt: skip
def test_a_count_of_pupils_or_a_price_is_no_school_and_no_hamlet(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "value"), [
    ("ia sekolah di SD 1 Xontoh.", "SD 1 Xontoh"), ("anaknya di SMP 2 Xontoh dan adiknya di rumah.", "SMP 2 Xontoh"), ("kakaknya murid SMA 1 Xanta, 300rb sebulan.", "SMA 1 Xanta"),
])  # fmt: skip
def test_a_school_with_its_number_is_still_found(text: str, value: str) -> None:
    assert value in any_of(text, "sekolah")


@pytest.mark.parametrize("text", [
    "nama disamarkan, kampung dak disebut", "desa idak disebut di sini.", "dusun kada disebutkan.", "kampung nda disebut, begitu juga orangnya.", "kampung sing disebut ora ana.",
])  # fmt: skip
def test_a_negation_of_a_region_names_no_village(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize("text", ["wilayah: Kec. Banjar Agung dan sekitarnya.", "wilayah: Kec. Kampung Melayu.", "kerja di Kab. Banjar sejak lama."])
def test_no_hamlet_begins_behind_the_word_for_a_district(text: str) -> None:
    assert not found(text, "alamat")


def test_a_hamlet_beside_a_district_is_still_found() -> None:
    assert "Dusun Xontohan" in any_of("tinggal di Kecamatan Xanta, Dusun Xontohan Lor.", "alamat")


@pytest.mark.parametrize("text", ["toko tutup sdh dr corona, suami beliau diam.", "warung sepi sejak dr korona. lalu pulang."])
def test_dr_before_an_illness_means_from(text: str) -> None:
    assert not found(text, "nama-orang")


def test_dr_before_a_name_is_a_doctor() -> None:
    assert "Xanto" in any_of("kemarin diperiksa dr. Xanto di klinik.", *NAMES)


@pytest.mark.parametrize("text", [
    "saya cuti tiga hari. tut wuri handayani kata guru saya, dari belakang mendorong, kadang benar-benar mendorong perahu, begitu saja.", "di dinding ada tulisan ing ngarsa sung tulada, ing madya mangun karsa, tut wuri handayani.",
])  # fmt: skip
def test_the_words_of_a_famous_saying_name_nobody(text: str) -> None:
    assert not any_of(text, *NAMES)


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("paspornya dulu diurus calo, fotokopinya ada, nomor B 0055 011. saya foto.", "nomor-dokumen", "B 0055 011"), ("paspornya diurus calo. yang ada cuma fotokopi dari mandornya, nomor B 0055 011.", "nomor-dokumen", "B 0055 011"),
    ("kartu bermasalah 2:\n- a.n Xontoh 7000 0000 111 status blokir\n- a.n Xanta sudah beres", "nomor-rekening", "7000 0000 111"), ("rekening yang gagal:\n- 6000 0100 0022 a.n Xontoh", "nomor-rekening", "6000 0100 0022"),
])  # fmt: skip
def test_the_number_of_what_was_named_before_is_found(text: str, rule: str, value: str) -> None:
    assert value in any_of(text, rule)


@pytest.mark.parametrize("text", ["foto kegiatan ada di map, nomor 12 345 678.", "undangan a.n dinas 2024 2025 sudah dikirim.", "surat dari kantor, nomor B 0055 011."])
def test_a_number_of_nothing_that_is_somebodys_is_left(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("namanya Xugeng Xiyono tp di kampung lebih dikenal Gepeng. ibunya kerja.", "Gepeng"), ("anak itu dikenal dgn Kancil, begitu katanya.", "Kancil"), ("orangnya diam, org kampung nyebutnya Bagong. ia pulang.", "Bagong"),
    ("1. rapat.\n2. cek Mas, dituduh jual beras bantuan.", "cek Mas"), ("ketua rumah, apai Langit, bilang warga sudah bergilir.", "apai Langit"), ("kemarin inak Sukma datang.", "inak Sukma"), ("kata indai Bulan anaknya sakit.", "indai Bulan"),
])  # fmt: skip
def test_what_people_are_called_in_their_region_is_found_also_where_it_is_a_word(text: str, name: str) -> None:
    assert name in any_of(text, *NAMES)


@pytest.mark.parametrize("text", ["kegiatan ini lebih dikenal Posyandu.", "cek Saldo, lalu pulang.", "cek dulu kartunya."])
def test_a_thing_that_is_known_so_is_nobody(text: str) -> None:
    assert not any_of(text, *NAMES)


@pytest.mark.parametrize(("text", "value"), [
    ("alamatnya masih yg jalur 8 jembatan 3 rt 11?", "jalur 8 jembatan 3 rt 11"), ("rumahnya di jalur 3 parit 7, sebelah langgar.", "jalur 3 parit 7, sebelah langgar"), ("dia tinggal di SP 4 blok C no 7.", "SP 4 blok C no 7"), ("alamatnya di parit 7.", "parit 7"),
    ("mereka tinggal di umbul Xace, lima puluh meter dr lapak singkong bu Xarmi, rumah geribik.", "umbul Xace, lima puluh meter dr lapak singkong bu Xarmi"),
])  # fmt: skip
def test_the_plots_of_settled_and_tidal_land_are_addresses(text: str, value: str) -> None:
    assert value in any_of(text, *PLACES)


@pytest.mark.parametrize("text", ["mobil masuk jalur 2.", "anggaran jalur 8 tahun ini naik.", "surat SP 1 sudah terbit.", "di umbul banyak nyamuk.", "umbul-umbul Merah dipasang.", "transmigrasi SP 3 sudah lama."])
def test_a_number_of_a_lane_alone_is_no_address(text: str) -> None:
    assert not any_of(text, *PLACES)


@pytest.mark.parametrize(("text", "value"), [
    ("nini ini satu2nya tukang pijat bayi yg buta di handil itu.", "satu2nya tukang pijat bayi yg buta di handil itu"), ("dulunya Xumadi itu juara MTQ tingkat provinsi dan sempat kuliah jauh, lalu sakit.", "juara MTQ tingkat provinsi"), ("ibunya tak bisa datang karena kakinya diamputasi gara2 digigit buaya.", "kakinya diamputasi gara2 digigit buaya"),
    ("bayi laki dari ibu itu lahir di atas motor dekat jembatan.", "lahir di atas motor"), ("suaminya mati disambar petir di sawah.", "disambar petir"),
])  # fmt: skip
def test_what_hardly_anybody_else_has_had_is_found(text: str, value: str) -> None:
    assert value in any_of(text, "gabungan-ciri")


@pytest.mark.parametrize("text", ["warga takut digigit buaya.", "penyuluhan supaya anak tidak digigit buaya.", "kakinya digigit nyamuk.", "bayi lahir di puskesmas.", "anaknya lahir di rumah.", "sekolah itu juara lomba tingkat provinsi."])
def test_what_is_feared_or_common_is_left(text: str) -> None:
    assert not found(text, "gabungan-ciri")
