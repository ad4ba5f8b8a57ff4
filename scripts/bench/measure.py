"""Times whole processes, turn by turn, and prints what came of it as one table.

Wall time is what a person waits, and the aims are about it. Processor time stands beside it,
because it hardly changes when the machine has other work to do.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROUNDS = 3
LONG = 150.0
"""Seconds; what takes longer is measured once."""


class Failed(Exception):
    """Raised when a measured program fails: its time would say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One program to time; `before` puts it back to its start, outside the clock."""

    name: str
    command: Sequence[str]
    folder: Path
    before: Callable[[], object] = lambda: None
    statuses: frozenset[int] = frozenset({0})
    """Exit statuses that mean it did its work; a checker that finds something did."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds of one program, in the order of the rounds; `processor` is empty where the system does not tell."""

    name: str
    seconds: tuple[float, ...]
    processor: tuple[float, ...] = ()

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def work(self) -> float:
        """Median processor time, or 0 where it is not known."""
        return statistics.median(self.processor) if self.processor else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the result; `met` says whether the aim was reached, if there is one."""

    what: str
    value: str
    aim: str = ""
    met: bool | None = None


@dataclass(slots=True)
class Table:
    """The rows of one run; prints as aligned text."""

    rows: list[Row] = field(default_factory=list)

    def add(self, what: str, value: str, aim: str = "", met: bool | None = None) -> None:
        self.rows.append(Row(what, value, aim, met))

    def timing(self, timing: Timing) -> None:
        """The median, with the fastest and the slowest round beside it."""
        rounds = f" ({min(timing.seconds):.2f}–{max(timing.seconds):.2f}, {len(timing.seconds)} kali)" if len(timing.seconds) > 1 else " (sekali)"
        work = f"; prosesor {timing.work:.2f} detik" if timing.work else ""
        self.add(timing.name, f"{timing.median:.2f} detik{rounds}{work}")

    def ratio(self, what: str, value: float, of_work: float, aim: str, met: bool) -> None:
        """A ratio of wall times that has an aim, with the ratio of processor times behind it."""
        work = f"; menurut prosesor {of_work:.2f}" if of_work else ""
        self.add(f"  {what}", f"{value:.2f}{work}", aim, met)

    def __str__(self) -> str:
        first, second, third = (max((len(text) for text in column), default=0) for column in zip(*((row.what, row.value, row.aim) for row in self.rows), strict=True))
        word = {True: "tercapai", False: "BELUM TERCAPAI", None: ""}
        return "\n".join(f"{row.what:<{first}}  {row.value:<{second}}  {row.aim:<{third}}  {word[row.met]}".rstrip() for row in self.rows)


def race(contenders: Sequence[Contender], rounds: int = ROUNDS) -> tuple[Timing, ...]:
    """Time all contenders turn by turn, so that a busy machine slows them alike."""
    taken: dict[str, list[tuple[float, float]]] = {one.name: [] for one in contenders}
    for number in range(rounds):
        for one in contenders:
            done = taken[one.name]
            if not done or done[0][0] < LONG:
                done.append(run(one))
                print(f"  {one.name}, putaran {number + 1}: {done[-1][0]:.2f} detik, prosesor {done[-1][1]:.2f}", file=sys.stderr, flush=True)
    return tuple(Timing(name, tuple(wall for wall, _work in done), tuple(work for _wall, work in done if work)) for name, done in taken.items())


def run(one: Contender) -> tuple[float, float]:
    """(wall time, processor time) of one run.

    Raises Failed with the end of what the program said.
    """
    one.before()
    with tempfile.TemporaryFile() as said:
        started, before = time.perf_counter(), os.times()
        done = subprocess.run(one.command, cwd=one.folder, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, env=surroundings(), check=False)
        seconds, after = time.perf_counter() - started, os.times()
        if done.returncode not in one.statuses:
            said.seek(0)
            raise Failed(f"{one.name} gagal dengan status {done.returncode}:\n{said.read().decode('utf-8', 'replace')[-3_000:]}")
    return seconds, after.children_user + after.children_system - before.children_user - before.children_system


def surroundings() -> dict[str, str]:
    """The same environment for all: no colours, no warnings of the theme, no settings that change what is built."""
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "MAKEFLAGS", "MAKELEVEL")}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "GIT_PAGER": "cat"}
