"""Everything up to the rendering, read from top to bottom: read, check, leave out what is unsigned, make the PDFs, plan the pages."""

from __future__ import annotations

import atexit
import datetime
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pustaka import metadata, site
from pustaka.build import dressing, hosting
from pustaka.check import check
from pustaka.check.memory import recalled
from pustaka.editorial.gate import Waiting, admit
from pustaka.errors import ContentErrors, PdfErrors, PustakaError
from pustaka.findings import Finding, Severity
from pustaka.library import Library, history, library
from pustaka.library.history import History
from pustaka.library.library import FOLDERS
from pustaka.library.signoff import State
from pustaka.progress import Progress
from pustaka.project import Project
from pustaka.site import Download, Page

HOME = "docs/index.md"


class NoHome(PustakaError):
    """Raised when the home page may not be published: without it there is no site."""

    status = 1

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"Beranda ({path}) belum dapat terbit: {reason}. Situs yang sudah ada tidak diubah. Selesaikan dahulu, lalu ulangi.")


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that a door needs, before any page is rendered."""

    project: Project
    library: Library
    findings: tuple[Finding, ...]
    downloads: Mapping[str, Download]
    files: Mapping[str, Path]
    """The finished PDFs and share pictures by their path below the site root."""
    pages: tuple[Page, ...]
    extras: Mapping[str, bytes]
    """Planned files that are no pages, by path below the site root."""
    dates: History
    waiting: tuple[Waiting, ...]
    """The texts that were left out because no person has answered for them yet."""


A_DAY = datetime.timedelta(days=1)
"""By which a commit made elsewhere may be dated ahead of us."""

Report = Callable[[tuple[Finding, ...]], None]


def prepare(project: Project, *, progress: Progress, report: Report, pdf: bool = True, preview: bool = False) -> Prepared:
    """Everything up to the pages. `report` gets the findings; a preview goes on without the texts that have errors.

    Raises ContentErrors when errors stop the build, and NoHome when the home page itself has to wait.
    """
    today = datetime.date.today()
    books = recalled(library.read(project.root, today=today, site_url=project.site_url), project.kept("diri.json"))
    findings = check(books)
    report(findings)
    errors = sum(one.severity is Severity.ERROR for one in findings)
    if errors and not preview:
        raise ContentErrors(errors)
    admission = admit(books, findings)
    books = admission.library
    if HOME in books.absent:
        raise NoHome(HOME, next((one.reason for one in admission.waiting if one.path == HOME), State.WITHDRAWN.value))
    dates = history.read(project.root, *FOLDERS, until=today + A_DAY)
    project = replace(project, brand=dressing.dressed(project.brand, books))
    files, downloads = make_pdfs(project, books, dates, progress) if pdf else ({}, {})
    pictures = {} if preview else dressing.pictures(books, project.brand, writable(project.kept("bagikan")), progress)
    pages = site.plan(books, downloads=downloads, history=dates, brand=project.brand, pictures=frozenset(pictures))
    shared = {} if preview else dressing.share(books, project.brand)
    extras = {**shared, **metadata.files(books, project.brand, dates), **dressing.extras(site.files(books), project.brand), **hosting.files(project.root)}
    return Prepared(project, books, findings, downloads, files | pictures, pages, extras, dates, admission.waiting)


def make_pdfs(project: Project, books: Library, dates: History, progress: Progress) -> tuple[dict[str, Path], dict[str, Download]]:
    """The PDFs as (file by path, download by path).

    Raises PdfErrors when one cannot be made: a page must not promise a PDF that is not there.
    """
    from pustaka import book  # Typst is loaded only where PDFs are made

    wanted: list[book.Volume | book.Sheet] = [*book.volumes(books), *book.sheets(books)]
    troubles = list[book.Trouble]()
    place = writable(project.kept("pdf"))
    made = book.make(
        wanted, books, site_url=project.site_url, dates=dates.last, cache=place, progress=progress, report=troubles.append, brand=project.brand,
    )
    for one in troubles:
        progress.say(f"{one.path}:{one.line}: {one.message}")
    failed = sum(one.fatal for one in troubles)
    if failed:
        raise PdfErrors(failed)
    return {one.path: one.file for one in made}, {one.path: Download(one.path, one.title, one.size, one.pages) for one in made}


def writable(wanted: Path | None) -> Path:
    """The folder for PDFs or pictures, or one that lasts as long as this program where nothing is kept."""
    try:
        if wanted is not None:
            wanted.mkdir(parents=True, exist_ok=True)
            if os.access(wanted, os.W_OK):
                return wanted
    except OSError:
        pass  # a folder that cannot be made is as good as none
    passing = tempfile.mkdtemp(prefix="pustaka-")
    atexit.register(shutil.rmtree, passing, ignore_errors=True)
    return Path(passing)
