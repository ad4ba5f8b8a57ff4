"""What the search knows of each page, and the alphabetical page that answers when scripts do not run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pustaka import search
from pustaka.kinds import KINDS
from pustaka.library import Library
from pustaka.registers.glossary import for_search
from pustaka.registers.places import GLOSSARY
from pustaka.site.page import Page


def findable(page: Page, html: str = "") -> search.SearchPage:
    """One page with its names and filters; `html` is its rendered text."""
    one = page.publication
    return search.SearchPage(
        url=page.address, title=page.title, html=html, summary=page.summary, synonyms=(*one.listed("nama_lain"), *one.listed("kata_cari")) if one else page.names,
        kind=one.kind.key if one else "halaman", topics=one.topics if one else (), year=one.year if one else "", pmks=one.pmks if one else (),
    )


def labels(library: Library) -> dict[str, str]:
    """The names of filters as readers see them, by `jenis:kasus`, `topik:etika`, `pmks:gelandangan`."""
    found = {f"jenis:{kind.key}": kind.name for kind in KINDS}
    for register in ("topik", "pmks"):
        known = library.register(register)
        found |= {f"{register}:{key}": known.title(key) for key in known.records}
    return found


def alphabet(pages: Iterable[Page], library: Library) -> str:
    """Titles, other names and glossary words in one list, with links that the site generator follows."""
    found = [replace(findable(page), url=page.path) for page in pages if page.searched]
    return search.alphabetical(found, for_search(library), glossary_url=GLOSSARY)
