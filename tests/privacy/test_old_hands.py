"""Typed pages of old hands, as a scanner leaves them: the spelling before 1972, words cut at the end of a line, villages of the islands."""

import pytest

from pustaka.privacy import noise
from tests.privacy.asking import found, levels, rules

OLD = "Djuga ini saja tjatat djelas: "
"""Three words of the old spelling, so that a text is read as one of them."""


@pytest.mark.parametrize(("old", "new"), [
    ("Tjatatan tentang kerdja di roemah", "Catatan tentang kerja di rumah"), ("Paspornja, kartunja, isterinja", "Paspornya, kartunya, isterinya"), ("geredja, achir dan ke-\nrdja", "gereja, akhir dan kerja"),
    ("Djalan kaju di belakang gere-\ndja", "Jalan kayu di belakang gereja"),
])  # fmt: skip
def test_words_of_the_old_spelling_are_read_as_todays(old: str, new: str) -> None:
    view = noise.reading(old)
    assert view is not None and view.text == new


@pytest.mark.parametrize("text", ["Djoko, Soeharto dan Tjipto", "panjang, menjadi, kunjungan, masjid, koefisien", "tjap djempol", "xontoh@kerdja.example dan roemah.example/djalan"])
def test_names_and_words_of_today_stay_as_they_are(text: str) -> None:
    assert noise.reading(text) is None


def test_the_lines_of_a_typed_page_are_one_sentence() -> None:
    page = "Perempuan itu datang sendiri ke pondok saya dan duduk di te-\nras, lalu ia bertanya tentang surat yang dahulu dikirim ke kan-\ntor bersama fotokopi ijazahnya yang sudah lama hilang, katanya\nlagi, waktu air naik"
    view = noise.reading(page)
    assert view is not None and "\n" not in view.text


@pytest.mark.parametrize("text", ["Hadir di ruang rapat kantor dinas sosial kabupaten dan kota\nNama : Xontoh", "Yang dibawa ke gudang posko bencana di kecamatan itu ialah\n1. tenda\n2. beras", "| Djenis bantuan jang sudah diterima oleh tiap keluarga |\n| beras |"])
def test_items_labels_and_tables_keep_their_lines(text: str) -> None:
    view = noise.reading(f"{text}\n\nsua-\nra ba-\ndai")
    assert view is not None and view.text.startswith(text.partition("\n")[0].partition("Djenis")[0]) and view.text.count("\n") >= text.count("\n")


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Paspornja, katanja sambil tertawa,\nnomor X 00" + "17718, ditahan disana.", "nomor-dokumen", "X 00" + "17718"), ("Ia memegang kartu veteran nomor NPV 9.004." + "7l8, katanja.", "nomor-kartu", "9.004." + "7l8"), ("Kartu pasiennja RM 118." + "3O4 masih ada.", "nomor-rekam-medis", "118." + "3O4"),
    ("RSUD mentjatat\ndia dengan nomor 08-8l-" + "52 dan menagih.", "nomor-rekam-medis", "08-8l-" + "52"), ("Kartu merah putihnja dulu nomor 11.O8.14." + "77O2 dibakar.", "nomor-kartu", "11.O8.14." + "77O2"),
    ("Kartu penduduknja jang lama, bertanggal 1987 dan bernomor 53O7.O1." + "4l2.00883, sobek.", "nomor-kartu", "53O7.O1." + "4l2.00883"), ("Kartu jemaat GPM-nja nomor 2l7/" + "XTW hilang.", "nomor-dokumen", "2l7/" + "XTW"), ("Isterinja memegang kartu Korpri no. l4O.228." + "7O1 itu.", "nomor-kartu", "l4O.228." + "7O1"),
    ("Ia tidur di kemudi bus rongsok bertulisan BH 7" + "O44 jang rusak.", "pelat-kendaraan", "BH 7" + "O44"), ("Oto mikrolet DB 4" + "O17 miliknja didjual.", "pelat-kendaraan", "DB 4" + "O17"),
])  # fmt: skip
def test_numbers_behind_labels_of_the_old_spelling_are_found(text: str, rule: str, value: str) -> None:
    assert any(value in one for one in found(OLD + text, rule)), rules(OLD + text)


@pytest.mark.parametrize("text", [
    "Kartu KUSUKA dibagikan 1.2OO lembar; kartu veteran jang aktif tinggal 31.", "Puskesmas itu menerima surat nomor 12 dari kami.", "Kartu nomor 3 dan nomor 4 ditarik.", "Bus BH 200 unit didatangkan, mobil D 120 buah.", "Kartu dinomori menurut UU nomor 12/2019.", "RSUD membuka loket nomor 12.",
])  # fmt: skip
def test_counts_of_cards_and_of_buses_are_nobodys(text: str) -> None:
    assert not rules(OLD + text) & {"nomor-dokumen", "nomor-kartu", "nomor-rekam-medis", "pelat-kendaraan", "nomor-panjang"}


@pytest.mark.parametrize("text", [
    "Sesudah gempa 5 Agustus 2O18 kotak itu hilang.", "Sesudah gempa 2 Djuli 2013 mereka pindah.", "MoU Helsinki, 15 Agustus 2OO5, ia dengar dari radio.", "Erupsi 4 Agustus 2O16 tidak ada korban.", "Perdjandjian Malino,\n2O Desember 2OO1, dibatjakan.", "Letusan Soputan 3 Oktober 2Ol8 mengganggu.", "Perdjandjian Renville, 17 Djanuari 1948, disebut.", "Tanggal 17 Agustus bendera naik.", "Sesudah kerusuhan Ambon, 19 Djanuari 1999, mereka pindah.",
])  # fmt: skip
def test_days_of_public_events_befell_everybody(text: str) -> None:
    assert "tanggal-kejadian" not in rules(OLD + text)


