"""The tree of one body: what a node is, and the tidying that needs no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from pustaka.book import text

Node = str | dict[str, Any]
"""Text, or a mapping whose `t` names what it is; the template `nodes.typ` knows each."""

STYLES = {
    "butir-kunci": "kunci", "tanda-bahaya": "bahaya", "kesepakatan": "butir", "rekomendasi": "butir", "asesmen": "periksa",
    "kesalahan": "jangan", "sumber": "kecil", "dasar-hukum": "hukum",
}
"""Sections of a fixed anatomy that have a look of their own, by heading id."""

DEEPEST = 16
"""Nodes in nodes; Typst refuses more than 80 calls in calls, and each node takes four."""

BREAK: Node = {"t": "br"}

CALL, WRITE = "tel:", "https://wa.me/"
"""What a link begins with that calls, or writes to, somebody."""

BETWEEN = " · "
"""Stands between two numbers, which a page tells apart by the frames of its buttons."""


def paragraph(run: list[Node]) -> list[Node]:
    """A paragraph of a run of text; images in it become blocks between paragraphs, and know that words of the same sentence stand beside them."""
    amid = any(one.strip() if isinstance(one, str) else not named(one, "image", "br") for one in run)
    blocks: list[Node] = []
    words: list[Node] = []
    for one in [*run, None]:
        if one is None or named(one, "image"):
            words = trimmed(words)
            blocks += [{"t": "p", "c": words}] if words else []
            blocks += [{**one, "amid": True} if amid and isinstance(one, dict) else one] if one is not None else []
            words = []
        else:
            words.append(one)
    return blocks


def named(node: Node, *names: str) -> bool:
    return isinstance(node, dict) and node["t"] in names


def dials(node: Node) -> bool:
    """Whether a link calls or writes to somebody."""
    return isinstance(node, dict) and node["t"] == "a" and node.get("url", "").startswith((CALL, WRITE))


def trimmed(run: list[Node]) -> list[Node]:
    """Without spaces at the ends and after line breaks, and with neighbouring texts joined."""
    joined: list[Node] = []
    for one in run:
        before = joined[-1] if joined else BREAK
        if isinstance(one, str) and isinstance(before, str):
            joined[-1] = text.SPACES.sub(" ", before + one)
        elif isinstance(one, str) and before == BREAK:
            joined += [one.lstrip(" ")] if one.lstrip(" ") else []
        elif named(one, "note", "notagain") and named(before, "bukti"):
            joined[-1] = {"t": "glue", "c": [before, one]}  # else the number of the note could begin the next line alone
        elif dials(one) and before == " " and len(joined) > 1 and dials(joined[-2]):
            joined[-1:] = [BETWEEN, one]
        elif one != "":
            joined.append(one)
    while joined:
        last = joined[-1].rstrip(" ") if isinstance(joined[-1], str) else joined[-1]
        if last != "" and last != BREAK:
            joined[-1] = last
            break
        joined.pop()
    return joined


def led(blocks: list[Node]) -> list[Node]:
    """Marks the paragraph that announces a list or table, so that a page does not end on «sebagai berikut:»."""
    for block, after in pairwise(blocks):
        if isinstance(block, dict) and block["t"] == "p" and said([block]).rstrip().endswith(":") and named(after, "ul", "ol", "table", "code"):
            block["keep"] = True
    return blocks


def sectioned(blocks: list[Node]) -> list[Node]:
    """Gather the sections that have a look of their own, each from its heading to the next one of its level or above."""
    found: list[Node] = []
    section: list[Node] = []
    inside = 0
    for block in blocks:
        if isinstance(block, dict) and block["t"] == "h":
            style = STYLES.get(block["id"])
            if inside and block["level"] <= inside:
                inside = 0
            if style and not inside:
                inside = block["level"]
                section = [block]
                found.append({"t": "section", "style": style, "c": section})
                continue
        (section if inside else found).append(block)
    return found


def walk(nodes: list[Node]) -> Iterator[dict[str, Any]]:
    """Every node that is not text, the outer ones first."""
    for node in nodes:
        if isinstance(node, list):
            yield from walk(node)
        elif isinstance(node, dict):
            if "t" in node:
                yield node
            for value in node.values():
                if isinstance(value, list):
                    yield from walk(value)


def shallow(given: Any, left: int = DEEPEST) -> Any:
    """Nodes nested at most `left` deep; what lies deeper keeps only its words."""
    if isinstance(given, list):
        return [shallow(one, left) for one in given]
    if not isinstance(given, dict):
        return given
    if "t" in given and left == 0:
        return said([given])
    return {key: shallow(value, left - ("t" in given)) if isinstance(value, list) else value for key, value in given.items()}


def said(given: Sequence[Any]) -> str:
    """The words of nodes, nothing else."""
    found = []
    for one in given:
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            found.append(said(one))
        elif isinstance(one, dict):
            found.append(said([one[key] for key in ("title", "head", "rows", "term", "c", "below") if key in one]))
    return " ".join(piece for piece in found if piece)
