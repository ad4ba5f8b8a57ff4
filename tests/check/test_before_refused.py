"""`pustaka periksa --sejak`: one sentence says why when git cannot answer, and what is told stays in its form."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from pustaka.check import before
from pustaka.doors import cli
from pustaka.library import library
from tests.check.committing import DEAD, HEAD, OLD, Ask, commit, git, put


@pytest.mark.parametrize(
    ("rev", "sentence"),
    [("tidak-ada", "Git tidak mengenal versi «tidak-ada»"), ("", "tidak mengenal versi «»"), ("-x", "tidak mengenal versi «-x»"), ("asal..main", "tidak mengenal"), ("asal:docs", "tidak mengenal"), ("a\nb\0", "tidak mengenal versi «a b»")],
)
def test_an_unknown_version_is_one_sentence(root: Path, capsys: pytest.CaptureFixture[str], rev: str, sentence: str) -> None:
    assert cli.main(["periksa", f"--sejak={rev}"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert sentence in said.err


def test_without_git_history_or_common_origin_one_sentence_says_what_to_do(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(sentence: str, rev: str = "asal") -> None:
        assert cli.main(["periksa", "--sejak", rev]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert sentence in said.err

    git(root, "switch", "-q", "--orphan", "lain")
    put(root, "mkdocs.yml", "site_name: Contoh\n")
    refused("belum punya komit")
    commit(root)
    refused("tidak punya asal yang sama")
    git(root, "switch", "-q", "main")
    put(root, "docs/baru.md", OLD)
    commit(root)
    part = tmp_path / "sebagian"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", str(part))
    monkeypatch.chdir(part)
    refused("git fetch --unshallow", "HEAD~1")
    git(part, "fetch", "-q", "--depth", "1", "origin", "lain")
    refused("git fetch --unshallow", "FETCH_HEAD")
    elsewhere = tmp_path / "tanpa-git"
    put(elsewhere, "mkdocs.yml", "site_name: Contoh\n")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(elsewhere)
    refused("Git tidak menemukan repositori")
    monkeypatch.setenv("PATH", str(elsewhere))
    refused("Git tidak ditemukan")


def test_a_damaged_repository_is_one_sentence(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = subprocess.run(["git", "rev-parse", "HEAD^{tree}"], cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert cli.main(["periksa", "--sejak", "asal"]) == 2
    said = capsys.readouterr()
    assert "tidak dapat dibaca lengkap" in said.err
    assert said.err.count("\n") == 1


def test_files_from_anywhere_cannot_be_compared(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["periksa", "--sejak", "asal", "--jenis", "kasus", "docs/lama.md"]) == 2
    assert "«--sejak»" in capsys.readouterr().err


def test_for_programs_the_sentence_stands_beside_the_findings(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("json", "sarif"):
        assert cli.main(["periksa", "--sejak", "asal", "--format", form]) == 0
        said = capsys.readouterr()
        json.loads(said.out)
        assert said.err.count("1 temuan lain") == 1
    assert cli.main(["periksa", "--sejak", "asal", "--format", "github"]) == 0
    assert "1 temuan lain" in capsys.readouterr().out


def test_one_run_keeps_every_form(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "docs/baru.md", f"{HEAD}{DEAD}")
    assert cli.main(["periksa", "--sejak", "asal", "--format", "github", "--simpan", "hasil/baru"]) == 1
    assert capsys.readouterr().out.startswith("::error file=docs/baru.md,line=7,")
    kept = {path.name: path.read_text("utf-8") for path in (root / "hasil/baru").iterdir()}
    assert [row["path"] for row in json.loads(kept["temuan.json"])] == ["docs/baru.md"]
    assert json.loads(kept["lingkup.json"]) == {"perubahan": True, "sebelumnya": 1}
    assert len(json.loads(kept["temuan.sarif"])["runs"][0]["results"]) == 1
    assert kept["temuan.txt"].index("docs/baru.md:7") < kept["temuan.txt"].index("Sudah ada sebelum") < kept["temuan.txt"].index("docs/lama.md:6")
    put(root, "penuh", "berkas")
    assert cli.main(["periksa", "--simpan", "penuh"]) == 2
    assert "«penuh/temuan.json»" in capsys.readouterr().err


def test_the_old_library_is_the_one_that_was_committed(root: Path) -> None:
    put(root, "docs/dua/baru.md", OLD)
    put(root, "docs/.sembunyi/x.md", OLD)
    put(root, "catatan.md", OLD)
    commit(root)
    there = library.read(root)
    put(root, "docs/lama.md", "lain")
    (root / "docs/dua/baru.md").unlink()
    now = library.read(root)
    was = before.read(root, before.start(root, "HEAD"), now)
    assert was.library.files == there.files
    assert [one.document.source for one in was.library.publications] == [one.document.source for one in there.publications]
    assert was.same == frozenset()
    assert (root / "docs/lama.md").read_text("utf-8") == "lain"


def test_a_name_that_stood_there_before_is_told_where_the_change_wrote_it_again(root: Path, told: Ask) -> None:
    page = HEAD + "\nIbu Sulastri Rekaanwati datang.\n\nIsi.\n"
    put(root, "docs/baru.md", page)
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told("--hanya", "DIRI19") == (0, [])
    put(root, "docs/baru.md", page + "\nLalu Ibu Sulastri Rekaanwati pulang.\n")
    status, places = told("--hanya", "DIRI19")
    assert status == 1
    assert places == [f"docs/baru.md:{len(page.splitlines()) + 2} DIRI19"]
