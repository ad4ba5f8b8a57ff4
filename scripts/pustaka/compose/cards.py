"""What stands above the text of a crisis card, and before its sources: the buttons, the gap that is left, and that nobody read it yet."""

from __future__ import annotations

from pustaka.compose import calls
from pustaka.library import Library, Publication
from pustaka.library.signoff import state
from pustaka.library.wording import ANSWERED

SOURCES = "{#sumber}\n\n"
UNREAD = "- Belum ada tenaga kesehatan yang meninjau kartu ini.\n"
"""Added here and not written in the cards: their own text could not follow a signature, which a change of it ends."""


def with_head(body: str, publication: Publication, library: Library) -> str:
    """Put the buttons first, then the gap; before the sources say that no one signed it. Other kinds stay as they are."""
    if publication.kind.key != "gawat":
        return body
    gap = " ".join(str(publication.document.matter.values.get("celah") or "").split())
    pieces = [calls.row(library, publication.listed("rujukan")), f'!!! warning "Belum lengkap"\n    {gap}' if gap else ""]
    text = body if state(publication) in ANSWERED else body.replace(SOURCES, SOURCES + UNREAD, 1)
    return "\n\n".join([*filter(None, pieces), text.lstrip("\n")])
