"""Names in small letters and words that are names too, found by where they stand, by a question before them and by what is said of them: each kind beside the near miss."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, levels

MINUTES = Context(kind="notulensi")


def asked(text: str, context: Context = CASE) -> set[str]:
    return {value for rule in ("nama-orang", "kata-tak-dikenal", "inisial") for value in found(text, rule, context)}


@pytest.mark.parametrize(("text", "name"), [
    ("Tadi saya home visit wati sebentar.", "wati"), ("Yang kami datangi aceng, sembilan tahun.", "aceng"), ("Itu kalimat pertama dari euis.", "euis"),
    ("Kata ita, bapaknya marah.", "ita"), ("Sore hari nganter dila ke puskesmas.", "dila"), ("Saya chat rere tadi.", "rere"),
    ('Ia berbisik, "itu intan, yang kemarin saya ceritakan."', "intan"), ("Datang melati (34) pagi ini.", "melati"), ("Kemarin surya cerita lagi.", "surya"),
    ("Anaknya dua, dodi dan intan, belum sekolah.", "intan"), ("Si korban, permata, masih takut.", "permata"), ("Pelakunya wahyu, tetangga.", "wahyu"),
    ("Ada tamu, mail, laki-laki, 34.", "mail"), ("Katanya deni kabur lagi.", "deni"),
])  # fmt: skip
def test_a_name_in_small_letters_is_found_where_a_person_stands(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text)


@pytest.mark.parametrize("text", [
    "Tadi saya home visit lagi sebentar.", "Ketemu dokter di poli.", "Nganter berkas ke kelurahan.", "Kata pepatah, sabar dulu.", "Kemarin surya terbit telat.", "Melati di pagar layu, intan itu palsu.", "Bintang di langit, embun di daun.",
    "Jarene wis telung dina ora mangan.", "Bapakke tiba saka wit, isih ora ketulungan.", "Kakinyo luko dek gulo, alah indak bisa nan lain.",
])  # fmt: skip
def test_words_of_a_language_are_nobody_there(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ('"Kasih nama siapa?" tanya saya.\n\n"Bintang. Biar jauh."', "Bintang"), ('"Nama kamu siapa?"\n"Langit," jawabnya.', "Langit"), ("Aku mau kamu ingat Cucu. Namanya lucu.", "Cucu"),
    ('"Xin, kamu di mana?" tanya ibunya.', "Xin"), ('"Ayo Xel, masuk dulu."', "Xel"),
    ('"Mau makan apa?" tanya saya.\n\n"Bakso. Biar kenyang."', ""), ("Saya ketemu Ibu. Namanya juga rindu.", ""), ('"Sabar, kamu pasti bisa."', ""), ('"Ayo Kak, masuk dulu."', ""),
])  # fmt: skip
def test_a_question_or_a_call_tells_who_is_meant(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Ia biasa dipanggil xincir karena jualan.", "xincir"), ("Namaku tari, umurku dua belas.", "tari"), ("Istrinya, panggilannya Cek Yah, menjemput.", "Cek Yah"), ("Panggil saja Xocong.", "Xocong"),
    ("Tetangga, mang oleh, ikut duduk.", "mang oleh"), ("Om xef yang antar.", "Om xef"), ("Namanya kirana dan dia pemalu.", "kirana"),
    ("Kami bikin kelompok, delapan ibu, namanya Xipakainge.", ""), ("Kelompoknya diberi nama Melati.", ""), ("Tokoh bernama Fulan bin Fulan.", ""), ("Tetangga, oleh sebab itu, ikut.", ""), ("Assalamualaikum Dinda, apa kabar?", ""), ("Sabar nggih bu. Kamis kita ke sana.", ""),
])  # fmt: skip
def test_what_somebody_is_called_is_a_name_and_what_a_body_is_called_is_none(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text)


@pytest.mark.parametrize(("text", "names"), [
    ("Bilang Nurul tidak masuk. Lalu nurul datang.", {"Nurul", "nurul"}), ("Si Agus yang bawa. Katanya soal agus juga.", {"Agus", "agus"}),
    ('"Itu intan, yang kemarin." Jauh.\n\nIntan baru pindah.', {"intan", "Intan"}),
])  # fmt: skip
def test_a_name_once_found_is_found_in_any_letters(text: str, names: set[str]) -> None:
    assert names <= asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Nama ......... : Xontoh Rekaputri", "Xontoh Rekaputri"), ("Hub. keluarga ..... : abang, nama AMANI  XIGORAN", "AMANI  XIGORAN"), ("Klien, M. Ridho Tebing, 24 tahun, pulang.", "M. Ridho Tebing"),
    ("Anak ke-3, lkbal, sering demam.", "lkbal"), ("Mbah Xarto Dikromo Sentiko (selanjutnya disebut XDS), duda.", "XDS"), ("Klien kita Kgs. Xurhan Tangga Takat berangkat.", "Kgs. Xurhan Tangga Takat"),
    ("Dinas Sosial (selanjutnya disebut DS) hadir.", ""), ("Dalam nama PKH kami datang.", ""),
])  # fmt: skip
def test_forms_letters_and_by_names_are_read_as_they_are_typed(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text)


@pytest.mark.parametrize("text", [
    "Narasumber: Kang Xudi\nKang Xudi menjelaskan.", "Moderator: Xalsa. Notulis: Xikri.\nHadir: Xikri, Xalsa", "Fasilitator: Kak Xita dan Kak Xarman.\nKak Xita menagih.", "Notulis: Fitri Rekaputri", "Catatan notulis (Dewi, praktikan): licin",
])  # fmt: skip
def test_whoever_has_a_part_in_a_meeting_is_advised_about_wherever_he_is_named(text: str) -> None:
    some = {level for rule, level in levels(text, MINUTES).items() if rule in {"nama-orang", "kata-tak-dikenal"}}
    assert some == {Severity.ADVICE}


def test_a_speaker_keeps_the_first_name_and_somebody_told_about_stays_a_question() -> None:
    assert asked("Notulis: Fitri Rekaputri", MINUTES) == {"Fitri Rekaputri"}
    assert levels("Narasumber: Kang Xudi.\nAnaknya Xudi sakit.", MINUTES)["nama-orang"] is Severity.REVIEW
    assert levels("Kepala Dinas Sosial, Ibu Xatna, membuka.", MINUTES)["nama-orang"] is None


@pytest.mark.parametrize("text", ["Kalender bergambar Gunung Tangkuban Parahu.", "Lima tahap Kübler-Ross dan refleksi Gibbs.", "Astaghfirullah, saya lupa.", "Ia menatap Danau Sentani lama sekali."])
def test_mountains_authors_and_exclamations_are_nobody(text: str) -> None:
    assert not asked(text)
