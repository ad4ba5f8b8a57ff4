"""Finds the part of a refused volume that Typst stumbles over, by leaving out halves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pustaka.book import tree
from pustaka.publication import Publication

T = TypeVar("T")


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
    if isinstance(found, dict) and found.get("t") == "section":
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
