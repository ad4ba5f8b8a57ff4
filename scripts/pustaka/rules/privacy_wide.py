"""DIRI, the other half: what lies beside the texts, photographs of people, and signatures that no longer hold."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.ledger.yearly import is_yearly
from pustaka.library import Library, Publication, asset_hashes
from pustaka.library.signoff import REVIEW, State, record, state
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.rules.privacy import DIRI
from pustaka.rules.privacy_text import ATTACHMENT, REVIEWS


@DIRI.wide_rule(28, "lampiran", Severity.ERROR)
def attachment(library: Library) -> Iterator[tuple[str, Spot]]:
    """Content folders hold texts and images: what is inside any other file, nobody can check."""
    for path in () if library.loose else sorted(library.files):
        if not path.lower().endswith((".md", ".yml", *ALLOWED, *OTHERS)) and path not in asset_hashes.known() and not is_yearly(path):
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
