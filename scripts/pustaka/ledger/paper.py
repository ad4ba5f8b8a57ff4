"""Which page a PDF is the print of, by address alone: a page that moves takes its PDFs along, and a blank sheet its Word document."""

from __future__ import annotations

import re

PRINT = re.compile(r"unduh/(?P<page>(?:[^/]+/)+[^/]+)\.pdf")
POSTERS = ("unduh/poster/", "unduh/poster-a3/")
SHEETS = "unduh/lembar/"
OF_NO_PAGE = (SHEETS, "unduh/lipat/", "unduh/paket/")
CARDS = "gawat/"

TYPED = re.compile(rf"{SHEETS}[^/]+\.docx")
"""`unduh/lembar/rujukan.docx`: the sheet for those who type, which goes where its PDF goes."""


def page_of(address: str) -> str:
    """`unduh/kasus/x.pdf` → `kasus/x/`; empty for sheets, packages and books, which are prints of no single page.

    `unduh/lembar/x.docx` → `unduh/lembar/x.pdf`.
    """
    if TYPED.fullmatch(address):
        return f"{address.removesuffix('.docx')}.pdf"
    found = PRINT.fullmatch(address)
    if found is None or address.startswith(OF_NO_PAGE):
        return ""
    return f"{CARDS}{found['page'].rpartition('/')[2]}/" if address.startswith(POSTERS) else f"{found['page']}/"


def moved(address: str, page: str) -> str:
    """Where the PDF lies once its page is at another address, or the document once its PDF is."""
    if TYPED.fullmatch(address):
        return f"{page.removesuffix('.pdf')}.docx"
    stem = page.rstrip("/")
    poster = next((folder for folder in POSTERS if address.startswith(folder)), "")
    return f"{poster}{stem.rpartition('/')[2]}.pdf" if poster else f"unduh/{stem}.pdf"
