"""Shares work among the processors: what is much goes to other processes, what is little stays here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

MANY = 300_000
"""Characters from which a second process saves more time than it costs to start."""


class Sharing:
    """Work for so many processes. They start together when there is first enough for them, and end when nobody holds this any more.

    They are one pool for all that is shared: beside a pool at work no other may be started, because its thread may hold a lock.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def __call__(self, work: Callable[[Given], Made], batches: Sequence[Given], size: int) -> Iterator[Made]:
        """What `work` makes of each batch, in order: at once in other processes where `size` characters are many, otherwise when asked for."""
        if self.jobs < 2 or len(batches) < 2 or size <= MANY:
            return map(work, batches)
        self.pool = self.pool or ProcessPoolExecutor(self.jobs)
        return self.pool.map(work, batches)
