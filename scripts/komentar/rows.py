"""What a finding must look like, since its file comes from strangers, and how its words are shown so that nothing in them is markup."""

from __future__ import annotations

import re
from typing import Any, TypeGuard

Row = dict[str, Any]

LONGEST = 400

SEVERITIES = {"error": "galat", "review": "perlu ditinjau", "advice": "saran"}

CODE = re.compile(r"[A-Z]{3,8}\d{2}", re.ASCII)
"""`META02`; not `meta2`."""

TOLD_PRIVATE = re.compile(r"\S+@\S+|(?:\d[ ._-]?){9,}")

LEFT_OUT = "\N{HORIZONTAL ELLIPSIS}"
"""Stands in a path for what the check left out; such a path leads nowhere."""

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""ASCII punctuation, which Markdown may read as more than itself."""

REFERENCE = re.compile(r"(@|#|\bGH\\-|\\:|\bwww\\\.)", re.IGNORECASE)
"""What the platform makes a mention, a reference or a link of, also after Markdown is done: `@nama`, `#12`, `GH-12`, `https://`, `www.`."""


def is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value < 10_000_000


def is_finding(row: object) -> bool:
    """Whether a row has what a finding needs; its path and message may hold anything, because they are never shown as they are."""
    return (
        isinstance(row, dict)
        and isinstance(row.get("path"), str) and row["path"] != ""
        and isinstance(row.get("code"), str) and CODE.fullmatch(row["code"]) is not None
        and is_count(row.get("line"))
        and row.get("severity") in tuple(SEVERITIES)
        and isinstance(row.get("message"), str)
    )


def harmless(text: str) -> str:
    """One line of text in which nothing is markup, a link, a mention or a reference."""
    line = " ".join(text[: 4 * LONGEST].split())
    kept = TOLD_PRIVATE.sub(LEFT_OUT, "".join(letter for letter in line if letter.isprintable()))
    cut = kept if len(kept) <= LONGEST else f"{kept[:LONGEST]}…"
    return REFERENCE.sub("\\1\N{WORD JOINER}", PUNCTUATION.sub(r"\\\1", cut))
