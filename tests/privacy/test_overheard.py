"""Names that were heard or slipped out, doors and work as regions tell them, and honest writing beside each."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import found, rules

MINUTES, EDITION = Context(kind="notulensi"), Context(kind="edisi")
NAMES = {"nama-orang", "kata-tak-dikenal"}


@pytest.mark.parametrize(("text", "name"), [
    ("K: Boleh saya tahu mau dipanggil siapa?\nP: xadhira aja. eh apa xhira\nK: Baik.", "xadhira"), ("K: mau dipanggil siapa ya, kak?\nP: panggil aja xarah\nK: Baik", "xarah"),
    ("Operator: dengan siapa saya bicara?\nPenelepon: xanum, bu\nOperator: usia berapa?", "xanum"), ("K: nyaman dipanggil siapa?\nP: bunga saja\nK: baik", "bunga"), ("T: siapo namo?\nJ: xurni pak\nT: umua bara?", "xurni"),
    ("lakinyo alah pai. mi (baitu urang kampuang maimbaunyo) tingga baduo", "mi"), ("kemarin jum (begitu orang pasar menyapanya) tidak kelihatan", "jum"), ("Cik (begitu anak-anak memanggilnya) menutup warungnya", "Cik"),
    ('wali kelas, karena terbiasa, beberapa kali menyebut "Tegar", dan saya catat', "Tegar"), ('Bu RT keceplosan menyebut "Melati" di depan forum.', "Melati"), ('Malam itu ia terus memanggil "Surya", anaknya yang hilang.', "Surya"),
    ("Cucu SALSA ikut tinggal di sini sejak bayi", "SALSA"), ("klien 3 perempuan, nia, dititipkan di lksa", "nia"),
])  # fmt: skip
def test_a_name_that_was_heard_is_found(text: str, name: str) -> None:
    assert name in [one for rule in NAMES for one in found(text, rule)], rules(text)


@pytest.mark.parametrize("text", [
    "K: mau dipanggil siapa?\nP: bebas kak\nK: baik", "K: dengan siapa kamu tinggal?\nP: nenek\nK: baik", "O: dengan siapa saya bicara?\nP: takut bu\nO: tidak apa-apa", "K: Boleh saya tahu mau dipanggil siapa?",
    "ruang aman (begitu anak-anak menyebutnya) dibuka tiap Rabu sore", "klien (begitu kami menyebutnya) boleh memilih kursi", 'Mereka menyebut "Sabar" sebagai nilai utama.', 'Narasumber menyebut "Adil" dan "Setia" sebagai kewajiban.',
    "Anak ODGJ berhenti minum obat", "Anak SMP berhenti sekolah karena biaya", "ANAK BALITA MENDAPAT VITAMIN", "Suami PMI belum kirim uang",
])  # fmt: skip
def test_an_answer_a_room_and_a_virtue_are_no_names(text: str) -> None:
    assert not NAMES & rules(text)


@pytest.mark.parametrize("text", [
    "Konselor: Bagus. Di luar jam kami ada layanan lain.", "Konselor: Mulia. Itu kata yang Ibu pakai tadi.", "Klien D (difabel daksa, 19 th) mulai magang.", "Klien (disabilitas laras, 15 th) minta pindah kelas.",
    "yg kurang itu orang yg mau mijeti dan ngajak ngobrol mbah. kira2 program makan lansia itu bisa ndak ya bu?", "Tiang sing bani nolak. Besok mai buin ngajak bidan desa, apang liang kenehne.",
    "Ambo pulang dibakali pinyaram. Di rantau awak indak punyo sanak, sagalo lamo.", 'Torang kase nama kegiatan "Sore Teduh". Satu anak gambar rumah; kitorang diam.',
])  # fmt: skip
def test_praise_and_words_of_a_region_or_of_a_disability_are_no_names(text: str) -> None:
    assert not NAMES & rules(text)


def test_praise_is_a_name_where_nothing_is_said_behind_it() -> None:
    assert found("Notulis: Bagus. Peserta: 12 orang.", "nama-orang") == ["Bagus"]


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("| No | Nama | Alamat | Ket |\n|---|---|---|---|\n| 3 | X | sda, depan selepan | lansia |", "letak-rumah", "depan selepan"), ("ambo ka rumah uni nan di jorong xarantang, dakek surau tinggi, lewek jambatan gantuang belok suok.", "letak-rumah", "belok suok"),
    ("siapa pun yang turun di dermaga kayu Xabuang Xeru akan diantar anak-anak ke rumah panggungnya", "letak-rumah", "dermaga kayu Xabuang Xeru"),
    ("dipulangkan ke Xarangasem, naik elf, turun di pertigaan tugu, rumah sebelah mushola.", "letak-rumah", "rumah sebelah mushola"), ("ia tidur di tenda 2 bersama ibunya", "letak-rumah", "tenda 2"),
    ("mamaknya jual ikan mas di Pajak Xotong Tiga blok ikan, marga besar", "tempat-kerja", "Pajak Xotong Tiga blok ikan"), ("ka etek nyo, manggaleh katupek di lapau simpang pulai\nnagarinyo jauah", "tempat-kerja", "lapau simpang pulai"),
    ("bapaknya anggota Polsek Xangkalan, jadi pintu dikunci", "tempat-kerja", "anggota Polsek Xangkalan"), ("minum obat di klinik, kode ARV-00217, istrinya belum tahu", "nomor-rekam-medis", "ARV-00217"),
    ("dia bendahara koperasi nelayan yang baru pulang kuliah dari Manado.", "gabungan-ciri", "bendahara koperasi nelayan yang baru pulang kuliah dari Manado"),
    ("tetap ketahuan (anak tuli kembar yang ayahnya dalang wayang golek).", "gabungan-ciri", "anak tuli kembar yang ayahnya dalang wayang golek"),
])  # fmt: skip
def test_doors_work_and_marks_as_regions_tell_them_are_found(text: str, rule: str, value: str) -> None:
    assert any(value in one for one in found(text, rule)), rules(text)


@pytest.mark.parametrize(("text", "rule"), [
    ("tagana punya tenda 2, matras 40. pembalut ga ada.", "letak-rumah"), ("Stok gudang: selimut 40, tenda 12, tikar 60.", "letak-rumah"), ("shelter kedua pinjam gedung eks diklat", "letak-rumah"), ("tenda pertama roboh, tenda kedua dipasang sore", "letak-rumah"),
    ("mbah tinggal sendirian, rumah gedek di sebuah dusun di lereng gunung, anaknya merantau", "letak-rumah"), ("Ia tinggal di sebuah rumah kayu di tepi sungai, di suatu kampung di pesisir.", "letak-rumah"),
    ("Rombongan turun di Pelabuhan Xontoh lalu naik bus ke Sentra.", "letak-rumah"), ("dipulangkan ke Brebes, naik bus, dijemput keluarga di terminal.", "letak-rumah"), ("| 4 | senam | sda, halaman balai desa | 30 orang |", "letak-rumah"),
    ("pas lebaran ketupat kemaren malah rame yg nganter opor.", "tanggal-kejadian"), ("wali nagari baiyo. Bantuan jalan tiap bulan.", "desa-kelurahan"), ("keuchik gampong geupeugah bahwa bantuan akan turun.", "desa-kelurahan"),
    ("4) Lk ODGJ tanpa identitas, dirujuk RSJ.", "alamat"), ("Lk Disabilitas 2 orang, Pr Disabilitas 1 orang", "alamat"), ("Ia belum bayar Pajak Kendaraan tahun ini.", "tempat-kerja"), ("Hadir: anggota Polsek Xota, kader.", "tempat-kerja"),
    ("Dia perawat yang baru pulang pelatihan dari Manado.", "gabungan-ciri"), ("anak yang ayahnya bekerja boleh dititipkan", "gabungan-ciri"), ("kode P2K2-04 dipakai di laporan", "nomor-rekam-medis"),
])  # fmt: skip
def test_their_near_misses_are_not(text: str, rule: str) -> None:
    assert not found(text, rule)


def test_a_day_on_which_somebody_was_hurt_stays_found() -> None:
    assert found("pas lebaran ketupat kemarin ia dipukul suaminya sampai pingsan", "tanggal-kejadian")


def test_a_report_that_is_open_and_names_somebody_is_asked_about() -> None:
    assert found("Laporan itu masih bisa dibuka siapa saja di https://xontoh.example/2021/akhir.pdf. Disitu tertulis lengkap nama klien.", "akun-media-sosial", EDITION)
    assert not found("Pedoman bisa dibuka siapa saja di https://xontoh.example/pedoman.pdf; tidak memuat nama klien.", "akun-media-sosial", EDITION)


@pytest.mark.parametrize(("text", "name"), [
    ('urang kampuang manggarinyo "mak uwo lontong", karano manggaleh lontong.', "mak uwo lontong"), ('Di terminal ia dipanggil "Raja Sapu" oleh para sopir.', "Raja Sapu"), ('dheweke diceluk "kang bakul tempe" neng pasar.', "kang bakul tempe"),
    ('urang lembur nyebutna "abah kancing".', "abah kancing"), ("Ia biasa dipanggil 'bapak bendera' di kampungnya.", "bapak bendera"), ('anak-anak panggil dia "tante payung".', "tante payung"), ('Di sekolah ia digelari "Petruk".', "Petruk"),
])  # fmt: skip
def test_what_people_call_somebody_stands_in_quotation_marks(text: str, name: str) -> None:
    assert name in [one for rule in NAMES for one in found(text, rule)], rules(text)


@pytest.mark.parametrize("text", [
    'Ia dipanggil "ibu" oleh semua anak di panti.', 'Anak itu sering dipanggil "bodoh" oleh ayahnya.', 'Kondisi ini disebut "kelelahan peduli".', 'Warga menyebutnya "rumah singgah", padahal hanya gudang.', 'Metode itu disebut "bola salju".',
    'Kelompok itu digelari "juara umum" oleh dinas.', 'Ia dipanggil "pak guru" oleh warga.', 'Desanya dijuluki "kampung pelangi" sejak dicat.', 'Ia disapa "selamat pagi" oleh satpam.', 'Klien dipanggil "nomor tujuh" di loket.',
    'Lansia ingin dipanggil "eyang", bukan "simbah".', 'Kami sebut ia "Melati", bukan nama sebenarnya.',
])  # fmt: skip
def test_an_insult_an_idea_and_an_office_in_quotation_marks_are_no_names(text: str) -> None:
    assert not NAMES & rules(text)


def test_a_declared_disguise_stays_one_behind_a_word_for_calling() -> None:
    assert not found('Orang memanggilnya "Mbah Kendi".', "nama-orang", Context(kind="kasus", pseudonyms=("Mbah Kendi",)))
