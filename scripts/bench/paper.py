"""`python scripts/bench/paper.py [folder]`: makes the pocketbook, its entries, the cards and the posters, and says what is on their pages.

It prints whether each entry opens with a number that dials and all its danger signs, how many links dial, and which pages are empty.
Below «folder», if one is given, the PDFs stay to be looked at.
"""

from __future__ import annotations

import datetime
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import pikepdf

from pustaka.book import Made, Volume, make, volumes
from pustaka.build import dressing
from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_content import shown
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.library import Library, Publication
from pustaka.library import library as libraries
from pustaka.progress import Progress
from pustaka.project import load

ROOT = Path(__file__).resolve().parents[2]
DIALS = ("tel:", "https://wa.me/")
SITE = "https://pustaka.example/"
SIGN = re.compile(r"^- \*\*(?P<sign>.+?)\*\*")
FIRST = 4
"""Danger signs that the first page must hold, whatever their number."""
FEW = 40
"""Words on a page that is hardly worth its paper."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a finished PDF: its words, and how many of its links dial."""

    words: str
    calls: int


def pages(data: bytes) -> list[Page]:
    found, budget = [], Budget()
    fonts = Fonts(budget)
    with pikepdf.open(BytesIO(data)) as document:
        for page in document.pages:
            notes: Any = page.get("/Annots", [])
            links = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
            words = " ".join(" ".join(shown(page.obj.get("/Contents"), page.resources, fonts, budget)).split())
            found.append(Page(words, sum(one.startswith(DIALS) for one in links)))
    return found


def signs(entry: Publication) -> Iterator[str]:
    """The first words of each danger sign, as its source says them."""
    section = entry.document.sections.get("tanda-bahaya")
    for line in entry.document.lines[section.start : section.end] if section else ():
        if found := SIGN.match(line):
            yield " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", found["sign"]).split()[:3])


def whole(entry: Publication, opening: list[Page]) -> bool:
    """Whether an entry opens with a number that dials and its first danger signs, and its second page holds the others that are too many for one."""
    first, both = opening[0].words.replace(" ", ""), "".join(page.words for page in opening[:2]).replace(" ", "")
    asked = [sign.replace(" ", "") for sign in signs(entry)]
    return opening[0].calls > 0 and all(sign in first for sign in asked[:FIRST]) and all(sign in both for sign in asked)


def starts(book: list[Page], entries: list[Publication]) -> Iterator[tuple[Publication, list[Page]]]:
    """The first pages of each entry in the volume: from the one that has its danger signs under its title."""
    for entry in entries:
        title = entry.title.replace(" ", "")
        at = next((n for n, page in enumerate(book) if title in page.words.replace(" ", "") and "Bertindaksekarang" in page.words.replace(" ", "")), len(book))
        yield entry, book[at : at + 2]


def paper(library: Library) -> list[Volume]:
    return [one for one in volumes(library) if one.paper == "a6" or one.form]


def main(arguments: list[str]) -> int:
    library = libraries.read(ROOT, today=datetime.date.today(), site_url=SITE)
    brand = dressing.dressed(load(ROOT).brand, library)
    with tempfile.TemporaryDirectory(prefix="pustaka-kertas-") as passing:
        folder = Path(arguments[0]) if arguments else Path(passing)
        wanted = paper(library)
        made = {one.path: one for one in make(wanted, library, site_url=SITE, dates={}, cache=folder, progress=Progress(quiet=True), brand=brand)}
        for one in wanted:
            print(row(one, made[one.path]) if one.path in made else f"{one.path}: tidak jadi")
    return 0 if len(made) == len(wanted) else 1


def row(volume: Volume, made: Made) -> str:
    read = pages(made.file.read_bytes())
    told = [f"{volume.path}: {len(read)} halaman", f"{sum(page.calls for page in read)} tautan telepon"]
    if volume.collected:
        first = list(starts(read, list(volume.publications)))
        told.append(f"nomor di halaman pertama, semua tanda sampai halaman kedua: {sum(bool(opening) and whole(entry, opening) for entry, opening in first)}/{len(first)} entri")
        told.append(f"halaman kosong: {[n for n, page in enumerate(read, 1) if not page.words] or 'tidak ada'}")
        told.append(f"kurang dari {FEW} kata: {[n for n, page in enumerate(read, 1) if 0 < len(page.words.split()) < FEW] or 'tidak ada'}")
    elif not volume.form:
        told.append(f"nomor di halaman pertama, semua tanda sampai halaman kedua: {'ya' if whole(volume.publications[0], read) else 'TIDAK'}")
        told.append(f"kata di halaman terakhir: {len(read[-1].words.split())}")
    return ", ".join(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
