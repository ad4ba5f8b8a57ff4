"""Dates come from one pass over the git log, and never from a commit that only seems to hold everything."""

import subprocess
from datetime import date
from pathlib import Path

from pustaka.library import blame, git
from pustaka.library.history import parse, read

LOG = "\0aaa 2024-03-01\n\ncasebook/a.md\n\0bbb 2023-01-01\n\ncasebook/a.md\ncasebook/b.md\n"


def test_first_and_last_change_of_each_file() -> None:
    history = parse(LOG)
    assert history.last == {"casebook/a.md": date(2024, 3, 1), "casebook/b.md": date(2023, 1, 1)}
    assert history.first["casebook/a.md"] == date(2023, 1, 1)


def test_the_edge_of_a_shallow_clone_dates_nothing() -> None:
    history = parse(LOG, {"bbb"})
    assert history.last == {"casebook/a.md": date(2024, 3, 1)}


def test_outside_a_repository_there_are_no_dates(tmp_path: Path) -> None:
    assert read(tmp_path, "casebook").last == {}


def test_a_commit_of_the_year_twenty_thousand_dates_nothing() -> None:
    found = parse("\0a 20026-01-01\n\ndocs/a.md\n\0b 2020-02-29\n\ndocs/a.md\n")
    assert found.last["docs/a.md"].isoformat() == "2020-02-29"


def test_lines_that_were_taken_out_are_known_whatever_the_settings_of_git(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", str(tmp_path), "-c", "user.name=Rekaan", "-c", "user.email=rekaan@rekaan.invalid", "-c", "commit.gpgsign=false", *arguments], check=True, capture_output=True)

    file = tmp_path / "buku" / "2026.tsv"
    file.parent.mkdir()
    git("init", "-q", "-b", "main")
    for setting in ("diff.mnemonicPrefix", "diff.noprefix"):
        git("config", setting, "true")
    for text in ("satu\ndua\n", "dua\ntiga\n"):
        file.write_text(text, "utf-8")
        git("add", ".")
        git("commit", "-q", "-m", "Rekaan")
    file.write_text("tiga\n", "utf-8")
    assert blame.dropped(tmp_path)("buku") == {"buku/2026.tsv": ("satu", "dua")}
    assert blame.dropped(tmp_path)("lain") == {}
    assert blame.dropped(tmp_path / "buku")("tidak-ada") == {}


def test_a_clock_that_was_ahead_gives_no_date_instead_of_a_wrong_one() -> None:
    found = parse("\0a 2099-12-31\n\ndocs/a.md\n\0b 2020-02-29\n\ndocs/a.md\ndocs/b.md\n", until=date(2026, 1, 1))
    assert found.last == {"docs/b.md": date(2020, 2, 29)}
    assert found.first == {"docs/a.md": date(2020, 2, 29), "docs/b.md": date(2020, 2, 29)}


def test_a_site_that_was_built_inside_the_project_is_nobodys_contribution(tmp_path: Path) -> None:
    """`pustaka bangun --keluaran lagi`, and `lagi` is not among the names that git leaves out."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for path in ("lagi/.pustaka", "lagi/buku/index.html", "lagian/index.html", "catatan.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("rekaan", "utf-8")
    assert set(git.everything(tmp_path)) == {"lagian/index.html", "catatan.txt"}
    subprocess.run(["git", "-C", str(tmp_path), "add", "lagi/buku/index.html"], check=True)
    assert "lagi/buku/index.html" in git.everything(tmp_path)  # once git holds it, it is read
    (tmp_path / "lagi/baru.txt").write_text("rekaan", "utf-8")
    assert "lagi/baru.txt" not in git.everything(tmp_path)
    subprocess.run(["git", "-C", str(tmp_path), "add", "-f", "lagi/.pustaka"], check=True)
    assert "lagi/baru.txt" in git.everything(tmp_path)  # a mark that somebody sends along hides nothing
