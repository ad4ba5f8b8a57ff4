"""From the person in front of the worker to the right page: two taps, one screen of scrolling, and what saves a life before anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import PAGES, until

Opened = Callable[..., Any]

SCREEN = 640
"""Height of the phone that everything is measured on; it is 360 wide."""

SCROLL = "(one) => Math.max(0, Math.ceil(one.getBoundingClientRect().bottom - innerHeight))"
"""How far a reader scrolls until the whole of an element is on the screen."""

LOW = """() => [...document.querySelectorAll('.pp-panggil, .pp-telepon')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.textContent)"""


def below(built: Path, folder: str) -> list[str]:
    """Addresses of the pages right below a folder of the site."""
    return sorted(f"{folder}/{one.parent.name}/" for one in (built / folder).glob("*/index.html"))


def ways(opened: Opened, base: str) -> Iterator[tuple[str, int]]:
    """(address, pixels scrolled) of each entry behind each tile of the home page; every one of them is two taps away."""
    home = opened("", width=360)
    tiles = [(one.evaluate("(one) => one.href"), one.evaluate(SCROLL)) for one in home.locator(".pp-petak-kecil a").all()]
    for target, first in tiles:
        page = opened(target.removeprefix(base), width=360)
        for answer in page.locator(".pp-petak__satu[open] li a").all():
            yield answer.evaluate("(one) => one.href").removeprefix(base), first + answer.evaluate(SCROLL)


def test_two_taps_lead_from_home_to_an_entry_without_scripts(opened: Opened) -> None:
    page = opened("", width=360, javascript=False)
    page.get_by_role("link", name="Anak di bawah 18 tahun").click()
    assert page.url.endswith("siapa/#anak")
    page.get_by_role("link", name="Ia di jalan, mengamen, berjualan, atau tidur di sana").click()
    page.wait_for_url("**/buku-saku/anak-jalanan/")
    assert page.get_by_role("heading", level=1).inner_text() == "Anak jalanan"


def test_the_door_leads_to_the_questions(opened: Opened) -> None:
    for address in ("", "404.html"):
        assert opened(address).get_by_role("link", name="Seseorang di depan saya perlu bantuan").evaluate("(one) => one.href").endswith("/siapa/")
    page = opened(PAGES["entri"])
    for place in ("Bagian utama", "Tentang situs ini"):
        assert page.get_by_role("navigation", name=place).get_by_role("link", name="Orang di depan saya").count() == 1


def test_every_entry_is_two_taps_and_one_screen_away_from_home(opened: Opened, built: Path, base: str) -> None:
    scrolled: dict[str, int] = {}
    for address, pixels in ways(opened, base):
        scrolled[address] = min(pixels, scrolled.get(address, pixels))
    print("\n".join(f"{pixels:>5} px {address}" for address, pixels in sorted(scrolled.items(), key=lambda one: one[1])))
    assert set(scrolled) == set(below(built, "buku-saku"))
    assert {address: pixels for address, pixels in scrolled.items() if pixels > SCREEN} == {}


def test_every_card_is_two_taps_and_one_screen_away_from_home(opened: Opened, built: Path, base: str) -> None:
    first = opened("", width=360).get_by_role("link", name="Seseorang di depan saya perlu bantuan").evaluate(SCROLL)
    cards = opened("siapa/", width=360).locator(".pp-darurat__kartu a").all()
    scrolled = {one.evaluate("(one) => one.href").removeprefix(base): first + one.evaluate(SCROLL) for one in cards}
    print("\n".join(f"{pixels:>5} px {address}" for address, pixels in scrolled.items()))
    assert set(scrolled) == set(below(built, "gawat"))
    assert {address: pixels for address, pixels in scrolled.items() if pixels > SCREEN} == {}


def test_a_tile_opens_in_place_and_closes_the_others(opened: Opened) -> None:
    page = opened("siapa/", width=360, javascript=False)
    tiles = page.locator(".pp-petak__satu > summary")
    assert tiles.count() == 9
    assert min(one.bounding_box()["height"] for one in tiles.all()) >= 56
    assert page.locator(".pp-petak__satu > summary svg").count() == 9
    tiles.nth(0).click()
    tiles.nth(1).click()
    assert page.locator(".pp-petak__satu[open]").count() == 1
    assert min(one.bounding_box()["height"] for one in page.locator(".pp-petak__satu[open] a").all()) >= 44


@pytest.mark.parametrize("folder", ["buku-saku", "gawat"])
def test_the_first_sign_and_the_first_button_need_no_scrolling(opened: Opened, built: Path, base: str, folder: str) -> None:
    page, late = opened("", width=360), dict[str, tuple[int, int]]()
    signs = "#tanda-bahaya ~ ul > li > strong" if folder == "buku-saku" else "#lihat + ul > li"
    for address in below(built, folder):
        page.goto(base + address)
        bottoms = page.evaluate(
            "(signs) => [signs, '.pp-awal :is(.pp-panggil, .pp-telepon)'].map((one) => Math.ceil(document.querySelector(one)?.getBoundingClientRect().bottom ?? 9999))",
            signs,
        )
        print(f"{bottoms[0]:>5} {bottoms[1]:>5} {address}")
        if max(bottoms) > SCREEN:
            late[address] = tuple(bottoms)
    assert late == {}


@pytest.mark.parametrize("name", ["beranda", "siapa", "entri", "kartu", "kartu gawat", "rujukan"])
def test_every_call_button_is_big_enough_for_a_hurried_thumb(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], width=360)
    assert page.locator("a[href^='tel:']").count() >= 3
    assert page.evaluate(LOW) == []


@pytest.mark.parametrize("name", ["beranda", "siapa", "entri"])
def test_large_text_leaves_half_the_screen_to_the_page(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], width=360)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".pp-puncak").bounding_box()["height"] <= SCREEN / 2


def test_paper_gets_numbers_and_no_buttons(opened: Opened) -> None:
    page = opened(PAGES["entri"])
    page.emulate_media(media="print")
    button = page.locator(".pp-panggil[href='tel:119']").first
    assert "119" in button.inner_text()
    assert button.evaluate("(one) => [getComputedStyle(one).display, getComputedStyle(one).color]") == ["inline", "rgb(0, 0, 0)"]
    assert "wa.me" not in page.evaluate("[...document.querySelectorAll('.pp-panggil, .pp-telepon')].map((one) => getComputedStyle(one, '::after').content).join()")


def test_where_one_is_shows_in_forced_colours(opened: Opened) -> None:
    page = opened(PAGES["entri"])
    page.emulate_media(forced_colors="active")
    lined = page.evaluate("[...document.querySelectorAll('.pp-utama a')].filter((one) => parseFloat(getComputedStyle(one).borderBottomWidth) > 0).map((one) => one.textContent)")
    assert lined == ["Buku saku"]


def test_the_current_part_is_never_hidden_in_the_bar(opened: Opened) -> None:
    page = opened("tentang/", width=360)
    until(page, "document.querySelector('.pp-utama [aria-current]').getBoundingClientRect().right <= innerWidth")
