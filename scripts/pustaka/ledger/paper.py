"""Which page a PDF is the print of, by address alone: a page that moves takes its PDFs along."""

from __future__ import annotations

import re

PRINT = re.compile(r"unduh/(?P<page>(?:[^/]+/)+[^/]+)\.pdf")
POSTER, SHEETS = "unduh/poster/", "unduh/lembar/"
CARDS = "gawat/"


def page_of(address: str) -> str:
    """`unduh/kasus/x.pdf` → `kasus/x/`; empty for sheets and books, which are prints of no single page."""
    found = PRINT.fullmatch(address)
    if found is None or address.startswith(SHEETS):
        return ""
    return f"{CARDS}{address.removeprefix(POSTER).removesuffix('.pdf')}/" if address.startswith(POSTER) else f"{found['page']}/"


def moved(address: str, page: str) -> str:
    """Where the PDF lies once its page is at another address."""
    stem = page.rstrip("/")
    return f"{POSTER}{stem.rpartition('/')[2]}.pdf" if address.startswith(POSTER) else f"unduh/{stem}.pdf"
