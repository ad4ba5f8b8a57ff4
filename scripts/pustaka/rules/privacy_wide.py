"""DIRI, the other half: what lies beside the texts, photographs of people, and signatures that no longer hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.ledger.book import is_book
from pustaka.ledger.editions import is_record
from pustaka.library import Library, Publication, own
from pustaka.library.signoff import REVIEW, State, record, state
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.privacy import Allowed, permits, permitted
from pustaka.rules.privacy import DIRI, loosely, spot
from pustaka.rules.privacy_permits import VALUES, identified, registers, values_of
from pustaka.rules.privacy_text import ATTACHMENT, IN_REGISTER, REVIEWS

SHORT = frozenset({"alamat", "koordinat", "tanggal-lahir", "nomor-rekam-medis", "pelat-kendaraan"})
"""Rules whose values are too short for the look at identifiers; case numbers are left out, because decisions of courts are law."""


@DIRI.wide_rule(28, "lampiran", Severity.ERROR)
def attachment(library: Library) -> Iterator[tuple[str, Spot]]:
    """Content folders hold texts and images: what is inside any other file, nobody can check."""
    for path in () if library.loose else sorted(library.files):
        if not path.lower().endswith((".md", ".yml", *ALLOWED, *OTHERS)) and path not in own.known() and not is_book(path) and not is_record(path):
            yield path, Spot(1, 1, ATTACHMENT)


@DIRI.rule(30, "tinjauan-tidak-berlaku", Severity.REVIEW, also=Severity.ADVICE, unparsed=False)
def void_review(publication: Publication, library: Library) -> Iterator[Spot]:
    """A signature is somebody else's, over this very text. A case without one waits; other kinds carry a mark that says so."""
    if library.loose or not record(publication, REVIEW):
        return
    where = state(publication)
    if where in REVIEWS:
        grave = where is State.SELF or (publication.privacy == "kasus" and where is not State.REFUSED)
        line = publication.document.matter.line(REVIEW)
        yield Spot(line, 1, REVIEWS[where].format(path=publication.path), severity=Severity.REVIEW if grave else Severity.ADVICE)


@DIRI.wide_rule(31, "data-pribadi-di-daftar", Severity.ERROR)
def register_identifier(library: Library) -> Iterator[tuple[str, Spot]]:
    """Registers come out on pages as well: a number in them is public only where it is permitted."""
    given = tuple(permits.permits(library))
    for path, text in registers(library):
        allowed = tuple(Allowed(one.value, one.rule) for one in given if one.holds(path))
        hidden = [one for one in permits.silences(library) if one.path == path]
        others = ((start, end, rule) for start, end, rule, level, public in loosely(values_of(text), f"{path}{VALUES}", library) if rule in SHORT and level == Severity.ERROR.value and not public)
        for start, end, rule in (*(one[:3] for one in identified(path, text, library)), *others):
            value = text[start:end]
            if not permitted(value, rule, allowed) and not any(one.hides(rule, path, value) for one in hidden):
                found = spot(text, start, end, rule, Severity.ERROR)
                yield path, replace(found, message=IN_REGISTER.format(found=f"{found.message.partition('. ')[0]}."))
