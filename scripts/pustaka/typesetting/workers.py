"""Spreads volumes over processes, so that two are set at once and a big book gives its memory back."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from pustaka.typesetting.attempt import Overdue, attempt
from pustaka.typesetting.typeset import Job, Refused, Typeset

PER_PROCESS = 250
"""Volumes after which processes start afresh, because Typst keeps layouts in memory.

`max_tasks_per_child` would be made for this, but up to Python 3.14 a pool that uses it can wait for ever (python/cpython#115634).
"""

HEAVY = 200_000
"""Characters of data from which a volume gets a process of its own: a book of 1,000 pages takes more than 1 GB."""

AT_ONCE = 4
"""Volumes that each process has before it: enough to do while the next is made ready, and few to be set again where one process dies."""

FEW = 6
"""So few light volumes are set right here; starting a process takes longer."""

SPAWN = multiprocessing.get_context("spawn")

THREADS = "RAYON_NUM_THREADS"
"""How many threads Typst uses in a process; it reads this once. With as many processes as processors, threads of their own only wait for each other, which costs a quarter more."""


Result = Typeset | Refused | Overdue | BrokenProcessPool


def run(jobs: Iterable[Job], processes: int) -> Iterator[tuple[int, Result]]:
    """Yield (place in `jobs`, result) as they are done; a refusal or a dead process is a result too.

    The next job is asked for while others are being set. Heavy ones are set beside the light ones, one after the other: two at once would need the memory of both.
    """
    light, heavy = Lane(processes, PER_PROCESS * processes), Lane(1, 1)
    few = list[tuple[int, Job]]()
    try:
        for n, job in enumerate(jobs):
            (heavy.waiting if len(job.data) >= HEAVY else few).append((n, job))
            if light.pool or len(few) > FEW:
                light.waiting += few
                few.clear()
            yield from done(light, heavy, timeout=0)
        for n, job in few:
            yield n, attempt(job)
        while light.waiting or light.running or heavy.waiting or heavy.running:
            yield from done(light, heavy, timeout=None)
    finally:
        light.close()
        heavy.close()


def alone() -> None:
    """Let Typst work in a single thread of this process, unless whoever started it wants otherwise."""
    os.environ.setdefault(THREADS, "1")


class Lane:
    """A row of jobs before some processes, which start afresh after so many of them."""

    def __init__(self, processes: int, most: int) -> None:
        self.processes, self.most, self.given = processes, most, 0
        self.waiting = deque[tuple[int, Job]]()
        self.running: dict[Future[Typeset | Refused | Overdue], tuple[int, Job]] = {}
        self.pool: ProcessPoolExecutor | None = None

    def start(self) -> None:
        """Give the processes as many jobs as they may still get."""
        if self.given >= self.most and not self.running:
            self.close()
        while self.waiting and self.given < self.most and len(self.running) < AT_ONCE * self.processes:
            self.pool = self.pool or ProcessPoolExecutor(self.processes, mp_context=SPAWN, initializer=alone)
            try:
                self.running[self.pool.submit(attempt, self.waiting[0][1])] = self.waiting[0]
            except BrokenProcessPool:
                self.given = self.most
                return
            self.waiting.popleft()
            self.given += 1

    def close(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)
        self.pool, self.given = None, 0


def done(light: Lane, heavy: Lane, *, timeout: float | None) -> Iterator[tuple[int, Result]]:
    """What is done by now, or the next that will be."""
    light.start()
    heavy.start()
    for future in wait({**light.running, **heavy.running}, timeout, FIRST_COMPLETED).done:
        lane = light if future in light.running else heavy
        n, job = lane.running.pop(future)
        try:
            result = future.result()
        except BrokenProcessPool as error:
            lane.given = lane.most
            if lane is heavy:
                yield n, error
            else:
                heavy.waiting.append((n, job))  # one dead process takes the others of its pool along; alone, only the guilty one dies
        else:
            yield n, result
