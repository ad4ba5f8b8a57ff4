"""Notes and chats of hurried hands from many regions: who writes a line, whose number it is, who serves a village, and words that only look like a street, a school or a person."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

PLACES = ("alamat", "letak-rumah", "desa-kelurahan")


def any_of(text: str, *asked: str) -> list[str]:
    return [one for rule in asked for one in found(text, rule)]


def named(text: str) -> list[str]:
    return any_of(text, "nama-orang", "kata-tak-dikenal")


@pytest.mark.parametrize(("text", "name"), [
    ("[19.02] dewi pdp: mbak tulung, KPM ku nangis", "dewi"), ("20.12 suhaimi tksk: pasera?", "suhaimi"), ("12/3/24 18.06 - ida pdp: siap", "ida"), ("hendri tksk: nanti ambo cek", "hendri"), ("21.04 bu yati: siap", "bu yati"),
])  # fmt: skip
def test_who_writes_a_line_of_a_chat_is_found(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize("line", ["04.55 Tagana: tinggi air 80 cm", "[08.20] korkab: siap", "07.20 bidan: PMT tiba", "07.31 operator: lemot", "08.10 mamak: makasih pak", "09.41 bapa gembala: Tuhan berkati", "08.05 damkar: meluncur", "catatan pdp: lengkap", "jam 08.00: mulai"])
def test_an_office_or_kin_that_writes_is_nobody(line: str) -> None:
    assert not named(line)


@pytest.mark.parametrize(("text", "name"), [("ieu nomer iis 0800-0000-0000, sms we", "iis"), ("no e faisol 0812 0000 0000", "faisol"), ("wa bapaknya rofi'i +62 812 0000 0000", "rofi'i"), ("nomor yuk yuni 0812-0000-0000", "yuni"), ("hp cuco jih nurdin 0812 0000 0000", "nurdin")])
def test_whose_number_is_given_is_found(text: str, name: str) -> None:
    assert any(name in one for one in named(text)), named(text)


@pytest.mark.parametrize("text", ["wa bidan 0812-0000-0000.", "nomor posko 0812-0000-0000.", "no hp kader 0812-0000-0000.", "kontak keluarga 0812-0000-0000.", "nomor darurat pakai 119 saja."])
def test_what_a_number_is_for_is_no_name(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize(("text", "name"), [("ibu hartati dg kebo, 29, lari ke sini", "dg kebo"), ("07.52 tksk: dg ngai, janda", "dg ngai"), ("mamaknya? dg rala, sakit.", "dg rala"), ("pak baso dg tayang pulang.", "dg tayang")])
def test_a_daeng_is_found(text: str, name: str) -> None:
    assert any(name in one for one in named(text)), named(text)


@pytest.mark.parametrize("text", ["dg hormat, kami undang.", "dg berat hati sa tolak.", "datang dg anaknya, 29 orang.", "dg sabar, dg hati.", "bu kader datang dg suaminya, lalu pulang.", "dg ini, kami lapor."])
def test_dg_is_mostly_short_for_dengan(text: str) -> None:
    assert not [one for one in named(text) if "dg" in one]


@pytest.mark.parametrize(("text", "name"), [
    ("jogoboyo slamet mbela, debat dowo", "slamet"), ("wali jorong syafril maagiah surek", "syafril"), ("pambakal syahrani handak mambantu", "syahrani"), ("hukum tua yohanis datang", "yohanis"), ("temukung yosafat su lapor", "yosafat"), ("kelian banjar nyoman uning", "nyoman"),
])  # fmt: skip
def test_who_serves_a_village_is_found_behind_the_title_of_the_region(text: str, name: str) -> None:
    assert name in " ".join(named(text))


@pytest.mark.parametrize("text", ["modin rawuh, carik ngomong apik.", "kades baru datang. lurah lama pamit.", "keuchik dan imum mukim itu mitra.", "cek klian dinas, sudah dicatat.", "raja salman dan raja ampat."])
def test_a_title_alone_is_nobody(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize(("text", "name"), [("satu penerima jadi viral, ainun 19 th, jahit.", "ainun"), ("anak bungsu dede aul kabur.", "dede aul"), ("mbah kung slamet jualan.", "mbah kung slamet")])
def test_an_age_or_a_word_for_the_youngest_and_the_oldest_tells_a_name(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize("text", ["kontrak, sudah 3 th, lunas.", "judul: mbah kung penjual dawet", "dede bayi nangis.", "assalamualaikum mbak koord, iki aku.", "jebul namane dipinjem juragan."])
def test_an_age_of_something_else_and_kin_without_a_name_are_nobody(text: str) -> None:
    assert not found(text, "nama-orang")


@pytest.mark.parametrize("text", [
    "jaman Bu Khofifah kartune abang, jaman Bu Risma duite cash.", "tambahan Bu Kartini-an: Habis Gelap Terbitlah Terang.", "zaman pak juliari beras, kini uang. bu risma pernah bilang, data itu hidup, semua orang dicatat satu per satu di desa.", "mensos gus ipul datang, pak saifullah yusuf meninjau.",
])  # fmt: skip
def test_figures_whom_all_the_country_knows_are_nobodys_client(text: str) -> None:
    assert not named(text)


def test_somebody_who_only_shares_a_word_with_a_figure_is_found() -> None:
    assert named("bu risma anaknya bu tejo dan pak saifullah datang.") != []
    assert "pak mahfud" in " ".join(named("sponsornya pak mahfud, tetangganya."))


@pytest.mark.parametrize("text", [
    "permakanan lansia jln tiap hari 2x.", "P2K2 jalan 9 klp, modul ekonomi.", "UMKM jln sdh 3 bln, lancar.", "PMT jln 45 hari.", "bimbingan jalan 4x.", "rencana: jalan 2 kelompok lagi.", "jalan 3 desa masih rusak.", "jln wis ora bisa.", "siap kawal, jln malam rawan 2x.", "p2k2 jln lancar 18 org.",
])  # fmt: skip
def test_going_on_is_no_street(text: str) -> None:
    assert not any_of(text, *PLACES)


@pytest.mark.parametrize(("text", "value"), [("rumah jln baru no 3.", "jln baru no 3"), ("tinggal di jalan 4 no 5.", "jalan 4 no 5"), ("rumah jl sekolah 4.", "jl sekolah 4"), ("alamat jalan 5 blok c.", "jalan 5 blok c")])
def test_a_street_in_small_letters_stays_one(text: str, value: str) -> None:
    assert value in any_of(text, *PLACES)


@pytest.mark.parametrize("text", [
    "debat smp jam 10.", "jualan smp jam 1 malam.", "desil = urutan 1 smp 10, 1 paling rendah.", "utang digulung smp 7 juta.", "nunggu smp 2 minggu.", "60 dus smp 75 dus.", "naik smp 50%.", "umur 5 sd 12 dikumpulkan.", "tinggal sma 2 adiknya.", "iuran 5 rb smp 10 rb.", "masuk sekolah sd kls 6 smp kls 7 lanjut.",
])  # fmt: skip
def test_up_to_and_together_are_no_school(text: str) -> None:
    assert not any_of(text, "sekolah", *PLACES)


@pytest.mark.parametrize(("text", "value"), [
    ("anaknya di smp 3 xontohsari.", "smp 3 xontohsari"), ("kls 8 smp 2 xontohsari.", "kls 8 smp 2 xontohsari"), ("skrg kls 7 smp 4, dekat.", "kls 7 smp 4"), ("kls 6 di mi al-barokah xipeundeuy, berhenti.", "kls 6 di mi al-barokah xipeundeuy"), ("sekolah mts nu xontohsari.", "mts nu xontohsari"), ("kelas 5 mi ma'arif nu xalisalak.", "mi ma'arif nu"), ("mi nu miftahul huda.", "mi nu miftahul huda"),
])  # fmt: skip
def test_a_school_in_small_letters_is_found(text: str, value: str) -> None:
    assert any(value in one for one in found(text, "sekolah"))


def test_a_holy_book_is_no_school() -> None:
    assert not found("sudah mi al-quran dibaca.", "sekolah")


@pytest.mark.parametrize(("text", "value"), [
    ("rumahnya grumbul xarangnangka rt 1 rw 6, adoh.", "grumbul xarangnangka rt 1 rw 6"), ("di jorong koto xanjang rt 3.", "jorong koto xanjang rt 3"), ("banjar dinas kaja kangin rt 3.", "banjar dinas kaja kangin rt 3"), ("huta sosor xontung rt 2 rw 1.", "huta sosor xontung rt 2 rw 1"), ("parit haji xusin rt 4.", "parit haji xusin rt 4"), ("handil xujur rt 4.", "handil xujur rt 4"),
    ("bu itu (kp xigalontang hilir blok pasantren, imah panggung tukangeun sumur pompa) nelpon.", "kp xigalontang hilir blok pasantren, imah panggung tukangeun sumur pompa"), ("ia di desa sumber anyar kab situbondo.", "desa sumber anyar"), ("musdes desa sukoxarjo kec ngawi.", "desa sukoxarjo"),
    ("imahna peuntaseun masjid.", "peuntaseun masjid"), ("omahe wetane balai desa.", "wetane balai desa"), ("rumahnya iringna masjid.", "iringna masjid"),
])  # fmt: skip
def test_a_settlement_and_a_side_in_the_words_of_a_region_are_found(text: str, value: str) -> None:
    assert any(value in one for one in any_of(text, *PLACES)), any_of(text, *PLACES)


@pytest.mark.parametrize("text", ["rakor desa se kab banyumas.", "desa wisata, desa siaga bencana kab garut.", "dana desa tahap dua kab ngawi.", "desa yang ada di kec itu.", "kerja lembur di kantor."])
def test_what_is_said_of_villages_is_no_village(text: str) -> None:
    assert not any_of(text, *PLACES)


@pytest.mark.parametrize(("text", "value"), [("kartu berobat si bapak 0002 4471 908 35 nonaktif.", "0002 4471 908 35"), ("kartu berobatnyo 7723 45 119 8 alah mati.", "7723 45 119 8"), ("kis sidin 0002188 3345 17 kada kawa.", "0002188 3345 17")])
def test_a_card_of_a_patient_is_found_in_whatever_groups(text: str, value: str) -> None:
    assert value in any_of(text, "nomor-kartu", "nomor-rekam-medis")


@pytest.mark.parametrize("text", ["kartu berobat 12 orang.", "urut 0001 2 3 4 5."])
def test_a_count_of_cards_is_no_number(text: str) -> None:
    assert not any_of(text, "nomor-kartu", "nomor-rekam-medis", "nomor-panjang")


def test_a_feast_before_its_date_belongs_to_it() -> None:
    assert found("jatuh lebaran hari kedua, 3 mei 2022, kena kepala.", "tanggal-kejadian") == ["lebaran hari kedua, 3 mei 2022"]


def test_a_law_behind_a_contact_is_no_telephone() -> None:
    assert "nomor-telepon" not in rules("rencana: kontak anak. dasar hukum UU 13/1998.")
    assert found("kontak 0251/700099", "nomor-telepon") == ["0251/700099"]


def test_declared_pseudonyms_write_and_call_freely() -> None:
    assert not found("[19.02] dewi pdp: siap. wa dewi 0812-0000-0000", "nama-orang", Context(kind="kasus", pseudonyms=("dewi",)))


@pytest.mark.parametrize("text", [
    "07.10 Pdp A: lapor, p2k2 jln lancar 18 org\n07.12 Korcam: sip, foto?\n07.15 kader: siap bu, jln jam 2\n07.20 bidan: PMT tiba, 60 dus smp 75 dus\n07.31 operator: lemot, dr pagi smp siang\n07.40 kadus: monggo, jalan sdh dikeraskan\n08.00 babinsa: siap kawal, jln malam rawan",
    "lap bln ini, singkat aja. KPM 310, cair 297, gagal 13 (pin salah 8, kartu rusak 5). p2k2 jln 14 klp dr 15. kontak admin kab lewat wa grup aja. kata korkab smp akhir bln. sma kayak bln lalu, msh nunggu 3 surat. moda jln kaki 2 km. dana 1,2 jt smp 1,5 jt. anak sma 12 org, smp 30 org. dasar Permensos 1/2018 & UU 13/2011",
    "kasus samaran, marga tdk disebut. ompung (72) dan ito nya bertengkar soal warisan smp 2 th. raja adat dan pangulu sudah bicara, tdk mempan. jalan 4x pertemuan, dg tulang dan hula2 sbg penengah. hasil: tanah dibagi 3, smp skrg damai. dg orang batak, duduk dulu, baru masuk masalah",
    "paruman banjar, bahas data DTSEN. hadir: kelian, prajuru, pdp, bidan. jam 7 smp 9 malam. 1) KPM 55, yg mampu 6 mau mundur, 2) odgj 2 org, rujuk jalan pelan2, 3) jalan masuk banjar rusak, 4) sumbangan 10 rb smp 25 rb. kelian adat nutup dg doa",
    "10.02 pdp 1: tabe, dg siapa ki ke kantor?\n10.03 TKSK: dg bu korcam ji\n10.05 pdp 2: dg motor saja, jln rusak 3 km\n10.09 spv: kumpul jam 2 smp jam 4 nah\n10.11 kades: dg senang hati",
])  # fmt: skip
@pytest.mark.parametrize("kind", ["kasus", "notulensi"])
def test_a_clean_note_of_a_hurried_hand_passes(text: str, kind: str) -> None:
    assert not {rule for rule, level in levels(text, Context(kind=kind)).items() if level in {Severity.ERROR, Severity.REVIEW}}
