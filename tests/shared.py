"""What several processes of one test run make only once, because it takes longer than all tests that read it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name`, which `make` fills in the first process that asks; the others wait. Nobody may write to it afterwards."""
    root = factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    target, done = root / name, root / f"{name}.selesai"
    with FileLock(root / f"{name}.kunci"):
        if not done.exists():
            make(target)
            done.touch()
    return target
