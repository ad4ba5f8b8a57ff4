"""TAUTAN and MEDIA, what other texts still hold of one whose client took consent back: links that tell of it, and its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.kinds.base import PHOTOS
from pustaka.kinds.package import PACKAGE
from pustaka.ledger.moves import FILE as MOVES
from pustaka.ledger.moves import latest, superseded
from pustaka.library import Library, Publication
from pustaka.library.once import once_each
from pustaka.library.signoff import is_withdrawn, record
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.rules.link_targets import at, file_links
from pustaka.rules.links import TAUTAN
from pustaka.rules.media import MEDIA
from pustaka.rules.meta import value_spot
from pustaka.site.choosing import Piece, Shelf

TAKEN = MEDIA.code(9)
"""The rule whose findings no signature answers: whoever signed before could not know that consent would be taken back."""


@once_each
def withdrawn(library: Library) -> Mapping[str, Publication]:
    """The texts whose client took consent back, by path."""
    return {one.path: one for one in library.publications if is_withdrawn(one)}


@once_each
def pictures(library: Library) -> Mapping[str, str]:
    """The pictures that belong to a text that was taken back, each with that text.

    A picture lies in the folder of its text. It belongs to a text that shows it or answers for it in `foto`; once that is
    deleted, it is one that no other text of its folder uses. What a text took from elsewhere is not its own.
    """
    found = dict[str, str]()
    for path, text in sorted(withdrawn(library).items()):
        folder = f"{path.rpartition('/')[0]}/"
        named = {one.path for one in text.local_links}
        answered = record(text, PHOTOS.key)
        neighbours = (one for one in library.publications if one.path.startswith(folder) and not is_withdrawn(one))
        used = {link.path for one in neighbours for link in one.local_links}
        for one in sorted(library.files):
            if one.startswith(folder) and one.lower().endswith(ALLOWED + OTHERS) and (one in named or one.rpartition("/")[2] in answered or one not in used):
                found.setdefault(one, path)
    return found


@TAUTAN.rule(14, "tujuan-sudah-ditarik", Severity.ADVICE)
def withdrawn_target(publication: Publication, library: Library) -> Iterator[Spot]:
    """The link leads to a notice by itself; whether the words around it still tell of somebody, only a person can see. A package goes on without the text.

    What a text that was taken back had replaced stays out of every list for its sake; only an editor knows whether it holds again.
    """
    move = superseded(library).get(publication.path) if withdrawn(library) else None
    if move is not None and latest(library, publication).path in withdrawn(library) and publication.path not in withdrawn(library):
        yield Spot(1, 1, f"Pengganti tulisan ini sudah ditarik, tetapi tulisan ini masih ditandai tergantikan, jadi tidak ada di daftar dan pencarian. Bila isinya berlaku lagi, hapus catatan «{move.key}» di {MOVES}. Bila tidak, tunjuk pengganti lain di isian «baru».")
    for link, path in file_links(publication, library):
        if path in withdrawn(library) and path != publication.path:
            yield at(link, "Tulisan yang dituju sudah ditarik, jadi tautan ini menuju pemberitahuan. Baca lagi kalimatnya: hapus tautan ini, juga kata yang menceritakan isi tulisan itu.")
    names = publication.listed(PACKAGE.key) if withdrawn(library) else ()
    shelf = Shelf(library)
    for name in names:
        piece = shelf.find(name)
        if isinstance(piece, Piece) and piece.publication and piece.publication.path in withdrawn(library):
            yield value_spot(publication.document, PACKAGE.key, name, "Tulisan ini sudah ditarik, jadi tidak ikut dijilid. Hapus dari daftar «paket», dan periksa rencana sesi yang memakainya.")


@MEDIA.rule(9, "gambar-tulisan-ditarik", Severity.REVIEW)
def withdrawn_picture(publication: Publication, library: Library) -> Iterator[Spot]:
    """A picture leaves the library together with the text it was taken for, wherever else it is shown or linked."""
    if library.loose or publication.path in withdrawn(library):
        return
    for one in publication.local_links:
        owner = pictures(library).get(one.path)
        if owner:
            yield at(
                one.link,
                f"Gambar ini milik {owner}, yang persetujuannya dicabut. Hapus gambarnya dari tulisan ini. "
                "Selama gambar itu masih ada di sini, tulisan ini tidak dimuat.",
            )
