"""Real builds, made once per session: the repository through MkDocs, and as a plain folder through ProperDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("docs", "discussions", "casebook", "overrides", "mkdocs.yml")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in `folder`, with the output kept."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )


def copied(folder: Path) -> Path:
    """The content of the repository with a history of its own."""
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / part)
    author = ["-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.invalid", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "--date=2020-02-29T12:00:00", "-m", "Isi"]):
        subprocess.run(["git", *command], cwd=folder, check=True, env={**os.environ, "GIT_COMMITTER_DATE": "2020-02-29T12:00:00"})
    return folder


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("pustaka"))


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    done = run(project, "pustaka", "bangun", "--tanpa-pdf")
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def plain(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ekspor") / "biasa"
    done = run(project, "pustaka", "ekspor", "--tanpa-pdf", str(folder))
    assert done.returncode == 0, done.stderr
    built = run(folder, "properdocs", "build", "-q", "-f", "mkdocs.yml")
    assert built.returncode == 0, built.stderr
    return folder / "site"
