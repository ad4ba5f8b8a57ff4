"""Puts a finished folder in the place of an old one, so that readers never meet a half-written site and nobody loses a folder of their own."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from pustaka.build import modes
from pustaka.errors import PustakaError
from pustaka.library.git import MARK

SAYS = "Folder ini dibuat oleh pustaka dan diganti seluruhnya setiap kali dibuat lagi. Jangan menyimpan apa pun di sini.\n"

FORMER = ("404.html", "sitemap.xml", "cari/inti.js")
"""What a site held before it carried the mark."""

KEPT = ("docs", "discussions", "casebook", "overrides", "scripts", "tests", "catatan-perubahan", ".git", ".github", ".ci", ".venv")
"""Folders of a project that nothing is ever written over."""


class NotOurs(PustakaError):
    """Raised when a folder may not be replaced; `folder` is how the person at the keyboard named it."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder = folder
        super().__init__(f"«{folder}» {reason} Tidak ada yang dihapus. Pilih folder lain yang kosong atau belum ada.")


class Busy(PustakaError):
    """Raised when somebody else is making the same folder."""

    status = 1

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"Pembuatan lain sedang berjalan untuk «{folder}». Tunggu sampai selesai, lalu ulangi.")


class Place:
    """The place of a folder that is made anew: `staging` is where its successor grows until `finish` puts it in place.

    Raises NotOurs when the target may not be replaced.

    Entering takes a lock, repairs what an interrupted run left behind, and makes the empty staging folder. Leaving without
    `finish` throws the successor away; the old folder stands as it stood.
    """

    def __init__(self, target: Path, root: Path) -> None:
        self.target = target.resolve()
        self.root = root.resolve()
        guard(self.target, self.root)  # the root of all folders has no name to form others from
        self.staging = self.target.with_name(f".{self.target.name}.pustaka-baru")
        self.old = self.target.with_name(f".{self.target.name}.pustaka-lama")
        self.lock = FileLock(self.target.with_name(f".{self.target.name}.pustaka-kunci"), timeout=0)

    def __enter__(self) -> Place:
        """Raises NotOurs when a folder on the way is not ours, and Busy when another run holds the place."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.lock.acquire()
        except Timeout as error:
            raise Busy(self.target) from error
        try:
            self.repair()
            self.staging.mkdir()
            (self.staging / MARK).write_text(SAYS, "utf-8")
        except BaseException:
            self.lock.release()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if ours(self.staging):
            shutil.rmtree(self.staging, ignore_errors=True)
        self.lock.release()

    def repair(self) -> None:
        """A run that was stopped between two renames left the old folder aside: it comes back before anything else happens."""
        for left in (self.old, self.staging):
            if left.exists() and not ours(left):
                raise NotOurs(left, "diperlukan sementara, tetapi berisi berkas lain.")
        if self.old.exists() and not self.target.exists():
            self.old.rename(self.target)
        for left in (self.old, self.staging):
            shutil.rmtree(left, ignore_errors=True)

    def finish(self) -> None:
        """Put the successor in place; if that fails, the old folder stands where it stood."""
        guard(self.target, self.root)
        modes.even(self.staging)
        if self.target.exists():
            self.target.rename(self.old)
        try:
            self.staging.rename(self.target)
        except OSError:
            if self.old.exists():
                self.old.rename(self.target)
            raise
        shutil.rmtree(self.old, ignore_errors=True)


def guard(target: Path, root: Path) -> None:
    """Raises NotOurs when `target` may not be replaced: a folder of the project, one around it, or one that somebody else filled."""
    if root.is_relative_to(target):
        raise NotOurs(target, "memuat pustaka ini sendiri.")
    if target.is_relative_to(root) and target.relative_to(root).parts[0] in KEPT:
        raise NotOurs(target, "termasuk isi pustaka ini.")
    if target.exists() and not target.is_dir():
        raise NotOurs(target, "adalah berkas, bukan folder.")
    if target.exists() and not ours(target):
        raise NotOurs(target, "berisi berkas yang tidak dibuat di sini.")


def ours(folder: Path) -> bool:
    """Whether a folder is empty or was made here."""
    if not folder.is_dir() or folder.is_symlink():
        return False
    return (folder / MARK).is_file() or not any(folder.iterdir()) or all((folder / name).is_file() for name in FORMER)
