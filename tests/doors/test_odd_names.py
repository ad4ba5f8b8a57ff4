"""Files that no command can open as they are named: each is told in one line, and no command falls over."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from pustaka.doors import cli

CASE = b"---\njudul: Kasus rekaan\n---\n\nIsi rekaan.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know only names in Unicode")
@pytest.mark.parametrize("words", [["periksa"], ["periksa", "{}"], ["periksa", "--format", "json"], ["periksa", "--format", "sarif"], ["periksa", "--simpan", "hasil"]])
def test_a_name_that_is_no_utf8_is_a_finding(project: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    name = os.fsdecode(b"casebook/a\xff.md")
    (project / name).write_bytes(CASE)
    assert cli.main([word.format(name) for word in words]) == 1
    told = capsys.readouterr()
    assert "META01" in told.out
    assert "casebook/a\ufffd.md" in unquote(told.out)
    assert told.err == ""
