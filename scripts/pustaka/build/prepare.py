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
from typing import TYPE_CHECKING

from pustaka import ledger, metadata
from pustaka.build import browser_rules, dressing, forwarding, hosting, joining
from pustaka.build.parcels import parcels
from pustaka.check import cache
from pustaka.check.remembering import checked
from pustaka.compose.links import asset_path
from pustaka.editorial.gate import Waiting, admit, refuse_private_registers
from pustaka.errors import ContentErrors, PdfErrors, PustakaError
from pustaka.findings import Finding, Severity
from pustaka.ledger import editions, losses
from pustaka.ledger.record import of_page
from pustaka.library import Library, git, history
from pustaka.library.history import A_DAY, History
from pustaka.library.library import FOLDERS
from pustaka.library.signoff import State
from pustaka.portable.single import style_hash
from pustaka.progress import Progress
from pustaka.project import Project
from pustaka.site import Download, Page, changes, code_pages, codes, registers
from pustaka.site.addresses import answers
from pustaka.site.moved import NOTICE
from pustaka.site.plan import plan

if TYPE_CHECKING:
    from pustaka.book import Made

HOME = "docs/index.md"

NAMED = 20
"""Lost addresses that a message names; the rest is a number."""


class NoHome(PustakaError):
    """Raised when the home page may not be published: without it there is no site."""

    status = 1

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"Beranda ({path}) belum dapat terbit: {reason}. Situs yang sudah ada tidak diubah. Selesaikan dahulu, lalu ulangi.")


class Unanswered(PustakaError):
    """Raised when a finished build would not answer addresses that were published once."""

    status = 1

    def __init__(self, missing: tuple[losses.Loss, ...]) -> None:
        self.missing = missing
        rows = [f"  {one.record.address} (buku alamat: {one.path}:{one.line})" for one in missing[:NAMED]]
        rest = f"\n  dan {len(missing) - NAMED} alamat lain" if len(missing) > NAMED else ""
        super().__init__(
            f"Pembuatan berhenti: {len(missing)} alamat yang pernah terbit tidak akan dijawab lagi. Situs yang sudah ada tidak diubah.\n" + "\n".join(rows) + rest + "\n"
            "Pulihkan isinya, atau jalankan «pustaka pindah LAMA BARU» atau «pustaka cabut ALAMAT --alasan …»."
        )


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
    sticks: bool = False
    """Whether the finished site comes with ZIP files of itself."""
    printed: tuple[Made, ...] = ()
    """The finished PDFs with what they must say."""


Report = Callable[[tuple[Finding, ...]], None]


def prepare(project: Project, *, progress: Progress, report: Report, pdf: bool = True, preview: bool = False, sticks: bool = False) -> Prepared:
    """Everything up to the pages. `report` gets the findings; a preview goes on without the texts that have errors, and without files to take along.

    Raises ContentErrors when errors stop the build, PrivateRegister when a register waits for an editor, and NoHome when the home page itself has to wait.
    """
    today = datetime.date.today()
    books, findings = checked(project)
    report(findings)
    errors = sum(one.severity is Severity.ERROR for one in findings)
    if errors and not preview:
        raise ContentErrors(errors)
    if not preview:
        refuse_private_registers(findings)
    admission = admit(books, findings)
    books = admission.library
    if HOME in books.absent:
        raise NoHome(HOME, next((one.reason for one in admission.waiting if one.path == HOME), State.WITHDRAWN.value))
    dates = history.read(project.root, *FOLDERS, until=today + A_DAY)
    project = replace(project, brand=dressing.dressed(project.brand, books))
    stamps = codes.stamps(books, editions.current(books, dates.last))
    printed = make_pdfs(project, books, dates, stamps, progress) if pdf else ()
    files = {one.path: one.file for one in printed}
    downloads = {one.path: Download(one.path, one.title, one.size, one.pages) for one in printed}
    pictures = {} if preview else dressing.pictures(books, project.brand, writable(project.kept("bagikan")), progress)
    taken, offers = ({}, {}) if preview else parcels(project, books, dates.last, stamps, progress)
    pages = plan(
        books, downloads=downloads, history=dates, brand=project.brand, pictures=frozenset(pictures), stamps=stamps, changes=changes_of(project, books),
        parcels=offers, sticks=sticks,
    )
    shared = {} if preview else dressing.share(books, project.brand)
    made = {
        **metadata.files(books, project.brand, dates), **dressing.extras(registers.files(books), project.brand), **joining.joined(books, project.brand), **code_pages.files(books, stamps),
        **browser_rules.files(),
    }
    extras = {**shared, **made, **hosting.files(project.root, style_hash(project.brand) if taken else ""), **taken}
    extras |= remembered(project, books, pages, files | pictures, extras, pdf=pdf, preview=preview)
    return Prepared(project, books, findings, downloads, files | pictures, pages, extras, dates, admission.waiting, sticks, printed)


