"""The words of a finished PDF, read by a program that is not ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def pdftotext() -> Callable[[Path, str], str]:
    """Reads a file with one option of the program (`-layout`, `-raw`, `-bbox`). Where it is missing, tests are skipped aloud; under CI they fail."""
    if shutil.which("pdftotext") is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("Kata di dalam PDF tidak diuji: pdftotext tidak ditemukan.")
    return lambda file, option: subprocess.run(["pdftotext", option, file, "-"], capture_output=True, text=True, encoding="utf-8", check=True).stdout
