"""Files that no command can open as they are named: each is told in one line, and no command falls over."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from pustaka.doors import cli
from pustaka.doors.place import resolved

CASE = b"---\njudul: Kasus rekaan\n---\n\nIsi rekaan.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "pustaka"
    (root / "casebook").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    monkeypatch.chdir(root)
    return root


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


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some people make links")
@pytest.mark.parametrize(
    "words",
    [
        ["periksa", "putar"], ["periksa", "casebook/a.md", "putar/x.md"], ["tinjau", "putar"], ["catat-usul", "putar", "--isi", "Kalimat.", "--peran", "TKSK"], ["ekspor", "putar"], ["ekspor", "putar/x"],
        ["bangun", "--keluaran", "putar"], ["terima", "putar"], ["terima", "../luar/naskah.txt", "--ke", "putar/x"], ["terima", "putar/draf.md", "--masukkan", "nama-baru"],
        ["cabut", "metode/lama/", "--alasan", "Digabung."],
    ],
)
def test_a_link_that_leads_to_itself_is_told_in_one_line(project: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    (project / "putar").symlink_to("putar")
    (project / "casebook/a.md").write_bytes(CASE)
    (project / "docs/register/alamat").mkdir(parents=True)
    (project / "docs/register/alamat/2026.tsv").write_text("2026-11-28\thalaman\tmetode/lama/\t\n", "utf-8")
    (project / "docs/register/pindahan.yml").symlink_to("pindahan.yml")
    (project.parent / "luar").mkdir()
    (project.parent / "luar/naskah.txt").write_text("Isi rekaan.\n", "utf-8")
    assert cli.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "melewati tautan yang berputar" in told.err
    assert told.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some people make links")
def test_a_link_that_leads_somewhere_is_followed(project: Path) -> None:
    (project / "tempat").mkdir()
    (project / "tautan").symlink_to("tempat")
    assert resolved(project / "tautan/x", "tautan/x") == project / "tempat/x"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some people make links")
@pytest.mark.parametrize("given", ["casebook", "casebook/tautan.md", "./casebook/../casebook/tautan.md", "{root}/casebook/tautan.md", "../pintu/casebook/tautan.md", "../pintu"])
@pytest.mark.parametrize("target", ["a.md", "tidak-ada.md"])
def test_a_link_is_told_of_as_itself_however_it_is_named(project: Path, capsys: pytest.CaptureFixture[str], given: str, target: str) -> None:
    (project / "casebook/a.md").write_bytes(CASE)
    (project / "casebook/tautan.md").symlink_to(target)
    (project.parent / "pintu").symlink_to(project)
    assert cli.main(["periksa", given.format(root=project), "--hanya", "META01"]) == 1
    assert "casebook/tautan.md:1:1" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some people make links")
@pytest.mark.parametrize("words", [["tinjau", "{}"], ["catat-usul", "{}", "--isi", "Kalimat.", "--peran", "TKSK"]])
def test_nobody_signs_another_text_than_the_one_that_was_named(project: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    (project / "casebook/a.md").write_bytes(CASE)
    (project / "casebook/tautan.md").symlink_to("a.md")
    assert cli.main([word.format("casebook/tautan.md") for word in words]) == 2
    assert "«casebook/tautan.md» tautan ke berkas atau folder lain, bukan tulisan." in capsys.readouterr().err
    assert (project / "casebook/a.md").read_bytes() == CASE


@pytest.mark.parametrize("given", ["putar", "~tidak-ada-orangnya/x"])
def test_a_memory_that_cannot_be_opened_is_told_in_one_line(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: str) -> None:
    if given == "putar" and (os.name == "nt" or sys.version_info >= (3, 13)):
        pytest.skip("there nothing is kept, and nothing is said")
    (project / "putar").symlink_to("putar")
    monkeypatch.setenv("PUSTAKA_INGATAN", given)
    assert cli.main(["periksa"]) == 2
    assert capsys.readouterr().err.startswith("pustaka: PUSTAKA_INGATAN menunjuk ke folder yang tidak dapat dibuka.")
