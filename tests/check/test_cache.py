"""What is kept lies outside the tree that is judged, and a kept answer that is not whole counts for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka import project
from pustaka.check import cache
from pustaka.check.memory import recalled
from tests.helpers import library


def test_answers_never_lie_in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(project.PLACE, str(tmp_path / "pustaka" / ".cache"))
    assert project.folder_for(tmp_path / "pustaka") is None
    monkeypatch.delenv(project.PLACE)
    found = project.folder_for(tmp_path / "pustaka")
    assert found is not None
    assert not found.is_relative_to(tmp_path / "pustaka")


def test_two_projects_share_nothing(tmp_path: Path) -> None:
    assert project.folder_for(tmp_path / "a") != project.folder_for(tmp_path / "b")


def test_nothing_is_kept_when_that_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(project.PLACE, "")
    assert project.folder_for(tmp_path) is None
    cache.save(None, {"a": 1})
    assert cache.load(None) is None


def test_half_a_sign_is_not_kept_and_stops_nothing(tmp_path: Path) -> None:
    """YAML may hold it as an escape, and a finding may quote it."""
    cache.save(tmp_path / "a.json", "sebelumnya")
    cache.save(tmp_path / "a.json", "\ud800")
    assert cache.load(tmp_path / "a.json") == "sebelumnya"


def test_what_was_kept_comes_back_under_its_stamp_only(tmp_path: Path) -> None:
    cache.save(tmp_path / "baru/a.json", ["é"], "satu")
    assert cache.load(tmp_path / "baru/a.json", "satu") == ["é"]
    assert cache.load(tmp_path / "baru/a.json", "dua") is None
    assert [one.name for one in (tmp_path / "baru").iterdir()] == ["a.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"": 3}'])
def test_a_damaged_answer_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "diri.json").write_bytes(content)
    books = library({"casebook/a.md": "---\njudul: A\n---\n\nHubungi 0812-0000-1111.\n"})
    assert recalled(books, tmp_path / "diri.json").examined["casebook/a.md"], "the number is found all the same"


def test_where_nothing_can_be_kept_the_answer_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", "utf-8")
    books = library({"casebook/a.md": "---\njudul: A\n---\n\nHubungi 0812-0000-1111.\n"})
    assert recalled(books, tmp_path / "berkas" / "diri.json").examined["casebook/a.md"]
