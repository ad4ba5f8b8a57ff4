"""The crosswalk: from the number or name that any list ever gave a type of need to its entry, as a page and as two files."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.library import Library
from pustaka.registers import places
from pustaka.registers.crosswalk import Row, rows
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.CROSSWALK

TITLE = "Nama dan nomor dari masa ke masa"

SUMMARY = "Dari nomor PMKS 2012, nama PPKS 2019, kelompok PAS 2025, singkatan, atau nama lama ke entri buku saku."

CSV_PATH, JSON_PATH = "unduh/silang.csv", "unduh/silang.json"

HISTORY = """Nama untuk seluruh daftar ini berganti beberapa kali: 22 jenis sebelum 2012, 26 jenis PMKS sejak 2012, PPKS sejak 2019, dan 12 kelompok PAS sejak 2025.
Beredar juga daftar 27 dan 28 jenis.
Alamat setiap entri tidak ikut berganti.
"""

FILES = """Unduh tabelnya sebagai [CSV](unduh/silang.csv) atau [JSON](unduh/silang.json).
"""


def page(library: Library) -> Page:
    table = rows(library)
    lines = [FILES, *by_number(table), *by_group(library, table), *by_name(library, table), *lookup.item("Mengapa namanya berganti", [HISTORY])]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view=lookup.view(TITLE, SUMMARY))


def entry_link(row: Row, title: str) -> str:
    return link(title, f"{row.entri.rstrip('/')}.md", PATH) if row.entri else escaped(title)


def by_number(table: tuple[Row, ...]) -> Iterator[str]:
    yield from ("## Menurut nomor PMKS 2012 {#pmks-2012}", "", "| Nomor dan nama PMKS 2012 | Singkatan | Nama PPKS 2019, bila lain |", "| --- | --- | --- |")
    for row in table:
        other = "" if row.nama_ppks_2019 == row.nama_pmks_2012 else escaped(row.nama_ppks_2019)
        number = f"{row.nomor_pmks_2012}\\. " if row.nomor_pmks_2012 else ""
        yield f"| {number}{entry_link(row, row.nama_pmks_2012)} | {escaped(', '.join(row.singkatan))} | {other} |"
    yield ""


def by_group(library: Library, table: tuple[Row, ...]) -> Iterator[str]:
    groups = library.register("pas")
    yield from ("## Menurut kelompok PAS 2025 {#pas-2025}", "", "Yang terlihat hanya berita tentang aturannya, jadi sebagian letaknya perkiraan.", "")
    for key, record in groups.records.items():
        members = [row for row in table if groups.title(key) in row.pas_2025]
        named = [entry_link(row, row.nama_pmks_2012) + (" (perkiraan)" if row.pas_perkiraan else "") for row in members]
        body = "\n".join(f"- {one}" for one in named) or "Belum ada jenis yang dipetakan."
        yield from lookup.item(f"{record.get('nomor', '')}. {groups.title(key)}", [body], label=f"*{len(named)} jenis*{{ .pp-umum }}")


def by_name(library: Library, table: tuple[Row, ...]) -> Iterator[str]:
    """Every name and abbreviation, the glossary's included, by alphabet; names of one spelling stand once."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    spelling: dict[str, str] = {}
    glossary = library.register("istilah")
    for row in table:
        names = [row.nama_pmks_2012, row.nama_ppks_2019, *row.singkatan, *row.nama_lain]
        for record in glossary.records.values():
            if record.get("pmks") == [row.kunci]:
                names += [name for field in ("nama", "kepanjangan", "sinonim", "dulu", "hindari") for name in listed(record.get(field))]
        for name in filter(None, names):
            spelling.setdefault(name.casefold(), name)
            found[name.casefold()][row.kunci] = row
    yield from ("## Menurut nama, singkatan, atau nama lama {#nama}", "", "Nama lama dan kata yang merendahkan dicantumkan supaya dapat ditemukan, bukan untuk dipakai.", "")
    for letter, members in groupby(sorted(found), key=lambda name: name[:1].upper()):
        names = [f"- {escaped(spelling[name])}: " + ", ".join(entry_link(row, row.nama_pmks_2012) for row in found[name].values()) for name in members]
        yield from lookup.item(letter, ["\n".join(names)], label=f"*{len(names)} nama*{{ .pp-umum }}")


def listed(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def files(library: Library) -> dict[str, bytes]:
    """The crosswalk as CSV and JSON, by path below the site root; the same library gives the same bytes."""
    table = [asdict(row) for row in rows(library)]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=[*Row.__dataclass_fields__], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: cell(value) for key, value in row.items()} for row in table)
    return {
        CSV_PATH: out.getvalue().encode("utf-8-sig"),
        JSON_PATH: (json.dumps(table, ensure_ascii=False, indent=2) + "\n").encode("utf-8"),
    }


def cell(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
