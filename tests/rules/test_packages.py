"""Packages for trainers: what they name is there, and they say what for."""

import pytest

from pustaka.check import check
from tests.helpers import library

GUIDE = "---\njudul: Sesi rekaan\nringkasan: Contoh.\n{}\n---\n\nIsi.\n"
SHELF = {
    "docs/register/lembar.yml": "genogram: {nama: Genogram, metode: genogram, guna: Menguji.}\n",
    "docs/metode/genogram.md": "---\njudul: Genogram\nringkasan: Contoh.\n---\n\n## Lambang {#lambang}\n\nIsi.\n",
    "docs/metode/ekomap.md": "---\njudul: Ekomap\nringkasan: Contoh.\n---\n\nIsi.\n",
}


def said(front: str, code: str) -> list[str]:
    books = library({**SHELF, "docs/pelatihan/sesi.md": GUIDE.format(front)})
    return [one.message for one in check(books, only=[code]) if one.path == "docs/pelatihan/sesi.md"]


@pytest.mark.parametrize("name", [
    "ekomap", "metode/ekomap", "metode/ekomap/", "docs/metode/ekomap.md", "https://contoh.invalid/metode/ekomap/", "metode/genogram#lambang", "lembar/genogram",
    "unduh/lembar/genogram.pdf", "Ekomap",
])
def test_every_way_to_name_a_text_is_taken(name: str) -> None:
    assert said(f"tujuan: [a]\npaket: ['{name}']", "META25") == []


@pytest.mark.parametrize(("name", "expected"), [
    ("ekomab", "Maksud Anda «ekomap»?"),
    ("metode/ekomab", "Maksud Anda «metode/ekomap» atau «metode/genogram»?"),
    ("genogram", "dapat berarti «metode/genogram» atau «lembar/genogram»"),
    ("metode/genogram#lambamg", "Maksud Anda «metode/genogram#lambang»?"),
    ("zzzzzz", "Pakai kode di kaki halaman"),
    ("kontribusi/menulis", "yang dapat dirangkum"),
])
def test_a_name_that_leads_to_nothing_is_told_with_what_is_near(name: str, expected: str) -> None:
    (message,) = said(f"tujuan: [a]\npaket: ['{name}']", "META25")
    assert expected in message


def test_each_wrong_name_is_told_by_itself() -> None:
    assert len(said("tujuan: [a]\npaket: [salah-satu, ekomap, salah-dua]", "META25")) == 2


def test_a_wrong_name_is_told_where_it_stands() -> None:
    books = library({**SHELF, "docs/pelatihan/sesi.md": GUIDE.format("tujuan: [a]\npaket:\n- ekomap\n- salah-satu")})
    assert [(one.line, one.column) for one in check(books, only=["META25"])] == [(7, 3)]


def test_a_package_has_objectives() -> None:
    assert len(said("paket: [ekomap]", "SUSUN28")) == 1
    assert said("tujuan: [menggambar]\npaket: [ekomap]", "SUSUN28") == []
    assert said("tujuan: [menggambar]", "SUSUN28") == [], "tujuan tanpa paket bukan kesalahan"
