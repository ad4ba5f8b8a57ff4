"""A crisis card on paper: its sections by name, its sources apart from them, so that the front is whole on one page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from pustaka.book import tree
from pustaka.book.tree import Node

ROWS = {
    "lihat": "Lihat", "sepuluh-menit": "10 menit", "sehari": "24 jam", "minggu-ini": "Minggu ini", "jangan": "Jangan", "hubungi": "Hubungi",
    "catat": "Catat",
}
"""What the front of a card shows, by the id of the section, with the short name beside it."""

NO_BREAK = "\u00a0"
FOUND = "Periksa ukurannya: "
"""How the template begins its own sentence about a card that does not fit on its page."""


def apart(blocks: list[Node]) -> dict[str, Any]:
    """The rows of the front, what is said about the sources, the notes by number, and the evidence marks that occur."""
    notes: list[list[Node]] = []
    sections: dict[str, tuple[Node, list[Node]]] = {}
    here: list[Node] | None = None  # what stands before the first section, buttons among it, is drawn from the registers
    for block in flat(numbered(blocks, notes, {})):
        if isinstance(block, dict) and block["t"] == "h" and block["level"] == 2:
            here = []
            sections.setdefault(block["id"], (block, here))
        elif here is not None:
            here.append(block)
    rows = [
        {"id": key, "name": name, "title": head["c"], **({"label": head["label"]} if "label" in head else {}), "c": body}
        for key, name in ROWS.items() if key in sections and isinstance(head := sections[key][0], dict) and (body := sections[key][1])
    ]
    others = [{"c": body, **({"label": head["label"]} if isinstance(head, dict) and "label" in head else {})} for key, (head, body) in sections.items() if key not in ROWS]
    marks = sorted({node["kind"] for row in rows for node in tree.walk(row["c"]) if node["t"] == "bukti"})
    return {"rows": rows, "sources": others, "notes": notes, "marks": marks}


def blocks(card: Mapping[str, Any]) -> list[list[Node]]:
    """Every run of blocks in a card that was taken apart."""
    return [*(row["c"] for row in card["rows"]), *(one["c"] for one in card["sources"]), *card["notes"]]


def calling(card: Mapping[str, Any]) -> str:
    """What a card says about whom to call."""
    return tree.said([row["c"] for row in card["rows"] if row["id"] == "hubungi"])


def silent(card: Mapping[str, Any]) -> list[dict[str, str]]:
    """The number that a card gives to whoever cannot speak safely, in its own words: at most one."""
    links = (node for row in card["rows"] if row["id"] == "hubungi" for node in tree.walk(row["c"]) if node["t"] == "a" and node.get("url", "").startswith(tree.WRITE))
    return [{"shown": tree.said(node["c"]), "href": node["url"]} for node in islice(links, 1)]


def flat(blocks: list[Node]) -> list[Node]:
    """The blocks without the frames of sections that have a look of their own elsewhere."""
    return [inner for block in blocks for inner in (block["c"] if isinstance(block, dict) and block["t"] == "section" else [block])]


def numbered(given: Any, notes: list[list[Node]], known: dict[str, int]) -> Any:
    """The same nodes with a raised number in place of each footnote, whose text goes to `notes`."""
    if isinstance(given, list):
        return beside([numbered(one, notes, known) for one in given])
    if not isinstance(given, dict):
        return given
    if given.get("t") == "note":
        notes.append(given["c"])
        known[given["label"]] = len(notes)
        return {"t": "sup", "note": True, "c": [str(len(notes))]}
    if given.get("t") == "notagain":
        return {"t": "sup", "note": True, "c": [str(known.get(given["label"], ""))]}
    return {key: numbered(value, notes, known) if isinstance(value, list) else value for key, value in given.items()}


def beside(run: list[Any]) -> list[Any]:
    """A mark stays with the word before it, and two numbers are told apart: `kata. ?` does not break, `11` and `1` become `11,1`."""
    found: list[Any] = []
    for one in run:
        if found and isinstance(found[-1], str) and tree.named(one, "bukti", "glue"):
            found[-1] = re.sub(r" $", NO_BREAK, found[-1])
        if found and tree.named(one, "sup") and tree.named(last(found[-1]), "sup"):
            found.append({"t": "sup", "note": True, "c": [","]})
        found.append(one)
    return found


def last(node: Any) -> Any:
    """What a run that is held together ends with."""
    return last(node["c"][-1]) if tree.named(node, "glue") else node


def unlinked(given: Any) -> Any:
    """The same nodes without places of their own, links to places and numbers of notes: a poster holds nothing but itself."""
    if isinstance(given, list):
        return [unlinked(one) for one in given if not (isinstance(one, dict) and one.get("note"))]
    if not isinstance(given, dict):
        return given
    return {key: unlinked(value) if isinstance(value, list) else value for key, value in given.items() if key not in {"to", "label"}}
