"""Makes the PDFs of a library: only what has changed, several at a time, and with a sentence for each that fails."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pustaka.book import blame, deadline_sheet, handout, pdf_manifest_cache, sheet, text, tree
from pustaka.book.blame import Trouble
from pustaka.book.content import content
from pustaka.book.deadline_sheet import Deadlines
from pustaka.book.dress import dress
from pustaka.book.handout import Handout
from pustaka.book.pdf_cache import Made, keep, kept, setup
from pustaka.book.pdf_manifest_cache import Remembered
from pustaka.book.sheet import Sheet
from pustaka.book.sources import Sources, sources
from pustaka.book.surroundings import FIELDS, Around, around
from pustaka.book.volume import Volume
from pustaka.compose import composer
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.project import NONE, Brand
from pustaka.registers import duties
from pustaka.site.codes import Stamp
from pustaka.site.law_notes import Note, written_at
from pustaka.text import dialect
from pustaka.text.deadline import within
from pustaka.text.limits import PAGE_SECONDS
from pustaka.typesetting import workers
from pustaka.typesetting.typeset import Job, Typeset

LABEL = "Membuat PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a PDF besides its content; `key` names everything that its bytes depend on."""

    path: str
    title: str
    key: str
    troubles: tuple[tuple[str, str], ...]
    """(source path, sentence) of what had to be left out or replaced."""
    volume: Volume | None = None
    labels: tuple[str, ...] = ()
    around: Around = field(default_factory=dict)
    chosen: tuple[tuple[Publication, tuple[str, ...]], ...] = ()
    form: Sheet | None = None
    bound: tuple[tuple[int, str, Sheet], ...] = ()

    @property
    def remembered(self) -> Remembered:
        return Remembered(self.key, self.labels, self.around, self.troubles)

    def made(self, file: Path, size: int, pages: int) -> Made:
        return Made(self.path, self.title, file, size, pages, self.volume, self.labels, self.around, self.chosen, self.form, self.bound)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(Known):
    """A PDF on its way to Typst; `texts` are the publications in it."""

    job: Job
    texts: tuple[str, ...]
    blame: Callable[[Exception], Trouble]
    """Names the place that keeps it from being set."""


Printable = Volume | Sheet | Deadlines | Handout


def make(
    wanted: Sequence[Printable], library: Library, *, site_url: str, dates: Mapping[str, date], cache: Path, progress: Progress,
    jobs: int | None = None, render: Callable[[Publication], str] | None = None, report: Callable[[Trouble], None] | None = None, brand: Brand = NONE,
    stamps: Mapping[str, Stamp] | None = None, memory: Path | None = None,
) -> tuple[Made, ...]:
    """Make the volumes, the sheets and the page of deadlines, and keep them below `cache`; `dates` are the last changes by source path.

    What cannot be set is left out, and `report` (by default the progress) says why; so it does for what was replaced.
    `memory` is the file that says what a library led to: as long as nothing changed, not even the day, the kept PDFs are taken as they are.
    """
    said = report or (lambda trouble: progress.say(f"{trouble.path}:{trouble.line}: {trouble.message}"))
    homes = {text.path: written_at(text) for one in wanted if isinstance(one, Volume) for text in one.publications if isinstance(text, Note)}

    def tell(trouble: Trouble) -> None:
        path, line = homes.get(trouble.path, (trouble.path, trouble.line))
        said(replace(trouble, path=path, line=line))

    cache.mkdir(parents=True, exist_ok=True)
    mark = pdf_manifest_cache.state(wanted, library, site_url, dates, brand, stamps or {}) if memory and render is None else ""
    past = pdf_manifest_cache.load(memory, mark) if mark else {}
    known: dict[str, Known] = {one.path: of_memory(one, past[one.path], library) for one in wanted if one.path in past}
    made = {path: found for path, one in known.items() if (found := kept(one, cache))}
    waiting: list[Ready] = []
    refused: dict[int, Exception] = {}
    anew = len(made) < len(wanted)
    if anew:
        given = sources(library, render or rendered(library), site_url, dates, brand, stamps or {})

        def missing() -> Iterator[Job]:
            """The jobs to be done, each made ready while others are being set; large ones first, because they take longest."""
            for one in sorted(wanted, key=is_collected, reverse=True):
                if one.path not in made:
                    known[one.path] = ready = from_texts(one, given) if isinstance(one, Volume | Handout) else from_register(one, given)
                    if found := kept(ready, cache):
                        made[one.path] = found
                        bar.update(1)
                    else:
                        waiting.append(ready)
                        yield ready.job

        with progress.counting(LABEL, len(wanted) - len(made)) as bar:
            for n, result in workers.run(missing(), jobs or os.cpu_count() or 1):
                if isinstance(result, Typeset):
                    made[waiting[n].path] = keep(waiting[n], result, cache)
                else:
                    refused[n] = result
                bar.update(1)
    for path, sentence in dict.fromkeys(trouble for one in wanted for trouble in known[one.path].troubles):
        tell(Trouble(path, 1, sentence, fatal=False))
    for trouble in blamed_all([(waiting[n], refused[n]) for n in sorted(refused)]):
        tell(trouble)
    # What changed while PDFs were set is in some of them and not in others, so nothing is remembered then.
    if anew and mark and not refused and pdf_manifest_cache.state(wanted, library, site_url, dates, brand, stamps or {}) == mark:
        pdf_manifest_cache.save(memory, mark, {path: one.remembered for path, one in known.items()})
    return tuple(made[one.path] for one in wanted if one.path in made)


