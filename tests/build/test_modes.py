"""A web server of another user can read the site, whatever umask it was built under."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pustaka.build import modes

POSIX = os.name == "posix"


@pytest.fixture(params=[0o077, 0o000, 0o027])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def seen(folder: Path) -> set[tuple[str, int]]:
    """(path, mode) of everything; where the system knows no such modes, whether the owner may write."""
    kept = 0o777 if POSIX else 0o200
    return {(one.relative_to(folder).as_posix(), one.stat().st_mode & kept) for one in (folder, *folder.rglob("*"))}


def test_modes_do_not_follow_the_umask(tmp_path: Path, umask: int) -> None:
    site = tmp_path / "site"
    (site / "kasus" / "x").mkdir(parents=True)
    (site / "kasus" / "x" / "index.html").write_text("<p>Isi.</p>", "utf-8")
    run = site / "skrip.js"
    run.write_text("1", "utf-8")
    run.chmod(0o700)
    modes.even(site)
    file, folder = (0o644, 0o755) if POSIX else (0o200, 0o200)
    assert seen(site) == {(".", folder), ("kasus", folder), ("kasus/x", folder), ("kasus/x/index.html", file), ("skrip.js", file)}


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "luar.txt"
    outside.write_text("x", "utf-8")
    outside.chmod(0o400)
    site = tmp_path / "site"
    site.mkdir()
    try:
        (site / "tautan").symlink_to(outside)
    except OSError:  # a system that makes links only for administrators has none in a site either
        return
    modes.even(site)
    assert outside.stat().st_mode & 0o222 == 0
