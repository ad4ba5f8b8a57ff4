"""What one page of the site is made of, whoever builds it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pustaka.library import Publication
from pustaka.library.publication import address_of


@dataclass(frozen=True, slots=True)
class Download:
    """A finished PDF: `path` is below the site root, `size` in bytes."""

    path: str
    title: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file to be taken along that is no PDF: one text as one file, or a book for reading programs."""

    path: str
    title: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a list of publications."""

    title: str
    address: str
    summary: str
    kind: str
    kind_name: str
    date: str
    year: str
    eyebrow: str
    topics: tuple[tuple[str, str], ...]
    """(key, name) of each topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one heading; `id` is the heading's id."""

    name: str
    id: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One way to narrow a list, with the page that shows it and how many items it leaves."""

    key: str
    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The list of an index page: groups, filters by dimension (`topik`, `tahun`, `jenis`), and pages with more."""

    groups: tuple[Group, ...]
    filters: Mapping[str, tuple[Filter, ...]] = field(default_factory=dict)
    more: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. `path` is its place below the site root (`kasus/x.md`), `source` the file that a contributor edits, if any."""

    path: str
    title: str
    markdown: str
    summary: str = ""
    source: str = ""
    publication: Publication | None = None
    listing: Listing | None = None
    view: Mapping[str, Any] = field(default_factory=dict)
    """What the template shows around the text; see `site/view.py`."""
    template: str = ""
    searched: bool = True
    names: tuple[str, ...] = ()
    """What else people call what this page answers; only the search reads it."""
    changed: datetime.date | None = None
    """The day on which the newest of its parts was changed, for the map of the site; nothing where no part has one."""
    listed: bool = True
    """Whether search engines may know its address; a notice in the place of a withdrawn text is for those who come by an old link."""

    @property
    def address(self) -> str:
        return address_of(self.path)
