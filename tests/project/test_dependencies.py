"""Every library that is used is declared where it is needed, and every declared one has its reason written down."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.programs import ROOT

PAGE = ROOT / "docs/pengembang/ketergantungan.md"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = SETTINGS["optional-dependencies"]

NEVER_IMPORTED = {"mkdocs-material", "mkdocs-git-revision-date-plugin", "pymdown-extensions"}
"""Found by MkDocs and Markdown through their entry points."""


def names(requirements: list[str]) -> set[str]:
    return {Requirement(one).name.lower() for one in requirements}


BASE, SITE = names(SETTINGS["dependencies"]), names(EXTRAS["situs"])


def imports(file: Path) -> set[str]:
    """Top-level names of what a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"pustaka"}


def used() -> dict[str, set[str]]:
    """Where each distribution is imported, by its name."""
    known, found = packages_distributions(), dict[str, set[str]]()
    for file in sorted((ROOT / "scripts/pustaka").rglob("*.py")):
        for name in imports(file):
            for distribution in known.get(name, [name]):
                found.setdefault(distribution.lower(), set()).add(file.relative_to(ROOT).as_posix())
    return found


def test_whatever_is_imported_is_declared() -> None:
    assert {name: files for name, files in used().items() if name not in BASE | SITE} == {}


def test_whatever_is_declared_is_used() -> None:
    assert set(used()) == (BASE | SITE) - NEVER_IMPORTED


@pytest.mark.parametrize("extra", ["", *EXTRAS])
def test_every_dependency_has_its_sentence(extra: str) -> None:
    """A table row with the name in code and a sentence behind it."""
    text = PAGE.read_text("utf-8")
    declared = names(EXTRAS[extra] if extra else SETTINGS["dependencies"])
    explained = {name.lower(): why for name, why in re.findall(r"^\| `([\w.-]+)` \| (.+?) \|$", text, flags=re.MULTILINE)}
    assert declared - explained.keys() == set()
    assert [name for name in declared if not explained[name].endswith(".")] == []


def test_no_sentence_is_left_over_from_a_dependency_that_is_gone() -> None:
    text = PAGE.read_text("utf-8")
    bench = (ROOT / "scripts/bench/requirements.in").read_text("utf-8") + (ROOT / "scripts/kunci/requirements.in").read_text("utf-8")
    declared = BASE.union(*(names(one) for one in EXTRAS.values()), names([line for line in bench.splitlines() if line and not line.startswith("#")]))
    assert {name.lower() for name in re.findall(r"^\| `([\w.-]+)` \|", text, flags=re.MULTILINE)} == declared
