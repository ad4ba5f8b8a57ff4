"""The project's own exceptions: a usage error is one line for the person at the keyboard, never a traceback; and where the guides stand."""

from __future__ import annotations

import errno
import os
from functools import cache

DISTRIBUTION = "pustaka-peksos"

LABEL = "Situs"
"""The label in `[project.urls]` of pyproject.toml; a test holds it against the address in mkdocs.yml."""


ADDRESS = "PUSTAKA_ALAMAT"
"""Environment variable with the address of the site; the settings of the library read it too."""


def site() -> str:
    """The address that is set, else the one that the installed package names, with a slash at its end; empty where there is none."""
    given = os.environ.get(ADDRESS, "").strip()
    return f"{given.rstrip('/')}/" if given else packaged()


@cache
def packaged() -> str:
    from importlib import metadata  # takes longer to load than most messages take to write

    try:
        given = metadata.metadata(DISTRIBUTION).get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return ""
    found = dict(one.split(", ", 1) for one in given if ", " in one)
    return f"{found[LABEL].rstrip('/')}/" if LABEL in found else ""


def guide(source: str) -> str:
    """The page of `docs/kontribusi/x.md` on the web, or that path where the package names no site."""
    stem = source.removeprefix("docs/").removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{site()}{stem}/" if site() else source


class PustakaError(Exception):
    """Base of all errors that end a command with one Indonesian sentence and an exit status."""

    status = 2


class NoProject(PustakaError):
    """Raised when neither the given folder nor its parents hold `mkdocs.yml`."""

    def __init__(self, start: str) -> None:
        self.start = start
        super().__init__(f"Tidak ada mkdocs.yml di «{start}» atau di folder di atasnya. Jalankan perintah ini di dalam folder pustaka.")


class NoSuchPath(PustakaError):
    """Raised when a path on the command line does not exist."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"Berkas atau folder «{path}» tidak ada. Periksa ejaannya.")


class Circular(PustakaError):
    """Raised when a path that was given leads through a link which leads back to itself."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"«{path}» melewati tautan yang berputar, jadi tidak dapat dibuka. Hapus tautan itu, lalu ulangi.")


class IsFolder(PustakaError):
    """Raised when a path on the command line is a folder where a file is wanted; `wanted` says what to do."""

    def __init__(self, path: str, wanted: str) -> None:
        self.path = path
        super().__init__(f"«{path}» adalah folder. {wanted}")


class NotInstalled(PustakaError):
    """Raised when a command needs packages that belong to the site and not to the check; `command` is its name."""

    def __init__(self, command: str) -> None:
        self.command = command
        super().__init__(
            f"Perintah «{command}» memerlukan pembuat situs, yang belum terpasang. "
            "Jalankan «python scripts/siapkan.py» di folder pustaka lalu pakai pustaka di folder .venv, "
            "atau pasang ulang dengan «pipx install --force \"pustaka-peksos[situs] @ git+ALAMAT\"»."
        )


class NotWritable(PustakaError):
    """Raised when the system does not let a file or folder be written; `path` is what was typed, `cause` what the system said."""

    def __init__(self, path: str, cause: Exception | None = None) -> None:
        self.path = path
        said = SAID.get(getattr(cause, "errno", None) or 0, "{} tidak dapat ditulis. Periksa izin foldernya dan sisa ruang di komputer ini, lalu ulangi.")
        super().__init__(said.format(f"«{path}»"))


class ContentErrors(PustakaError):
    """Raised when findings of severity `error` stop a build; `count` is their number."""

    status = 1

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"Pembuatan situs berhenti karena ada {count} galat. Situs yang sudah ada tidak diubah. Perbaiki galat di atas, lalu ulangi.")


class PdfErrors(PustakaError):
    """Raised when PDFs cannot be made; `count` is the number of reasons that were shown."""

    status = 1

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"Pembuatan situs berhenti karena {count} bagian tidak dapat dicetak. Situs yang sudah ada tidak diubah. Ikuti petunjuk di atas, lalu ulangi.")


class NoSuchRule(PustakaError):
    """Raised when a family, code or slug on the command line names no rule; `close` is the nearest one that exists, or empty."""

    def __init__(self, name: str, close: str = "") -> None:
        self.name = name
        self.close = close
        help_text = f"Maksud Anda «{close}»?" if close else f"Daftar aturan ada di {guide('docs/kontribusi/aturan/index.md')}."
        super().__init__(f"Tidak ada aturan bernama «{name}». {help_text}")


class SystemTrouble(PustakaError):
    """What an operation of the system could not do, as one sentence; raised by the door in place of an OSError that nobody caught."""

    def __init__(self, error: OSError) -> None:
        self.error = error
        place = f"«{error.filename}»" if error.filename else "sebuah berkas"
        said = SAID.get(error.errno or 0, "{} tidak dapat dibaca atau ditulis. Periksa berkas dan cakramnya, lalu ulangi.").format(place)
        super().__init__(f"{said[:1].upper()}{said[1:]} Yang sudah terbit tidak diubah.")


FULL = "Ruang simpan tidak cukup untuk menulis {}. Kosongkan sebagian, lalu ulangi."
FORBIDDEN = "{} tidak boleh dibuka atau ditulis. Periksa izin foldernya, lalu ulangi."
IN_THE_WAY = "{} tidak dapat dibuat, karena ada berkas atau folder yang namanya sama di jalannya. Pindahkan atau ganti namanya, lalu ulangi."
SAID = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EACCES: FORBIDDEN, errno.EPERM: FORBIDDEN, errno.EROFS: FORBIDDEN,
    errno.EEXIST: IN_THE_WAY, errno.ENOTDIR: IN_THE_WAY, errno.EISDIR: IN_THE_WAY, errno.ENOTEMPTY: IN_THE_WAY,
}
