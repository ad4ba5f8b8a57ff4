"""Lists the trainers' handouts: chosen texts, parts of texts and blank sheets in one PDF."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka.book import sheet
from pustaka.book.volume import Volume
from pustaka.library import Library
from pustaka.site.choosing import Piece
from pustaka.site.packages import Package, packages


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One bound PDF. `page` is where it is offered, below the site root; `away` the number of texts that it had to leave out."""

    path: str
    page: str
    title: str
    subtitle: str
    aims: tuple[str, ...]
    pieces: tuple[Piece, ...]
    away: int = 0

    @property
    def volume(self) -> Volume:
        """The texts in it, as a volume has them."""
        texts = tuple(piece.publication for piece in self.pieces if piece.publication)
        return Volume(path=self.path, page=self.page, title=self.title, subtitle=self.subtitle, publications=texts, collected=True)


def handouts(library: Library) -> tuple[Handout, ...]:
    """The ready packages of the site."""
    return tuple(map(ready, packages(library)))


def ready(package: Package) -> Handout:
    one = package.publication
    return Handout(
        path=package.path, page=one.address, title=one.title, subtitle=one.summary, aims=package.aims, pieces=package.pieces, away=package.away,
    )


def bound(one: Handout, library: Library) -> tuple[tuple[int, str, sheet.Sheet], ...]:
    """The blank sheets in it: how many texts stand before each, the label where it begins, and the sheet."""
    made = {each.path: each for each in sheet.sheets(library)}
    found, texts = list[tuple[int, str, sheet.Sheet]](), 0
    for piece in one.pieces:
        if piece.publication:
            texts += 1
        else:
            found.append((texts, sheet.label(len(found)), made[piece.address]))
    return tuple(found)
