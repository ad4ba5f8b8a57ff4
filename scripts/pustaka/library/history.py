"""When each file was first and last changed, from one pass over the git log; and when one line was, asked only where it matters."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

BLAMED = re.compile(r"(?P<sha>[0-9a-f]{40,64}) \d+ (?P<line>\d+)(?: \d+)?")
"""`a1b2… 12 14 3`: the line stood at 12 when it was committed, and stands at 14 now."""


@dataclass(frozen=True, slots=True)
class History:
    """Dates by path relative to the project root; a path without a trustworthy date is missing."""

    first: Mapping[str, datetime.date] = field(default_factory=dict)
    last: Mapping[str, datetime.date] = field(default_factory=dict)


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


def read(root: Path, *folders: str, until: datetime.date = datetime.date.max) -> History:
    """Ask git once, about commits up to the day `until`. Without git, without commits or outside a repository the history is empty.

    Commits at the edge of a shallow clone seem to add every file at once, so they date nothing.
    """
    output = run(root, "-c", "core.quotePath=false", "-c", "log.showRoot=true", "log", "--no-renames", "--relative", "--date=short", "--format=%x00%H %cd", "--name-only", "--", *folders)
    return parse(output, shallow(root), until)


def shallow(root: Path) -> frozenset[str]:
    """The commits at the edge of a shallow clone; none in a whole one."""
    edge = set(run(root, "rev-parse", "--git-path", "shallow", "--show-prefix").split("\n")[:1])
    return frozenset(line for name in edge if name for line in lines_of(root / name))


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


def contents(root: Path, blobs: Iterable[str]) -> Iterator[str]:
    """The text of each content, in the given order; all are asked at once, and what cannot be had is empty."""
    wanted = list(blobs)
    try:
        done = subprocess.run(["git", "-C", str(root), "cat-file", "--batch"], input="".join(f"{one}\n" for one in wanted).encode(), capture_output=True, check=False)
    except OSError:
        done = None
    texts = [one.decode("utf-8", "replace") for one in batched(done.stdout if done else b"")]
    yield from texts + [""] * (len(wanted) - len(texts))


def batched(output: bytes) -> Iterator[bytes]:
    """What `git cat-file --batch` printed, object by object."""
    place = 0
    while place < len(output):
        end = output.index(b"\n", place)
        size = output[place:end].rpartition(b" ")[2]
        length = int(size) if size.isdigit() else -1
        yield output[end + 1 : end + 1 + length] if length >= 0 else b""
        place = end + 2 + length


def tracked(root: Path, *patterns: str) -> tuple[str, ...]:
    """The files that git holds and that one of its patterns names, in its order; none outside a repository."""
    return tuple(filter(None, run(root, "ls-files", "-z", "--", *patterns).split("\0")))


LINK, MODULE = "120000", "160000"

MARK = ".pustaka"
"""The file by which a folder is known as one that was made here and may be replaced."""


def everything(root: Path, *made: str) -> dict[str, bool]:
    """(whether it is a link) of each file that git holds or would add, by path; nothing outside a repository and in a part of one.

    `made` are patterns of what programs leave behind: as long as git does not hold it, nobody contributed it. The same is
    true of a whole folder that bears the mark of our own builds, wherever somebody let it be written; a mark that git holds hides nothing.
    """
    found: dict[str, bool] = {}

    @cache
    def ours(folder: str) -> bool:
        marked = (root / folder / MARK).is_file() and f"{folder}/{MARK}" not in found
        return folder != "" and (marked or ours(folder.rpartition("/")[0]))

    for entry in filter(None, run(root, "ls-files", "-s", "-z").split("\0")):
        about, _, path = entry.partition("\t")
        mode = about.partition(" ")[0]
        if mode != MODULE:
            found[path] = mode == LINK
    left_out = [f":(exclude,{one.removeprefix(':(')}" for one in made]
    for path in filter(None, run(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".", *left_out).split("\0")):
        if not path.endswith("/") and not ours(path.rpartition("/")[0]):
            found[path] = (root / path).is_symlink()
    return found


def run(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def lines_of(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").split()
    except OSError:
        return []
