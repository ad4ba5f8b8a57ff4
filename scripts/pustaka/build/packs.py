"""Writes what a device may keep: the packs with their list, the worker that keeps them, and the manifest of the installed site.

A pack is a row of pieces named after their content. What a device has it never fetches again, and after a change only the
pieces that differ travel. Texts travel as LZMA, which the worker opens itself: a host compresses with gzip, a quarter heavier.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pustaka.build import assets, packing, webmanifest
from pustaka.build.budgets import Weight
from pustaka.build.pack_choice import chosen
from pustaka.errors import PustakaError
from pustaka.library import wording
from pustaka.project import Project
from pustaka.site.offline import FIRST, FOLDER, PACKS, Pack

WORKER, SOURCE, OPENER = "pekerja.js", "overrides/akar/pekerja.js", "overrides/akar/lzma.js"
"""The worker at the root of the site, whose folder is all that it may answer for, where it is written, and the part of it that opens pieces."""

LIST, VERSION, FRAME = f"{FOLDER}/paket.json", f"{FOLDER}/versi.json", f"{FOLDER}/rangka"
"""What every pack holds; the mark of that list, which is all that a visit asks for; and the name of the shared lines."""

PIECE = 550_000
"""Letters of files in one piece: about a quarter of the first pack once compressed, and enough for files to be alike."""

SUFFIX = ".lzma"

FILTERS = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0}]
"""Measured: texts want no regard to where in a word of four bytes a letter stands."""

DENSE = 2
"""How much worse the index of the search compresses than pages do."""

LINE, TRIP, AT_ONCE = 400_000, 0.4, 2
"""A slow line, in bits a second and seconds to and fro; pieces that the worker fetches side by side."""

TEXTS = (".html", ".css", ".js", ".svg", ".json")

MARKED = re.compile(r"@(?P<what>UKURAN|DETIK):(?P<key>[a-z-]+)@")
"""What stands in a page until the sizes are known: `@UKURAN:saku@`."""


class Unequal(PustakaError):
    """Raised when a packed file would not come out of the worker as it went in."""

    status = 1

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"Pembuatan berhenti: {path} tidak dapat dikemas untuk disimpan pembaca. Ini kesalahan program. Laporkan lewat «Laporkan gangguan» di gudang.")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is fetched at once: several texts in one file of ours, or one file as it is. `size` is what travels; `mark` names what comes out."""

    mark: str
    size: int
    paths: tuple[str, ...]
    data: bytes = b""

    @property
    def told(self) -> list[object]:
        return [self.mark, self.size, list(self.paths) if self.data else self.paths[0]]


def offered(project: Project) -> Pack | None:
    """The pack that pages offer; none where the project has no worker."""
    return PACKS[0] if (project.root / SOURCE).is_file() else None


def write(folder: Path, project: Project) -> tuple[frozenset[str], Weight | None]:
    """Complete the finished site in `folder`; the files written are named in return, with the weight of the first pack. A project without the worker gets none."""
    if offered(project) is None:
        return frozenset(), None
    source = project.root / SOURCE
    files = chosen(folder)
    sized(folder, files)
    packs = pack_all(folder, files)
    listed = told(packs, version(folder))
    written = {
        WORKER: b"".join(assets.minified(".js", one.read_text("utf-8")).encode("utf-8") + b"\n" for one in (project.root / OPENER, source)),
        webmanifest.FILE: dumped(webmanifest.manifest(project)),
        LIST: listed, VERSION: dumped({"versi": mark(listed)}),
        **{f"{FOLDER}/{one.mark}{SUFFIX}": one.data for pieces in packs.values() for one in pieces if one.data},
    }
    for path, data in written.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    heaviest = max(packs[FIRST], key=lambda one: one.size)
    return frozenset(written), Weight(size=sum(one.size for one in packs[FIRST]), file=heaviest.paths[0])


