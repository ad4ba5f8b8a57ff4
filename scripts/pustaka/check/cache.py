"""Keeps what was worked out before. Keeping is a convenience; where it fails, nothing is said."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from pustaka.project import files


def load(file: Path | None, stamp: str = "") -> object:
    """What was kept under this stamp; nothing when the file is missing, damaged, or was kept under another stamp."""
    try:
        given = json.loads(file.read_text("utf-8")) if file is not None else None
    except (OSError, ValueError, RecursionError):
        return None
    return given.get(stamp) if isinstance(given, dict) else None


def save(file: Path | None, value: object, stamp: str = "") -> None:
    """Keep a value in place of the former one, whole or not at all; half a sign, as YAML may hold one, cannot be kept."""
    if file is not None:
        with suppress(OSError, UnicodeEncodeError):
            files.replace(file, json.dumps({stamp: value}, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))
