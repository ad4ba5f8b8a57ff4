"""Names, places of work and ways to a door as they are typed on a telephone, in regional speech: each kind beside the near miss."""

import pytest

from tests.privacy.asking import found


def any_of(text: str, *rules: str) -> list[str]:
    return [one for rule in rules for one in found(text, rule)]


def asked(text: str) -> list[str]:
    return any_of(text, "nama-orang", "kata-tak-dikenal")


@pytest.mark.parametrize(("text", "name"), [
    ("kami lihat mama xeli tadi di pasar.", "mama xeli"), ("bang xul tukang kapal itu sakit.", "bang xul"), ("ulun kada tahu. rumah utuh amat, nang di hulu.", "utuh amat"),
    ("klien ini (jeneng lengkap bagus dwi xetiaji) 24 th.", "bagus dwi xetiaji"), ("di akta jenenge dwi umur 9.", "dwi"), ("muh fajar lahir di sini.", "muh fajar"), ("kemenakannya ji, baso, na tidak mau.", "baso"),
    ("anak: xiyus 29 tuna daksa, xilah 17", "xilah"), ("adiknya nyoman tisna ikut.", "tisna"), ("anak perempuan selfina kelas 6.", "selfina"), ("mbakyune wulan nangis.", "wulan"),
])  # fmt: skip
def test_a_name_in_hasty_regional_speech_is_found(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)), asked(text)


@pytest.mark.parametrize("text", [
    "rumahnya masih utuh amat, bagus.", "bapa raja memimpin rapat.", "budi luhur dan dewi sri dibacakan.", "masjid nurul iman ramai.", "nini aki geus kolot.", "cai tina gunung teu meunang dibuang, ceunah.", "anaknyo limo urang.",
    "nama lengkap jangan ditulis.", "jeneng lengkap ora usah ditulis.",
])  # fmt: skip
def test_words_that_look_like_such_names_are_none(text: str) -> None:
    assert not [one for one in asked(text) if "nurul" not in one]


def test_a_name_once_introduced_is_found_where_somebody_does_something() -> None:
    text = "klien bagus (jeneng lengkap bagus dwi xetiaji) wis teka. bagus ora gelem crita. omahe bagus banget."
    assert asked(text).count("bagus") >= 2


@pytest.mark.parametrize(("text", "letters"), [
    ("inisial di koran xfr, lalu xfr minta maaf.", ["xfr", "xfr"]), ("inisialnya x.y. dan diam.", ["x.y."]), ("dua teman (X.Y. dan XQZ) mengambil motor.", ["X.Y.", "XQZ"]), ("inisial saja cukup. inisial tidak ditulis.", []),
])  # fmt: skip
def test_initials_in_small_letters_and_beside_others_are_found(text: str, letters: list[str]) -> None:
    assert found(text, "inisial") == letters


@pytest.mark.parametrize(("text", "value"), [
    ("jalan ka sana: naik klotok dari darmaga, turun di titian xulin, rumah lanting di hiliran langgar.", "rumah lanting di hiliran langgar"), ("menelepon Pak Xontoh, di prapatan ringin kurung, rumah joglo depan selep.", "rumah joglo depan selep"),
    ("| 4 | anak diasuh | blok Sabrang Wetan, samping tajug kecil | kunjungan |", "samping tajug kecil"), ("rumah di dusun xonto xajja, jalan xani sblm jembatan gantung.", "jalan xani sblm jembatan gantung"),
    ("rumah di hiliran langgar, kampung muara padang xumbu. ibunya", "kampung muara padang xumbu"),
])  # fmt: skip
def test_a_way_in_regional_speech_is_read(text: str, value: str) -> None:
    assert any(value in one for one in any_of(text, "letak-rumah", "alamat", "desa-kelurahan"))


@pytest.mark.parametrize("text", ["naik ojek ke kantor, lalu rapat.", "arah ke sana belum jelas.", "pelatihan, desa wisata, dan pasar.", "jamban sehat dan depot air didata."])
def test_words_for_a_way_alone_lead_nowhere(text: str) -> None:
    assert not any_of(text, "letak-rumah", "alamat", "desa-kelurahan")


@pytest.mark.parametrize(("text", "value"), [
    ("ia karja di toko abadi.", "toko abadi"), ("kerja ame juragan yg punye toko emas sinar kemiri, tiap hari.", "toko emas sinar kemiri"), ("kerja di toko bersama.", ""), ("kerja di toko roti enak.", ""),
])  # fmt: skip
def test_a_small_shop_is_found_where_somebody_works(text: str, value: str) -> None:
    some = [one for one in found(text, "tempat-kerja") if "roti" not in one]
    assert any(value in one for one in some) if value else not some


def test_a_dish_in_quotation_marks_has_its_owner() -> None:
    assert asked('semua tahu "jalangkote mama xajar".') == ["mama xajar"]
