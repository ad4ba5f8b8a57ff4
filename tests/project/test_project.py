"""Where the project is, and which addresses its settings name."""

from pathlib import Path

import pytest

from pustaka import project
from pustaka.errors import NoProject, PustakaError

SETTINGS = 'site_name: Rekaan\nsite_url: !ENV [PUSTAKA_ALAMAT, "https://contoh.invalid/a"]\ntheme:\n  icon: !!python/name:material.x\n'


def at(folder: Path, text: str) -> project.Project:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return project.find(folder)


def test_a_folder_inside_the_project_is_enough(tmp_path: Path) -> None:
    (tmp_path / "casebook").mkdir()
    at(tmp_path, SETTINGS)
    assert project.find(tmp_path / "casebook").root == tmp_path.resolve()


def test_the_address_comes_from_the_environment_or_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUSTAKA_ALAMAT", raising=False)
    assert at(tmp_path, SETTINGS).site_url == "https://contoh.invalid/a/"
    monkeypatch.setenv("PUSTAKA_ALAMAT", "https://lain.invalid/")
    assert at(tmp_path, SETTINGS).site_url == "https://lain.invalid/"


def test_without_settings_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NoProject, match=r"mkdocs\.yml"):
        project.find(tmp_path)


@pytest.mark.parametrize("text", ["site_name: [", "- daftar\n", "a: b: c\n"])
def test_settings_that_cannot_be_read_are_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(PustakaError, match=r"^mkdocs\.yml "):
        at(tmp_path, text)