def remembered(
    project: Project, books: Library, pages: tuple[Page, ...], made: Mapping[str, Path], extras: Mapping[str, bytes], *, pdf: bool, preview: bool,
) -> dict[str, bytes]:
    """What answers at every address that the ledger holds and that moved.

    Raises Unanswered when one would be lost; a preview, which leaves out texts with errors, says so by its findings alone.
    """
    memory = ledger.of(books)
    if not memory.lines:
        return {}
    standing = frozenset(map(asset_path, books.files))
    found = forwarding.files(project, memory, pages, made, {**extras, **forwarding.carried(books, memory)}, standing, pdf=pdf, away=bool(books.absent))
    shown = answers(books, (page.path for page in pages), memory).addresses
    there = {*(one for one in shown if "#" in one or one.endswith("/")), *made, *extras, *standing, *(path.removesuffix("/index.html") for path in found)}
    excused = {of_page(page.address) for page in pages if page.view.get(NOTICE)}  # a notice has none of the sections of the text whose place it holds
    missing = tuple(losses.lost(memory, there, excused=excused, pdf=pdf))
    if missing and not preview:
        raise Unanswered(missing)
    return found


def changes_of(project: Project, books: Library) -> Mapping[str, Mapping[str, object]]:
    """What the foot of each page tells of its history, with the answers of former runs."""
    file = project.kept("perubahan.json")
    given = cache.load(file)
    known = {str(mark): [str(one) for one in said] for mark, said in given.items() if isinstance(said, list)} if isinstance(given, dict) else {}
    before = dict(known)
    found = changes.views(books, history.versions(project.root, *FOLDERS), lambda names: git.contents(project.root, names), known)
    if known != before:
        cache.save(file, known)
    return found


def make_pdfs(project: Project, books: Library, dates: History, stamps: Mapping[str, codes.Stamp], progress: Progress) -> tuple[Made, ...]:
    """The finished PDFs.

    Raises PdfErrors when one cannot be made: a page must not promise a PDF that is not there.
    """
    from pustaka import book  # Typst is loaded only where PDFs are made

    wanted: list[book.Volume | book.Sheet | book.Deadlines | book.Handout] = [
        *book.volumes(books), *book.sheets(books), *book.deadline_pages(books), *book.handouts(books),
    ]
    troubles = list[book.Trouble]()
    folds = tuple(book.folds(books))
    place = writable(project.kept("pdf"))
    book.forget((one.path for one in (*wanted, *folds)), place)
    made = book.make(
        wanted, books, site_url=project.site_url, dates=dates.last, cache=place, progress=progress, report=troubles.append, brand=project.brand, stamps=stamps,
        memory=project.kept("susunan-pdf.json"),
    )
    for one in troubles:
        progress.say(f"{one.path}:{one.line}: {one.message}")
    failed = sum(one.fatal for one in troubles)
    if failed:
        raise PdfErrors(failed)
    return (*made, *book.fold(folds, {one.path: one for one in made}, cache=place, progress=progress, brand=project.brand))


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
