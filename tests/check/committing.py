"""What the tests of comparing with an older version share: files that git keeps."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

HEAD = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\n---\n\n"
OLD = f"{HEAD}Buka [situsnya](http://contoh.invalid/).\n"
"""Advice that was there before."""
DEAD = "\nBaca [halaman lain](tidak-ada.md).\n"
"""An error that a change brings."""
Ask = Callable[..., tuple[int, list[str]]]

WHO = {"GIT_AUTHOR_NAME": "Penguji", "GIT_AUTHOR_EMAIL": "penguji@contoh.invalid", "GIT_COMMITTER_NAME": "Penguji", "GIT_COMMITTER_EMAIL": "penguji@contoh.invalid"}


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", *arguments], cwd=root, check=True, capture_output=True, env={**os.environ, **WHO}
    )


def put(root: Path, path: str, content: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Isi")
