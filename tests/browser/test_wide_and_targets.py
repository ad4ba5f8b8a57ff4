"""Wide screens carry something at the right of the text, drawings follow the page around them, and links that begin an item can be hit by a thumb."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES

Opened = Callable[..., Page]

DRAWN = ("metode/manajemen-kasus/", "metode/garis-waktu-peradilan-anak/", "metode/garis-waktu-kekerasan-seksual/", "metode/pohon-masalah/", "metode/life-road-map/", "metode/body-map/")
BESIDE = ("entri", "edisi", "kasus", "kartu", "metode", "panduan")
"""Pages whose text is followed by what helps."""

RIGHT = """() => {
  const text = document.querySelector("article p").getBoundingClientRect(), beside = document.querySelector(".pp-kaki-naskah, .pp-akhir").getBoundingClientRect();
  return [beside.left - text.right, beside.top, innerWidth - beside.right, document.documentElement.scrollWidth - innerWidth];
}"""

LOW = """() => [...document.querySelectorAll(".md-typeset .pp-t > a:first-child")].filter((one) => one.offsetParent)
  .flatMap((one) => [...one.getClientRects()].slice(0, 1).filter((box) => box.height < 44).map((box) => `${one.textContent}: ${box.height}`))"""

CROWDED = """() => [...document.querySelectorAll(".md-typeset .pp-t > a:first-child")].filter((one) => one.offsetParent && one.getClientRects().length === 1)
  .map((one) => one.getBoundingClientRect()).filter((box, at, all) => at && box.left < all[at - 1].right && box.top > all[at - 1].top && box.top < all[at - 1].bottom - 3).length"""
"""Targets that lie more than a hair over the one before."""


@pytest.mark.parametrize("width", [1280, 1600])
@pytest.mark.parametrize("name", BESIDE)
def test_the_right_of_a_wide_screen_holds_what_helps(opened: Opened, name: str, width: int) -> None:
    gap, top, rest, over = opened(PAGES[name], width=width).evaluate(RIGHT)
    assert gap >= 0, "it stands beside the text, not under it"
    assert top < 900, "it is seen at once"
    assert rest < width / 4, "nothing empty is left at its right"
    assert over <= 0


@pytest.mark.parametrize("name", BESIDE)
def test_on_smaller_screens_it_follows_the_text(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], width=1024)
    foot = page.locator(".pp-kaki-naskah, .pp-akhir").first.bounding_box()
    text = page.locator("article p").first.bounding_box()
    assert foot is not None
    assert text is not None
    assert foot["y"] > text["y"] + text["height"]


@pytest.mark.parametrize("name", ["indeks", "daftar hukum", "istilah", "unduh", "beranda", "tenggat"])
def test_lists_and_tables_use_the_width_and_do_not_leave_it(opened: Opened, name: str) -> None:
    for width in (1280, 1600):
        page = opened({**PAGES, "tenggat": "tenggat/"}[name], width=width)
        over, used = page.evaluate("""() => [document.documentElement.scrollWidth - innerWidth, Math.max(...[...document.querySelectorAll("main *")].map((one) => one.getBoundingClientRect().right))]""")
        assert over <= 0
        assert used > width * 0.8


@pytest.mark.parametrize("address", [PAGES["entri"], "metode/", PAGES["kartu"], PAGES["kasus"], "tenggat/", PAGES["rujukan"], "topik/pendampingan/"])
def test_a_link_that_begins_an_item_is_44_pixels_high_and_stays_off_its_neighbour(opened: Opened, address: str) -> None:
    for width in (360, 1280):
        page = opened(address, width=width)
        assert page.evaluate(LOW) == []
        assert page.evaluate(CROWDED) == 0


@pytest.mark.parametrize("address", ["buku-saku/pemulung/", "buku-saku/korban-tindak-kekerasan/", "gawat/kekerasan-di-rumah/", "gawat/malam-ini-tanpa-tempat/"])
def test_letters_twice_as_large_break_a_long_number_and_not_the_screen(opened: Opened, address: str) -> None:
    page = opened(address, width=360)
    assert page.locator("li .pp-telepon").first.evaluate("(one) => getComputedStyle(one).whiteSpace") == "nowrap", "at the usual size a number stays whole"
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_lists_are_no_containers_because_their_numbers_go_on(opened: Opened) -> None:
    page = opened("buku-saku/pemulung/", width=360)
    assert page.evaluate("[...document.querySelectorAll('ol[start]')].map((one) => getComputedStyle(one).containerType)") == ["normal"] * page.locator("ol[start]").count()
    assert page.locator("ol[start]").count() > 0


def test_there_are_such_links(opened: Opened) -> None:
    assert opened("metode/", width=360).locator(".md-typeset .pp-t > a").count() > 20


@pytest.mark.parametrize("address", DRAWN)
def test_a_drawing_is_a_named_picture_within_the_screen_and_its_list_says_as_much(opened: Opened, address: str) -> None:
    page = opened(address, width=320)
    drawing = page.locator("svg.pp-lukis")
    assert drawing.count() == 1
    assert len(drawing.get_attribute("aria-label") or "") > 40
    box = drawing.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    smallest = page.evaluate("""() => Math.min(...[...document.querySelectorAll(".pp-lukis text")].map((one) => one.getAttribute("font-size") * one.getScreenCTM().a))""")
    assert smallest >= 10
    said = page.locator("article").inner_text()
    words = page.evaluate("""() => [...document.querySelectorAll(".pp-lukis text")].flatMap((one) => one.textContent.split(/\\s+/)).filter((one) => one.length > 6)""")
    assert words
    lost = [one for one in words if one.strip("«».,:?") not in said and not one.startswith("Bahaya")]
    assert lost == []


@pytest.mark.parametrize("address", DRAWN[:2])
def test_a_drawing_takes_the_colours_of_the_page(opened: Opened, address: str) -> None:
    colours = set()
    for scheme, forced in (("light", "none"), ("dark", "none"), ("light", "active")):
        page = opened(address, scheme=scheme, before=lambda one, forced=forced: one.emulate_media(forced_colors=forced))
        ink, ground = page.evaluate("""() => [getComputedStyle(document.querySelector(".pp-lukis text:not([font-weight])")).fill, getComputedStyle(document.body).backgroundColor]""")
        assert ink != ground
        colours.add((ink, ground))
    assert len(colours) == 3


def test_every_label_stays_in_its_picture(opened: Opened) -> None:
    for address in DRAWN:
        page = opened(address, width=360)
        out = page.evaluate("""() => { const whole = document.querySelector(".pp-lukis").getBoundingClientRect();
          return [...document.querySelectorAll(".pp-lukis text")].filter((one) => { const box = one.getBoundingClientRect(); return box.left < whole.left - 1 || box.right > whole.right + 1 || box.bottom > whole.bottom + 1; }).map((one) => one.textContent); }""")
        assert out == [], address


NOTES = """() => [...document.querySelectorAll(".pp-sisi")].filter((one) => getComputedStyle(one).display !== "none" && getComputedStyle(one).visibility === "visible").map((one) => {
  const box = one.getBoundingClientRect(), step = one.parentElement.getBoundingClientRect();
  return {left: box.left - step.right, down: box.top - step.top, top: box.top, bottom: box.bottom, right: innerWidth - box.right, words: one.textContent.trim().length, doubled: one.querySelectorAll("[id], .footnote-backref").length};
})"""


@pytest.mark.parametrize("width", [1280, 1600])
def test_beside_a_step_stands_its_note_and_notes_do_not_touch(opened: Opened, width: int) -> None:
    page = opened(PAGES["entri"], width=width)
    page.locator(".pp-sisi[style*='top']").first.wait_for(state="attached")
    notes = page.evaluate(NOTES)
    assert len(notes) > 3
    assert all(one["left"] > 0 and one["right"] > 0 and one["words"] > 9 and not one["doubled"] for one in notes)
    assert all(0 <= one["down"] <= 240 for one in notes), "a note is never far from its step"
    assert all(after["top"] > before["bottom"] for before, after in pairwise(notes))
    foot = page.locator(".pp-kaki-naskah").bounding_box()
    assert foot is not None
    assert page.evaluate("scrollY") + notes[0]["top"] > foot["y"] + foot["height"]


def test_smaller_screens_do_not_fetch_what_puts_notes_beside_steps(opened: Opened) -> None:
    page = opened(PAGES["entri"], width=1024)
    assert page.evaluate("[document.querySelectorAll('.pp-sisi, script[src*=\"sisi\"]').length, document.querySelectorAll('.footnote li').length > 0]") == [0, True]
    page.set_viewport_size({"width": 1300, "height": 800})
    page.wait_for_selector(".pp-sisi", state="attached")
    page.set_viewport_size({"width": 1000, "height": 800})
    assert page.evaluate(NOTES) == [], "after the window has become narrow the note stands at the end alone"


def test_paper_holds_each_note_once(opened: Opened) -> None:
    page = opened(PAGES["entri"], width=1280)
    page.wait_for_selector(".pp-sisi", state="attached")
    page.emulate_media(media="print")
    assert page.evaluate(NOTES) == []
