"""Places, days and numbers as diaries, chats, minutes and witnesses tell them, each beside the honest text it resembles."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

WAYS = (
    ("Saya menemukannya di gubuk bambu persis di kaki jembatan gantung Xisokan, seberang penggilingan padi.", "seberang penggilingan padi"), ("Bapaknya buta. Rumah gedhek nempel kandang sapi kelompok, pojok tanggul kali. PMT diberi.", "pojok tanggul kali"),
    ("Rumahnya, sp. jalan ke krueng, toko kelontong yg ada tulisan Xerkah, ramai.", "toko kelontong yg ada tulisan Xerkah"), ("Tidurnya di ruko kosong eks bank xananom sblh apotek.", "ruko kosong eks bank xananom sblh apotek"),
    ("Bayi itu ditinggalkan dalam kardus di bangku ketiga Gereja St. Xosef.", "bangku ketiga Gereja St. Xosef"), ("Gubuknya di pematang antara sawah Haji Xolih dan saluran irigasi, sebelum jembatan bambu.", "sebelum jembatan bambu"),
    ("Rumah klien di tikungan sesudah kuburan Cina, ada pohon mangga di depannya.", "ada pohon mangga"), ("omahe mburi balai desa, etan kali, cedhak wit pelem", "cedhak wit pelem"), ("Pasien di kmr 12 bed B.", "kmr 12"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WAYS)
def test_a_way_is_read_to_its_end(text: str, value: str) -> None:
    assert any(value in hit for hit in found(text, "letak-rumah")), found(text, "letak-rumah")


def test_the_landmark_before_an_address_belongs_to_it() -> None:
    assert found("Dipasung di bale belakang merajan, Banjar Dinas Xegalinggah.", "alamat") == ["bale belakang merajan, Banjar Dinas Xegalinggah"]


@pytest.mark.parametrize("text", [
    "Di sebelah selatan Kecamatan Xontoh, batas utara Laut Jawa.", "Ruang ramah perempuan ada di tenda nomor 4.", "Kontrakan tersebut kami harus membayar Rp4,5 juta setiap tahun.", "Di kos itu dipasang dua kamera.",
    "Lagu itu menempati urutan ketiga tangga album nasional.", "Ia tinggal di apartemen 13 lantai.", "Rumah sakit itu di seberang alun-alun, dekat masjid agung.", "Ia tinggal di dekat pusat kota.", "Kursi kedua dari kiri diduduki ketua.", "Ditinggalkan suaminya, ia menjadi buruh cuci.",
])  # fmt: skip
def test_borders_services_and_prices_lead_to_no_door(text: str) -> None:
    assert not rules(text) & {"letak-rumah", "alamat"}


@pytest.mark.parametrize("text", [
    "Trauma kompleks. Xanto menulis tentang hal itu.", "Pelatihan Trauma Kompleks Remaja dibuka.", "Perusahaan mengelola blok 11 di laut lepas.", "Rumania bergabung dengan Blok Poros.", 'Album kedua, "Jalan Cinta 2", dirilis.', "Stasiun RTV menyiarkan acara itu.",
    "Teruskan ke advokasi jln lingk. lewat Musrenbang.", "Gedung apartemen 13 lantai roboh.", "Ketua RW 05 melaporkan tiga kasus.", "Berlokasi di Jl. Kemudian ia pulang.",
])  # fmt: skip
def test_adjectives_titles_offices_and_blocks_of_oil_are_no_addresses(text: str) -> None:
    assert "alamat" not in rules(text)


@pytest.mark.parametrize("text", ["Ia tinggal di Kompleks Permata.", "Rusunawa blok 3 dihuni keluarganya.", "Ia pulang ke RT V.", "Ia di apartemen Xontoh 13.", "warga RW 05 itu", "Rumahnya di jln lingk no 4."])
def test_their_near_misses_are(text: str) -> None:
    assert "alamat" in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("aslinya dr kampung xubengan hilir yg rumahnya roboh", "kampung xubengan hilir"), ("kakeknya orang kampung rawa bebek dan sepuh", "kampung rawa bebek"), ("dititip di kp xikaret sama uwaknya", "kp xikaret"), ("Ia dikuburkan di Kampung Babakan Sirna.", "Kampung Babakan Sirna"),
    ("Ia pulang ke Wanua Xonsaru.", "Wanua Xonsaru"),
])  # fmt: skip
def test_hamlets_are_known_by_where_somebody_is_from_and_by_how_hamlets_are_named(text: str, value: str) -> None:
    assert value in {*found(text, "desa-kelurahan"), *found(text, "alamat")}


@pytest.mark.parametrize("text", ["Pendamping pulang ke kampung halaman.", "Kegiatan di kampung ramah anak.", "orang kampung biasanya gotong royong", "dari desa ke kota butuh dua jam", "Bersama 76 Desa Lainnya.", "Program Kampung Bersih dilanjutkan."])
def test_a_kampung_without_a_name_is_none(text: str) -> None:
    assert not rules(text) & {"desa-kelurahan", "alamat"}


@pytest.mark.parametrize(("text", "value"), [
    ("kelahiran tahun 1931, bulan Mulud, malam Jumat Kliwon, katanya", "tahun 1931, bulan Mulud, malam Jumat Kliwon"), ("Ia genap lima puluh pada tanggal sembilan bulan sembilan nanti.", "tanggal sembilan bulan sembilan"), ("lahir hari Minggu Pon tahun 1952", "hari Minggu Pon tahun 1952"),
    ("lahir tepat Hari Kartini 2009 di bidan", "Hari Kartini 2009"), ("tgl lahir 12 - Agst - 2004", "12 - Agst - 2004"), ("lahir Agustus 15, 1989", "Agustus 15, 1989"),
])  # fmt: skip
def test_a_birth_is_found_as_people_remember_it(text: str, value: str) -> None:
    assert found(text, "tanggal-lahir") == [value]


@pytest.mark.parametrize("text", ["Ia kelahiran tahun 1931.", "Lahirnya Undang-Undang Nomor 11 pada bulan Januari 2009.", "Harlah dirayakan tiap tanggal satu bulan satu."])
def test_a_year_a_law_and_a_feast_are_nobodys_birth(text: str) -> None:
    assert not rules(text) & {"tanggal-lahir", "tanggal-kejadian"}


@pytest.mark.parametrize(("text", "value"), [
    ("Pada malam takbiran, 28 Juni 2023, Anak mengambil motor.", "malam takbiran, 28 Juni 2023"), ("Waktu kejadian Jumat Wage, 1 September kemarin.", "Jumat Wage, 1 September kemarin"), ("nyampe bandara senin tgl 16 langsung dijemput agen", "senin tgl 16"),
    ("digebukin preman kamis malem, 9 nov", "kamis malem, 9 nov"), ("kabur naik truk selasa sore 14/11", "selasa sore 14/11"),
])  # fmt: skip
def test_the_day_of_the_week_makes_a_number_a_day(text: str, value: str) -> None:
    assert found(text, "tanggal-kejadian") == [value]


@pytest.mark.parametrize("text", ["Rapat berikutnya Senin tanggal 16 di balai.", "Posyandu diadakan tiap Senin tanggal 5.", "Kode 2.2.07 dipakai.", "Surat Nomor 460/123/2023 tanggal 5 Mei 2023 perihal permohonan."])
def test_meetings_codes_and_letters_have_other_days(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Nomor register balai: PX/XAPZA/0237/V/2000", "nomor-perkara", "PX/XAPZA/0237/V/2000"), ("Kasus teregister pada Tim PX dengan nomor PXPA-KT/2000/031.", "nomor-perkara", "PXPA-KT/2000/031"), ("Formulir tentangnya bernomor BXP/1187/PXG/05.", "nomor-perkara", "BXP/1187/PXG/05"),
    ("kode kasus KXG-0147/00, jenis: fisik", "nomor-perkara", "KXG-0147/00"), ("plat diingat sebagian BK 1?47 LQ", "pelat-kendaraan", "BK 1?47 LQ"), ("platnya N-9012-xx", "pelat-kendaraan", "N-9012-xx"), ("menulis di xontohreubah.wordpress.com sesekali", "akun-media-sosial", "xontohreubah.wordpress.com"),
    ("nomor hp nol delapan delapan, " + "2190 45513", "nomor-telepon", "nol delapan delapan, " + "2190 45513"), ("no berobat 22.08.91.4", "nomor-rekam-medis", "22.08.91.4"), ("Ia pedagang kain di Pasar Xnyar.", "tempat-kerja", "pedagang kain di Pasar Xnyar"),
])  # fmt: skip
def test_numbers_are_found_by_what_they_belong_to(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize(("text", "rule"), [
    ("Surat bernomor 460/1182/Set/2021 perihal undangan.", "nomor-perkara"), ("Surat Keputusan dengan nomor XK/188/KPTS/2022 dicatat.", "nomor-perkara"), ("Kegiatan 5935.XDB, akun 521811, sebesar Rp18.600.000.", "akun-media-sosial"), ("Situs wordpress.com dipakai.", "akun-media-sosial"),
    ("Motor dibeli tahun 2015.", "pelat-kendaraan"), ("PT Bank Xontoh Tbk membuka beasiswa.", "tempat-kerja"), ("Anak menghitung: satu, dua, 3, 4", "nomor-telepon"),
])  # fmt: skip
def test_letters_budgets_and_companies_with_shares_are_nobodys(text: str, rule: str) -> None:
    assert rule not in rules(text)


def test_a_company_weighs_less_where_nobody_works() -> None:
    assert levels("Bantuan CSR dari PT Xontoh Jaya diterima.")["tempat-kerja"] is Severity.ADVICE
    assert levels("Suaminya buruh di PT Xontoh Jaya.")["tempat-kerja"] is Severity.REVIEW


@pytest.mark.parametrize(("text", "value"), [("Umur 13. Dulu sekolah.", "Umur 13"), ("usianya enam belas tahun waktu itu", "usianya enam belas tahun"), ("xentin (7 th) sakit", "7 th"), ("Xana (11 th 4 bln) murid", "11 th 4 bln"), ("umur 15 tahun kurang 2 bulan", "umur 15 tahun kurang 2 bulan")])
def test_ages_are_read_in_words_and_in_months(text: str, value: str) -> None:
    assert value in found(text, "usia-tepat")


@pytest.mark.parametrize("text", ["Pelatihan bagi umur 13 sampai 17 tahun.", "Umur 13 ke atas boleh ikut.", "Ia menjalani pidana (5 tahun).", "Genap satu juta orang hadir."])
def test_limits_and_terms_are_no_ages(text: str) -> None:
    assert "usia-tepat" not in rules(text, Context(kind="kasus"))


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Mereka mencicil rumah di Perumahan Griya Xakau Indah Blok F2 nomor 9.", "alamat", "Perumahan Griya Xakau Indah Blok F2 nomor 9"), ("Ia pulang ke dusunku Xontohan.", "alamat", "dusunku Xontohan"), ("Kedainya di lereng timur candi, tikungan pertama setelah gardu pandang.", "letak-rumah", "lereng timur candi, tikungan pertama setelah gardu pandang"),
    ("Sejak itu ia tidur di tenda terpal orange lapangan bola Xendang Xaluh, baris paling utara.", "letak-rumah", "tenda terpal orange lapangan bola Xendang Xaluh, baris paling utara"),
    ("Anaknya keluar dari Sekolah Rakjat No. 17.", "sekolah", "Sekolah Rakjat No. 17"), ("Jaketnya angkatan Teknik Sipil UNIXTON 2021.", "sekolah", "Teknik Sipil UNIXTON 2021"), ("Mahasiswa semester 5 Teknik Perkapalan, tinggal di kos.", "sekolah", "Teknik Perkapalan"),
    ("Uangnya ke Bankaltimtara 7799-777-08-7.", "nomor-rekening", "7799-777-08-7"),
])  # fmt: skip
def test_estates_departments_and_regional_banks(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize("text", ["Nona yang kaki kanan kecil sebelah karena polio.", "Perusahaan mengukur dusun pala.", "Rusunawa dibagikan. LOS rata-rata 1 hari.", "Imahna di luhur langit.", "Rapat di bawah pohon beringin karena balai desa bocor.", "Ilmu Kesejahteraan Sosial berkembang.", "Mahasiswa semester 5 menemui warga."])
def test_bodies_gardens_figures_and_heaven_are_no_places(text: str) -> None:
    assert not rules(text) & {"letak-rumah", "alamat", "sekolah"}


@pytest.mark.parametrize("text", ["Hubungi kami: (0561) 000-541, Senin sampai Jumat.", "Kanal aduan 0451-000-222 dibuka."])
def test_telephones_of_offices_are_no_errors_outside_cases(text: str) -> None:
    assert levels(text, Context(kind="notulensi"))["nomor-telepon"] is Severity.ADVICE


def test_a_dated_article_and_a_word_for_seeing_a_doctor_are_nobodys() -> None:
    assert "akun-media-sosial" not in rules("alamat: https://xontohweb.blogspot.com/2014/06/xontoh.html") and "akun-media-sosial" in rules("Tulis di xontohnita.blogspot.com saja.")
    assert "nomor-rekam-medis" not in rules("kis mati waktu mau berobat, token listrik 1300") and "nomor-rekam-medis" in rules("Kartu berobat no. 77-88-99.")


@pytest.mark.parametrize(("text", "value"), [
    ("Kalau saya balik ke Sungai Keladi Hilir, orang tanya.", "Sungai Keladi Hilir"), ("Ibunya orang Tanjung Xemang Ulu, merantau sejak kecil.", "Tanjung Xemang Ulu"), ("Klien lahir di Muara Xelantan dan besar di kota.", "Muara Xelantan"), ("Mamak di Xolok Dalam sudah tua.", "Xolok Dalam"),
    ("balik ke sungai xawi hulu", "sungai xawi hulu"), ("Kakaknya di Pasir Xandak, tidak punya ongkos.", "Pasir Xandak"), ("suaminya wong Xarangan Wetan", "Xarangan Wetan"), ("dia tinggal di tumbang xamba sama neneknya", "tumbang xamba"),
])  # fmt: skip
def test_villages_are_known_without_the_word_for_one(text: str, value: str) -> None:
    assert found(text, "desa-kelurahan") == [value]


@pytest.mark.parametrize("text", [
    "Ia pergi ke Sungai Kapuas untuk memancing.", "Klien berasal dari Tanjung Pinang.", "Ia pulang ke Sungai Penuh.", "Perahu melaju dari Sungai Barito ke laut.", "Warga Jawa Tengah ikut serta.", "Ia pindah ke Jakarta Timur.", "Mereka pulang dari Gunung Merapi.", "Data dari Kementerian Dalam Negeri.",
    "Warga Binaan Lama dipindah.", "mau dibawa bandar\njunkie itu", "tinggal di rumah lama",
])  # fmt: skip
def test_rivers_mountains_and_regions_are_no_villages(text: str) -> None:
    assert "desa-kelurahan" not in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("Foto keluarga di laman https://xontohpos.example/duka-keluarga-xfrizal diminta diturunkan.", "https://xontohpos.example/duka-keluarga-xfrizal"), ("tetapi rekaman beredar di https://xontohvideo.example/w?v=SM0000huta. Peserta lain", "https://xontohvideo.example/w?v=SM0000huta"),
    ("Artikelnye ane cabut dari xontohcerita.test/mpok-xondel. Pelajaran", "xontohcerita.test/mpok-xondel"), ("Suaminya isi formulir kerja di https://forms.gle/Xontoh12345", "https://forms.gle/Xontoh12345"), ("Kisahnya di https://xontoh.example/pak-xarmo-si-cukur", "https://xontoh.example/pak-xarmo-si-cukur"),
])  # fmt: skip
def test_a_link_to_what_is_shown_of_somebody_is_asked_about(text: str, value: str) -> None:
    assert found(text, "akun-media-sosial") == [value]
    assert levels(text)["akun-media-sosial"] is Severity.REVIEW
    assert levels(text, Context(kind="notulensi"))["akun-media-sosial"] is Severity.ADVICE
    assert "alamat" not in rules(text)


@pytest.mark.parametrize("text", [
    "Bukti obrolan: https://xontohsimpan.example/f/88", "| Foto lebam | https://xontohsimpan.example/f/88 |", "Iya, sudah saya unggah ke https://xontohsimpan.example/f/88.", "Berkas perkara lengkap ada di https://xontohsimpan.example/f/88.", "- Bukti: https://xontohsimpan.example/f/88",
    "fotonya kutaruh di https://xontohsimpan.example/f/88", "Dokumentasi kunjungan rumah: https://xontohsimpan.example/f/88", "[Bukti transfer](https://xontohsimpan.example/f/88)",
])  # fmt: skip
def test_a_link_to_what_is_kept_of_somebody_is_asked_about(text: str) -> None:
    assert found(text, "akun-media-sosial") == ["https://xontohsimpan.example/f/88"]


def test_a_name_in_such_a_link_weighs_as_a_name() -> None:
    assert levels("Foto keluarga di https://xontohpos.example/duka-keluarga-suparmi beredar.")["nama-orang"] is Severity.ERROR


@pytest.mark.parametrize("text", [
    "Peraturan Menteri Sosial dapat diunduh di https://peraturan.example/permensos-7-2021.", "Artikel jurnal: https://jurnal.example/index.php/peksos/article/view/23", "Layanan pengaduan keluarga: https://lapor.go.id/keluarga", "Formulir pendaftaran peserta: https://forms.gle/abcde",
    "Video psikoedukasi keluarga: https://youtu.be/abcd1234", "Informasi lain ada di https://contoh.com/artikel/pengasuhan-anak.", "Klien dan/atau keluarga dapat menolak foto itu.", "Lihat https://contoh.com/keluarga-dan-anak untuk penjelasan.",
    "Bukti ilmiah: https://contoh.com/kajian-5", "Notula rapat sudah saya unggah ke https://contoh.com/arsip/7.", "Modulnya sudah jadi, saya unggah ke https://contoh.com/modul/9.", "Praktik berbasis bukti: https://contoh.com/kajian", "Bukti bahwa pasien membaik dibahas di https://contoh.com/artikel/12", "Laporan triwulan kami unggah ke https://contoh.com/tw2",
])  # fmt: skip
def test_links_to_laws_institutions_and_learning_are_nobodys(text: str) -> None:
    assert "akun-media-sosial" not in rules(text)
