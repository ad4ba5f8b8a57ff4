"""`python scripts/bench/thin.py FOLDER`: which pages of the PDFs of a finished site hold fewer than sixty words of their own.

What a text says counts, and not what stands at the head and foot of every page. Covers, forms to be filled in, posters and
sheets for a copy shop are meant to be as they are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import pikepdf

from pustaka.book.ending import FEWEST
from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.build.printed.tagged import marked

PAPERS = "unduh"
MEANT = ("lembar/", "poster/", "poster-a3/", "lipat/", "gawat/")
"""Below the folder of downloads."""


def words(data: bytes) -> list[int]:
    """How many words each page says."""
    fonts = Fonts(Budget())
    with pikepdf.open(BytesIO(data)) as document:
        return [len(" ".join(marked(page, fonts).values()).split()) for page in document.pages]


def thin(counts: list[int]) -> Iterator[tuple[int, int]]:
    """(page, words) of those with too few; the cover of a volume, which has three pages at least, is none of them."""
    yield from ((page, count) for page, count in enumerate(counts, 1) if count < FEWEST and not (page == 1 and len(counts) > 2))


def papers(folder: Path) -> list[Path]:
    root = folder / PAPERS
    return [file for file in sorted(root.rglob("*.pdf")) if not file.relative_to(root).as_posix().startswith(MEANT)]


def counted(file: Path) -> list[int]:
    return words(file.read_bytes())


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    files, found, pages = papers(folder), 0, 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for file, counts in zip(files, pool.map(counted, files, chunksize=4), strict=True):
            pages += len(counts)
            for page, count in thin(counts):
                found += 1
                print(f"{file.relative_to(folder)}: halaman {page} dari {len(counts)}, {count} kata")
    print(f"{len(files)} PDF, {pages} halaman, {found} dengan kurang dari {FEWEST} kata")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
