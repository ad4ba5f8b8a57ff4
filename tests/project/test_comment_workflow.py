"""The steps of komentar.yml, run as the platform runs them, with a stand-in for its command: one comment, updated, whatever came of the check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.programs import ROOT

STAND_IN = """#!/bin/sh
printf '%s\\n' "$*" >> "$CATATAN"
case "$*" in
  "run download"*) [ -n "$ADA" ] || exit 1; cp "$ADA"/* "$RUNNER_TEMP/temuan/" ;;
  *"/files?"*) [ -n "$BERKAS" ] || exit 1; printf '%s\\n' $BERKAS ;;
  *"/pages "*) [ -n "$PAGES" ] || exit 1; echo "$PAGES" ;;
  *"/pulls -f"*) echo "$NOMOR" ;;
  *"--paginate"*) [ -z "$LAMA" ] || echo "$LAMA" ;;
esac
"""

FINDING = {"path": "docs/a.md", "line": 3, "column": 5, "code": "META02", "severity": "error", "message": "Isian belum ada."}


def run(folder: Path, *, rows: object = None, old: str = "", number: str = "7", pages: str = "https://pustaka.example/", **given: str) -> tuple[str, list[str]]:
    """The comment, and what was asked of the platform."""
    programs, kept, temporary = folder / "bin", folder / "ada", folder / "temp"
    for one in (programs, kept, temporary):
        one.mkdir()
    (programs / "gh").write_text(STAND_IN, "utf-8")
    (programs / "gh").chmod(0o755)
    (programs / "python3").symlink_to(sys.executable)
    if rows is not None:
        (kept / "temuan.json").write_text(json.dumps(rows), "utf-8")
        (kept / "lingkup.json").write_text('{"perubahan": true, "sebelumnya": 71}', "utf-8")
    extra = {"SERVER": "https://gudang.example", "REPO": "pustaka/peksos", "HEAD_REPO": "penulis/peksos", "OWNER": "penulis", "BRANCH": "perbaikan", "SHA": "a" * 40, "RUN": "12"}
    environment = {
        **os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "RUNNER_TEMP": str(temporary), "CATATAN": str(folder / "catatan"),
        "ADA": str(kept) if rows is not None else "", "PAGES": pages, "NOMOR": number, "LAMA": old, "HASIL": "failure", "BERKAS": "casebook/a.md", "ALAMAT": "", "PRATINJAU": "", **extra, **given,
    }  # fmt: skip
    for step in steps():
        subprocess.run(["bash", "-e", "-c", step["run"]], cwd=ROOT, env=environment, check=True, capture_output=True)
    return (temporary / "komentar.md").read_text("utf-8"), (folder / "catatan").read_text("utf-8").splitlines()


def steps() -> list[dict[str, Any]]:
    (job,) = yaml.safe_load((ROOT / ".github/workflows/komentar.yml").read_text("utf-8"))["jobs"].values()
    return [step for step in job["steps"] if "run" in step]


def written(asked: list[str]) -> list[str]:
    return [line for line in asked if "--method POST" in line or "--method PATCH" in line]


@pytest.mark.parametrize(("old", "method"), [("", "POST repos/pustaka/peksos/issues/7/comments"), ("99", "PATCH repos/pustaka/peksos/issues/comments/99")])
def test_one_comment_is_written_and_later_updated(tmp_path: Path, old: str, method: str) -> None:
    text, asked = run(tmp_path, rows=[FINDING], old=old)
    (one,) = written(asked)
    assert method in one
    assert "[META02](https://pustaka.example/kontribusi/aturan/meta02/)" in text
    assert "71 temuan lain" in text


def test_a_check_without_a_result_is_commented_on_too(tmp_path: Path) -> None:
    text, asked = run(tmp_path)
    assert len(written(asked)) == 1
    assert "berhenti sebelum selesai" in text
    assert "https://gudang.example/pustaka/peksos/actions/runs/12" in text


def test_a_proposal_that_has_moved_on_is_left_alone(tmp_path: Path) -> None:
    assert written(run(tmp_path, rows=[], number="")[1]) == []


@pytest.mark.parametrize(("preview", "shown"), [("", False), ("https://pratinjau.example/{usulan}/", True)])
def test_a_preview_is_named_where_the_project_has_one(tmp_path: Path, preview: str, shown: bool) -> None:
    assert ("https://pratinjau.example/7/" in run(tmp_path, rows=[], HASIL="success", PRATINJAU=preview)[0]) is shown


def test_without_a_site_the_code_leads_into_the_repository_and_an_own_address_wins(tmp_path: Path) -> None:
    for name, given, start in (("a", {"pages": ""}, "https://gudang.example/pustaka/peksos/blob/HEAD/docs/"), ("b", {"ALAMAT": "https://lain.example"}, "https://lain.example/kontribusi/")):
        (tmp_path / name).mkdir()
        assert f"[META02]({start}" in run(tmp_path / name, rows=[FINDING], **given)[0]


@pytest.mark.parametrize(("files", "told"), [
    ("casebook/a.md docs/pengembang/scripts.md", False), ("casebook/a.md scripts/komentar/komentar.py", True), (".github/workflows/periksa.yml", True), ("Makefile", True),
    ("docs/Makefile", False), ("requirements-uji.lock", True), ("", True), (" ".join(f"casebook/{n}.md" for n in range(3_000)), True),
])  # fmt: skip
def test_a_proposal_that_changes_what_checks_it_is_not_taken_at_its_word(tmp_path: Path, files: str, told: bool) -> None:
    assert ("Usulan ini mengubah program atau alur yang memeriksanya." in run(tmp_path, rows=[], HASIL="success", BERKAS=files)[0]) is told
