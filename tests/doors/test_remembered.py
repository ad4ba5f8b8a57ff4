"""What a check found is remembered by every command that asks again: nobody waits twice for a text that has not changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.check import memory, run, shown
from pustaka.doors import cli, reviewing
from pustaka.site import rendered_page

PAGE = "---\njudul: Cara rekaan\nringkasan: Halaman contoh.\n---\n\nMemakai Xutarniyah sejak lama.\n"
TEXTS = {
    "mkdocs.yml": "site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "docs/index.md": "---\njudul: Beranda\nringkasan: Contoh.\n---\n\nIsi.\n", "docs/metode/cara.md": PAGE,
    "docs/metode/lain.md": PAGE.replace("Xutarniyah", "alat"), "docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tmetode/cara/\t\n",
}

COMMANDS = {
    "periksa": (["periksa"], 0),
    "tinjau": (["tinjau", "docs/metode/cara.md"], 0),
    "senyapkan": (["senyapkan", "DIRI20", "docs/metode/cara.md:6:9", "--nama", "nama alat", "--oleh", "Pengelola Rekaan"], 0),
    "terbitkan": (["terbitkan", "--lihat"], 0),
    "catat-usul": (["catat-usul", "docs/metode/cara.md", "--isi", "Kalimat pertama diperjelas.", "--peran", "TKSK"], 1),
}
"""The command, and how many texts are new to it."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in TEXTS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    answers = iter(["Peninjau Rekaan", *["ya"] * 9])
    monkeypatch.setattr(reviewing, "asked", lambda _question: next(answers))
    monkeypatch.setattr(shown, "RENDERED", {})  # a test with the same texts may have run before
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_only_what_is_new_is_looked_at(project: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    words, fresh = COMMANDS[command]
    cli.main(["periksa"])
    counted = {"examine": 0, "on_page": 0, "of_text": 0}
    for module, name in ((memory, "examine"), (rendered_page, "on_page"), (run, "of_text")):
        counting(monkeypatch, module, name, counted)
    assert cli.main(words) == 0
    assert counted["examine"] == counted["on_page"] == fresh
    assert (counted["of_text"] == 0) == (fresh == 0)


def counting(monkeypatch: pytest.MonkeyPatch, module: object, name: str, counted: dict[str, int]) -> None:
    real = getattr(module, name)

    def counts(*given: object, **more: object) -> object:
        counted[name] += 1
        return real(*given, **more)

    monkeypatch.setattr(module, name, counts)
