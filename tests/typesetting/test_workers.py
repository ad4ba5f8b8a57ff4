"""A PDF that is never finished is given up, in this process as in others, and the rest is made."""

import datetime
import subprocess
import sys
import time

import pytest

from pustaka.typesetting import attempt
from pustaka.typesetting.attempt import Overdue
from pustaka.typesetting.typeset import Job, Refused, Typeset
from pustaka.typesetting.workers import run

DAY = datetime.date(2020, 1, 1)


def setting(job: Job) -> Typeset:
    if job.data == "lama":
        time.sleep(30)
    if job.data == "ditolak":
        raise Refused("tidak")
    if job.data == "rusak":
        raise ValueError("kesalahan program")
    return Typeset(job.data.encode(), 1)


def test_what_takes_too_long_is_given_up_and_the_others_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempt, "PDF_SECONDS", 0.2)
    monkeypatch.setattr(attempt, "typeset", setting)
    started = time.monotonic()
    found = dict(run([Job(data, {}, DAY) for data in ("satu", "lama", "ditolak", "dua")], 1))
    assert time.monotonic() - started < 10
    assert [type(found[n]) for n in range(4)] == [Typeset, Overdue, Refused, Typeset]


def test_a_bug_is_not_taken_for_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempt, "typeset", setting)
    with pytest.raises(ValueError, match="kesalahan program"):
        list(run([Job("rusak", {}, DAY)], 1))


def test_a_process_that_sets_loads_nothing_that_prepares() -> None:
    """Each of them starts anew, and to load the rooms that prepare the jobs takes as long as to set a hundred pages."""
    loaded = subprocess.run([sys.executable, "-c", "import sys, pustaka.typesetting.workers; print(*sys.modules)"], capture_output=True, text=True, check=True).stdout.split()
    assert {name.split(".")[1] for name in loaded if name.startswith("pustaka.")} == {"typesetting"}
