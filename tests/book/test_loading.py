"""A library in which nothing changed needs nothing of what composes, sets and opens PDFs, so none of that is loaded for it."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
HEAVY = ("pikepdf", "typst", "segno", "fontTools", "pustaka.compose.body", "pustaka.site.plan", "pustaka.privacy.detect", "pustaka.typesetting.typeset")


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); import pustaka.book; print(*sys.modules)"
    return frozenset(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_asking_for_pdfs_loads_nothing_heavy(loaded: frozenset[str], module: str) -> None:
    assert "pustaka.book.make" in loaded
    assert module not in loaded
