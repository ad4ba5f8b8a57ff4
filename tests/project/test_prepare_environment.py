"""`scripts/siapkan.py` says what is missing, installs once, and installs again when something it depends on has changed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from tests.programs import ROOT, program

siapkan = program("siapkan.py")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Locks of our own, an environment that is only a folder, and the list of what would have been installed."""
    done: list[str] = []
    locks = {name: tmp_path / f"{name}.lock" for name in ("situs", "uji")}
    for name, lock in locks.items():
        lock.write_text(f"{name}==1\n", "utf-8")

    def create(venv: Path) -> None:
        python = siapkan.python_of(venv)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text("", "utf-8")
        done.append("lingkungan")

    monkeypatch.setattr(siapkan, "LOCKS", locks)
    monkeypatch.setattr(siapkan, "create", create)
    monkeypatch.setattr(siapkan, "fits", siapkan.runs)
    monkeypatch.setattr(siapkan, "install", lambda venv, lock: done.append(lock.stem))
    monkeypatch.setattr(siapkan, "pip", lambda *arguments, **options: None)
    return done


def test_the_second_time_nothing_is_installed(installed: list[str], tmp_path: Path) -> None:
    siapkan.prepare("situs", venv=tmp_path / "v")
    siapkan.prepare("situs", venv=tmp_path / "v")
    assert installed == ["lingkungan", "situs"]


def test_what_the_tests_need_includes_what_the_site_needs(installed: list[str], tmp_path: Path) -> None:
    siapkan.prepare("uji", venv=tmp_path / "v")
    siapkan.prepare("situs", venv=tmp_path / "v")
    assert installed == ["lingkungan", "uji"]


def test_what_the_site_needs_is_not_enough_for_the_tests(installed: list[str], tmp_path: Path) -> None:
    siapkan.prepare("situs", venv=tmp_path / "v")
    siapkan.prepare("uji", venv=tmp_path / "v")
    assert installed == ["lingkungan", "situs", "uji"]


def test_a_changed_lock_is_installed_into_the_same_environment(installed: list[str], tmp_path: Path) -> None:
    siapkan.prepare("situs", venv=tmp_path / "v")
    siapkan.LOCKS["situs"].write_text("situs==2\n", "utf-8")
    siapkan.prepare("situs", venv=tmp_path / "v")
    assert installed == ["lingkungan", "situs", "situs"]


def test_an_older_lock_of_the_tests_does_not_count_once_the_site_was_installed_anew(installed: list[str], tmp_path: Path) -> None:
    siapkan.prepare("uji", venv=tmp_path / "v")
    siapkan.LOCKS["uji"].write_text("uji==2\n", "utf-8")
    siapkan.prepare("situs", venv=tmp_path / "v")
    siapkan.LOCKS["uji"].write_text("uji==1\n", "utf-8")
    siapkan.prepare("uji", venv=tmp_path / "v")
    assert installed == ["lingkungan", "uji", "situs", "uji"]


def test_an_interrupted_installation_is_done_again(installed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(venv: Path, lock: Path) -> None:
        raise siapkan.CannotPrepare("putus")

    with monkeypatch.context() as broken:
        broken.setattr(siapkan, "install", stop)
        with pytest.raises(siapkan.CannotPrepare):
            siapkan.prepare("situs", venv=tmp_path / "v")
    siapkan.prepare("situs", venv=tmp_path / "v")
    assert installed == ["lingkungan", "situs"]


def test_this_environment_fits_and_a_copied_one_does_not(tmp_path: Path) -> None:
    assert siapkan.fits(Path(sys.prefix)) is (sys.prefix != sys.base_prefix and importlib.util.find_spec("pip") is not None)
    assert not siapkan.fits(tmp_path)


def test_an_old_python_is_named_with_what_to_do() -> None:
    with pytest.raises(siapkan.CannotPrepare, match=r"Python 3\.10 terlalu lama\. Pasang Python 3\.11"):
        siapkan.require_python((3, 10))
    siapkan.require_python((3, 11))


def test_a_python_without_venv_is_told_which_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(siapkan.CannotPrepare, match="python3-venv"):
        siapkan.require_python((3, 12))


def test_a_wrong_word_is_answered_with_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert siapkan.main(["semua"]) == 2
    assert "situs|uji" in capsys.readouterr().err


def test_it_needs_nothing_that_is_not_in_the_standard_library() -> None:
    for path in (ROOT / "scripts/siapkan.py", ROOT / "scripts/kunci/kunci.py", *(ROOT / "scripts/komentar").glob("*.py")):
        text = path.read_text("utf-8")
        names = {line.split()[1].partition(".")[0] for line in text.splitlines() if line.strip().startswith(("import ", "from "))}
        assert names <= sys.stdlib_module_names | {"siapkan", *(one.stem for one in path.parent.glob("*.py"))}, path
