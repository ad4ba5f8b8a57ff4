"""Gives finished files the modes that a web server of another user needs, whatever umask the build ran under."""

from __future__ import annotations

from pathlib import Path

FILE, FOLDER = 0o644, 0o755


def even(folder: Path) -> None:
    """Files of `folder` become readable for all, folders passable, nothing executable; on Windows only read-only marks go."""
    for place in (folder, *folder.rglob("*")):
        if not place.is_symlink():
            place.chmod(FOLDER if place.is_dir() else FILE)
