"""Remembers which PDFs a library led to, so that a library in which nothing changed is neither composed nor rendered for them again."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path
from typing import Any

from pustaka.book.surroundings import Around
from pustaka.library import Library, Publication
from pustaka.project import files, fingerprint

LIBRARIES = ("fonttools", "lxml", "markdown", "nh3", "pikepdf", "phonenumbers", "pillow", "pymdown-extensions", "pyyaml", "segno", "typst")
"""What composing, rendering and setting depend on besides our own programs."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a PDF without its content: the key under which it is kept, what must be around its texts, and what had to be replaced in it."""

    key: str
    labels: tuple[str, ...]
    around: Around
    troubles: tuple[tuple[str, str], ...]


def state(wanted: Iterable[object], library: Library, *given: object) -> str:
    """A mark of everything that the PDFs depend on; one thing more or less, and it is another one."""
    digest = hashlib.sha256(programs().encode())
    for part in (*(described(one) for one in (*wanted, *given)), *parts(library)):
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part).digest())
    return digest.hexdigest()


def parts(library: Library) -> Iterator[str | bytes]:
    """All that a library holds: texts and registers as they were read, every other file as it lies there, and the day."""
    yield repr((library.today, library.site_url, library.loose, sorted(library.absent.items()), sorted(library.files)))
    for one in library.publications:
        yield f"{one.path}\n{one.kind.key}\n{one.document.source.text}"
    for series in library.series:
        yield f"{series.path}\n{series.matter.values!r}"
    for name, register in sorted(library.registers.items()):
        yield f"{name}\n{register.matter.values!r}"
    for path in sorted(library.files):
        if not path.endswith((".md", ".yml")):
            yield path
            yield library.read_bytes(path)


def described(given: object) -> str:
    """A value in letters that are the same in each run; a publication by its path, because its text is told apart."""
    if isinstance(given, Publication):
        return given.path
    if dataclasses.is_dataclass(given):
        return f"{type(given).__name__}({', '.join(described(getattr(given, one.name)) for one in dataclasses.fields(given))})"
    if isinstance(given, Mapping):
        return "{" + ", ".join(sorted(f"{described(key)}: {described(value)}" for key, value in given.items())) + "}"
    if isinstance(given, list | tuple):
        return f"[{', '.join(map(described, given))}]"
    return repr(given)


@once
def programs() -> str:
    """A mark of our own programs with their data, templates and fonts, and of the libraries that they stand on."""
    return fingerprint.programs(libraries=LIBRARIES)


def load(file: Path | None, mark: str) -> dict[str, Remembered]:
    """What was remembered in this very state, by the path of the PDF; nothing where the file is missing, damaged, or of another state."""
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        given = json.loads(file.read_text("utf-8")) if file is not None else {}
        if given.get("keadaan") == mark:
            return {str(path): remembered(one) for path, one in given["pdf"].items()}
    return {}


def remembered(given: Mapping[str, Any]) -> Remembered:
    around = {str(label): frozenset(map(str, some)) for label, some in given["sekitar"].items()}
    return Remembered(str(given["kunci"]), tuple(map(str, given["awal"])), around, tuple((str(path), str(sentence)) for path, sentence in given["diganti"]))


def save(file: Path | None, mark: str, found: Mapping[str, Remembered]) -> None:
    """Remember in place of what was remembered before, whole or not at all. Remembering is a convenience; where it fails, nothing is said."""
    if file is None:
        return
    told = {
        path: {"kunci": one.key, "awal": one.labels, "sekitar": {label: sorted(some) for label, some in one.around.items()}, "diganti": one.troubles}
        for path, one in found.items()
    }
    with suppress(OSError):
        files.replace(file, json.dumps({"keadaan": mark, "pdf": told}, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))
