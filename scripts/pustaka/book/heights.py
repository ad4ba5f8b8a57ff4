"""Weighs how much room blocks take on paper, in letters of running text: what has few letters, such as rows, items and pictures, takes room too.

One scale for every question of the kind «does this fit on one page»; the answers are written into the tree, and the template reads them.
The smallest paper is what counts: on A6 a page is 341 points high, a line in a frame takes 10.9 of them and holds 48 letters at least, so a page is 1,500.
Who sets less than a page as a limit leaves room for the frame, for what is rounded, and for what comes before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pustaka.book import tree
from pustaka.book.tree import Node

LINE = 48
"""What a line counts, however short it is."""

GAP = 28
"""What the room between two paragraphs, items or rows counts: 0.74 em, where a line takes 1.28."""

HEADING = 78
"""What a heading takes besides its lines: 17.7 points above and below."""

PICTURE = 1_000
"""A picture is up to 0.42 of its page high (`nodes.typ`), so two fill a page: this is more than half of every limit, and no two are kept together."""

NOTES = 2 / 3
"""A note at the foot of the page is set in smaller letters, more of them in a line and the lines closer."""

SHORT = 24
"""What a line counts in a column of a table, of which two stand beside each other on A6."""

NARROW = 3
"""Columns up to which a table is one on every paper; on A6 each row of a wider one becomes a card (`tables.typ`)."""

WHOLE = {"box": 1_250, "kunci": 1_200, "bahaya": 1_900}
"""Up to this a frame stays on one page. Danger signs stand on A4 here, where a page is twice as high; those on A6 are measured (`front.typ`)."""

PART = 320
"""Up to this a part of a longer frame stays on one page: a fifth of a page is all that it can leave empty."""

ITEM = 700
"""The same for a danger sign or a key point, which are one thought: half a page."""


STEP = 600
"""The same for a numbered step or the meaning of a term, with its notes: half of one may say the opposite of the whole."""


def weighed(blocks: list[Node]) -> list[Node]:
    """The same blocks, in which each frame, each step and each meaning knows whether it stays on one page, and which parts of a longer frame may be cut."""
    for one in tree.walk(blocks):
        if one["t"] == "ol":
            one["whole"] = [height(item) <= STEP for item in one["c"]]
        elif one["t"] == "dl":
            for pair in one["c"]:
                pair["whole"] = height(pair["c"]) <= STEP
        kind = one["style"] if one["t"] == "section" else one["t"]
        if kind in WHOLE:
            one["whole"] = height([one] if kind == "box" else one["c"][1:]) < WHOLE[kind]
            if kind == "box" and not one["whole"]:
                one["parts"] = [{"c": part, "cut": height(part) > PART} for part in parts(one["c"])]
            elif kind != "box":
                for part in one["c"][1:]:
                    part["breaks"] = [height(item) > ITEM for item in part["c"]] if part["t"] == "ul" else [height([part]) > ITEM]
    return blocks


def parts(blocks: Sequence[Node]) -> list[list[Node]]:
    """The parts between which a frame may be cut: a paragraph that leads, such as one of bold words alone, stays with what it leads."""
    found: list[list[Node]] = [[]]
    for one in blocks:
        found[-1].append(one)
        if isinstance(one, dict) and one["t"] == "p" and (one.get("keep") or all(tree.named(each, "strong") for each in one["c"])):
            one["keep"] = True
        else:
            found.append([])
    return [part for part in found if part]


def height(blocks: Sequence[Any]) -> int:
    """Of blocks below each other."""
    return sum(map(block, blocks))


def block(one: Node) -> int:
    """Of one block."""
    if not isinstance(one, dict):
        return lines([one])
    match one["t"]:
        case "ul" | "ol":
            return sum(map(height, one["c"]))
        case "dl":
            return sum(lines(pair["term"]) + height(pair["c"]) for pair in one["c"])
        case "table":
            return sum(row(one["head"], cells) for cells in (one["head"], *one["rows"]))
        case "code":
            return rows(one["c"]) + GAP
        case "image":
            return PICTURE + height(one.get("below", [])) + lines(one.get("caption", []))
        case "box" | "section" | "quote" | "tail":
            return lines(one.get("title", [])) + height(one["c"]) + GAP
        case "h":
            return lines(one["c"]) + HEADING
    return lines(one.get("c", []))


def lines(run: Sequence[Any]) -> int:
    """Of a run of text with the pictures in it, and of its notes."""
    notes = sum(int(height(one["c"]) * NOTES) for one in tree.walk(list(run)) if one["t"] == "note")
    return (rows(said) + GAP if (said := words(run)) else 0) + pictures(run) + notes


def row(head: Sequence[Any], cells: Sequence[Any]) -> int:
    """Of a row of a table. Widths are shared out by what the cells hold, so its letters fill the lines together; where they are many, each may stand in a line of its own behind its name."""
    if len(cells) <= NARROW:
        return rows(" ".join(map(words, cells))) + GAP + pictures(cells)
    return sum(rows(f"{words(name)} {words(cell)}") for name, cell in zip(head, cells, strict=True) if cell) + GAP + pictures(cells)


def cell(given: Sequence[Any]) -> int:
    """The letters of a cell, of which those before a line break fill a line, however few they are."""
    return sum(max(len(part), SHORT) for part in words(given).split("\n")) + pictures(given)


def rows(said: str) -> int:
    """Of the lines that letters fill."""
    return sum(max(1, -(-len(part) // LINE)) * LINE for part in said.split("\n"))


def pictures(given: Sequence[Any]) -> int:
    """Of the pictures among the words of a run or a row."""
    return PICTURE * len([one for one in tree.walk(list(given)) if one["t"] == "image"])


def words(given: Any) -> str:
    """What stands in a run itself; its notes stand at the foot of the page."""
    if isinstance(given, dict):
        return "" if given.get("t") in {"note", "notagain"} else "\n" if given.get("t") == "br" else words(given.get("c", ""))
    return given if isinstance(given, str) else "".join(map(words, given))
