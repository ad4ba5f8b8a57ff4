"""A real PDF gives back its words, its description, its bookmarks, the alternatives of its images, and its links."""

import datetime
from pathlib import Path

import pytest

from pustaka.book import make, volumes
from pustaka.build.outputs.pdf import lines
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
        "Gambar rekaan tiga langkah", "https://contoh.id/tujuan-rekaan", "id-ID",
    ],
)
def test_every_word_comes_back(words: list[str], sign: str) -> None:
    assert any(sign in one.replace("\xa0", " ") for one in words), "sebuah nomor tidak lepas dari kata di depannya"
