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


WRONG = ["http://[::1", "bukan alamat", "contoh.invalid", "ftp://contoh.invalid/", "https://", "https:///a", "https://contoh.invalid:x/", "https://contoh.invalid:0/", "https://contoh.invalid/?a", "https://contoh.invalid/ b", " https://contoh.invalid/", 'https://contoh.invalid/"']


@pytest.mark.parametrize("given", WRONG)
def test_an_address_that_nobody_can_open_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PUSTAKA_ALAMAT", given)
    with pytest.raises(PustakaError, match=r"^PUSTAKA_ALAMAT bukan alamat situs"):
        at(tmp_path, SETTINGS)
    monkeypatch.delenv("PUSTAKA_ALAMAT")
    with pytest.raises(PustakaError, match=r"^«site_url» di mkdocs\.yml bukan alamat situs"):
        at(tmp_path, f"site_url: '{given}'\n")


@pytest.mark.parametrize("given", ["http://[::1]:8000/", "http://localhost:8000", "https://contoh.invalid/a/b", "https://perpustakaan-p\u00e9ksos.example/"])
def test_an_address_that_somebody_can_open_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PUSTAKA_ALAMAT", given)
    assert at(tmp_path, SETTINGS).site_url == given.rstrip("/") + "/"


def test_without_an_address_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUSTAKA_ALAMAT", "")
    assert at(tmp_path, SETTINGS).site_url == at(tmp_path, "site_name: Rekaan\n").site_url == ""


@pytest.mark.parametrize("given", ["https://gudang.invalid/akun/nama", "https://gudang.invalid/akun/nama.git", "https://gudang.invalid/akun/nama/", "https://gudang.invalid/akun/nama.git/"])
def test_the_address_of_the_repository_is_the_one_that_browsers_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PUSTAKA_GUDANG", given)
    assert at(tmp_path, "repo_url: !ENV [PUSTAKA_GUDANG, '']\n").repo_url == "https://gudang.invalid/akun/nama"


@pytest.mark.parametrize("given", ["git@gudang.invalid:akun/nama.git", "gudang.invalid/akun", "ssh://gudang.invalid/akun"])
def test_a_repository_that_only_programs_open_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PUSTAKA_GUDANG", given)
    with pytest.raises(PustakaError, match=r"^PUSTAKA_GUDANG bukan alamat gudang\..*https://"):
        at(tmp_path, "repo_url: !ENV [PUSTAKA_GUDANG, '']\n")
    monkeypatch.delenv("PUSTAKA_GUDANG")
    with pytest.raises(PustakaError, match=r"^«repo_url» di mkdocs\.yml bukan alamat gudang"):
        at(tmp_path, f"repo_url: '{given}'\n")
