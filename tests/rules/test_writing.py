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
        ("Yang hadir:\n- ibu\n- ayah", ["TULIS02 2:1-2"]),
        ("Langkahnya:\n1. datang", ["TULIS02 2:1-3"]),
        ('!!! note "Ingat"\n    Bawa:\n    - buku', ["TULIS02 3:5-6"]),
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
        ("1. satu\n\n    Akhir langkah satu.\n2. dua\n3. tiga", ["TULIS16 4:1-3"], 1),
        ("1. satu\n\n    - butir\n\n    Akhir langkah satu.\n2. dua", ["TULIS16 6:1-3"], 2),
        ("- satu\n\n    Akhir.\n    Lagi.\n- dua", ["TULIS16 5:1-2"], 1),
        ("1. satu\n\n    Akhir langkah satu.\n\n2. dua", [], 2),
        ("1. satu\n    lanjutan\n2. dua", [], 2),
        ("1. satu\n    - butir\n    - butir lain\n    lanjutan\n2. dua", [], 4),
        ("1. satu\n2. dua", [], 2),
    ],
)
def test_an_item_below_an_indented_paragraph_is_swallowed(text: str, expected: list[str], items: int) -> None:
    assert spots(text, "TULIS16") == expected
    assert render(text).html.count("<li>") == items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- keluarga\n  - ibu\n  - nenek", ["TULIS03 2:1-3", "TULIS03 3:1-3"]),
        ("1. datang\n   - duduk", ["TULIS03 2:1-4"]),
        ("- keluarga\n    - ibu\n      - nenek", ["TULIS03 3:1-7"]),
        ("- keluarga\n    - ibu\n        - nenek", []),
        ("- keluarga\n  yang besar", []),
        ("Kalimat.\n\n  - butir pertama", []),
    ],
)
def test_nested_items_are_indented_by_four(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS03") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1) Berkunjung.", ["TULIS04 1:1-3"]),
        ("Dua cara:\n  a) datang", ["TULIS04 2:3-5"]),
        ("(1) Berkunjung.", []),
        ("1. Berkunjung.", []),
        ("Pasal 5 ayat (2) dan 3) lainnya", []),
        ("2012) adalah tahun", []),
    ],
)
def test_brackets_make_no_list(text: str, expected: list[str]) -> None:
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
        ("Yang hadir:\n- ibu", "hadir:\n- ibu"),
        ("1) Berkunjung.\n2) Mencatat.", "<p>1) Berkunjung."),
        ("- keluarga\n  - ibu", "</li>\n<li>ibu"),
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
