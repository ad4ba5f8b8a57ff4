"""What the checker knows of the fonts is what the fonts hold, and every suggestion can itself be printed."""

import importlib.util
from pathlib import Path

import pytest

from pustaka.book import text
from pustaka.text import glyphs

SCRIPT = Path(__file__).parents[2] / "scripts" / "fon.py"


def test_the_list_is_what_the_fonts_show() -> None:
    spec = importlib.util.spec_from_file_location("fon", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert glyphs.covered() == text.covered(), "run scripts/fon.py"
    assert glyphs.FILE.read_text("ascii") == module.listed()


def test_what_is_suggested_can_be_printed_and_what_it_replaces_cannot() -> None:
    for sign, word in glyphs.words().items():
        assert [one for _at, one in glyphs.gaps(sign)] == [sign]
        assert list(glyphs.gaps(word)) == []


@pytest.mark.parametrize("sign", ["😀", "\U0001f1ee", "ꦗ", "ᮊ", "ᬅ", "ᨀ", "汉", "🏽", "\u20e3"])
def test_a_gap_on_paper_is_a_gap_here(sign: str) -> None:
    missing: set[str] = set()
    assert text.clean(f"a{sign}b", missing) != f"a{sign}b" and missing == {sign}
    assert list(glyphs.gaps(f"a{sign}b")) == [(1, sign)]


def test_a_mark_that_only_another_face_has_stands_on_no_letter() -> None:
    """Typst refuses such a letter, and with it the whole site."""
    for mark in "\u0305\u0325\u0336\u0338":
        assert list(glyphs.gaps(f"s{mark}")) == [(1, mark)]
    assert "~~" in glyphs.instead("\u0336")


@pytest.mark.parametrize("sign", ["é", "e\u0301", "ع", "✓", "☐", "→", "\u00a0", "\u200b", "\u2009", "\ufe0f", "…", "½"])
def test_what_print_shows_or_drops_on_purpose_is_no_gap(sign: str) -> None:
    assert list(glyphs.gaps(f"a{sign}b")) == []


@pytest.mark.parametrize(("sign", "said"), [("👍", "Tulis «setuju»."), ("🎉", "Hapus saja."), ("\U0001f1ee", "Tulis nama negaranya."), ("ꦗ", "Ini aksara Jawa. Tulis bunyinya dengan huruf Latin."), ("🦒", "Tulis maksudnya dengan kata.")])
def test_the_word_to_write(sign: str, said: str) -> None:
    assert glyphs.instead(sign) == said