def is_collected(one: Printable) -> bool:
    return isinstance(one, Volume) and one.collected


def of_memory(one: Printable, old: Remembered, library: Library) -> Known:
    """What an earlier run found out about a PDF that is wanted again."""
    return Known(
        path=one.path, title=one.title, key=old.key, troubles=old.troubles, volume=one if isinstance(one, Volume) else None, labels=old.labels, around=old.around,
        chosen=chosen(one) if isinstance(one, Handout) else (), form=one if isinstance(one, Sheet) else None,
        bound=handout.bound(one, library) if isinstance(one, Handout) else (),
    )


def chosen(one: Handout) -> tuple[tuple[Publication, tuple[str, ...]], ...]:
    return tuple((piece.publication, piece.sections) for piece in one.pieces if piece.publication)


def rendered(library: Library) -> Callable[[Publication], str]:
    """The HTML that the site's own pages show."""
    compose = composer(library)
    known: dict[str, str] = {}  # a text stands in its own PDF and in those of its series and its kind

    def html(publication: Publication) -> str:
        if publication.path not in known:
            with within(PAGE_SECONDS, publication.path):
                body = publication.document.body if isinstance(publication, Note) else compose.body(publication)  # what comes from registers is composed already
                known[publication.path] = dialect.render(body).html
        return known[publication.path]

    return html


def from_texts(one: Volume | Handout, given: Sources) -> Ready:
    if isinstance(one, Handout):
        volume, (what, job) = one.volume, handout.job(one, given)
    else:
        volume, what = one, content(one, given)
        job = Job(json.dumps(what.data, ensure_ascii=False, sort_keys=True), what.pictures, what.date, brand=dress(given.brand), places=tuple(sorted(places(what.data))))
    return Ready(
        path=volume.path, title=volume.title, job=job, key=key_of(job), texts=tuple(one.path for one in volume.publications), troubles=what.troubles,
        blame=lambda error: blame.volume(volume, what, error), volume=None if isinstance(one, Handout) else volume,
        labels=tuple(one["label"] for one in (*what.data["cards"], *what.data["publications"])),
        around=around(what.data),
        chosen=chosen(one) if isinstance(one, Handout) else (), bound=handout.bound(one, given.library) if isinstance(one, Handout) else (),
    )


def from_register(one: Sheet | Deadlines, given: Sources) -> Ready:
    """A PDF that comes from a register alone."""
    job, missing = sheet.job(one, given) if isinstance(one, Sheet) else deadline_sheet.job(one, given)
    source = sheet.REGISTER if isinstance(one, Sheet) else duties.FILE
    return Ready(
        path=one.path, title=one.title, job=job, key=key_of(job), texts=(), troubles=((source, text.replaced(missing)),) if missing else (),
        blame=lambda error: sheet.blamed(one, error) if isinstance(one, Sheet) else deadline_sheet.blamed(one, error),
        around=around({key: value for key, value in json.loads(job.data).items() if key not in FIELDS}) if isinstance(one, Sheet) else {}, form=one if isinstance(one, Sheet) else None,
    )


def places(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(code, label) of every text and section that has a code."""
    for one in (*data["cards"], *data["publications"]):
        if one["code"]:
            yield one["code"], one["label"]
        for node in tree.walk(one.get("body", [])):
            if node["t"] == "h" and "code" in node and "label" in node:
                yield node["code"], node["label"]


def key_of(job: Job) -> str:
    digest = hashlib.sha256(f"{setup()}\n{job.template}\n{job.brand}\n{job.date}\n{sorted(job.pictures)}\n{job.data}".encode())
    return digest.hexdigest()[:32]


def blamed_all(refused: Sequence[tuple[Ready, Exception]]) -> Iterator[Trouble]:
    """One trouble per PDF that was not made; a publication that fails by itself is not looked for again in the volumes that follow it."""
    guilty: set[str] = set()
    for ready, error in refused:
        known = next((path for path in ready.texts if path in guilty), None)
        trouble = Trouble(known, 1, f"PDF «{ready.title}» juga tidak dibuat, karena memuat tulisan ini.", fatal=True) if known else ready.blame(error)
        guilty.add(trouble.path)
        yield trouble
