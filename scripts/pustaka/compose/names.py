"""The fixed line that ends an entry: under which names the same type stands in the lists of other years."""

from __future__ import annotations

from pustaka.compose.inserting import at_end_of, link
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.registers.crosswalk import Row, row
from pustaka.registers.places import CROSSWALK

TITLE = "Nama dari masa ke masa"


def with_line(body: str, publication: Publication, library: Library) -> str:
    """Add the line behind the sources of an entry whose type the register knows."""
    known = row(publication.id, library) if publication.kind.key == "saku" else None
    return at_end_of(body, "sumber", line(known, publication.site_path)) if known else body


def line(known: Row, here: str) -> str:
    """`**Nama dari masa ke masa.** PMKS 2012: nomor 5, …; PPKS 2019: nama sama; PAS 2025: …. Daftar lengkap.`"""
    number = f"nomor {known.nomor_pmks_2012}, " if known.nomor_pmks_2012 else ""
    parts = [f"PMKS 2012: {number}{escaped(known.nama_pmks_2012)}"]
    if known.nama_ppks_2019:
        same = known.nama_ppks_2019.casefold() == known.nama_pmks_2012.casefold()
        parts.append(f"PPKS 2019: {'nama sama' if same else escaped(known.nama_ppks_2019)}")
    if known.pas_2025:
        guess = " (perkiraan)" if known.pas_perkiraan else ""
        parts.append(f"PAS 2025: kelompok {escaped(wording.listing(known.pas_2025))}{guess}")
    return f"**{TITLE}.** {'; '.join(parts)}. {link('Semua nama dan nomor', CROSSWALK, here)}."
