"""A teaching case on paper, where nothing folds: the answers stand together behind the last decision, so that what is before them can be copied for a group."""

from __future__ import annotations

from pustaka.book.tree import Node
from pustaka.kinds.teaching import DECISIONS

ASKED = frozenset(part.id for part in DECISIONS)


def answers_last(blocks: list[Node]) -> list[Node]:
    """The same blocks with the boxes of the decisions behind all of them, each called after its decision."""
    kept: list[Node] = []
    answers: list[Node] = []
    name: list[Node] = []
    end = 0
    for block in blocks:
        if isinstance(block, dict) and block["t"] == "h":
            name = block["c"] if block["id"] in ASKED else []
        if name and isinstance(block, dict) and block["t"] == "box":
            answers.append({**block, "title": [*block["title"], ": ", *name]})
        else:
            kept.append(block)
        end = len(kept) if name else end
    return [*kept[:end], *answers, *kept[end:]]
