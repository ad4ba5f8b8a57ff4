"""Lets a command go on when nobody reads its output any more, so that `pustaka periksa | head -1` still ends with its own status."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO, cast

CLOSED = frozenset({errno.EPIPE, errno.ESHUTDOWN} | ({errno.EINVAL} if os.name == "nt" else set()))
"""What writing to a closed pipe is called; Windows calls it a wrong argument."""


class Patient:
    """A stream that drops what cannot be delivered because its reader has gone; every other trouble is told as usual."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        try:
            return self.stream.write(text)
        except OSError as error:
            self.drop(error)
            return len(text)

    def flush(self) -> None:
        try:
            self.stream.flush()
        except OSError as error:
            self.drop(error)

    def drop(self, error: OSError) -> None:
        """What is still waiting goes nowhere; otherwise Python would try again at its end, and complain."""
        if error.errno not in CLOSED:
            raise error
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.stream.fileno())
        os.close(nowhere)

    def __getattr__(self, name: str) -> object:
        return getattr(self.stream, name)


@contextmanager
def patient() -> Iterator[None]:
    """Within it, standard output and standard error are patient, and a stream that was closed before we began is there, empty."""
    given = sys.stdin, sys.stdout, sys.stderr
    with ExitStack() as opened:
        there = [stream or opened.enter_context(Path(os.devnull).open(mode, encoding="utf-8")) for stream, mode in zip(given, "rww", strict=True)]
        mine = tuple(Patient(cast(TextIO, stream)) for stream in there[1:])
        sys.stdin, sys.stdout, sys.stderr = there[0], *(cast(TextIO, one) for one in mine)
        try:
            yield
        finally:
            for one in mine:
                one.flush()
            sys.stdin, sys.stdout, sys.stderr = given
