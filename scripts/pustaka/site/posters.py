"""The poster of a crisis card: how its page offers it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from pustaka.compose.inserting import at_end_of
from pustaka.library import Publication
from pustaka.library.publication import poster_path
from pustaka.site.page import Download
from pustaka.site.sheets import told

LAST = "catat"
"""The section of a card behind which the poster is offered: below everything that helps at once, above the sources."""


def with_poster(body: str, publication: Publication, downloads: Mapping[str, Download]) -> str:
    """Offer the poster that was really made; other kinds have none."""
    made = downloads.get(poster_path(publication)) if publication.kind.key == "gawat" else None
    if made is None:
        return body
    address = posixpath.relpath(made.path, posixpath.dirname(publication.site_path))
    return at_end_of(body, LAST, f"[Poster untuk ditempel ({told(made)})]({address}){{ .pp-tombol }}\n{{ .pp-tindakan }}")
