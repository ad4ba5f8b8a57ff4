"""When a line was committed, what a file said before, and which lines it lost: asked of git only where it matters, file by file."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pustaka.library.git import run, shallow

BLAMED = re.compile(r"(?P<sha>[0-9a-f]{40,64}) \d+ (?P<line>\d+)(?: \d+)?")
"""`a1b2… 12 14 3`: the line stood at 12 when it was committed, and stands at 14 now."""


@dataclass(frozen=True, slots=True)
class Written:
    """When a line was committed as it stands now, and by which commit."""

    second: int
    commit: str = ""

    @property
    def day(self) -> datetime.date | None:
        """Nothing where the second is not a time."""
        return None if self in (UNKNOWN, UNCOMMITTED) else datetime.datetime.fromtimestamp(self.second, datetime.UTC).date()


UNKNOWN, UNCOMMITTED = Written(0), Written(sys.maxsize)
"""Git knows nothing of the line, or the line is not committed yet and so is younger than all others."""


def written(root: Path) -> Callable[[str, int, str], Written]:
    """A function that says when a line of a file was committed, if it holds the given words; git is asked about each file once."""

    @lru_cache(maxsize=1)
    def edge() -> frozenset[str]:
        return shallow(root)

    @lru_cache(maxsize=256)
    def lines(path: str) -> Mapping[int, tuple[Written, str]] | None:
        output = run(root, "blame", "--root", "-w", "--porcelain", "--", path)
        if output:
            return blamed(output, edge())
        return {} if run(root, "rev-parse", "--verify", "HEAD") else None

    def when(path: str, line: int, words: str) -> Written:
        known = lines(path)
        if known is None:
            return UNKNOWN
        at, text = known.get(line, (UNCOMMITTED, ""))
        return at if words in text else UNCOMMITTED  # git knows commits, but not this file or not these words

    return when


def blamed(output: str, edge: frozenset[str]) -> dict[int, tuple[Written, str]]:
    """Read what `git blame --porcelain` printed: age and text of each line."""
    ages = dict.fromkeys(edge, UNKNOWN)
    found: dict[int, tuple[Written, str]] = {}
    sha, line = "", 0
    for row in output.split("\n"):
        if row.startswith("\t"):
            found[line] = (ages.get(sha, UNKNOWN), row[1:])
        elif head := BLAMED.fullmatch(row):
            sha, line = head["sha"], int(head["line"])
        elif row.startswith("committer-time "):
            ages.setdefault(sha, Written(int(row.partition(" ")[2]), sha) if sha.strip("0") else UNCOMMITTED)
    return found


def former(root: Path) -> Callable[[str, str], str]:
    """A function that gives the text of a file as a commit had it; empty when it had none."""
    return lru_cache(maxsize=64)(lambda commit, path: run(root, "show", f"{commit}:./{path}"))


def dropped(root: Path) -> Callable[[str], Mapping[str, tuple[str, ...]]]:
    """A function that gives the lines which were taken out of the files below a folder, by path, in commits and since the last one.

    A line that only moved within its file is among them; who asks looks whether it is still there.
    """

    @lru_cache(maxsize=4)
    def lines(folder: str) -> Mapping[str, tuple[str, ...]]:
        plain = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "-U0", "--src-prefix=a/", "--dst-prefix=b/")
        output = run(root, "-c", "core.quotePath=false", "log", "-m", "-p", "--format=", "--diff-filter=MD", *plain, "--", folder)
        return taken_out(output + run(root, "-c", "core.quotePath=false", "diff", *plain, "HEAD", "--", folder))

    return lines


def taken_out(output: str) -> dict[str, tuple[str, ...]]:
    """Read the lines with a minus from what `git log -p` printed."""
    found: dict[str, dict[str, None]] = {}
    path = ""
    for row in output.split("\n"):
        if row.startswith("--- a/"):
            path = row.removeprefix("--- a/").removesuffix("\t")
        elif row.startswith("-") and not row.startswith("--- "):
            found.setdefault(path, {})[row[1:]] = None
    return {path: tuple(lines) for path, lines in found.items()}
