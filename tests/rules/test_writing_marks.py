"""Marks that do not do what they were written for: bold with blanks, numbers that a list counts otherwise, Markdown in a title."""

import pytest

from tests.rules.asking import messages, spots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bawa **kartu ** dan surat.", ["TULIS26 1:14-16"]),
        ("Bawa ** kartu** dan surat.", ["TULIS26 1:6-8"]),
        ("Bawa **kartu** dan **surat ** itu.", ["TULIS26 1:28-30"]),
        ("Bawa **kartu** dan **surat** itu.", []),
        ("Bawa **kartu\nkeluarga** itu.", []),
        ("- **kartu\n- surat** itu", []),
        ("Tanda \\*\\* biasa dan ***dua***.", []),
        ("Kode `** a **` saja.", []),
        ("***\n\n* * *", []),
    ],
)
def test_bold_words_touch_their_stars(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS26") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. satu\n2. dua\n4. empat", ["TULIS27 3:1-3"]),
        ("5. lima\n6. enam\n9. sembilan", ["TULIS27 3:1-3"]),
        ("1. satu\n2. dua\n\n1. satu lagi\n2. dua lagi", ["TULIS27 4:1-3"]),
        ("1. satu\n    1. dalam\n    3. dalam\n2. dua", ["TULIS27 3:5-7"]),
        ("1. satu\n1. dua\n1. tiga", []),
        ("0. nol\n1. satu", []),
        ("1. satu\n2. dua\n\nKalimat.\n\n3. tiga", []),
        ("1. satu\n    - anak\n2. dua\n    - anak\n3. tiga", []),
        ("1. satu\n\n2. dua\n\n    Paragraf.\n\n3. tiga", []),
        ("- satu\n1. dua\n- tiga\n1. empat", []),
        ("17. Agustus.\n\n1998. Tahun krisis.", []),
    ],
)
def test_the_number_written_is_the_number_shown(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS27") == expected


def test_the_number_shown_is_named() -> None:
    assert "tampil sebagai «7»" in messages("5. lima\n6. enam\n9. sembilan", "TULIS27")[0]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kunjungan **pertama**", ["TULIS28 2:1-6"]),
        ("Kunjungan _pertama_", ["TULIS28 2:1-6"]),
        ("Lihat [panduan](panduan.md)", ["TULIS28 2:1-6"]),
        ("Nilai 5*2*3", []),
        ("Berkas nama_berkas_ini", []),
        ("Catatan [sementara] (rekaan)", []),
    ],
)
def test_a_title_is_plain_words(title: str, expected: list[str]) -> None:
    assert spots(f'---\njudul: "{title}"\nringkasan: Ringkasan contoh.\n---\n\nIsi.\n', "TULIS28") == expected
