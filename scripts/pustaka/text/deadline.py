"""Ends what takes too long or goes too deep with a sentence that names the file, instead of a hang or a traceback."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from pustaka.errors import PustakaError


class TooMuch(PustakaError):
    """Raised when a text cannot be turned into a page; `path` is the file that a contributor edits."""

    status = 1

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        super().__init__(f"{path}: tulisan ini tidak dapat dijadikan halaman, karena {why}. Sederhanakan susunannya. Situs yang sudah ada tidak diubah.")


class Expired(BaseException):
    """Raised by the clock. No Exception, because the renderer's extensions catch those and go on."""


class Clock:
    """Counts seconds for one thing at a time, where the system can interrupt: on POSIX, in the main thread.

    Elsewhere nothing is counted; there the limits of the check are the only lock.
    """

    def __init__(self) -> None:
        self.runs = hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()

    def start(self, seconds: float) -> None:
        if self.runs:
            signal.signal(signal.SIGALRM, ring)
            signal.setitimer(signal.ITIMER_REAL, seconds)

    def stop(self) -> None:
        if self.runs:
            signal.setitimer(signal.ITIMER_REAL, 0)


def ring(number: int, frame: FrameType | None) -> None:
    raise Expired


@contextmanager
def within(seconds: float, path: str) -> Iterator[None]:
    """Raises TooMuch when what happens inside takes longer or goes too deep."""
    clock = Clock()
    try:
        clock.start(seconds)
        yield
    except (Expired, RecursionError, MemoryError) as error:
        raise TooMuch(path, why(error, seconds)) from error
    finally:
        clock.stop()


def why(error: BaseException, seconds: float) -> str:
    """An Indonesian clause."""
    if isinstance(error, Expired):
        return f"belum selesai dalam {seconds:g} detik"
    return "bagiannya terlalu bertingkat" if isinstance(error, RecursionError) else "memerlukan ingatan komputer yang terlalu besar"
