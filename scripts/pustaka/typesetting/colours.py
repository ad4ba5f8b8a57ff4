"""Gives the colours of a file numbers, so that a page takes one by its number and not by its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pustaka.typesetting.pieces import COLOUR, Piece

MOST = 256
"""Colours that a palette holds."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The number of each colour, by its space and how it was written, and the bytes of each number."""

    places: Mapping[tuple[bytes, bytes], int]
    rows: tuple[bytes, ...]


def palette(pieces: Iterable[Piece], spaces: Mapping[bytes, int]) -> Palette:
    """The colours and greys by their numbers, as far as they consist of bytes; `spaces` are those of colours by the count of their parts."""
    found, rows = dict[tuple[bytes, bytes], int](), dict[bytes, int]()
    if 3 in spaces.values():
        for space, colour in taken(pieces):
            if (row := spelled(colour, spaces[space])) and (row in rows or len(rows) < MOST):
                found[space, colour] = rows.setdefault(row, len(rows))
    return Palette(found, tuple(rows))


def taken(pieces: Iterable[Piece]) -> Iterator[tuple[bytes, bytes]]:
    """Each colour that some piece takes, with its space."""
    for one in pieces:
        if isinstance(one, bytes):
            yield from ((each["space"], each["colour"]) for each in COLOUR.finditer(one) if each["space"])
        else:
            yield one.space, one.colour


def spelled(colour: bytes, count: int) -> bytes:
    """Its three bytes; nothing where they are none. A grey consists of three equal ones."""
    given = [float(one) * 255 for one in colour.split()]
    if count not in (1, 3) or len(given) != count or any(abs(one - round(one)) > 0.01 for one in given):
        return b""
    return bytes(round(one) for one in given) * (3 // count)
