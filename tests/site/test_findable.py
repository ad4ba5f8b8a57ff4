"""What the registers hand to search."""

from __future__ import annotations

from pustaka.registers.glossary import spellings
from pustaka.site.findable import alphabet
from pustaka.site.page import Page
from tests.helpers import library


def test_spellings_of_one_word_come_from_the_register_that_the_checker_reads() -> None:
    books = library({"docs/register/ejaan.yml": "izin:\n  nama: izin\n  salah: [ijin]\nsekadar:\n  nama: sekadar\n  salah: [sekedar, se kedar]\n"})
    assert spellings(books) == {"ijin": "izin", "sekedar": "sekadar"}, "rangkaian kata tidak dapat menggantikan satu kata"


def test_without_the_register_there_are_none() -> None:
    assert spellings(library({})) == {}


def test_a_term_without_a_page_of_its_own_leads_to_the_glossary() -> None:
    books = library({"docs/register/istilah.yml": "lkx:\n  nama: LKX\n  kepanjangan: lembaga rekaan\n  arti: Rekaan.\nlansia:\n  nama: lansia\n"})
    text = alphabet([Page(path="buku-saku/lansia.md", title="Lansia", markdown="")], books)
    assert "(../istilah.md#lkx)" in text
    assert "(../buku-saku/lansia.md)" in text
    assert "istilah.md#lansia" not in text
