"""Loads the programs under `scripts/` that are not part of the package: they run before anything is installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]


def program(path: str) -> ModuleType:
    """The module at `path` below `scripts/`, loaded without running it; its folder's other modules can be imported by it."""
    file = ROOT / "scripts" / path
    if str(file.parent) not in sys.path:
        sys.path.append(str(file.parent))
    spec = importlib.util.spec_from_file_location(f"program_{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
