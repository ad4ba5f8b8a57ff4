"""Finds the text of the library that holds the same words as a draft: a manuscript that was let in already, under whatever name."""

from __future__ import annotations

import re

from pustaka.errors import PustakaError
from pustaka.kinds import Kind
from pustaka.library import Library, Publication

WORDS = re.compile(r"\w+")
FEWEST = 6
"""Words of a line that says something of its own; shorter ones, as cells and titles are, occur in many texts."""

SAME = 0.8
"""The share of such lines that makes two texts one: a few may have been mended since."""


class Entered(PustakaError):
    """Raised when a draft is in the library already, at `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"Isi draf ini sudah ada di pustaka: «{path}». Bila ada yang dibetulkan, sunting berkas itu. Bila ini memang tulisan lain, tulis dahulu isinya sendiri di draf.")


def refuse_twin(body: str, kind: Kind, books: Library) -> None:
    """Raises Entered."""
    own = said(body)
    twin = next((one for one in books.publications if one.kind is kind and is_twin(own, one)), None) if own else None
    if twin is not None:
        raise Entered(twin.path)


def is_twin(own: frozenset[str], other: Publication) -> bool:
    return len(own & said(other.document.body)) >= SAME * len(own)


def said(body: str) -> frozenset[str]:
    """The lines that say something, without signs and case."""
    lines = (WORDS.findall(line.casefold()) for line in body.split("\n") if not line.lstrip().startswith(("![", "<!--")))
    return frozenset(" ".join(words) for words in lines if len(words) >= FEWEST)
