"""Writing of many regions and trades: each kind that names a person or a door, beside its near miss."""

from pathlib import Path

import pytest
import yaml

from pustaka.privacy import Context
from pustaka.privacy.lists import lines
from pustaka.privacy.spoken import colloquial
from tests.privacy.asking import found, levels, rules

NAMES = {"nama-orang", "kata-tak-dikenal"}
REGISTER = Path(__file__).parents[2] / "docs" / "register" / "rujukan.yml"

DOORS = (
    "rumahnya samping langgar", "Rumah papan kedua dari dermaga, depan kios.", "Tempat tinggal : rumah betang paling hulu, tiang bercat kuning, seberang dermaga", "imahna gigireun masjid, tukangeun pasar",
    "Beliau tinggal di gang sempit samping pabrik tahu, rumah nomor tiga dari ujung.", "[08.31] kader: rumahnya mana\n[08.32] peksos: sebelah warung pecel xontoh ya",
)  # fmt: skip


@pytest.mark.parametrize("text", DOORS)
def test_a_dwelling_told_by_one_building_or_by_its_place_in_a_row_is_found(text: str) -> None:
    assert found(text, "letak-rumah"), rules(text)


@pytest.mark.parametrize("text", [
    "Ia tinggal di kontrakan dekat pasar.", "Mereka tinggal di pinggir Danau Toba.", "Rumahnya di tepi sungai.", "Duduk di bangku paling depan, paling belakang, paling pojok.", "Kamar mandi nomor dua rusak.",
])  # fmt: skip
def test_a_shore_a_seat_and_a_market_nearby_are_no_door(text: str) -> None:
    assert "letak-rumah" not in rules(text)


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("No. RM           : 00-11-22-33", "nomor-rekam-medis", "00-11-22-33"), ("No. RM    : 0O-11-2l-33", "nomor-rekam-medis", "0O-11-2l-33"), ("Litmas nomor X00.XXX.00-118/Xit.XX/2023.", "nomor-perkara", "X00.XXX.00-118/Xit.XX/2023"),
    ("Register: 00/RSXX/2022", "nomor-perkara", "00/RSXX/2022"), ("telepon keponakannya: 0562 - 00 01 778", "nomor-telepon", "0562 - 00 01 778"), ("KIP no. XX12XX34", "nomor-kartu", "XX12XX34"),
    ("Ia murid kelas II SD Negeri 000999.", "sekolah", "kelas II SD Negeri 000999"), ("| Sekolah | SDI Xontoh, kelas 5 |", "sekolah", "SDI Xontoh, kelas 5"), ("gg h xontoh no 14b rt 005/09", "alamat", "gg h xontoh no 14b rt 005/09"),
])  # fmt: skip
def test_numbers_and_schools_in_the_forms_of_other_offices_are_found(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize(("text", "rule"), [("3. Jalan\n\nUU PKDRT Nomor 23 Tahun 2004 berlaku.", "alamat"), ("Ia lulus SMA 2019.", "sekolah"), ("jam 08.00 - 12.00 dan 13.00 - 15.00", "nomor-telepon"), ("PKH 2018 untuk warga", "nomor-kartu")])
def test_headings_years_and_hours_are_none(text: str, rule: str) -> None:
    assert rule not in rules(text)


def test_the_numbers_of_public_services_are_those_of_the_register() -> None:
    records = yaml.safe_load(REGISTER.read_text("utf-8")).values()
    told = {str(record[key]) for record in records if isinstance(record, dict) for key in ("telepon", "pesan") if sum(map(str.isdigit, str(record.get(key, "")))) > 5}
    assert set(lines("nomor-publik.txt")) == told


@pytest.mark.parametrize("value", ["08111-129-129", "08111129129", "0811 1129 129", "+62 811-1129-129"])
def test_a_public_number_is_nobodys_however_it_is_written(value: str) -> None:
    assert "nomor-telepon" not in rules(f"[20.16] admin: SAPA 129 atau wa {value}\n[20.17] admin: halo")
    assert "nomor-telepon" in rules("[20.16] admin: wa 08111-129-128\n[20.17] admin: halo")


@pytest.mark.parametrize(("text", "name"), [
    ("Lapor, mbah rejeki sudah dua hari sakit.", "mbah rejeki"), ("Kabar bantuan makcik bedah belum ada.", "makcik bedah"), ("Terlapor, biasa dipanggil si Agam, datang.", "Agam"), ("2. Keluarga Slamet (RT baru) mengungsi.", "Slamet"),
    ("| Anak sulung | Syawal, 19 th, siap |", "Syawal"), ("| Anak | Ibu |\n|---|---|\n| Xihing | Xanon Xarung |", "Xanon Xarung"), ("| Anak | Bantuan |\n|---|---|\n| Xihing | PMT |", "Xihing"),
    ("1) Untung -- dagang\n2) Xarsih -- jahit", "Untung"),
])  # fmt: skip
def test_names_that_are_words_are_found_where_kin_a_title_or_a_list_introduces_them(text: str, name: str) -> None:
    assert any(name in hit for rule in NAMES for hit in found(text, rule)), rules(text)


@pytest.mark.parametrize("text", [
    "Ini untuk nona, supaya nona sonde masuk angin. Di sini namanya sonde tau adat.", "pak bupati rawuh jam sembilan, ojo telat", "[16.03] anggota: nuwun sewu bu", "Mpok itu, bininya, nyahut dari dapur.", "Radio memutar \"Xolelebo\" tiga kali.",
    "Ia menulis dengan pulpen Xnowman.", "Rujukan ke RSJD Dr. Xarif Xainudin di kota.",
])  # fmt: skip
def test_speech_titles_brands_and_songs_are_nobody(text: str) -> None:
    assert not rules(text) & NAMES


@pytest.mark.parametrize("word", ["sandiri", "duduak", "dapek", "betol", "kmana", "mkasih", "namenye", "rumahx", "berape", "nyahut", "warunge", "dititipke"])
def test_everyday_and_regional_spelling_is_explained_by_its_shape(word: str) -> None:
    assert colloquial(word)


@pytest.mark.parametrize("word", ["xarno", "sumarni", "slamet", "yohanis"])
def test_a_name_is_not_explained_by_its_sound(word: str) -> None:
    assert not colloquial(word)


def test_a_pseudonym_with_a_title_is_allowed_without_it_and_no_further() -> None:
    told = Context(kind="kasus", pseudonyms=("Pak Xarmo",))
    assert not rules("Pak Xarmo pulang. Skor Xarmo 14.", told) & NAMES
    assert rules("Pak Xarmo Xontohwijaya pulang.", told) & NAMES


def test_an_edition_that_declares_pseudonyms_tells_of_somebody() -> None:
    text = "Kisah di pulau. Ia menelepon, \"Mak, ini Xiratna.\" Xiratna selamat."
    assert levels(text, Context(kind="edisi", pseudonyms=("Mawar",)))


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("1. Nama lengkap   : Xaipospos, X0tua br.\n2. Agama", "nama-orang", "Xaipospos, X0tua br."), ("KKS a/n  : SXM1RXH B. XULLA        no. kartu", "nama-orang", "SXM1RXH B. XULLA"),
    ("Nama anak      :  XANDI MUH. XAJ\n                  RLX                     L / P", "nama-orang", "XANDI MUH. XAJ\n                  RLX"),
    ("Di situ ada saksi Damai br. Xinaga, yang melerai.", "nama-orang", "Damai br. Xinaga"), ("Tetangga memanggilnya Xapho Kedai.", "nama-orang", "Xapho Kedai"), ("Anaknya, kami panggil Nyai, umur sembilan.", "nama-orang", "Nyai"),
    ("Cucunya, Algojo, hampir ditolak sekolah.", "kata-tak-dikenal", "Algojo"),
    ("Saya catat di buku, reg. 17/XX-XXX/2000.", "nomor-perkara", "reg. 17/XX-XXX/2000"), ("Perkara lama, reg. X.I 214/2000.", "nomor-perkara", "reg. X.I 214/2000"),
    ("saya lahir tanggal dua belas bulan sebelas tahun sembilan belas delapan puluh di sana", "tanggal-lahir", "tanggal dua belas bulan sebelas tahun sembilan belas delapan puluh"),
    ("Ia menumpang tidur di kamar petak di atas kios pulsa, persis seberang pintu timur pasar.", "letak-rumah", "kamar petak di atas kios pulsa, persis seberang pintu timur pasar"),
])  # fmt: skip
def test_what_scanners_clerks_and_tellers_write_is_found_whole(text: str, rule: str, value: str) -> None:
    assert value in found(text, rule), rules(text)


@pytest.mark.parametrize(("text", "rule"), [
    ("PENANGANAN ANAK JALANAN\n\nMenimbang: a", "alamat"), ("Masa pulang kampung Iduladha.", "alamat"), ("Ia bekerja di Blok Wanita.", "alamat"), ("lewat pt pos dimulai senin yang lansia", "tempat-kerja"),
    ("Xontoh, 4 Oktober 2000\n\nKepada Yth.", "tanggal-kejadian"), ("Lapor ke WA 08111-129-129 | 24 jam.", "nomor-telepon"), ("whatsapp nol delapan satu satu satu satu dua sembilan satu dua sembilan", "nomor-telepon"),
    ("Penjaganya seorang nenek Tionghoa yang ramah.", "nama-orang"), ("Ada enam wisma bernama bunga.", "nama-orang"), ("Anaknya, alhamdulillah, sembuh.", "kata-tak-dikenal"), ("Sudah register 17 keluarga.", "nomor-perkara"),
])  # fmt: skip
def test_what_looks_alike_and_is_nobodys_passes(text: str, rule: str) -> None:
    assert rule not in rules(text)
