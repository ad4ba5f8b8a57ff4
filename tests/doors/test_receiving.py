"""A manuscript becomes a draft and a private report outside the library."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import pytest

from pustaka.doors import drafts
from tests.doors.taking import Run, files, put
from tests.intake.making import MAIL, NUMBER, PHONE
from tests.intake.manuscripts import LONG, SAMPLES, Sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
def test_nothing_private_is_told_and_nothing_enters_the_library(here: Path, run: Run, sample: Sample) -> None:
    before = files(here / "pustaka")
    status, told = run(put(here, sample.data))
    folder = here / "tertutup/naskah-terima"
    assert status in {0, 1}
    assert files(here / "pustaka") == before
    assert {drafts.DRAFT, drafts.REPORT} <= set(files(folder))
    told += (folder / drafts.REPORT).read_text("utf-8")
    for value in (*sample.private, PHONE, MAIL, NUMBER, "Rekaan Satu", "Rekaan A"):
        assert value not in told


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_reads_the_draft(here: Path, run: Run) -> None:
    run(put(here, SAMPLES[0].data))
    folder = here / "tertutup/naskah-terima"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE((folder / one).stat().st_mode) for one in files(folder)} == {0o600}


def test_an_edited_draft_is_not_written_over_unasked(here: Path, run: Run) -> None:
    manuscript = put(here, SAMPLES[0].data)
    run(manuscript)
    draft = here / "tertutup/naskah-terima/draf.md"
    draft.write_text("disunting", "utf-8")
    status, told = run(manuscript)
    assert status == 2
    assert "--ganti" in told
    assert draft.read_text("utf-8") == "disunting"
    run(manuscript, "--ganti")
    assert draft.read_text("utf-8") != "disunting"


def test_an_empty_folder_made_beforehand_is_written_into(here: Path, run: Run) -> None:
    (here / "tertutup/rekaan").mkdir()
    status, _told = run(put(here, SAMPLES[0].data), "--ke", str(here / "tertutup/rekaan"))
    assert status == 1
    assert {drafts.DRAFT, drafts.REPORT} <= set(files(here / "tertutup/rekaan"))


def test_a_folder_with_other_files_is_never_emptied(here: Path, run: Run) -> None:
    manuscript = put(here, SAMPLES[0].data)
    (here / "tertutup/naskah-terima").mkdir()
    (here / "tertutup/naskah-terima/surat.txt").write_text("penting", "utf-8")
    status, told = run(manuscript, "--ganti")
    assert status == 2
    assert "berkas lain" in told
    assert files(here / "tertutup/naskah-terima") == ["surat.txt"]


@pytest.mark.parametrize(("where", "words"), [("pustaka/casebook", ()), ("tertutup", ("--ke", "casebook/draf"))])
def test_neither_manuscript_nor_draft_may_lie_in_the_library(here: Path, run: Run, where: str, words: tuple[str, ...]) -> None:
    (here / where / "naskah.docx").write_bytes(SAMPLES[0].data)
    status, told = run(str(here / where / "naskah.docx"), *words)
    assert status == 2
    assert "folder pustaka" in told
    assert told.count("\n") == 1
    assert not (here / "pustaka/casebook/draf").exists()


@pytest.mark.parametrize(("name", "data", "said"), [("a.docx", b"PK\x03\x04rusak", "rusak"), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"), ("a.txt", b"", "kosong"), ("a.txt", b"Resep sayur.", "--jenis"), ("a.txt", b"Notulensi rapat\n\nKesepakatan:\n\nPembahasan:\n\n" + (LONG.encode() * 40 + b"\n\n") * 60, "Pecah")])
def test_what_cannot_be_taken_in_is_one_line_and_leaves_nothing(here: Path, run: Run, name: str, data: bytes, said: str) -> None:
    status, told = run(put(here, data, name))
    assert status == 2
    assert said in told
    assert told.count("\n") == 1
    assert files(here / "tertutup") == [name]


def test_one_bad_manuscript_does_not_stop_the_others(here: Path, run: Run) -> None:
    status, told = run(put(here, b"PK\x03\x04rusak", "a.docx"), put(here, SAMPLES[0].data, "b.docx"))
    assert status == 2
    assert "rusak" in told
    assert (here / "tertutup/b-terima/draf.md").is_file()
    assert not (here / "tertutup/a-terima").exists()


def test_a_pasted_text_is_read(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Notulensi rapat\n\nPembahasan:\n\n{LONG}\n\nKesepakatan:\n\n1. Bertemu lagi.\n\nTindak lanjut:\n\n- Mencetak lembar.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    _status, told = run("-", "--ke", str(here / "tertutup/tempelan"))
    assert "notulensi, 3 dari 3 bagian" in told
    assert "| Mencetak lembar." in (here / "tertutup/tempelan/draf.md").read_text("utf-8")


def test_it_runs_outside_a_library(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "tertutup")
    _status, told = run(put(here, SAMPLES[0].data))
    assert "studi kasus" in told
