"""When each file was first and last changed, from one pass over the git log, and which contents it ever had."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pustaka.library.git import run, shallow

A_DAY = datetime.timedelta(days=1)
"""By which what was dated elsewhere may be ahead of us."""


@dataclass(frozen=True, slots=True)
class History:
    """Dates by path relative to the project root; a path without a trustworthy date is missing."""

    first: Mapping[str, datetime.date] = field(default_factory=dict)
    last: Mapping[str, datetime.date] = field(default_factory=dict)


def read(root: Path, *folders: str, until: datetime.date = datetime.date.max) -> History:
    """Ask git once, about commits up to the day `until`. Without git, without commits or outside a repository the history is empty.

    Commits at the edge of a shallow clone seem to add every file at once, so they date nothing.
    """
    output = run(root, "-c", "core.quotePath=false", "-c", "log.showRoot=true", "log", "--no-renames", "--relative", "--date=short", "--format=%x00%H %cd", "--name-only", "--", *folders)
    return parse(output, shallow(root), until)


def parse(output: str, edge: frozenset[str] | set[str] = frozenset(), until: datetime.date = datetime.date.max) -> History:
    """Read what `git log` printed, newest commit first. A file whose last commit comes from a clock that was ahead has no last date."""
    first: dict[str, datetime.date] = {}
    last: dict[str, datetime.date] = {}
    for commit in output.split("\0")[1:]:
        head, *paths = commit.strip("\n").split("\n")
        identifier, _, day = head.partition(" ")
        if identifier in edge:
            continue
        try:
            date = datetime.date.fromisoformat(day)
        except ValueError:  # git lets a commit bear any number of seconds, also one far behind the year 9999
            continue
        for path in filter(None, paths):
            if date <= until:
                first[path] = date
            last.setdefault(path, date)
    return History(first, {path: date for path, date in last.items() if date <= until})


RAW = re.compile(r"^:\S+ \S+ [0-9a-f]{40,64} (?P<blob>[0-9a-f]{40,64}) (?P<what>[A-Z])\S*\t(?P<path>.+)$", re.MULTILINE)
"""`:100644 100644 c8aaf64… 1f0b2aa… M<tab>docs/index.md`"""


def versions(root: Path, *folders: str) -> dict[str, list[tuple[datetime.date, str]]]:
    """(day, name of the content) of every version of each file that git knows, the newest first; nothing of commits at the edge of a shallow clone."""
    found = dict[str, list[tuple[datetime.date, str]]]()
    edge = shallow(root)
    output = run(root, "-c", "core.quotePath=false", "log", "--raw", "--no-renames", "--no-abbrev", "--relative", "--date=short", "--format=%x00%H %cd", "--", *folders)
    for commit in output.split("\0")[1:]:
        identifier, _, day = commit.partition("\n")[0].partition(" ")
        try:
            date = datetime.date.fromisoformat(day)
        except ValueError:  # see `parse`
            continue
        if identifier not in edge:
            for one in RAW.finditer(commit):
                if one["what"] != "D":
                    found.setdefault(one["path"], []).append((date, one["blob"]))
    return found
