"""Looks at what a command was given before any work begins: packages, an address to listen at, a file to write."""

from __future__ import annotations

import errno
import importlib.util
import ipaddress
import os
import re
import shutil
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pustaka.doors.place import resolved
from pustaka.errors import IsFolder, NotInstalled, NotWritable, PustakaError

SITE = ("docx", "filelock", "fontTools", "jinja2", "material", "mkdocs", "mkdocs_git_revision_date_plugin", "pikepdf", "rcssmin", "rjsmin", "segno", "typst")
"""What the packages of the extra `situs` are imported as; a test holds it against pyproject.toml."""

ADDRESS = re.compile(r"(?P<host>\[[^\[\]\s]+\]|[^\[\]:\s]+):(?P<port>\d{1,9})", re.ASCII)
"""`127.0.0.1:8000`, `[::1]:8000`, `localhost:8000`; not `localhost`, not `:8000`."""

SAMPLE = "127.0.0.1:8000"


def require_site(command: str) -> None:
    """Raises NotInstalled where only the check is installed."""
    if not all(map(installed, SITE)):
        raise NotInstalled(command)


def installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ImportError:
        return False


def listening(given: str) -> str:
    """The address as it was given, once it is known that a preview can listen there.

    Raises PustakaError.
    """
    found = ADDRESS.fullmatch(given.strip())
    if found is None:
        raise PustakaError(f"«--alamat» seharusnya HOST:PORTA, misalnya «{SAMPLE}».")
    host, port = found["host"].strip("[]"), int(found["port"])
    if not 1 <= port <= 65535:
        raise PustakaError(f"Porta seharusnya bilangan 1 sampai 65535, misalnya «{found['host']}:8000».")
    if host != "localhost":
        try:
            ipaddress.ip_address(host)
        except ValueError:
            raise PustakaError(f"HOST seharusnya «localhost» atau alamat IP komputer ini, misalnya «{SAMPLE}».") from None
    fault = refusal(host, port)
    if fault in {errno.EACCES, errno.EPERM}:
        raise PustakaError(f"Porta {port} hanya boleh dipakai pengelola komputer ini. Pakai porta di atas 1023, misalnya «--alamat {found['host']}:8000».")
    if fault == errno.EADDRINUSE:
        free = next((other for other in range(port + 1, min(port + 50, 65536)) if not refusal(host, other)), 0)
        help_text = f"Hentikan program itu, atau jalankan «pustaka lihat --alamat {found['host']}:{free}»." if free else "Hentikan program itu, lalu ulangi."
        raise PustakaError(f"Porta {port} sedang dipakai program lain. {help_text}")
    if fault:
        raise PustakaError(f"Alamat itu tidak ada di komputer ini. Pakai «{SAMPLE}».")
    return given.strip()


def refusal(host: str, port: int) -> int:
    """The system's reason why nothing can listen there; 0 when something can."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        if os.name == "posix":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the preview's own server does
        try:
            tried.bind((host, port))
        except OSError as error:
            return error.errno or errno.EADDRNOTAVAIL
    return 0


def still_free(target: Path, help_text: str) -> None:
    """Raises PustakaError before any work when the target is there already."""
    if target.is_dir():
        raise IsFolder(str(target), help_text)
    if target.exists() or target.is_symlink():
        raise PustakaError(f"«{target}» sudah ada. Pilih nama lain dengan «--keluaran».")


def write_new(place: Path, content: str | bytes, given: str) -> None:
    """Write a whole new file or none; a file that is there stays as it is.

    Raises PustakaError.
    """
    spare = place.with_name(f".{place.name}.baru")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() or place.is_symlink():
            raise PustakaError(f"«{given}» sudah ada. Pilih nama lain.")
        spare.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        spare.rename(place)
    except OSError as error:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        raise NotWritable(given, error) from error


def write_over(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files anew, all of them or none, each first beside its place; they are named from `root`, as a message shows them.

    Raises NotWritable or Circular, with every file as it was.
    """
    places = {name: resolved(root / name, name) for name in files}  # what a link leads to is written, and the link stays
    spares, name = dict[Path, Path](), ""
    try:
        for name, content in files.items():
            place = places[name]
            spares[place] = place.with_name(f".{place.name}.baru")
            place.parent.mkdir(parents=True, exist_ok=True)
            spares[place].write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            if place.exists():
                shutil.copymode(place, spares[place])
        for place, spare in spares.items():
            spare.replace(place)
    except OSError as error:
        for spare in spares.values():
            with suppress(OSError):
                spare.unlink(missing_ok=True)
        raise NotWritable(name, error) from error