def sized(folder: Path, files: Mapping[str, tuple[str, ...]]) -> None:
    """Put the sizes of the packs where pages hold their marks; a mark is as long as a size, so that measuring with the marks is exact enough."""
    packs = pack_all(folder, files)
    known = {key: (sum(one.size for one in pieces), len(pieces)) for key, pieces in packs.items()}

    def shown(found: re.Match[str]) -> str:
        size, count = known.get(found["key"], (0, 0))
        return wording.size(size) if found["what"] == "UKURAN" else wording.number(seconds(size, count))

    for place in sorted(folder.rglob("*.html")):
        before = place.read_text("utf-8")
        after = MARKED.sub(shown, before)
        if after != before:
            place.write_text(after, "utf-8", newline="\n")


def seconds(size: int, count: int) -> int:
    """How long a pack of so many bytes and pieces takes on a slow line."""
    return math.ceil(size * 8 / LINE + TRIP * math.ceil(count / AT_ONCE))


def version(folder: Path) -> str:
    """The version that every shard of the search names."""
    core = folder / "cari/inti.js"
    found = packing.SHARD.match(core.read_text("utf-8")) if core.is_file() else None
    return found["version"] if found else ""


def pack_all(folder: Path, files: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Piece, ...]]:
    """The pieces of every pack. Raises Unequal."""
    texts = {path: packing.lightened((folder / path).read_text("utf-8")) for paths in files.values() for path in paths if path.endswith(TEXTS)}
    pages = {path: text for path, text in texts.items() if path.endswith(".html")}
    early = [pages[path] for path in files.get(FIRST, pages) if path in pages]
    known, its = packing.frame(early, [text for path, text in pages.items() if path not in files.get(FIRST, pages)]), version(folder)
    packs = dict[str, tuple[Piece, ...]]()
    for key, paths in files.items():
        mine = {path.removesuffix("index.html"): pages[path] for path in paths if path in pages}
        given = {path: packing.packed(path, texts[path], known, mine) for path in paths if path in texts}
        for path, one in given.items():
            if packing.unpacked(path, one, known.lines, mine, its) != texts[path]:
                raise Unequal(path)
        first: dict[str, object] = {FRAME: list(known.lines)} if key == FIRST else {}
        whole = (whole_file(folder, path) for path in paths if path not in texts)
        packs[key] = (*bound({**first, **given}), *whole)
    return packs


def bound(files: Mapping[str, object]) -> Iterator[Piece]:
    """Neighbouring files share a piece while there is room."""
    room, row = PIECE, dict[str, object]()
    for path, content in files.items():
        length = len(dumped(content)) * (DENSE if path.startswith("cari/") else 1)
        if row and length > room:
            yield piece(row)
            room, row = PIECE, {}
        row[path] = content
        room -= length
    if row:
        yield piece(row)


def piece(row: Mapping[str, object]) -> Piece:
    """Keys and values of postings stand apart from each other: each compresses better among its like."""
    postings = {path: one for path, one in row.items() if isinstance(one, dict) and "kunci" in one}
    content: dict[str, object] = {path: one for path, one in row.items() if path not in postings}
    if postings:
        content |= {part: {path: one[part] for path, one in postings.items()} for part in ("kunci", "nilai")}
    data = dumped(content)
    tight = compressed(data)
    return Piece(mark(data), len(tight), tuple(row), tight)


@lru_cache(maxsize=64)
def compressed(data: bytes) -> bytes:
    """The same bytes as LZMA; sizes are asked for before and after pages name them, so that most come up twice."""
    return lzma.compress(data, format=lzma.FORMAT_ALONE, filters=FILTERS)


def whole_file(folder: Path, path: str) -> Piece:
    """A font, a picture or a PDF, which is compressed already."""
    data = (folder / path).read_bytes()
    return Piece(mark(data), len(data), (path,))


def told(packs: Mapping[str, tuple[Piece, ...]], search: str) -> bytes:
    """The list of the packs, as the worker reads it."""
    names = {pack.key: pack.name for pack in PACKS}
    return dumped({"cari": search, "paket": {key: {"nama": names[key], "potong": [one.told for one in pieces]} for key, pieces in packs.items()}})


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def mark(data: bytes) -> str:
    """The content's name: the beginning of its SHA-256, which the worker computes again."""
    return hashlib.sha256(data).hexdigest()[:16]
