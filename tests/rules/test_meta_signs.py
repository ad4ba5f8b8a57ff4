"""META22: what an escape hides in a value is seen once the value is read."""

import pytest

from pustaka.check import check
from tests.helpers import library
from tests.rules.asking import messages, spots


@pytest.mark.parametrize("escape", ["\\u202e", "\\0", "\\u200b", "\\x07", "\\uFEFF"])
def test_an_escape_that_makes_an_unseen_sign_is_told_at_its_key(escape: str) -> None:
    text = f'---\njudul: "Uji {escape}contoh"\nringkasan: Contoh.\n---\n'
    assert spots(text, "META22") == ["META22 2:1-6"]
    assert all("contoh" not in one for one in messages(text, "META22"))


def test_lists_inside_a_value_are_looked_through() -> None:
    assert spots('---\njudul: Uji\ntopik: ["a", "b\\u200b"]\n---\n', "META22") == ["META22 3:1-6"]


@pytest.mark.parametrize("value", ['"Uji \\u00e9"', "'Uji \\u202e'", '"Uji \\"contoh\\""', "Uji\u200b"])
def test_letters_plain_backslashes_and_signs_that_another_rule_sees_are_left(value: str) -> None:
    assert spots(f"---\njudul: {value}\nringkasan: Contoh.\n---\n", "META22") == []


def test_registers_are_looked_through_as_well() -> None:
    path = "docs/register/topik.yml"
    books = library({path: 'etika:\n  nama: "Eti\\u200bka"\n'})
    assert [(one.path, one.line) for one in check(books, only=("META22",), paths=[path])] == [(path, 1)]
