"""Footnotes are numbered in the order of their calls, wherever these stand."""

import re

import pytest

from pustaka.text.dialect import render


def numbers(text: str) -> list[str]:
    return re.findall(r'class="footnote-ref" href="#fn:(\w+)">(\d+)', render(text).html)


@pytest.mark.parametrize(
    ("body", "order"),
    [
        ("Satu[^b] dua[^a].", "ba"), ("- x[^b]\n- y[^a]", "ba"), ("> - x[^b]\n\nKata[^a]", "ba"), ("| a[^b] |\n| --- |\n| b[^a] |", "ba"),
        ('!!! note "Judul"\n    x[^b]\n\nKata[^a]', "ba"), ("## Judul[^b]\n\nKata[^a]", "ba"), ("Satu[^a] dua[^b] tiga[^a]", "aba"),
    ],
)
def test_numbers_follow_the_calls(body: str, order: str) -> None:
    count = {name: str(n) for n, name in enumerate(dict.fromkeys(order), 1)}
    assert numbers(f"{body}\n\n[^a]: A.\n[^b]: B.") == [(name, count[name]) for name in order]


def test_notes_stand_in_their_order_and_lead_back_by_their_number() -> None:
    html = render("Satu[^b] dua[^a].\n\n[^a]: A[^c].\n[^b]: B.\n[^c]: C.").html
    assert re.findall(r'<li id="fn:(\w)">', html) == ["b", "a", "c"]
    assert re.findall(r"Kembali ke catatan (\d)", html) == ["1", "2", "3"]


def test_a_note_that_nobody_calls_stands_last() -> None:
    assert re.findall(r'<li id="fn:(\w)">', render("Kata[^b].\n\n[^a]: A.\n[^b]: B.").html) == ["b", "a"]
