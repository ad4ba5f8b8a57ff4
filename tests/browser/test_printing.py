"""What comes out of the printer of somebody who presses «Cetak» in the browser."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

Opened = Callable[..., Page]

MOST = 3
HEAVIEST = 6
"""Entries with the most bytes; the others are shorter on paper too."""
SERVICES = 5


def pages(page: Page) -> int:
    return len(pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages)


def test_an_entry_fits_three_sheets(opened: Opened, built: Path, base: str) -> None:
    entries = sorted((built / "buku-saku").glob("*/index.html"), key=lambda one: -one.stat().st_size)[:HEAVIEST]
    assert len(entries) == HEAVIEST
    page = opened("")
    counted = {}
    for one in entries:
        page.goto(f"{base}buku-saku/{one.parent.name}/")
        counted[one.parent.name] = pages(page)
    assert all(0 < count <= MOST for count in counted.values()), counted


def test_a_card_takes_two_sheets_and_its_warnings_are_not_cut(opened: Opened, built: Path, base: str) -> None:
    page = opened("")
    counted = {}
    for one in sorted((built / "gawat").glob("*/index.html")):
        page.goto(f"{base}gawat/{one.parent.name}/")
        counted[one.parent.name] = pages(page)
    assert counted
    assert all(0 < count <= 2 for count in counted.values()), counted
    page.emulate_media(media="print")
    expect(page.locator("#jangan + ul")).to_have_css("break-inside", "avoid")


def test_who_is_there_is_two_sheets_without_what_is_only_links(opened: Opened) -> None:
    page = opened("siapa/")
    assert pages(page) == 2
    page.emulate_media(media="print")
    expect(page.locator(".pp-lain")).to_be_hidden()
    expect(page.locator(".pp-petak__satu").last).to_be_visible()


def test_links_are_numbered_once_and_their_addresses_stand_behind(opened: Opened) -> None:
    page = opened("buku-saku/anak-jalanan/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    numbers = page.locator("[data-pp-tautan]").evaluate_all("(all) => all.map((one) => Number(one.dataset.ppTautan))")
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 10
    told = page.locator(".pp-tautan").inner_text() if page.emulate_media(media="print") is None else ""
    assert all(f"[{n}]" in told for n in numbers)
    assert "https://pustaka.example/" in told and "127.0.0.1" not in told
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".pp-tautan").count() == 1


def test_what_stays_off_the_paper_has_no_address_behind_it(opened: Opened) -> None:
    page = opened("buku-saku/anak-jalanan/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    related = page.locator("#terkait ~ ul a:not(#sumber ~ *)")
    assert related.count() and not related.first.is_visible()
    assert page.locator("#terkait ~ ul:not(#sumber ~ *) [data-pp-tautan]").count() == 0
    assert page.locator("#sumber ~ ul [data-pp-tautan]").count()


def test_the_code_stands_beside_the_title_on_paper_only(opened: Opened) -> None:
    page = opened("buku-saku/anak-jalanan/")
    square = page.locator(".pp-qr")
    expect(square).to_be_hidden()
    page.emulate_media(media="print")
    expect(square).to_be_visible()
    box, title = square.bounding_box(), page.locator("h1").bounding_box()
    assert box and title and box["y"] < title["y"] + title["height"] and box["x"] > title["x"]


def test_the_list_of_services_is_its_numbers_and_not_who_leads_to_them(opened: Opened) -> None:
    page = opened("rujukan/")
    assert 0 < pages(page) <= SERVICES
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    backs = page.locator(".pp-balik, article > details details")
    assert backs.count() > 10 and not [n for n in range(backs.count()) if backs.nth(n).is_visible()]
    assert page.locator("article > details").first.get_by_text("Kapan:").is_visible()
    assert page.locator(".pp-tautan, [data-pp-tautan]").count() == 0
    assert page.locator("article > details a").first.evaluate("(one) => getComputedStyle(one, '::after').content") == "none"


def test_a_list_of_sources_keeps_the_addresses_that_it_is_for(opened: Opened) -> None:
    page = opened("sumber/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-pp-tautan]").count() > 10
    assert page.locator(":is(.pp-balik, details details) [data-pp-tautan]").count() == 0


def test_the_search_page_prints_what_is_seen(opened: Opened) -> None:
    page = opened("cari/")
    assert pages(page) == 1, "the index stays folded"
    page.goto(page.url.split("#")[0] + "#q=anak jalanan")
    page.locator(".cari-butir").first.wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".cari-butir").first).to_be_visible()
    numbered = page.locator("[data-pp-tautan]")
    assert 0 < numbered.count() <= page.locator(".cari-butir").count()
    assert page.locator(".cari-abjad [data-pp-tautan]").count() == 0


def test_no_page_is_printed_for_the_foot_alone(opened: Opened) -> None:
    page = opened("nomor-setempat/")
    assert pages(page) == 1
