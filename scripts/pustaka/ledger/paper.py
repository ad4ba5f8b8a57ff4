"""Which page a PDF is the print of, by address alone: a page that moves takes its PDFs along."""

from __future__ import annotations

import re

PRINT = re.compile(r"unduh/(?P<page>(?:[^/]+/)+[^/]+)\.pdf")
POSTERS = ("unduh/poster/", "unduh/poster-a3/")
SHEETS = "unduh/lembar/"
OF_NO_PAGE = (SHEETS, "unduh/lipat/", "unduh/paket/")
CARDS = "gawat/"


def page_of(address: str) -> str:
    """`unduh/kasus/x.pdf` → `kasus/x/`; empty for sheets, packages and books, which are prints of no single page."""
    found = PRINT.fullmatch(address)
    if found is None or address.startswith(OF_NO_PAGE):
        return ""
    return f"{CARDS}{found['page'].rpartition('/')[2]}/" if address.startswith(POSTERS) else f"{found['page']}/"


def moved(address: str, page: str) -> str:
    """Where the PDF lies once its page is at another address."""
    stem = page.rstrip("/")
    poster = next((folder for folder in POSTERS if address.startswith(folder)), "")
    return f"{poster}{stem.rpartition('/')[2]}.pdf" if poster else f"unduh/{stem}.pdf"
