"""What stands above the text of a crisis card: the buttons in the order of calling, and what a health worker still has to fill in."""

from __future__ import annotations

from pustaka.compose import calls
from pustaka.library import Library, Publication


def with_head(body: str, publication: Publication, library: Library) -> str:
    """Put the buttons first, then the gap; other kinds stay as they are."""
    if publication.kind.key != "gawat":
        return body
    gap = " ".join(str(publication.document.matter.values.get("celah") or "").split())
    pieces = [calls.row(library, publication.listed("rujukan")), f'!!! warning "Belum lengkap"\n    {gap}' if gap else ""]
    return "\n\n".join([*filter(None, pieces), body.lstrip("\n")])
