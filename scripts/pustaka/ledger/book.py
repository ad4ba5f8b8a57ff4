"""Reads the ledger: one file per year, only ever longer, in any order of lines so that two branches merge without a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pustaka.ledger import moves, yearly
from pustaka.ledger.moves import Moves
from pustaka.ledger.record import Malformed, Record, parse
from pustaka.library import Library

FOLDER = yearly.ADDRESSES


@dataclass(frozen=True, slots=True)
class Fault:
    """A line of a ledger file that cannot be read."""

    path: str
    line: int
    message: str


@dataclass(frozen=True)
class Ledger:
    """Everything that was ever published. `lines` keeps every line as (path, number, record)."""

    lines: tuple[tuple[str, int, Record], ...] = ()
    moves: Moves = field(default_factory=Moves)
    faults: tuple[Fault, ...] = ()

    @cached_property
    def addresses(self) -> Mapping[str, Record]:
        """Each address with its first record; a later line of the same address may only add the code."""
        found: dict[str, Record] = {}
        for _path, _number, one in self.lines:
            first = found.get(one.address)
            if first is None:
                found[one.address] = one
            elif (one.date, one.code) != (first.date, first.code):
                found[one.address] = Record(min(one.date, first.date), first.kind, first.address, first.code or one.code)
        return found

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The address of each code."""
        return {one.code: address for address, one in self.addresses.items() if one.code}

    @cached_property
    def by_page(self) -> Mapping[str, tuple[str, ...]]:
        """The ids that were promised on each page, in the order of the ledger."""
        found: dict[str, list[str]] = {}
        for address in self.addresses:
            page, mark, fragment = address.partition("#")
            if mark:
                found.setdefault(page, []).append(fragment)
        return {page: tuple(ids) for page, ids in found.items()}


def of(library: Library) -> Ledger:
    """The ledger among the files of a library, with the moves of its register."""
    texts = ((path, yearly.text(library.read_bytes(path))) for path in yearly.in_order(library.files, FOLDER))
    return gathered(texts, Moves(moves.read(library.register(moves.NAME))))


def gathered(texts: Iterable[tuple[str, str]], moved: Moves) -> Ledger:
    lines, faults = list[tuple[str, int, Record]](), list[Fault]()
    for path, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            try:
                lines.append((path, number, parse(line)))
            except Malformed as error:
                faults.append(Fault(path, number, str(error)))
    return Ledger(tuple(lines), moved, tuple(faults))
