"""Compares what answers with what was promised: each address that would stop answering, with what belongs to it drawn together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pustaka.ledger import paper
from pustaka.ledger.book import Ledger
from pustaka.ledger.record import FILE, Record


@dataclass(frozen=True, slots=True)
class Loss:
    """A promised address that nothing answers; `sought` is where it should answer now, the same address if it never moved."""

    path: str
    line: int
    record: Record
    sought: str


def lost(ledger: Ledger, answering: Collection[str], *, excused: Collection[str] = (), pdf: bool = True) -> Iterator[Loss]:
    """Every promised address that neither answers nor went to one that does, in the order of the ledger.

    What stands on a lost page, and its PDF, is not told again. `excused` are pages whose text is away for good reasons: a
    notice answers there. Without `pdf` nothing is said of PDFs, nor of what went to one.
    """
    found = dict[str, Loss]()
    for path, line, one in ledger.lines:
        address = one.address
        if address in answering or address in found or (not pdf and is_pdf(one)):
            continue
        end = ledger.moves.goes(address)
        if not end or (end != address and end in answering):  # retired with a reason, led back to itself, or moved
            continue
        if not pdf and end.endswith(".pdf"):
            continue
        if owner(address) in excused or owner(end) in excused:
            continue
        found[address] = Loss(path, line, one, end)
    gone = {one.record.address for one in found.values()}
    return (one for address, one in found.items() if owner(address) not in gone)


def is_pdf(record: Record) -> bool:
    return record.kind == FILE and record.address.endswith(".pdf")


def owner(address: str) -> str:
    """The page that an anchor stands on, or that a PDF prints; empty for pages themselves."""
    return address.partition("#")[0] if "#" in address else paper.page_of(address)
