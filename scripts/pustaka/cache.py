"""Keeps what was worked out before, in a folder of the person at the keyboard and never in the tree that is judged.

Whoever sends a change can put any file into the tree, so a verdict that lies there is worth nothing: an answer kept beside
the texts would let a contribution bring its own «nothing found». Keeping is a convenience; where it fails, nothing is said.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

PLACE = "PUSTAKA_INGATAN"
"""Environment variable with another folder for everything that is kept; an empty value means that nothing is."""


def folder_for(root: Path) -> Path | None:
    """Where the answers about the project at `root` lie; nothing when nothing is to be kept, or when it would lie in the project."""
    given = os.environ.get(PLACE)
    if given == "":
        return None
    place = Path(given).expanduser().resolve() if given else user_cache_path("pustaka-peksos", appauthor=False)
    root = root.resolve()
    return None if place.is_relative_to(root) else place / hashlib.sha256(str(root).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def load(file: Path | None, stamp: str = "") -> object:
    """What was kept under this stamp; nothing when the file is missing, damaged, or was kept under another stamp."""
    try:
        given = json.loads(file.read_text("utf-8")) if file is not None else None
    except (OSError, ValueError, RecursionError):
        return None
    return given.get(stamp) if isinstance(given, dict) else None


def save(file: Path | None, value: object, stamp: str = "") -> None:
    """Keep a value in place of the former one, whole or not at all."""
    if file is not None:
        put(file, json.dumps({stamp: value}, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def put(file: Path, data: bytes) -> bool:
    """Write a file in one step; whether that was possible."""
    spare = file.with_name(f"{file.name}.{os.getpid()}.baru")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        spare.write_bytes(data)
        spare.replace(file)
    except OSError:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        return False
    return True
