"""Decides which texts and files leave the house: what no person answers for waits, what is withdrawn is replaced by a notice.

Every door asks here and nowhere else, so that a text which waits is absent from pages, lists, PDFs, search, data and exports alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from pustaka import ledger
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from pustaka.ledger import editions
from pustaka.ledger.record import of_page
from pustaka.library import Library, Publication, asset_hashes
from pustaka.library.library import Absence
from pustaka.library.signoff import State, state
from pustaka.rules.privacy import OWN
from pustaka.rules.withdrawn import TAKEN

OPEN_ERROR = "ada galat yang perlu dibetulkan"
OPEN_REVIEW = "ada temuan yang perlu ditinjau"
BORROWED = "memuat gambar milik tulisan yang ditarik"

PRIVATE = "DIRI"
"""The family of rules about what may identify a person."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that is not published yet; `reason` is an Indonesian clause for reports."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Admission:
    """The library that may be published, what waits for a person, and what was taken back."""

    library: Library
    waiting: tuple[Waiting, ...]
    withdrawn: tuple[Publication, ...]


class PrivateRegister(PustakaError):
    """Raised where a register at `path` may identify somebody: its words are printed with every text, so that no text can go out alone."""

    status = 1

    def __init__(self, path: str, level: Severity = Severity.ERROR) -> None:
        self.path = path
        ways = "betulkan" if level is Severity.ERROR else "betulkan, atau catat dengan «pustaka senyapkan» bila temuannya keliru"
        super().__init__(f"Di «{path}» ada yang mungkin mengenali orang, dan isi daftar ikut tercetak. Jalankan «pustaka periksa {path}», {ways}, lalu ulangi.")


def refuse_private_registers(findings: Iterable[Finding]) -> None:
    """Every door by which words leave asks this first: a text waits for its own findings, but the words of a register stand on all pages.

    A review finding that no editor has answered stops as an error does; only the lists of permits and silences are no words of the site.

    Raises PrivateRegister.
    """
    for one in findings:
        if one.code.startswith(PRIVATE) and one.path.endswith(".yml") and (one.severity is Severity.ERROR or (one.severity is Severity.REVIEW and one.path not in OWN)):
            raise PrivateRegister(one.path, one.severity)


def admit(library: Library, findings: Iterable[Finding]) -> Admission:
    """Leave out of every output what no person has answered for, and the files that only such texts use.

    A case needs a signature over its present text. Without one it is published only when nobody has reviewed it yet and it
    re-tells a document that was already public (`asal`). A text of any kind waits while an error is open on it, or a review
    finding that no reviewer has signed, also when it was published before: a build cannot show the version that was signed, and what may point at a
    person must not stay readable until somebody finds the time.
    """
    open_on: defaultdict[str, set[Severity]] = defaultdict(set)
    borrowing = set[str]()
    for one in findings:
        open_on[one.path].add(one.severity)
        borrowing |= {one.path} if one.code == TAKEN else set()
    waiting, withdrawn, kept = list[Waiting](), list[Publication](), list[Publication]()
    for publication in library.publications:
        where = state(publication)
        reason = obstacle(publication, where, open_on[publication.path], borrows=publication.path in borrowing)
        if where is State.WITHDRAWN:
            withdrawn.append(publication)
        elif reason:
            waiting.append(Waiting(publication.path, reason))
        else:
            kept.append(publication)
    memory = ledger.of(library)
    known = {*memory.addresses, *(memory.moves.goes(one) or one for one in memory.addresses)} if waiting else set[str]()  # what moved a moment ago is not recorded at its new address yet
    absent = {one.path: away(library.by_path[one.path], one.reason, known) for one in waiting}
    absent |= {one.path: Absence(one.title, one.site_path) for one in withdrawn}
    return Admission(replace(library, publications=tuple(kept), files=carried(library, kept), absent=absent), tuple(waiting), tuple(withdrawn))


def away(publication: Publication, reason: str, known: Container[str]) -> Absence:
    """What a waiting text leaves behind: where its address is known from before, or another one moved there, a notice answers there, which says nothing of it.

    What a reviewer refused is not promised to come back.
    """
    notice = publication.site_path if of_page(publication.address) in known else ""
    return Absence(publication.title, notice, waits=reason != State.REFUSED.value)


def obstacle(publication: Publication, where: State, open_findings: Iterable[Severity], *, borrows: bool = False) -> str:
    """Why a text is not published; empty when nothing is in the way. What `borrows` a picture of a text that was taken back waits, signed or not."""
    retold = where is State.UNSIGNED and bool(publication.document.matter.values.get("asal"))
    unanswered = publication.privacy == "kasus" and where is not State.SIGNED and not retold
    if where is State.REFUSED or (unanswered and where is not State.UNSIGNED):
        return str(where.value)
    if Severity.ERROR in open_findings:
        return OPEN_ERROR
    if borrows:
        return BORROWED
    if Severity.REVIEW in open_findings and where is not State.SIGNED:
        return OPEN_REVIEW
    return str(where.value) if unanswered else ""


def carried(library: Library, kept: Iterable[Publication]) -> frozenset[str]:
    """The files that go along with the texts that are kept: these texts, what they link to, what is ours, and declarations."""
    kept = tuple(kept)
    used = {one.path for one in kept} | {link.path for one in kept for link in one.local_links}
    return frozenset(path for path in library.files if path in used or path.endswith(".yml") or path.startswith((f"{ledger.FOLDER}/", f"{editions.FOLDER}/")) or path in asset_hashes.known())
