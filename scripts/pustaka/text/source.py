"""Reads files into text once, and turns what cannot be read into a reason instead of an exception."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LARGEST = 2_000_000
"""Bytes; the longest real document has 33,000. A larger file is a mistake and is not read."""

PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How documents begin that Office and LibreOffice write."""

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
    if data.startswith(PACKED):
        return Unreadable(path, 1, "Berkas ini bukan berkas teks, melainkan naskah Word atau LibreOffice. Pindahkan ke luar pustaka, lalu susun dengan «pustaka terima NASKAH».")
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


LINKED = "Ini tautan ke berkas atau folder lain, bukan berkas. Simpan berkasnya sendiri di sini, atau hapus tautan ini."
ODD = "Ini bukan berkas biasa. Hapus, lalu simpan tulisan sebagai berkas teks."
UNSAYABLE = "Nama berkas atau foldernya memuat huruf yang tidak tersimpan sebagai UTF-8. Ganti namanya dengan huruf kecil, angka, dan tanda hubung saja."
FORBIDDEN = "Folder ini tidak dapat dibuka. Periksa izin foldernya."
LOST = "\ufffd"
"""Stands in a name for what is no UTF-8; git's answers hold it as well. What bears such a name is told, and goes no further."""

SHOUTED = "Akhiran nama berkas ini ditulis dengan huruf besar atau cara lain. Ganti akhirannya menjadi «{}», supaya berkas ini dibaca."


def sayable(path: str) -> str:
    """The path as it can be written and printed: Python keeps bytes that are no UTF-8 in a form that no file and no screen takes."""
    return os.fsencode(path).decode("utf-8", "replace")


def walk(root: Path, folder: str) -> Iterator[str | Unreadable]:
    """Files below `root/folder` in sorted order, hidden ones left out; what is no plain file is told and never followed."""
    top = root / folder
    if top.is_symlink():
        yield Unreadable(folder, 1, LINKED)
        return
    if not top.is_dir():
        return
    try:
        entries = sorted(top.iterdir(), key=lambda one: one.name)
    except OSError:
        yield Unreadable(sayable(folder), 1, FORBIDDEN)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = sayable(f"{folder}/{entry.name}")
        if entry.is_symlink():
            yield Unreadable(path, 1, LINKED)
        elif entry.is_dir():
            yield from walk(root, f"{folder}/{entry.name}")
        elif LOST in path:
            yield Unreadable(path, 1, UNSAYABLE)
        elif not entry.is_file():
            yield Unreadable(path, 1, ODD)
        else:
            wanted = TEXT_ENDINGS.get(entry.suffix.lower(), entry.suffix)
            yield path if wanted == entry.suffix or entry.suffix.lower() not in TEXT_ENDINGS else Unreadable(path, 1, SHOUTED.format(wanted))


NOTES = ("catatan-perubahan", ".github")
"""Folders beside the content whose texts are public."""

TOP = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "mkdocs.yml")

PROGRAMS = ("scripts", "tests", "overrides")
"""Folders of programs: what a change brings there is looked at, and the rest is not looked at again every time."""

DATA = (".lock", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".avif", ".pdf", ".ttf", ".otf", ".woff", ".woff2", ".mo", ".zip", ".gz")
"""Endings of files that hold no words of people, or hold them in a form of their own."""


def beside(root: Path, folders: Sequence[str], paths: Iterable[str]) -> Iterator[Source]:
    """The public texts that no page shows, as far as they can be read; `paths` are all files of the repository, where git knows them."""
    known = [*paths]
    if not known:
        known = [*TOP]
        for folder in (*NOTES, *folders):
            for place, _folders, files in os.walk(root / folder, followlinks=False) if not (root / folder).is_symlink() else ():
                known += [sayable((Path(place) / name).relative_to(root).as_posix()) for name in files]
    yield from texts(root, (path for path in known if is_beside(path, folders)))


def texts(root: Path, paths: Iterable[str]) -> Iterator[Source]:
    """What of some files is text; a link is followed nowhere."""
    for path in sorted(paths):
        file = root / path
        if file.is_file() and not file.is_symlink() and isinstance(found := read(root, path), Source):
            yield found


def is_beside(path: str, folders: Sequence[str]) -> bool:
    """Whether a file is public without making a page: all but programs, pictures and what the content folders show."""
    top, name = path.partition("/")[0], path.rpartition("/")[2].lower()
    if top in folders:
        return "/." in path or name == "readme.md"
    return not name.endswith(DATA) and not is_program(path)


def is_program(path: str) -> bool:
    """Whether a file is a part of the programs and of their tests, which are looked at when they change."""
    return path.partition("/")[0] in PROGRAMS and not path.lower().endswith(DATA)


TEXT_ENDINGS = {".md": ".md", ".markdown": ".md", ".mdown": ".md", ".mkd": ".md", ".yml": ".yml", ".yaml": ".yml"}
"""How the endings of texts and registers are written, by the ways in which they are met."""
