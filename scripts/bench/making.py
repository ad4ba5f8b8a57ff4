"""`python scripts/bench/making.py TEXTS FOLDER`: makes the PDFs of a library whose texts stand in one file, or takes those that lie in the folder already."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from pustaka.book import Made, make, volumes
from pustaka.library import Library
from pustaka.library.library import assemble
from pustaka.progress import Progress
from pustaka.text.source import decode

SITE = "https://pustaka.example/"


def held(texts: Mapping[str, str]) -> Library:
    """The library of these texts, by path."""
    raw = {path: text.encode() for path, text in texts.items()}
    return assemble([decode(path, data) for path, data in raw.items()], files=frozenset(raw), read_bytes=raw.__getitem__, site_url=SITE)


def beside(kept: Path) -> Path:
    """What is remembered of the PDFs in a folder."""
    return kept.with_name(f"{kept.name}.json")


def made(library: Library, cache: Path) -> tuple[Made, ...]:
    troubles = list[str]()
    found = make(
        volumes(library), library, site_url=SITE, dates={}, cache=cache, progress=Progress(quiet=True), report=lambda one: troubles.append(one.message),
        memory=beside(cache),
    )
    if troubles:
        raise SystemExit(troubles[0])
    return found


def main(arguments: list[str]) -> int:
    given, folder = map(Path, arguments)
    made(held(json.loads(given.read_text("utf-8"))), folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
