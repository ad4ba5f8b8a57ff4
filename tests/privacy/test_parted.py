"""Numbers whose digits are kept apart, in other signs, or encoded: each is found, and figures that only stand side by side are not."""

import base64
from collections.abc import Sequence

import pytest

from pustaka.privacy.parted import read_together
from tests.privacy.asking import found, rules

GROUPS = ("0812", "0000", "1234")
PHONE = "".join(GROUPS)
IDENTITY = ("3402", "1544", "0872", "0000")
LONG = "".join(IDENTITY)


def other(text: str, digits: str) -> str:
    return text.translate(str.maketrans("0123456789", digits))


def script(zero: str) -> str:
    return "".join(chr(ord(zero) + number) for number in range(10))


PHONES = {
    "arab": other(PHONE, script("٠")), "arab timur": other(PHONE, script("۰")), "dewanagari": other(PHONE, script("०")), "thai": other(PHONE, script("๐")),
    "jawa": other(PHONE, script("꧐")), "campur": other(PHONE[:5], script("٠")) + other(PHONE[5:], script("۰")), "atas": other(PHONE, "⁰¹²³⁴⁵⁶⁷⁸⁹"), "bawah": other(PHONE, script("₀")),
    "lingkaran": other(PHONE, "⓿⓵⓶⓷⓸⓹⓺⓻⓼⓽"), "tiongkok": other(PHONE, "〇一二三四五六七八九"), "kiril": "О812-ОООО-1234",
    "garis": "_".join(GROUPS), "garis tiap angka": "_".join(PHONE), "huruf": "x".join(GROUPS), "huruf tiap angka": "a".join(PHONE), "tiga huruf": "abc".join(GROUPS),
    "koma": ",".join(GROUPS), "titik koma": "; ".join(GROUPS), "gelombang": "~".join(GROUPS), "titik dua": ":".join(GROUPS), "sama dengan": " = ".join(GROUPS), "panah": " → ".join(GROUPS),
    "tambah": "+".join(GROUPS), "kutip": '"0812" "0000" "1234"', "kurung": "(0812)(0000)(1234)", "siku": "[0812][0000][1234]", "gambar": "📞".join(GROUPS),
    "lalu": " lalu ".join(GROUPS), "terus": " terus ".join(GROUPS), "kemudian": ", kemudian ".join(GROUPS), "strip": " (strip) ".join(GROUPS), "negara": "+62 812 lalu 0000 lalu 1234",
    "tertempel": f"hubungi{PHONE}", "kelas": f"kata {{ .n{PHONE} }}", "sel": f"\n\n| A | B | C |\n| --- | --- | --- |\n| {' | '.join(GROUPS)} |\n", "kolom": "\n\n| A |\n| --- |\n" + "\n".join(f"| {one} |" for one in GROUPS),
    "baris": "\n".join(GROUPS), "butir": "\n\n" + "\n".join(f"- {one}" for one in GROUPS), "butir bernomor": "\n\n" + "\n".join(f"{n}. {one}" for n, one in enumerate(GROUPS, 1)),
    "paragraf": "\n\n".join(GROUPS), "base64": base64.b64encode(PHONE.encode()).decode(), "base64 kalimat": base64.b64encode(f"hubungi {PHONE}".encode()).decode(), "heksadesimal": PHONE.encode().hex(),
    "heksadesimal berjarak": PHONE.encode().hex(" "),
}  # fmt: skip

IDENTITIES = {
    "arab": other(LONG, script("٠")), "garis": "_".join(IDENTITY), "koma": ",".join(IDENTITY), "huruf": "x".join(IDENTITY), "lalu": " lalu ".join(IDENTITY), "baris": "\n".join(IDENTITY),
    "butir": "\n\n" + "\n".join(f"{n}. {one}" for n, one in enumerate(IDENTITY, 1)), "sel": f"\n\n| A | B | C | D |\n| --- | --- | --- | --- |\n| {' | '.join(IDENTITY)} |\n", "kelas": f"kata {{ .n{LONG} }}",
    "pagar": f"\n\n```n{LONG}\nx\n```\n", "heksadesimal": LONG.encode().hex(),
    "tabel berkepala": f"\n\n| NIK | A | B | C |\n| --- | --- | --- | --- |\n| {' | '.join(IDENTITY)} |\n| {' | '.join(IDENTITY)} |\n",
}  # fmt: skip

