"""The index of subjects that grows with a series: a volume of one year also names what the other years hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pustaka.book import text
from pustaka.library import Library, Publication

INDEXED = 5
"""Texts of a series from which an index finds more than the contents do."""

REGISTERS: Mapping[str, Callable[[Publication], Sequence[str]]] = {"topik": lambda one: one.topics, "pmks": lambda one: one.pmks}
"""Where the words of the index come from."""


def subjects(texts: Sequence[Publication], library: Library, start: Callable[[Publication], str], missing: set[str]) -> list[dict[str, Any]]:
    """The subjects of the whole series in alphabetical order: the labels of texts in this volume, and the names of the others."""
    series = texts[0].series if texts else None
    every = library.in_series(series) if series else ()
    if len(every) < INDEXED:
        return []
    here = {one.path for one in texts}
    found: dict[str, dict[str, Any]] = {}
    for name, keys in REGISTERS.items():
        register = library.register(name)
        for one in every:
            for key in keys(one):
                item = found.setdefault(f"{name}/{key}", {"name": text.line(register.title(key), missing), "at": [], "elsewhere": []})
                if one.path in here:
                    item["at"].append(start(one))
                else:
                    item["elsewhere"].append(text.line(called(one), missing))
    return sorted(found.values(), key=lambda item: str(item["name"]).casefold())


def called(one: Publication) -> str:
    """`SSWD #007 (2011)`; by its title where it has no number."""
    name = one.number or one.title
    return f"{name} ({one.year})" if one.year else name
