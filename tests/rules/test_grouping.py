"""A name that stands in a text many times is one finding, which knows all its places."""

import json
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.doors import cli
from pustaka.findings import Finding, Severity
from pustaka.library.library import read
from pustaka.report import FORMATS
from tests.helpers import library

PATH = "casebook/contoh.md"
HEAD = "---\njudul: x\nsamaran: [Kakek Xeno]\n---\n\n"


def found(text: str, code: str, path: str = PATH) -> list[Finding]:
    return list(check(library({path: HEAD + text}), only=[code]))


def test_one_name_in_many_places_is_one_finding() -> None:
    text = "".join("Ibu Xontohwati datang.\n\n" for _ in range(39))
    (one,) = found(text, "DIRI19")
    assert (one.line, one.column, len(one.more), one.severity) == (6, 1, 38, Severity.ERROR)
    assert one.more[0] == (8, 1)
    assert one.ends[0] == (8, 15)
    assert "39 tempat: baris 6, 8, 10," in one.message
    assert one.message.endswith("tambahkan «samaran: [ … ]» dengan nama itu pada isian pembuka.")
    assert "Xontohwati" not in one.message


def test_letter_case_and_blanks_make_no_other_name() -> None:
    assert len(found("Ibu Xontohwati datang. IBU XONTOHWATI pulang. Ibu  Xontohwati lelah.\n", "DIRI19")) == 1


def test_two_names_are_two_findings() -> None:
    findings = found("Ibu Xontohwati dan Pak Xarmidi datang. Ibu Xontohwati pulang.\n", "DIRI19")
    assert [(one.column, one.more) for one in findings] == [(1, ((6, 40),)), (20, ())]


def test_identifiers_are_told_once_per_value() -> None:
    findings = found("HP 0812-0000-1234, lalu 0812-0000-1234, lalu 0813-0000-1234.\n", "DIRI01")
    assert [(one.column, len(one.more)) for one in findings] == [(4, 1), (46, 0)]


def test_unknown_words_of_a_case_are_one_question() -> None:
    (one,) = found("Layanan Xurohmi dan Xuryati. Sesudah itu Xurohmi lagi.\n", "DIRI20")
    assert (one.severity, one.more) == (Severity.REVIEW, ((6, 21), (6, 42)))
    assert "2 kata" in one.message
    assert "6:9 (2 kali), 6:21" in one.message
    assert "nama_diizinkan: [ … ]" in one.message
    assert "pustaka senyapkan" in one.message


def test_unknown_words_elsewhere_are_one_piece_of_advice() -> None:
    (one,) = check(library({"docs/contoh.md": "---\njudul: x\n---\n\nLayanan Xurohmi dan Xuryati.\n"}), only=["DIRI20"])
    assert (one.severity, one.more) == (Severity.ADVICE, ((5, 21),))


def test_where_a_pseudonym_is_declared_somebody_is_told_of() -> None:
    (one,) = found("Layanan Xurohmi dan Xuryati.\n", "DIRI20", "docs/contoh.md")
    assert one.severity is Severity.REVIEW


def test_a_page_that_declares_no_pseudonyms_is_not_told_to() -> None:
    (one,) = found("Ibu Xontohwati datang.\n", "DIRI19", "docs/contoh.md")
    assert "tambahkan «samaran" not in one.message


def test_a_long_list_is_cut_in_words_and_whole_in_the_data() -> None:
    (one,) = found("".join(f"Layanan Xu{letter}arno mengadu.\n\n" for letter in "bcdfghjklmnpqrs"), "DIRI20")
    assert len(one.more) == 14
    assert "dan 9 kata lain" in one.message


def test_a_message_fits_into_a_comment() -> None:
    """A comment keeps the first 400 letters of a message; both ways out stand at its end."""
    text = "\n" * 2000 + "".join(f"Layanan Xanti{letter}ah. Layanan Xata{letter}un.\n\n" for letter in "bcdfghjklmnpqrs") * 12 + "Ibu Xontohwati.\n\n" * 39
    assert all(len(one.message) <= 400 for code in ("DIRI19", "DIRI20") for one in found(text, code))


def test_the_gravest_place_decides() -> None:
    """A cited author weighs less than a client; one name that is both weighs as a client."""
    (one,) = found("Ibu Xontohwati (2019) dan Ibu Xontohwati.\n", "DIRI19")
    assert one.severity is Severity.ERROR


def test_other_places_are_data_for_programs() -> None:
    rows = json.loads(FORMATS["json"](found("Ibu Xontohwati. Ibu Xontohwati.\n", "DIRI19")))
    assert rows[0]["more"] == [[6, 17]]


def test_a_finding_answers_for_each_of_its_places() -> None:
    (one,) = found("Layanan Xurohmi dan Xuryati.\n\nXurohmi\n", "DIRI20")
    assert one.lines == {6, 8}
    there = one.at(6, 21)
    assert there is not None
    assert (there.line, there.column, there.end_column, there.more) == (6, 21, 28, ())
    assert one.at(6, 22) is None


@pytest.mark.parametrize("place", ["6:9", "8:1"])
def test_a_silence_may_be_asked_for_at_any_place(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / PATH).write_text(HEAD + "Layanan Xurohmi dan Xuryati.\n\nXurohmi lagi.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["senyapkan", "DIRI20", f"{PATH}:{place}", "--nama", "Nama layanan", "--oleh", "Pengelola Rekaan"]) == 0
    (left,) = check(read(tmp_path), only=["DIRI20"])
    assert (left.line, left.column, left.more) == (6, 21, ())
