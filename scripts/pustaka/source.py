"""Reads files into text once, and turns what cannot be read into a reason instead of an exception."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LARGEST = 2_000_000
"""Bytes; the longest real document has 33,000. A larger file is a mistake and is not read."""

LONGEST_LINE = 50_000
"""Characters; beyond it a file is data, not prose, and patterns over it would take minutes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text file as it stands: `path` is relative to the project root, with forward slashes."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is not text; `reason` is an Indonesian sentence that says what to do."""

    path: str
    line: int
    reason: str


def decode(path: str, data: bytes) -> Source | Unreadable:
    """Take UTF-8 text, with or without a byte order mark; line ends become `\\n`."""
    if len(data) > LARGEST:
        return Unreadable(path, 1, f"Berkas ini {len(data) // 1_000_000} MB; paling besar {LARGEST // 1_000_000} MB. Pecah menjadi beberapa tulisan.")
    if b"\0" in data:
        return Unreadable(path, 1, "Berkas ini bukan berkas teks. Simpan tulisan sebagai teks biasa (UTF-8) dengan akhiran .md.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Unreadable(path, line, "Ada huruf yang tidak tersimpan sebagai UTF-8. Simpan ulang berkas ini dengan penyandian UTF-8.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE:
            return Unreadable(path, number, f"Baris ini lebih panjang dari {LONGEST_LINE} huruf. Bagi menjadi beberapa baris.")
    return Source(path, text)


def read(root: Path, path: str) -> Source | Unreadable:
    """Read one file below `root`."""
    try:
        if (root / path).stat().st_size > LARGEST:
            with (root / path).open("rb") as stream:
                return decode(path, stream.read(LARGEST + 1))
        return decode(path, (root / path).read_bytes())
    except OSError:
        return Unreadable(path, 1, "Berkas ini tidak dapat dibuka. Periksa izin berkasnya.")


def walk(root: Path, folder: str, *suffixes: str) -> Iterator[str]:
    """Paths below `root/folder` in sorted order, hidden files and folders left out; all files when no suffix is given."""
    top = root / folder
    if not top.is_dir():
        return
    for entry in sorted(top.iterdir(), key=lambda one: one.name):
        if entry.name.startswith("."):
            continue
        path = f"{folder}/{entry.name}"
        if entry.is_dir():
            yield from walk(root, path, *suffixes)
        elif not suffixes or entry.suffix.lower() in suffixes:
            yield path
