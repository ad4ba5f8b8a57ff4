"""Keeps what each rule said of each text, and asks again only where something changed that the answer was made of."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple
from functools import lru_cache
from pathlib import Path

import yaml

import pustaka
from pustaka.check import cache
from pustaka.check.watched import ELSE, Marks, Watched, mark
from pustaka.findings import Finding, Severity
from pustaka.library import Library

Said = tuple[Finding, ...]
Group = tuple[str, dict[str, Said]]
"""A mark of what some answers were made of, and the answers by the code of their rule."""

WIDE = ""
"""In the place of a path: what a rule says of the whole library."""


class Answers:
    """The answers of former runs that still hold, by path and by what they were made of, and those of this run."""

    def __init__(self, library: Library, file: Path | None) -> None:
        self.library, self.file, self.marks, self.changed = Watched.over(library), file, Marks(library), False
        self.texts = {one.path: one.document.source.text for one in library.publications}
        self.own = dict[str, str]()
        self.groups = {path: {parts: group for parts, group in some.items() if self.mark(path, parts) == group[0]} for path, some in load(file).items() if path == WIDE or path in self.texts}

    def known(self, path: str) -> Mapping[str, Said]:
        """What still holds of what was said of a text, by the code of the rule."""
        return {code: said for _mark, answers in self.groups.get(path, {}).values() for code, said in answers.items()}

    def ask(self, path: str, code: str, look: Callable[[Library], Said | None]) -> Said:
        """A new answer; it is kept when it can be told what it was made of. A rule that fell over says nothing."""
        found, asked = self.library.watching(lambda: look(self.library))
        if found is not None and ELSE not in asked:
            parts = " ".join(sorted(asked))
            self.groups.setdefault(path, {}).setdefault(parts, (self.mark(path, parts), {}))[1][code] = found
            self.changed = True
        return found or ()

    def mark(self, path: str, parts: str) -> str:
        if path not in self.own:
            self.own[path] = mark(programs(), self.marks.always, path, self.texts.get(path, ""))
        return mark(self.own[path], *map(self.marks, parts.split()))

    def save(self) -> None:
        if self.changed:
            cache.save(self.file, {path: {parts: (made, {code: list(map(astuple, said)) for code, said in answers.items()}) for parts, (made, answers) in some.items()} for path, some in self.groups.items()})


def load(file: Path | None) -> dict[str, dict[str, Group]]:
    """What a file holds; an unreadable or foreign one counts as empty."""
    given = cache.load(file)
    try:
        return {path: {parts: (str(made), dict(read(answers))) for parts, (made, answers) in some.items()} for path, some in given.items()} if isinstance(given, dict) else {}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {}


def read(answers: Mapping[str, list[list[object]]]) -> Iterator[tuple[str, Said]]:
    for code, said in answers.items():
        yield code, tuple(finding(*one) for one in said)  # type: ignore[arg-type]  # a foreign value falls over, and counts as nothing


def finding(path: str, line: int, column: int, end_line: int, end_column: int, code: str, slug: str, severity: str, message: str, more: list[list[int]], ends: list[list[int]]) -> Finding:
    places = [tuple(map(int, one)) for one in (*more, *ends)]
    pairs = [(one[0], one[1]) for one in places]
    return Finding(str(path), int(line), int(column), int(end_line), int(end_column), str(code), str(slug), Severity(severity), str(message), tuple(pairs[: len(more)]), tuple(pairs[len(more) :]))


@lru_cache(maxsize=1)
def programs() -> str:
    """A mark of everything that judges: our own files, and what reads texts for them."""
    house = Path(pustaka.__file__).parent
    files = sorted(one for one in house.rglob("*") if one.suffix != ".pyc" and one.is_file())
    installed = sorted(one.name for one in Path(yaml.__file__).parents[1].iterdir())  # each with its version
    return mark(sys.version, *installed, *(part for one in files for part in (one.relative_to(house).as_posix(), one.read_bytes())))
