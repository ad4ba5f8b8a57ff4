"""The pages of the site as data."""

from datetime import date

from pustaka.library.history import History
from pustaka.site import Download, Page
from pustaka.site.listing import NEWEST, markdown
from pustaka.site.plan import plan
from tests.helpers import library

SERIES = "nama: Diskusi rekaan\nsingkatan: DR\njenis: edisi\npenerbit: Kelompok rekaan\npenomoran: \"DR #{nomor:03d}\"\nringkasan: Rekaan.\n"


def edition(number: int, day: str = "2020-01-31") -> str:
    return f"---\njudul: Edisi {number}\nringkasan: Ringkasan.\nnomor: {number}\ntanggal: {day}\ntopik: [etika]\n---\n\n## Latar diskusi {{#latar}}\n"


def pages(texts: dict[str, str], **given: object) -> dict[str, Page]:
    return {page.path: page for page in plan(library(texts), **given)}


def test_every_publication_and_every_index_has_its_address() -> None:
    found = pages({"discussions/dr/seri.yml": SERIES, "discussions/dr/007.md": edition(7), "docs/index.md": "---\njudul: Beranda\n---\n"})
    assert {page.address for page in found.values()} >= {
        "", "diskusi/", "diskusi/dr/", "diskusi/dr/007/", "kasus/", "buku-saku/", "topik/etika/", "tahun/2020/", "jenis/edisi/", "unduh/", "cari/",
    }


def test_an_address_comes_from_the_file_name_and_not_from_the_title() -> None:
    first = pages({"casebook/satu.md": "---\njudul: Judul lama\n---\n"})
    second = pages({"casebook/satu.md": "---\njudul: Judul baru\n---\n"})
    assert first["kasus/satu.md"].address == second["kasus/satu.md"].address == "kasus/satu/"


def test_neighbours_follow_the_number_and_not_the_file_name() -> None:
    found = pages({"discussions/dr/seri.yml": SERIES, "discussions/dr/b.md": edition(1), "discussions/dr/a.md": edition(2), "discussions/dr/c.md": edition(10)})
    view = found["diskusi/dr/a.md"].view
    assert view["previous"] == {"title": "Edisi 1", "url": "diskusi/dr/b/"}
    assert view["next"] == {"title": "Edisi 10", "url": "diskusi/dr/c/"}
    assert found["diskusi/dr/c.md"].view["next"] is None


def test_a_download_is_offered_only_when_the_pdf_is_there() -> None:
    path = "unduh/diskusi/dr/007.pdf"
    texts = {"discussions/dr/seri.yml": SERIES, "discussions/dr/007.md": edition(7)}
    assert pages(texts)["diskusi/dr/007.md"].view["pdf"] is None
    offered = pages(texts, downloads={path: Download(path, "Edisi 7", 212_345, 3)})
    assert offered["diskusi/dr/007.md"].view["pdf"] == {"url": path, "size": "212 KB", "pages": 3}
    assert "## Diskusi {#diskusi}\n\n- [Edisi 7](diskusi/dr/007.pdf) 3 halaman, 212 KB" in offered["unduh/index.md"].markdown


def test_what_is_new_is_what_came_last_whatever_it_is_about() -> None:
    texts = {"docs/index.md": "---\njudul: Beranda\n---\n", "casebook/lama.md": "---\njudul: Lama\nkurun: 2024\n---\n", "casebook/baru.md": "---\njudul: Baru\nkurun: 1990\n---\n"}
    dates = History(first={"casebook/lama.md": date(2020, 1, 1), "casebook/baru.md": date(2021, 1, 1)})
    assert [one["title"] for one in pages(texts, history=dates)["index.md"].view["home"]["new"]] == ["Baru", "Lama"]


def test_beyond_sixty_items_an_index_shows_the_newest_and_leads_to_the_years() -> None:
    texts = {"discussions/dr/seri.yml": SERIES} | {f"discussions/dr/{n:03}.md": edition(n, f"{2000 + n % 20}-01-31") for n in range(1, NEWEST + 21)}
    listing = pages(texts)["diskusi/dr/index.md"].listing
    assert listing is not None
    assert sum(len(group.items) for group in listing.groups) == NEWEST
    assert {one.address for one in listing.more} == {f"tahun/{year}/" for year in range(2000, 2020)}


def test_a_listing_is_also_plain_markdown() -> None:
    page = pages({"discussions/dr/seri.yml": SERIES, "discussions/dr/007.md": edition(7)})["diskusi/dr/index.md"]
    assert "## 2020 {#tahun-2020}" in markdown(page)
    assert "- [Edisi 7](007.md) DR #007, 31 Januari 2020. Ringkasan." in markdown(page)


def test_an_empty_index_says_so() -> None:
    assert "Belum ada tulisan di sini." in markdown(pages({})["kasus/index.md"])


def test_the_list_of_entries_leads_to_the_questions_when_there_are_any() -> None:
    ways = {"docs/register/siapa.yml": "anak:\n  nama: Seorang anak\n  tanya: Apa?\n  pilihan: [{kata: Di jalan, ke: anak-jalanan}]\n"}
    assert "[apa yang Anda lihat](../siapa.md)" in pages(ways)["buku-saku/index.md"].markdown
    assert pages({})["buku-saku/index.md"].markdown == ""


def test_the_index_of_cases_offers_the_casebook() -> None:
    path = "unduh/buku-kasus.pdf"
    offered = pages({"casebook/a.md": "---\njudul: A\n---\n"}, downloads={path: Download(path, "Buku kasus", 1_000, 5)})
    assert offered["kasus/index.md"].view["pdf"]["url"] == path
