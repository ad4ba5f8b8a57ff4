"""«catat-usul» on a small project: the file with its new line, or as it was."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from pustaka.doors import cli

TEXT = "---\njudul: Cara rekaan\nringkasan: Halaman contoh.\n---\n\n## Satu {#satu}\n\nIsi.\n"
NUMBER = "08" + "12 0000" + " 0000"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "docs/metode").mkdir(parents=True)
    (tmp_path / "docs/metode/cara.md").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_line_is_written_and_the_check_is_content(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["catat-usul", "docs/metode/cara.md", "--isi", "Langkah 3 kini menyebut jam buka", "--peran", "warga"]) == 0
    assert "pustaka periksa docs/metode/cara.md" in capsys.readouterr().out
    today = datetime.date.today().isoformat()
    assert f"perubahan:\n  - '{today} Langkah 3 kini menyebut jam buka. Usul: warga.'\n---" in (project / "docs/metode/cara.md").read_text("utf-8")
    assert cli.main(["periksa", "docs/metode/cara.md"]) == 0
    assert not list(project.glob("docs/metode/.*"))


@pytest.mark.parametrize(("words", "by", "said"), [
    (f"Nomornya {NUMBER} salah", "warga", "mungkin mengenali orang"), ("Ini", "Penguji Rekaan", "tidak pernah dengan nama"),
])
def test_a_line_that_points_at_a_person_is_refused(project: Path, capsys: pytest.CaptureFixture[str], words: str, by: str, said: str) -> None:
    assert cli.main(["catat-usul", "docs/metode/cara.md", "--isi", words, "--peran", by]) == 2
    told = capsys.readouterr().err
    assert said in told and NUMBER not in told and by not in told.replace("warga", "")
    assert (project / "docs/metode/cara.md").read_text("utf-8") == TEXT


@pytest.mark.parametrize(("path", "said"), [("docs/metode/hilang.md", "tidak ada"), ("docs", "adalah folder"), ("mkdocs.yml", "bukan tulisan di pustaka ini")])
def test_only_a_text_of_the_library_takes_a_line(project: Path, capsys: pytest.CaptureFixture[str], path: str, said: str) -> None:
    assert cli.main(["catat-usul", path, "--isi", "Ini.", "--peran", "warga"]) == 2
    assert said in capsys.readouterr().err
