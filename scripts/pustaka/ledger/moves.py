"""Where addresses went: `docs/register/pindahan.yml` as moves, chains drawn together, and what is wrong with them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pustaka.ledger import paper
from pustaka.library import Library, Publication, Register
from pustaka.library.once import once_each
from pustaka.library.register import FOLDER as REGISTERS

NAME = "pindahan"
FILE = f"{REGISTERS}/{NAME}.yml"
"""The register of moves and retirements, and where it lies."""

OLD, NEW, DATE, REASON, KEPT = "lama", "baru", "tanggal", "alasan", "tetap"


@dataclass(frozen=True, slots=True)
class Move:
    """One declared move; without `new` the address was retired, with `kept` the old text stays readable below a warning."""

    key: str
    old: str
    new: str
    date: datetime.date | None
    reason: str
    kept: bool = False


def read(register: Register) -> tuple[Move, ...]:
    """The moves that can be read; a rule says what is wrong with the others."""
    return tuple(one for key, record in register.records.items() if (one := of_record(key, record)))


@once_each
def superseded(library: Library) -> Mapping[str, Move]:
    """By path, the texts that stay readable although another one took their place: they stand in no list and no feed, and say so everywhere."""
    given = {one.old: one for one in read(library.register(NAME)) if one.kept and one.new}
    return {one.path: given[one.address] for one in library.publications if one.address in given} if given else {}


def standing(publications: Iterable[Publication], library: Library) -> tuple[Publication, ...]:
    """Those whose place no other text took, in the same order."""
    gone = superseded(library)
    return tuple(one for one in publications if one.path not in gone)


def latest(library: Library, publication: Publication) -> Publication:
    """The text that readers should have today in the place of this one; the same one where none took its place, or where that one may not be published."""
    if publication.path not in superseded(library):
        return publication
    page = Moves(read(library.register(NAME))).latest(publication.address).partition("#")[0]
    return next((one for one in library.publications if one.address == page), publication)


def of_record(key: str, record: Mapping[str, object]) -> Move | None:
    old, new, day = record.get(OLD), record.get(NEW) or "", record.get(DATE)
    if not isinstance(old, str) or not isinstance(new, str) or not old:
        return None
    date = day if isinstance(day, datetime.date) and not isinstance(day, datetime.datetime) else None
    return Move(key, old, new, date, " ".join(str(record.get(REASON) or "").split()), record.get(KEPT) in (True, "ya"))


@dataclass(frozen=True)
class Moves:
    """All moves; a move of a page takes its anchors along."""

    given: tuple[Move, ...] = ()

    @cached_property
    def by_old(self) -> Mapping[str, Move]:
        return {one.old: one for one in self.given}

    def of(self, address: str) -> Move | None:
        """The move of an address, or of the page that it stands on."""
        found = self.by_old.get(address)
        page = address.partition("#")[0] if "#" in address else paper.page_of(address)
        if found is None and page:
            found = self.by_old.get(page)
            return None if found is None or found.kept else found
        return found

    def goes(self, address: str) -> str | None:
        """Where an address ends up when every chain is followed; empty when it was retired, nothing for a loop. One that never moved stays."""
        return self.followed(address)[0]

    def last(self, address: str) -> Move | None:
        """The move that ends the chain of an address: its day and reason are those that hold, a retirement's too. Nothing where it never moved."""
        return self.followed(address)[1]

    def followed(self, address: str) -> tuple[str | None, Move | None]:
        """Where an address ends up, and the last move on its way."""
        seen, last = set[str](), None
        while (move := self.of(address)) is not None and not move.kept:
            if address in seen:
                return None, last
            seen.add(address)
            address, last = onward(address, move), move
        return address, last

    def latest(self, address: str) -> str:
        """Where one reads today what stood at the address of a text: on past every text that stays readable below a warning."""
        seen = {address}
        while (move := self.by_old.get(address.partition("#")[0])) is not None and move.kept:
            end = self.goes(move.new)
            if not end or end in seen:
                break
            seen.add(address := end)
        return address


def onward(address: str, move: Move) -> str:
    """One step: an anchor of a page that moved keeps its id, unless the new place is an anchor itself; its PDF follows too."""
    if move.old != address and paper.page_of(address) == move.old and move.new.endswith("/" if move.old.endswith("/") else ".pdf"):
        return paper.moved(address, move.new)
    mark, fragment = address.partition("#")[1:]
    if not mark or move.old == address or not move.new or "#" in move.new:
        return move.new
    return f"{move.new}#{fragment}" if move.new.endswith("/") else move.new
