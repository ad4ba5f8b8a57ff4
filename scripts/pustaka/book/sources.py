"""What volumes are made from, what one becomes, and how paper leads to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pustaka.book import pictures
from pustaka.book.around import code
from pustaka.compose.links import asset_path
from pustaka.ledger import codes
from pustaka.library import Library, Publication
from pustaka.project import NONE, Brand
from pustaka.registers import drawings, places
from pustaka.site import law_notes
from pustaka.site.codes import Stamp


@dataclass(frozen=True, slots=True)
class Sources:
    """What volumes are made from; `render` gives the sanitised HTML of a publication's page, links relative to its page."""

    library: Library
    render: Callable[[Publication], str]
    site_url: str
    dates: Mapping[str, date]
    pages: Mapping[str, Publication] = field(default_factory=dict)
    """Publications and contributed pages by their path on the site."""
    others: frozenset[str] = frozenset()
    """The site's paths of pages that only we write and that texts link to: series, registers, and notices of withdrawn texts."""
    assets: Mapping[str, str] = field(default_factory=dict)
    """Source path of every other file by its path on the site."""
    drawn: Mapping[str, bytes] = field(default_factory=dict)
    """Drawings that are made from data, by their path on the site."""
    brand: Brand = NONE
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """Code, seal and day by address; what has none bears the address of its page."""
    pictures: dict[str, pictures.Picture] = field(default_factory=dict)
    """Prepared images by source path, so that each is decoded once."""


@dataclass(frozen=True, slots=True)
class Content:
    """A volume as data. `troubles` are (source path, sentence) of what had to be left out or replaced."""

    data: dict[str, Any]
    pictures: dict[str, bytes]
    date: date
    troubles: tuple[tuple[str, str], ...]


def sources(library: Library, render: Callable[[Publication], str], site_url: str, dates: Mapping[str, date], brand: Brand = NONE, stamps: Mapping[str, Stamp] | None = None) -> Sources:
    pages = {one.site_path: one for one in (*library.publications, *law_notes.notes(library))}
    notices = (one.notice for one in library.absent.values() if one.notice)
    others = frozenset([*(one.site_path for one in library.series), *places.pages(library), *notices])
    assets = {asset_path(path): path for path in library.files if not path.endswith((".md", ".yml"))}
    every = {**dates, **law_notes.days(library, dates, stamps or {})}
    return Sources(library, render, site_url.rstrip("/") + "/" if site_url else "", every, pages, others, assets, drawings.files(library), brand, stamps or {})


def led(given: Sources, address: str, page: str | None = None) -> dict[str, str]:
    """How paper leads to a page: its address, its code with the square to it, and which edition this is. All empty where the site has no address.

    `page` is where the address is explained, when that is another page.
    """
    stamp = given.stamps.get(address)
    found = {"code": stamp.shown if stamp else "", "seal": stamp.seal if stamp else "", "edition": stamp.edition if stamp and stamp.seal else ""}
    if not given.site_url:
        return {**found, "url": "", "qr": "", "short": ""}
    whole = given.site_url + (address if page is None else page)
    aim = stamp.address(given.site_url) if stamp else whole
    return {**found, "url": whole, "qr": code(aim), "short": given.site_url + codes.place(stamp.code) if stamp else whole}
