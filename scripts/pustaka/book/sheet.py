"""Lists the blank assessment sheets of the register; a sheet has no publication, only a method page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.book.unverified import SIGN, signed
from pustaka.compose import calls
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.register import keys
from pustaka.registers import sheets as shown

REGISTER = f"{REGISTERS}/{shown.NAME}.yml"
PRIVACY = "Pakai inisial. Simpan terkunci. Jangan memotret lembar yang terisi."
OPEN = "Isi hanya nomor kantor dan layanan. Jangan menulis nomor pribadi."
"""What stands in the place of privacy on a sheet that is put up on a wall."""
PRACTICE = "praktik umum, belum ditinjau"


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
            name=register.title(key), line=register.matter.line(key), record=record, calls=tuple((one.name + ("" if one.line.current else SIGN), one.line.href, one.why) for one in called(library, record)),
            doubt=signed(one.line for one in called(library, record)),
        )
        for key, record in register.records.items() if shown.page_of(record) in library.by_path
    )


def called(library: Library, record: Mapping[str, object]) -> tuple[calls.Brief, ...]:
    """The services that a sheet names; their numbers come from the register, as everywhere."""
    return calls.brief(library, keys(record, "panggil", library.register("rujukan"))) if "panggil" in record else ()


def label(number: int) -> str:
    """Where the sheet with this number begins in a handout."""
    return f"__lembar-{number}"


def evidence(sourced: object) -> str:
    """The evidence mark in words: what leans on a source, and that the rest does not."""
    return f"Bersumber: {str(sourced).rstrip('.')}. Selebihnya {PRACTICE}." if sourced else f"Susunan lembar ini {PRACTICE}."
