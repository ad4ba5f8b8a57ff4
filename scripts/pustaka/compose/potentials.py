"""The line in an entry that leads to the potentials it names."""

from __future__ import annotations

from pustaka.compose.inserting import at_end_of, link
from pustaka.library import Library, Publication
from pustaka.registers.places import POTENTIALS


def with_line(body: str, publication: Publication, library: Library) -> str:
    """Lead from the potentials that an entry names to their page."""
    register = library.register("psks")
    named = [link(register.title(key), f"{POTENTIALS}#{key}", publication.site_path) for key in publication.listed("psks") if key in register.records]
    return at_end_of(body, "psks", f"Keterangan tiap potensi: {', '.join(named)}.") if named else body
