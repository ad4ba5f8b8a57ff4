"""Makes the data of a blank assessment sheet from its record in the register; the sheet has no publication, only a method page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pustaka.book import numbers, text
from pustaka.book.around import branded
from pustaka.book.blame import Trouble, not_made
from pustaka.book.dress import dress
from pustaka.book.sources import Sources, led
from pustaka.compose import calls
from pustaka.library import Library, wording
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.register import keys
from pustaka.registers import sheets as shown
from pustaka.typesetting.typeset import Job

TEMPLATE = "sheet.typ"
REGISTER = f"{REGISTERS}/{shown.NAME}.yml"
PRIVACY = "Pakai inisial. Simpan terkunci. Jangan memotret lembar yang terisi."
OPEN = "Isi hanya nomor kantor dan layanan. Jangan menulis nomor pribadi."
"""What stands in the place of privacy on a sheet that is put up on a wall."""
PRACTICE = "praktik umum, belum ditinjau"
MEASURE = "Periksa ukurannya: "
"""How the template begins its own sentence about a form that does not fit its pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One PDF of empty forms. `path` and `page` are below the site root; `line` is where the register describes it."""

    path: str
    page: str
    title: str
    name: str
    line: int
    record: Mapping[str, object]
    calls: tuple[tuple[str, str, str], ...] = ()
    """The services that it names for those in danger: number with its sign, address, what for."""
    doubt: str = ""
    """What the sign means, and when those numbers were last seen."""


def sheets(library: Library) -> tuple[Sheet, ...]:
    """The sheets of the register in its order; one whose method page is missing has no address to lead to, and is left to the rules."""
    register = library.register(shown.NAME)
    return tuple(
        Sheet(
            path=shown.path_of(key), page=library.by_path[shown.page_of(record)].address, title=shown.title_of(register, key),
            name=register.title(key), line=register.matter.line(key), record=record, calls=tuple((one.name + ("" if one.line.current else numbers.SIGN), one.line.href, one.why) for one in called(library, record)),
            doubt=doubt(called(library, record)),
        )
        for key, record in register.records.items() if shown.page_of(record) in library.by_path
    )


def called(library: Library, record: Mapping[str, object]) -> tuple[calls.Brief, ...]:
    """The services that a sheet names; their numbers come from the register, as everywhere."""
    return calls.brief(library, keys(record, "panggil", library.register("rujukan"))) if "panggil" in record else ()


def doubt(found: Iterable[calls.Brief]) -> str:
    """`* Belum diverifikasi; terlihat: 119 dan 110 Jan 2026.`"""
    return numbers.signed(one.line for one in found)


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


def label(number: int) -> str:
    """Where the sheet with this number begins in a handout."""
    return f"__lembar-{number}"


def evidence(sourced: object) -> str:
    """The evidence mark in words: what leans on a source, and that the rest does not."""
    return f"Bersumber: {str(sourced).rstrip('.')}. Selebihnya {PRACTICE}." if sourced else f"Susunan lembar ini {PRACTICE}."


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
