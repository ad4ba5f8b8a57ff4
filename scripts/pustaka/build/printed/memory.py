"""Remembers which PDFs were equal to their pages, so that none is read twice."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

from pustaka.book import Made
from pustaka.build.outputs import pdf_content, pdf_fonts
from pustaka.check import cache

HERE = Path(__file__).parent


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
    programs = [*sorted(HERE.iterdir()), Path(pdf_content.__file__), Path(pdf_fonts.__file__)]
    digest = hashlib.sha256(version("pikepdf").encode())
    for one in programs:
        digest.update(one.read_bytes() if one.is_file() else b"")
    return digest.hexdigest()[:32]


def load(file: Path | None) -> frozenset[str]:
    given = cache.load(file, stamp())
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()


def save(file: Path | None, known: frozenset[str], kept: set[str]) -> None:
    if kept != known:
        cache.save(file, sorted(kept), stamp())
