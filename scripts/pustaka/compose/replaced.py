"""The warning above a text that stays readable although another one took its place; every output shows it, paper too."""

from __future__ import annotations

import re

from pustaka.compose.inserting import link
from pustaka.ledger import moves
from pustaka.library import Library, Publication, wording
from pustaka.library.publication import address_of

TITLE = "Sudah digantikan"


def with_warning(text: str, publication: Publication, library: Library) -> str:
    """The text below its warning; unchanged where nothing replaced it."""
    move = moves.superseded(library).get(publication.path)
    if move is None:
        return text
    other = moves.latest(library, publication)
    page, mark, fragment = move.new.partition("#")
    fragment = f"{mark}{fragment}" if other.address == page else ""
    led = link(other.title, f"{other.site_path}{fragment}", publication.site_path) if other is not publication else instead(page, library)
    return warning(led, move, text)


def instead(page: str, library: Library) -> str:
    """What took the place, where it is no text of today: words for one that does not leave the house, else the address of a page that the site makes."""
    return "tulisan lain, yang sekarang tidak tampil" if any(address_of(one.notice) == page for one in library.absent.values() if one.notice) else page


def said(publication: Publication, library: Library) -> str:
    """`Sudah digantikan oleh Judul`, for where there is no room for the box; empty where nothing replaced the text."""
    move = moves.superseded(library).get(publication.path)
    if move is None:
        return ""
    other = moves.latest(library, publication)
    return f"{TITLE} oleh {other.title if other is not publication else instead(move.new.partition('#')[0], library)}"


def warning(led: str, move: moves.Move, text: str) -> str:
    """A text below the box that says what took its place, when and why; `led` is a link or words."""
    return f'!!! warning "{TITLE}"\n    Tulisan ini digantikan oleh {led}{on(move)}: {sentence(move.reason)}\n    Isinya dibiarkan supaya rujukan lama tetap terbaca.\n\n{text.lstrip(chr(10))}'


def on(move: moves.Move) -> str:
    """` pada 28 November 2026`, or nothing."""
    return f" pada {wording.date(move.date)}" if move.date else ""


def sentence(reason: str) -> str:
    """The reason as plain text, which nothing in it can turn into markup, with a full stop."""
    plain = re.sub(r"([\\`*_{}\[\]<>#|!])", r"\\\1", reason) or "tidak disebutkan"
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."
