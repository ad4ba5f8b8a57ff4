"""Writes a file whole or not at all: whoever reads it meanwhile, and whoever is interrupted, finds the former one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def replace(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put `data` in place of what is there, in folders made as needed; two processes may do so at once, and one of them wins.

    With `mode` nobody else can read the file before that mode holds. Raises OSError, with the former file as it was.
    """
    spare = path.with_name(f".{path.name}.{os.getpid()}.baru")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode is not None:
            spare.unlink(missing_ok=True)
            spare.touch(mode=mode, exist_ok=False)
            spare.chmod(mode)  # whatever the system takes away from new files
        spare.write_bytes(data)
        spare.replace(path)
    except BaseException:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        raise
