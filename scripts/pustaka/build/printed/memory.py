"""Remembers which PDFs were equal to their pages, so that none is read twice."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache as once
from pathlib import Path

from pustaka.book import Made
from pustaka.check import cache
from pustaka.project import fingerprint


def mark_of(one: Made, pages: Sequence[str]) -> str:
    digest = hashlib.sha256(one.file.name.encode())
    for page in pages:
        digest.update(page.encode() + b"\0")
    for label in sorted(one.around):
        digest.update("\0".join((label, *sorted(one.around[label]))).encode())
    return digest.hexdigest()[:32]


@once
def stamp() -> str:
    """What the answers depend on besides the files."""
    return fingerprint.programs("build/outputs", "build/printed", libraries=("lxml", "pikepdf"))


def load(file: Path | None) -> frozenset[str]:
    given = cache.load(file, stamp())
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()


def save(file: Path | None, known: frozenset[str], kept: set[str]) -> None:
    if kept != known:
        cache.save(file, sorted(kept), stamp())
