"""What stands above the text of a crisis card, and before its sources: the buttons, the gap that is left, and that nobody read it yet."""

from __future__ import annotations

from pustaka.compose import calls
from pustaka.library import Library, Publication
from pustaka.library.signoff import state
from pustaka.library.wording import ANSWERED, unread

SOURCES = "{#sumber}\n\n"
FILL = "Isilah lewat «Perbaiki halaman ini»."
"""How a gap is closed, where there is a button for it; paper leaves it out."""


def with_head(body: str, publication: Publication, library: Library) -> str:
    """Put the buttons first, then the gap; before the sources say who has not read it yet. Other kinds stay as they are.

    The line is added here and not written in the cards: their own text could not follow a signature, which a change of it ends.
    """
    if publication.kind.key != "gawat":
        return body
    gap = " ".join(str(publication.document.matter.values.get("celah") or "").split())
    pieces = [calls.row(library, publication.listed("rujukan")), f'!!! warning "Belum lengkap"\n    {gap} {FILL}' if gap else ""]
    text = body if state(publication) in ANSWERED else body.replace(SOURCES, f"{SOURCES}- {unread(publication)}.\n", 1)
    return "\n\n".join([*filter(None, pieces), text.lstrip("\n")])
