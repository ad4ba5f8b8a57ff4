"""Keeps what each rule said of each text, and asks again only where something changed that the answer was made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from functools import lru_cache
from pathlib import Path

from pustaka.check import cache
from pustaka.check.dependency_tracking import ELSE, Marks, Watched, digest, of_text
from pustaka.findings import Finding, Severity
from pustaka.library import Library
from pustaka.project import fingerprint
from pustaka.site.rendered_scan import LIBRARIES

Said = tuple[Finding, ...]

WIDE = ""
"""In the place of a path: what a rule says of the whole library."""


@dataclass(slots=True)
class Group:
    """What some rules said, with a mark of what their answers were made of."""

    mark: str
    codes: frozenset[str] = frozenset()
    said: list[Finding] = field(default_factory=list)


class Answers:
    """The answers of former runs that still hold, by path and by what they were made of, and those of this run."""

    def __init__(self, library: Library, file: Path | None) -> None:
        self.library, self.file, self.marks, self.changed = Watched.over(library), file, Marks(library), False
        self.texts = {WIDE: ("",), **{one.path: of_text(one) for one in library.publications}}
        self.own = dict[str, str]()
        self.groups = {path: {parts: group for parts, group in some.items() if self.mark(path, parts) == group.mark} for path, some in load(file).items() if path in self.texts}

    def held(self, path: str) -> tuple[frozenset[str], list[Finding]]:
        """The rules whose answers about a text still hold, and what they said."""
        some = self.groups.get(path, {}).values()
        return frozenset().union(*(one.codes for one in some)), [finding for one in some for finding in one.said]

    def ask(self, path: str, code: str, look: Callable[[Library], Said | None]) -> Said:
        """A new answer; it is kept when it can be told what it was made of. A rule that fell over says nothing."""
        found, asked = self.library.watching(lambda: look(self.library))
        if found is not None and ELSE not in asked:
            parts = " ".join(sorted(asked))
            group = self.groups.setdefault(path, {}).setdefault(parts, Group(""))
            group.mark, group.codes, self.changed = self.mark(path, parts), group.codes | {code}, True
            group.said += found
        return found or ()

    def mark(self, path: str, parts: str) -> str:
        if path not in self.own:
            self.own[path] = digest(programs(), self.marks.always, path, *self.texts[path])
        return digest(self.own[path], *map(self.marks, parts.split()))

    def save(self) -> None:
        if self.changed:
            cache.save(self.file, {path: {parts: (one.mark, " ".join(sorted(one.codes)), list(map(astuple, one.said))) for parts, one in some.items()} for path, some in self.groups.items()})


def load(file: Path | None) -> dict[str, dict[str, Group]]:
    """What a file holds; an unreadable or foreign one counts as empty."""
    given = cache.load(file)
    try:
        return {path: dict(read(some)) for path, some in given.items()} if isinstance(given, dict) else {}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {}


def read(some: Mapping[str, tuple[str, str, list[list[object]]]]) -> Iterator[tuple[str, Group]]:
    for parts, (made, codes, said) in some.items():
        yield parts, Group(str(made), apart(codes), [finding(*one) for one in said])  # type: ignore[arg-type]  # a foreign value falls over, and counts as nothing


@lru_cache(maxsize=256)
def apart(codes: str) -> frozenset[str]:
    """The codes in a row of them, which most texts share."""
    return frozenset(codes.split())


def finding(path: str, line: int, column: int, end_line: int, end_column: int, code: str, slug: str, severity: str, message: str, more: list[list[int]], ends: list[list[int]]) -> Finding:
    return Finding(str(path), int(line), int(column), int(end_line), int(end_column), str(code), str(slug), Severity(severity), str(message), pairs(more), pairs(ends))


def pairs(given: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((int(line), int(column)) for line, column in given)


@lru_cache(maxsize=1)
def programs() -> str:
    """A mark of everything that judges: all our own files, and what reads and renders texts for them."""
    return fingerprint.programs(libraries=LIBRARIES)
