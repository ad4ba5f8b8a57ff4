"""Words of the language that somebody is called by, where they are introduced and where they stand again, beside the near miss."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import CASE, found


def asked(text: str, context: Context = CASE) -> list[str]:
    return [value for rule in ("nama-orang", "kata-tak-dikenal") for value in found(text, rule, context)]


@pytest.mark.parametrize(("text", "names"), [
    ("pasien yang dilaporkan namanye kuda, umur 30an.", ["kuda"]), ("anak itu dipanggil rumput, umur 7.", ["rumput"]), ("di akta jenenge rumput (umur 9).", ["rumput"]), ("namanya pelita, tetangga sendiri.", ["pelita"]),
    ("diversi si kuda gagal tadi.", ["si kuda"]), ("orang sini menyebut si sabuk ijo.", ["si sabuk"]), ("Klien: Pelita (pgl. si Xiwil), laki-laki.", ["Pelita", "Xiwil"]), ("Klien: Pelita, 14 th.", ["Pelita"]), ("Anak: Rumput (9)", ["Rumput"]),
    ("kata bapak, surya, sopir angkot itu.", ["surya, sopir angkot"]), ("yang mengabari kakaknya, mas kuda, jam dua.", ["mas kuda"]),
])  # fmt: skip
def test_a_word_of_the_language_is_a_name_where_it_is_introduced_as_one(text: str, names: list[str]) -> None:
    assert sorted(asked(text)) == sorted(names)


@pytest.mark.parametrize("text", [
    "namanya juga anak, suka lari.", "namanya lupa, katanya.", "namanya disamarkan, umur 20 tahun.", "programnya namanya kuda, tiap Jumat.", "warung itu namanya sederhana, ramai.", "yang bukan namanya kuda, lewat.",
    "si kecil tidur.", "si penerima datang.", "kenapa si bisa begini.", "si sakit dibawa pulang.", "dongeng si kuda dan si batu dibacakan.", "Klien: Lansia, 70 tahun.", "Klien: Perempuan (34)", "Wali: Nenek (60 th)", "Pendamping: Guru, 30 tahun",
    "Anak: Tidak sekolah.", "ibu, bapak, adik datang.", "suaminya, pak guru, datang.", "keluarganya, sabar, mau menunggu.",
])  # fmt: skip
def test_what_somebody_is_or_what_is_said_of_a_name_is_none(text: str) -> None:
    assert asked(text) == []


def test_a_name_introduced_in_small_letters_is_found_where_somebody_of_that_name_does_something() -> None:
    text = "pasien namanye kuda, umur 30an. kuda mau minum teh. kata kuda begitu. ia naik kuda ke pasar."
    assert asked(text) == ["kuda"] * 3
    assert asked("kuda mau minum. ia naik kuda ke pasar.") == []


def test_an_author_who_writes_in_a_chat_is_nobody_whose_name_is_withheld() -> None:
    author = Context(kind="kasus", authors=("Xadya Xauziah",))
    assert asked("[07.12] Xadya: pagi, ini lapor.\n[07.15] Xadya: siap.", author) == []
    assert "Xadya" in asked("[07.12] Xorlap: Xadya: putus.\n\nAnak Xadya sakit.", author)


@pytest.mark.parametrize(("text", "names"), [
    ("anak yang terpisah: fajar 6th, sekolah.", ["fajar"]), ("tinggal sama cucu bintang, kls 4 di sd.", ["bintang"]), ("bapaknya bintang kerja di pabrik.", ["bintang"]), ("usul keluar: pak makmur, rumahnya tingkat.", ["pak makmur"]),
    ("kasus adeknya bulan.", []), ("minum teh manis. lalu pulang.", []), ("umur 10 th sudah damai.", []), ("bantuan cair april 6 th lalu.", []), ("anak gembira. ibunya sabar.", []),
])  # fmt: skip
def test_a_word_that_people_bear_is_asked_about_behind_kin_or_before_an_age(text: str, names: list[str]) -> None:
    assert [one for one in asked(text) if not one.startswith("rumah")] == names


def test_a_disguise_that_the_text_announces_is_none() -> None:
    assert asked("Penyamaran: warga disebut «Senja». Senja pulang sendiri.") == []
    assert found("Kunjungan untuk Anak B. Xudarsih datang.", "nama-orang") == ["B. Xudarsih"]
    assert found("Kunjungan untuk Anak B. Mohon maaf.", "nama-orang") == []
