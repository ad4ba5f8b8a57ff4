"""The body of a publication as every output shows it: links, citations, what belongs together, and explanations put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.compose import (
    absent,
    calls,
    cards,
    drawings,
    duties,
    family,
    glossary,
    health,
    laws,
    names,
    pointers,
    potentials,
    references,
    referrals,
    replaced,
)
from pustaka.compose.links import places, relinked
from pustaka.compose.related import with_related
from pustaka.ledger import Ledger
from pustaka.library import Library, Publication
from pustaka.registers import places as pages
from pustaka.registers.citations import Key, known
from pustaka.registers.glossary import abbreviations


@dataclass(frozen=True, slots=True)
class Composer:
    """What composing needs to know of the whole library, gathered once."""

    library: Library
    site: Mapping[str, str]
    """Site path by source path."""
    laws: Mapping[Key, str]
    abbreviations: Mapping[str, str]
    pointed: Ledger | None = None
    """Where pages are made: what gives the items that people point at their ids."""

    def body(self, publication: Publication) -> str:
        """The Markdown that site and PDF render."""
        library = self.library
        edits = (
            *laws.edits(publication, self.laws, library.register("hukum")), *absent.edits(publication, library.absent), *calls.edits(publication, library),
            *references.edits(publication, library), *(pointers.edits(publication, self.pointed) if self.pointed is not None else ()),
        )  # fmt: skip
        text = relinked(publication, self.site, edits)
        if publication.kind.publication and publication.kind.related:
            text = with_related(publication, library, text)
        text = laws.with_notice(text, publication, library.register("hukum"), self.laws)
        text = duties.with_box(text, publication, library)
        text = references.with_list(text, publication, library)
        text = drawings.with_drawings(text, publication, library)
        text = family.with_family(text, publication, library)
        text = health.with_link(text, publication, library)
        text = potentials.with_line(text, publication, library)
        text = referrals.with_block(text, publication, library)
        text = names.with_line(text, publication, library)
        text = cards.with_head(text, publication, library)
        text = replaced.with_warning(text, publication, library)
        return glossary.with_tooltips(text, self.abbreviations)


def composer(library: Library, *, pointed: Ledger | None = None) -> Composer:
    return Composer(library, {**places(library), **pages.places(library)}, known(library.register("hukum")), abbreviations(library.register("istilah")), pointed)
