"""What the template must know of a table to decide how it fits: the longest words and the longest cell of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pustaka.book import heights
from pustaka.book.text import LONGEST_PIECE
from pustaka.book.tree import Node

PIECE = re.compile(r"[^\s\u200b/–—-]+[/–—-]?")
"""What a line cannot break in: `Kabupaten`, `dan/`, `16.30`."""

CUT = re.compile(rf"([^\s\u200b/–—-]{{{LONGEST_PIECE}}})(?=[^\s\u200b/–—-]{{4}})")

MOST_WORDS = 4
"""Words of a column that are measured: which of the longest is widest is known only from the font."""


def measured(rows: Sequence[Sequence[list[Node]]]) -> dict[str, Any]:
    """A table of equal rows, the first of which is the header: `words` are the longest of each column, `letters` its longest cell, `weights` a share of the width; `cells` is what each cell of a row takes."""
    rows = [[broken(cell) for cell in row] for row in rows]
    columns = range(len(rows[0]))
    texts = [[heights.words(row[n]) for row in rows] for n in columns]
    letters = [max(map(len, some)) for some in texts]
    words = [sorted({piece for text in some for piece in PIECE.findall(text)}, key=lambda piece: (-len(piece), piece))[:MOST_WORDS] for some in texts]
    return {"t": "table", "head": rows[0], "rows": rows[1:], "weights": [max(4, min(60, n)) for n in letters], "words": words, "letters": letters, "cells": [list(map(heights.cell, row)) for row in rows[1:]]}


def broken(given: Any) -> Any:
    """A cell in which words that are longer than a column may break."""
    if isinstance(given, str):
        return CUT.sub("\\g<1>\u200b", given)
    if isinstance(given, list):
        return [broken(one) for one in given]
    if isinstance(given, dict) and given.get("t") != "image":
        return {key: broken(value) if key == "c" else value for key, value in given.items()}
    return given
