"""Much work goes to other processes and comes back in order; little stays here, and nothing is done before it is asked for."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from pustaka.check import memory, sharing
from pustaka.check.sharing import MANY, Sharing
from tests.helpers import library


def where(given: Sequence[int]) -> tuple[int, int]:
    return sum(given), os.getpid()


def test_much_is_done_elsewhere_in_order_and_in_one_pool() -> None:
    share = Sharing(2)
    first = list(share(where, [[n] for n in range(9)], MANY + 1))
    pool = share.pool
    assert [total for total, _process in first] == list(range(9))
    assert os.getpid() not in {process for _total, process in first}
    assert list(share(where, [[1], [2]], MANY + 1)) and share.pool is pool
    share.close()
    assert share.pool is None


@pytest.mark.parametrize(("jobs", "batches", "size"), [(1, [[1], [2]], MANY + 1), (2, [[1]], MANY + 1), (2, [[1], [2]], MANY)])
def test_little_or_a_single_batch_stays_here(jobs: int, batches: list[list[int]], size: int) -> None:
    share = Sharing(jobs)
    assert {process for _total, process in share(where, batches, size)} == {os.getpid()}
    assert share.pool is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere new processes begin empty")
def test_the_process_that_is_copied_reads_no_program_in_the_folder_that_is_checked(tmp_path: Path) -> None:
    (tmp_path / "pustaka.py").write_text("open('terbaca', 'w').close()", "utf-8")
    asked = (
        "import sys; sys.path.remove('')\n"
        "from pustaka.check.sharing import processes\n"
        "one = processes().Process(target=print, args=('selesai',)); one.start(); one.join()"
    )
    program = str(Path(sharing.__file__).parents[2])
    told = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, env={**os.environ, "PYTHONPATH": program}, capture_output=True, text=True, check=True)
    assert told.stdout == "selesai\n" and [one.name for one in tmp_path.iterdir()] == ["pustaka.py"]


def test_pages_looked_at_elsewhere_give_the_same_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"docs/t{n:03}.md": f"---\njudul: T\n---\n\nKalimat biasa nomor {n}. Tulis ke 0812&#45;0000&#45;{n:04}.\n" for n in range(60)}
    monkeypatch.setattr("pustaka.check.shown.RENDERED", {})
    alone = memory.recalled(library(texts), None, jobs=1)
    monkeypatch.setattr(sharing, "MANY", 0)
    several = memory.recalled(library(texts), tmp_path / "diri.json", jobs=2)
    assert alone.shown is not None and several.shown is not None
    several.shown.begin()
    expected = alone.shown()
    monkeypatch.setattr("pustaka.check.shown.RENDERED", {})
    assert several.shown() == expected and len(expected) == 60
    assert memory.recalled(library(texts), tmp_path / "diri.json", jobs=1).shown() == expected
