"""Looks at the finished site before readers get it: nothing that identifies a person came in on the way from text to page.

The texts were checked before. This is the second lock: a template, a register or a download could still bring in a number.
"""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate
from pathlib import Path, PurePosixPath

from pustaka.build.outputs import packed, pdf, shards, word
from pustaka.build.outputs.pdf_bounds import Unreadable
from pustaka.check import cache, detector
from pustaka.errors import PustakaError
from pustaka.library import Library, asset_hashes
from pustaka.pictures import svg
from pustaka.privacy import hints, identifiers, permits
from pustaka.project import fingerprint
from pustaka.site import declared_values, offline, rendered_places
from pustaka.site.rendered_page import BETWEEN
from pustaka.text import reader

MANY = 3_000_000
"""Bytes from which a second process saves more time than it costs to start."""

PACKED = f"{offline.FOLDER}/"
"""The folder of what readers keep: pieces of files that are looked at by themselves, proven to come out as those went in. Nobody else may put a file there."""

SENTENCES = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z«])")
"""Between two sentences; most of them stand on several pages, in the index and in a PDF, and are looked at once."""

ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


class Revealing(PustakaError):
    """Raised when a finished file holds an identifier; `found` are its path below the site and the slug of the rule, `origins` where each comes from."""

    status = 1

    def __init__(self, found: tuple[tuple[str, str], ...], origins: Mapping[tuple[str, str], str] | None = None) -> None:
        self.found, self.origins = found, origins or {}
        places = "\n".join(f"  {identifiers.masked(one[0])}: {one[1]}{told(self.origins.get(one, ''))}" for one in found)
        super().__init__(
            f"Pembuatan situs berhenti: hasilnya memuat data yang dapat menunjuk orang. Situs yang sudah ada tidak diubah.\n{places}\n"
            "Hapus nilainya di asalnya; bila asalnya tidak disebut, cari di templat. Nomor layanan umum hanya boleh dimuat bila terdaftar dalam docs/register/izin.yml."
        )


class Unread(PustakaError):
    """Raised when finished files hold more than is looked at, or what cannot be read; `paths` are below the site."""

    status = 1

    def __init__(self, paths: tuple[str, ...]) -> None:
        self.paths = paths
        places = "\n".join(f"  {identifiers.masked(one)}" for one in paths)
        super().__init__(
            f"Pembuatan situs berhenti: berkas ini tidak dapat diperiksa sampai habis, jadi tidak boleh terbit. Situs yang sudah ada tidak diubah.\n{places}\n"
            "Ulangi perintahnya. Bila tetap berhenti, keluarkan gambar yang sangat rumit dari tulisan asalnya, atau laporkan kepada pengelola."
        )


def told(origin: str) -> str:
    return f", asalnya {identifiers.masked(origin)}" if origin else ""


def check(folder: Path, library: Library, file: Path | None, sources: Mapping[str, Sequence[str]] | None = None) -> None:
    """Look at every file below `folder` that is not known to be clean; `file` keeps the answers, `sources` are the files that each was made of.

    Raises Revealing and Unread.
    """
    stamp = stamp_of(library)
    known = load(file, stamp)
    seen, fresh = dict[str, str](), list[tuple[str, bytes]]()
    for found in sorted(one for one in folder.rglob("*") if one.is_file()):
        path = found.relative_to(folder).as_posix()
        if suffix(path) not in READERS or path.startswith(PACKED) or f"docs/{path}" in asset_hashes.known():
            continue
        data = found.read_bytes()
        mark = hashlib.sha256(data).hexdigest()[:32]
        seen[mark] = path
        if mark not in known:
            fresh.append((path, data))
    first, unread = dict[str, tuple[str, bool]](), list[str]()
    for (path, _data), lines in zip(fresh, read_all(fresh, os.cpu_count() or 1), strict=True):
        for sentence, joined in lines or ():
            if first.setdefault(sentence, (path, joined))[1] and not joined:
                first[sentence] = path, joined  # where it stands as it is written it is looked at more closely
        if lines is None:
            unread.append(path)
    revealing = list(suspects(first.items(), library))
    if revealing:
        kept, given = dict(declared_values.texts(library)), sources or {}
        origins = {(path, rule): origin(value, given.get(path, ()), kept) for path, rule, value in reversed(revealing)}
        raise Revealing(tuple(sorted(origins)), origins)
    if unread:
        raise Unread(tuple(unread))
    if seen.keys() != known:
        cache.save(file, sorted(seen), stamp)


