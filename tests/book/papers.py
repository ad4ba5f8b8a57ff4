"""Makes PDFs for tests, and measures their pages."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pikepdf

from pustaka.book import Made, Trouble, Volume, make
from pustaka.book.making import rendered
from pustaka.build import printed
from pustaka.library import Library
from pustaka.progress import Progress
from tests.programs import program

paper = program("bench/paper.py")

A6, A4, A3 = (105, 148), (210, 297), (297, 420)
"""Millimetres."""
POINTS = 72 / 25.4


def built(given: Library, cache: Path, wanted: list[Volume], dates: Mapping[str, datetime.date] | None = None) -> tuple[tuple[Made, ...], list[Trouble]]:
    heard: list[Trouble] = []
    made = make(wanted, given, site_url="https://contoh.id/", dates=dates or {}, cache=cache, progress=Progress(quiet=True), jobs=1, report=heard.append)
    return made, heard


def sizes(file: Path) -> list[tuple[int, int]]:
    with pikepdf.open(file) as pdf:
        return [(round(float(page.MediaBox[2]) / POINTS), round(float(page.MediaBox[3]) / POINTS)) for page in pdf.pages]


def checked(given: Library, cache: Path, wanted: list[Volume]) -> tuple[Made, ...]:
    """The PDFs of all that is wanted, each equal to its pages."""
    made, heard = built(given, cache, wanted)
    assert not [one for one in heard if one.fatal] and len(made) == len(wanted)
    html = rendered(given)
    printed.check(made, {one.site_path: html(one) for volume in wanted for one in volume.texts}, None)
    return made
