"""What the tests of the search share: the field, typing into it, and where the search leads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pustaka.search.measure import Golden, golden

ROOT = Path(__file__).parents[2]
Opened = Callable[..., Any]
"""See `opened` in conftest; playwright may be missing, so its types are not named here."""
FIELD = "form[data-cari] .cari-kolom"


def typed(page: Any, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(query)  # at once, as from a voice keyboard: no answer to half the words comes in between
    page.wait_for_selector("[role=listbox]:not([hidden]) [role=option]")


def published(built: Path, name: str) -> list[Golden]:
    every = golden((ROOT / "tests" / "search" / f"{name}.yml").read_text(encoding="utf-8"))
    return [one for one in every if all((built / address / "index.html").is_file() for address in one.wanted)]


def addresses(page: Any, given: str, base: str, most: int = 10) -> list[str]:
    """Where the page's own search leads, best first."""
    urls = page.evaluate("([query, list]) => pustakaCari(query, { list }).then((found) => found.map((one) => one.url))", [given, most])
    return [url.removeprefix(base).rstrip("/") for url in urls]
