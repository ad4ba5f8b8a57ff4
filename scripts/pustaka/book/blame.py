"""Finds the part of a refused volume that Typst stumbles over, by leaving out halves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pustaka.book import tree
from pustaka.book.card import FOUND
from pustaka.book.sources import Content
from pustaka.book.trouble import Trouble
from pustaka.book.volume import Volume
from pustaka.library import Publication
from pustaka.typesetting.attempt import PDF_SECONDS, Overdue
from pustaka.typesetting.typeset import Refused, accepted

T = TypeVar("T")


def volume(one: Volume, content: Content, error: Exception) -> Trouble:
    """Name the file, and the block in it, that keeps a volume from being set."""
    name, first = one.title, one.publications[0].path
    if isinstance(error, Overdue):
        return Trouble(first, 1, f"PDF «{name}» belum jadi dalam {PDF_SECONDS} detik. Sederhanakan tabel dan gambarnya, atau pecah menjadi beberapa tulisan.", fatal=True)
    if not isinstance(error, Refused):
        return Trouble(first, 1, not_made(name, error), fatal=True)
    if long := own_words(error):
        return Trouble(next((card.path for card in one.texts if f"«{card.title}»" in long), first), 1, f"PDF «{name}» tidak jadi. {long}", fatal=True)
    whole, pictures = loose(content.data), content.pictures
    publications = whole["publications"]

    def sets(some: Sequence[int]) -> bool:
        """Whether the volume is set when only these publications have a body."""
        return accepted({**whole, "publications": [each if n in some else {**each, "body": []} for n, each in enumerate(publications)]}, pictures)

    place = culprit(range(len(publications)), sets)
    if place is None:
        return Trouble(first, 1, not_made(name, error), fatal=True)
    publication, found = one.publications[place], publications[place]
    alone = {**whole, "groups": [], "appendix": []}
    guilty = block(found["body"], lambda some: accepted({**alone, "publications": [{**found, "body": list(some)}]}, pictures))
    line = line_of(publication, found["body"], guilty) if guilty is not None else 1
    return Trouble(publication.path, line, f"Bagian ini tidak dapat dicetak, jadi PDF «{name}» tidak dibuat. Sederhanakan susunannya. ({first_line(error)})", fatal=True)


def culprit(things: Sequence[T], accepted: Callable[[Sequence[T]], bool]) -> T | None:
    """The first of the things that is refused by itself.

    None when each half is accepted and only the whole is not, or when nothing at all is refused too: then the template is at fault.
    """
    if accepted(things) or not accepted(things[:0]):
        return None
    while len(things) > 1:
        half = len(things) // 2
        first, second = things[:half], things[half:]
        if not accepted(first):
            things = first
        elif not accepted(second):
            things = second
        else:
            return None
    return things[0] if things else None


def block(blocks: Sequence[tree.Node], accepted: Callable[[Sequence[tree.Node]], bool]) -> tree.Node | None:
    """The refused block of a body; of a section with a look of its own, the refused block in it."""
    found = culprit(blocks, accepted)
    if isinstance(found, dict) and found.get("t") in {"section", "tail"}:
        return culprit(found["c"], accepted) or found
    return found


def line_of(publication: Publication, blocks: Sequence[tree.Node], block: tree.Node) -> int:
    """The line of the source where a block most likely begins: the first one after its heading that holds its first words."""
    heading = 1
    for one in tree.walk(list(blocks)):
        if one.get("t") == "h":
            heading = next((found.line for found in publication.document.headings if found.id == one["id"]), heading)
        if one is block:
            break
    words = tree.said([block]).split()[:3]
    for number, row in enumerate(publication.document.lines[heading - 1 :], heading):
        if words and all(word in row for word in words):
            return number
    return heading


def loose(given: Any) -> Any:
    """A copy of nodes without references to other places, which would be refused as soon as a part is left out."""
    if isinstance(given, list):
        return [loose(one) for one in given if not (isinstance(one, dict) and one.get("t") == "notagain")]
    if isinstance(given, dict):
        return {key: loose(value) for key, value in given.items() if key != "to"}
    return given


def not_made(name: str, error: Exception) -> str:
    """What is said of a PDF when nothing in the content is known to be at fault."""
    if isinstance(error, Refused):
        return f"PDF «{name}» tidak jadi. Laporkan kepada pengelola: {first_line(error)}"
    return f"PDF «{name}» tidak jadi, karena pembuat PDF berhenti. Ulangi; bila tetap gagal, laporkan kepada pengelola."


def own_words(error: Exception) -> str:
    """The sentence of the template about a card that does not fit on its page; empty for every other error."""
    said = next((row[row.index(FOUND) + len(FOUND) :] for row in str(error).splitlines() if FOUND in row), "")
    return said[:1].upper() + said[1:]


def first_line(error: Exception) -> str:
    return next((row.strip() for row in str(error).splitlines() if row.strip()), type(error).__name__)[:200]
