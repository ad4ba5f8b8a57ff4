"""What the first visit costs, as a browser counts it, and that nothing moves once it is read."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page, Response

from pustaka.build import budgets
from tests.browser.pages import PAGES

BUDGET = budgets.declared().targets[budgets.FIRST_VISIT]

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
    # The build holds 95 pages of 100 to the budget; the entries with the most duties are among the five, up to a tenth above it.
    assert sum(sizes.values()) <= BUDGET * (1.1 if name == "entri" else 1), "\n".join(f"{size:>7} {url}" for url, size in sizes.items())


MOVED = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 700);
})"""


@pytest.mark.parametrize("name", ["beranda", "entri", "kartu", "siapa", "indeks entri", "tanpa sinyal", "kasus"])
def test_nothing_moves_after_the_first_paint(opened: Callable[..., Page], base: str, name: str) -> None:
    """Fonts that come late, and scripts, must not push away what is being read."""
    def slow(page: Page) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Network.emulateNetworkConditions", {"offline": False, "latency": 100, "downloadThroughput": 200_000, "uploadThroughput": 50_000})

    page = opened(PAGES[name], width=360, before=slow)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(MOVED) == 0


def test_a_reader_who_saves_data_gets_no_fonts(opened: Callable[..., Page]) -> None:
    asked: list[str] = []

    def saving(page: Page) -> None:
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });")
        page.on("request", lambda request: asked.append(request.url))

    page = opened(PAGES["entri"], width=360, before=saving)
    page.wait_for_load_state("networkidle")
    assert len(asked) > 5
    assert [url for url in asked if url.endswith(".woff2")] == []


def test_every_picture_waits_until_it_is_near_and_has_its_place(built: Path) -> None:
    """A picture without a size pushes the text away when it comes; one that is written into its page has come."""
    found = [
        (file.relative_to(built).as_posix(), picture.get("src")) for file in sorted(built.rglob("*.html")) for picture in lxml.html.parse(str(file)).getroot().iter("img")
        if not picture.get("src", "").startswith("data:") and not (picture.get("width") and picture.get("height") and picture.get("loading") == "lazy")
    ]
    assert found == []
