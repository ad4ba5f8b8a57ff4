"""Knows the fields of a form that say which people or clan somebody belongs to: `Suku : Xoto` names thousands, and nobody."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.leads import Lead

FIELD = Lead(
    "«isian-suku»",
    r"(?im)(?<![A-Za-z])«isian-suku»(?:\s?/\s?«isian-suku»)?[ \t*_.]{0,24}[:=|][ \t*_|]{0,4}(?P<value>(?-i:[A-Z])[\w'-]{1,20}(?: (?-i:[A-Z])[\w'-]{1,20})?)[ \t*_]*(?=[\n|,;(/.]|$)",
)
"""`Suku : Xoto`, `Suku/Marga : Xanto`, `| Etnis | Xolaki |`; not `suku Xoto`, not a value of three words, which is somebody's whole name."""


def found(text: str) -> Iterator[tuple[int, int]]:
    """Where such values stand."""
    for one in FIELD.found(text):
        yield one.span("value")
