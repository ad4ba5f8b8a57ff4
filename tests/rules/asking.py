"""How the rule tests ask: one document in a small library, and the findings as short lines."""

from __future__ import annotations

from collections.abc import Mapping

from pustaka.check import check
from tests.helpers import library


def spots(text: str, *only: str, path: str = "docs/contoh.md", around: Mapping[str, str | bytes] | None = None) -> list[str]:
    """`CODE line:column-end` of what is found in one document; the line of the end is named when it is another."""
    found = check(library({**(around or {}), path: text}), only=only, paths=[path])
    ends = (f"{one.end_column}" if one.end_line == one.line else f"{one.end_line}:{one.end_column}" for one in found)
    return [f"{one.code} {one.line}:{one.column}-{end}" for one, end in zip(found, ends, strict=True)]


def messages(text: str, *only: str, path: str = "docs/contoh.md", around: Mapping[str, str | bytes] | None = None) -> list[str]:
    return [one.message for one in check(library({**(around or {}), path: text}), only=only, paths=[path])]
