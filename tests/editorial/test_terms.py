"""The words of the registers travel with the package, so that a text gets the same verdict outside the repository."""

from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.doors import cli
from pustaka.library.library import read
from pustaka.privacy import known
from pustaka.rules.privacy import register_words
from tests.helpers import library
from tests.programs import ROOT, program

istilah = program("istilah.py")

TEXT = "---\njudul: Contoh\nringkasan: Contoh.\nsamaran: [Klien A]\nanak: tidak\n---\n\nKlien A mengikuti Regsosek, dibantu Askesos dan Rehsos. Sesudah itu Xohayati pulang.\n"


def test_the_packaged_words_are_current() -> None:
    said = "Jalankan «python scripts/istilah.py», lalu simpan hasilnya."
    assert istilah.FILE.read_text("utf-8") == istilah.text(ROOT), said


def test_every_name_of_a_record_teaches_and_nothing_else_does() -> None:
    record = (
        "xatensi:\n  nama: Xatensi\n  kepanjangan: layanan Xampuran\n  singkatan: Xatens\n  sinonim: [Xadupan]\n  dulu: [Xalama]\n"
        "  arti: Ditulis oleh Xarmidi.\n  catatan: Kata Xohayati.\n  hindari: [xaci]\n"
    )
    words = register_words(library({"docs/register/istilah.yml": record, "docs/register/izin.yml": "xizin:\n  nama: Xizinan\n"}))
    assert words == {"xatensi", "layanan", "xampuran", "xatens", "xadupan", "xalama"}


def test_a_flower_and_a_short_abbreviation_teach_nothing() -> None:
    words = register_words(library({"docs/register/istilah.yml": "a:\n  nama: Layanan Mawar\n  sinonim: [XESA, XATENSIPUS]\n"}))
    assert words == {"layanan", "xatensipus"}


def test_no_packaged_word_is_ordinary_already() -> None:
    words = [word for line in istilah.FILE.read_text("utf-8").split("\n") if not line.startswith("#") for word in line.split()]
    assert words
    assert [word for word in words if known(word)] == []


def test_the_same_text_gets_the_same_verdict_outside_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lepas.md").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    cli.main(["periksa", "--jenis", "kasus", "--hanya", "DIRI20", "lepas.md"])
    outside = capsys.readouterr().out
    registers = {path: (ROOT / path).read_bytes() for path in read(ROOT).files if path.startswith("docs/register/")}
    inside = check(library({**registers, "casebook/lepas.md": TEXT}), only=["DIRI20"], paths=["casebook"])
    assert [(one.line, one.column, one.more) for one in inside] == [(8, 69, ())]
    assert "lepas.md:8:69 tinjau" in outside
    assert "1 temuan" in outside


def test_the_library_itself_carries_no_name_that_nobody_has_answered_for() -> None:
    assert [f"{one.path}:{one.line}:{one.column} {one.code}" for one in check(read(ROOT), only=["DIRI"])] == []
