"""Writes the ledger: new records are added, known ones stay as they are, and the file of a year is in the order of its addresses."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from pustaka.errors import PustakaError
from pustaka.ledger.book import FOLDER, Ledger
from pustaka.ledger.record import Malformed, Record, parse
from pustaka.ledger.yearly import file_of

Coder = Callable[[str, Collection[str]], str]
"""`code_of(address, taken)`: the code of an address, unlike those that are taken already; empty where none is promised."""


class Unrecordable(PustakaError):
    """Raised for what is published at an address that the ledger could not be read with; nothing is written."""

    status = 1

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(
            f"«{address}» tidak dapat dicatat di buku alamat, karena memuat spasi atau tanda yang bukan bagian alamat. "
            "Ganti nama berkasnya dengan huruf kecil, angka, dan tanda hubung, lalu ulangi. Tidak ada yang ditulis."
        )


def uncoded(address: str, taken: Collection[str]) -> str:
    """No address gets a code."""
    return ""


def added(ledger: Ledger, published: Iterable[tuple[str, str]], today: datetime.date, code_of: Coder = uncoded) -> tuple[Record, ...]:
    """The records that the ledger lacks, of what is published as (kind, address): new addresses, and known ones that get a code now.

    Raises Unrecordable for a line that the check would refuse as soon as it is written.
    """
    taken, found = set(ledger.codes), list[Record]()
    for kind, address in sorted(set(published), key=lambda one: one[1]):
        known = ledger.addresses.get(address)
        if known is not None and known.code:
            continue
        code = code_of(address, taken)
        if known is None or code:
            found.append(legible(replace(known, code=code) if known else Record(today, kind, address, code)))
            taken.add(code)
    return tuple(found)


def legible(one: Record) -> Record:
    """The record, which its own line gives back. Raises Unrecordable."""
    try:
        parse(one.line)
    except Malformed as error:
        raise Unrecordable(one.address) from error
    return one


def texts(ledger: Ledger, new: Iterable[Record]) -> Mapping[str, str]:
    """The whole text of every file that changes, by path. A record that only gains its code stays on its line."""
    by_path: dict[str, list[Record]] = {}
    place: dict[str, str] = {}
    for path, _number, one in ledger.lines:
        by_path.setdefault(path, []).append(one)
        place.setdefault(one.address, path)
    changed = set[str]()
    for one in new:
        path = place.get(one.address) or file_of(FOLDER, one.date.year)
        changed.add(path)
        here = by_path.setdefault(path, [])
        coded = [replace(other, code=one.code) if other.address == one.address and not other.code else other for other in here]
        by_path[path] = coded if one.address in place else [*here, one]
    return {path: "".join(f"{one.line}\n" for one in sorted(by_path[path], key=lambda one: (one.address, one.date))) for path in sorted(changed)}
