"""Marks the last words of a text, which stay together when a page turns in them: no last page holds a line or two alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pustaka.book import heights, tree
from pustaka.book.tree import Node, named

FEWEST = 60
"""Words that are worth a page of their own."""

MOST = {"a6": 1_350, "a4": 1_800}
"""What is kept together must fit on one page of its paper (`heights.py`), on A4 above the colophon; longer endings are left to turn where they turn."""

MOST_ITEMS = 10
"""Items of a list that are enough for a page, however short they are: more of them would leave the page before it half empty."""

LISTS = ("ul", "ol")
ITEMS = (*LISTS, "dl")
"""Blocks that may be cut between two of their items; those of the last are terms with what they mean."""

BEFORE: Node = {"t": "spot", "name": "-pra"}
"""Stands in the last line before the ending: beside it, the template sees whether a page turns in the ending."""


def together(blocks: list[Node], paper: str) -> list[Node]:
    """The same blocks with the last ones in a node `tail`; `skip` is how many items of its first list do not belong to it.

    A text that is too short, or whose ending is too long, stays as it is.
    """
    last = blocks[-1] if blocks else ""
    if named(last, "section") and isinstance(last, dict) and last["style"] != "bahaya":
        inner = together(last["c"], paper)
        if inner is not last["c"]:
            return [*blocks[:-1], {**last, "c": inner}]
    start = len(blocks)
    while start and not enough(blocks[start:]):
        start -= 1
    ending = blocks[start:]
    if not enough(ending) or any(danger(one) for one in ending):
        return blocks
    skip = skipped(ending)
    if skip:
        whole: Any = ending[0]
        cut = [*whole["c"][: skip - 1], behind(whole["c"][skip - 1]), *whole["c"][skip:]]
        ending, kept, before = [{**whole, "c": cut}, *ending[1:]], [{**whole, "c": whole["c"][skip:]}, *ending[1:]], blocks[:start]
    else:
        while start and leads(blocks[start - 1]):
            start -= 1
        found = marked(blocks[start - 1]) if start else None
        if found is None:
            return blocks
        kept = ending = blocks[start:]
        before = [*blocks[: start - 1], found]
    return [*before, {"t": "tail", "c": ending, "skip": skip}] if heights.height(kept) <= MOST[paper] else blocks


def enough(some: Sequence[Any]) -> bool:
    return len(tree.said(some).split()) >= FEWEST


def danger(block: Node) -> bool:
    return isinstance(block, dict) and block["t"] == "section" and block["style"] == "bahaya"


def leads(block: Node) -> bool:
    """Whether a block announces the next one and stays with it."""
    return isinstance(block, dict) and (block["t"] == "h" or "keep" in block)


def skipped(ending: Sequence[Node]) -> int:
    """The leading items of the first block, a list, without which there are still words or items enough."""
    first = ending[0]
    found = first["c"] if isinstance(first, dict) and first["t"] in ITEMS else []
    return next((n for n in range(len(found) - 1, 0, -1) if enough([*found[n:], *ending[1:]]) or len(found) - n == MOST_ITEMS), 0)


def behind(item: Any) -> Any:
    """An item of a list, or a term with its meaning, with the mark at its end."""
    return {**item, "c": [*item["c"], BEFORE]} if isinstance(item, dict) else [*item, BEFORE]


def marked(block: Node) -> Node | None:
    """The block with the mark in its last line; none where it has no line of its own."""
    if not isinstance(block, dict) or danger(block):
        return None
    if block["t"] == "p":
        return {**block, "c": [*block["c"], BEFORE]}
    if block["t"] in ITEMS:
        return {**block, "c": [*block["c"][:-1], behind(block["c"][-1])]}
    if block["t"] in {"section", "box", "quote"} and block["c"] and (inner := marked(block["c"][-1])) is not None:
        return {**block, "c": [*block["c"][:-1], inner]}
    if block["t"] == "table" and block["rows"]:
        *rows, last = block["rows"]
        return {**block, "rows": [*rows, [*last[:-1], [*last[-1], BEFORE]]]}
    return None
