"""Which PDFs a library yields."""

from pustaka.book import volumes
from tests.helpers import library

SERIES = "nama: Diskusi Rekaan\nsingkatan: DR\njenis: edisi\npenerbit: Kelompok Rekaan\nringkasan: Rekaan.\n"


def test_each_publication_each_series_and_each_book_is_a_volume() -> None:
    books = library({
        "discussions/dr/seri.yml": SERIES,
        "discussions/dr/010.md": "---\njudul: Sepuluh\nnomor: 10\n---\n",
        "discussions/dr/009.md": "---\njudul: Sembilan\nnomor: 9\n---\n",
        "discussions/kosong/seri.yml": SERIES,
        "casebook/a.md": "---\njudul: Kasus\n---\n",
        "docs/buku-saku/b.md": "---\njudul: Entri\nkelompok: anak\n---\n",
        "docs/tentang/c.md": "---\njudul: Halaman\n---\n",
    })
    found = {one.path: one for one in volumes(books)}
    assert sorted(found) == [
        "unduh/buku-kasus.pdf", "unduh/buku-saku.pdf", "unduh/buku-saku/b.pdf", "unduh/diskusi/dr.pdf", "unduh/diskusi/dr/009.pdf",
        "unduh/diskusi/dr/010.pdf", "unduh/kasus/a.pdf",
    ]
    assert [one.title for one in found["unduh/diskusi/dr.pdf"].publications] == ["Sembilan", "Sepuluh"]
    assert found["unduh/buku-saku/b.pdf"].paper == found["unduh/buku-saku.pdf"].paper == "a6"
    assert found["unduh/buku-kasus.pdf"].page == "kasus/"
    assert [one.path for one in found.values() if one.collected] == ["unduh/diskusi/dr.pdf", "unduh/buku-kasus.pdf", "unduh/buku-saku.pdf"]


def test_entries_stand_in_their_groups_in_the_order_of_the_register() -> None:
    books = library({
        "docs/register/pmks.yml": "b:\n  nama: B\n  kelompok: lanjut-usia\na:\n  nama: A\n  kelompok: anak\n",
        "docs/buku-saku/a.md": "---\njudul: A\nkelompok: anak\n---\n",
        "docs/buku-saku/b.md": "---\njudul: B\nkelompok: lanjut-usia\n---\n",
    })
    pocket = next(one for one in volumes(books) if one.collected)
    assert [name for name, _members in pocket.groups] == ["Lanjut usia", "Anak"]
    assert [one.title for one in pocket.publications] == ["B", "A"]


def test_each_crisis_card_is_a_card_and_two_posters_and_stands_first_in_the_pocketbook() -> None:
    books = library({
        "docs/gawat/k.md": "---\njudul: Kartu\n---\n", "docs/buku-saku/a.md": "---\njudul: A\nkelompok: anak\n---\n", "casebook/c.md": "---\njudul: C\n---\n",
    })
    found = {one.path: one for one in volumes(books)}
    forms = [(found[f"unduh/{name}/k.pdf"].form, found[f"unduh/{name}/k.pdf"].paper) for name in ("gawat", "poster", "poster-a3")]
    assert forms == [("kartu", "a6"), ("poster", "a4"), ("poster", "a3")]
    assert [one.title for one in found["unduh/buku-saku.pdf"].texts] == ["Kartu", "A"]
    assert [one.title for one in found["unduh/buku-kasus.pdf"].texts] == ["C"]


def test_methods_are_printed_and_other_pages_are_not() -> None:
    page = "---\njudul: Halaman\n---\n"
    books = library({"docs/metode/m.md": page, "docs/metode/index.md": page, "docs/tentang/t.md": page, "docs/index.md": page})
    assert [one.path for one in volumes(books)] == ["unduh/metode/m.pdf"]


def test_an_empty_library_has_no_volumes() -> None:
    assert volumes(library({})) == ()
