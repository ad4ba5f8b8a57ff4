"""A change can bring files to any place: all are looked at, links are refused, what programs make is refused, and an editor hears of workflows."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from pustaka.doors import cli
from pustaka.library import library
from pustaka.text.source import is_beside, is_program
from tests.programs import ROOT

NUMBER = "0812-34" + "56-7890"
NAMED = "Kemarin kami menemui Ibu Sulastri Rekaanwati di rumahnya."
WHO = {"GIT_AUTHOR_NAME": "Penguji", "GIT_AUTHOR_EMAIL": "penguji@contoh.invalid", "GIT_COMMITTER_NAME": "Penguji", "GIT_COMMITTER_EMAIL": "penguji@contoh.invalid"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library without findings in a repository."""
    root = tmp_path / "pustaka"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Contoh\nsite_url: https://pustaka.example/\n")
    (root / "docs/index.md").write_text("---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\n---\n\nIsi.\n")
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "Isi"]):
        git(root, *words)
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")
    return root


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "commit.gpgsign=false", *words], cwd=root, check=True, capture_output=True, env={**os.environ, **WHO})


def told(root: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """(path, code) of what a change is told."""
    capsys.readouterr()
    cli.main(["periksa", "--sejak", "main", "--format", "json"])
    return [(one["path"], one["code"]) for one in json.loads(capsys.readouterr().out) if one["severity"] != "advice"]


@pytest.mark.parametrize("path", [
    ".rahasia", ".env", "catatan.txt", "NOTES.md", "KONTAK", "data/klien.csv", "tests/data/x.txt", "tests/data/x.json", "scripts/x.txt", "scripts/x.py", ".gitignore", ".editorconfig", "catatan-perubahan/a.md",
])  # fmt: skip
def test_a_number_is_found_wherever_a_change_puts_it(path: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(f"# Hubungi {NUMBER}\n")
    assert told(root, capsys) == [(path, "DIRI33")]


@pytest.mark.parametrize(("path", "codes"), [("NOTES.md", ["DIRI33"]), ("cerita.txt", ["DIRI33"]), ("CATATAN", ["DIRI33"]), ("tests/data/nama.txt", []), ("scripts/nama.txt", []), ("LICENSE", [])])
def test_a_name_is_looked_for_where_people_write_sentences(path: str, codes: list[str], root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(f"{NAMED}\n")
    assert [code for _path, code in told(root, capsys)] == codes


@pytest.mark.parametrize("path", [".cache/diri.json", ".pustaka/a.json", "docs/.cache/a.json", "discussions/.pustaka", "site/a.html", "site.baru/a.html", "docs/metode/.pytest_cache/a"])
def test_what_programs_make_is_refused_at_every_depth(path: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("{}\n")
    git(root, "add", "-f", path)
    assert (path, "META17") in told(root, capsys)


@pytest.mark.parametrize("path", ["catatan-perubahan/a.md", "overrides/a.html", "scripts/a.py", "BACA.md", ".github/ISSUE_TEMPLATE/a.yml"])
def test_a_link_is_refused_in_every_folder(path: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).symlink_to("/etc/hostname")
    git(root, "add", path)
    assert [one for one, _code in told(root, capsys)] == [path]


@pytest.mark.parametrize("target", ["/usr", None], ids=["a link to a shared one", "a folder"])
def test_the_place_of_programs_is_ignored_in_both_its_forms(target: str | None, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / ".gitignore").write_text((ROOT / ".gitignore").read_text("utf-8"), "utf-8")
    place = root / ".venv"
    if target:
        place.symlink_to(target)
    else:
        place.mkdir()
        (place / "a.txt").write_text("Isi.\n")
    assert told(root, capsys) == []


@pytest.mark.parametrize(("path", "guarded"), [(".github/workflows/a.yml", True), ("mkdocs.yml", True), ("Makefile", True), ("overrides/a.html", True), ("scripts/a.py", False), ("README.md", False)])
def test_an_editor_hears_of_what_decides_over_the_check(path: str, guarded: bool, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("site_name: Contoh\nsite_url: https://pustaka.example/baru/\n")
    assert ((path, "META19") in told(root, capsys)) is guarded


def test_what_was_there_before_is_nobodys_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "catatan.txt").write_text(f"Hubungi {NUMBER}\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Isi")
    (root / "README.md").write_text("Baca ini.\n")
    assert told(root, capsys) == []
    assert [one.path for one in library.read(root).beside] == ["README.md", "catatan.txt", "mkdocs.yml"]


@pytest.mark.parametrize(("path", "beside", "program"), [
    ("catatan.txt", True, False), (".env", True, False), ("scripts/x.py", False, True), ("scripts/x.txt", False, True), ("tests/a.jsonl", False, True), ("docs/a.md", False, False), ("docs/README.md", True, False),
    ("docs/.catatan", True, False), ("requirements.lock", False, False), (".github/gambar/a.png", False, False), ("alat.py", True, False),
])  # fmt: skip
def test_each_place_is_looked_at_every_time_when_it_changes_or_by_rules_of_its_own(path: str, beside: bool, program: bool) -> None:
    assert (is_beside(path, library.FOLDERS), is_program(path)) == (beside, program)


def test_answers_that_would_lie_in_the_project_are_told_in_one_line(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUSTAKA_INGATAN", str(root / ".cache"))
    cli.main(["periksa"])
    (line,) = capsys.readouterr().err.strip().split("\n")
    assert "PUSTAKA_INGATAN" in line
    assert not (root / ".cache").exists()
