"""What comes before every question where a life is at stake: the general numbers and the crisis cards, as text and for the templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pustaka.compose import calls
from pustaka.compose.inserting import link
from pustaka.library import Library, Publication

KIND = "gawat"
MOST = 3
"""Buttons above a card: more would push the first sign off the screen."""
INDEX = "gawat/index.md"

HEADING = "Nyawa terancam?"
FIRST = "Tolong dahulu dan panggil orang terdekat; baca sesudahnya."


def cards(library: Library) -> tuple[Publication, ...]:
    """The crisis cards in the order of their paths."""
    return tuple(one for one in library.published if one.kind.key == KIND)


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


def buttons(library: Library, keys: Sequence[str] | None = None) -> list[dict[str, str]]:
    """One button for each service that answers from afar, the general ones without `keys`; other ways to reach it stand on the page of the register."""
    return [
        {"name": one.name(first), "href": first.href, "state": "" if first.current else first.state}
        for one in calls.calls(library, keys) for first in one.lines[:1]
    ]


def note(library: Library, keys: Sequence[str] | None = None) -> str:
    """What holds of numbers that are not there everywhere."""
    return " ".join(f"{one.label} tidak tersambung: {calls.sentence(one.otherwise)}" for one in calls.calls(library, keys) if one.partial and one.otherwise)


def top(publication: Publication, library: Library) -> dict[str, Any]:
    """What a card shows above its text: what is still missing in it, and its first numbers in the order in which to call."""
    keys = [one.key for one in calls.calls(library, publication.listed("rujukan")) if one.lines][:MOST]
    first = buttons(library, keys)
    states = dict.fromkeys(f"{one['name']}: {one['state']}." for one in first if one["state"])
    return {"gap": publication.document.matter.values.get("celah"), "calls": first, "states": " ".join(states), "note": note(library, keys)}
