"""What comes before every question where a life is at stake: the general numbers and the crisis cards, as text and for the templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pustaka.compose.inserting import link
from pustaka.library import Library, Publication

KIND = "gawat"
INDEX = "gawat/index.md"

HEADING = "Nyawa terancam?"


def cards(library: Library) -> tuple[Publication, ...]:
    """The crisis cards in the order of their paths."""
    return tuple(one for one in library.published if one.kind.key == KIND)


def lines(library: Library, here: str) -> Iterator[str]:
    """The emergency part of a page as Markdown."""
    yield from (f"## {HEADING} {{#darurat}}", "", "Tolong dahulu dan panggil orang terdekat; baca sesudahnya.", "")
    given = [f"- {link(one.title, one.site_path, here)}" for one in cards(library)]
    yield from ("Kartu gawat:", "", *given, "") if given else ()


def view(library: Library) -> dict[str, Any]:
    """The same for a template; addresses are relative to the site root."""
    return {
        "heading": HEADING, "index": INDEX.removesuffix("index.md"),
        "cards": [{"title": one.title, "summary": one.summary, "url": one.address} for one in cards(library)],
    }
