"""Which files under `docs/assets/` are the site's own, each with its hash: they are programs, and nothing else is let through beside them.

`make aset` writes the list anew from what lies there; an editor does so after reading what changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = "docs/assets/"
LIST = Path(__file__).with_name("asset_hashes.txt")

HEADER = "# Berkas tampilan situs dan sidiknya. Ditulis oleh «make aset» sesudah pengelola membaca perubahannya.\n"


@cache
def known() -> Mapping[str, str]:
    """SHA-256 by path from the project root."""
    rows = (line.split(maxsplit=1) for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {path: digest for digest, path in rows}


def digest(data: bytes) -> str:
    """The hash of a file; line ends count as `\\n`, because git may write them otherwise on Windows."""
    return hashlib.sha256(data if b"\0" in data else data.replace(b"\r\n", b"\n")).hexdigest()


def is_own(path: str, data: bytes) -> bool:
    """Whether a file is one of ours, unchanged."""
    return known().get(path) == digest(data)


def listed(root: Path) -> str:
    """The text of the list for what lies below `root` now."""
    found = sorted(one for one in (root / FOLDER).rglob("*") if one.is_file() and not one.is_symlink() and not one.name.startswith("."))
    return HEADER + "".join(f"{digest(one.read_bytes())} {one.relative_to(root).as_posix()}\n" for one in found)
