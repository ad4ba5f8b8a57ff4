"""When each page was last changed: a contributed one by its own file, one that we compose by the newest of its parts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from pustaka.library import Library
from pustaka.library.history import History
from pustaka.registers import places
from pustaka.site.page import Page


def of_pages(pages: Mapping[str, Page], library: Library, history: History) -> dict[str, datetime.date]:
    """The days by the path of the page; a page none of whose parts has a day is left out."""
    registers = places.sources(library)
    by_address = {one.address: one.path for one in library.publications}
    found = {}
    for path, page in pages.items():
        days = [history.last[one] for one in parts(page, registers, by_address) if one in history.last]
        if days:
            found[path] = max(days)
    return found


def parts(page: Page, registers: Mapping[str, tuple[str, ...]], by_address: Mapping[str, str]) -> Iterator[str]:
    """The files that a page is made of, as far as they are texts or registers."""
    if page.source:
        yield page.source
    yield from registers.get(page.path, ())
    for group in page.listing.groups if page.listing else ():
        yield from (by_address[one.address] for one in group.items)
