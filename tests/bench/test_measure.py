"""How the benchmark takes its times and says whether an aim was reached."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.programs import program

measure = program("bench/measure.py")


def contender(name: str, code: str, folder: Path, **more: object) -> object:
    return measure.Contender(name=name, command=(sys.executable, "-c", code), folder=folder, **more)


def test_contenders_take_turns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = "import pathlib; file = pathlib.Path('urutan'); file.write_text((file.read_text() if file.exists() else '') + '{}')"
    one, other = measure.race([contender("a", note.format("a"), tmp_path), contender("b", note.format("b"), tmp_path)], rounds=3)
    assert (tmp_path / "urutan").read_text("utf-8") == "ababab"
    assert [len(one.seconds), len(other.seconds)] == [3, 3]


def test_a_program_that_fails_has_no_time(tmp_path: Path) -> None:
    with pytest.raises(measure.Failed, match="status 3"):
        measure.run(contender("gagal", "raise SystemExit(3)", tmp_path))


def test_findings_are_no_failure(tmp_path: Path) -> None:
    wall, _processor = measure.run(contender("pemeriksa", "raise SystemExit(1)", tmp_path, statuses=frozenset({0, 1})))
    assert wall > 0


def test_the_start_is_made_anew_before_each_run(tmp_path: Path) -> None:
    made: list[int] = []
    measure.race([contender("a", "", tmp_path, before=lambda: made.append(1))], rounds=2)
    assert len(made) == 2


def test_the_median_is_the_middle_round() -> None:
    assert measure.Timing("a", (9.0, 1.0, 2.0)).median == 2.0


def test_the_table_says_which_aim_was_missed() -> None:
    table = measure.Table()
    table.timing(measure.Timing("pemeriksa", (1.0, 2.0, 3.0)))
    table.add("banding", "4,1", "≥ 5", False)
    table.add("banding lain", "6,0", "≥ 5", True)
    lines = str(table).splitlines()
    assert "2.00 detik (1.00–3.00, 3 kali)" in lines[0]
    assert lines[1].endswith("BELUM TERCAPAI")
    assert lines[2].endswith("  tercapai")
