"""Asks git; without it, outside a repository and without commits every answer is empty."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

LINK, MODULE = "120000", "160000"

MARK = ".pustaka"
"""The file by which a folder is known as one that was made here and may be replaced."""


def run(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def shallow(root: Path) -> frozenset[str]:
    """The commits at the edge of a shallow clone; none in a whole one."""
    edge = set(run(root, "rev-parse", "--git-path", "shallow", "--show-prefix").split("\n")[:1])
    return frozenset(line for name in edge if name for line in lines_of(root / name))


def lines_of(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").split()
    except OSError:
        return []


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
