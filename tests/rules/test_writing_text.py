"""HTML, footnotes, hidden characters and comments."""

import pytest

from tests.rules.asking import messages, spots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<div class="x">a</div>', ["TULIS06 1:1-16"]),
        ("Klik <script>alert(1)</script>", ["TULIS06 1:6-14"]),
        ('<br onclick="x">', ["TULIS06 1:1-17"]),
        ("<img src=x onerror=y>", ["TULIS06 1:1-22"]),
        ("<a\nhref=x>", ["TULIS06 1:1-3"]),
        ("<?php a ?>", ["TULIS06 1:1-11"]),
        ("<table>\n<tr><td>a</td></tr>\n</table>\n\nTeks.\n\n<table></table>", ["TULIS06 1:1-8", "TULIS06 7:1-8"]),
        ("Tulis <nama> di sini", ["TULIS06 1:7-13"]),
        ("Lihat <contoh.example> saja", ["TULIS06 1:7-23"]),
        ("Tulis <nama_klien> saja", ["TULIS06 1:7-19"]),
        ("Surat <halo.satu" + "@contoh.example> dan <tel:112>", []),
        ("---\njudul: <b>Tebal</b>\n---\n", ["TULIS06 2:8-11"]),
        ("Baris satu<br>dua<br/> H<sub>2</sub>O m<sup>2</sup> <kbd>Enter</kbd> <mark>ini</mark>", []),
        ('<abbr title="Pekerja sosial">peksos</abbr>', []),
        ("`<div>` dan 3 < 5 dan 5 > 3", []),
        ("<https://contoh.id>", []),
        ("[a](<b c.md>)", []),
        ("<!-- komentar -->", []),
        ("```html\n<div>\n```", []),
    ],
)
def test_html(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS06") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anak.[^1]", ["TULIS11 1:6-10"]),
        ("[^1]: Catatan.", ["TULIS11 1:1-5"]),
        ("Anak.[^1]\n\n[^1]: Satu.\n\n  Dua.", ["TULIS11 5:1-3"]),
        ("Anak.[^1]\n\n[^1]: Satu.\n\n    Dua.\n\nTiga.\n\n  Empat.", []),
        ("Anak.[^1]\n\n[^1]: Satu.\n[^1]: Dua.", ["TULIS11 4:1-5"]),
        ("Anak.[^1] Ibu.[^satu]\n\n[^1]: Satu.\n[^satu]: Dua.", []),
        ("`[^1]`", []),
        ("Lihat [^1]: itu.\n\n[^1]: Satu.", []),
    ],
)
def test_footnotes(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS11") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("masya\u200brakat", ["TULIS12 1:6-7"]),
        ("a\u202eb\u202c", ["TULIS12 1:2-3"]),
        ("ke\u00adluarga", ["TULIS12 1:3-4"]),
        ("rusak \ufffd huruf", ["TULIS12 1:7-8"]),
        ("a\x07b", ["TULIS12 1:2-3"]),
        ("judul\ufeff", ["TULIS12 1:6-7"]),
        ("\ue000", ["TULIS12 1:1-2"]),
        ("---\njudul: a\u200bb\n---\n", ["TULIS12 2:9-10"]),
        ("Jum\u2019at \u2013 pukul\u00a013.00 \u00bbya\u00ab", []),
        ("keluarga \U0001f468\u200d\U0001f469\u200d\U0001f467", []),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", []),
        ("a\tb", []),
    ],
)
def test_hidden_characters(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS12") == expected


def test_columns_count_code_points() -> None:
    assert spots("\U0001f600\U0001f600 a\u200b", "TULIS12") == ["TULIS12 1:5-6"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Teks <!-- periksa --> lagi", ["TULIS13 1:6-22"]),
        ("<!-- satu\ndua -->\nTeks", ["TULIS13 1:1-10"]),
        ("`<!-- a -->`", []),
        ("```\n<!-- a -->\n```", []),
    ],
)
def test_comments(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS13") == expected


def test_a_comment_that_never_ends_swallows_the_page() -> None:
    assert "tidak ditutup" in messages("Teks <!-- lupa\n\nlagi", "TULIS13")[0]
