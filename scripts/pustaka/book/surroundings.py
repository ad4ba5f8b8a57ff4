"""What a PDF prints besides its texts: titles, facts, numbers, codes; so that whatever else stands on paper can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

DRAWN = frozenset({"qr", "measure", "file"})
"""Values that no reader sees as words."""

TEXTS = frozenset({"body", "rows", "sources", "notes"})
"""What a publication says itself."""

APPENDIX = "appendix"
SHEETS = "sheets"

FIELDS = frozenset({"name", "purpose", "steps", "evidence", "blocks"})
"""Of the data of a blank sheet, what its record says."""

Around = Mapping[str, frozenset[str]]
"""Strings by what they stand around: the label of a text, `appendix`, or nothing for the volume."""


def around(data: Mapping[str, Any]) -> Around:
    """The strings of a PDF's data, without what its publications say."""
    found = {"": frozenset(strings({key: value for key, value in data.items() if key not in ("publications", "cards", APPENDIX, SHEETS)}))}
    found[APPENDIX] = frozenset(strings(data.get(APPENDIX, [])))
    for one in (*data.get("cards", ()), *data.get("publications", ())):
        given = {key: value for key, value in one.items() if key not in TEXTS}
        found[one["label"]] = frozenset((*strings(given), *codes(one.get("body", []))))
    for one in data.get(SHEETS, ()):
        found[one["label"]] = frozenset(strings({key: value for key, value in one.items() if key not in FIELDS}))
    return found


def strings(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, Mapping):
        for key, value in given.items():
            if key not in DRAWN:
                yield from strings(value)
    elif isinstance(given, list | tuple):
        for value in given:
            yield from strings(value)


def codes(given: Any) -> Iterator[str]:
    """The codes of the sections of a text."""
    if isinstance(given, Mapping):
        if given.get("t") == "h" and "code" in given:
            yield str(given["code"])
        for value in given.values():
            if isinstance(value, list):
                yield from codes(value)
    elif isinstance(given, list):
        for one in given:
            yield from codes(one)
