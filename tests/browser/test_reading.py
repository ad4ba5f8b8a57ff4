"""How people read: without scripts, by keyboard, in the dark, on paper."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import PAGES

Opened = Callable[..., Page]

ENTRY = PAGES["entri"]
PUBLICATIONS = [PAGES[name] for name in ("entri", "edisi", "notulensi", "laporan", "kasus")]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", PUBLICATIONS)
def test_a_publication_is_whole_without_scripts(opened: Opened, address: str, width: int) -> None:
    page = opened(address, width=width, javascript=False)
    expect(page.locator("h1")).to_be_visible()
    hidden = [heading.inner_text() for heading in page.locator("article h2").all() if not heading.is_visible()]
    assert page.locator("article h2").count() >= 3
    assert hidden == []
    for link in page.get_by_role("navigation", name="Bagian utama").get_by_role("link").all():
        expect(link).to_be_visible()


def test_without_scripts_the_search_leads_to_the_alphabet_on_a_phone(opened: Opened) -> None:
    page = opened(ENTRY, width=360, javascript=False)
    way = page.get_by_role("link", name="Buka indeks menurut abjad")
    expect(way).to_be_hidden()
    page.get_by_role("link", name="Cari", exact=True).click()
    expect(page.locator(".pp-puncak .cari-kolom")).to_be_hidden()
    way.click()
    page.wait_for_url("**/cari/#abjad")
    expect(page.locator(".cari-abjad")).to_be_visible()


def test_search_opens_with_the_cursor_in_it(opened: Opened) -> None:
    page = opened(ENTRY, width=360)
    page.get_by_role("button", name="Cari", exact=True).first.click()
    expect(page.locator(".pp-puncak .cari-kolom")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".pp-puncak .cari-kolom")).to_be_hidden()


def test_the_first_key_skips_to_the_content(opened: Opened) -> None:
    page = opened(ENTRY)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Langsung ke isi")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#isi")).to_be_focused()


@pytest.mark.parametrize("address", ["", ENTRY])
def test_the_keyboard_reaches_the_search_field(opened: Opened, address: str) -> None:
    page = opened(address)
    for _press in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('cari-kolom')"):
            return
    pytest.fail("dua belas kali Tab tidak sampai ke kolom cari")


def test_focus_is_visible(opened: Opened) -> None:
    page = opened(ENTRY)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(250, 246, 238)"), ("dark", "rgb(19, 25, 24)")])
@pytest.mark.parametrize("javascript", [True, False])
def test_the_theme_follows_the_device(opened: Opened, scheme: str, ground: str, javascript: bool) -> None:
    page = opened(ENTRY, scheme=scheme, javascript=javascript)
    expect(page.locator("body")).to_have_css("background-color", ground)


def test_a_chosen_theme_is_remembered(opened: Opened) -> None:
    page = opened(ENTRY)
    page.get_by_role("button", name="Ganti tema terang atau gelap").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(19, 25, 24)")
    page.reload()
    expect(page.locator("body")).to_have_css("background-color", "rgb(19, 25, 24)")


@pytest.mark.parametrize("address", PUBLICATIONS)
def test_the_download_says_size_and_pages(opened: Opened, base: str, address: str) -> None:
    page = opened(address)
    button = page.locator("[data-pp-unduh]")
    expect(button).to_contain_text("Unduh PDF")
    expect(button).to_contain_text("halaman")
    assert page.request.get(button.evaluate("(one) => one.href")).body().startswith(b"%PDF")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_method_page_offers_its_blank_sheet_without_scripts_and_not_on_paper(opened: Opened, width: int) -> None:
    page = opened(PAGES["metode"], width=width, javascript=False)
    button = page.get_by_role("link", name="Lembar kosong: Genogram (PDF, A4, ")
    expect(button).to_be_visible()
    href = button.get_attribute("href")
    assert href is not None
    assert page.request.get(urljoin(page.url, href)).body().startswith(b"%PDF")
    page.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_a_table_becomes_cards_on_a_phone(opened: Opened) -> None:
    page = opened(PAGES["notulensi"], width=360)
    cell = page.locator("#tindak-lanjut ~ .tabel td").nth(1)
    expect(cell).to_have_css("display", "block")
    assert cell.evaluate("(one) => getComputedStyle(one, '::before').content") == '"Oleh"'
    assert page.get_by_role("columnheader").count() >= 4


@pytest.mark.parametrize(("address", "width"), [(PAGES["notulensi"], 1280), (ENTRY, 360)])
def test_a_table_that_fits_stays_a_table(opened: Opened, address: str, width: int) -> None:
    expect(opened(address, width=width).locator(".tabel td").first).to_have_css("display", "table-cell")


def test_the_contents_follow_the_reader(opened: Opened) -> None:
    page = opened(ENTRY)
    page.locator("#rujukan").evaluate("(one) => one.scrollIntoView()")
    expect(page.locator(".pp-daftar-isi [aria-current]")).to_have_text("Rujukan")


def test_paper_gets_the_text_and_no_controls(opened: Opened) -> None:
    page = opened(ENTRY, scheme="dark")
    page.emulate_media(media="print")
    for gone in (".pp-puncak", ".pp-daftar-isi", ".pp-loncat", ".pp-tindakan", ".pp-kaki nav"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    outside = page.locator("article a[href^=http]:not([class])").first
    assert outside.get_attribute("href") in outside.evaluate("(one) => getComputedStyle(one, '::after').content")
