"""Drawings that were written anew look the same in a browser, run nothing and ask nobody."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from pustaka.pictures import svg
from tests.browser.conftest import ROOT
from tests.pictures.svg.honest import NOTED, PLAIN
from tests.pictures.svg.test_reading import HOSTILE

OURS = ("ikon", "merek", "bagikan")


def show(page: Page, data: bytes) -> None:
    page.route("http://gambar.example/**", lambda route: route.fulfill(body=data, content_type="image/svg+xml"))
    page.goto("http://gambar.example/a.svg")


def shot(chromium: Browser, data: bytes) -> Image.Image:
    page = chromium.new_page(viewport={"width": 640, "height": 420})
    show(page, data)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


@pytest.mark.parametrize("name", [*PLAIN, *NOTED])
def test_an_honest_drawing_looks_the_same(chromium: Browser, name: str) -> None:
    data = {**PLAIN, **NOTED}[name].encode()
    before, after = shot(chromium, data), shot(chromium, svg.read(data).written)
    assert max(high for _low, high in ImageChops.difference(before, after).getextrema()) <= 2
    assert len(set(before.get_flattened_data())) > 1, "something is drawn"


@pytest.mark.parametrize("name", OURS)
def test_our_own_drawings_look_the_same(chromium: Browser, name: str) -> None:
    data = (ROOT / f"docs/assets/merek/{name}.svg").read_bytes()
    assert ImageChops.difference(shot(chromium, data), shot(chromium, svg.read(data).written)).getbbox() is None


def test_what_is_left_of_a_hostile_drawing_runs_nothing_and_asks_nobody(chromium: Browser) -> None:
    asked, said = list[str](), list[str]()
    for data, _kind in HOSTILE.values():
        written = svg.read(data).written
        if written:
            page = chromium.new_page()
            page.on("dialog", lambda one: (said.append(one.message), one.dismiss()))
            page.on("request", lambda one: asked.append(one.url))
            show(page, written)
            page.mouse.click(40, 40)
            page.close()
    assert said == []
    assert {one.split("/")[2] for one in asked} == {"gambar.example"}
