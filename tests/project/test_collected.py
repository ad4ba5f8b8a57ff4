"""Every test is run: pytest leaves out folders by their names, and says nothing of it."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def test_no_folder_of_tests_is_left_out(pytestconfig: pytest.Config) -> None:
    patterns = pytestconfig.getini("norecursedirs")
    folders = {part for file in TESTS.rglob("test_*.py") for part in file.relative_to(TESTS).parts[:-1]}
    assert {"build", "outputs", "project"} <= folders
    assert [(folder, pattern) for folder in sorted(folders) for pattern in patterns if fnmatch(folder, pattern)] == []
