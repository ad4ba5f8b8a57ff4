"""Shares work among the processors: what is much goes to other processes, what is little stays here."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

MANY = 300_000
"""Characters from which a second process saves more time than it costs to start."""


SPAWN = multiprocessing.get_context("spawn")
"""New processes begin empty: a copy of this one would wait for ever for a lock that another thread holds."""


class Sharing:
    """Work for so many processes, which start when there is first enough for them. They are one pool for all that is shared, so that they do not wait for each other."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def __call__(self, work: Callable[[Given], Made], batches: Sequence[Given], size: int) -> Iterator[Made]:
        """What `work` makes of each batch, in order: at once in other processes where `size` characters are many, otherwise when asked for."""
        if self.jobs < 2 or len(batches) < 2 or size <= MANY:
            return map(work, batches)
        self.pool = self.pool or ProcessPoolExecutor(self.jobs, mp_context=SPAWN, initializer=gc.disable)
        return self.pool.map(work, batches)

    def close(self) -> None:
        """Let the processes end once they have done what they were given."""
        if self.pool is not None:
            self.pool.shutdown(wait=False)
            self.pool = None
