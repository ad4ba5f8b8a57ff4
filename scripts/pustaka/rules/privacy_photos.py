"""DIRI for photographs: what no program sees, a person answers for in the front matter, people and writing alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.kinds.base import PHOTOS, WRITING
from pustaka.library import Library, Publication, asset_hashes
from pustaka.library.publication import LocalLink
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.rules.link_targets import at
from pustaka.rules.privacy import DIRI
from pustaka.rules.privacy_text import PHOTO, PHOTO_WRITING

RASTER = tuple(one for one in (*ALLOWED, *OTHERS) if one != ".svg")


def photographs(publication: Publication) -> Iterator[tuple[LocalLink, str]]:
    """(link, name of the file) of every photograph that a text shows or leads to: a linked one is published as well."""
    for one in publication.local_links:
        name = one.path.rpartition("/")[2]
        if name.lower().endswith(RASTER) and one.path not in asset_hashes.known():
            yield one, name


def answers(publication: Publication) -> Mapping[str, object] | None:
    """What the front matter says of each photograph; nothing where it could not be read, or where the kind has no such field."""
    matter = publication.document.matter
    if PHOTOS.key not in publication.kind.by_field or PHOTOS.key in matter.unread:
        return None
    given = matter.values.get(PHOTOS.key)
    return given if isinstance(given, dict) else {}


@DIRI.rule(29, "foto-tanpa-keterangan", Severity.ERROR, unparsed=False)
def undeclared_photo(publication: Publication, library: Library) -> Iterator[Spot]:
    """Front matter says of every photograph whether people are on it and how they agreed."""
    given = answers(publication)
    if given is None:
        return
    for one, name in photographs(publication):
        if name not in given:
            yield at(one.link, PHOTO)


@DIRI.rule(42, "tulisan-di-foto", Severity.REVIEW, unparsed=False)
def unread_writing(publication: Publication, library: Library) -> Iterator[Spot]:
    """Front matter also says of every photograph what writing is to be seen: a letter, a card or a board names people too."""
    given = answers(publication) or {}
    told = set[str]()
    for one, name in photographs(publication):
        answer = given.get(name)
        if isinstance(answer, str) and name not in told and not answer.endswith(WRITING):
            told.add(name)
            yield at(one.link, PHOTO_WRITING)
