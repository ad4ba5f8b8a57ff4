"""Everything up to the rendering, read from top to bottom: read, check, leave out what is unsigned, make the PDFs, plan the pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pustaka import history, library, site
from pustaka.check import check
from pustaka.errors import ContentErrors, PdfErrors
from pustaka.findings import Finding, Severity
from pustaka.gate import admit
from pustaka.history import History
from pustaka.library import FOLDERS, Library
from pustaka.memory import recalled
from pustaka.progress import Progress
from pustaka.project import Project
from pustaka.site import Download, Page


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that a door needs, before any page is rendered."""

    project: Project
    library: Library
    findings: tuple[Finding, ...]
    downloads: Mapping[str, Download]
    files: Mapping[str, Path]
    """The finished PDFs by their path below the site root."""
    pages: tuple[Page, ...]
    extras: Mapping[str, bytes]
    """Planned files that are no pages, by path below the site root."""
    dates: History
    waiting: int
    """How many texts were left out because no person has answered for them yet."""


Report = Callable[[tuple[Finding, ...]], None]


def prepare(project: Project, *, progress: Progress, report: Report, pdf: bool = True, preview: bool = False) -> Prepared:
    """Everything up to the pages. `report` gets the findings; a preview shows pages with errors too.

    Raises ContentErrors when an error would be published.
    """
    books = recalled(library.read(project.root, today=datetime.date.today()), project.cache / "diri.json")
    findings = check(books)
    report(findings)
    errors = sum(one.severity is Severity.ERROR for one in findings)
    if errors and not preview:
        raise ContentErrors(errors)
    admission = admit(books, findings)
    books = admission.library
    dates = history.read(project.root, *FOLDERS)
    files, downloads = make_pdfs(project, books, dates, progress) if pdf else ({}, {})
    pages = site.plan(books, downloads=downloads, history=dates, withdrawn=admission.withdrawn)
    return Prepared(project, books, findings, downloads, files, pages, site.files(books), dates, len(admission.waiting))


def make_pdfs(project: Project, books: Library, dates: History, progress: Progress) -> tuple[dict[str, Path], dict[str, Download]]:
    """The PDFs as (file by path, download by path).

    Raises PdfErrors when one cannot be made: a page must not promise a PDF that is not there.
    """
    from pustaka import book  # Typst is loaded only where PDFs are made

    wanted: list[book.Volume | book.Sheet] = [*book.volumes(books), *book.sheets(books)]
    troubles = list[book.Trouble]()
    made = book.make(wanted, books, site_url=project.site_url, dates=dates.last, cache=project.cache / "pdf", progress=progress, report=troubles.append)
    for one in troubles:
        progress.say(f"{one.path}:{one.line}: {one.message}")
    failed = sum(one.fatal for one in troubles)
    if failed:
        raise PdfErrors(failed)
    return {one.path: one.file for one in made}, {one.path: Download(one.path, one.title, one.size, one.pages) for one in made}
