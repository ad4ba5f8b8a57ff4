"""What holds on every page: it fits the screen, asks no other host, and has no errors or faint words."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES, until

Opened = Callable[..., Page]

every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

FAINT = """() => {
  const channel = (c) => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
  const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return { r, g, b, a }; };
  const light = ({ r, g, b }) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const ground = (one) => { for (; one; one = one.parentElement) { const c = parse(getComputedStyle(one).backgroundColor); if (c.a === 1) return c; } return { r: 255, g: 255, b: 255 }; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set();
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || one.closest("script, style, .headerlink")) continue;
    const style = getComputedStyle(one);
    const [a, b] = [light(parse(style.color)), light(ground(one))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if ((a + .05) / (b + .05) < needed) faint.add(`${one.tagName}.${one.className}: ${((a + .05) / (b + .05)).toFixed(2)} < ${needed}`);
  }
  return [...faint];
}"""


@every_page
def test_no_request_to_another_host_and_no_error(opened: Opened, base: str, address: str) -> None:
    hosts: set[str] = set()
    errors: list[str] = []

    def listen(page: Page) -> None:
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))

    page = opened(address, before=listen)
    page.wait_for_load_state("networkidle")
    assert hosts == {urlsplit(base).netloc}
    assert errors == []


@every_page
def test_nothing_is_wider_than_the_screen(opened: Opened, address: str) -> None:
    page = opened(address)
    excess = {1280: page.evaluate(WIDER)}
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 640})
        excess[width] = page.evaluate(WIDER)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    excess["huruf dua kali lebih besar"] = page.evaluate(WIDER)
    assert not any(excess.values()), excess


@every_page
def test_words_stand_out_from_their_ground(opened: Opened, address: str) -> None:
    page = opened(address)
    assert page.evaluate(FAINT) == []
    page.emulate_media(color_scheme="dark")
    until(page, "document.documentElement.dataset.ppTema === 'gelap'")
    assert page.evaluate(FAINT) == []


def test_the_measures_find_what_is_wrong(opened: Opened) -> None:
    page = opened("tentang/")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert any(found.startswith("H1") for found in page.evaluate(FAINT))
    page.evaluate("document.querySelector('h1').style.width = '2000px'")
    assert page.evaluate(WIDER) > 0


@every_page
def test_one_title_one_main_part_and_no_id_twice(opened: Opened, address: str) -> None:
    page = opened(address)
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.locator("html").get_attribute("lang") == "id"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert sorted(ids) == sorted(set(ids))
