"""The pages that the registers give, and the files beside them; a register that is not there gives none."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.library import Library
from pustaka.site import coverage, crosswalk, finder, glossary, laws, potentials, referrals
from pustaka.site.page import Page

PAGES = (
    ("hukum", laws), ("istilah", glossary), ("rujukan", referrals), ("psks", potentials), ("pmks", crosswalk), ("siapa", finder), ("pmks", coverage),
)
"""Register and the module that makes its page."""


def pages(library: Library) -> Iterator[Page]:
    for register, module in PAGES:
        if library.register(register).records:
            yield module.page(library)


def files(library: Library) -> dict[str, bytes]:
    """Planned files that are no pages, by path below the site root."""
    return {**crosswalk.files(library), **coverage.files(library)} if library.register("pmks").records else {}
