"""What is public without being a page is looked at too, and a register names nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.privacy.permits import silence
from pustaka.text import Source
from tests.helpers import library

NUMBER = "0812-34" + "56-7890"
NAMED = "Terima kasih kepada Ibu Sulastri Rekaanwati yang bercerita."


def beside(path: str, text: str) -> list[tuple[str, str]]:
    books = replace(library({}), beside=(Source(path, text),))
    return [(one.code, one.severity.value) for one in check(books, only=["DIRI33"])]


@pytest.mark.parametrize("path", ["catatan-perubahan/2026-01-a.md", "docs/metode/README.md", "CONTRIBUTING.md", "docs/.catatan", ".github/pull_request_template.md", "mkdocs.yml"])
def test_a_number_in_a_public_file_that_is_no_page_is_an_error(path: str) -> None:
    assert beside(path, f"# Hubungi {NUMBER}\n") == [("DIRI33", "error")]


def test_a_name_there_is_for_a_reviewer_and_no_message_repeats_it() -> None:
    books = replace(library({}), beside=(Source("catatan-perubahan/a.md", NAMED),))
    (found,) = check(books, only=["DIRI33"])
    assert found.severity == "review"
    assert "Sulastri" not in found.message


@pytest.mark.parametrize("text", ["Baru: halaman buku saku untuk TKSK dan Dinas Sosial.", "Hubungi 0812-0000-0000 (contoh)."])
def test_honest_notes_and_invented_numbers_pass(text: str) -> None:
    assert beside("catatan-perubahan/a.md", text) == []


def register(text: str, path: str = "docs/register/topik.yml", more: str = "") -> list[tuple[int, int]]:
    books = library({path: text, "docs/register/senyap.yml": more})
    return [(one.line, one.column) for one in check(books, only=["DIRI34"])]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("zzt:\n  nama: Sulastri Rekaanwati\n", [(2, 9)]),
        ("zzt:\n  nama: Topik\n  arti: Kata Ibu Sulastri Rekaanwati begitu.\n", [(3, 14)]),
        ("zzt:\n  nama: Topik\n  pilihan: [satu, Rekaanwati]\n", [(3, 19)]),
        # Near misses: ordinary words, agencies, a comment of the file.
        ("zzt:\n  nama: Lanjut usia\n", []),
        ("zzt:\n  nama: Dinas Sosial\n", []),
        ("# Rekaanwati\nzzt:\n  nama: Anak jalanan\n", []),
    ],
)
def test_a_name_in_a_register_is_for_an_editor(text: str, places: list[tuple[int, int]]) -> None:
    assert register(text) == places


def test_a_name_in_the_description_of_a_series_is_for_an_editor_too() -> None:
    assert register("nama: Rapat\njenis: notulensi\nringkasan: Dipimpin Ibu Sulastri Rekaanwati.\n", "discussions/rapat/seri.yml") == [(3, 21)]


def test_a_word_that_an_editor_has_settled_is_silent() -> None:
    import datetime

    import yaml

    record = silence("Nama lembaga", "nama-di-daftar", "docs/register/topik.yml", "Rekaanwati", "pengelola", datetime.date(2026, 1, 1))
    assert register("zzt:\n  nama: Rekaanwati\n", more=yaml.safe_dump({"a": record})) == []
