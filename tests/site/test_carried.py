"""What can be taken along is offered where it is, with its size, and nowhere else."""

from pustaka.site import Parcel, carried
from pustaka.site.plan import plan
from pustaka.site.reserved import takes_own_address
from tests.helpers import library

TEXTS = {
    "docs/buku-saku/anak.md": "---\njudul: Anak\nringkasan: Rekaan.\n---\n\nIsi.\n", "docs/metode/cara.md": "---\njudul: Cara\n---\n\nIsi.\n",
    "docs/tentang/index.md": "---\njudul: Tentang\n---\n\nIsi.\n",
}
BOOK = Parcel("unduh/buku-saku.epub", "Buku | saku", 266_000)
FILE = Parcel("berkas/buku-saku-anak.html", "Anak", 46_400)


def views(*parcels: Parcel, sticks: bool = False) -> dict[str, dict[str, object]]:
    return {page.path: dict(page.view) for page in plan(library(TEXTS), parcels={one.path: one for one in parcels}, sticks=sticks)}


def downloads(*parcels: Parcel) -> str:
    return next(page.markdown for page in plan(library(TEXTS), parcels={one.path: one for one in parcels}) if page.path == "unduh/index.md")


def test_an_entry_offers_its_file_with_its_size() -> None:
    shown = views(FILE)
    assert shown["buku-saku/anak.md"]["sent"] == {"url": "berkas/buku-saku-anak.html", "size": "46 KB", "name": "buku-saku-anak.html"}
    assert shown["metode/cara.md"]["sent"] is None, "nothing that was not made"
    assert shown["tentang/index.md"]["sent"] is None


def test_the_index_of_a_book_offers_its_epub() -> None:
    assert views(BOOK)["buku-saku/index.md"]["epub"] == {"url": "unduh/buku-saku.epub", "size": "266 KB", "name": "buku-saku.epub"}
    assert views()["buku-saku/index.md"]["epub"] is None


def test_the_download_page_lists_the_books_and_tells_of_the_files() -> None:
    told = downloads(BOOK, FILE)
    assert "| [Buku / saku](buku-saku.epub) | 266 KB |" in told
    assert "Kirim sebagai berkas" in told
    assert "Kirim sebagai berkas" not in downloads(BOOK)
    assert "EPUB" not in downloads()


def test_zip_files_are_offered_only_where_they_will_be_made() -> None:
    assert views()["unduh/index.md"]["sticks"] == []
    shown = views(sticks=True)["unduh/index.md"]["sticks"]
    assert isinstance(shown, list)
    assert [one["url"] for one in shown] == list(carried.STICKS)
    assert all(one["size"] == carried.token(one["url"]) for one in shown)


def test_nobody_may_write_where_the_files_lie() -> None:
    (one,) = library({"docs/berkas/a.md": "---\njudul: A\n---\n\nIsi.\n"}).publications
    assert takes_own_address(one)
