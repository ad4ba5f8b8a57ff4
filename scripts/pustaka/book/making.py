"""Makes the PDFs that no earlier run has left: composes their texts, has them set, and says why one was not."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pustaka.book import blame, deadline_data, handout, handout_data, sheet, sheet_data, text, tree
from pustaka.book.content import content
from pustaka.book.deadline_sheet import Deadlines
from pustaka.book.dress import dress
from pustaka.book.handout import Handout
from pustaka.book.make import Known, Printable, chosen
from pustaka.book.pdf_cache import Kept, Made, keep, setup
from pustaka.book.sheet import Sheet
from pustaka.book.sources import Sources, sources
from pustaka.book.surroundings import FIELDS, around
from pustaka.book.trouble import Trouble
from pustaka.book.volume import Volume
from pustaka.compose.body import composer
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.registers import duties
from pustaka.site.law_notes import Note
from pustaka.text import dialect
from pustaka.text.deadline import within
from pustaka.text.limits import PAGE_SECONDS
from pustaka.typesetting import workers
from pustaka.typesetting.typeset import Job, Typeset

__all__ = ["from_register", "from_texts", "rendered", "rest", "sources"]

LABEL = "Membuat PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(Known):
    """A PDF on its way to Typst; `texts` are the publications in it."""

    job: Job
    texts: tuple[str, ...]
    blame: Callable[[Exception], Trouble]
    """Names the place that keeps it from being set."""


def rest(
    wanted: Sequence[Printable], given: Sources, known: dict[str, Known], made: dict[str, Made], files: Kept, progress: Progress, jobs: int | None,
) -> tuple[Trouble, ...]:
    """Make what is not in `made`, add it there and to `known`, and say what was refused."""
    waiting: list[Ready] = []
    refused: dict[int, Exception] = {}

    def missing() -> Iterator[Job]:
        """The jobs to be done, each made ready while others are being set; large ones first, because they take longest."""
        for one in sorted(wanted, key=is_collected, reverse=True):
            if one.path not in made:
                known[one.path] = ready = from_texts(one, given) if isinstance(one, Volume | Handout) else from_register(one, given)
                if found := files.of(ready):
                    made[one.path] = found
                    bar.update(1)
                else:
                    waiting.append(ready)
                    yield ready.job

    with progress.counting(LABEL, len(wanted) - len(made)) as bar:
        for n, result in workers.run(missing(), jobs or os.cpu_count() or 1):
            if isinstance(result, Typeset):
                made[waiting[n].path] = keep(waiting[n], result, files.folder)
            else:
                refused[n] = result
            bar.update(1)
    return tuple(blamed_all([(waiting[n], refused[n]) for n in sorted(refused)]))


def is_collected(one: Printable) -> bool:
    return isinstance(one, Volume) and one.collected


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
        volume, (what, job) = one.volume, handout_data.job(one, given)
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
    job, missing = sheet_data.job(one, given) if isinstance(one, Sheet) else deadline_data.job(one, given)
    source = sheet.REGISTER if isinstance(one, Sheet) else duties.FILE
    return Ready(
        path=one.path, title=one.title, job=job, key=key_of(job), texts=(), troubles=((source, text.replaced(missing)),) if missing else (),
        blame=lambda error: sheet_data.blamed(one, error) if isinstance(one, Sheet) else deadline_data.blamed(one, error),
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