def read_all(files: Sequence[tuple[str, bytes]], jobs: int) -> Iterator[list[tuple[str, bool]] | None]:
    """The sentences of each file, in order; many files are shared among the processors."""
    if jobs > 1 and sum(len(data) for _path, data in files) > MANY:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(sentences, files, chunksize=4)
    else:
        yield from map(sentences, files)


def sentences(file: tuple[str, bytes]) -> list[tuple[str, bool]] | None:
    """What of a file has to be looked at, each with whether it is joined over cells and items; `None` where that cannot be told."""
    path, data = file
    try:
        return [(one, isinstance(line, shards.Joined)) for line in READERS[suffix(path)](data) for one in SENTENCES.split(line) if hints.hinted(one)]
    except Unreadable:
        return None


def suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def origin(value: str, likely: Sequence[str], texts: Mapping[str, str]) -> str:
    """`docs/a.md:12`: where a value was written; the file alone where only that is known, and nothing where no text holds it."""
    for path in (*likely, *(one for one in texts if one not in likely)):
        place = rendered_places.place_of(value, texts.get(path, ""))
        if place:
            return f"{path}:{texts[path].count(chr(10), 0, place[0]) + 1}"
    return likely[0] if likely else ""


def suspects(lines: Iterable[tuple[str, tuple[str, bool]]], library: Library) -> Iterator[tuple[str, str, str]]:
    """(path, rule, value) of every identifier in lines, each with the path that it comes from and whether it is joined over cells and items."""
    every = list(lines)
    for joined in (False, True):
        yield from judged([(line, path) for line, (path, how) in every if how is joined], library, joined=joined)


def judged(kept: Sequence[tuple[str, str]], library: Library, *, joined: bool) -> Iterator[tuple[str, str, str]]:
    starts = [0, *accumulate(len(line) + len(BETWEEN) for line, _path in kept)]
    text = BETWEEN.join(line for line, _path in kept)
    found = identifiers.find(text, permits.permits(library), permits.silences(library), joined=joined)  # permitted in one text, a value may stand on every page made of it
    for start, end, rule in found:
        yield kept[bisect_right(starts, start) - 1][1], rule, text[start:end]


def words(data: bytes) -> Iterator[str]:
    """The lines of a text file; scripts and data may write letters as `\\\\u0041`."""
    text = data.decode("utf-8", "replace")
    yield from ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).split("\n")


def scripts(data: bytes) -> Iterator[str]:
    """A shard of the search index by its texts, any other script line by line."""
    found = shards.lines(data.decode("utf-8", "replace"))
    yield from words(data) if found is None else found


def drawings(data: bytes) -> Iterator[str]:
    """A drawing without its coordinates, which as a row of numbers may look like a telephone number."""
    yield from words(svg.told(data.decode("utf-8", "replace")).encode("utf-8"))


def cells(data: bytes) -> Iterator[str]:
    """The cells of a table in a text file; a comma between two numbers would make one of them."""
    yield from re.split(r"[,;\t\r\n]", data.decode("utf-8", "replace"))


def packed_files(data: bytes) -> Iterator[str]:
    """What stands in an EPUB or a ZIP."""
    yield from packed.lines(data, READERS)


def documents(data: bytes) -> Iterator[str]:
    """What stands in a Word document."""
    yield from packed.lines(data, {".xml": word.lines, ".rels": word.lines})


def kept(data: bytes) -> Iterator[str]:
    """What stands in a piece of a pack."""
    yield from words(packed.opened(data))


READERS: dict[str, Callable[[bytes], Iterable[str]]] = {
    ".html": reader.lines, ".pdf": pdf.lines, ".csv": cells, ".js": scripts, ".svg": drawings, ".docx": documents, ".lzma": kept,
    **dict.fromkeys((".epub", ".zip"), packed_files),
    **dict.fromkeys((".xml", ".json", ".txt", ".md", ".yml", ".webmanifest", ".ics", ".bib", ".ris"), words),
}

PARTS = (*detector.ROOMS, "build/outputs", "site/offline", "site/page")
LIBRARIES = (*detector.LIBRARIES, "fonttools", "pikepdf")


def stamp_of(library: Library) -> str:
    """What the answers depend on besides the files: the programs that look, and what is permitted."""
    parts = (fingerprint.programs(*PARTS, libraries=LIBRARIES), repr(tuple(permits.permits(library))), repr(tuple(permits.silences(library))))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def load(file: Path | None, stamp: str) -> frozenset[str]:
    """Marks of files that were clean; an unreadable or foreign file counts as empty."""
    given = cache.load(file, stamp)
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()
