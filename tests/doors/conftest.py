"""A library, a closed folder beside it, and the command that takes manuscripts in."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.doors import cli
from tests.doors.taking import REPORT_KIND, Run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one series, and a closed folder beside it."""
    for folder in ("pustaka/casebook", "pustaka/docs/register", "pustaka/discussions/laporan", "tertutup"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pustaka/mkdocs.yml").write_text("site_name: Contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "pustaka/discussions/laporan/seri.yml").write_text(REPORT_KIND, "utf-8")
    monkeypatch.chdir(tmp_path / "pustaka")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def called(*words: str) -> tuple[int, str]:
        status = cli.main(["terima", *words])
        told = capsys.readouterr()
        return status, told.out + told.err

    return called
