"""The library as it is, with its whole book of addresses, while one of its texts waits or is taken back."""

from __future__ import annotations

import shutil

import pytest

from pustaka import project
from pustaka.build.prepare import Prepared, prepare
from pustaka.compose.links import asset_path
from pustaka.progress import Progress
from tests.builds.conftest import ROOT
from tests.builds.test_withheld import consented, text

CONTENT = ("docs", "discussions", "casebook", "overrides")
CASE = "casebook/menunggu-rekaan.md"
KNOWN = "docs/metode/ekomap.md"
"""A page that has been published, with a drawing beside it."""


@pytest.fixture(scope="module", params=["waits", "taken back"])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("menunggu")
    for part in CONTENT:
        shutil.copytree(ROOT / part, folder / part)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    if request.param == "waits":
        (folder / CASE).write_text(consented(text("kasus", "menunggu-rekaan", "terpendam")), "utf-8")
    else:
        page = folder / KNOWN
        page.write_text(page.read_text("utf-8").replace("---\n", "---\npersetujuan: {dicabut: 2026-02-28}\n", 1), "utf-8")
    return prepare(project.load(folder), progress=Progress(), report=lambda _found: None, pdf=False)


def test_something_is_left_out(prepared: Prepared) -> None:
    assert prepared.library.absent


def test_no_planned_page_takes_the_place_of_a_file(prepared: Prepared) -> None:
    """A folder where a file has to be copied to stops the build of everything else."""
    standing = {asset_path(path) for path in prepared.library.files} | set(prepared.extras)
    assert [path for path in prepared.extras if path.removesuffix("/index.html") != path and path.removesuffix("/index.html") in standing] == []
