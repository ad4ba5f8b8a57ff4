"""Tells whether the name of a file, which becomes its address, carries the name of a person."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from pustaka.privacy.model import Context
from pustaka.privacy.words import known, namesakes, regions, scholars


@cache
def places() -> frozenset[str]:
    """Every word in the name of a region."""
    return frozenset(word for group in regions().values() for name in group for word in name)


def revealing(stem: str, names: Collection[str], context: Context) -> bool:
    """Whether a part of the file's name is one of `names`, or, in a case, a word that nothing explains."""
    declared = {word for form in context.pseudonyms for word in re.findall(r"[^\W\d_]+", form.lower())}
    found = {word.lower() for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    for part in re.findall(r"[^\W\d_]{3,}", stem.lower()):
        if part in declared:
            continue
        if part in found and not known(part):
            return True
        explained = known(part) or part in places() or part in scholars() or part in context.known_words or part in namesakes()[1]
        if context.kind == "kasus" and not explained:
            return True
    return False
