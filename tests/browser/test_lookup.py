"""The lists as a hurried reader uses them: one line typed, or one letter tapped, and the answer is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.pages import until

Opened = Callable[..., Any]
LISTS = ("istilah/", "hukum/", "rujukan/", "silang/", "psks/", "unduh/", "sumber/", "kontribusi/aturan/")
FIELD = "#pp-saring-daftar"
SHOWN = "[...document.querySelectorAll('.md-typeset > details')].filter((one) => one.offsetParent).length"


def in_sight(page: Any, record: str) -> bool:
    """Whether the line of a record is on the screen, below the bar."""
    return bool(page.evaluate(
        "(id) => { const line = document.getElementById(id).getBoundingClientRect(), bar = document.querySelector('.pp-acuan').getBoundingClientRect();"
        " return line.height > 0 && line.top >= bar.bottom - 1 && line.bottom <= innerHeight; }", record,
    ))


@pytest.mark.parametrize(("address", "typed", "record"), [
    ("istilah/", "kdrt", "kdrt"), ("istilah/", "anjal", "anak-jalanan"), ("istilah/", "pkh", "pkh"), ("hukum/", "14/2019", "uu-14-2019"), ("hukum/", "permensos 9/2018", "permensos-9-2018"),
    ("rujukan/", "sapa", "sapa-129"), ("rujukan/", "112", "darurat-112"), ("psks/", "tksk", "tksk"),
])
def test_one_line_typed_brings_the_answer_to_the_screen(opened: Opened, address: str, typed: str, record: str) -> None:
    page = opened(address, width=360)
    page.fill(FIELD, typed)
    assert page.evaluate("(id) => document.getElementById(id).closest('details').open", record)
    assert in_sight(page, record)
    assert "cocok" in page.inner_text(".pp-acuan [role=status]")


def test_names_come_before_mentions_and_those_are_one_tap_away(opened: Opened) -> None:
    page = opened("istilah/", width=360)
    page.fill(FIELD, "pkh")
    named = page.evaluate(SHOWN)
    page.click(".pp-acuan__kabar button")
    assert page.evaluate(SHOWN) > named > 0
    page.fill(FIELD, "xyzzyx")
    assert page.evaluate(SHOWN) == 0 and "Tidak ada yang cocok" in page.inner_text(".pp-acuan [role=status]")
    page.press(FIELD, "Escape")
    assert page.evaluate(SHOWN) > 100 and page.evaluate("document.querySelectorAll('.md-typeset > details[open]').length") == 0


def test_nothing_is_fetched_to_filter(opened: Opened) -> None:
    page = opened("rujukan/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.fill(FIELD, "polisi")
    page.wait_for_timeout(200)
    assert asked == []


def test_an_address_opens_its_record_also_one_that_is_filtered_out(opened: Opened) -> None:
    page = opened("hukum/#uu-14-2019", width=360)
    until(page, "document.getElementById('uu-14-2019').closest('details').open")
    page.fill(FIELD, "permensos")
    page.evaluate("location.hash = '#uu-11-2012'")
    until(page, "document.getElementById('uu-11-2012').closest('details').open && document.getElementById('uu-11-2012').offsetParent")
    assert in_sight(page, "uu-11-2012")


@pytest.mark.parametrize("address", LISTS)
def test_the_bar_stays_and_is_low(opened: Opened, address: str) -> None:
    page = opened(address, width=360)
    page.evaluate("scrollTo(0, 1200)")
    top, height = page.evaluate("(({ top, height }) => [top, height])(document.querySelector('.pp-acuan').getBoundingClientRect())")
    assert top == 0 or page.evaluate("document.documentElement.scrollHeight") < 2200
    assert height <= 640 / 6
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("address", LISTS)
def test_every_line_can_be_tapped(opened: Opened, address: str) -> None:
    page = opened(address, width=360)
    small = page.evaluate("""[...document.querySelectorAll(".pp-acuan a, .md-typeset > details > summary, .md-typeset > ul > li > a")]
      .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)""")
    assert small == []


@pytest.mark.parametrize("address", LISTS)
def test_without_scripts_the_list_is_whole_and_offers_no_filter(opened: Opened, address: str) -> None:
    page = opened(address, width=360, javascript=False)
    assert page.locator(FIELD).is_hidden()
    assert page.locator(".md-typeset > details, .md-typeset tbody tr, .md-typeset > ul > li").count() == page.locator(".md-typeset > details, .md-typeset tbody tr, .md-typeset > ul > li").evaluate_all(
        "all => all.filter((one) => one.getClientRects().length).length")


def test_without_scripts_an_address_still_shows_its_place(opened: Opened) -> None:
    page = opened("istilah/#pkh", width=360, javascript=False)
    box = page.locator("#pkh").bounding_box()
    assert box and 0 <= box["y"] <= 640


@pytest.mark.parametrize("address", ["istilah/", "hukum/", "rujukan/"])
def test_what_is_folded_is_printed(opened: Opened, address: str) -> None:
    page = opened(address)
    page.emulate_media(media="print")
    # What a fold keeps is laid out at the next frame, not while the question is asked.
    until(page, "[...document.querySelectorAll('.md-typeset > details > p:not(.pp-balik)')].every((one) => one.checkVisibility({ contentVisibilityAuto: true }))")
    assert page.locator(".md-typeset > details > p").count() > 0
    assert page.locator(".pp-acuan").is_hidden()


def test_an_abbreviation_opens_on_tap(opened: Opened) -> None:
    page = opened("buku-saku/fakir-miskin/", width=360)
    short = page.locator(".md-typeset abbr[title]:not(a abbr)").first
    before = short.bounding_box()["width"]
    short.click()
    assert "pp-buka" in short.get_attribute("class")
    assert short.bounding_box()["width"] > before


@pytest.mark.parametrize("address", ["", "istilah/", "hukum/", "cari/", "siapa/", "buku-saku/anak-jalanan/"])
def test_at_double_text_the_header_takes_a_fifth_at_most(opened: Opened, address: str) -> None:
    page = opened(address, width=360)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.querySelector('.pp-puncak').offsetHeight") <= 640 / 5
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_forced_colours_show_the_letter_and_every_block_has_its_own_name(opened: Opened) -> None:
    page = opened("kontribusi/aturan/diri01/", width=360)
    names = page.eval_on_selector_all("[role=region]", "all => all.map((one) => one.getAttribute('aria-label'))")
    assert len(names) == len(set(names)) > 1
    page = opened("istilah/", width=360)
    page.emulate_media(forced_colors="active")
    page.evaluate("document.getElementById('huruf-b').scrollIntoView()")
    until(page, "document.querySelector('.pp-acuan a[aria-current]')")
    assert page.eval_on_selector(".pp-acuan a[aria-current]", "one => getComputedStyle(one).borderBottomWidth") == "3px"
    assert page.eval_on_selector(".pp-acuan a:not([aria-current])", "one => getComputedStyle(one).borderBottomWidth") == "0px"
