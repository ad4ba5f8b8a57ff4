"""SUMBER14 to SUMBER18: evidence that somebody can follow."""

import pytest

from pustaka.check import check
from tests.helpers import library

LAWS = 'uu-1-2000: {nama: UU 1/2000, jenis: UU, nomor: "1", tahun: 2000, perihal: A., status: berlaku}\n'
SOURCES = """laman: {nama: L, penerbit: P, jenis: laman resmi, alamat: "https://www.contoh.id/a/", terbaca: sebagian, kekuatan: tinggi}
utuh: {nama: U, penerbit: P, jenis: berita, salinan: "https://id.scribd.com/1", terbaca: seluruhnya, kekuatan: rendah}
buku: {nama: B, penerbit: P, jenis: pedoman resmi, cara_membuka: Di perpustakaan., terbaca: seluruhnya, kekuatan: sedang}
"""
LINK = "[x](../register/sumber.yml#{})"


def found(text: str, rule: str, path: str = "docs/buku-saku/x.md", sources: str = SOURCES) -> list[str]:
    books = library({"docs/register/hukum.yml": LAWS, "docs/register/sumber.yml": sources, path: text})
    return [f"{one.path}:{one.line}" for one in check(books, only=[rule])]


@pytest.mark.parametrize(("note", "wrong"), [
    ("Sebuah panduan.", True), (LINK.format("buku") + ".", True), (LINK.format("tidak-ada") + ", bab 1.", True), ("UU 1/2000.", True),
    (LINK.format("buku") + ", bab 1.", False), (LINK.format("laman") + ".", False), ("Pasal 2 UU 1/2000.", False),
])
def test_a_mark_needs_a_record_and_a_place(note: str, wrong: bool) -> None:
    for mark in ("bersumber", "bersumber, perlu dicocokkan"):
        assert bool(found(f"A. ({mark})[^1]\n\n[^1]: {note}\n", "SUMBER14")) is wrong
    assert bool(found(f"- Selimuti.[^1]\n\n[^1]: {note}\n", "SUMBER14", "docs/gawat/x.md")) is wrong
    assert bool(found(f"- Selimuti. (perlu dicocokkan)[^1]\n\n[^1]: {note}\n", "SUMBER14", "docs/gawat/x.md")) is wrong


def test_other_marks_and_a_library_without_the_register_are_left_alone() -> None:
    assert not found("A. (praktik umum, belum ditinjau)[^1]\n\n[^1]: Kata kami.\n", "SUMBER14")
    assert not found("- A. (kewajiban hukum)[^1]\n\n[^1]: Kata kami.\n", "SUMBER14", "docs/gawat/x.md")
    assert not found("A.[^1]\n\n[^1]: Kata kami.\n", "SUMBER14"), "a note without a mark promises nothing in an entry"
    assert not check(library({"docs/buku-saku/x.md": "A. (bersumber)[^1]\n\n[^1]: B.\n"}), only=["SUMBER14"])


@pytest.mark.parametrize(("note", "wrong"), [
    (LINK.format("laman") + ".", True), (LINK.format("utuh") + ".", False), (f"{LINK.format('laman')}; Pasal 2 UU 1/2000.", False),
    (f"{LINK.format('laman')} dan {LINK.format('utuh')}.", False),
])
def test_the_plain_mark_needs_something_read_as_a_whole(note: str, wrong: bool) -> None:
    assert bool(found(f"A. (bersumber)[^1]\n\n[^1]: {note}\n", "SUMBER15")) is wrong
    assert not found(f"A. (bersumber, perlu dicocokkan)[^1]\n\n[^1]: {note}\n", "SUMBER15")


@pytest.mark.parametrize(("address", "wrong"), [
    ("https://contoh.id/a", True), ("http://www.contoh.id/a/", True), ("https://id.scribd.com/1", True),
    ("https://contoh.id/a/b", False), ("https://contoh.id/a?page=2", False), ("../register/sumber.yml#laman", False),
])
def test_a_known_address_is_written_by_its_key(address: str, wrong: bool) -> None:
    assert bool(found(f"[x]({address})", "SUMBER16")) is wrong
    assert not found(f"---\njudul: A\n---\n\n[x]({address})", "SUMBER16", "casebook/x.md")


@pytest.mark.parametrize(("fields", "wrong"), [
    ("catatan: A.", True), ('alamat: "https://id.scribd.com/1"', True), ('alamat: "https://www.adoc.pub/x"', True), ('salinan: "https://id.scribd.com/1"', False),
    ("cara_membuka: Di perpustakaan.", False), ('alamat: "https://bukanscribd.com/1"', False),
])
def test_every_source_can_be_opened_and_a_copy_is_called_one(fields: str, wrong: bool) -> None:
    sources = f"a: {{nama: A, penerbit: B, jenis: berita, {fields}, terbaca: sebagian, kekuatan: rendah}}\n"
    assert bool(found("A.", "SUMBER17", sources=sources)) is wrong


def test_a_copy_is_no_text_of_a_law_either() -> None:
    law = LAWS.replace("}", ', naskah: "https://id.scribd.com/1"}')
    books = library({"docs/register/hukum.yml": law, "docs/register/sumber.yml": SOURCES})
    assert [one.path for one in check(books, only=["SUMBER17"])] == ["docs/register/hukum.yml"]
    assert not check(library({"docs/register/hukum.yml": law.replace("naskah", "salinan"), "docs/register/sumber.yml": SOURCES}), only=["SUMBER17"])


@pytest.mark.parametrize(("text", "wrong"), [
    ("Kriteria: satu basis data tanpa alamat.", True), ("Kajian; salinan unggahan, tidak ditautkan.", True), ("Orang tanpa alamat tetap tetap dilayani.", False),
    ("Blog itu tidak ditautkan karena alamatnya memuat nama akun.", False),
])
def test_nobody_leans_on_what_nobody_can_open(text: str, wrong: bool) -> None:
    assert bool(found(text, "SUMBER18")) is wrong
    assert not found(f"---\njudul: A\n---\n\n{text}", "SUMBER18", "casebook/x.md")
