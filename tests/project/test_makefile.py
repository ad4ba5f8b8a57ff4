"""The commands of the Makefile exist, explain themselves, and are the ones that the documents and the runner use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.programs import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROMISED = {"site", "luring", "test", "serve", "bench", "periksa", "kunci", "aset", "pengelola", "terjemahan", "bersih", "bantuan"}

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make belum terpasang")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))


def make(*words: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", "-C", str(ROOT), "--no-print-directory", *words], capture_output=True, text=True, encoding="utf-8", env=plain, check=False)


def test_every_promised_target_is_there_and_explained() -> None:
    explained = set(re.findall(r"^([a-z-]+):.*## \S", MAKEFILE, flags=re.MULTILINE))
    assert explained == PROMISED


def test_no_target_is_mistaken_for_a_file() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, flags=re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == targets()


@needs_make
def test_help_lists_all_targets() -> None:
    done = make("bantuan")
    assert done.returncode == 0
    assert set(re.findall(r"^make ([a-z-]+) +\S", done.stdout, flags=re.MULTILINE)) == PROMISED


@needs_make
def test_site_is_what_make_alone_does() -> None:
    assert make("--dry-run", "--question", "PYTHON=python3").returncode == make("--dry-run", "--question", "site", "PYTHON=python3").returncode
    assert "pustaka bangun" in make("--dry-run", "PYTHON=python3").stdout


@needs_make
def test_without_a_fitting_python_one_sentence_says_what_to_do() -> None:
    done = make("site", "PYTHON=")
    assert done.returncode == 2
    assert done.stderr.startswith("Python 3.11 atau yang lebih baru tidak ditemukan.")


@pytest.mark.parametrize("path", sorted(path.relative_to(ROOT).as_posix() for folder in ("docs", ".github") for path in (ROOT / folder).rglob("*.[my]*")))
def test_documents_name_only_targets_that_exist(path: str) -> None:
    named = set(re.findall(r"(?:`|^|run: |«)make ([a-z-]+)", (ROOT / path).read_text("utf-8"), flags=re.MULTILINE))
    assert named <= targets()


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {"make site", "make test", "make serve"} <= set(re.findall(r"make [a-z]+", readme))


def test_the_runner_runs_exactly_site_and_test() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert re.findall(r"^make .*$", script, flags=re.MULTILINE) == ["make site", "make test"]
    assert os.access(ROOT / ".ci/run", os.X_OK) or os.name == "nt"


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash belum terpasang")
def test_the_runner_is_valid_shell() -> None:
    assert subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False).returncode == 0


def test_pictures_of_the_readme_are_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert len(pictures) == 2
    assert [path for path in pictures if not (ROOT / path).is_file()] == []


def test_links_of_the_readme_lead_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "catatan-perubahan/README.md"):
        file = ROOT / name
        links = re.findall(r"(?<!!)\[[^\]]+\]\((?!https?:|#)([^)#]+)", file.read_text("utf-8"))
        assert [link for link in links if not (Path(file.parent) / link).exists()] == [], name
