"""A series by year, with an index of all its years."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from pustaka.book import make, volumes
from pustaka.book.subjects import subjects
from pustaka.library import Library
from pustaka.progress import Progress
from pustaka.site.addresses import papers
from tests.helpers import library

SERIES = "nama: Diskusi Rekaan\nsingkatan: DR\njenis: edisi\npenerbit: Kelompok Rekaan\npenomoran: 'DR #{nomor:03d}'\nringkasan: Rekaan.\n"
YEARS = (2024, 2024, 2025, 2025, 2026)


def series(count: int = len(YEARS)) -> Library:
    texts = {"discussions/dr/seri.yml": SERIES, "docs/register/topik.yml": "asesmen: {nama: Asesmen}\netika: {nama: Etika}\n"}
    for number, year in enumerate(YEARS[:count], 1):
        topics = "[asesmen, etika]" if number == 1 else "[asesmen]"
        texts[f"discussions/dr/{number:03d}.md"] = f"---\njudul: Edisi {number}\nnomor: {number}\ntanggal: {year}-02-28\ntopik: {topics}\n---\n\nIsi rekaan {number}.\n"
    return library(texts)


def test_a_year_with_two_editions_is_a_volume() -> None:
    books = series()
    collected = {one.path: [text.id for text in one.publications] for one in volumes(books) if one.collected}
    assert collected == {
        "unduh/diskusi/dr.pdf": ["001", "002", "003", "004", "005"], "unduh/diskusi/dr-2024.pdf": ["001", "002"], "unduh/diskusi/dr-2025.pdf": ["003", "004"],
    }
    assert {"unduh/diskusi/dr-2024.pdf", "unduh/diskusi/dr-2025.pdf"} <= set(papers(books))
    assert "unduh/diskusi/dr-2026.pdf" not in set(papers(books))


def test_a_series_of_one_year_has_one_volume() -> None:
    assert [one.path for one in volumes(series(2)) if one.collected] == ["unduh/diskusi/dr.pdf"]


def test_the_index_holds_the_whole_series_and_says_what_is_elsewhere() -> None:
    books = series()
    of_2025 = next(one for one in volumes(books) if one.path.endswith("dr-2025.pdf"))
    found = subjects(of_2025.publications, books, lambda one: one.id, set())
    assert found == [
        {"name": "Asesmen", "at": ["003", "004"], "elsewhere": ["DR #001 (2024)", "DR #002 (2024)", "DR #005 (2026)"]},
        {"name": "Etika", "at": [], "elsewhere": ["DR #001 (2024)"]},
    ]


def test_few_texts_need_no_index() -> None:
    books = series(4)
    assert subjects(books.publications, books, lambda one: one.id, set()) == []


def test_the_index_is_printed_with_pages(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    books = series()
    wanted = [one for one in volumes(books) if one.path.endswith("dr-2025.pdf")]
    heard: list[object] = []
    (made,) = make(wanted, books, site_url="", dates={"discussions/dr/003.md": datetime.date(2026, 2, 28)}, cache=tmp_path, progress=Progress(quiet=True), jobs=1, report=heard.append)
    assert not heard
    last = " ".join(pdftotext(made.file, "-raw").split()).rpartition("Indeks pokok")[2]
    assert "Asesmen 3, 4; DR #001 (2024), DR #002 (2024), DR #005 (2026)" in last
    assert "Etika DR #001 (2024)" in last
