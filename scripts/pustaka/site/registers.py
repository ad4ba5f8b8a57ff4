"""The pages that the registers give, and the files beside them; a register that is not there gives none."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka import scan
from pustaka.library import Library
from pustaka.register import FOLDER
from pustaka.site import coverage, crosswalk, finder, glossary, laws, potentials, referrals
from pustaka.site.page import Page

PAGES = (
    (("hukum",), laws), (("istilah", "ejaan"), glossary), (("rujukan",), referrals), (("psks",), potentials), (("pmks", "pas"), crosswalk), (("siapa",), finder),
    (("pmks",), coverage),
)
"""The registers that a page shows, and the module that makes it; without the first of them there is no page."""

KEYED = frozenset({"hukum", "istilah", "rujukan", "psks", "siapa"})
"""Registers whose page has a place for every record, with the key as its id."""


def pages(library: Library) -> Iterator[Page]:
    for (register, *_others), module in PAGES:
        if library.register(register).records:
            yield module.page(library)


def sources(library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(site path, source paths) of every page that shows registers."""
    for named, module in PAGES:
        yield module.PATH, tuple(f"{FOLDER}/{name}.yml" for name in named if name in library.registers)


def places(library: Library) -> dict[str, str]:
    """Site path by source path of every register that has a page; where two pages show one, links lead to the first."""
    found: dict[str, str] = {}
    for registers, module in PAGES:
        for name in registers if library.register(registers[0]).records else ():
            found.setdefault(f"{FOLDER}/{name}.yml", module.PATH)
    return found


def anchors(library: Library, source: str) -> frozenset[str]:
    """Every id that a link to the page of a register may name."""
    name = source.removeprefix(f"{FOLDER}/").removesuffix(".yml")
    if name in KEYED:
        return frozenset(library.register(name).records)
    markdown = next(module.page(library).markdown for registers, module in PAGES if name in registers)
    return frozenset(scan.inline_ids(enumerate(markdown.split("\n"))))


def files(library: Library) -> dict[str, bytes]:
    """Planned files that are no pages, by path below the site root."""
    return {**crosswalk.files(library), **coverage.files(library)} if library.register("pmks").records else {}
