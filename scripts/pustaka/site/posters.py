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
    """Offer the posters that were really made; other kinds have none."""
    if publication.kind.key != "gawat":
        return body
    made = [(paper, downloads[path]) for paper in ("a4", "a3") if (path := poster_path(publication, paper)) in downloads]
    here = posixpath.dirname(publication.site_path)
    links = [f"[Poster untuk ditempel ({told(one, paper.upper())})]({posixpath.relpath(one.path, here)}){{ .pp-tombol }}" for paper, one in made]
    return at_end_of(body, LAST, "\n".join([*links, "{ .pp-tindakan }"])) if links else body
