"""A library that git keeps, and what is told since its first version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pustaka.doors import cli
from tests.check.committing import OLD, Ask, commit, git, put


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one piece of advice, committed and named «asal»."""
    root = tmp_path / "pustaka"
    put(root, "mkdocs.yml", "site_name: Contoh\nsite_url: https://pustaka.example/\n")
    put(root, ".gitignore", ".cache/\n")
    put(root, "docs/lama.md", OLD)
    git(root, "init", "-q", "-b", "main")
    commit(root)
    git(root, "tag", "asal")
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")
    return root


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Ask:
    """The places that are told since «asal», and the status."""

    def ask(*words: str, rev: str = "asal") -> tuple[int, list[str]]:
        status = cli.main(["periksa", "--sejak", rev, "--format", "json", *words])
        return status, [f"{row['path']}:{row['line']} {row['code']}" for row in json.loads(capsys.readouterr().out)]

    return ask
