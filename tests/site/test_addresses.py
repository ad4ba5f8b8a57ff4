"""What is said of addresses without composing a page is what the plan and the maker of PDFs really give."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pustaka import book, ledger
from pustaka.ledger.record import of_page
from pustaka.library import Library
from pustaka.library.library import read
from pustaka.site import Page, addresses
from pustaka.site.plan import paths, plan
from pustaka.text import dialect

ROOT = Path(__file__).parents[2]


@cache
def books() -> Library:
    return read(ROOT)


@cache
def pages() -> tuple[Page, ...]:
    return plan(books())


def test_the_paths_are_those_of_the_plan() -> None:
    assert paths(books()) == {page.path for page in pages()}


def test_the_pdfs_are_those_that_are_made() -> None:
    assert set(addresses.papers(books())) == {one.path for one in (*book.volumes(books()), *book.sheets(books()), *book.handouts(books()), *book.folds(books()))}


def test_every_promised_anchor_stands_on_its_page() -> None:
    promised = addresses.answers(books(), paths(books()), ledger.of(books())).promised
    wanted: dict[str, set[str]] = {}
    for _kind, address in promised:
        page, mark, name = address.partition("#")
        if mark:
            wanted.setdefault(page, set()).add(name)
    some = [page for page in pages() if of_page(page.address) in wanted and page.path.startswith(("buku-saku/a", "gawat/", "diskusi/", "hukum.md", "rujukan.md", "istilah.md", "psks.md", "siapa.md"))]
    assert len(some) > 20
    for page in some:
        there = set(re.findall(r'\bid="([^"]+)"', dialect.render(page.markdown).html))
        assert wanted[of_page(page.address)] <= there, page.path


def test_a_lost_page_is_looked_for_where_its_source_lay() -> None:
    for one in books().publications:
        if one.address and not one.path.endswith("index.md"):
            assert addresses.source(one.address) == one.path


def test_a_list_that_lost_its_last_text_is_brought_back_by_a_text_and_not_by_a_file() -> None:
    assert ".md" not in addresses.remedy("topik/kerja-jala/")
    assert "dengan topik «kerja-jala»" in addresses.remedy("topik/kerja-jala/")
    assert "tentang tahun «2024»" in addresses.remedy("tahun/2024/")
    assert addresses.remedy("metode/topik/") == "Pulihkan docs/metode/topik.md"
    assert addresses.remedy("topik/") == "Pulihkan docs/topik.md"
