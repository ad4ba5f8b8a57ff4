"""Keys of front matter that are nearly right: what they were meant as, and which rules then wait until they are mended."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pustaka.library import Library, Publication
from pustaka.rules.base import is_judgeable
from pustaka.rules.writing_text import HIDDEN


def slipped(publication: Publication, library: Library) -> frozenset[str]:
    """Keys that are missing because they stand there misspelt, but only where the misspelling is itself an error.

    Where it is only advice, nothing else would keep a text from being published unjudged.
    """
    if not publication.kind.publication or not is_judgeable(publication, library):
        return frozenset()
    matter, known = publication.document.matter, publication.kind.by_field
    return frozenset(nearest(key, known) for key in matter.values if key not in known) - matter.marks.keys() - {""}


def is_veiled(key: str, known: Iterable[str]) -> bool:
    """Whether a key is right but for characters that nobody sees; TULIS12 points at those, and a key that looks the same explains nothing."""
    return HIDDEN.search(key) is not None and HIDDEN.sub("", key) in known


def nearest(word: str, known: Iterable[str]) -> str:
    """What somebody meant who wrote `word`; empty when nothing is close."""
    by_lower = {one.lower(): one for one in known}
    close = difflib.get_close_matches(word.lower()[:80], by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else ""


def meant(word: str, known: Iterable[str]) -> str:
    """«Maksud Anda …?» when something close exists, else nothing. Never repeats the word itself."""
    close = nearest(word, known)
    return f"Maksud Anda «{close}»?" if close else ""
