"""A computer whose clock is behind writes no day that stays for ever."""

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from pustaka.doors import cli, clock

TODAY = datetime.date.today()


def committed(root: Path, day: datetime.date) -> Path:
    (root / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    dated = {**os.environ, "GIT_COMMITTER_DATE": f"{day.isoformat()}T12:00:00+00:00"}
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=Rekaan", "-c", "user.email=r@rekaan.invalid", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Isi"]):
        subprocess.run(["git", *words], cwd=root, check=True, env=dated)
    return root


@pytest.mark.parametrize("days", [-400, 0, 1])
def test_a_commit_of_yesterday_or_of_a_place_where_the_day_begins_earlier_is_fine(tmp_path: Path, days: int) -> None:
    assert clock.today(committed(tmp_path, TODAY + datetime.timedelta(days=days))) == TODAY


def test_without_git_only_what_is_known_counts(tmp_path: Path) -> None:
    assert clock.today(tmp_path, [TODAY]) == TODAY
    with pytest.raises(clock.WrongClock, match="Jam komputer ini menunjuk"):
        clock.today(tmp_path, [TODAY, TODAY + datetime.timedelta(days=2)])


@pytest.mark.parametrize("words", ["terbitkan", "pindah a/ b/", "cabut a/ --alasan Lama", "tinjau docs/a.md", "catat-usul docs/a.md --isi Isi --peran perawat", "senyapkan DIRI01 docs/a.md:1:1 --nama Bukan --oleh Ani"])
def test_no_command_that_records_a_day_goes_on(tmp_path: Path, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(committed(tmp_path, TODAY + datetime.timedelta(days=9)))
    assert cli.main(words.split()) == 1
    assert "Jam komputer ini menunjuk" in capsys.readouterr().err
    assert not (tmp_path / "docs").exists()
