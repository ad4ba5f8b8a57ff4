"""WCAG 2.2 AA as far as a machine can see it: axe on one page of every template, light and dark, on a phone and on a wide screen."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES, until

Opened = Callable[..., Page]

TEMPLATES = {
    **PAGES,
    "kasus latihan": "latihan/",
    "aturan": "kontribusi/aturan/diri01/",
    "PSKS": "psks/",
    "tenggat": "tenggat/",
    "aksesibilitas": "tentang/aksesibilitas/",
}
"""Every shape of page."""

FEW = """() => {
  for (const list of document.querySelectorAll("ul, ol, dl, tbody, article, .md-typeset, .footnote")) [...list.children].slice(list.matches("article, .md-typeset") ? 60 : 12).forEach((one) => one.remove());
}"""
"""Long lists repeat one line a hundred times, and axe takes its time for each: a dozen of them say what the template does."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""What a change of the theme can change; all else is judged once for each width."""

RUN = """([only, tags]) => axe.run(document, {
  runOnly: only ? { type: "rule", values: only } : { type: "tag", values: tags }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"], preload: false, elementRef: false,
}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`)))"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The engine as one script; the package is only its carrier."""
    found = importlib.util.find_spec("axe_playwright_python")
    assert found is not None and found.origin is not None, "Pasang ketergantungan uji: pip install -e .[uji]"
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str, only: list[str] | None = None) -> list[str]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, [only, TAGS])
    return found


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_no_violation_in_either_theme_at_either_width(opened: Opened, axe: str, address: str) -> None:
    page = opened(address)
    page.evaluate(FEW)
    found = {}
    for width, height in ((1280, 800), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        found[f"terang {width}"] = violations(page, axe)
    page.emulate_media(color_scheme="dark")
    until(page, "document.documentElement.dataset.ppTema === 'gelap'")
    for width, height in ((360, 640), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        found[f"gelap {width}"] = violations(page, axe, COLOURS)
    assert not any(found.values()), "\n".join(f"{where}: {one}" for where, every in found.items() for one in every)


def test_axe_sees_what_is_wrong(opened: Opened, axe: str) -> None:
    page = opened("tentang/")
    page.evaluate("document.querySelector('.md-typeset li a').replaceChildren()")
    page.evaluate("document.querySelector('.md-typeset p').style.color = '#ddd'")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"../assets/merek/ikon-180.png\">')")
    assert {one.split(":")[0] for one in violations(page, axe)} >= {"link-name", "color-contrast", "image-alt"}
    assert {one.split(":")[0] for one in violations(page, axe, COLOURS)} == {"color-contrast"}
