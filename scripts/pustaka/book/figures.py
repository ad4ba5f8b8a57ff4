"""Ties a picture to the words around it, so that it is not torn from what is told about it, and leaves no room empty that what follows could take."""

from __future__ import annotations

from pustaka.book.tree import Node, named, said

TOLD = "Gambar:"
"""How the words below a picture begin, as the guide asks for them."""

LONGEST = 400
"""Letters up to which the words below a picture stay with it; more would not fit below one on small paper."""


def tied(blocks: list[Node]) -> list[Node]:
    """Each picture that follows a paragraph knows where that ends, and takes the words below it with it."""
    found: list[Node] = []
    for block in blocks:
        before = found[-1] if found else ""
        if isinstance(block, dict) and isinstance(before, dict):
            if before["t"] == "image" and "below" not in before and tells(block):
                before["below"] = [block]
                continue
            if block["t"] == "image" and before["t"] == "p" and "amid" not in block:
                block["after"] = f"-gambar-{len(found)}"
                before["c"] = [*before["c"], {"t": "spot", "name": block["after"]}]
        found.append(block)
    return found


def tells(block: Node) -> bool:
    """Whether a block is `*Gambar: …*`."""
    return isinstance(block, dict) and block["t"] == "p" and named(block["c"][0], "em") and (words := said([block["c"][0]])).startswith(TOLD) and len(words) <= LONGEST
