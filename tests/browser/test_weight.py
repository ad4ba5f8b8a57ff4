"""What the first visit costs: page, styles, scripts and fonts, as they travel."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response

from tests.browser.pages import PAGES

BUDGET = 120_000
"""Bytes of a first visit: Material alone, without fonts, needs about 61,000."""

PACKED = (".woff2", ".png", ".jpg")


@pytest.mark.parametrize("name", ["beranda", "entri", "indeks", "kasus"])
def test_a_first_visit_stays_small(opened: Callable[..., Page], name: str) -> None:
    answers: list[Response] = []

    def listen(page: Page) -> None:
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # playwright marks its handlers; built-in methods refuse

    page = opened(PAGES[name], width=360, before=listen)
    page.wait_for_load_state("networkidle")
    sizes = {answer.url: len(body if answer.url.endswith(PACKED) else gzip.compress(body, 9)) for answer in answers if (body := answer.body())}
    assert any(url.endswith(".woff2") for url in sizes)
    assert sum(sizes.values()) <= BUDGET, "\n".join(f"{size:>7} {url}" for url, size in sizes.items())
