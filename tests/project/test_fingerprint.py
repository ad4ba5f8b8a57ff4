"""A kept answer holds only as long as everything that had a part in it is the same: files, data, Python, libraries."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

from pustaka.book import pdf_manifest_cache
from pustaka.build import outputs
from pustaka.check import detector, past
from pustaka.project import fingerprint
from pustaka.site import rendered_scan
from tests.programs import ROOT


@pytest.fixture(scope="module")
def graph() -> Iterator[grimp.ImportGraph]:
    """What imports what, with the libraries."""
    yield grimp.build_graph("pustaka", include_external_packages=True, cache_dir=None)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A house with one room and one data file."""
    (tmp_path / "ruang/data").mkdir(parents=True)
    (tmp_path / "ruang/a.py").write_text("satu\n")
    (tmp_path / "ruang/data/kata.txt").write_text("satu\n")
    (tmp_path / "lain.py").write_text("satu\n")
    monkeypatch.setattr(fingerprint, "HOUSE", tmp_path)
    forgotten()
    yield tmp_path
    forgotten()


def forgotten() -> None:
    fingerprint.content.cache_clear()
    fingerprint.installed.cache_clear()


@pytest.mark.parametrize("path", ["ruang/a.py", "ruang/data/kata.txt", "ruang/b.py"])
def test_any_file_of_a_room_counts_also_data_in_its_folders(path: str, house: Path) -> None:
    before = fingerprint.programs("ruang"), fingerprint.programs(), fingerprint.programs("lain")
    (house / path).write_text("dua\n")
    forgotten()
    assert fingerprint.programs("ruang") != before[0]
    assert fingerprint.programs() != before[1]
    assert fingerprint.programs("lain") == before[2]


def test_what_python_makes_of_a_module_does_not_count(house: Path) -> None:
    before = fingerprint.programs("ruang")
    (house / "ruang/__pycache__").mkdir()
    (house / "ruang/__pycache__/a.cpython.pyc").write_bytes(b"x")
    forgotten()
    assert fingerprint.programs("ruang") == before


def test_another_python_or_library_is_another_mark(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {fingerprint.programs("ruang", libraries=["lxml"]), fingerprint.programs("ruang", libraries=["tidak-terpasang"])}
    monkeypatch.setattr(fingerprint, "version", lambda name: "0")
    forgotten()
    told.add(fingerprint.programs("ruang", libraries=["lxml"]))
    monkeypatch.setattr(sys, "version", "0")
    told.add(fingerprint.programs("ruang", libraries=["lxml"]))
    assert len(told) == 4


EVERYTHING = sorted(one.name.removesuffix(".py") for one in (ROOT / "scripts/pustaka").iterdir() if one.name not in {"__pycache__", "__init__.py"})

KEPT = [
    # What answers, what is left out because it has no part in the answer itself, the parts and the libraries that are marked.
    pytest.param(["pustaka.privacy"], [], detector.ROOMS, detector.LIBRARIES, id="detector"),
    pytest.param(["pustaka.site.rendered_scan", "pustaka.book.words"], [], rendered_scan.ROOMS, rendered_scan.LIBRARIES, id="rendered pages"),
    pytest.param(["pustaka.rules"], [], EVERYTHING, rendered_scan.LIBRARIES, id="rules"),
    pytest.param(["pustaka.book"], [], EVERYTHING, pdf_manifest_cache.LIBRARIES, id="PDFs"),
    # Keeps and shares the work; the rooms above the rules are asked by other rules only.
    pytest.param(["pustaka.check.past"], ["pustaka.check.memory", "pustaka.check.sharing", "pustaka.check.shown", "pustaka.check.cache", "pustaka.check.detector", "pustaka.rules"], (*detector.ROOMS, *past.OWN_PARTS), detector.LIBRARIES, id="history"),
    # Says where a value comes from, when the answer is known.
    pytest.param(["pustaka.build.outputs"], ["pustaka.check.cache", "pustaka.check.detector", "pustaka.site.declared_values", "pustaka.site.rendered_scan", "pustaka.site.rendered_page", "pustaka.site.rendered_places"], outputs.PARTS, outputs.LIBRARIES, id="finished files"),
]


@pytest.mark.parametrize(("asked", "without", "parts", "libraries"), KEPT)
def test_a_mark_covers_everything_that_is_imported(asked: list[str], without: list[str], parts: Iterable[str], libraries: Iterable[str], graph: grimp.ImportGraph) -> None:
    whole = {one for name in asked for one in (name, *graph.find_descendants(name))}
    left_out = {one for name in without for one in (name, *graph.find_descendants(name))}
    found, ahead = set[str](), list(whole - left_out)
    while ahead:
        one = ahead.pop()
        found.add(one)
        ahead += graph.find_modules_directly_imported_by(one) - found - left_out if one.startswith("pustaka") else ()
    ours = {one.removeprefix("pustaka.").replace(".", "/") for one in found if one.startswith("pustaka.")}
    assert {one for one in ours if not any(one == part or one.startswith(f"{part}/") for part in (*parts, *AROUND))} == set()
    names = packages_distributions()
    theirs = {names[one][0].lower() for one in found if not one.startswith("pustaka") and one not in sys.stdlib_module_names}
    assert theirs - set(libraries) - BESIDE == set()


AROUND, BESIDE = ("errors", "progress", "project"), {"platformdirs", "tqdm"}
"""Where things are kept, how far the work is, and how a failure is told: no answer depends on them."""
