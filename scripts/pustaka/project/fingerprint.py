"""Marks what an answer was worked out by: our own programs with their data, Python, and the libraries that they stand on.

Whoever keeps answers says which rooms and libraries had a part in them; a test compares that with what is really imported.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HOUSE = Path(__file__).parents[1]


def programs(*parts: str, libraries: Iterable[str] = ()) -> str:
    """One mark of these parts, all of them where none is named: rooms such as `privacy`, rooms in rooms, or single modules such as `check/past`."""
    digest = hashlib.sha256(f"{sys.version}\0{[installed(one) for one in libraries]}".encode())
    for part in parts or sorted(one.name for one in HOUSE.iterdir()):
        digest.update(f"{part}\0{content(part)}\0".encode())
    return digest.hexdigest()


@cache
def content(part: str) -> str:
    """A mark of every file of a part, below its folders too; what Python makes of them does not count."""
    place = HOUSE / part
    files = sorted(place.rglob("*")) if place.is_dir() else [place if place.is_file() else place.with_name(f"{place.name}.py")]
    digest = hashlib.sha256()
    for file in files:
        if file.suffix != ".pyc" and file.is_file():
            digest.update(f"{file.relative_to(HOUSE).as_posix()}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


@cache
def installed(library: str) -> str:
    """The version of a library, under its name in the registry; empty where it is not installed, as the makers of PDFs need not be."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
