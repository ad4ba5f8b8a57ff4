"""Knows the site's own published address in a link, and which file it means."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from pustaka.compose.links import places
from pustaka.ledger.moves import NAME, Moves, read
from pustaka.library import Library, Publication
from pustaka.library.library import kind_of
from pustaka.registers import places as registers
from pustaka.text import Document, Source

GENERATED = ("unduh/", "cari/")
"""Addresses of what a build writes: no file of the library stands for a PDF, so that its address is the only way to it."""


def own_address(target: str, site_url: str) -> str | None:
    """What follows the address of this very site in a link, with or without `www`, http, or the port that goes without saying; nothing for other sites."""
    if not site_url or target[:4].lower() != "http":
        return None
    try:
        given, own = urlsplit(target), urlsplit(site_url)
        ports = given.port or 0, own.port or 0
    except ValueError:
        return None
    base = unquote(own.path) or "/"
    path = unquote(given.path) or "/"
    if bare(given.hostname) != bare(own.hostname) or (ports[0] != ports[1] and not set(ports) <= {0, 80, 443}):
        return None
    if not f"{path}/".startswith(base):
        return None
    fragment = f"#{given.fragment}" if given.fragment else ""
    return path[len(base) :] + fragment


def bare(host: str | None) -> str:
    return (host or "").lower().rstrip(".").removeprefix("www.")


def source_of(library: Library, path: str) -> str:
    """The file that an address below the site's root comes from: a page, a series, an image; empty when a build makes it up."""
    stem = unquote(path).removesuffix("index.html").strip("/").lower()
    wanted = {f"{stem}/index.md".lstrip("/"), f"{stem}.md", stem}
    source = next((source for source, place in places(library).items() if place.lower() in wanted), "")
    return source or next((source for source, place in registers.places(library).items() if place.lower() in wanted), "")


def moved_source(library: Library, path: str) -> str | None:
    """The file that stands for one that is gone, as declared moves have it: empty where its page was retired, nothing where none is known."""
    shelf = next((one for one in library.series if one.path.rpartition("/")[0] == path.rpartition("/")[0]), None)
    old = Publication(Document(Source(path, "")), kind_of(path, shelf), shelf).address
    end = Moves(read(library.register(NAME))).goes(old)
    if end is None or end == old:
        return None
    page = end.partition("#")[0]
    return next((one.path for one in library.publications if one.address == page), None) if page else ""
