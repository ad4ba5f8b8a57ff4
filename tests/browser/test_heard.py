"""What a screen reader says: names without the signs that are drawn before them, and each item before the link to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES

Opened = Callable[..., Page]

DRAWN = re.compile("[☎✉↗#]|^! ?")
"""Signs that stand before words for the eye."""


def heard(page: Page, role: str) -> Iterator[str]:
    """The names that Chromium gives to assistive technology, in the order of the page."""
    nodes: list[dict[str, Any]] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    yield from (one["name"]["value"] for one in nodes if one.get("role", {}).get("value") == role and "name" in one)


@pytest.mark.parametrize("address", [PAGES["entri"], PAGES["kartu"], PAGES["siapa"], "metode/kapan-melapor/", "berkas/gawat-keinginan-bunuh-diri.html"])
def test_headings_and_numbers_are_called_by_their_words_alone(opened: Opened, address: str) -> None:
    page = opened(address, width=360)
    names = [*heard(page, "heading"), *(one for one in heard(page, "link") if one[-1:].isdigit() and not one.isdigit())]
    assert names
    assert [one for one in names if DRAWN.search(one)] == []


def test_the_sign_is_still_seen(opened: Opened) -> None:
    call = opened(PAGES["kartu"], width=360).locator(".pp-panggil").first
    assert "☎" in call.evaluate("(one) => getComputedStyle(one, '::before').content")


@pytest.mark.parametrize("address", [PAGES["entri"], PAGES["kartu"]])
def test_the_link_to_an_item_comes_after_all_that_the_item_says(opened: Opened, address: str) -> None:
    page = opened(address)
    page.locator(".pp-tunjuk").first.wait_for(state="attached")
    early = page.evaluate("""() => [...document.querySelectorAll(".pp-tunjuk")].filter((one) => [...one.parentNode.childNodes].slice([...one.parentNode.childNodes].indexOf(one) + 1).some((next) => next.textContent.trim() && !next.matches?.(".pp-sisi"))).length""")
    assert early == 0
