"""ZIP files whose bytes depend on their content alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath

OLDEST = date(1980, 1, 1)
"""The first day that the format knows."""

PACKED = frozenset({".pdf", ".epub", ".docx", ".zip", ".woff2", ".png", ".jpg", ".jpeg", ".webp"})
"""Files that are packed already; packing them again takes time and saves nothing."""


def archive(files: Iterable[tuple[str, bytes]], day: date | None = None, *, stored: frozenset[str] = frozenset()) -> bytes:
    """The files in the given order, all of the same day, readable for everybody; `stored` are names that are not packed."""
    stamp = max(day or OLDEST, OLDEST)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
            entry.create_system = 3  # the same on every computer
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name in stored or PurePosixPath(name).suffix.lower() in PACKED else zipfile.ZIP_DEFLATED
            whole.writestr(entry, data, compresslevel=9)
    return out.getvalue()
