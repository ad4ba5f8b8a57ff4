"""Text fit for print: invisible signs go, what no font shows is replaced where it can be seen."""

import pytest

from pustaka.book import text


@pytest.mark.parametrize("sign", "’“”–—…☐✓✗→≥éāṣ□Ω№½ع")
def test_the_fonts_show_what_our_texts_use(sign: str) -> None:
    missing: set[str] = set()
    assert text.clean(f"a{sign}b", missing) == f"a{sign}b"
    assert not missing


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("satu\n  dua\ttiga", "satu dua tiga"),
        ("e\u0301é", "éé"),
        ("kiri\u202ekanan\u202c", "kirikanan"),
        ("nol\u200blebar\ufeff", "nollebar"),
        ("lunak\u00adkan", "lunak\u00adkan"),
        ("privat\ue000", "privat"),
        ("lonceng\x07", "lonceng"),
        ("tanda\u2011hubung", "tanda-hubung"),
        ("1\u202f000", "1 000"),
        ("10\u00a0km", "10\u00a0km"),
        ("pendek" * 5, "pendek" * 5),
        ("x" * 31, "x" * 22 + "\u200b" + "x" * 9),
        ("x" * 60, "\u200b".join(["x" * 22, "x" * 22, "x" * 16])),
        ("x" * 28 + "/" + "y" * 30, "x" * 28 + "/" + "y" * 30),
        ("12/3" * 15, "12/3" * 12 + "\u200b" + "12/3" * 3),
    ],
)
def test_clean(given: str, expected: str) -> None:
    assert text.clean(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Pasal 39 ayat (1) huruf a", "Pasal\u00a039 ayat\u00a0(1) huruf\u00a0a"),
        ("denda kategori V.", "denda kategori\u00a0V."),
        ("pasal itu; kategori Vokal; bagian awal; huruf apa; UU 1/2099", "pasal itu; kategori Vokal; bagian awal; huruf apa; UU 1/2099"),
    ],
)
def test_a_number_stays_with_the_word_that_it_numbers(given: str, expected: str) -> None:
    assert text.held(given) == expected


def test_a_sign_that_no_font_has_is_replaced_and_named() -> None:
    missing: set[str] = set()
    assert text.clean("senyum 😀😀 dan 汉", missing) == "senyum □ dan □"
    assert sorted(text.name_of(char) for char in missing) == ["U+1F600", "U+6C49"]


def test_a_line_is_never_longer_than_the_standard_bears() -> None:
    assert len(text.line("panjang " * 9000)) <= text.LONGEST + 1


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://contoh.id/" + "a" * 90, "https://contoh.id/" + "a" * 90),
        (" https://contoh.id/satu dua?q=%20&x=[1]#b ", "https://contoh.id/satu%20dua?q=%20&x=[1]#b"),
        ("https://contoh.id/汉/é", "https://contoh.id/%E6%B1%89/%C3%A9"),
        ("tel:+62-21", "tel:+62-21"),
        ("https://contoh.id/" + "a" * 2000, ""),
    ],
)
def test_where_a_link_leads_is_never_broken_or_cut(href: str, expected: str) -> None:
    assert text.address(href) == expected


def test_code_keeps_its_spaces_and_lines() -> None:
    assert text.verbatim("a:\n\tb  c") == "a:\n    b  c"


def test_arabic_stands_apart_without_the_space_behind_it() -> None:
    assert list(text.runs("kata عليكم lagi")) == [(False, "kata "), (True, "عليكم"), (False, " lagi")]
