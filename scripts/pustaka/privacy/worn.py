"""Knows the labels of numbers, and the months, in which a scanner took a letter for a figure, a bar or another letter: `NlK`, `N0.`, `Te|p`, `Ju|i`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pustaka.privacy.lists import listed
from pustaka.privacy.view import Change

WORD = re.compile(r"(?<![\w@.-])(?<![^A-Z]/)(?=[A-Za-z]{1,9}[0158|]|[A-Z]{1,9}l(?![a-z])|[a-z]{1,9}I|[A-Z][a-z]{1,9}I|[0158|l][A-Z]|[018][a-z]{2})[A-Za-z0158|]{2,10}(?![\w@|])")
"""Behind a stroke only where capitals stand before it: `BPJS/K1S`."""
ALIKE = str.maketrans("01|l58", "oiiisb")


def changes(text: str) -> Iterator[Change]:
    """The labels that a scanner misread, letter by letter."""
    for found in WORD.finditer(text):
        label = labels().get(found[0].lower().translate(ALIKE), "")
        if label and label != found[0].lower():
            capitals = sum(map(str.isupper, found[0])) > 1
            for n, (one, other) in enumerate(zip(found[0], label, strict=True)):
                if one.lower() != other:
                    yield found.start() + n, found.start() + n + 1, other.upper() if capitals else other


@cache
def labels() -> dict[str, str]:
    """Every label by what all its misreadings share."""
    return {one.translate(ALIKE): one for one in sorted(listed("label-nomor") | listed("bulan")) if one.isalpha()}
