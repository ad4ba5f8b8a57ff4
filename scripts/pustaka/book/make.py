"""Makes the PDFs of a library: only what has changed, several at a time, and with a sentence for each that fails."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache as once
from glob import escape
from importlib.metadata import version
from pathlib import Path

from pustaka import dialect
from pustaka.book import blame, workers
from pustaka.book.content import Content, content, sources
from pustaka.book.text import FONTS
from pustaka.book.typeset import STANDARDS, TEMPLATES, Job, Refused, Typeset, accepted
from pustaka.book.volume import Volume
from pustaka.library import Library
from pustaka.progress import Progress
from pustaka.publication import Publication
from pustaka.site.body import composer

LABEL = "Membuat PDF"

@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF: `path` below the site root, `file` where it lies now, `size` in bytes."""

    path: str
    file: Path
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with one file. A fatal one cost a PDF; another only a sign or an image in it."""

    path: str
    line: int
    message: str
    fatal: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """A volume on its way to Typst; `key` names everything that its bytes depend on."""

    volume: Volume
    content: Content
    job: Job
    key: str


def make(
    volumes: Sequence[Volume], library: Library, *, site_url: str, dates: Mapping[str, date], cache: Path, progress: Progress,
    jobs: int | None = None, render: Callable[[Publication], str] | None = None, report: Callable[[Trouble], None] | None = None,
) -> tuple[Made, ...]:
    """Make the volumes and keep them below `cache`; `dates` are the last changes by source path.

    A volume that cannot be set is left out, and `report` (by default the progress) says why; so it does for what was replaced.
    """
    tell = report or (lambda trouble: progress.say(f"{trouble.path}:{trouble.line}: {trouble.message}"))
    given = sources(library, render or rendered(library), site_url, dates)
    cache.mkdir(parents=True, exist_ok=True)
    made: dict[str, Made] = {}
    waiting: list[Ready] = []
    seen: set[Trouble] = set()
    for volume in volumes:
        ready = prepared(volume, content(volume, given))
        for path, sentence in ready.content.troubles:
            trouble = Trouble(path, 1, sentence, fatal=False)
            if trouble not in seen:
                seen.add(trouble)
                tell(trouble)
        found = kept(ready, cache)
        if found:
            made[volume.path] = found
        else:
            waiting.append(ready)
    refused: list[tuple[Ready, Exception]] = []
    with progress.counting(LABEL, len(waiting)) as bar:
        for n, result in workers.run([ready.job for ready in waiting], jobs or os.cpu_count() or 1):
            if isinstance(result, Typeset):
                made[waiting[n].volume.path] = keep(waiting[n], result, cache)
            else:
                refused.append((waiting[n], result))
            bar.update(1)
    for trouble in blamed_all(refused):
        tell(trouble)
    return tuple(made[volume.path] for volume in volumes if volume.path in made)


def rendered(library: Library) -> Callable[[Publication], str]:
    """The renderer of the site's own pages, each page once."""
    compose = composer(library)

    @once
    def html(path: str) -> str:
        return dialect.render(compose.body(library.by_path[path])).html

    return lambda publication: html(publication.path)


def prepared(volume: Volume, what: Content) -> Ready:
    data = json.dumps(what.data, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(f"{setup()}\n{what.date}\n{sorted(what.pictures)}\n{data}".encode())
    return Ready(volume, what, Job(data, what.pictures, what.date), digest.hexdigest()[:32])


@once
def setup() -> str:
    """Names the templates, the fonts and the libraries: a change in any of them makes every PDF anew."""
    digest = hashlib.sha256()
    for path in sorted([*TEMPLATES.iterdir(), *FONTS.glob("*.ttf")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{digest.hexdigest()} typst {version('typst')} pikepdf {version('pikepdf')} {STANDARDS}"


def stem(volume: Volume) -> str:
    return volume.path.removeprefix("unduh/").removesuffix(".pdf").replace("/", "+")


def kept(ready: Ready, cache: Path) -> Made | None:
    """The PDF of an earlier run with the same key; the number of pages is part of its name."""
    for file in cache.glob(f"{escape(stem(ready.volume))}.{ready.key}.*.pdf"):
        pages = file.name.split(".")[-2]
        if pages.isdigit():
            return Made(ready.volume.path, file, file.stat().st_size, int(pages))
    return None


def keep(ready: Ready, result: Typeset, cache: Path) -> Made:
    """Write the PDF whole or not at all, and drop the version that it replaces."""
    name = stem(ready.volume)
    file = cache / f"{name}.{ready.key}.{result.pages}.pdf"
    partial = file.with_suffix(".part")
    partial.write_bytes(result.pdf)
    partial.replace(file)
    for old in cache.glob(f"{escape(name)}.*.pdf"):
        if old != file and old.name.count(".") == file.name.count("."):
            old.unlink(missing_ok=True)
    return Made(ready.volume.path, file, len(result.pdf), result.pages)


def blamed_all(refused: Sequence[tuple[Ready, Exception]]) -> Iterator[Trouble]:
    """One trouble per volume that was not made; a publication that fails by itself is not looked for again in its volumes."""
    guilty: set[str] = set()
    for ready, error in sorted(refused, key=lambda pair: (pair[0].volume.collected, pair[0].volume.path)):
        name = ready.volume.title
        known = next((one.path for one in ready.volume.publications if one.path in guilty), None)
        if known:
            yield Trouble(known, 1, f"PDF «{name}» juga tidak dibuat, karena memuat tulisan ini.", fatal=True)
            continue
        trouble = blamed(ready, error)
        guilty.add(trouble.path)
        yield trouble


def blamed(ready: Ready, error: Exception) -> Trouble:
    """Name the file, and the block in it, that keeps a volume from being set."""
    name, first = ready.volume.title, ready.volume.publications[0].path
    if not isinstance(error, Refused):
        return Trouble(first, 1, f"PDF «{name}» tidak jadi, karena pembuat PDF berhenti. Ulangi; bila tetap gagal, laporkan kepada pengelola.", fatal=True)
    whole, pictures = blame.loose(ready.content.data), ready.job.pictures
    publications = whole["publications"]

    def sets(some: Sequence[int]) -> bool:
        """Whether the volume is set when only these publications have a body."""
        return accepted({**whole, "publications": [one if n in some else {**one, "body": []} for n, one in enumerate(publications)]}, pictures)

    place = blame.culprit(range(len(publications)), sets)
    if place is None:
        return Trouble(first, 1, f"PDF «{name}» tidak jadi. Laporkan kepada pengelola: {first_line(error)}", fatal=True)
    publication, found = ready.volume.publications[place], publications[place]
    alone = {**whole, "groups": [], "index": []}
    block = blame.block(found["body"], lambda some: accepted({**alone, "publications": [{**found, "body": list(some)}]}, pictures))
    line = blame.line_of(publication, found["body"], block) if block is not None else 1
    return Trouble(publication.path, line, f"Bagian ini tidak dapat dicetak, jadi PDF «{name}» tidak dibuat. Sederhanakan susunannya. ({first_line(error)})", fatal=True)


def first_line(error: Exception) -> str:
    return next((row.strip() for row in str(error).splitlines() if row.strip()), type(error).__name__)[:200]
