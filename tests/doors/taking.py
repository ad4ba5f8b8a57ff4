"""What the tests of the door for manuscripts share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str]]

REPORT_KIND = "nama: Laporan\njenis: laporan\npenerbit: Contoh\nringkasan: Laporan contoh.\n"


def put(folder: Path, data: bytes, name: str = "naskah.docx") -> str:
    (folder / "tertutup" / name).write_bytes(data)
    return str(folder / "tertutup" / name)


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
