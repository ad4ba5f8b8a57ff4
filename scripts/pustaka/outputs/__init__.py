"""Looks at the finished site before readers get it: nothing that identifies a person came in on the way from text to page.

The texts were checked before. This is the second lock: a template, a register or a download could still bring in a number.
"""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate
from pathlib import Path, PurePosixPath

from pustaka import cache, identifiers, own, permits
from pustaka.errors import PustakaError
from pustaka.library import Library
from pustaka.memory import detector
from pustaka.outputs import html, pdf, shards

MANY = 3_000_000
"""Bytes from which a second process saves more time than it costs to start."""

BETWEEN = "\n¶\n"
"""Keeps a value from being read across two lines that are no neighbours."""

SENTENCES = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z«])")
"""Between two sentences; most of them stand on several pages, in the index and in a PDF, and are looked at once."""

ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


class Revealing(PustakaError):
    """Raised when a finished file holds an identifier; `found` are its path below the site and the slug of the rule."""

    status = 1

    def __init__(self, found: tuple[tuple[str, str], ...]) -> None:
        self.found = found
        places = "\n".join(f"  {path}: {rule}" for path, rule in found)
        super().__init__(
            f"Pembuatan situs berhenti: hasilnya memuat data yang dapat menunjuk orang. Situs yang sudah ada tidak diubah.\n{places}\n"
            "Cari asalnya di daftar, templat, atau berkas unduhan. Nomor layanan umum hanya boleh dimuat bila terdaftar dalam docs/register/izin.yml."
        )


def check(folder: Path, library: Library, file: Path | None) -> None:
    """Look at every file below `folder` that is not known to be clean; `file` keeps the answers.

    Raises Revealing.
    """
    stamp = stamp_of(library)
    known = load(file, stamp)
    seen, fresh = dict[str, str](), list[tuple[str, bytes]]()
    for found in sorted(one for one in folder.rglob("*") if one.is_file()):
        path = found.relative_to(folder).as_posix()
        if suffix(path) not in READERS or f"docs/{path}" in own.known():
            continue
        data = found.read_bytes()
        mark = hashlib.sha256(data).hexdigest()[:32]
        seen[mark] = path
        if mark not in known:
            fresh.append((path, data))
    first: dict[str, str] = {}
    for (path, _data), lines in zip(fresh, read_all(fresh, os.cpu_count() or 1), strict=True):
        for sentence in lines:
            first.setdefault(sentence, path)
    revealing = tuple(sorted(set(suspects(first.items(), library))))
    if revealing:
        raise Revealing(revealing)
    if seen.keys() != known:
        cache.save(file, sorted(seen), stamp)


def read_all(files: Sequence[tuple[str, bytes]], jobs: int) -> Iterator[list[str]]:
    """The sentences of each file, in order; many files are shared among the processors."""
    if jobs > 1 and sum(len(data) for _path, data in files) > MANY:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(sentences, files, chunksize=4)
    else:
        yield from map(sentences, files)


def sentences(file: tuple[str, bytes]) -> list[str]:
    """What of a file has to be looked at."""
    path, data = file
    return [one for line in READERS[suffix(path)](data) for one in SENTENCES.split(line) if identifiers.hinted(one)]


def suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def suspects(lines: Iterable[tuple[str, str]], library: Library) -> Iterator[tuple[str, str]]:
    """(path, rule) of every identifier in lines with the paths they come from."""
    kept = list(lines)
    starts = [0, *accumulate(len(line) + len(BETWEEN) for line, _path in kept)]
    text = BETWEEN.join(line for line, _path in kept)
    for start, _end, rule in identifiers.find(text, permits.permits(library), permits.silences(library)):  # permitted in one text, a value may stand on every page made of it
        yield kept[bisect_right(starts, start) - 1][1], rule


def words(data: bytes) -> Iterator[str]:
    """The lines of a text file; scripts and data may write letters as `\\\\u0041`."""
    text = data.decode("utf-8", "replace")
    yield from ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).split("\n")


def scripts(data: bytes) -> Iterator[str]:
    """A shard of the search index by its texts, any other script line by line."""
    found = shards.lines(data.decode("utf-8", "replace"))
    yield from words(data) if found is None else found


def cells(data: bytes) -> Iterator[str]:
    """The cells of a table in a text file; a comma between two numbers would make one of them."""
    yield from re.split(r"[,;\t\r\n]", data.decode("utf-8", "replace"))


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": html.lines, ".pdf": pdf.lines, ".csv": cells, ".js": scripts, **dict.fromkeys((".xml", ".json", ".txt", ".md", ".yml", ".svg", ".webmanifest", ".ics"), words),
}


def stamp_of(library: Library) -> str:
    """What the answers depend on besides the files: the programs that look, and what is permitted."""
    programs = [Path(identifiers.__file__), *sorted(Path(__file__).parent.glob("*.py"))]
    parts = (detector(), *(one.read_text("utf-8") for one in programs), repr(tuple(permits.permits(library))), repr(tuple(permits.silences(library))))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def load(file: Path | None, stamp: str) -> frozenset[str]:
    """Marks of files that were clean; an unreadable or foreign file counts as empty."""
    given = cache.load(file, stamp)
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()
