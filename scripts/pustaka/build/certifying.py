"""Makes the form of a certification from one case, under the same gate as the site: what may not be published is not handed out either."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from pustaka.check import remembering
from pustaka.editorial import certification
from pustaka.editorial.gate import OPEN_ERROR, OPEN_REVIEW, admit, refuse_private_registers
from pustaka.errors import PustakaError
from pustaka.findings import Severity
from pustaka.kinds.case import CASE
from pustaka.ledger import editions
from pustaka.library import Library, Publication, history, wording
from pustaka.library.history import A_DAY
from pustaka.library.library import FOLDERS
from pustaka.project import Project
from pustaka.site import codes
from pustaka.site.choosing import Piece, Shelf

NOT_A_CASE = "«{}» bukan studi kasus. Yang dapat diekspor hanya tulisan di {}/."
WAITS = "«{}» belum boleh keluar, jadi formulirnya tidak dibuat: {}."
MORE = " Jalankan «pustaka periksa {}»."
PERSONS = "masih ada {} temuan data pribadi"
TAKEN_BACK = "«{}» sudah ditarik, jadi formulirnya tidak dibuat."


@dataclass(frozen=True, slots=True)
class Certified:
    """The file, how many aspects the form has, and how many of them are not long enough yet."""

    data: bytes
    aspects: int
    lacking: int
    reviewed: bool


def certify(project: Project, name: str) -> Certified:
    """Raises PustakaError when there is no such case, or when it may not leave the library."""
    from pustaka.book.making import rendered  # loads what only a finished text needs
    from pustaka.portable.certificate import Row, certificate
    from pustaka.portable.gathered import Gathered

    today = datetime.date.today()
    whole = remembering.remembered(project)
    case = found(whole, name)
    findings = remembering.findings(project, whole)
    refuse_private_registers(findings)
    admission = admit(whole, findings)
    persons = sum(1 + len(one.more) for one in findings if one.path == case.path and one.code.startswith("DIRI") and one.severity is Severity.ERROR)
    if any(one.path == case.path for one in admission.withdrawn):
        raise PustakaError(TAKEN_BACK.format(case.path))
    why = PERSONS.format(persons) if persons else next((one.reason for one in admission.waiting if one.path == case.path), "")
    if why:
        raise PustakaError(WAITS.format(case.path, why) + (MORE.format(case.path) if persons or why in {OPEN_ERROR, OPEN_REVIEW} else ""))
    books = admission.library
    dates = history.read(project.root, *FOLDERS, until=today + A_DAY)
    given = Gathered(
        library=books, render=rendered(books), site_url=project.site_url, dates=dates.last, brand=project.brand, stamps=codes.stamps(books, editions.current(books, dates.last)),
    )
    aspects = tuple(certification.aspects(case))
    rows = [Row(one.part.id, one.part.title, one.part.level, one.asked, one.has, one.verdict) for one in aspects]
    return Certified(certificate(case, rows, certification.LENGTH, given), len(aspects), sum(not one.enough for one in aspects), bool(wording.review(case)))


def found(books: Library, name: str) -> Publication:
    """The case that is named by code, file name, path or address.

    Raises PustakaError.
    """
    piece = Shelf(books).find(name)
    if not isinstance(piece, Piece):
        raise PustakaError(piece.told("diekspor"))
    if piece.publication is None or piece.publication.kind is not CASE:
        raise PustakaError(NOT_A_CASE.format(name[:60], CASE.folder))
    return piece.publication
