"""Lists the one page of deadlines: what the register of duties counts in days, the shortest first."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka.library import Library
from pustaka.library.publication import address_of
from pustaka.registers import places
from pustaka.registers.duties import deadlines, duties

TITLE = "Tenggat menurut undang-undang"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """One A4 page. `path` and `page` are below the site root."""

    path: str
    page: str
    title: str = TITLE


def deadline_pages(library: Library) -> tuple[Deadlines, ...]:
    """The page, where the register names a deadline."""
    return (Deadlines(places.DEADLINES_PDF, address_of(places.DEADLINES)),) if deadlines(duties(library)) else ()
