"""META27: what people type leads to a page that is there."""

import pytest

from pustaka.check import check
from tests.helpers import library

WORDS = ", ".join(f"kata {chr(97 + n)}" for n in range(12))
HOME = "---\njudul: Beranda\nringkasan: Rekaan.\n---\n"


def found(record: str) -> list[str]:
    books = library({"docs/index.md": HOME, "docs/metode/contoh.md": HOME, "docs/register/kata-orang.yml": f"contoh:\n  nama: Contoh\n{record}"})
    return [f"{one.line}" for one in check(books, only=["META27"])]


@pytest.mark.parametrize(("record", "lines"), [
    (f"  halaman: metode/contoh\n  kata: [{WORDS}]\n", []),
    (f"  halaman: diskusi\n  kata: [{WORDS}]\n", []),
    (f"  halaman: unduh\n  kata: [{WORDS}]\n", []),
    (f"  halaman: metode/contoh/\n  kata: [{WORDS}]\n", ["3"]),
    (f"  halaman: metode/lama\n  kata: [{WORDS}]\n", ["3"]),
    (f"  halaman: metode/contoh\n  kata: [{WORDS}, Kata A]\n", ["4"]),
])
def test_each_record_leads_to_a_page_and_says_a_word_once(record: str, lines: list[str]) -> None:
    assert found(record) == lines
