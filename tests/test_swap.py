"""What was published stays whole until its successor is finished."""

from pathlib import Path

import pytest

from pustaka.swap import staging_for, swap


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, "utf-8")
    return path


def test_the_new_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "lama")
    swap(folder(staging_for(target), "baru"), target)
    assert (target / "index.html").read_text("utf-8") == "baru"
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_when_the_new_is_missing_the_old_stays(tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "lama")
    with pytest.raises(OSError, match="site"):
        swap(tmp_path / "tidak-ada", target)
    assert (target / "index.html").read_text("utf-8") == "lama"


def test_leftovers_of_an_interrupted_build_are_cleared(tmp_path: Path) -> None:
    target = tmp_path / "site"
    folder(tmp_path / "site.baru", "setengah")
    assert not staging_for(target).exists()
