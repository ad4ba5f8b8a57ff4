"""Words that do not arrive are found; marks are no words."""

import pytest

from pustaka.text import tally
from pustaka.text.dialect import render

MARKED = [
    "## Judul {#judul}\n\nSatu **dua**tiga [empat](lima.md \"enam\") ![tujuh](a.png){ lang=id }.",
    "- a\n  - b\n\n1. c\n2. d\n\na. e\nb. f\n\n- [x] g",
    "Satu[^1] dua[^a]\n\n[^1]: Catatan[^b]\n[^a]: Lain.\n\n    Paragraf kedua.\n[^b]: Dalam.",
    '!!! note "Judul"\n    Isi.\n\n> [!TIP]\n> Saran.\n\n!!! note\n    Tanpa judul.',
    "| a | b |\n| --- | --- |\n| c \\| d | `e|f` |",
    "```python title=\"x\"\na = [b](c)\n```\n\n    kode [x](y)\n\n`[a](b)` {bukan atribut}",
    "*[PKH]: Program\n\nPKH datang.<br>Lalu H<sub>2</sub>O &amp; &nbsp; <https://a.example/b> https://c.example/d_e",
    "Judul\n-----\n\n[teks][nama] dan [nama]\n\n[nama]: https://a.example \"judul\"\n\nA. Yani <!-- tidak tampil --> 2013. Lalu",
    "1.\tsatu\n2.\tdua\n\n\tkode\tlagi",
    "a. Butir a\nb. Butir b\n\nA. Yani dan B. Yani",
    "Istilah\n:   Arti pertama.\n\n~~coret~~ satu\\\ndua {: .kelas }",
]


@pytest.mark.parametrize("text", MARKED)
def test_marks_are_no_words(text: str) -> None:
    assert list(tally.faults(text, render(text).html)) == []


def test_a_lost_cell_is_told_by_its_line() -> None:
    text = "Kata.\n\n| a | b |\n| --- | --- |\n| c | d | hilang |"
    assert list(tally.faults(text, render(text).html)) == [tally.Fault(5, 1)]


def test_words_seen_twice_are_told() -> None:
    text = "Satu dua tiga empat lima.\n\nLain."
    assert list(tally.faults(text, "<p>Satu dua tiga empat lima.</p><p>Satu dua tiga empat lima.</p><p>Lain.</p>")) == [tally.Fault(1, 5, twice=True)]


def test_words_in_another_order_are_told() -> None:
    assert list(tally.faults("Satu dua.\n\nTiga empat lima.", "<p>Tiga empat lima.</p><p>Satu dua.</p>"))


def test_a_lost_note_is_told() -> None:
    assert list(tally.faults("Kata[^1].\n\n[^1]: Catatan.", "<p>Kata.</p>")) == [tally.Fault(3, 1)]


def test_raw_signs_and_words_of_the_page_itself_are_no_matter() -> None:
    assert list(tally.faults("Satu dua.", '<p>Satu ::: dua.</p><h2>Lain<a class="headerlink" href="#x">#</a></h2>')) == []
