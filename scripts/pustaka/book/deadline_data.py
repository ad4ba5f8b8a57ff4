"""Makes the data of the page of deadlines."""

from __future__ import annotations

import json
from datetime import date

from pustaka.book import text
from pustaka.book.around import branded, code
from pustaka.book.blame import not_made
from pustaka.book.deadline_sheet import Deadlines
from pustaka.book.deadlines import parts
from pustaka.book.dress import dress
from pustaka.book.sources import Sources
from pustaka.book.trouble import Trouble
from pustaka.library.wording import date as worded
from pustaka.registers.duties import CAUTION, FILE
from pustaka.typesetting.typeset import Job

TEMPLATE = "deadlines.typ"
TOO_LONG = "Tenggat tidak muat di satu halaman."
"""How the template begins its own sentence about a page that overflows."""


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
