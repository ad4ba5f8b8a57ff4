"""How much of a PDF is read before it counts as one that nobody can look through: bytes, steps and letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

LONGEST_STREAM = 2_000_000
"""Bytes of one stream after unpacking. The longest page of ours has 90,000; the parser takes two hundred times as much memory."""

MOST_BYTES = 200_000_000
MOST_STEPS = 2_500_000
"""Instructions and objects in one file. A volume of 4,000 pages has as many, and takes a processor forty seconds."""

MOST_LETTERS = 50_000_000

FILTERS = frozenset({"/FlateDecode", "/Fl", "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/RunLengthDecode", "/RL"})
"""Packings whose growth the parser can bound, by their names; no program that makes our PDFs uses another one for words."""


class Unreadable(Exception):
    """Raised where a PDF holds more than is looked at, or something that cannot be read at all."""


class Budget:
    """What is left to read in one file."""

    def __init__(self) -> None:
        self.bytes, self.steps, self.letters = MOST_BYTES, MOST_STEPS, MOST_LETTERS

    def take(self, *, steps: int = 0, letters: int = 0) -> None:
        """Raises Unreadable."""
        self.steps -= steps
        self.letters -= letters
        if self.steps < 0 or self.letters < 0:
            raise Unreadable

    def unpacked(self, stream: Any) -> bytes:
        """The content of a stream. Raises Unreadable, and an error of the parser where it is damaged."""
        given = stream.get("/Filter")
        names = [] if given is None else list(given) if given._type_name == "array" else [given]
        if not {str(one) for one in names} <= FILTERS:
            raise Unreadable
        data = bytes(stream.read_bytes())
        self.bytes -= len(data)
        if len(data) > LONGEST_STREAM or self.bytes < 0:
            raise Unreadable
        return data

    def measured(self, parts: Iterable[Any]) -> None:
        """Unpack the streams of a page before they are parsed: a list of instructions takes two hundred times as much. Raises Unreadable."""
        if sum(len(self.unpacked(one)) for one in parts) > LONGEST_STREAM:
            raise Unreadable
