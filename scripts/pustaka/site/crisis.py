"""What comes before every question where a life is at stake: the general numbers and the crisis cards, as text and for the templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pustaka.compose import calls
from pustaka.compose.inserting import link
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication

KIND = "gawat"
INDEX = "gawat/index.md"

HEADING = "Nyawa terancam?"
FIRST = "Tolong dahulu dan panggil orang terdekat; baca sesudahnya."


def cards(library: Library) -> tuple[Publication, ...]:
    """The crisis cards in the order of their paths."""
    return standing(tuple(one for one in library.published if one.kind.key == KIND), library)


def lines(library: Library, here: str) -> Iterator[str]:
    """The emergency part of a page as Markdown."""
    yield from (f"## {HEADING} {{#darurat}}", "", f"{FIRST} {note(library)}".rstrip(), "", calls.block(library, None, here), "")
    given = [f"- {link(one.title, one.site_path, here)}" for one in cards(library)]
    yield from ("Kartu gawat:", "", *given, "") if given else ()


def view(library: Library) -> dict[str, Any]:
    """The same for a template; addresses are relative to the site root."""
    return {
        "heading": HEADING, "note": note(library), "index": INDEX.removesuffix("index.md"), "calls": buttons(library),
        "cards": [{"title": one.title, "summary": one.summary, "url": one.address} for one in cards(library)],
    }


def buttons(library: Library) -> list[dict[str, str]]:
    """One button for each of the general services that answer from afar; other ways to reach it stand on the page of the register."""
    return [
        {"name": one.name(first), "href": first.href, "state": "" if first.current else first.state}
        for one in calls.calls(library) for first in one.lines[:1]
    ]


def note(library: Library) -> str:
    """What holds of numbers that are not there everywhere."""
    return " ".join(f"Bila {one.label} tidak tersambung: {calls.sentence(one.otherwise)}" for one in calls.calls(library) if one.partial and one.otherwise)

