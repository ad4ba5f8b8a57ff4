"""A finished build answers every address that was promised, also while some texts wait: what is away excuses its own page and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pustaka import site
from pustaka.build.prepare import Unanswered, remembered
from pustaka.ledger import FOLDER
from pustaka.library.library import Absence
from pustaka.project import Project
from tests.helpers import library

HOME = "---\njudul: Beranda\nringkasan: R.\n---\n"
TEXT = "---\njudul: Naskah\nringkasan: R.\n---\n\n## Cara {#cara}\n\nIsi.\n"
WAITING = {"docs/a.md": Absence("Naskah menunggu", "a.md", waits=True)}


def answered(*known: str, absent: dict[str, Absence] | None = None, preview: bool = False) -> dict[str, bytes]:
    rows = "".join(f"2026-12-01\t{'bagian' if '#' in one else 'halaman'}\t{one}\t\n" for one in known)
    books = replace(library({"docs/index.md": HOME, "docs/b.md": TEXT, f"{FOLDER}/2026.tsv": rows}), absent=absent or {})
    return remembered(Project(Path(__file__).parents[2], ""), books, site.plan(books), {}, {}, pdf=False, preview=preview)


@pytest.mark.parametrize("absent", [{}, WAITING])
def test_a_section_that_nothing_answers_stops_the_build_whoever_waits(absent: dict[str, Absence]) -> None:
    with pytest.raises(Unanswered, match="b/#lama"):
        answered("b/#cara", "b/#lama", absent=absent)


def test_the_sections_of_a_text_that_waits_are_excused() -> None:
    answered("a/", "a/#cara", "a/#langkah", "b/#cara", absent=WAITING)


def test_so_are_those_of_a_list_that_is_empty_while_its_text_waits() -> None:
    answered("topik/rekaan/", "topik/rekaan/#tahun-2024", absent=WAITING)


def test_a_preview_goes_on() -> None:
    answered("b/#lama", preview=True)
