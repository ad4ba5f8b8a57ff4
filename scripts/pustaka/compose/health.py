"""The way from the editors' guide to the page on the health of the library, which no file of the repository stands for."""

from __future__ import annotations

from pustaka.compose.inserting import at_end_of, link
from pustaka.library import Library, Publication
from pustaka.registers.places import COVERAGE

GUIDE = "docs/pengelola/index.md"
PART = "kesehatan"


def with_link(body: str, publication: Publication, library: Library) -> str:
    """Add the link to the section of the guide that explains the page; every other text stays as it is."""
    if publication.path != GUIDE or not library.register("pmks").records:
        return body
    return at_end_of(body, PART, f"Angkanya ada di halaman {link('kesehatan pustaka', COVERAGE, publication.site_path)}.")
