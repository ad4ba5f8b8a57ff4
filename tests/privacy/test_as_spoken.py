"""Schools, work, addresses and numbers as people say and type them; each beside its near miss."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, levels, rules

MINUTES, EDITION = Context(kind="notulensi"), Context(kind="edisi")

SCHOOLS = (
    ("Anaknya kelas tiga di esde xirekasa 9, suka menangis.", "kelas tiga di esde xirekasa 9"), ("Ia putus sekolah dari esempe 77 xekalaya.", "esempe 77 xekalaya"),
    ("Gurunya di smp islam yang dekat jembatan gantung itu.", "smp islam yang dekat jembatan gantung itu"), ("Dia di stm bina xekasuka, sebentar lagi lulus.", "stm bina xekasuka"),
    ("Yang bungsu baru tammat aliyah ddi.", "aliyah ddi"), ("selasa | ke tk melati xekasari | anaknya menangis", "tk melati xekasari"), ("Kami duduk di perpustakaan mts nurul xekalaya, membaca.", "mts nurul xekalaya"),
    ("Adiknya SMK di Xekalaya, kelas XI, sering bolos.", "SMK di Xekalaya, kelas XI"), ("Anaknya kuliah di UXT Xekalaya.", "UXT Xekalaya"), ("Ia belajar di pkbm pelita xekasari sore hari.", "pkbm pelita xekasari"),
    ("dulunya anak STM xekabina, sekarang memulung", "STM xekabina"), ("sekolahnya di SLB B Xekakasih", "SLB B Xekakasih"), ("wali kelas di smp pgri xekatani bilang ia sering bolos", "smp pgri xekatani"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "school"), SCHOOLS)
def test_a_school_is_found_as_it_is_said(text: str, school: str) -> None:
    assert school in found(text, "sekolah")


@pytest.mark.parametrize("text", [
    "Kami ke sd untuk rapat dengan guru.", "Anak sd di desa itu banyak yang putus sekolah.", "Penulis kuliah di STKS Bandung.", "Anaknya SMK di Kabupaten Bandung, kelas XI.", "Ia tamat sd lalu menikah muda.",
    "Ia masuk pondok sejak kecil dan masuk pesantren lagi.", "Kami makan di mi xaripan yang ramai.", "Untuk siswa smp/smplb senilai rp710.000.", "Sekolah yang dekat dengan rumah lebih mudah.",
])  # fmt: skip
def test_a_level_without_a_name_and_a_dish_are_no_school(text: str) -> None:
    assert "sekolah" not in rules(text)


WORK = (
    ("Ia kerja di gudang rumput laut Xinar Xekalaut.", "gudang rumput laut Xinar Xekalaut"), ("Alhamdulillah, jadi tukang roasting di kopi Xekabijo Xago.", "tukang roasting di kopi Xekabijo Xago"),
    ("Ia bekerja di Cuci Mobil Xanyu Bening.", "Cuci Mobil Xanyu Bening"), ("Ia supir pada P.O. Xekatanga Jaya", "P.O. Xekatanga Jaya"), ("Ia bakul cenil ing Pasar Xegi Xekajati, los pojok lor.", "bakul cenil ing Pasar Xegi Xekajati, los pojok lor"),
    ("dia magang di hotel xekagraha", "hotel xekagraha"), ("Ia bekerja di RSUD Xekasehat sebagai perawat.", "RSUD Xekasehat"), ("bapaknya tukang parkir minimarket Xekamart", "tukang parkir minimarket Xekamart"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place"), WORK)
def test_a_shop_of_a_trade_is_a_place_of_work(text: str, place: str) -> None:
    assert place in found(text, "tempat-kerja") and levels(text)["tempat-kerja"] is Severity.REVIEW


@pytest.mark.parametrize(("text", "place"), [
    ("Ayahnya tukang obras di konveksi rajut daerah suci, pulang malam.", "tukang obras di konveksi rajut daerah suci"), ("Pekerjaan : buruh kupas kepiting di mini plant", "buruh kupas kepiting di mini plant"),
    ("Ia bekerja dua sif di pabrik kayu lapis dan menambal ban.", "pabrik kayu lapis"), ("Dia sopir pete-pete jalur kampus.", "sopir pete-pete jalur kampus"), ("Dia mandor kebun teh.", "mandor kebun teh"),
])  # fmt: skip
def test_work_in_general_words_is_only_a_word_of_advice(text: str, place: str) -> None:
    assert place in found(text, "tempat-kerja") and levels(text)["tempat-kerja"] is Severity.ADVICE


@pytest.mark.parametrize("text", ["Ia bekerja di pabrik dan pulang malam.", "Ia bekerja di kantor Dinas Sosial.", "Saya bekerja di RSUD Xekasehat.", "Warga minum kopi Toraja di warung.", "Penjaga parkir di toko itu ramah.", "Ibu berjualan di pasar pada pagi hari.", "Pemilik toko diajak menyisihkan penghasilannya."])
def test_work_without_a_place_of_its_own_is_none(text: str) -> None:
    assert "tempat-kerja" not in rules(text)


ADDRESSES = (
    ("Rumahnya btn xekaindah permai blok c nol 5.", "btn xekaindah permai blok c nol 5"), ("kakaknya beralamat di Simp. Tigo Xekalamo no. 51, dekat heler padi", "Simp. Tigo Xekalamo no. 51, dekat heler padi"),
    ("Alamat ............. : Kampung Durian Tunggal, dibelakang kilang papan, No. 12", "Kampung Durian Tunggal, dibelakang kilang papan, No. 12"), ("Ia di pos kamling Perum Griya Xekasari blok D, diam.", "Perum Griya Xekasari blok D"),
    ("rumahnya perumnas xekasuka blok f no tiga", "perumnas xekasuka blok f no tiga"), ("alamat: RT dua RW satu, dukuh xekajati", "RT dua RW satu, dukuh xekajati"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address_is_found_with_its_numbers_in_words(text: str, address: str) -> None:
    assert address in found(text, "alamat")


def test_a_crossroad_in_another_language_leads_to_a_door() -> None:
    assert found("toko kelontong neng prapatan Xekamojo, jejer pos ojek. Lalu pulang.", "letak-rumah") == ["prapatan Xekamojo, jejer pos ojek"]


@pytest.mark.parametrize("text", [
    "Ia bercerita tentang kucing di apartemen lantai 21.", "Ibu dan bayi inap di rumah singgah kamar 2.", "Ditemukan bekas sayatan dangkal pada lengan kiri oleh guru BK.", "KPR BTN Syariah cair di Bank BTN Cabang Bandung.",
    "Dheweke dalang wadon ing dukuh kuwi.", "Ketua RT tiga periode itu hadir.",
])  # fmt: skip
def test_a_floor_a_shelters_room_and_a_wound_are_no_dwelling(text: str) -> None:
    assert not rules(text) & {"alamat", "letak-rumah"}


def test_an_apartment_where_somebody_lives_is_one() -> None:
    assert "letak-rumah" in rules("Ia tinggal di apartemen lantai 21.")


NUMBERS = (
    ("Telah kami kirim surat No. 0047/XS/XSJ/XI/97 kepada kakaknya.", "0047/XS/XSJ/XI/97", "nomor-perkara"), ("Ia membawa surat phk nomor 000/XRD-GR/PHK/2024 itu.", "000/XRD-GR/PHK/2024", "nomor-perkara"),
    ("Nomor : 460/0000.17/XSPO/2024\nSifat : Rahasia\nHal : Rujukan\n", "460/0000.17/XSPO/2024", "nomor-perkara"), ("No. Surat : 463/0000/XKS/2023 tentang penyerahan anak kepada ibunya", "463/0000/XKS/2023", "nomor-perkara"),
    ("4. No. SIM B1 ......... : 63O5-OOOO-l174", "63O5-OOOO-l174", "nomor-dokumen"), ("No. RM di sini 0000-88-31.", "0000-88-31", "nomor-rekam-medis"), ("No peserta 0000/PKH/5561.", "0000/PKH/5561", "nomor-dokumen"),
    ("Kartu KIS masih ada, nomernya tak catet dulu biar gampang: 0001 0000 44721.", "0001 0000 44721", "nomor-kartu"), ("KIP-nya di laci, ini angkanya 0000 1111 222", "0000 1111 222", "nomor-kartu"),
    ("| stroke | 0800-0000-3140 (adik) | aktif |", "0800-0000-3140", "nomor-telepon"), ("no kartu bpjs e 0000 1234 5678 9", "0000 1234 5678 9", "nomor-kartu"),
    ("akun fb xundaceria cantik selalu. Admin minta dihapus.", "xundaceria cantik selalu", "akun-media-sosial"), ("ig-nya si bungsu xekacantik_07", "xekacantik_07", "akun-media-sosial"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value", "rule"), NUMBERS)
def test_a_number_is_found_where_its_label_stands_apart(text: str, value: str, rule: str) -> None:
    assert value in found(text, rule)


@pytest.mark.parametrize("text", [
    "Nomor : 800/123/Xinsos/2024\nSifat : Biasa\nHal : Undangan rapat\n", "Nomor : 460/....../....../20......\nSifat : Rahasia\nHal : Rujukan klien\n", "Surat edaran nomor 5/SE/2024/KS tentang klien dan keluarga.",
    "Surat tugas nomor 094/12/Xinsos/2024 kepada pendamping.", "Hubungi telepon bebas pulsa 0800-0000-1500.", "akun fb palsu dibuat, akun fb itu diblokir.", "Bisa dilihat di akun tokopedia saya, tetapi lambat.",
    "Peserta 12-15 tahun hadir.", "Anggaran nomornya begini: 12.500.000 rupiah.", "Hubungi pukul 08.00-15.00 saja.",
])  # fmt: skip
def test_numbers_of_offices_and_free_numbers_are_nobodys(text: str) -> None:
    assert not rules(text) & {"nomor-perkara", "nomor-telepon", "nomor-dokumen", "nomor-panjang", "akun-media-sosial"}


@pytest.mark.parametrize(("text", "day"), [
    ("Ia ditangkap tanggal selikur Maret perkara pil.", "tanggal selikur Maret"), ("Itu hari tgl 17 bulan dua, hari senin, saya ditelepon gurunya.", "tgl 17 bulan dua, hari senin"), ("Ketangkap malem taun baru 2021 di kosan.", "malem taun baru 2021"),
])  # fmt: skip
def test_a_day_is_found_in_regional_words(text: str, day: str) -> None:
    assert day in found(text, "tanggal-kejadian") and levels(text)["tanggal-kejadian"] is Severity.REVIEW


@pytest.mark.parametrize(("text", "month"), [
    ("Sejak bebas pada Maret 2021, beliau hidup sendiri.", "pada Maret 2021"), ("Padahal dia baru keguguran, awal februari.", "awal februari"), ("| No | Tgl kejadian |\n|---|---|\n| 1 | Mei |", "Mei"),
])  # fmt: skip
def test_the_month_of_what_befell_somebody_is_a_word_of_advice(text: str, month: str) -> None:
    assert found(text, "tanggal-kejadian") == [month] and levels(text)["tanggal-kejadian"] is Severity.ADVICE


@pytest.mark.parametrize("text", ["Program ini dimulai pada Maret 2021.", "Peraturan itu berlaku sejak Januari 2022 bagi korban kekerasan.", "Data korban: [Kota Xarakan, Desember 2025](sumber.md)."])
def test_the_month_of_a_programme_or_a_source_is_none(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


@pytest.mark.parametrize("text", ["Ia kehilangan rumah akibat gempa Cianjur, 21 November 2022, seperti banyak orang.", "Rumahnya hilang oleh tsunami Aceh 26 Desember 2004.", "Rumahnya roboh oleh gempa pada 28 September 2018 di Palu."])
def test_the_day_of_a_disaster_that_all_remember_is_everybodys(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


def test_the_day_of_a_disaster_in_a_small_place_is_not() -> None:
    assert "3 Mei 2021" in found("Ibunya meninggal karena longsor Xekasari, 3 Mei 2021.", "tanggal-kejadian")


@pytest.mark.parametrize(("text", "told"), [
    ("Nan mambantu hanyo adiaknyo, satu-satunyo tukang saluang nan buto di nagari tu.", "satu-satunyo tukang saluang nan buto di nagari tu"), ("Ia satu2nya juru tulis perempuan di bangsal itu.", "satu2nya juru tulis perempuan di bangsal itu"),
    ("Ciri: tato jangkar di leher, jari telunjuk tidak ada, selalu membawa radio biru", "tato jangkar di leher, jari telunjuk tidak ada, selalu membawa radio biru"),
    ("Kasusnya ramai, masuk koran lokal: bendahara masjid agung yang membawa lari uang kurban.", "masuk koran lokal: bendahara masjid agung yang membawa lari uang kurban"),
])  # fmt: skip
def test_what_only_one_person_is_tells_who_it_is(text: str, told: str) -> None:
    assert told in found(text, "gabungan-ciri")


@pytest.mark.parametrize("text", ["Program ini satu-satunya layanan di kabupaten itu.", "Ciri masyarakat: gotong royong, membawa makanan, memakai adat", "Kisah itu masuk koran: pemerintah menambah anggaran."])
def test_what_a_programme_or_a_society_is_tells_of_nobody(text: str) -> None:
    assert "gabungan-ciri" not in rules(text)


def test_the_mailbox_of_an_office_and_the_street_of_a_museum_are_public_outside_cases() -> None:
    assert levels("Kirim ke praktikum@kampus-xontoh.ac.id.", MINUTES)["surel"] is Severity.ADVICE
    assert levels("Kirim ke redaksi@edisi-xontoh.contoh.", EDITION)["surel"] is Severity.ADVICE
    assert levels("Kirim ke xiti.xekaputri@kampus-xontoh.ac.id.", MINUTES)["surel"] is Severity.ERROR
    assert levels("Tempat: Taman Baca, Museum Kota Makassar, Jalan Balaixota.", MINUTES)["alamat"] is Severity.ADVICE


def test_a_month_and_general_work_weigh_nothing_beside_other_traits() -> None:
    text = "Ia bekerja di pabrik kayu lapis dan dirawat sejak Maret 2021. Suaminya sopir ambulans."
    assert "pekerjaan-khas" not in rules(text, CASE)


@pytest.mark.parametrize("text", ["4. Br. Xontoh, SVD, mengusulkan pos.", "Pertanyaan untuk peserta: (a) Bagaimana bila warga ikut?"])
def test_a_brother_of_an_order_is_no_hamlet_and_a_list_of_questions_no_list_of_people(text: str) -> None:
    assert "alamat" not in rules(text, MINUTES)
    assert "a" not in found(text, "nama-orang")


def test_behind_kin_and_bernama_any_word_is_a_name() -> None:
    assert "Tabea" in found("Nenek bernama Tabea, tidak bisa membaca.", "nama-orang")
    assert not found("Lagu bernama Tabea, dari daerah.", "nama-orang")


@pytest.mark.parametrize(("text", "value"), [
    ("Ia membuka Instagram lamanya, xontoh.xana00, foto di pantai.", "xontoh.xana00"), ("Cari saja di Shopee nama tokonya kue.mamaxana, atau datang.", "kue.mamaxana"),
])  # fmt: skip
def test_an_account_is_found_behind_a_few_words(text: str, value: str) -> None:
    assert value in found(text, "akun-media-sosial")


@pytest.mark.parametrize("text", ["Unggah ke Instagram gambar poster.jpg sore ini.", "Promosi di Shopee lewat xekatoko.com saja.", "Instagram dan Facebook dipakai anak muda."])
def test_a_file_and_a_site_are_no_account(text: str) -> None:
    assert not found(text, "akun-media-sosial")


def test_groups_of_four_and_five_are_a_card_and_an_amount_is_none() -> None:
    assert found("kartunya yang ini kan bu? 0001 2210 44317", "nomor-panjang") or found("kartunya yang ini kan bu? 0001 2210 44317", "nomor-kartu")
    assert not found("Realisasi 2019 2020 2021 meningkat.", "nomor-panjang")


def test_the_number_of_a_report_is_found_in_small_letters() -> None:
    assert found("kami lapor, dapat nomor tbl/0000/88/vii/2022.", "nomor-perkara") == ["tbl/0000/88/vii/2022"]