@pytest.mark.parametrize(("text", "value"), [("Ia pergi 5 Agustus 2O18 dan hilang.", "5 Agustus 2O18"), ("Kakinja hantjur kena bom ikan pada tanggal 8 Djuli\n2O18 itu.", "8 Djuli\n2O18"), ("Ia dipukul 14 Februari, waktu gempa.", "14 Februari"), ("Rumahnja dibakar pada banjir 3 Mei 2O11.", "3 Mei 2O11")])
def test_days_of_what_befell_somebody_are_found_with_such_years(text: str, value: str) -> None:
    assert any(value in one for one in found(OLD + text, "tanggal-kejadian"))


@pytest.mark.parametrize("text", ["Ia tinggal dikamar kos 3 x 3 meter.", "Jang kami bawa: beras 4O ton, tenda 3OO, kain kafan.", "Barak ukuran 6 x 12 meter.", "Tenda 12, kursi 4OO, pengeras suara dua.", "Tenda 3O, genset 2, air 4 tangki."])
def test_measures_and_counts_of_dwellings_are_no_doors(text: str) -> None:
    assert "letak-rumah" not in rules(OLD + text)


@pytest.mark.parametrize("text", ["Doa dibuka oleh ketua BKSAUA, lalu makan.", "Hadir: PGI, ketua BKPRMI, pengurus XERWABI, ibu-ibu PKK.", "Dilahirkan dari ibu Marind jang pulang.", "Ibu Dajak jang mendjaga pos bertanja.", "Ibu Imam berkata anaknja pulang.", "Ia lahir di kem tahanan.", "Si tjutju jang pintar tertawa.", "Si tjantik itu diam.", "Si miskin dan si kaja duduk.", "Pengurus FORKOMPI memberi sambutan.", "Ibu Kei dan ibu Buton duduk."])
def test_bodies_peoples_and_grandchildren_are_no_names(text: str) -> None:
    assert not rules(OLD + text) & {"nama-orang", "kata-tak-dikenal"}


@pytest.mark.parametrize(("text", "value"), [
    ("Isterinja, Xarlina, menangis.", "Xarlina"), ("Perempuan tua itu saja temui di hulu sungai, di titian pandjang. Namanja\nXibiana Xelajan, djanda.", "Xibiana Xelajan"), ("Anak itu dipanggil orang Bolong, padahal ia kurus.", "Bolong"), ("Ia dipanggil kawan-kawannja Kuskus karena djarang tidur.", "Kuskus"), ("Ketua XUPRIYADI XONTOH membuka rapat.", "XUPRIYADI XONTOH"), ("ketua Xupriyadi datang", "Xupriyadi"),
])  # fmt: skip
def test_names_that_the_old_spelling_announces_are_found(text: str, value: str) -> None:
    assert any(value in one for rule in ("nama-orang", "kata-tak-dikenal") for one in found(OLD + text, rule)), rules(OLD + text)


@pytest.mark.parametrize(("text", "value"), [
    ("Saja ke Dusun Xombang Atas, di balik gere-\ndja tua jang atapnja rubuh.", "di balik gere-\ndja tua"), ("Tjarilah Lembang Xandan\nXallu, naik lewat dua lumbung jang atapnja bersulur, disitulah dia.", "naik lewat dua lumbung jang atapnja bersulur"),
    ("Ia di Banjar Dinas Xukad Xabian, pekarangan paling kelod, pintu\nseng biru.", "pekarangan paling kelod, pintu\nseng biru"), ("Ia\ntinggal sendirian dalam pondok zeng dibelakang kolong biru, kira-kira\n200 langkah dari kelenteng Xelam.", "200 langkah dari kelenteng"),
    ("Alamat: Kel. Xarongsong Jaga II, lorong muka geredja", "Jaga II, lorong muka geredja"), ("Ia tinggal di Ohoi Xeduar Lama, lorong belakang pastori, rumah tjat biru.", "lorong belakang pastori, rumah tjat biru"),
    ("Ia tinggal di lanting paling hilir, dua lanting dari\npangkalan minjak.", "dua lanting dari\npangkalan minjak"), ("Rumahnja di Desa Xiliwaebu, di balik geredja, kira-kira 150 tin-\ndak dari djembatan gantung.", "150 tin-\ndak dari djembatan gantung"),
])  # fmt: skip
def test_doors_of_the_islands_are_found_over_the_end_of_a_line(text: str, value: str) -> None:
    assert any(value in one for rule in ("alamat", "letak-rumah") for one in found(OLD + text, rule)), rules(OLD + text)


@pytest.mark.parametrize("text", ["Kepala dusun mentertawakan saja.", "Ia pegawai negeri dan lulusan SMA Negeri.", "Pengadilan Negeri sudah keluarkan penetapan.", "Rombongan pergi ke negeri Belanda.", "Desa itu, di sebelah utara kabupaten, sudah lama kosong."])
def test_heads_of_hamlets_and_the_state_are_no_places(text: str) -> None:
    assert not {rule for rule, level in levels(OLD + text).items() if level is not None} & {"alamat", "letak-rumah", "desa-kelurahan"}
