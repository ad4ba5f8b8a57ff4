"""Lock files pin everything with hashes, agree with each other and with pyproject.toml, and name no place to fetch from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.programs import ROOT, program

kunci = program("kunci/kunci.py")
LOCKS = [lock for lock, _origin in kunci.LOCKS]
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)
"""`colorama==0.4.6 ; sys_platform == 'win32' \\`."""


def pins(path: str) -> dict[str, set[str]]:
    """Versions by name; more than one where they differ by Python version."""
    found: dict[str, set[str]] = {}
    for one in PIN.finditer((ROOT / path).read_text("utf-8")):
        found.setdefault(one["name"], set()).add(one["version"])
    return found


def test_every_lock_is_found() -> None:
    ignored = {".venv", ".cache", ".git"}
    assert sorted(LOCKS) == sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.lock") if not ignored & set(path.parts))


@pytest.mark.parametrize("path", LOCKS)
def test_every_entry_is_pinned_with_a_hash(path: str) -> None:
    entries = re.split(r"^(?=\S)", (ROOT / path).read_text("utf-8"), flags=re.MULTILINE)
    bad = [entry.splitlines()[0] for entry in entries if entry.strip() and not entry.startswith("#") and not (PIN.match(entry) and "--hash=sha256:" in entry)]
    assert bad == []
    assert len(pins(path)) >= 1


@pytest.mark.parametrize("path", LOCKS)
def test_no_host_and_no_place_of_a_machine_is_named(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|file:|@ ", text)
    assert re.findall(r"(?<![\w./])/[\w.-]+", text) == []


@pytest.mark.parametrize("path", LOCKS)
def test_no_version_is_a_preview(path: str) -> None:
    assert [f"{name} {version}" for name, versions in pins(path).items() for version in versions if Version(version).is_prerelease] == []


def test_the_tests_run_with_the_versions_of_the_site() -> None:
    site, tests = pins("requirements.lock"), pins("requirements-uji.lock")
    assert {name: tests.get(name) for name in site} == site


def test_the_locks_follow_pyproject() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = settings["project"]["optional-dependencies"]
    site = [*settings["project"]["dependencies"], *extras["pasang"], *extras["situs"]]
    for path, wanted in (("requirements.lock", site), ("requirements-uji.lock", [*site, *extras["uji"]])):
        have = pins(path)
        for one in map(Requirement, wanted):
            versions = have.get(canonicalize_name(one.name), set())
            assert versions, f"{one.name} is not in {path}: run «make kunci»"
            assert all(one.specifier.contains(version) for version in versions), f"{one.name} in {path}: run «make kunci»"


def test_the_project_itself_is_built_with_what_the_lock_holds() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (build,) = map(Requirement, settings["build-system"]["requires"])
    assert all(build.specifier.contains(version) for version in pins("requirements.lock")[build.name])


def test_the_environment_of_the_resolver_holds_no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PIP_FIND_LINKS", "PIP_INDEX_URL", "UV_INDEX", "UV_FIND_LINKS"):
        monkeypatch.setenv(name, str(tmp_path))
    assert [name for name in kunci.neutral() if name.startswith(("PIP_", "UV_"))] == []
    assert "PATH" in kunci.neutral()
