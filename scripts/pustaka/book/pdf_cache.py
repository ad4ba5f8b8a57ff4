"""Keeps finished PDFs from one run to the next, under a name that says what they were made of and what their bytes are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache as once
from glob import escape
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from pustaka import typesetting
from pustaka.book.sheet import Sheet
from pustaka.book.surroundings import Around
from pustaka.book.volume import Volume
from pustaka.library import Publication
from pustaka.project import files
from pustaka.typesetting import FONTS, TEMPLATES

PARTS = 4
"""What stands behind the stem of a kept file: key, number of pages, hash, and ending."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF: `path` below the site root, `file` where it lies now, `size` in bytes."""

    path: str
    title: str
    file: Path
    size: int
    pages: int
    volume: Volume | None = None
    """None for what comes from a register alone, and for what holds parts of texts."""
    labels: tuple[str, ...] = ()
    """Where each of the volume's texts begins, as its surroundings name it."""
    around: Around = field(default_factory=dict)
    chosen: tuple[tuple[Publication, tuple[str, ...]], ...] = ()
    """What a handout holds: each text with the sections that were chosen of it, none for the whole."""
    form: Sheet | None = None
    """The blank sheet that it is."""
    bound: tuple[tuple[int, str, Sheet], ...] = ()
    """The blank sheets that a handout holds: how many texts stand before each, where it begins, and the sheet."""


class Finished(Protocol):
    """A PDF to be kept."""

    @property
    def pdf(self) -> bytes: ...

    @property
    def pages(self) -> int: ...


class Named(Protocol):
    """What a PDF is kept under; `key` names everything that its bytes depend on."""

    @property
    def path(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def key(self) -> str: ...

    def made(self, file: Path, size: int, pages: int) -> Made: ...


@once
def setup() -> str:
    """Names the templates, the fonts and the libraries: a change in any of them makes every PDF anew.

    Raises NoFont.
    """
    from pustaka.book import text  # fonts are looked into only where something is set
    from pustaka.typesetting.typeset import STANDARDS

    text.covered()  # a missing font is told before anything is set
    digest = hashlib.sha256()
    for path in sorted([*TEMPLATES.iterdir(), *FONTS.glob("*.ttf")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    programs = hashlib.sha256(b"".join(one.read_bytes() for one in sorted(Path(typesetting.__file__).parent.glob("*.py")))).hexdigest()
    return f"{digest.hexdigest()} typst {version('typst')} pikepdf {version('pikepdf')} {STANDARDS} {programs}"


def stem(path: str) -> str:
    return path.removeprefix("unduh/").removesuffix(".pdf").replace("/", "+")


def forget(planned: Iterable[str], cache: Path) -> None:
    """Delete every kept PDF of another path than the planned ones: what was withdrawn must not stay readable on the computer that printed it."""
    stems = frozenset(map(stem, planned))
    for file in cache.glob("*.pdf"):
        name, *behind = file.name.rsplit(".", PARTS)
        if len(behind) != PARTS or name not in stems:
            file.unlink(missing_ok=True)


class Kept:
    """The PDFs of earlier runs in a folder, which is looked through once."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.files = folder, dict[tuple[str, str], list[Path]]()
        for file in sorted(folder.glob("*.pdf")):
            name, *behind = file.name.rsplit(".", PARTS)
            if len(behind) == PARTS:
                self.files.setdefault((name, behind[0]), []).append(file)

    def of(self, ready: Named) -> Made | None:
        """The PDF of an earlier run with the same key; the number of pages and a hash of its bytes are part of its name.

        A file whose bytes are not the ones that were kept, cut off or exchanged, counts as missing.
        """
        for file in self.files.get((stem(ready.path), ready.key), ()):
            *_rest, pages, mark, _suffix = file.name.split(".")
            try:
                data = file.read_bytes()
            except OSError:
                continue
            if pages.isdigit() and mark == digest_of(data):
                return ready.made(file, len(data), int(pages))
        return None


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def keep(ready: Named, result: Finished, cache: Path) -> Made:
    """Write the PDF whole or not at all, and drop the version that it replaces."""
    name = stem(ready.path)
    file = cache / f"{name}.{ready.key}.{result.pages}.{digest_of(result.pdf)}.pdf"
    files.replace(file, result.pdf)
    for old in cache.glob(f"{escape(name)}.*.pdf"):
        if old != file and old.name.count(".") == file.name.count("."):
            old.unlink(missing_ok=True)
    return ready.made(file, len(result.pdf), result.pages)
