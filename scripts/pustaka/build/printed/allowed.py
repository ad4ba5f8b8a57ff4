"""What may stand on paper besides the words of a page: those of the templates, and what is handed over to stand around a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache as once
from pathlib import Path

import yaml

from pustaka.build.printed.tagged import flat

WORDS = Path(__file__).with_name("kata.yml")


def flats(given: Iterable[str]) -> set[str]:
    """Flat strings; an address is printed without its beginning."""
    return {text for one in given for shown in (one, one.partition("://")[2]) if (text := flat(shown))}


@once
def words() -> frozenset[str]:
    """What the templates print of their own."""
    return frozenset(flats(map(str, yaml.safe_load(WORDS.read_text("utf-8")))))
