"""Makes the data of a blank assessment sheet from its record in the register."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from pustaka.book import text
from pustaka.book.around import branded
from pustaka.book.blame import not_made
from pustaka.book.dress import dress
from pustaka.book.sheet import OPEN, PRIVACY, REGISTER, Sheet, evidence
from pustaka.book.sources import Sources, led
from pustaka.book.trouble import Trouble
from pustaka.compose import calls
from pustaka.library import wording
from pustaka.registers import sheets as shown
from pustaka.typesetting.typeset import Job

TEMPLATE = "sheet.typ"
MEASURE = "Periksa ukurannya: "
"""How the template begins its own sentence about a form that does not fit its pages."""


def job(sheet: Sheet, given: Sources) -> tuple[Job, set[str]]:
    """What Typst needs for a sheet, and the signs in its text that no font has."""
    missing: set[str] = set()
    here = led(given, sheet.path, sheet.page)
    changed = given.dates.get(REGISTER)
    data = {
        **branded(given.brand, missing), "privacy": OPEN if shown.is_open(sheet.record) else PRIVACY, "measure": MEASURE,
        **here, "url": given.site_url + sheet.page if given.site_url else "", "title": text.line(sheet.title, missing), "name": text.line(sheet.name, missing),
        "purpose": printed(sheet.record["guna"], missing), "steps": printed(sheet.record["petunjuk"], missing),
        "evidence": printed(evidence(sheet.record.get("bersumber")), missing), "date": wording.date(changed) if changed else "",
        "call": text.line(calls.TITLE, missing), "calls": [{"shown": text.line(name, missing), "href": text.line(href), "why": text.line(why, missing)} for name, href, why in sheet.calls], "doubt": text.line(sheet.doubt, missing),
        "pages": sheet.record["halaman"], "blocks": printed(sheet.record["isi"], missing),
    }
    return Job(json.dumps(data, ensure_ascii=False, sort_keys=False), {}, changed or date(2000, 1, 1), TEMPLATE, dress(given.brand)), missing


def printed(value: object, missing: set[str]) -> object:
    """The same value with each text fit for print."""
    if isinstance(value, str):
        return text.line(value, missing)
    if isinstance(value, list):
        return [printed(one, missing) for one in value]
    if isinstance(value, Mapping):
        return {text.line(key, missing): printed(one, missing) for key, one in value.items()}
    return value


def blamed(sheet: Sheet, error: Exception) -> Trouble:
    """What is wrong with a sheet that was not made, at its place in the register."""
    own = next((row[row.index(MEASURE) :] for row in str(error).splitlines() if MEASURE in row), "")
    return Trouble(REGISTER, sheet.line, f"PDF «{sheet.title}» tidak jadi. {own}" if own else not_made(sheet.title, error), fatal=True)
