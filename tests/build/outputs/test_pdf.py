"""A real PDF gives back its words, its description, its bookmarks, the alternatives of its images, and its links."""

import datetime
from pathlib import Path

import pytest

from pustaka.book import make, volumes
from pustaka.build.outputs.pdf import characters, lines, plain, shown
from pustaka.progress import Progress
from tests.helpers import library
from tests.rules.pictures import png

TEXT = """---
judul: Judul rekaan
ringkasan: Ringkasan rekaan untuk pengujian.
samaran: [Ibu Rekaan]
kurun: 2018
anak: tidak
---

## Bagian rekaan {#a}

Kata **tebal** ini dan nomor 0812-0000-1234 tetap satu.[^1]

![Gambar rekaan tiga langkah](alur.png)

[Tautan](https://contoh.id/tujuan-rekaan)

[^1]: Catatan kaki rekaan.
"""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    books = library({"casebook/a.md": TEXT, "casebook/alur.png": png()})
    (volume,) = [one for one in volumes(books) if one.path == "unduh/kasus/a.pdf"]
    folder: Path = tmp_path_factory.mktemp("pdf")
    (made,) = make([volume], books, site_url="https://contoh.id/", dates={"casebook/a.md": datetime.date(2020, 2, 29)}, cache=folder, progress=Progress(quiet=True), jobs=1)
    return list(lines(made.file.read_bytes()))


@pytest.mark.parametrize(
    "sign",
    [
        "Judul rekaan", "Ringkasan rekaan untuk", "Bagian rekaan", "tebal ini dan nomor 0812-0000-1234", "Catatan kaki rekaan.",
        "Gambar rekaan tiga langkah", "https://contoh.id/tujuan-rekaan",
    ],
)
def test_every_word_comes_back(words: list[str], sign: str) -> None:
    assert any(sign in one for one in words)


def test_pieces_at_one_height_are_one_line_and_others_are_not() -> None:
    stream = b"1 0 0 -1 1 9 cm BT /f0 1 Tf(\\000\\001)Tj ET 1 0 0 -1 5 9 cm BT [<0002>20(\\000\\003)]TJ ET 1 0 0 -1 1 5 cm BT <0001>Tj ET"
    table = characters(b"3 beginbfchar\n<0001> <0041>\n<0002> <0042>\n<0003> <00660069>\n")
    assert list(shown(stream, {b"f0": table})) == ["ABfi", "A"]


@pytest.mark.parametrize(("written", "expected"), [
    (rb"(\000(\000\001\000))Tj", "BAC"),
    (rb"(\000\(\000\001)Tj", "BA"),
    (rb"[(\000(\000(\000\001\000)\000))20(\000\001)]TJ", "BBACCA"),
])
def test_codes_that_are_brackets_are_read_in_pairs_or_with_a_backslash(written: bytes, expected: str) -> None:
    table = characters(b"<0001> <0041>\n<0028> <0042>\n<0029> <0043>\n")
    assert "".join(shown(b"/f0 1 Tf " + written, {b"f0": table})) == expected


def test_rows_of_characters_are_read() -> None:
    assert characters(b"<0001> <0003> <0041>\n") == {1: "A", 2: "B", 3: "C"}


def test_escapes_of_a_string_are_undone() -> None:
    assert plain(rb"a\(b\)\\\101\n") == b"a(b)\\A\n"
    assert plain(rb"a\(b\)\\\101\n\9") == b"a(b)\\A\n9"
    assert plain(b"\\000\\001(") == b"\0\1("
