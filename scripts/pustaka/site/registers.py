"""The pages that the registers give, and the files beside them; a register that is not there gives none."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.library import Library
from pustaka.library.register import FOLDER
from pustaka.registers import drawings, places
from pustaka.site import competences, coverage, crosswalk, duties, finder, glossary, laws, potentials, references, referrals, schemas
from pustaka.site.page import Page
from pustaka.text import scan

MAKERS = {module.PATH: module for module in (laws, glossary, referrals, potentials, crosswalk, finder, coverage, duties, references, competences)}
PAGES = tuple((registers, MAKERS[path]) for path, registers in places.PAGES)
"""The registers that a page shows, and the module that makes it; without the first of them there is no page."""


def pages(library: Library) -> Iterator[Page]:
    for (register, *_others), module in PAGES:
        if library.register(register).records:
            yield module.page(library)
    yield from duties.law_pages(library)


def anchors(library: Library, source: str) -> frozenset[str]:
    """Every id that a link to the page of a register may name."""
    name = source.removeprefix(f"{FOLDER}/").removesuffix(".yml")
    if name in places.KEYED:
        return frozenset(library.register(name).records)
    markdown = next(module.page(library).markdown for registers, module in PAGES if name in registers)
    return frozenset(scan.inline_ids(enumerate(markdown.split("\n"))))


def files(library: Library) -> dict[str, bytes]:
    """Planned files that are no pages, by path below the site root."""
    of_types = {**crosswalk.files(library), **coverage.files(library)} if library.register("pmks").records else {}
    return of_types | drawings.files(library) | schemas.files(library)
