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

DIALS, MOST, FIRST_CALLED = "tel:", 3, "ambulans"
"""What is short enough for one line above results, and who comes first there: most emergencies that people search for are of the body."""

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


def quick(library: Library) -> list[dict[str, str]]:
    """The buttons beside a search: those that send help, the ambulance first."""
    given = [one["name"] for one in buttons(library)]
    found = [{**one, "short": one["state"].partition(",")[0]} for one in buttons(library) if one["href"].startswith(DIALS)][:MOST]
    return sorted(found, key=lambda one: (not one["name"].endswith(FIRST_CALLED), given.index(one["name"])))


def note(library: Library) -> str:
    """What holds of numbers that are not there everywhere."""
    return " ".join(f"Bila {one.label} tidak tersambung: {calls.sentence(one.otherwise)}" for one in calls.calls(library) if one.partial and one.otherwise)
