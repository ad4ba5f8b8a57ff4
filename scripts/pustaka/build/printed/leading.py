"""Where a page leads, its PDF leads too: to other sites, to numbers that are dialled, and to other pages of this one."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pustaka.build.printed.tagged import Tagged
from pustaka.build.printed.told import Told
from pustaka.build.printed.wanted import Shown
from pustaka.library.publication import address_of

OUTSIDE = ("http://", "https://", "tel:", "mailto:")

LONGEST = 900
"""Signs of an address that a PDF can bear for certain."""


def linked(shown: Shown, found: Tagged, place: int) -> Iterator[Told]:
    """Where a page leads to another site or dials a number, its PDF does so too."""
    there = {unquote(one) for one in found.links}
    if any(one.startswith(OUTSIDE) and len(one) < LONGEST and unquote(one.strip()) not in there for one in shown.links):
        yield Told(place, None, link=True)


def led(shown: Shown, found: Tagged, site_path: str) -> Iterator[Told]:
    """Where a page leads to another page of this site, its PDF leads there by the whole address; without an address of its own a site has none."""
    there = {unquote(one).partition("#")[0].partition("?")[0] for one in found.links}
    base = address_of(site_path)
    for link in shown.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = unquote(parts.path)
        start = posixpath.dirname(site_path) if path.endswith(".md") else base
        goal = posixpath.normpath(posixpath.join(start, path))
        goal = address_of(goal) if path.endswith(".md") else f"{goal}/" if path.endswith("/") else goal
        if there and not any(one.endswith(f"/{goal.removeprefix('./')}") for one in there):
            yield Told(0, None, link=True)
            return
