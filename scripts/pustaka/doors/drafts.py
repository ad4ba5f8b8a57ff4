"""The closed folder of a draft: always outside a library, readable by its owner alone, and never emptied of what others put there."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pustaka import project
from pustaka.doors.place import resolved
from pustaka.errors import IsFolder, NoSuchPath, NotWritable, PustakaError
from pustaka.kinds import BY_KEY, Kind
from pustaka.text import Source, source

DRAFT, REPORT = "draf.md", "laporan.txt"
PASTED = "-"
"""What stands for the text that is pasted."""

SAID = "Jenis tulisan: {}. Draf yang belum diperiksa, bukan terbitan."
KIND = re.compile(r"^# Jenis tulisan: (?P<key>[a-z]+)\. Draf yang belum diperiksa, bukan terbitan\.$", re.MULTILINE)
"""The line by which a draft is known again, with its kind."""

NAME = r"gambar-\d+\.(?:png|jpg|webp)"
PICTURE = re.compile(rf"(?<=\]\(){NAME}(?=\))")


def outside(given: str) -> None:
    """What lies in the library can be sent by mistake, and then stays in its history."""
    place = Path.cwd() if given == PASTED else resolved(Path(given), given)
    if given != PASTED and not place.exists():
        raise NoSuchPath(given)
    if place.is_dir() and given != PASTED:
        raise IsFolder(given, "Sebutkan naskahnya, misalnya «naskah.docx».")
    if given != PASTED and not place.is_file():
        raise PustakaError(f"«{given}» bukan berkas biasa. Sebutkan naskahnya, misalnya «naskah.docx».")
    if given != PASTED and inside(place):
        raise PustakaError("Naskah ini ada di dalam folder pustaka, dan dari sana dapat ikut terkirim. Pindahkan ke folder lain yang tertutup, lalu ulangi.")


def inside(place: Path) -> bool:
    """Whether a place lies in a library, this one or another."""
    folder = place if place.is_dir() else place.parent
    while not folder.exists():
        folder = folder.parent
    return any((one / project.SETTINGS).is_file() for one in (folder, *folder.parents))


def drafted(path: Path) -> tuple[Kind, str] | None:
    """The kind and text of a draft that this command wrote; nothing for any other text."""
    found = source.decode(path.name, path.read_bytes())
    told = KIND.search(found.text) if isinstance(found, Source) else None
    return (BY_KEY[told["key"]], found.text) if told and told["key"] in BY_KEY and isinstance(found, Source) else None


def pictures_beside(path: Path, text: str) -> Mapping[str, bytes]:
    return {name: (path.parent / name).read_bytes() for name in sorted(set(PICTURE.findall(text))) if (path.parent / name).is_file() and not (path.parent / name).is_symlink()}


def ours(folder: Path) -> bool:
    """Whether a folder holds only what this command writes."""
    return folder.is_dir() and not folder.is_symlink() and all(one.name in {DRAFT, REPORT} or re.fullmatch(NAME, one.name) for one in folder.iterdir())


def empty(folder: Path) -> bool:
    """Whether a folder that is there may be written into as if it were new."""
    return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())


def put(target: Path, files: Mapping[str, bytes]) -> None:
    """All files or none, in a folder that only its owner opens."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".terima-", dir=target.parent) as spare:
            for name, data in files.items():
                (Path(spare) / name).write_bytes(data)
                (Path(spare) / name).chmod(0o600)
            target.mkdir(mode=0o700, exist_ok=True)
            for old in target.iterdir():
                old.unlink()
            for name in files:
                (Path(spare) / name).replace(target / name)
    except OSError as error:
        raise NotWritable(str(target), error) from error


def rewritten(place: Path, change: Callable[[str], str]) -> None:
    """Write a closed file anew from what stands in it; one that is not there, or of which `change` makes nothing, stays as it is."""
    if place.is_symlink() or not place.is_file():
        return
    spare = place.with_name(f".{place.name}.baru")
    try:
        found = source.decode(place.name, place.read_bytes())
        text = change(found.text) if isinstance(found, Source) else ""
        if text:
            spare.touch(mode=0o600)
            spare.write_text(text, "utf-8", newline="\n")
            spare.replace(place)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise NotWritable(place.name, error) from error
