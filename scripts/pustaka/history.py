"""When each file was first and last changed, from one pass over the git log."""

from __future__ import annotations

import datetime
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class History:
    """Dates by path relative to the project root; a path without a trustworthy date is missing."""

    first: Mapping[str, datetime.date] = field(default_factory=dict)
    last: Mapping[str, datetime.date] = field(default_factory=dict)


def read(root: Path, *folders: str) -> History:
    """Ask git once. Without git, without commits or outside a repository the history is empty.

    Commits at the edge of a shallow clone seem to add every file at once, so they date nothing.
    """
    edge = set(run(root, "rev-parse", "--git-path", "shallow", "--show-prefix").split("\n")[:1])
    shallow = {line for name in edge if name for line in lines_of(root / name)}
    output = run(root, "-c", "core.quotePath=false", "log", "--no-renames", "--relative", "--date=short", "--format=%x00%H %cd", "--name-only", "--", *folders)
    return parse(output, shallow)


def parse(output: str, shallow: frozenset[str] | set[str] = frozenset()) -> History:
    """Read what `git log` printed, newest commit first."""
    first: dict[str, datetime.date] = {}
    last: dict[str, datetime.date] = {}
    for commit in output.split("\0")[1:]:
        head, *paths = commit.strip("\n").split("\n")
        identifier, _, day = head.partition(" ")
        if identifier in shallow:
            continue
        try:
            date = datetime.date.fromisoformat(day)
        except ValueError:  # git lets a commit bear any number of seconds, also one far behind the year 9999
            continue
        for path in filter(None, paths):
            first[path] = date
            last.setdefault(path, date)
    return History(first, last)


def run(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def lines_of(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").split()
    except OSError:
        return []
