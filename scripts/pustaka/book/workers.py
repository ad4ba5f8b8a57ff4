"""Spreads volumes over processes, so that two are set at once and a big book gives its memory back."""

from __future__ import annotations

import multiprocessing
import queue
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from pustaka.book.typeset import Job, Refused, Typeset, typeset
from pustaka.text.limits import PDF_SECONDS

PER_PROCESS = 40
"""Volumes after which processes start afresh, because Typst keeps layouts in memory.

`max_tasks_per_child` would be made for this, but up to Python 3.14 a pool that uses it can wait for ever (python/cpython#115634).
"""

HEAVY = 200_000
"""Characters of data from which a volume gets a process of its own: a book of 950 pages takes 0.8 GB."""

FEW = 6
"""So few light volumes are set right here; starting a process takes longer."""

SPAWN = multiprocessing.get_context("spawn")


class Overdue(Exception):
    """A result: the job was still not set after the time that a PDF may take."""


Result = Typeset | Refused | Overdue | BrokenProcessPool


def run(jobs: Sequence[Job], processes: int) -> Iterator[tuple[int, Result]]:
    """Yield (place in `jobs`, result) as they are done; a refusal or a dead process is a result too."""
    light = [n for n, job in enumerate(jobs) if len(job.data) < HEAVY]
    heavy = [n for n, job in enumerate(jobs) if len(job.data) >= HEAVY]
    if len(light) <= FEW:
        for n in light:
            yield n, attempt(jobs[n])
    else:
        lost = []
        for n, result in pooled(jobs, light, processes):
            if isinstance(result, BrokenProcessPool):
                lost.append(n)  # one dead process takes the waiting volumes of its pool along; alone, only the guilty one dies
            else:
                yield n, result
        heavy = sorted(heavy + lost)
    for n in heavy:
        yield from pooled(jobs, [n], 1)


def pooled(jobs: Sequence[Job], chosen: Sequence[int], processes: int) -> Iterator[tuple[int, Result]]:
    for start in range(0, len(chosen), PER_PROCESS * processes):
        batch = chosen[start : start + PER_PROCESS * processes]
        with ProcessPoolExecutor(min(processes, len(batch)), mp_context=SPAWN) as pool:
            waiting = {pool.submit(attempt, jobs[n]): n for n in batch}
            for done in as_completed(waiting):
                try:
                    yield waiting[done], done.result()
                except BrokenProcessPool as error:
                    yield waiting[done], error


def attempt(job: Job) -> Typeset | Refused | Overdue:
    """Set a job, or give up on it after a while.

    Typst cannot be interrupted, on no system. It works in a thread that is left behind, which ends with its process and keeps no other job from its turn.
    """
    done: queue.SimpleQueue[Typeset | Refused | Exception] = queue.SimpleQueue()
    threading.Thread(target=lambda: done.put(outcome(job)), daemon=True).start()
    try:
        result = done.get(timeout=PDF_SECONDS)
    except queue.Empty:
        return Overdue()
    if isinstance(result, Typeset | Refused):
        return result
    raise result


def outcome(job: Job) -> Typeset | Refused | Exception:
    try:
        return typeset(job)
    except Exception as error:
        return error
