"""Signs of other dialects are told with what to write instead; what only looks like one is left alone."""

import pytest

from tests.rules.asking import messages, spots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":::note\nisi\n:::", ["TULIS21 1:1-8"]),
        ('=== "Satu"\n    isi', ["TULIS21 1:1-11"]),
        ("Kata.^[catatan]", ["TULIS21 1:6-16"]),
        ("Kata.^[lihat [ini](https://a.example)]", ["TULIS21 1:6-19"]),
        ("Lihat [[Halaman]] dan ![[foto.png]].", ["TULIS21 1:7-18"]),
        ("$$x = 1$$", ["TULIS21 1:1-3"]),
        ("Rumus $x^2$ ini.", ["TULIS21 1:7-12"]),
        ("Ini ==sorot== ya.", ["TULIS21 1:5-14"]),
        ("H~2~O", ["TULIS21 1:2-5"]),
        (":smile: ya", ["TULIS21 1:1-8"]),
        ("[TOC]", ["TULIS21 1:1-6"]),
        ("> [!danger] Awas\n> Isi", ["TULIS21 1:1-17"]),
        ("[!NOTE]\nIsi", ["TULIS21 1:1-8"]),
        ("{{ nama }}", ["TULIS21 1:1-11"]),
        ("\\newpage", ["TULIS21 1:1-9"]),
        ("[`kode`]\n\n[`kode`]: https://a.example", ["TULIS21 3:1-28"]),
        ("Tekan ++ctrl+p++ ya", ["TULIS21 1:7-17"]), ("Kalimat biasa. {.kelas #id}", ["TULIS21 1:16-28"]),
        ("```mermaid\ngraph TD\n```", ["TULIS21 1:1-11"]), ("~~~ {.dot}\na\n~~~", ["TULIS21 1:1-11"]),
        ("```text\nmermaid\n```", []), ("### Judul {#judul}", []), ("Kata\n  {.kelas}", []), ("C++ dan C++", []),
        ("> [!NOTE]\n> Isi", []), ("`==sorot==` dan `[[x]]`", []), ("a == b dan c == d", []), ("[^1][^2]\n\n[^1]: a\n[^2]: b", []),
        ("Pukul 10:30:15 dan rasio 1:2:3", []), ("Harga $5 sampai $10", []), ("~~coret~~", []), ("[[1]](https://a.example)", []), ("Teks :: teks", []),
        ("!! note \"Judul\"\n    Isi", ["TULIS21 1:1-16"]),
        ("!!! note \"Judul\"\n    Isi", []), ("Ya!!!", []), ("Awas!! note ini", []), ("2^10 dan 3^2", []),
    ],
)
def test_signs_of_other_dialects(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS21") == expected


def test_one_sign_is_one_finding() -> None:
    assert len(messages(":::note\nisi\n:::\n\n:::tip\nisi\n:::", "TULIS21")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata.\n\n    Keluarga meminta waktu lagi.", ["TULIS22 3:1-33"]),
        ("Kata.\n\n    1. Surat tugas\n    - Kartu keluarga", ["TULIS22 3:1-19"]),
        ("Kata.\n\n    a = 1", []),
        ("Kata.\n\n\tKeluarga meminta waktu lagi.", ["TULIS22 3:1-30"]),
        ("- butir\n\n    Keluarga meminta waktu lagi.", []),
        ("- butir\n  - anak\n\n    Keluarga meminta waktu lagi.", []),
        ("[^1]: Satu\n\n    Keluarga meminta waktu lagi.", []),
        ("Kata.\n\n    x = y + 1", []),
        ("Istilah\n:   Artinya.\n\n    Keluarga meminta waktu lagi.\n\n    Petugas pulang lebih dahulu.", []),
        ("Istilah\n:   Artinya\nyang panjang.\n\n    Keluarga meminta waktu lagi.", []),
        ("Istilah\n:   Artinya.\n\nKata.\n\n    Keluarga meminta waktu lagi.", ["TULIS22 6:1-33"]),
        ("Istilah\n:   Artinya.\n\n        Keluarga meminta waktu lagi.", ["TULIS22 4:1-37"]),
        ("```\n    Keluarga meminta waktu lagi.\n```", []),
        ("Kata yang\n    menjorok di tengah paragraf ini.", []),
    ],
)
def test_sentences_that_became_code(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS22") == expected
