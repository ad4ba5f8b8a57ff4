"""The command that settles a false alarm."""

from __future__ import annotations

import argparse
import re

from pustaka.check import past, remembering
from pustaka.doors import clock, place
from pustaka.doors.doorstep import write_over
from pustaka.editorial import silencing
from pustaka.errors import NoSuchPath, PustakaError
from pustaka.library import Library, register
from pustaka.privacy import permits
from pustaka.rules.privacy_permits import registers


def senyapkan(options: argparse.Namespace) -> int:
    """Record that one finding is a false alarm; the value is neither kept nor printed."""
    here = place.here()
    today = clock.today(here.root)
    code, where = silencing.silenceable(options.rule), silencing.place(options.place)
    if not options.nama.strip() or not options.oleh.strip():
        raise PustakaError("«--nama» dan «--oleh» tidak boleh kosong. Sebutkan mengapa temuan itu keliru dan siapa yang memutuskan.")
    books = remembering.remembered(here)
    if where.sha:
        findings = [one for one in past.past(here.root, books, here.kept("riwayat.json")) if one.path == f"{where.sha[:7]}:{where.path}"]
        text = past.text_of(here.root, where.sha, where.path)
    elif where.path in (texts := written(books)):
        findings = [one for one in remembering.findings(here, books, only=["DIRI"], paths=[where.path]) if one.path == where.path]
        text = texts[where.path]
    elif (here.root / where.path).is_file():
        raise PustakaError(f"«{where.path}» bukan tulisan dan bukan daftar, jadi tidak ada temuan yang dapat disenyapkan di sana.")
    else:
        raise NoSuchPath(where.path)
    found = silencing.pick(findings, code, where)
    value = silencing.value_at(text, found)
    if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", options.nama, re.IGNORECASE):
        raise PustakaError("«--nama» memuat nilai yang hendak disenyapkan, padahal catatannya terbuka untuk umum. Jelaskan tanpa mengulang nilainya.")
    record = permits.silence(options.nama, found.slug, where.path, value, options.oleh, today)
    write_over(here.root, silencing.registers_with(books, here.root, [(permits.SILENCES, record)]))
    print(f"{found.code} di {options.place} disenyapkan. Catatannya ada di {register.FOLDER}/{permits.SILENCES}.yml, tanpa nilainya.")
    return 0


def written(books: Library) -> dict[str, str]:
    """Every text that a finding with a value can stand in, by path."""
    beside = {one.path: one.text for one in books.beside}
    return beside | dict(registers(books)) | {one.path: one.document.source.text for one in books.publications}
