"""The row at the end of a page, the order of the book, the days of pages, and the list of feeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest

from pustaka.book import volumes
from pustaka.library import Library
from pustaka.library.publication import pdf_path, share_path
from pustaka.project.brand import Contact
from pustaka.site import Download, Page
from pustaka.site.plan import plan
from tests.metadata.samples import BRAND, EDITION, ENTRY, HISTORY, MAIL, SITE, books

NUMBER = "62" + "8" + "0000" + "1234"


def pages(library: Library | None = None, contact: Contact = Contact(), pictures: frozenset[str] = frozenset()) -> dict[str, Page]:  # noqa: B008  # frozen
    found = plan(library or books(), history=HISTORY, brand=replace(BRAND, contact=contact), pictures=pictures)
    return {page.path: page for page in found}


def test_a_message_has_title_first_sentence_and_address() -> None:
    share = pages()["diskusi/temu/007.md"].view["share"]
    given = urlsplit(share["whatsapp"])
    assert (given.netloc, given.path) == ("wa.me", "/")
    code = pages()["diskusi/temu/007.md"].view["code"]
    assert parse_qs(given.query)["text"] == [f"{books().by_path[EDITION].title}\nRingkasan edisi.\n{SITE}{code['url']}"], "the short address"


def test_the_institution_is_told_by_the_ways_that_the_settings_name() -> None:
    both = pages(contact=Contact(MAIL, NUMBER))["buku-saku/anak-jalanan.md"].view["share"]["tell"]
    assert [one["name"] for one in both] == ["Beri tahu pengelola lewat WhatsApp", "Beri tahu pengelola lewat surel"]
    message = parse_qs(urlsplit(both[0]["url"]).query)["text"][0]
    assert urlsplit(both[0]["url"]).path == f"/{NUMBER}"
    assert "Anak jalanan" in message and f"{SITE}k/" in message and "\nKode " in message and "jangan menulis nama" in message
    assert both[1]["url"].startswith(f"mailto:{MAIL}?subject=Rumah%20Rekaan%3A%20Anak%20jalanan&body=")
    (only,) = pages(contact=Contact(MAIL))["buku-saku/anak-jalanan.md"].view["share"]["tell"]
    assert only["name"] == "Beri tahu pengelola"


def test_without_such_a_way_the_guide_is_named_and_without_a_guide_nothing_leads_nowhere() -> None:
    guide = books(**{"docs/kontribusi/index.md": "---\njudul: Panduan\nringkasan: Panduan.\n---\n"})
    assert pages(guide)["buku-saku/anak-jalanan.md"].view["share"]["tell"] == [{"name": "Beri tahu pengelola", "url": "kontribusi/"}]
    assert pages()["buku-saku/anak-jalanan.md"].view["share"]["tell"] == []


def test_pages_about_the_site_are_shared_and_not_cited_and_home_and_lists_have_no_row() -> None:
    found = pages()
    assert found["tentang/privasi.md"].view["share"]["cite"] is None
    assert found["metode/ekomap.md"].view["share"]["cite"]["title"] == "Ekomap rekaan"
    assert "share" not in found["index.md"].view and "share" not in found["buku-saku/index.md"].view


def test_a_site_without_an_address_has_no_row_and_no_data() -> None:
    view = pages(books(site_url=""))["buku-saku/anak-jalanan.md"].view
    assert view["share"] is None and view["head"]["linked"] == ""


def test_the_head_names_picture_and_pdf_only_where_they_are() -> None:
    entry = books().by_path[ENTRY]
    bare = pages()["buku-saku/anak-jalanan.md"].view["head"]
    assert bare["picture"] == "" and "citation_pdf_url" not in dict(bare["meta"])
    page = pages(pictures=frozenset({share_path(entry)}))["buku-saku/anak-jalanan.md"]
    assert page.view["head"]["picture"] == "bagikan/buku-saku/anak-jalanan.png" and f'"image":"{SITE}bagikan/' in page.view["head"]["linked"]
    made = plan(books(), history=HISTORY, brand=BRAND, downloads={pdf_path(entry): Download(pdf_path(entry), "x", 1, 1)})
    (one,) = [one for one in made if one.source == ENTRY]
    assert dict(one.view["head"]["meta"])["citation_pdf_url"] == f"{SITE}unduh/buku-saku/anak-jalanan.pdf"


def test_index_pages_name_their_own_feed() -> None:
    found = pages()
    assert found["diskusi/temu/index.md"].view["feed"]["url"] == "umpan/diskusi/temu"
    assert found["gawat/index.md"].view["feed"]["url"] == "umpan/gawat"
    assert "feed" not in found["diskusi/index.md"].view


ENTRIES = {
    "docs/register/pmks.yml": "z: {nama: Z, kelompok: satu}\na: {nama: A, kelompok: dua}\nm: {nama: M, kelompok: satu}\n",
    **{f"docs/buku-saku/{key}.md": f"---\njudul: {key.upper()}\nkelompok: {group}\n---\n" for key, group in (("z", "satu"), ("a", "dua"), ("m", "satu"))},
}


def test_before_and_after_follow_the_book() -> None:
    library = books(**ENTRIES)
    (volume,) = [one for one in volumes(library) if one.collected and one.page == "buku-saku/"]
    order, found = [one.site_path for one in volume.publications], pages(library)
    assert [one.rpartition("/")[2] for one in order[:3]] == ["z.md", "m.md", "a.md"]
    for before, after in pairwise(order):
        assert f"{found[before].view['next']['url'].rstrip('/')}.md" == after
        assert f"{found[after].view['previous']['url'].rstrip('/')}.md" == before
    assert found[order[0]].view["previous"] is found[order[-1]].view["next"] is None


@pytest.mark.parametrize(("path", "day"), [
    ("buku-saku/anak-jalanan.md", date(2025, 9, 9)), ("buku-saku/index.md", date(2025, 9, 9)), ("topik/asesmen.md", date(2025, 9, 9)),
    ("diskusi/temu/index.md", date(2025, 1, 5)), ("tentang/privasi.md", None), ("unduh/index.md", None), ("diskusi/lapor/index.md", None),
])  # fmt: skip
def test_a_page_is_as_old_as_the_newest_of_its_parts(path: str, day: date | None) -> None:
    assert pages()[path].changed == day


def test_the_list_of_feeds_stands_where_the_page_says() -> None:
    text = "---\njudul: Langganan\nringkasan: Langganan.\n---\n\n## Daftar umpan {#umpan}\n\nIsi.\n\n## Kalender {#kalender}\n\nIsi.\n\n## Katalog {#katalog}\n\nIsi.\n"
    path = "docs/tentang/langganan.md"
    found = pages(books(**{path: text}))["tentang/langganan.md"].markdown
    assert "| Semua tulisan baru | [Atom](../umpan/semua.xml) · [JSON](../umpan/semua.json) |" in found
    assert found.index("../umpan/diskusi/temu.xml") < found.index("{#kalender}") < found.index("(../umpan/pertemuan.ics)") < found.index("{#katalog}") < found.index("(../kutip/semua.ris)")
    assert "oai.xml" not in found
    assert "(../umpan/oai.xml)" in pages(books(**{path: text}), Contact(MAIL))["tentang/langganan.md"].markdown
    assert "umpan/" not in pages(books(site_url="", **{path: text}))["tentang/langganan.md"].markdown
