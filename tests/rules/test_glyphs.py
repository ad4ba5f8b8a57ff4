"""TULIS25: a sign that would be a box on paper is told where it stands, once."""

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import messages, spots

SERIES = {"discussions/x/seri.yml": "nama: X\njenis: laporan\npenerbit: X\nringkasan: X.\n"}
PATH = "discussions/x/1.md"


def found(text: str) -> list[str]:
    return spots(text, "TULIS25", path=PATH, around=SERIES)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Kata 👍🏽 lagi", "1:6-8"), ("👨\u200d👩\u200d👧 keluarga", "1:1-6"), ("Dari 🇮🇩 untuk", "1:6-8"), ("1️⃣ satu", "1:3-4"), ("hati ❤️", "1:6-8"), ("&#128512; senyum", "1:1-10"),
        ("`kode ✅`", "1:7-8"), ("Kata ꦗꦮ di sini", "1:6-8"),
    ],
)
def test_each_sign_is_one_place(line: str, place: str) -> None:
    assert found(f"{line}\n") == [f"TULIS25 {place}"]


def test_the_same_sign_in_many_lines_is_one_finding() -> None:
    (one,) = check(library({**SERIES, PATH: "A ✅\n\nB ✅\n\nC ✅\n"}), only=("TULIS25",), paths=[PATH])
    assert (one.severity, one.more, "«ya»" in one.message) == (Severity.ERROR, ((3, 3), (5, 3)), True)


def test_an_escape_in_a_value_is_seen_once_it_is_read() -> None:
    assert found('---\njudul: "Uji \\U0001F600"\n---\n') == ["TULIS25 2:1-6"]
    assert found("---\njudul: Uji 😀\n---\n") == ["TULIS25 2:12-13"]


def test_a_page_that_is_not_printed_gets_advice() -> None:
    (one,) = check(library({"docs/metode/x.md": "A ✅\n"}), only=("TULIS25",), paths=["docs/metode/x.md"])
    assert one.severity is Severity.ADVICE


def test_a_register_is_looked_through() -> None:
    path = "docs/register/topik.yml"
    assert [one.line for one in check(library({path: "etika:\n  nama: Etika ✅\n"}), only=("TULIS25",), paths=[path])] == [1]


@pytest.mark.parametrize("text", ["Ya ✓, tidak ✗, lalu → selesai — «baik».", "السلام عليكم", "Kafé & warung; 5 &lt; 7 &amp; &rarr;", "e\u0301"])
def test_signs_that_print_are_left(text: str) -> None:
    assert messages(text, "TULIS25", path=PATH, around=SERIES) == []


def test_a_family_is_not_the_word_for_its_first_member() -> None:
    (said,) = messages("👨\u200d👩\u200d👧 datang\n", "TULIS25", path=PATH, around=SERIES)
    assert said.endswith("Tulis maksudnya dengan kata.")
