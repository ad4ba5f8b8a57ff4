"""Which entry of the pocketbook answers for a type of need: its own, or what took the place of that."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka.kinds.entry import ENTRY
from pustaka.ledger.moves import latest
from pustaka.library import Library, Publication


@dataclass(frozen=True, slots=True)
class Answer:
    """`own` is the entry that carries the key of the type, `now` the text to lead readers to: the same one, unless another took its place."""

    own: Publication
    now: Publication

    @property
    def replaced(self) -> bool:
        return self.own is not self.now


def answer(key: str, library: Library) -> Answer | None:
    """Nothing while a type has no entry."""
    own = library.by_path.get(f"{ENTRY.folder}/{key}.md")
    return Answer(own, latest(library, own)) if own else None


def leads(key: str, library: Library) -> Publication | None:
    """Where readers who look for a type are sent; nothing while it has no entry."""
    found = answer(key, library)
    return found.now if found else None
