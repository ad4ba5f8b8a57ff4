"""What the registers hand to search."""

from __future__ import annotations

from pustaka.registers.asked import Asked
from pustaka.registers.glossary import spellings
from pustaka.site.findable import alphabet, findable
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


def test_a_law_is_cited_by_what_people_call_it_with_its_kind_before_it() -> None:
    law = findable(Page(path="hukum/uu-1-2099.md", title="UU 1/2099", markdown=""), "", library({}), Asked(("uu rekaan", "undang-undang contoh", "tprk")))
    assert [typed for typed, *_rest in law.cited] == ["uu rekaan", "undang contoh", "uu tprk"]


def test_the_page_of_a_law_is_cited_by_its_number_and_another_page_of_that_folder_is_not() -> None:
    books = library({"docs/register/hukum.yml": "uu-1-2099:\n  jenis: UU\n  nomor: 1\n  tahun: 2099\n  judul: Rekaan\n"})
    assert findable(Page(path="hukum/uu-1-2099.md", title="UU 1/2099", markdown=""), "", books).cited == (("UU 1 2099", "", ""),)
    assert findable(Page(path="hukum/uu-2-2099.md", title="UU 2/2099", markdown=""), "", books).cited == ()


def test_words_of_other_pages_are_no_nicknames() -> None:
    assert findable(Page(path="metode/a.md", title="A", markdown=""), "", library({}), Asked(("uu rekaan",))).cited == ()


def test_the_glossary_answers_for_the_meaning_of_names_without_a_page() -> None:
    books = library({
        "docs/register/istilah.yml": "lkx:\n  nama: Lembaga rekaan\n  sinonim: [LKX, rumah contoh]\n  arti: Rekaan.\nlansia:\n  nama: Lansia\n",
        "docs/buku-saku/lansia.md": "---\njudul: Lansia\n---\n# Lansia\n",
    })
    found = findable(Page(path="istilah.md", title="Istilah", markdown=""), "", books).cited
    assert found == (("arti lembaga rekaan", "lkx", "Lembaga rekaan"), ("arti lkx", "lkx", "Lembaga rekaan"))
