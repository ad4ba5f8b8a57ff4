"""What was published stays whole until its successor is finished, and no folder of somebody else is ever replaced."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pustaka.build.swap import FORMER, MARK, Busy, NotOurs, Place


def folder(path: Path, text: str, *, ours: bool = True) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, "utf-8")
    if ours:
        (path / MARK).write_text("", "utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("docs", "casebook", ".git"):
        (tmp_path / "pustaka" / name).mkdir(parents=True)
    return tmp_path / "pustaka"


def make(target: Path, root: Path, text: str = "baru") -> None:
    with Place(target, root) as place:
        (place.staging / "index.html").write_text(text, "utf-8")
        place.finish()


def read(target: Path) -> str:
    return (target / "index.html").read_text("utf-8")


def test_the_new_takes_the_place_of_the_old_and_leaves_only_the_lock(root: Path) -> None:
    target = folder(root / "site", "lama")
    make(target, root)
    assert read(target) == "baru"
    assert {one.name for one in root.iterdir()} <= {"docs", "casebook", ".git", "site", ".site.pustaka-kunci"}
    make(target, root, "lagi")
    assert read(target) == "lagi"


def test_a_run_that_fails_leaves_the_old_one_as_it_was(root: Path) -> None:
    target = folder(root / "site", "lama")
    with pytest.raises(RuntimeError), Place(target, root) as place:
        (place.staging / "index.html").write_text("setengah", "utf-8")
        raise RuntimeError
    assert read(target) == "lama"
    assert not place.staging.exists()


def test_when_the_successor_is_gone_the_old_one_stays(root: Path) -> None:
    target = folder(root / "site", "lama")
    with pytest.raises(OSError, match="site"), Place(target, root) as place:
        shutil.rmtree(place.staging)
        place.finish()
    assert read(target) == "lama"


def test_a_stop_between_the_two_renames_is_repaired_before_anything_else(root: Path) -> None:
    folder(root / "site", "lama").rename(root / ".site.pustaka-lama")
    with pytest.raises(RuntimeError), Place(root / "site", root):
        raise RuntimeError
    assert read(root / "site") == "lama"


def test_a_stop_after_both_renames_leaves_the_new_one(root: Path) -> None:
    folder(root / ".site.pustaka-lama", "lama")
    folder(root / "site", "baru")
    with Place(root / "site", root):
        pass
    assert read(root / "site") == "baru"
    assert not (root / ".site.pustaka-lama").exists()


def test_leftovers_of_a_killed_run_are_cleared(root: Path) -> None:
    folder(root / ".site.pustaka-baru", "setengah")
    make(root / "site", root)
    assert read(root / "site") == "baru"


@pytest.mark.parametrize("name", ["docs", "docs/gambar", "casebook", ".git", ".", "..", "/"])
def test_nothing_is_written_over_the_project(root: Path, name: str) -> None:
    before = sorted(one.name for one in root.iterdir())
    with pytest.raises(NotOurs, match="Tidak ada yang dihapus"), Place(root / name, root):
        pass
    assert sorted(one.name for one in root.iterdir()) == before


def test_a_folder_that_somebody_else_filled_is_refused_and_stays(root: Path, tmp_path: Path) -> None:
    theirs = folder(tmp_path / "catatan", "penting", ours=False)
    with pytest.raises(NotOurs, match="berisi berkas yang tidak dibuat di sini"), Place(theirs, root):
        pass
    assert read(theirs) == "penting"


def test_a_folder_that_is_filled_while_its_successor_is_made_stays(root: Path, tmp_path: Path) -> None:
    with pytest.raises(NotOurs), Place(tmp_path / "situs", root) as place:
        folder(tmp_path / "situs", "penting", ours=False)
        place.finish()
    assert read(tmp_path / "situs") == "penting"


@pytest.mark.parametrize("name", [".site.pustaka-baru", ".site.pustaka-lama"])
def test_a_folder_with_the_name_of_ours_that_is_not_ours_stays(root: Path, name: str) -> None:
    theirs = folder(root / name, "penting", ours=False)
    with pytest.raises(NotOurs), Place(root / "site", root):
        pass
    assert read(theirs) == "penting"


def test_a_file_is_no_place(root: Path) -> None:
    (root / "site").write_text("berkas", "utf-8")
    with pytest.raises(NotOurs, match="berkas, bukan folder"), Place(root / "site", root):
        pass


def test_an_empty_folder_and_a_site_from_before_the_mark_may_be_replaced(root: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    make(tmp_path / "kosong", root)
    former = folder(tmp_path / "dahulu", "lama", ours=False)
    for name in FORMER:
        (former / name).parent.mkdir(exist_ok=True)
        (former / name).write_text("", "utf-8")
    make(former, root)
    assert read(former) == "baru"


def test_two_runs_never_make_the_same_folder_at_once(root: Path) -> None:
    with Place(root / "site", root) as place:
        with pytest.raises(Busy, match="Tunggu sampai selesai"), Place(root / "site", root):
            pass
        make(root / "lain", root)
        assert place.staging.is_dir(), "the one that came second took nothing away"
    make(root / "site", root)
