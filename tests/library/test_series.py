"""How a series numbers its editions: a pattern holds words and the number, and nothing in it is ever evaluated."""

import pytest

from pustaka.library import Series
from pustaka.library.series import is_pattern
from pustaka.text import frontmatter

BAD = [
    "#{nomor:02000000000d}", "#{nomor:010d}", "#{nomor:00d}", "#{nomor:3d}", "#{nomor:x}", "#{nomor:,}", "#{nomor!r}", "#{nomor.__class__}", "#{nomor.real}",
    "#{nomor[0]}", "#{nomor:{nomor}d}", "#{nomor:{nomor}}", "#{judul}", "#{0}", "#{}", "#{{nomor}}", "#{nomor", "nomor}", "{", "#{ nomor }", "#{nomor:03d}{judul}",
]


def number(pattern: str, values: dict[str, object]) -> str:
    matter = frontmatter.load(f'nama: Rekaan\npenomoran: "{pattern}"\n')
    return Series("rekaan", "discussions/rekaan/seri.yml", matter).number(values)


@pytest.mark.parametrize("pattern", BAD)
def test_what_is_no_place_for_the_number_is_refused_and_never_evaluated(pattern: str) -> None:
    assert not is_pattern(pattern)
    assert number(pattern, {"nomor": 7, "judul": "x"}) == ""


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("SSWD #{nomor:03d}", "SSWD #007"), ("{nomor}", "7"), ("{nomor:d} dari {nomor:09d}", "7 dari 000000007"), ("Edisi", "Edisi"), ("", ""),
        ("{nomor:01d}", "7"), ("%d %(nomor)s $nomor", "%d %(nomor)s $nomor"),
    ],
)
def test_plain_words_and_the_number_are_shown(pattern: str, shown: str) -> None:
    assert is_pattern(pattern)
    assert number(pattern, {"nomor": 7}) == shown


@pytest.mark.parametrize("value", [None, "7", True, -1, 1.5, [7], 10**9, 10**5000], ids=range(8))
def test_what_is_no_number_of_an_edition_is_not_shown(value: object) -> None:
    assert number("#{nomor}", {"nomor": value}) == ""
