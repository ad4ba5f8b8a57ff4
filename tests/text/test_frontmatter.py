"""Front matter keeps its values and the place of every key."""

import datetime

import pytest

from pustaka.text.frontmatter import load, parse
from pustaka.text.slips import LOWER
from pustaka.text.yaml_faults import CUT


def test_values_and_places() -> None:
    matter = parse("---\n# petunjuk\njudul: Anak\n\ntanggal: 2013-12-06\nanak: ya\n---\n\nIsi.\n")
    assert matter.values == {"judul": "Anak", "tanggal": datetime.date(2013, 12, 6), "anak": "ya"}
    assert matter.marks == {"judul": (3, 1), "tanggal": (5, 1), "anak": (6, 1)}
    assert matter.lines == 7
    assert (matter.line("anak"), matter.line("tidak-ada")) == (6, 1)
    assert not matter.troubles


@pytest.mark.parametrize("text", ["", "Isi.", "----\n", " ---\n", "Catatan: ini prosa.\n\nLagi.\n", "Isi.\n\n---\n\njudul: a\n\n---\n"])
def test_text_without_front_matter(text: str) -> None:
    assert parse(text).lines == 0
    assert not parse(text).troubles


def test_a_key_is_taken_as_it_is_written() -> None:
    assert load("yes: 1\n2: b\n").values == {"yes": 1, "2": "b"}


def test_one_bad_value_leaves_the_others() -> None:
    matter = load("tanggal: 2013-02-30\njudul: a\n")
    assert matter.values == {"judul": "a"}
    assert [(one.line, one.column) for one in matter.troubles] == [(1, 1)]


def test_the_first_of_two_equal_keys_wins() -> None:
    matter = load("judul: a\njudul: b\n")
    assert matter.values == {"judul": "a"}
    assert "baris 1" in matter.troubles[0].reason


def test_a_few_lines_cannot_become_gigabytes() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(f"{now}: &{now} [{', '.join([f'*{before}'] * 9)}]\n" for before, now in zip("abcdefgh", "bcdefghi", strict=True))
    matter = load(bomb)
    assert len(matter.troubles) == 8
    assert set(matter.values) == {"a"}


def test_no_reason_is_english() -> None:
    for block in ("a: b: c", "a\nb: c", "a: 'b", "a: [b", "a: *b", "a: @b", "a: b\n c: d", "a: b\n  - c", "%a", "a: \x01", "? a\n: - b\n c"):
        for trouble in load(block + "\n").troubles:
            assert not set(trouble.reason.lower().split()) & {"the", "found", "expected", "while", "not", "character"}


def test_a_block_of_very_many_keys_is_one_trouble_and_read_no_further() -> None:
    many = parse("---\n" + "".join(f"kunci{n}: x\n" for n in range(100_000)) + "---\n")
    assert [(one.line, one.column) for one in many.troubles] == [(2, 1)]
    assert not many.readable
    few = parse("---\n" + "".join(f"kunci{n}: x\n" for n in range(90)) + "---\n")
    assert few.readable and not few.troubles


@pytest.mark.parametrize(("value", "read"), [("0x" + "f" * 5_000, False), ("9" * 30, False), ("-" + "9" * 30, False), ("2018", True), ("123456789012345678", True)])
def test_a_number_that_python_refuses_to_write_is_told_at_its_key(value: str, read: bool) -> None:
    matter = parse(f"---\njudul: a\ntahun: {value}\n---\n")
    assert ("tahun" in matter.values) is read
    assert bool(matter.troubles) is not read
    assert matter.readable


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("judul: Hasil diskusi #7 (28 temuan)", 2),
        ("judul: #7 temuan", 2),
        ("judul: Uji\nringkasan: satu\n  dua #3", 4),
        ("judul: Uji\nringkasan: satu #3\n  dua", 3),
        ("topik:\n  - satu\n  - dua #2", 4),
        ("lokasi: [Kota #7, Kota]", 2),
        ("a:\n  nama: Contoh #1", 3),
    ],
)
def test_a_sign_that_cuts_a_value_is_told_with_the_line_to_write(block: str, line: int) -> None:
    (trouble,) = parse(f"---\n{block}\n---\n").troubles
    assert (trouble.line, trouble.reason.startswith(CUT)) == (line, True)
    assert "# Hasil" not in trouble.reason and "28 temuan" not in trouble.reason


@pytest.mark.parametrize(
    "block",
    ['judul: "Hasil #7"', "judul: C#7", "ringkasan: >-\n  satu #3", "nomor: 7 # nomor seri", "lokasi: [a, b] # dua kota", "# judul: lama #7\njudul: Baru", "topik: # isi nanti\n  - a"],
)
def test_a_remark_and_a_quoted_sign_cut_nothing(block: str) -> None:
    assert parse(f"---\n{block}\n---\n").troubles == ()


def test_a_second_block_far_below_is_told_and_hides_nothing() -> None:
    found = parse("---\njudul: Uji\n---\n\nIsi pertama.\n\n---\njudul: Lain\n---\n\nIsi kedua.\n")
    assert [(one.line, one.reason) for one in found.troubles] == [(7, LOWER)]
    assert (found.lines, found.readable, found.values["judul"]) == (3, True, "Uji")


def test_a_sample_in_code_and_a_rule_between_paragraphs_are_no_second_block() -> None:
    assert parse("---\njudul: Uji\n---\n\n```yaml\n---\njudul: Lain\n---\n```\n\n---\n\nIsi: satu.\n\n---\n").troubles == ()


def test_a_day_between_quotes_is_that_day_but_a_title_is_not() -> None:
    assert parse('---\ntanggal: "2020-01-31"\n---\n').values["tanggal"] == datetime.date(2020, 1, 31)
    assert parse('---\ntanggal: "2020-02-31"\n---\n').values["tanggal"] == "2020-02-31"
    assert parse('---\njudul: "2020-01-31"\n---\n').values["judul"] == "2020-01-31"
