"""Sets a job within the time that a PDF may take; this is what runs in a process of its own."""

from __future__ import annotations

import queue
import threading
import time
from contextlib import suppress

from pustaka.typesetting.typeset import Job, Refused, Typeset, typeset

PDF_SECONDS = 120
"""Of the processor. The book of all texts, 950 pages, takes a fifth of it."""

PATIENCE = 8
"""How many times longer than the processor needs a PDF may take where other programs use the processor too."""


class Overdue(Exception):
    """A result: the job was still not set after the time that a PDF may take."""


def attempt(job: Job) -> Typeset | Refused | Overdue:
    """Set a job, or give up on it after a while.

    Typst cannot be interrupted, on no system. It works in a thread that is left behind, which ends with its process and keeps no other job from its turn.
    What counts is the processor's time, so that a busy machine makes the same PDFs as an idle one.
    """
    found: queue.SimpleQueue[Typeset | Refused | Exception] = queue.SimpleQueue()
    work, end = time.process_time() + PDF_SECONDS, time.monotonic() + PATIENCE * PDF_SECONDS
    threading.Thread(target=lambda: found.put(outcome(job)), daemon=True).start()
    while time.process_time() < work and time.monotonic() < end:
        with suppress(queue.Empty):
            result = found.get(timeout=min(1.0, PDF_SECONDS))
            if isinstance(result, Typeset | Refused):
                return result
            raise result
    return Overdue()


def outcome(job: Job) -> Typeset | Refused | Exception:
    try:
        return typeset(job)
    except Exception as error:
        return error
