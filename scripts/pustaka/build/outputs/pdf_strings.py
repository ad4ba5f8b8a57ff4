"""Reads the strings and names within an object of a PDF."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

NUMBERED = r"@|(?:[0-9][^0-9\n]{0,3}){5}"
NAME = re.compile(NUMBERED)
TELLING = re.compile(rb'"[ub]:|"/[^"\n]*(?:' + NUMBERED.encode() + rb")")
"""A string, or a name that may hold an address or a number; most objects hold neither."""


def strings(given: Any) -> Iterator[str]:
    """Every string in an object, as deep as it goes, and the names that hold as many digits as a number of somebody.

    The parser writes the object as JSON, with `u:` before letters, `b:` before bytes, and `/` before a name: ten times as fast as a walk.
    """
    written = given.to_json(dereference=True)
    if not TELLING.search(written):
        return
    waiting = [json.loads(written)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if one[:2] == "u:":
                yield one[2:]
            elif one[:2] == "b:":
                yield decoded(bytes.fromhex(one[2:]))
            elif one[:1] == "/" and NAME.search(one):
                yield one[1:]
        elif isinstance(one, dict):
            waiting += (*one, *one.values())
        elif isinstance(one, list):
            waiting += one


def decoded(data: bytes) -> str:
    """Bytes that are no letters by the book: addresses are often written as web pages are."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("pdfdoc", "replace")
