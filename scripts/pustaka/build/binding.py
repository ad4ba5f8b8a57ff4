"""Binds what a trainer names into one PDF, under the same gate as the site: what may not be published is not bound either."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pustaka.build import dressing
from pustaka.build.prepare import writable
from pustaka.check.remembering import checked
from pustaka.editorial.gate import Admission, admit, refuse_private_registers
from pustaka.errors import PustakaError
from pustaka.findings import Severity
from pustaka.ledger import editions
from pustaka.library import history, wording
from pustaka.library.history import A_DAY
from pustaka.library.library import FOLDERS
from pustaka.privacy import RULES, Context, judged
from pustaka.progress import Progress
from pustaka.project import Project
from pustaka.site import codes
from pustaka.site.choosing import Piece, Shelf, Unfound, chosen
from pustaka.text import glyphs

TITLE = "Rangkuman"
SUBTITLE = "Tulisan pilihan untuk dibaca dan dibahas bersama."
PATH = "unduh/paket/rangkuman.pdf"
"""The name under which the PDF is kept; it lies nowhere on the site."""

MOST = 200
"""Texts of one handout: the whole library in one file is another thing, and takes minutes."""

WAITS = "{} belum boleh keluar, jadi tidak dapat dirangkum: {}."
TAKEN_BACK = "{} sudah ditarik, jadi tidak dapat dirangkum."


class NotBound(PustakaError):
    """Raised when names lead to nothing that may be bound; `reasons` are whole sentences, one for each."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n  ".join(("Tidak ada yang dirangkum.", *self.reasons)))


@dataclass(frozen=True, slots=True)
class Bound:
    """The PDF, its pages, and what is in it."""

    data: bytes
    pages: int
    texts: int
    sheets: int
    reviewed: int


def private(given: Iterable[tuple[str, str]]) -> list[str]:
    """One sentence for each option whose words could identify a person: they stand on the cover, under the name of the library."""
    context, named = Context(kind="kasus"), {rule.slug: rule.what for rule in RULES}
    found = [(option, sorted({named[one.rule] for one, level in judged(text, context) if level is Severity.ERROR})) for option, text in given]
    return [f"«{option}» memuat {wording.listing(kinds)}, dan akan tercetak. Tulis tanpa itu." for option, kinds in found if kinds]


def unprintable(given: Iterable[tuple[str, str]]) -> list[str]:
    """One sentence for each option with a sign that would be an empty box on the cover."""
    found = ((option, next((sign for _at, sign in glyphs.gaps(text)), "")) for option, text in given)
    return [f"«{option}» memuat tanda yang tidak dapat dicetak (U+{ord(sign):04X}), misalnya emoji. Tulis dengan kata." for option, sign in found if sign]


def bind(project: Project, names: Sequence[str], *, title: str, subtitle: str, aims: Sequence[str], progress: Progress) -> Bound:
    """Raises NotBound when a name leads to nothing, and PdfErrors when the PDF cannot be made."""
    from pustaka import book  # Typst is loaded only where PDFs are made

    title, subtitle, *aims = (" ".join(one.split()) for one in (title, subtitle, *aims))
    said = (("--judul", title), ("--ringkasan", subtitle), *(("--tujuan", one) for one in aims))
    if spoken := [*private(said), *unprintable(said)]:
        raise NotBound(spoken)
    today = datetime.date.today()
    whole, findings = checked(project)
    refuse_private_registers(findings)
    admission = admit(whole, findings)
    books = admission.library
    pieces, lost = chosen(names, Shelf(books))
    reasons = [reason(one, Shelf(whole), admission) for one in lost]
    if len(pieces) > MOST:
        reasons.append(f"Yang disebut {wording.number(len(pieces))} tulisan; paling banyak {wording.number(MOST)}.")
    if reasons:
        raise NotBound(reasons)
    dates = history.read(project.root, *FOLDERS, until=today + A_DAY)
    project = replace(project, brand=dressing.dressed(project.brand, books))
    stamps = codes.stamps(books, editions.current(books, dates.last))
    wanted = book.Handout(path=PATH, page="", title=title or TITLE, subtitle=subtitle or SUBTITLE, aims=tuple(filter(None, aims)), pieces=pieces)
    troubles = list[book.Trouble]()
    made = book.make(
        [wanted], books, site_url=project.site_url, dates=dates.last, cache=writable(project.kept("pdf")), progress=progress, report=troubles.append,
        brand=project.brand, stamps=stamps,
    )
    for one in troubles:
        progress.say(f"{one.path}:{one.line}: {one.message}")
    if not made:
        raise NotBound([one.message for one in troubles if one.fatal])
    texts = [piece.publication for piece in pieces if piece.publication]
    return Bound(made[0].file.read_bytes(), made[0].pages, len(texts), len(pieces) - len(texts), sum(1 for one in texts if wording.stands(one, today)))


def reason(lost: Unfound, everything: Shelf, admission: Admission) -> str:
    """Why a name leads to nothing: unknown, or known and kept back."""
    found = everything.find(lost.name)
    if not isinstance(found, Piece) or found.publication is None:
        return lost.message
    path = found.publication.path
    if any(one.path == path for one in admission.withdrawn):
        return TAKEN_BACK.format(f"«{path}»")
    why = next((one.reason for one in admission.waiting if one.path == path), "")
    return WAITS.format(f"«{path}»", why) if why else lost.message
