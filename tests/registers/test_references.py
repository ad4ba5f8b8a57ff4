"""Which source stands behind a mark, and at which place in it."""

from pathlib import Path

import pytest

from pustaka.kinds.legal import WHOLLY
from pustaka.library import library as reading
from pustaka.registers.references import backing, by_kind, cited_in, claims, place_behind, references, uses
from tests.helpers import library

ROOT = Path(__file__).parents[2]
LAWS = 'uu-1-2000: {nama: UU 1/2000, jenis: UU, nomor: "1", tahun: 2000, perihal: A., status: berlaku}\n'
SOURCES = """laman:
  {nama: Laman rekaan, penerbit: Dinas rekaan, jenis: laman resmi, alamat: "https://contoh.id/a", terbaca: sebagian, kekuatan: tinggi}
buku: {nama: Buku rekaan, penerbit: Lembaga rekaan, jenis: pedoman resmi, cara_membuka: Di perpustakaan., terbaca: seluruhnya, kekuatan: sedang}
"""
TEXT = "A. (bersumber)[^1][^2]\n\n[^1]: {note}\n[^2]: Kata kami.\n"


def behind(note: str) -> tuple[tuple[str, str], ...]:
    books = library({"docs/register/hukum.yml": LAWS, "docs/register/sumber.yml": SOURCES, "docs/buku-saku/x.md": TEXT.format(note=note)})
    return backing(books.publications[0], books)["1"]


@pytest.mark.parametrize(("note", "found"), [
    ("[Laman](../register/sumber.yml#laman).", (("laman", "bagian awal halaman"),)),
    ("[Buku](../register/sumber.yml#buku), bab 3.1.", (("buku", "bab 3.1"),)),
    ("[Buku](../register/sumber.yml#buku) (halaman 12).", (("buku", "halaman 12"),)),
    ("[Buku](../register/sumber.yml#buku); bab lain.", ()),
    ("[Buku](../register/sumber.yml#buku), babak kedua.", ()),
    ("[Buku](../register/sumber.yml#tidak-ada), bab 3.", ()),
    ("Pasal 3 UU 1/2000.", (("", "Pasal 3"),)),
    ("Bab VI UU 1/2000.", (("", "Bab VI"),)),
    ("UU 1/2000; salinannya ada di daftar hukum.", ()),
    ("Pasal 3 UU 9/1999, yang tidak terdaftar.", ()),
    ("Sebuah panduan; salinan.", ()),
])
def test_a_note_names_a_record_and_a_place_in_it(note: str, found: tuple[tuple[str, str], ...]) -> None:
    assert behind(note) == found


def test_a_place_stands_directly_behind_its_link() -> None:
    assert place_behind("x), standar 13; lain", 2) == "standar 13"
    assert place_behind("x) dan [y](z), bab 2", 2) == ""


def test_every_mark_of_the_library_leads_to_a_record_and_a_place() -> None:
    books = reading.read(ROOT)
    every, count = references(books), 0
    for one in books.publications:
        known = backing(one, books) if one.path.startswith(("docs/buku-saku/", "docs/metode/", "docs/gawat/")) else {}
        for claim in claims(one.document) if known else ():
            found = [row for name in claim.notes for row in known[name]]
            assert found, f"{one.path}:{claim.line}"
            assert claim.mark != "bersumber" or any(not key or every[key].extent == WHOLLY for key, _place in found), f"{one.path}:{claim.line}"
            count += 1
    assert count > 80, "the marks were read at all"


def test_every_link_of_the_library_leads_to_a_record_and_no_record_is_idle() -> None:
    books = reading.read(ROOT)
    every = references(books)
    assert not [f"{one.path}:{use.line}" for one in books.publications for use in uses(one) if use.key not in every]
    assert not set(every) - set(cited_in(books))


def test_records_come_by_kind_and_the_strongest_first() -> None:
    books = library({"docs/register/sumber.yml": SOURCES + "lain: {nama: A, penerbit: B, jenis: laman resmi, alamat: x, terbaca: sebagian, kekuatan: rendah}\n"})
    assert [(kind, [one.key for one in members]) for kind, members in by_kind(references(books))] == [("pedoman resmi", ["buku"]), ("laman resmi", ["laman", "lain"])]
