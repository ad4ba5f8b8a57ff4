"""Puts a place before or behind the first words of every item that people point at; the script of the pages adds the link that copies its address."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.links import Edit
from pustaka.ledger import Ledger
from pustaka.ledger.items import ids
from pustaka.library import Publication


def edits(publication: Publication, ledger: Ledger) -> Iterator[Edit]:
    """Only the marker of a list, or the end of its bold words, is written anew: links within the words have edits of their own."""
    for item, name in ids(publication, ledger):
        start = item.column - 2 if item.bold else 0
        before = publication.document.lines[item.line - 1][start : item.column]
        yield item.line, start, item.column, f"{before}{mark(name)}"


def mark(name: str) -> str:
    """The id stands apart from the link: a browser puts the focus on a link that an address leads to, with a ring around it."""
    return f'<span class="pp-titik" id="{name}"></span>'
