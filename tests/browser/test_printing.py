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
