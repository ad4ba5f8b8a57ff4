"""Somebody who has only the program is led to the guides on the web, at the address that the package itself names."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email.message import Message
from importlib import metadata
from pathlib import Path

import pytest

from pustaka import errors, project
from pustaka.doors import cli
from pustaka.report.address import rule_address
from tests.programs import ROOT


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Iterator[Message]:
    """The metadata of the installed package, as a test wants it."""
    facts = Message()
    monkeypatch.delenv(errors.ADDRESS, raising=False)
    monkeypatch.setattr(metadata, "metadata", lambda name: facts)
    errors.packaged.cache_clear()
    yield facts
    errors.packaged.cache_clear()


def test_the_package_names_the_address_that_the_settings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUSTAKA_ALAMAT", raising=False)
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert settings["name"] == errors.DISTRIBUTION
    assert settings["urls"][errors.LABEL] == project.load(ROOT).site_url


@pytest.mark.parametrize("hook", ["prepare_metadata_for_build_wheel", "prepare_metadata_for_build_editable"])
def test_both_ways_of_installing_keep_the_address(tmp_path: Path, hook: str) -> None:
    for name in ("pyproject.toml", "README.md", "LICENSE", "scripts/pustaka/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    program = f"import setuptools.build_meta as one; print('HASIL', one.{hook}('.'))"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    folder = done.stdout.split("HASIL ")[1].strip()
    given = metadata.Distribution.at(tmp_path / folder).metadata.get_all("Project-URL")
    assert given == [f"{errors.LABEL}, https://pustaka.example/"]


def test_pages_have_their_address_on_the_web(named: Message) -> None:
    named["Project-URL"] = "Sumber, https://gudang.example/"
    named["Project-URL"] = "Situs, https://situs.example/pustaka"
    assert rule_address("META01") == "https://situs.example/pustaka/kontribusi/aturan/meta01/"
    assert rule_address("META01", "https://lain.example/") == "https://lain.example/kontribusi/aturan/meta01/"
    assert errors.guide("docs/kontribusi/aturan/index.md") == "https://situs.example/pustaka/kontribusi/aturan/"


@pytest.mark.parametrize("label", ["", "Sumber, https://gudang.example/"])
def test_a_package_without_an_address_leads_to_the_file(named: Message, label: str) -> None:
    if label:
        named["Project-URL"] = label
    assert rule_address("META01") == "docs/kontribusi/aturan/meta01.md"


def test_a_program_that_is_not_installed_leads_to_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> Message:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", none)
    errors.packaged.cache_clear()
    assert rule_address("META01") == "docs/kontribusi/aturan/meta01.md"
    errors.packaged.cache_clear()


def test_outside_a_library_no_message_names_a_path_that_is_not_there(
    named: Message, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    named["Project-URL"] = "Situs, https://situs.example/"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naskah.md").write_text("Isi <b>tebal</b>.\n", "utf-8")
    assert cli.main(["periksa", "--jenis", "kasus", "naskah.md"]) == 1
    assert cli.main(["periksa", "--jenis", "kasus", "--hanya", "zzz", "naskah.md"]) == 2
    said = "".join(capsys.readouterr())
    assert "https://situs.example/kontribusi/aturan/tulis06/" in said
    assert "Daftar aturan ada di https://situs.example/kontribusi/aturan/." in said
    assert "docs/" not in said
