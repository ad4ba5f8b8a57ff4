"""Says how far long work has come: a bar on a terminal, one quiet line per step elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO, TypeVar

T = TypeVar("T")


class Progress:
    """Reports to `stream` (standard error unless told otherwise); `quiet` says nothing at all."""

    def __init__(self, stream: TextIO | None = None, *, quiet: bool = False) -> None:
        self.stream = stream or sys.stderr
        self.quiet = quiet

    def say(self, sentence: str) -> None:
        if not self.quiet:
            print(sentence, file=self.stream, flush=True)

    def each(self, things: Iterable[T], label: str, total: int) -> Iterator[T]:
        """Pass things on and count them; fewer than two are not worth a bar."""
        if self.quiet or total < 2 or not self.stream.isatty():
            if total and not self.quiet:
                self.say(f"{label}: {total}")
            yield from things
            return
        from tqdm import tqdm  # a terminal is the only place that needs it

        yield from tqdm(things, desc=label, total=total, file=self.stream, leave=False, bar_format="{desc}: {n_fmt}/{total_fmt} |{bar:24}| {percentage:3.0f}%")

    @contextmanager
    def counting(self, label: str, total: int) -> Iterator[Counter]:
        """A context for work that reports by itself."""
        if self.quiet or total < 2 or not self.stream.isatty():
            if total and not self.quiet:
                self.say(f"{label}: {total}")
            yield Silent()
            return
        from tqdm import tqdm

        with tqdm(desc=label, total=total, file=self.stream, leave=False, bar_format="{desc}: {n_fmt}/{total_fmt} |{bar:24}| {percentage:3.0f}%") as bar:
            yield bar


class Counter(Protocol):
    """What counts steps as they are done."""

    def update(self, n: int = 1) -> object: ...


class Silent:
    def update(self, n: int = 1) -> None:
        """Count without showing."""
