"""Shares work among the processors: what is much goes to other processes, what is little stays here."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

MANY = 300_000
"""Characters from which a second process saves more time than it costs to start."""


READY = "pustaka.check.ready"
"""What the process reads of which others are copies."""

SAFE = "PYTHONSAFEPATH"
"""Keeps the folder that is checked from being searched for programs: anybody may have sent what lies there."""


@cache
def processes() -> BaseContext:
    """How new processes begin: never as copies of this one, which would wait for ever for a lock that another thread holds.

    On Linux they are copies of one that has no threads and has read everything already; elsewhere each begins empty.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([READY])
    before = os.environ.get(SAFE)
    os.environ[SAFE] = "1"
    try:
        forkserver.ensure_running()
    finally:
        os.environ.pop(SAFE) if before is None else os.environ.update({SAFE: before})
    return context


class Sharing:
    """Work for so many processes, which start when there is first enough for them. They are one pool for all that is shared, so that they do not wait for each other."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def __call__(self, work: Callable[[Given], Made], batches: Sequence[Given], size: int) -> Iterator[Made]:
        """What `work` makes of each batch, in order: at once in other processes where `size` characters are many, otherwise when asked for."""
        if self.jobs < 2 or len(batches) < 2 or size <= MANY:
            return map(work, batches)
        self.pool = self.pool or ProcessPoolExecutor(self.jobs, mp_context=processes(), initializer=gc.disable)
        return self.pool.map(work, batches)

    def close(self) -> None:
        """Let the processes end once they have done what they were given."""
        if self.pool is not None:
            self.pool.shutdown(wait=False)
            self.pool = None
