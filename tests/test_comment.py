"""What `scripts/komentar.py` makes of findings, and of files that strangers made look like findings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.programs import ROOT, program

komentar = program("komentar.py")


def row(**changed: Any) -> dict[str, Any]:
    return {"path": "casebook/x.md", "line": 3, "column": 1, "code": "META02", "severity": "error", "message": "Isian belum ada.", **changed}


def test_nothing_found_is_a_thank_you() -> None:
    assert "Tidak ada yang perlu diubah" in komentar.comment([])


def test_findings_are_counted_and_listed_the_gravest_first() -> None:
    text = komentar.comment([row(severity="advice", code="SUSUN05"), row(), row(severity="review", code="DIRI07")])
    assert "1 galat, 1 perlu ditinjau, 1 saran" in text
    assert text.index("META02") < text.index("DIRI07") < text.index("SUSUN05")
    assert "| `casebook/x.md:3` | Isian belum ada\\. | META02 |" in text


def test_a_long_list_is_cut_and_says_so() -> None:
    text = komentar.comment([row(line=n) for n in range(1, 100)])
    assert text.count("\n| `") == komentar.SHOWN
    assert f"Masih ada {99 - komentar.SHOWN} temuan lain" in text


@pytest.mark.parametrize(
    "message",
    ["[klik](https://contoh.invalid)", "![x](//contoh.invalid/x.png)", "<img src=x>", "a | b", "`kode`", "@seseorang", "#12", "GH-1 https://contoh.invalid", "# Judul", "baris\nbaru\r\n# lagi"],
)
def test_a_message_cannot_be_more_than_text(message: str) -> None:
    safe = komentar.harmless(message)
    assert "\n" not in safe
    for mark in "[]()<>|`!#@:/":
        assert safe.count(mark) == safe.count(f"\\{mark}")
    assert "@s" not in safe
    assert "#1" not in safe


def test_an_honest_message_stays_readable() -> None:
    assert komentar.harmless("Bagian «Kesepakatan» belum ada; tambahkan.") == "Bagian «Kesepakatan» belum ada\\; tambahkan\\."


@pytest.mark.parametrize(
    "bad",
    [
        {}, "kata", None, row(path="a`b.md"), row(path="a|b.md"), row(path="a\nb.md"), row(path="a\u202eb.md"), row(path=""), row(path="x" * 500),
        row(line="3"), row(line=True), row(line=-1), row(code="<b>"), row(severity="parah"), row(message=3),
    ],
)  # fmt: skip
def test_what_is_no_finding_is_not_shown(bad: object) -> None:
    text = komentar.comment([row(), bad])
    assert "Sebagian hasil pemeriksaan tidak terbaca" in text
    assert "META02" not in text


def test_a_name_with_a_blank_is_shown_because_contributors_have_such_files() -> None:
    assert "`casebook/Kasus Baru.md:3`" in komentar.comment([row(path="casebook/Kasus Baru.md")])


@pytest.mark.parametrize("content", [b"", b"bukan json", b'{"a": 1}', b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_is_no_list_gives_a_comment_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    (tmp_path / "temuan.json").write_bytes(content)
    assert komentar.main([str(tmp_path / "temuan.json")]) == 0
    assert "Hasil pemeriksaan tidak terbaca" in capsys.readouterr().out


def test_a_file_that_is_not_there_or_far_too_large_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    large = tmp_path / "besar.json"
    large.write_text(json.dumps([row(message="x" * komentar.LARGEST)]), "utf-8")
    for path in (large, tmp_path / "tidak-ada.json"):
        assert komentar.main([str(path)]) == 0
        assert "Hasil pemeriksaan tidak terbaca" in capsys.readouterr().out


def test_the_workflow_finds_its_comment_by_the_same_mark() -> None:
    assert komentar.comment([]).startswith(f"{komentar.MARK}\n")
    assert komentar.MARK in (ROOT / ".github/workflows/komentar.yml").read_text("utf-8")
