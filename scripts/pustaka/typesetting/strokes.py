"""Writes the plain objects of a PDF in fewer signs: no digit that nobody sees, no blank that parts nothing, and small lists where they are used."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

STRING = rb"\((?:[^()\\]|\\.)*+\)"

LONG = re.compile(STRING + rb"|-?\d*\.\d+", re.DOTALL)
"""A number with a point, or a string, which may hold one."""

LOOSE = re.compile(rb"(" + STRING + rb")| *([\[\]<>/]) *| +(?=\()", re.DOTALL)
"""A sign that parts words by itself, with the blanks around it."""

REFERENCE = re.compile(STRING + rb"|\b(\d+) 0 R\b", re.DOTALL)

SHORT = 60
"""Signs up to which a list may stand in several places."""


def fewer(plain: dict[int, bytes]) -> None:
    """Shorten what a reader shows or goes to: links and the places that are led to are exact to a point, all else to a hundredth."""
    for number, text in plain.items():
        if not text.endswith(b"/Type /Page >>"):
            digits = 0 if b"/Subtype /Link" in text or b" /XYZ " in text else 2
            plain[number] = LONG.sub(lambda found, digits=digits: found[0] if found[0].startswith(b"(") else short(found[0], digits), text)  # type: ignore[misc]


def inside(plain: dict[int, bytes]) -> None:
    """Put lists where they are used, if that is in one place or they are short."""
    uses = Counter(int(one[1]) for text in plain.values() for one in REFERENCE.finditer(text) if one[1])
    lists = {number: text for number, text in plain.items() if text.startswith(b"[") and (uses[number] == 1 or len(text) < SHORT)}

    def put(one: re.Match[bytes]) -> bytes:
        return lists.get(int(one[1]), one[0]) if one[1] else one[0]

    for number in lists:
        lists[number] = REFERENCE.sub(put, lists[number])
    for number, text in plain.items():
        plain[number] = REFERENCE.sub(put, text)


def tight(text: bytes) -> bytes:
    """An object without the blanks that part nothing."""
    return LOOSE.sub(lambda one: one[1] or one[2] or b"", text)


@lru_cache(4_096)
def short(number: bytes, digits: int) -> bytes:
    """With so many digits behind the point at most."""
    found = b"%.*f" % (digits, float(number))
    found = found.rstrip(b"0").rstrip(b".") if digits else found
    return b"0" if found == b"-0" else found
