"""Marks inside a line that GitHub shows."""

import pytest

from pustaka.text.dialect import render


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lihat https://contoh.example/a_b_c?d=1&e=2.", '<a href="https://contoh.example/a_b_c?d=1&amp;e=2">https://contoh.example/a_b_c?d=1&amp;e=2</a>.'),
        ("(www.contoh.example)", '(<a href="https://www.contoh.example">www.contoh.example</a>)'),
        ("https://a.example/x_(y)", '<a href="https://a.example/x_(y)">'),
        ("~~coret~~", "<del>coret</del>"),
        ("satu\\\ndua", "satu<br>\ndua"),
    ],
)
def test_what_github_shows_is_shown(text: str, shown: str) -> None:
    assert shown in render(text).html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[teks](https://a.example)", '<a href="https://a.example">teks</a>'), ("<https://a.example>", '<a href="https://a.example">https://a.example</a>'),
        ("`https://a.example`", "<code>https://a.example</code>"), ("https:// saja", "https:// saja"), ("~~ bukan ~~", "~~ bukan ~~"),
        ("[https://a.example](https://b.example)", '<a href="https://b.example">https://a.example</a>'), ("surat@www.contoh.example", "surat@www.contoh.example"),
        ("akhir\\", "akhir\\"),
    ],
)
def test_what_is_marked_already_or_none_is_left_alone(text: str, kept: str) -> None:
    assert kept in render(text).html
