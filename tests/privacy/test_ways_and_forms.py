"""Ways, children, nicknames, cards, days, workplaces and accounts as people of many regions write them, each beside its near miss."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, levels, rules

NAMES = {"nama-orang", "kata-tak-dikenal"}

WAYS = (
    "dari simpang lapau naik terus sampai ujung aspal, lewat tiga titian, rumah papan hijau sebelah kanan", "dr kantor pos lurus ke barat, lepas tugu ada kios, msk jalan cor kanan mentok", "turun di halte, masuk gang, rumah kedua dari ujung",
    "dari dermaga naik terus sampai tugu, terus masuk jalan tanah, rumah panggung paling ujung", "perempatan pasar, tikungan ketiga, rmh papan paling atas",
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_way_over_turns_and_marks_is_found_to_its_door(way: str) -> None:
    text = f"Petunjuk jalan ke rumah: {way}. Ia sehat."
    assert any(len(hit) * 2 > len(way) for hit in found(text, "letak-rumah")), found(text, "letak-rumah")


@pytest.mark.parametrize("text", [
    "Dari kantor ke sentra perjalanan dua jam melewati dua jembatan.", "dari rumah ke sekolah naik angkot dua kali, lewat pasar", "Puskesmas terletak di simpang empat, sebelah kantor pos.", "Ibu naik ke rumah panggung lewat tangga belakang karena takut.",
    "Rumah-rumah di tepi sungai naik terus harganya.", "Dari halte kami jalan kaki ke balai desa, lewat jembatan gantung.",
])  # fmt: skip
def test_a_journey_an_office_and_a_staircase_lead_to_no_door(text: str) -> None:
    assert "letak-rumah" not in rules(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Anaknya dua, yg sulung Bahagia, yg kecil Kasih blm sekolah.", "Kasih"), ("anak ke-3 Anugerah tidak bicara", "Anugerah"), ("Yang sulung, Bahagia, menikah.", "Bahagia"), ("Yang laki-laki Jaya sakit, yang perempuan Kasih masih kecil.", "Kasih"),
    ("sawah itu digarap besannya, si Kemuning", "Kemuning"), ("Di pasar orang memanggilnya si Pekak sejak kecil.", "Pekak"), ("kata Yanti laundry, ibu itu pergi", "Yanti laundry"), ("yang menolong malam itu: Ratna warung", "Ratna warung"),
    ("Cucunya kami kasih nama Syukur.", "Syukur"), ("kemarin mbak Pelatuk datang", "Pelatuk"), ("kemarin opa Giok Xek pulang", "Giok Xek"), ("Ditemani Tulang Ringan Xihite.", "Ringan Xihite"), ("Pelapor Hj. Rohani datang.", "Rohani"),
    ("Kata guru, Berkat Hulu, 9 tahun, rajin.", "Berkat Hulu"),
])  # fmt: skip
def test_words_of_the_language_are_names_where_nothing_else_can_stand(text: str, name: str) -> None:
    assert any(name in hit for rule in NAMES for hit in found(text, rule)), rules(text)


@pytest.mark.parametrize("text", [
    "yg sulung Senin depan diambil rapor.", "Yang kedua Martabat, yang ketiga Keadilan.", "Anak pertama Papua lahir dari program ini.", "Si kecil menangis, si ibu diam.", "Dongeng Si Kancil dibacakan di kelas.", "Jumat pasar murah dibuka.",
    "Kelompok itu diberi nama Melati Mekar.", "Perahunya dikasih nama Harapan.", "pak Bos marah, mbak Kasir diam, Bu Bidan tertawa.", "Tulang rusuknya retak. Mama Papua bersuara.", "Korban dipanggil Polsek.",
])  # fmt: skip
def test_days_values_tales_groups_and_trades_are_nobody(text: str) -> None:
    assert not rules(text) & NAMES


def test_two_who_are_told_apart_by_size_are_children_and_one_alone_or_far_from_the_other_is_asked_about_no_more_than_any_word() -> None:
    one, other = "Waktu itu yang kecil Harapan masih menyusu", "yang kecil Harapan masih menyusu."
    assert found(f"{one}, {other}", "nama-orang") == ["Harapan", "Harapan"]
    assert not rules(f"{one}.") & NAMES
    assert not rules(f"{one}{' dan banyak hal lain terjadi pada hari yang panas itu' * 3}, {other}") & NAMES


def test_a_given_name_that_is_a_word_is_found_again_where_it_stands_alone() -> None:
    text = "Anak Tekun Xihite (9 th) sakit. Tekun menangis semalaman. Ia tekun belajar."
    assert sum("Tekun" in hit for rule in NAMES for hit in found(text, rule)) == 2


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("kartu pelautnya masih di laci kamar: 5500 2200 33", "nomor-dokumen", "5500 2200 33"), ("buku pelautnya, tertulis X 001122, ditahan", "nomor-dokumen", "X 001122"), ("no rm yg terakhir 00.11.2233", "nomor-rekam-medis", "00.11.2233"), ("kartu berobatnya yg ijo 0011.22", "nomor-rekam-medis", "0011.22"),
    ("truk tua AD 1790 JT terbalik", "pelat-kendaraan", "AD 1790 JT"), ("Laporan dicatat, LI/00/II/2000/Reskrim.", "nomor-perkara", "LI/00/II/2000/Reskrim"), ("Register 00/II.A/XPKA/2000.", "nomor-perkara", "00/II.A/XPKA/2000"),
    ('akun TikTok "Xontoh Si Xerantau"', "akun-media-sosial", "Xontoh Si Xerantau"), ('fb-nya "Xinta Sejati"', "akun-media-sosial", "Xinta Sejati"), ("Jl. Xarya Gg. Xamal Lk. IX No. 31, Kel. Xontoh", "alamat", "Jl. Xarya Gg. Xamal Lk. IX No. 31, Kel. Xontoh"),
    ("RAPAT DI KANTOR WALI NAGARI PADANG XAWEH TINGGI", "desa-kelurahan", "NAGARI PADANG XAWEH TINGGI"),
])  # fmt: skip
def test_numbers_accounts_and_places_are_found_behind_a_few_words(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize(("text", "rule"), [
    ("KIS tidak aktif, 12-01-2020", "nomor-kartu"), ("kartu pelaut wajib dimiliki awak kapal sejak 2010", "nomor-dokumen"), ("motor bekas 120 cc dijual 4 jt", "pelat-kendaraan"), ("motor seharga di 15 jt", "pelat-kendaraan"), ("Nomor : 046/PRAK-XX/IX/2000\nHal : Rujukan klien\n\n", "nomor-perkara"),
    ('grup Facebook "Xahabat Lansia" ramai', "akun-media-sosial"), ("MUSYAWARAH DESA TENTANG DANA DESA", "desa-kelurahan"), ("uu 16/2019 min 19 th", "sekolah"),
])  # fmt: skip
def test_years_prices_letters_of_students_and_groups_are_none(text: str, rule: str) -> None:
    assert rule not in rules(text)


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("lhr 2 syawal 1431 / 11 september 2010", "tanggal-lahir", "2 syawal 1431 / 11 september 2010"), ("lahir Purnama Kapat, 7 Oktober 2006", "tanggal-lahir", "Purnama Kapat, 7 Oktober 2006"), ("ia kabur bakda kupat kemarin, 17 april 2024", "tanggal-kejadian", "bakda kupat kemarin, 17 april 2024"),
    ("Ia hanyut pada Selasa minggu kedua Prapaskah 2021.", "tanggal-kejadian", "Selasa minggu kedua Prapaskah 2021"), ("Bayi lahir dan ibu pingsan tgl 3 Safar kemarin.", "tanggal-kejadian", "tgl 3 Safar kemarin"),
])  # fmt: skip
def test_a_day_is_found_with_all_that_tells_it(text: str, rule: str, value: str) -> None:
    assert value in found(text, rule)


def test_the_day_of_a_meeting_or_a_letter_is_advice_and_that_of_an_event_is_asked_about() -> None:
    for text in ("Sesuai konferensi kasus pada 5 Maret 2024, kami merujuk klien.", "Rapat koordinasi tanggal 3 Mei 2024 memutuskan.", "Surat kami tertanggal 12 Januari 2024 belum dijawab."):
        assert levels(text, CASE)["tanggal-kejadian"].value == "advice", text
    assert "tanggal-kejadian" not in rules("Tanggal 3 Desember diperingati sebagai Hari Penyandang Disabilitas.")
    assert levels("Ia tertabrak motor pada 7 Maret 2022.", CASE)["tanggal-kejadian"].value == "review"
    assert levels("Sesudah rapat ia dipukul pada 27 Maret 2022.", CASE)["tanggal-kejadian"].value == "review"


@pytest.mark.parametrize(("text", "value"), [
    ("Ia berdagang di lapak ikan Haji Xontoh Pasar Xandar.", "lapak ikan Haji Xontoh Pasar Xandar"), ("Ia dipecat dari kilang papan Maju Xita.", "kilang papan Maju Xita"), ("menyetor botol ke gudang rongsok Pak Xiregar", "gudang rongsok"), ("Ia dagang di los sayur Pasar Xegi.", "los sayur Pasar Xegi"),
])  # fmt: skip
def test_a_small_workplace_is_found_by_its_trade_and_its_owner(text: str, value: str) -> None:
    assert found(text, "tempat-kerja") == [value]


@pytest.mark.parametrize("text", ["Ia dulu bekerja di Penang.", "Mereka bekerja di Johor Bahru.", "Rapat di gudang Dinas Sosial.", "Ia memetik di kebun teh. Ibunya pergi.", "Saat Ladang Tebu Kami Bekerja Lagi"])
def test_a_town_abroad_an_office_and_a_heading_are_no_workplace(text: str) -> None:
    assert "tempat-kerja" not in rules(text)


@pytest.mark.parametrize("text", [
    "Xordon (1991) menulis bahwa sembuh tidak sama dengan tidak sakit.", "Xorothy Xane (1984) menulis bahwa yang melelahkan perawat di rumah bukan merawat ibunya.", "Xeter B. Xall (1968) menamainya ekonomi malu.",
    "Child Trauma Symptom Checklist (CTSC) turun.", "Skor beban pendamping Zarit turun.", 'Ia dirawat di Balai "Prof. Dr. Xumarno" selama sebulan.', "Suku : Xoto\nAgama : Islam", "Marga : Xihombing",
])  # fmt: skip
def test_authors_instruments_institutions_and_clans_in_a_form_are_nobody(text: str) -> None:
    assert not rules(text) & NAMES


@pytest.mark.parametrize(("text", "name"), [
    ("Xarsinah (1979) tinggal di rumah petak bersama cucunya.", "Xarsinah"), ("Xonar (1988) menulis bahwa ia dipukul bapaknya.", "Xonar"), ("Tuminah (1969) membagi nasi dengan cucunya.", "Tuminah"), ("Kuesioner Sutinah belum diisi.", "Sutinah"), ("Skor Marlina naik.", "Marlina"),
    ("Nama : Xoto", "Xoto"),
])  # fmt: skip
def test_a_year_of_birth_and_a_form_about_somebody_are_asked_about(text: str, name: str) -> None:
    assert any(name in hit for rule in NAMES for hit in found(text, rule)), rules(text)


def test_letters_that_are_declared_as_a_disguise_are_none_of_initials() -> None:
    declared = Context(kind="kasus", pseudonyms=("R.",))
    assert "inisial" not in rules('"R." berkata bahwa ia takut. R. menangis.', declared)
    assert found("K. menangis di kamar.", "inisial") == ["K."]


@pytest.mark.parametrize(("text", "value"), [
    ("Peserta lain menambahkan letak rumahnya: persis di atas dermaga baru, pintu biru, ada pohon ketapang dua.", "di atas dermaga baru, pintu biru, ada pohon ketapang dua"), ("Rumahnya pas sesudah riam kecil, kanan mudik, ada patung kayu.", "sesudah riam kecil, kanan mudik, ada patung kayu"),
    ("rumahnye di gang kober, petak lima, yang depannye pohon xandaria", "gang kober, petak lima, yang depannye pohon xandaria"), ("Tidurnye di kolong jembatan depan pasar lama, sisi yang ade gerobak kopi.", "kolong jembatan depan pasar lama, sisi yang ade gerobak kopi"),
    ("rumahe sak wise kreteg bambu, kiwan dalan", "sak wise kreteg bambu, kiwan dalan"), ("rumah amak tu di baliak surau gadang, tapi banda, atok seng karatan", "baliak surau gadang, tapi banda, atok seng karatan"),
    ("Tujuan : Xuta Xinanti, turun di simpang tugu, jalan kaki ke arah sungai", "Xuta Xinanti, turun di simpang tugu, jalan kaki ke arah sungai"), ("Mereka menyewa kamar di atas bengkel knalpot, tangga besi sebelah kiri.", "atas bengkel knalpot, tangga besi sebelah kiri"),
])  # fmt: skip
def test_ways_along_rivers_and_to_a_destination_are_read_to_their_end(text: str, value: str) -> None:
    assert found(text, "letak-rumah") == [value]


@pytest.mark.parametrize("text", [
    "Peserta menyebut rumahnya jauh dari puskesmas.", "Banyak warga yang rumahnya di atas sungai.", "Tujuan: meningkatkan kemandirian klien, turun ke lapangan setiap pekan.", "Tujuan : Rumah Aman, naik bus ke arah terminal.",
    "Warga bilang banjir datang dari atas bukit, lewat belakang sekolah.", "Sekolah itu di seberang jeram, sebelah kiri milir.", "RT sepuluh orang mengikuti rapat.",
])  # fmt: skip
def test_what_many_tell_and_what_a_programme_aims_at_lead_to_no_door(text: str) -> None:
    assert "letak-rumah" not in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("Ayah buruh di Kilang Sagu Sinar Xumbia, upah mingguan.", "Kilang Sagu Sinar Xumbia"), ("Usaha: Kwetiau Sapi Xheng Xijaya (milik ayah)", "Kwetiau Sapi Xheng Xijaya"), ("tempat kerja: bengkel motor xarno jaya", "bengkel motor xarno jaya"),
    ("bapaknya nguli di kilang papan xinar baru", "kilang papan xinar"), ("Ayahnya pemilik Bengkel Las Xarya Muda.", "Bengkel Las Xarya Muda"), ("Dagang: pecel lele Xak Xin", "pecel lele Xak Xin"), ("mamaknya kerja di Ikan Bakar Pak Xodding", "Ikan Bakar Pak Xodding"),
])  # fmt: skip
def test_a_trade_with_its_name_is_a_place_of_work(text: str, value: str) -> None:
    assert found(text, "tempat-kerja") == [value]
    assert levels(text)["tempat-kerja"] is Severity.REVIEW


@pytest.mark.parametrize("text", [
    "Usaha: warung kelontong", "Usaha: Kue Kering Lebaran Khas Daerah", "Usaha Ekonomi Produktif: Ternak Kambing", "Usaha: Pemberdayaan Ekonomi Keluarga", "Ayah buruh di Kilang Padi.", "Usaha: warung kopi kecil di depan rumah", "Dagangan: sate ayam, lontong, es teh",
])  # fmt: skip
def test_a_trade_without_a_name_is_no_place_of_work(text: str) -> None:
    assert "tempat-kerja" not in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("anaknya, 6 th, tk tk tunas xembulan. dibawa", "tk tk tunas xembulan"), ("paud kasih bunda tutup", "paud kasih bunda"), ("anak kedua sd inpres xontoh, yg kecil belum sekolah", "sd inpres xontoh"), ("sklh di smpn satu xontohan", "smpn satu xontohan"), ("dulunya smp katolik santo xanto", "smp katolik santo xanto"),
    ("pesantren al xikmah xutu", "pesantren al xikmah xutu"), ("anaknya di tk melati ceria", "tk melati ceria"), ("sd negeri lima xontohan", "sd negeri lima xontohan"),
])  # fmt: skip
def test_two_words_that_name_schools_are_a_school(text: str, value: str) -> None:
    assert found(text, "sekolah") == [value]


@pytest.mark.parametrize("text", ["usia 4 sd 6 tahun", "anak sd harapan orang tua", "anaknya mau masuk tk bunda setuju", "paud holistik integratif", "smp terbuka di desa", "lulusan smp sederajat", "berlaku tahun sd bunga bangsa", "sampai smp tiga tahun"])
def test_levels_and_ranges_are_no_school(text: str) -> None:
    assert "sekolah" not in rules(text)
