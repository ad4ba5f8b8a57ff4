"""Puts a finished folder in the place of an old one in a single step, so that readers never meet a half-written site."""

from __future__ import annotations

import shutil
from pathlib import Path


def staging_for(target: Path) -> Path:
    """The empty folder beside `target` in which its successor is made."""
    staging = target.with_name(f"{target.name}.baru")
    shutil.rmtree(staging, ignore_errors=True)
    return staging


def swap(staging: Path, target: Path) -> None:
    """Move `staging` to `target`; if that fails, the old folder stands where it stood."""
    old = target.with_name(f"{target.name}.lama")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        staging.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def discard(staging: Path) -> None:
    """Throw away what an interrupted build left."""
    shutil.rmtree(staging, ignore_errors=True)
