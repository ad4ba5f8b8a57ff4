"""Notes that were spoken into a telephone and notes with the words of a region: what they tell of somebody is found, what they say of offices, brands and things is not."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

PLACES = ("alamat", "letak-rumah", "desa-kelurahan")
NAMES = ("nama-orang", "kata-tak-dikenal")
RECORD = "nomor-rekam-medis"


def any_of(text: str, *names: str) -> str:
    return " | ".join(one for name in names for one in found(text, name))


def asked(text: str, kind: str = "kasus") -> set[str]:
    """Rules that hold a text up."""
    return {rule for rule, level in levels(text, Context(kind=kind)).items() if level in {Severity.ERROR, Severity.REVIEW}}


@pytest.mark.parametrize(("text", "value"), [
    ("putusan sudah ada nomor 214 garis miring Pdt.G garis miring 2022 garis miring PA.Xnt. bapaknya diam", "214 garis miring Pdt.G garis miring 2022 garis miring PA.Xnt"), ("suratnya LP garis miring tiga satu dua garis miring sebelas romawi dua ribu dua puluh dua, lalu pulang", "LP garis miring tiga satu dua garis miring sebelas romawi dua ribu dua puluh dua"),
    ("laporan polisi LP garing B garing dua belas garing romawi tujuh garing dua ribu dua puluh satu garing SPKT", "garing dua belas garing romawi tujuh garing dua ribu dua puluh satu"), ("nomor perkaranya tujuh belas slash Pdt.P slash dua ribu dua puluh dua slash PA", "tujuh belas slash Pdt.P slash dua ribu dua puluh dua"),
])  # fmt: skip
def test_the_number_of_a_file_is_read_with_its_spoken_signs(text: str, value: str) -> None:
    assert any(value in one for one in found(text, "nomor-perkara")), found(text, "nomor-perkara")


@pytest.mark.parametrize(("text", "value"), [("platnya AB empat lima enam tujuh XY.", "AB empat lima enam tujuh XY"), ("motor BK dua belas tiga empat ABC.", "BK dua belas tiga empat ABC")])
def test_a_plate_is_read_with_its_figures_in_words(text: str, value: str) -> None:
    assert value in found(text, "pelat-kendaraan")


@pytest.mark.parametrize("text", [
    "mobil B dua unit AC, motor tiga buah.",
    "tanda garis miring dipakai untuk pilihan ya atau tidak.", "obat satu strip dua strip sehari, tiga strip lagi di lemari.", "tekanan seratus dua puluh garis miring delapan puluh, kemarin seratus tiga puluh garis miring sembilan puluh.", "skornya dua titik lima, naik dari satu titik delapan.", "ada garis miring merah garis miring putih di dinding.",
])  # fmt: skip
def test_spoken_signs_alone_are_no_number(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "value"), [
    ("kartu berobat RM 19 8 - 04 - 556. Bapaknya datang.", "19 8 - 04 - 556"), ("pasien no. reg. nasional 33 74 - 0 1 1 - 0952, mulai obat.", "33 74 - 0 1 1 - 0952"), ("No RM : 0 0 1 - 2 3 4 5.", "0 0 1 - 2 3 4 5"), ("rekam medisnya nanti minta pa VCT dengan nomor 00-61-84-27.", "00-61-84-27"), ("kartu berobatnya sudah lusuh, tertulis 11-22-33.", "11-22-33"), ("Reg pasien 00 12 34, lalu pulang.", "00 12 34"), ("nomor rekam medis nol nol strip enam satu strip delapan empat.", "nol nol strip enam satu strip delapan empat"),
])  # fmt: skip
def test_a_record_is_found_with_stray_blanks_and_behind_other_words(text: str, value: str) -> None:
    assert any(value in one for one in found(text, RECORD)), found(text, RECORD)


@pytest.mark.parametrize("text", ["Iuran rawat Rp 400.000 per anak per bln.", "Biaya rawat jalan Rp 85 000, rawat inap Rp1.200.000.", "Rawat jalan 3 - 4 - 5 hari.", "Catatan medis 2021 - 2022 - 2023.", "Rawat jalan IDR 350 000."])
def test_money_days_and_years_are_no_record(text: str) -> None:
    assert RECORD not in rules(text)


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Kejadian longsor pagi buta tiga januari taon dua ribu dua puluh.", "tanggal-kejadian", "tiga januari taon dua ribu dua puluh"), ("anak lahir dua belas maret taong dua ribu sebelas.", "tanggal-lahir", "dua belas maret taong dua ribu sebelas"), ("Ia lahir 5 April dua ribu sebelas.", "tanggal-lahir", "5 April dua ribu sebelas"), ("Anaknya jatuh malam tujuh belas ramadan taon 2021.", "tanggal-kejadian", "malam tujuh belas ramadan taon 2021"), ("Ia jatuh 9 April dua ribu sebelas di sungai.", "tanggal-kejadian", "9 April dua ribu sebelas"),
])  # fmt: skip
def test_a_year_in_words_belongs_to_its_day(text: str, rule: str, value: str) -> None:
    assert value in found(text, rule)


@pytest.mark.parametrize("text", ["Siklon itu datang 4 sampai 5 April dua ribu dua puluh satu menurut BMKG.", "Gempa itu terjadi tanggal 5 Mei 2013.", "Tsunami itu menghantam pada 28-29 September 2018."])
def test_the_day_of_a_disaster_befell_everybody(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("omahe RT 7 sak ngulone lapangan voli, jejer gardu listrik", "RT 7 sak ngulone lapangan voli, jejer gardu listrik"), ("omahe RT 4 sak wetane masjid.", "RT 4 sak wetane masjid"), ("RT 3 kidule pos ronda.", "RT 3 kidule pos ronda"), ("imahna kaleureun masjid.", "kaleureun masjid"), ("umahne delod pura, RT 02.", "delod pura, RT 02"), ("rumahe sak kidule langgar, RT 5.", "sak kidule langgar, RT 5"),
    ("kapal satu jam, turun di tanjung Xagom Xitam, rumah batu dekat kubur tua.", "tanjung Xagom Xitam, rumah batu dekat kubur tua"), ("turun di dermaga Xana, rumah paling ujung cat biru.", "dermaga Xana, rumah paling ujung cat biru"),
    ("dia pung rumah lopo empat tiang, dua jam jalan kaki dari kampung Xakpala ke arah matahari naik, lewat batu belah.", "dua jam jalan kaki dari kampung Xakpala ke arah matahari naik, lewat batu belah"), ("jadi nenek itu di tongkonan Xuntu Xasele, dari Xantepao ke arah Xolai, belok kanan setelah kandang, dan cucunya", "tongkonan Xuntu Xasele, dari Xantepao ke arah Xolai, belok kanan setelah kandang"),
    ("tinggal di honai Xama, satu jam jalan kaki dari gereja, belakang kebun.", "honai Xama, satu jam jalan kaki dari gereja, belakang kebun"), ("tinggal di rumah gadang Xuku Xoto, dari simpang belok kiri, sebelah surau.", "rumah gadang Xuku Xoto, dari simpang belok kiri, sebelah surau"),
])  # fmt: skip
def test_a_door_is_told_in_the_way_of_the_region(text: str, value: str) -> None:
    assert any(value in one for rule in PLACES for one in found(text, rule)), any_of(text, *PLACES)


@pytest.mark.parametrize("text", [
    "Petugas bilang rumah di atas laut tidak ada RT. Kami urus lewat program Dukcapil jemput bola, enam kali bolak balik.", "malam itu beta tidur situ kitong makan jagung sama sama, besoknya baru beta lapor di kantor camat Xontohan Tengah dan orang dinas bilang tunggu.", "Kami turun di pelabuhan Ambon, rumah sakit dekat pelabuhan. Tim turun di dermaga, lalu rapat.",
    "Rapat di rumah gadang dekat masjid, dua jam jalan kaki dari kota.", "Mereka bermusyawarah di honai laki-laki sampai pagi.", "Kami berjalan dua jam jalan kaki dari kota kecamatan ke desa, lalu naik perahu ke posko.", "lapangan itu di sebelah wetan kali.",
])  # fmt: skip
def test_ways_of_work_and_houses_for_all_are_no_dwelling(text: str) -> None:
    assert not asked(text) & set(PLACES)


@pytest.mark.parametrize(("text", "value"), [("seberang telaga. Desa xalangombo, kec. playen.", "Desa xalangombo"), ("Desa xukaxaju kab ngawi.", "Desa xukaxaju"), ("Tinggal di kel. Xontoharjo.", "kel. Xontoharjo"), ("Warga kel. Mawar datang.", "kel. Mawar"), ("Jl. Xontoh 3, kel. Mawar.", "kel. Mawar")])
def test_a_village_is_found_however_small_it_is_written(text: str, value: str) -> None:
    assert value in any_of(text, *PLACES)


@pytest.mark.parametrize("text", ["Tdk ada kel. PKH di situ.", "Bapak tdk hadir sesi kel. Lihat UU No. 35 Tahun 2009.", "Pertemuan kel. Hasilnya baik.", "Bicara dgn kel. Ibu setuju.", "Desa tertinggal, kec. playen.", "Anak ikut Simbah di kec. xaliangkrik. Saya pulang."])
def test_a_family_and_a_district_are_no_village(text: str) -> None:
    assert not asked(text) & set(PLACES)


@pytest.mark.parametrize(("text", "value"), [
    ("Di emper terminal. Nama jalanannya Codot, nama asli belum keluar.", "Codot"), ("inisialnya A, dorang panggil pa dia Oma Ungu biar masih muda.", "Oma Ungu"), ("Ybs Ximas alias Kentang, 16 th. Diversi jalan. Kentang perlu punya tempat tidur.", "Kentang"), ("Panggilan sayangnya Cengkeh.", "Cengkeh"), ("ia dijuluki teman-temannya Bebek.", "Bebek"), ("Anak itu biasa disebut Gareng oleh temannya.", "Gareng"), ("Di terminal dipanggil Gepeng.", "Gepeng"),
])  # fmt: skip
def test_what_people_call_somebody_is_his_name(text: str, value: str) -> None:
    assert value in found(text, "nama-orang"), any_of(text, *NAMES)


@pytest.mark.parametrize("text", [
    "Pendekatan ini biasa disebut Reframing.", "Rumah itu biasa disebut Lopo.", "Kegiatan itu biasa disebut Posyandu Remaja.", "Kota itu punya julukan Kota Hujan.", "Nama panggungnya belum ada.", "di Manggarai namanya paca, orang yang belajar tahu.", "Orang Sunda menyebutnya xambatan.",
])  # fmt: skip
def test_things_are_called_something_too(text: str) -> None:
    assert not asked(text) & set(NAMES)


@pytest.mark.parametrize("text", [
    "Hadir: Pak Bayan, Bu Carik, Pak Modin, Pak Kamituwo, Pak Jagabaya, Pak Ulu-ulu, Pak Kebayan.", "Pak Bayan keberatan, takut desa disangka lalai.", "Pak Jogo Boyo menolak, Pak Kaum diam, Pak Dukuh setuju.", "Jro Bendesa dan Pak Kelian Adat datang.", "Pak Pambakal dan Pak Mantir Adat berbicara.",
    "ibunya almh. Bapaknya alm. Neneknya almh, kakeknya alm.", "asalnya dr Maori di Selandia Baru.", "Data dr loket, anak pindahan dr Dayak Kenyah.", "kata ibunya nek Ibuk gelem momong, tak pek dhewe.", "dirawat di RSUD Xumbu Xara Xeha Xaingapu kemarin.", "di rumah sakit Xandou dia pe kaka parampuang datang.", "lapor di kantor camat Xontohan Tengah.",
])  # fmt: skip
def test_offices_peoples_and_hospitals_are_no_persons(text: str) -> None:
    assert not asked(text) & set(NAMES)


@pytest.mark.parametrize(("text", "value"), [
    ("Pak Bayan Xontohan datang.", "Xontohan"), ("Pak Raja datang dari sawah.", "Raja"), ("Mbah Dubalang menangis.", "Dubalang"), ("Pemeriksaan oleh dr Xaxmawati kemarin, data dr loket.", "Xaxmawati"), ("Obat dari dr Xontoh.", "Xontoh"), ("lalu nek Xarinah menangis.", "Xarinah"), ("petugas RSUD Ibu Xaminah menangis.", "Xaminah"), ("jadi nenek Ne' Xampe Xante sakit.", "Ne' Xampe Xante"), ("di Jawa namanya Xarno.", "Xarno"),
])  # fmt: skip
def test_persons_beside_such_words_are_found(text: str, value: str) -> None:
    assert value in any_of(text, *NAMES)


@pytest.mark.parametrize(("text", "value"), [("Ibunya perawat di Klinik Xaras Xiris. Bapaknya pulang.", "Klinik Xaras Xiris"), ("Ia bekerja di Apotek Xehat Xari.", "Apotek Xehat Xari"), ("kakaknya bidan Klinik Pratama Xontoh.", "Klinik Pratama Xontoh"), ("kerja di bengkel Honda Xaju Motor.", "bengkel Honda Xaju Motor")])
def test_a_small_place_of_work_is_found_by_its_name(text: str, value: str) -> None:
    assert value in found(text, "tempat-kerja")


@pytest.mark.parametrize("text", ["Anak magang di bengkel Honda AHASS.", "| 8-12 | magang bengkel Honda AHASS | BLK |", "montir di bengkel resmi Yamaha.", "Ia dirawat di Klinik Xontoh.", "perawat di klinik itu.", "Hadir: perawat Klinik VCT.", "Kader bekerja sama dengan Klinik Xontoh Xehat.", "bekerja di Apotek Kabupaten Klaten."])
def test_brands_and_where_somebody_is_treated_are_no_place_of_work(text: str) -> None:
    assert "tempat-kerja" not in asked(text)


@pytest.mark.parametrize(("text", "value"), [
    ("anak ini satu satunya laki laki yang selamat dari honai yang terbakar itu.", "satu satunya laki laki yang selamat dari honai"), ("Oma ini satu satunya di pulau yang masih bisa main alat musik lama.", "satu satunya di pulau yang masih bisa main"), ("Dia satu-satunya anak yang selamat dari kapal tenggelam itu.", "selamat dari kapal"),
])  # fmt: skip
def test_who_alone_is_left_or_still_can_is_known_by_it(text: str, value: str) -> None:
    assert any(value in one for one in found(text, "gabungan-ciri")), found(text, "gabungan-ciri")


@pytest.mark.parametrize("text", ["Program ini satu-satunya di kabupaten yang masih berjalan.", "Bus satu-satunya yang lewat di desa.", "Ibu itu satu-satunya yang bekerja.", "Panti itu satu-satunya yang menerima."])
def test_a_thing_may_be_the_only_one(text: str) -> None:
    assert "gabungan-ciri" not in rules(text)
