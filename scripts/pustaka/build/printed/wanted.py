"""What a page asks of its PDF: its blocks in their order, its notes, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass, field

NOTES = "__catatan"
"""In place of a section: a note stands in none."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One block of a page: flat, with its name for a message, the heading it stands under, how many words it has, and its first ones."""

    text: str
    name: str
    under: str
    words: int
    begin: str
    part: str
    """The id of the section of the second level."""
    moves: bool = False
    """Whether paper may show it elsewhere: the answers of a teaching case, the head of a wide table, and what stands above the signs of an entry."""
    alone: str = ""
    """The text of a card without the numbers of its notes, as its poster says it; empty elsewhere."""


@dataclass(slots=True)
class Shown:
    """What a page says; `notes` by number in the order in which they are called, `again` what paper may repeat.

    Of a `card`, a volume holds the notes and sources behind its last text.
    """

    blocks: list[Wanted] = field(default_factory=list)
    notes: list[Wanted] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    again: set[str] = field(default_factory=set)
    card: bool = False
