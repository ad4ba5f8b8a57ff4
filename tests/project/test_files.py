"""A file is written whole or not at all, and nothing stays beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pustaka.project import files


def test_a_new_file_gets_the_folders_that_it_needs(tmp_path: Path) -> None:
    files.replace(tmp_path / "a/b/c.json", b"satu")
    assert (tmp_path / "a/b/c.json").read_bytes() == b"satu"
    assert [one.name for one in (tmp_path / "a/b").iterdir()] == ["c.json"]


@pytest.mark.parametrize("fault", [OSError("penuh"), KeyboardInterrupt()], ids=["full disk", "interrupted"])
def test_what_fails_leaves_the_former_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    place = tmp_path / "c.json"
    place.write_bytes(b"lama")

    def stop(*_given: object) -> None:
        raise fault

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(type(fault)):
        files.replace(place, b"baru")
    assert place.read_bytes() == b"lama"
    assert [one.name for one in tmp_path.iterdir()] == ["c.json"]


def test_two_processes_do_not_write_into_each_others_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used, place = set[Path](), tmp_path / "c.json"
    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda path, data: (used.add(path), write(path, data))[1])
    for process in (1, 2):
        monkeypatch.setattr(os, "getpid", lambda process=process: process)
        files.replace(place, b"isi")
    assert len(used) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows tidak mengenal izin seperti ini.")
def test_a_closed_file_is_never_open_to_others(tmp_path: Path) -> None:
    files.replace(tmp_path / "laporan.txt", b"tertutup", 0o600)
    assert (tmp_path / "laporan.txt").stat().st_mode & 0o777 == 0o600
