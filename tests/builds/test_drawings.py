"""Drawings leave the house only as they are written anew, through either door; what we draw ourselves is no exception."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pustaka import project
from pustaka.build import planned
from pustaka.build.prepare import prepare
from pustaka.pictures import svg
from pustaka.progress import Progress
from tests.builds.conftest import ROOT, copied, run
from tests.pictures.svg.honest import PLAIN

TEXT = "---\njudul: Contoh gambar\nringkasan: Halaman contoh dengan satu gambar.\n---\n\nAlurnya tampak di sini.\n\n![Alur rujukan dalam dua langkah](alur-rujukan.svg)\n"
OURS = "assets/merek/bagikan.svg"


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(tmp_path_factory.mktemp("bergambar"))
    (root / "docs/metode/contoh-gambar.md").write_text(TEXT, "utf-8")
    (root / "docs/metode/alur-rujukan.svg").write_text(PLAIN["hand"], "utf-8")
    return root


def test_the_site_holds_drawings_that_were_written_anew(illustrated: Path) -> None:
    done = run(illustrated, "pustaka", "bangun", "--tanpa-pdf")
    assert done.returncode == 0, done.stderr
    assert (illustrated / "site/metode/alur-rujukan.svg").read_bytes() == svg.read(PLAIN["hand"].encode()).written
    ours = (illustrated / "site" / OURS).read_bytes()
    assert ours == svg.read((ROOT / "docs" / OURS).read_bytes()).written
    assert b"<!--" not in ours


def test_so_does_the_plain_folder(illustrated: Path, tmp_path: Path) -> None:
    done = run(illustrated, "pustaka", "ekspor", "--tanpa-pdf", str(tmp_path / "biasa"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "biasa/docs/metode/alur-rujukan.svg").read_bytes() == svg.read(PLAIN["hand"].encode()).written


def test_a_preview_shows_nothing_of_a_drawing_that_cannot_be_written_anew(illustrated: Path, tmp_path: Path) -> None:
    illustrated = Path(shutil.copytree(illustrated, tmp_path / "lain", ignore=shutil.ignore_patterns("site", ".git")))
    (illustrated / "docs/metode/alur-rujukan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>', "utf-8")
    prepared = prepare(project.load(illustrated), progress=Progress(), report=lambda _findings: None, pdf=False, preview=True)
    assert planned.rewritten(prepared, "docs/metode/alur-rujukan.svg") == svg.EMPTY
    assert planned.rewritten(prepared, "docs/index.md") is None


def test_everything_that_we_draw_ourselves_is_allowed() -> None:
    drawings = sorted((ROOT / "docs/assets").rglob("*.svg"))
    assert drawings
    for one in drawings:
        assert (svg.read(one.read_bytes()).refused, svg.read(one.read_bytes()).whole) == ((), True), one.name
