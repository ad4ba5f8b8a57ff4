"""Headings, links and ids with their places, as the dialect will show them."""

import pytest

from pustaka.text import Document, Source, scan
from pustaka.text.dialect import render


def visible(text: str) -> list[tuple[int, str]]:
    return list(scan.prose(text.split("\n"), 0))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a <!-- b --> c", "a            c"),
        ("`<!--` a <!-- b -->", "       a           "),
        ("a ` b", "a ` b"),
    ],
)
def test_code_and_comments_become_blanks_of_equal_length(text: str, shown: str) -> None:
    assert visible(text) == [(1, shown)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n```\nb\n```\nc", [1, 5]),
        ("````\n```\na\n```\n````\nb", [6]),
        ("a\n<!-- b\nc\nd --> e", [1, 2, 4]),
        ("a\n\n    kode\n\nb", [1, 2, 4, 5]),
        ("- a\n\n    lanjut", [1, 2, 3]),
        ("!!! note\n\n    isi", [1, 2, 3]),
        ("a\n~~~\nb", [1]),
    ],
)
def test_lines_of_code_are_left_out(text: str, lines: list[int]) -> None:
    assert [number for number, _line in visible(text)] == lines


@pytest.mark.parametrize(
    "text",
    [
        "## Satu {#a}\n\n### Dua\n\n## Satu\n\n## Satu\n",
        "## Dengan *tekanan* dan `kode`\n",
        "## Judul ##\n",
        "## Kriteria & tanda\n",
        "## A {: #x .kelas }\n\n## B {.kelas}\n",
        "##007 ya\n",
        "## nama_berkas dan _miring_ serta `kode_lain`\n",
        "## [Tautan](a.md) dan ![gambar](b.png) dan catatan[^1]\n\n[^1]: a\n",
        "## **Te**bal | a > b # c\n",
        "## Tanda \\* dan «kutip» – garis 13.00\n",
        "## !!!\n\n## ???\n",
        "## Satu_1\n\n## Satu\n\n## Satu\n\n## Satu_1\n\n## Satu\n",
        "## Ju\u0301dul é\n",
        "Teks.\n{#satu}\n\n## Satu\n",
    ],
)
def test_headings_get_the_ids_of_the_site(text: str) -> None:
    found = Document(Source("docs/a.md", text)).headings
    assert [(one.level, one.id) for one in found] == [(level, identifier) for level, identifier, _title in render(text).headings]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[a](b.md)", [("b.md", 5, 9, False)]),
        ('[a]( b.md "judul" )', [("b.md", 6, 10, False)]),
        ("[a](<b c.md>)", [("b c.md", 6, 12, False)]),
        ("![a](b_(c).png)", [("b_(c).png", 6, 15, True)]),
        ("[![a](b.png)](c.md)", [("b.png", 7, 12, True), ("c.md", 15, 19, False)]),
        ("[a [b] c](d.md)", [("d.md", 11, 15, False)]),
        ("<https://contoh.id/x>", [("https://contoh.id/x", 2, 21, False)]),
        ("[nama]: <b.md>", [("b.md", 10, 14, False)]),
        ("[^1]: b.md", []),
        ("[a] (b.md)", []),
        ("\U0001f600 [a](b.md)", [("b.md", 7, 11, False)]),
    ],
)
def test_links_and_where_their_targets_stand(line: str, expected: list[tuple[str, int, int, bool]]) -> None:
    assert [(one.target, one.column, one.end_column, one.image) for one in scan.links([(1, line)])] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("## Kesepakatan {#kesepakatan}", (2, " Kesepakatan", "{#kesepakatan}")),
        ("## Judul ##", (2, " Judul ", "")),
        ("####### tujuh", (6, "# tujuh", "")),
        ("## a {b} c", (2, " a {b} c", "")),
        ("#", (1, "", "")),
    ],
)
def test_headings_taken_apart(line: str, expected: tuple[int, str, str]) -> None:
    assert scan.opened(line) == expected


def test_plain_words() -> None:
    assert scan.plain("- **a** [b](c.md) d[^1] {.e}").split() == ["a", "b", "d"]
