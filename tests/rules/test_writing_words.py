"""TULIS about words."""

import pytest

from tests.rules.asking import messages, spots

AROUND = {
    "docs/register/ejaan.yml": "risiko:\n  nama: risiko\n  salah: [resiko]\ntelantar:\n  nama: telantar\n  salah: [terlantar]\n  kecuali: [anak terlantar]\n",
    "docs/register/istilah.yml": (
        "odgj:\n  nama: ODGJ\n  kepanjangan: orang dengan gangguan jiwa\n  hindari: [orang gila, sakit jiwa]\n  arti: A.\n"
        "rsj:\n  nama: RSJ\n  kepanjangan: rumah sakit jiwa\n  arti: B.\n"
    ),
}


@pytest.mark.parametrize(("text", "found"), [
    ("Ada resiko.", ["TULIS14 1:5-11"]),
    ("Resikonya besar.", ["TULIS14 1:1-10"]),
    ("Ada risiko.", []),
    ("Beresiko tinggi.", []),
    ("Naskah itu menulis «resiko».", []),
    ("Naskah itu menulis \"resiko\".", []),
    ("Lihat [halaman](resiko.md) dan <https://contoh.id/resiko>.", []),
    ("`resiko` adalah kunci.", []),
    ("Anak terlantar adalah nama resmi; keluarga terlantar bukan.", ["TULIS14 1:44-53"]),
])
def test_spelling(text: str, found: list[str]) -> None:
    assert spots(text, "TULIS14", around=AROUND) == found


@pytest.mark.parametrize(("text", "found"), [
    ("Ia menjemput orang gila.", ["TULIS15 1:14-24"]),
    ("Jangan menyebutnya «orang gila».", []),
    ("Rujuk ke rumah sakit jiwa.", []),
    ("Ia sakit jiwa.", ["TULIS15 1:4-14"]),
    ("Orang gilang-gemilang.", []),
])
def test_words_that_hurt(text: str, found: list[str]) -> None:
    assert spots(text, "TULIS15", around=AROUND) == found


def test_the_advice_names_the_better_word_and_never_the_found_one() -> None:
    said = messages("Ia menjemput orang gila.", "TULIS15", around=AROUND)
    assert said == ["Kata ini dapat melukai atau menyesatkan. Tulis «orang dengan gangguan jiwa», atau apit dengan tanda «…» bila Anda membahas katanya."]


@pytest.mark.parametrize(("text", "found"), [
    ("Hubungi QZX.", ["TULIS18 1:9-12"]),
    ("Hubungi QZX. Quo zeta xenon (QZX) menolong.", ["TULIS18 1:9-12"]),
    ("Hubungi quo zeta xenon (QZX). QZX menolong.", []),
    ("Rujuk ODGJ menurut UU 14/2019, PP itu, dan Permen PPPA.", []),
    ("Temui petugas Rekan.", ["TULIS18 1:15-20"]),
    ("Temui rekan.", []),
])
def test_bare_abbreviations(text: str, found: list[str]) -> None:
    around = {**AROUND, "docs/lain.md": "Relawan kampung aman (Rekan) datang."}
    assert spots(text, "TULIS18", around=around) == found


def test_a_late_long_form_is_told_with_its_line_and_no_abbreviation_is_repeated() -> None:
    late, = messages("Hubungi QZX.\n\nQuo zeta xenon (QZX) menolong.", "TULIS18", around=AROUND)
    bare, = messages("Hubungi QZX.", "TULIS18", around=AROUND)
    assert late == "Singkatan ini baru dijelaskan di baris 3. Pindahkan kepanjangannya ke sini."
    assert "tambahkan singkatannya ke daftar istilah" in bare
    assert "QZX" not in late + bare


def test_without_registers_there_is_no_advice() -> None:
    assert spots("Ada resiko bagi orang gila di QZX.", "TULIS14", "TULIS15", "TULIS18") == []
