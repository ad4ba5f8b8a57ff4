"""The row at the end of a page: useful without scripts, more with them, large enough for a thumb, and gone from paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import PAGES, until

Opened = Callable[..., Page]

NAMES = ("entri", "edisi", "notulensi", "laporan", "kasus", "kartu", "metode")
SHARED = [PAGES[name] for name in NAMES]
ROW = ".pp-bagi"

SMALL = """() => [...document.querySelectorAll('.pp-bagi a, .pp-bagi button, .pp-bagi summary')].filter((one) => one.checkVisibility())
  .map((one) => [one.textContent.trim(), one.getBoundingClientRect()]).filter(([, box]) => box.width < 44 || box.height < 44).map(([name, box]) => `${name} ${box.width} × ${box.height}`)"""


@pytest.mark.parametrize("address", SHARED, ids=NAMES)
def test_every_publication_ends_with_one_row_of_plain_links(opened: Opened, base: str, address: str) -> None:
    page = opened(address, width=360, javascript=False)
    assert page.locator(ROW).count() == 1
    links = {one.inner_text(): one.get_attribute("href") or "" for one in page.locator(f"{ROW} a:visible").all()}
    assert {"WhatsApp", "Tautan tetap", "Beri tahu pengelola"} <= links.keys()
    text = parse_qs(urlsplit(links["WhatsApp"]).query)["text"][0].split("\n")
    assert len(text) == 3
    assert text[0] == page.locator("h1").inner_text()
    assert links["Tautan tetap"] == page.locator("link[rel=canonical]").get_attribute("href")
    assert re.fullmatch(r"https://[^/]+(?:/[^/]+)*/k/[a-z0-9]{5}/", text[2]), "a message takes the short address"
    assert page.locator(f"{ROW} a[href^='https://wa.me/']").get_attribute("rel") == "noreferrer"
    assert [one for one in page.locator(f"{ROW} button").all() if one.is_visible()] == []


@pytest.mark.parametrize("address", SHARED, ids=NAMES)
def test_the_citation_opens_in_place_without_scripts_and_its_files_are_there(opened: Opened, base: str, address: str) -> None:
    page = opened(address, width=320, javascript=False)
    expect(page.locator(".pp-kutip__teks")).to_be_hidden()
    page.locator(".pp-kutip summary").click()
    expect(page.locator(".pp-kutip__teks")).to_be_visible()
    assert page.locator("h1").inner_text() in page.locator(".pp-kutip__teks").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    for name in ("BibTeX", "RIS", "CSL-JSON"):
        target = page.locator(".pp-kutip").get_by_role("link", name=name, exact=True).evaluate("(one) => one.href")
        answer = page.request.get(target)
        assert answer.ok and len(answer.body()) > 100, target


@pytest.mark.parametrize("width", [320, 1280])
def test_a_thumb_hits_everything_in_the_row(opened: Opened, width: int) -> None:
    page = opened(PAGES["entri"], width=width)
    page.locator(".pp-kutip summary").click()
    assert page.locator(f"{ROW} a").count() >= 6
    assert page.evaluate(SMALL) == []


def test_a_link_is_copied_and_that_is_said(opened: Opened) -> None:
    page = opened(PAGES["entri"], before=lambda page: page.context.grant_permissions(["clipboard-read", "clipboard-write"]))
    page.locator("[data-pp-salin]").click()
    expect(page.get_by_role("status").filter(has_text="Tautan sudah disalin.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("link[rel=canonical]").get_attribute("href")


def test_where_copying_is_refused_the_address_is_shown(opened: Opened) -> None:
    page = opened(PAGES["entri"], before=lambda page: page.add_init_script("navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject(new Error('x')));"))
    page.locator("[data-pp-salin]").click()
    expect(page.locator("[data-pp-kabar-bagi]")).to_contain_text("https://")


def test_the_sheet_of_the_device_is_offered_only_where_there_is_one(opened: Opened) -> None:
    without = opened(PAGES["entri"], before=lambda page: page.add_init_script("delete Navigator.prototype.share;"))
    expect(without.locator("[data-pp-bagikan]")).to_be_hidden()
    page = opened(PAGES["entri"], before=lambda page: page.add_init_script("Navigator.prototype.share = (given) => { window.given = given; return Promise.reject(new Error('ditutup')); };"))
    page.get_by_role("button", name="Bagikan…").click()
    until(page, "window.given !== undefined")
    assert page.evaluate("window.given.title") == page.locator("h1").inner_text()
    assert page.evaluate("window.given.url") == page.locator("link[rel=canonical]").get_attribute("href")


def test_printing_is_one_tap_and_the_row_is_not_on_paper(opened: Opened) -> None:
    page = opened(PAGES["entri"], before=lambda page: page.add_init_script("window.print = () => { window.printed = true; };"))
    page.locator("[data-pp-cetak-halaman]").click()
    assert page.evaluate("window.printed") is True
    page.emulate_media(media="print")
    expect(page.locator(ROW)).to_be_hidden()
    expect(page.locator(".pp-tetangga")).to_be_hidden()


def test_lists_and_the_home_page_have_no_row(opened: Opened, base: str) -> None:
    page = opened("")
    for name in ("indeks", "indeks entri", "cari", "unduh", "daftar hukum", "siapa"):
        page.goto(base + PAGES[name])
        assert page.locator(ROW).count() == 0, name


def test_the_data_in_the_head_neither_runs_nor_is_refused(opened: Opened) -> None:
    said: list[str] = []

    def listen(page: Any) -> None:
        page.on("console", lambda message: said.append(message.text))
        page.add_init_script("addEventListener('securitypolicyviolation', (event) => { (window.refused ||= []).push(event.effectiveDirective); }, true);")

    page = opened(PAGES["entri"], before=listen)
    page.wait_for_load_state("networkidle")
    given = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert [one["@type"] for one in given["@graph"]] == ["Article", "BreadcrumbList"]
    assert (said, page.evaluate("window.refused || []")) == ([], [])


def test_feeds_and_pictures_that_heads_name_are_there(built: Any) -> None:
    """Every page; one dead address in a head goes unseen for years."""
    seen = 0
    for file in sorted(built.rglob("*.html")):
        root = lxml.html.parse(str(file)).getroot()
        if file.parent == built / "berkas" or file.parent.parent == built / "k":
            continue  # files to send, and the pages of single codes, which only lead on
        if root.xpath("//meta[@http-equiv='refresh']"):
            continue  # so do the pages that moved
        for href in root.xpath("//link[@rel='alternate']/@href"):
            if file.name != "404.html":
                assert (file.parent / href).resolve().is_file(), (file, href)
        (site,) = root.xpath("//meta[@property='og:image']/@content")
        home = lxml.html.parse(str(built / "index.html")).getroot().xpath("//link[@rel='canonical']/@href")[0]
        assert (built / site.removeprefix(home)).is_file(), site
        seen += "/bagikan/" in site
    assert seen > 60
