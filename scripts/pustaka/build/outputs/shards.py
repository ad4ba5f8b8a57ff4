"""Reads the running text of the search index: words and excerpts, without the packed lists of numbers between them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

SHARD = re.compile(r"^pustakaCari\.muat\(\"[^\"]*\",\"[^\"]*\",(?P<content>.*)\);?\s*$", re.DOTALL)
"""`pustakaCari.muat("p/61","e703b5",{"linfa":"E,',J"})`."""


class Joined(str):
    """Words of the index: those of cells and items stand side by side there, so that figures which are neighbours are no number yet."""

    __slots__ = ()


def lines(text: str) -> Iterator[Joined] | None:
    """Every word that is looked up and every text with a blank in it; `None` for a script that is no shard.

    Packed lists hold no blank and every sign from `#` to `~`, so that by chance one looks like an address.
    """
    found = SHARD.match(text)
    if found is None:
        return None
    try:
        content = json.loads(found["content"])
    except ValueError:
        return None
    return map(Joined, texts(content))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
