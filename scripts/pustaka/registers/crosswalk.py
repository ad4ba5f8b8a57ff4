"""Under which numbers and names each type of need stood in every list, by the register and the entries."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka.library import Library
from pustaka.registers.entries import answer


@dataclass(frozen=True, slots=True)
class Row:
    """One type under all its names; the field names are the column names of the files."""

    nomor_pmks_2012: int | None
    kunci: str
    nama_pmks_2012: str
    nama_ppks_2019: str
    pas_2025: tuple[str, ...]
    nomor_pas_2025: tuple[int, ...]
    pas_perkiraan: bool
    singkatan: tuple[str, ...]
    nama_lain: tuple[str, ...]
    entri: str
    """The address of the entry, or of what took its place, below the site root; empty while there is none."""


def rows(library: Library) -> tuple[Row, ...]:
    """Every type of the register in its order, with the names that its entry declares."""
    return tuple(found for key in library.register("pmks").records if (found := row(key, library)))


def row(key: str, library: Library) -> Row | None:
    """One type of the register; nothing for a key that it does not have."""
    types, groups = library.register("pmks"), library.register("pas")
    record = types.records.get(key)
    if record is None:
        return None
    found = answer(key, library)
    entry = found.own if found else None
    values = entry.document.matter.values if entry else {}
    number = record.get("nomor_2012")
    pas = tuple(one for one in entry.listed("pas_2025") if one in groups.records) if entry else ()
    return Row(
        nomor_pmks_2012=number if isinstance(number, int) else None, kunci=key, nama_pmks_2012=types.title(key),
        nama_ppks_2019=str(values.get("nama_ppks") or ""), pas_2025=tuple(map(groups.title, pas)),
        nomor_pas_2025=tuple(n for one in pas if isinstance(n := groups.records[one].get("nomor"), int)),
        pas_perkiraan=values.get("pas_perkiraan") in (True, "ya"), singkatan=entry.listed("singkatan") if entry else (),
        nama_lain=entry.listed("nama_lain") if entry else (), entri=found.now.address if found else "",
    )
