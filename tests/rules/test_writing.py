"""Traps of the dialect: each is shown to be one by rendering, is found where it stands, and its near miss is left alone."""

import pytest

from pustaka.text.dialect import render
from tests.rules.asking import messages, spots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#007 membahas anak.", ["TULIS01 1:1-5"]),
        ("##Judul", ["TULIS01 1:1-8"]),
        ("- #007 membahas anak.", ["TULIS01 1:3-7"]),
        ("> #7 membahas anak.", ["TULIS01 1:3-5"]),
        ("Edisi #007 membahas anak.", []),
        ("## Judul {#judul}", []),
        ("`#007` membahas anak.", []),
        ("```\n#007\n```", []),
        ("    #007 di dalam kode", []),
    ],
)
def test_a_word_after_a_hash(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS01") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Langkahnya:\n3. datang\n4. pulang", ["TULIS02 2:1-3"]),
        ('!!! note "Ingat"\n    Bawa:\n    2. buku', ["TULIS02 3:5-7"]),
        ("Yang hadir:\n- ibu\n- ayah", []),
        ("Langkahnya:\n1. datang", []),
        ("Yang hadir:\n\n- ibu\n- ayah", []),
        ("## Yang hadir\n- ibu", []),
        ("- ibu\n  yang datang\n- ayah", []),
        ("- ibu\n    - anak\n- ayah", []),
        ("Bertemu pada tahun\n2013. Lalu selesai.", []),
        ("Suhu turun\n-5 derajat", []),
        ("Kata\n**tebal** di awal baris", []),
        ("| a |\n| --- |\n| b |\n- ibu", []),
        ("[^1]: Catatan\n- ibu", []),
    ],
)
def test_a_list_needs_a_blank_line(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS02") == expected


@pytest.mark.parametrize(
    ("text", "expected", "items"),
    [
        ("1. satu\n\n    Akhir langkah satu.\n2. dua\n3. tiga", ["TULIS16 4:1-3"], 3),
        ("1. satu\n\n    - butir\n\n    Akhir langkah satu.\n2. dua", ["TULIS16 6:1-3"], 3),
        ("- satu\n\n    Akhir.\n    Lagi.\n- dua", ["TULIS16 5:1-2"], 2),
        ("1. satu\n\n    Akhir langkah satu.\n\n2. dua", [], 2),
        ("1. satu\n    lanjutan\n2. dua", [], 2),
        ("1. satu\n    - butir\n    - butir lain\n    lanjutan\n2. dua", [], 4),
        ("1. satu\n2. dua", [], 2),
    ],
)
def test_an_item_below_an_indented_paragraph_is_an_item_and_is_told(text: str, expected: list[str], items: int) -> None:
    assert spots(text, "TULIS16") == expected
    assert render(text).html.count("<li>") == items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. datang\n  - duduk\n  - bicara", ["TULIS03 2:1-3", "TULIS03 3:1-3"]),
        ("12. datang\n   - duduk", ["TULIS03 2:1-4"]),
        ("1. datang\n   - duduk", []),
        ("- keluarga\n  - ibu\n  - nenek", []),
        ("- keluarga\n    - ibu\n      - nenek", []),
        ("- keluarga\n  yang besar", []),
        ("Kalimat.\n\n  - butir pertama", []),
    ],
)
def test_nested_items_begin_below_the_text_of_their_item(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS03") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– datang\n– pulang", ["TULIS04 1:1-2"]),
        ("→ datang\n→ pulang\n→ tidur", ["TULIS04 1:1-2"]),
        ("Langkah:\n(1) datang\n(2) pulang", ["TULIS04 2:1-4"]),
        ("1.1 datang\n1.2 pulang", ["TULIS04 1:1-4"]),
        ("> – datang\n> – pulang", ["TULIS04 1:3-4"]),
        ("o datang\no pulang", ["TULIS04 1:1-2"]),
        ("1.datang\n2.pulang", ["TULIS04 1:1-3"]),
        ("-datang\n-pulang", ["TULIS04 1:1-2"]),
        ("**1.** datang\n**2.** pulang", ["TULIS04 1:1-7"]),
        ("• datang\n– pulang\n→ tidur", ["TULIS04 2:1-2"]),
        ("- kutipan\n  — peserta rapat", []),
        ("1 . datang\n2 . pulang", ["TULIS04 1:1-4"]),
        ("[1] Buku satu.\n[2] Buku dua.", ["TULIS04 1:1-4"]),
        ("¹ Buku satu.\n² Buku dua.", ["TULIS04 1:1-2"]),
        ("[ ] datang\n[x] pulang", ["TULIS04 1:1-4"]),
        ("[1](https://contoh.example) satu\n[2](https://contoh.example) dua", []),
        ("Suhu\n-5 derajat\n-6 derajat", []),
        ("1.\tdatang\n2.\tpulang", []),
        ("– Ya, saya datang.", []),
        ("1.1 Latar\n\n1.2 Tujuan", []),
        ("4.5 juta orang\n9.1 juta orang", []),
        ("1) Berkunjung.\n2) Mencatat.", []),
        ("a. datang\nb. pulang", []),
        ("A. Yani datang.\nIa pulang.", []),
        ("Pasal 5 ayat (2) dan 3) lainnya", []),
        ("~ datang\n~ pulang", ["TULIS04 1:1-2"]),
        ("‐ datang\n‐ pulang", ["TULIS04 1:1-2"]),
        ("1 - datang\n2 - pulang", ["TULIS04 1:1-4"]),
        ("1: datang\n2: pulang", ["TULIS04 1:1-3"]),
        ("Ø datang\nØ pulang", ["TULIS04 1:1-2"]),
        ("§ datang\n§ pulang", ["TULIS04 1:1-2"]),
        ("v datang\nv pulang", ["TULIS04 1:1-2"]),
        ("*datang\n*pulang", ["TULIS04 1:1-2"]),
        ("*datang* lalu\n*pulang* lagi", []),
        ("10 - 12 orang datang\n3 - 5 orang pulang", []),
        ("v datang\no pulang", []),
    ],
)
def test_signs_that_make_no_list(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS04") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013. Kelompok bertemu.", ["TULIS05 1:1-6"]),
        ("Kata.\n\n2013. Kelompok bertemu.", ["TULIS05 3:1-6"]),
        ("1. Satu\n2013. Kelompok bertemu.", ["TULIS05 2:1-6"]),
        ("Berdiri pada tahun\n2013. Lalu bertemu.", []),
        ("12. Langkah kedua belas", []),
        ("2013 adalah tahun pertama.", []),
        ("2013.5 bukan daftar", []),
    ],
)
def test_a_year_at_the_start_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS05") == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("#007 membahas anak.", "<h1"),
        ("- #007 membahas anak.", "<h1"),
        ("2013. Kelompok bertemu.", "<li>Kelompok"),
        ("1. Satu\n2013. Dua", "<li>Dua"),
        ("Berdiri pada tahun\n2013. Lalu bertemu.", "tahun\n2013. Lalu"),
        ("Langkahnya:\n3. datang\n4. pulang", "nya:\n3. datang\n4."),
        ("– datang\n– pulang", "<p>– datang\n–"),
        ("1.1 datang\n1.2 pulang", "<p>1.1 datang\n1.2"),
        ("## Yang hadir\n- ibu", "<li>ibu"),
        ('!!! note "Ingat"\nJangan datang.', "</div>\n<p>Jangan"),
    ],
)
def test_the_traps_are_real(text: str, shown: str) -> None:
    """When the dialect changes its mind, the rule goes."""
    assert shown in render(text).html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```text\nkode", ["TULIS07 1:1-4"]),
        ("- butir\n\n    ~~~~\n    kode\n    ~~~", ["TULIS07 3:5-9"]),
        ("```text\nkode\n```", []),
        ("````markdown\n```text\n```\n````", []),
        ("Tulis ``` di tengah kalimat", []),
    ],
)
def test_a_code_block_ends(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS07") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!! note "Ingat"\nJangan datang.', ["TULIS08 1:1-17"]),
        ('!!! note "Ingat"', ["TULIS08 1:1-17"]),
        ('!!! note "Ingat"\n    Jangan datang.', []),
        ('!!! note "Ingat"\n\n    Jangan datang.', []),
        ("Datanglah!!! Segera.", []),
    ],
)
def test_a_box_has_its_content_indented(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS08") == expected


def test_tabs_are_told_once_with_their_number() -> None:
    assert spots("Nama\tPeran\n\nIbu\tAyah\n", "TULIS09") == ["TULIS09 1:5-6"]
    assert "1 baris lain" in messages("Nama\tPeran\n\nIbu\tAyah\n", "TULIS09")[0]
    assert not spots("```\na\tb\n```", "TULIS09")
