"""Makes the data of the one page of deadlines: what the register of duties counts in days, the shortest first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from pustaka.book import text
from pustaka.book.around import branded, code
from pustaka.book.blame import Trouble, not_made
from pustaka.book.deadlines import TITLE, parts
from pustaka.book.dress import dress
from pustaka.book.sources import Sources
from pustaka.library import Library
from pustaka.library.publication import address_of
from pustaka.library.wording import date as worded
from pustaka.registers import places
from pustaka.registers.duties import CAUTION, FILE, deadlines, duties
from pustaka.typesetting.typeset import Job

TEMPLATE = "deadlines.typ"
TOO_LONG = "Tenggat tidak muat di satu halaman."
"""How the template begins its own sentence about a page that overflows."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """One A4 page. `path` and `page` are below the site root."""

    path: str
    page: str
    title: str = TITLE


def deadline_pages(library: Library) -> tuple[Deadlines, ...]:
    """The page, where the register names a deadline."""
    return (Deadlines(places.DEADLINES_PDF, address_of(places.DEADLINES)),) if deadlines(duties(library)) else ()


def job(one: Deadlines, given: Sources) -> tuple[Job, set[str]]:
    """What Typst needs for the page, and the signs in its text that no font has."""
    missing: set[str] = set()
    url = given.site_url + one.page if given.site_url else ""
    changed = given.dates.get(FILE)
    data = {
        **branded(given.brand, missing), "title": text.line(one.title, missing), "caution": text.line(CAUTION, missing), "long": TOO_LONG,
        "url": url, "qr": code(url) if url else "", "date": worded(changed) if changed else "",
        "parts": [{"title": title, "rows": rows} for title, rows in parts(given.library, missing)],
    }
    return Job(json.dumps(data, ensure_ascii=False, sort_keys=True), {}, changed or date(2000, 1, 1), TEMPLATE, dress(given.brand)), missing


def blamed(one: Deadlines, error: Exception) -> Trouble:
    """What keeps the page from being made, told at its register."""
    if TOO_LONG in str(error):
        return Trouble(FILE, 1, f"PDF «{one.title}» tidak jadi. {TOO_LONG} Ringkaskan «tenggat» atau «siapa» di daftar kewajiban.", fatal=True)
    return Trouble(FILE, 1, not_made(one.title, error), fatal=True)
