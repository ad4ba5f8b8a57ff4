"""Takes what stands before the first part: the title, and lines such as `Tempat : balai desa`, as keys of the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.intake import facts
from pustaka.intake.manuscript import Cell, Paragraph, Table
from pustaka.intake.words import words
from pustaka.kinds import Kind
from pustaka.text import days

PAIR = re.compile(r"^(?P<key>[^:]{2,45}?)\s*:\s*(?P<value>.*)$")
"""`Hari, tanggal : Jumat …`; not `http://…`."""

WRITER = "nama penulis atau petugas; isi «penulis» sendiri bila ia mengizinkan namanya dimuat"
CONTACT = "nomor, alamat, atau kontak orang atau lembaga"
LONGEST_TITLE = 25


def key_of(label: str) -> str:
    """The key that a label means; `*orang` and `*kontak` for what is not taken along; empty for none."""
    told, bare = words(), label.casefold().strip(" .*_")
    for key, names in told.keys.items():
        if bare in names:
            return key
    if any(one.search(bare) for one in told.contacts):
        return "*kontak"
    return "*orang" if any(one.search(bare) for one in told.persons) else ""


def pair(paragraph: Paragraph) -> tuple[str, str] | None:
    """(key, value) of a line that names something."""
    found = PAIR.match(paragraph.plain)
    return (key, found["value"].strip()) if found and not paragraph.struck and not found["value"].startswith("//") and (key := key_of(found["key"])) else None


def reason(key: str) -> str:
    return WRITER if key == "*orang" else CONTACT


def taken(kind: Kind, key: str, value: str) -> dict[str, object]:
    """What a line says in keys of the kind; empty where it says nothing that the kind can hold."""
    found: dict[str, object] = {}
    if key in {"tanggal", "jam"}:
        held = days.written(value)
        if held and "tanggal" in kind.by_field:
            found["tanggal"] = held
        elif "kurun" in kind.by_field and (when := facts.month(value)):
            found["kurun"] = when
        if "waktu" in kind.by_field and (hours := facts.hours(value)):
            found["waktu"] = hours
    elif key == "tempat":
        if "tempat" in kind.by_field:
            found["tempat"] = value
        elif "lokasi" in kind.by_field:
            found["lokasi"] = [value]
    elif key == "penyelenggara" and "penyelenggara" in kind.by_field:
        found["penyelenggara"] = [value]
    elif key == "anggota" and "anggota" in kind.by_field:
        found |= {"anggota": number} if (number := facts.number(value)) else {}
    elif key in kind.by_field:
        found[key] = value
    return {name: one for name, one in found.items() if one}


def rows(table: Table) -> Iterator[tuple[str, str, list[Paragraph]]]:
    """(key, value, its paragraphs) of a table of two or three columns that is a form, row by row; key is empty for other rows."""
    for row in table.rows:
        filled = [cell for cell in row if cell.plain.strip(" :")]
        label = filled[0].plain.rstrip(" :") if filled else ""
        yield key_of(label) if len(filled) == 2 else "", filled[1].plain.lstrip(" :") if len(filled) == 2 else "", paragraphs(row)


def paragraphs(row: tuple[Cell, ...]) -> list[Paragraph]:
    return [one for cell in row for one in cell.paragraphs]


def is_form(table: Table) -> bool:
    """Whether a table names things, row by row, and is no list."""
    return max((len(row) for row in table.rows), default=0) <= 3 and sum(1 for key, _value, _some in rows(table) if key) * 2 >= len(table.rows) > 0


def is_title(paragraph: Paragraph) -> bool:
    """A styled title, a heading, or a short line that is no sentence."""
    plain = paragraph.plain
    if paragraph.struck:
        return False
    if paragraph.title or paragraph.level == 1:
        return True
    short = len(plain.split()) <= LONGEST_TITLE and not plain.endswith((".", ":", ";", ",")) and not paragraph.mark
    return short and not any(days.written(one) for one in [plain]) and any(sign.isalpha() for sign in plain)
