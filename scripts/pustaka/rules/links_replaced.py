"""TAUTAN, links to a text that stays readable although another one took its place."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.ledger.moves import latest, superseded
from pustaka.library import Library, Publication
from pustaka.library.signoff import is_withdrawn
from pustaka.rules.link_targets import at, file_links, relative
from pustaka.rules.links import TAUTAN


@TAUTAN.rule(13, "tujuan-sudah-digantikan", Severity.ADVICE)
def replaced_target(publication: Publication, library: Library) -> Iterator[Spot]:
    """Readers are sent to what holds today, never to what was taken back; only the text that took the place may point back at the former one."""
    gone = superseded(library)
    if not gone or publication.path in gone:
        return
    for link, path in file_links(publication, library):
        if path not in gone:
            continue
        now = latest(library, library.by_path[path])
        if now.path not in (publication.path, path) and not is_withdrawn(now):
            yield at(link, f"Tulisan yang dituju sudah digantikan. Tautkan «{relative(publication, now.path)}», kecuali Anda memang membicarakan tulisan yang lama.")