MAILS = ("nama [a] surat-rekaan [t] net", "nama (a) surat-rekaan (d) net", "nama [ad] surat-rekaan [ttk] net", base64.b64encode(b"nama@surat-rekaan.zz").decode())

NEAR = (
    "Pasal 12, Pasal 13, dan Pasal 0814", "ISBN 978-0-8125-5072-9", "08, 10, 12, 14, dan 16", "pukul 0815 lalu 0930 lalu 1015", "2012, 2013, 2014, 2015", "2012 2013 2014 2015", "tahun 2019_2020_2021_2022",
    "\n\n| 2012 | 2013 | 2014 | 2015 |\n| --- | --- | --- | --- |\n| 1234 | 5678 | 9012 | 3456 |\n", "UU 11/2012, UU 14/2019", "Rp 812.000.000", "Rp 0812.000.000", "\n\n- 08\n- 12\n- 5000\n- 1234\n",
    "\n\n| A | B | C |\n| --- | --- | --- |\n| 0 | 85 | 312 |\n| 4012 | 77 | 90 |\n", "0,8123456789", "skor 0,812; 0,831; 0,855; 0,912", "10 m² dan 20 m³", "kode 08.12.03.0004", "\n\n1. 2012\n2. 2013\n3. 2014\n4. 2015\n",
    "Nomor 16/HUK/2019 lalu 14/HUK/2020 lalu 17/HUK/2021", "https://a.example/2021/08/22/1234567", "pasal 8 lalu 12 lalu 3456", "081 orang, 2000 rumah, 1234 anak", "1.234 2.345 3.456 4.567", "awalan 0811, 0812, dan 0813",
    "\n\n| Tahun | L | P | J |\n| --- | --- | --- | --- |\n| 3402 | 1544 | 0872 | 1200 |\n| 3420 | 1545 | 1200 | 1300 |\n", "3402 jiwa, 1544 rumah, 0872 anak", "langkah [a] lalu [t] itu", "kelas-2021-a1b2c3",
    "sidik 9f86d081884c7d659a2feaa0c55ad015", "KesejahteraanSosialMasyarakat", "docs/kontribusi/aturan/Catatan2020", "jumlahnya 11, 12, 13, 14, 15, 16, 17, 18", "08.00, 10.00, 12.00, 14.00",
)  # fmt: skip


@pytest.mark.parametrize("text", PHONES.values(), ids=PHONES)
def test_a_telephone_number_is_found_however_it_is_kept_apart(text: str) -> None:
    assert found(f"Catatan: {text} di sini.", "nomor-telepon")


@pytest.mark.parametrize("text", IDENTITIES.values(), ids=IDENTITIES)
def test_an_identity_number_is_found_however_it_is_kept_apart(text: str) -> None:
    assert found(f"Catatan: {text} di sini.", "nomor-induk")


@pytest.mark.parametrize("text", MAILS)
def test_an_address_with_short_signs_is_found(text: str) -> None:
    assert found(f"Tulis ke {text} saja.", "surel")


@pytest.mark.parametrize("text", NEAR)
def test_figures_side_by_side_are_no_number(text: str) -> None:
    assert rules(f"Catatan: {text}.") & {"nomor-telepon", "nomor-induk", "surel"} == set()


@pytest.mark.parametrize(("groups", "together"), [
    (GROUPS, True), (PHONE, True), (IDENTITY, True), (("0", "85", "312", "4012", "77"), False), (("1234", "5678", "9012", "3456"), False), (("2012", "2013", "2014", "2015"), False),
    (("0812", "0834", "0855"), False),
])  # fmt: skip
def test_in_joined_words_neighbours_need_the_shape_of_a_number(groups: Sequence[str], together: bool) -> None:
    assert read_together(" ".join(groups)) is together
