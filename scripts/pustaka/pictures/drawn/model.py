"""What a drawing is before it is drawn: a family, and nodes in the order of their numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing in a drawing; its number is its place in the order."""

    label: str
    time: str = ""
    since: str = ""
    """From when the time is counted, as the source says it."""
    place: str = ""
    to: int = 0
    """The number of the node that an arrow leads to, where that is not the next one."""
    own: bool = False
    """Whether the reader acts here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawing as data; `calls` are the words of the numbers to call in danger."""

    key: str
    title: str
    family: str
    alt: str
    nodes: tuple[Node, ...]
    calls: tuple[str, ...] = ()
