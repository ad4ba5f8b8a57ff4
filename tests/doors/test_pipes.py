"""Whoever stops reading gets the same exit status, and no complaint."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pustaka.doors.pipes import Patient, patient

CLEAN = "---\njudul: Halaman bersih\nringkasan: Halaman contoh yang tidak salah apa-apa.\n---\n\nTulisan pendek.\n"
DEAD_LINK = CLEAN.replace("Tulisan pendek.", "\n\n".join(f"Baca [halaman {n}](tidak-ada-{n}.md)." for n in range(400)))


def closed(folder: Path, *words: str) -> tuple[int, str]:
    """Status and complaints of a command whose reader left before the first line."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        done = subprocess.run([sys.executable, "-m", "pustaka", *words], cwd=folder, stdout=out, stderr=subprocess.PIPE, check=False, env={**os.environ, "PYTHONUTF8": "1"})
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("form", ["orang", "json", "sarif", "github"])
@pytest.mark.parametrize(("text", "status"), [(CLEAN, 0), (DEAD_LINK, 1)])
def test_the_status_survives_a_closed_pipe(tmp_path: Path, form: str, text: str, status: int) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(text, "utf-8")
    assert closed(tmp_path, "periksa", "--format", form) == (status, "")


@pytest.mark.parametrize(("words", "status"), [(["--help"], 0), (["--versi"], 0), (["periksa", "--help"], 0)])
def test_what_argparse_prints_survives_it_too(tmp_path: Path, words: list[str], status: int) -> None:
    assert closed(tmp_path, *words) == (status, "")


def test_a_usage_error_is_still_told_and_still_two(tmp_path: Path) -> None:
    status, said = closed(tmp_path, "periksa")
    assert status == 2
    assert said.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="there a program always has its three streams")
@pytest.mark.parametrize(("words", "status"), [(["periksa"], 1), (["--help"], 0), (["baru"], 2), (["tinjau", "docs/bersih.md"], 1), (["terima", "-"], 2)])
@pytest.mark.parametrize("without", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_stream_that_is_closed_from_the_start_changes_no_status(tmp_path: Path, without: str, words: list[str], status: int) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/bersih.md").write_text(CLEAN, "utf-8")
    (tmp_path / "docs/salah.md").write_text(DEAD_LINK, "utf-8")
    command = f'"$0" -m pustaka "$@" {without}'
    done = subprocess.run(["/bin/sh", "-c", command, sys.executable, *words], cwd=tmp_path, input=b"", capture_output=True, check=False)
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr


class Full(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "penuh")


def test_other_trouble_of_a_stream_is_not_hidden() -> None:
    with pytest.raises(OSError, match="penuh"):
        Patient(Full()).write("a")


def test_the_streams_are_given_back() -> None:
    given = sys.stdout, sys.stderr
    with pytest.raises(ZeroDivisionError), patient():
        assert sys.stdout is not given[0]
        assert sys.stdout.isatty() == given[0].isatty()
        raise ZeroDivisionError
    assert (sys.stdout, sys.stderr) == given
