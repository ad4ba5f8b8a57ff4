"""Letters get codes of one byte: themselves where they are Latin, and the same in every font of a file."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest

from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.typesetting import alphabet, typeset
from pustaka.typesetting.alphabet import Letters, coded, number, plain, rows

PAGE = """\
#set document(title: "Judul rekaan")
#set text(lang: "id", font: ("Literata", "Noto Sans Symbols 2"))
= Judul rekaan
Kata *tebal – (dalam kurung)*, _miring_, ✓ – dan \\\\ tanda. #text(font: "Amiri", lang: "ar")[بسم الله]
"""


def a(letters: str) -> bytes:
    return letters.encode("utf-16-be").hex().upper().encode()


def test_a_letter_has_one_code_in_all_fonts_and_two_signs_of_a_letter_have_two() -> None:
    given = dict[tuple[bytes, int], int]()
    assert coded(5, {1: a("k"), 2: a("–"), 3: a("k"), 4: a("fi")}, given) == {0: 0, 1: ord("k"), 2: 0x80, 3: 0x81, 4: 0x82}
    assert coded(4, {1: a("fi"), 2: a("√"), 3: a("–")}, given) == {0: 0, 1: 0x82, 2: 0x83, 3: 0x80}


def test_a_sign_that_stands_for_nothing_has_a_code_and_no_row() -> None:
    assert coded(2, {}, {}) == {0: 0, 1: 0x80}
    assert b"\n".join(rows({0x41: a("A")})) == b"1 beginbfrange\n<20><7E><0020>\nendbfrange"
    assert b"\n".join(rows({0x80: a("–")})) == b"1 beginbfchar\n<80><2013>\nendbfchar"


def test_a_font_that_finds_no_code_left_leaves_all_others_as_they_were() -> None:
    given = {(a(chr(0x4E00 + n)), 1): code for n, code in enumerate(alphabet.FREE[:-1])}
    before = dict(given)
    assert coded(3, {1: a("√"), 2: a("∞")}, given) == {}
    assert given == before
    assert coded(2, {1: a("√")}, given) == {0: 0, 1: alphabet.FREE[-1]}


@pytest.mark.parametrize(("sign", "expected"), [(b"k", 107), (b"\\n", 10), (b"\\\\", 92), (b"\\(", 40), (b"\\035", 29), (b"\\b", 8)])
def test_the_number_behind_a_stroke(sign: bytes, expected: int) -> None:
    assert number(sign) == expected


def test_strings_are_written_and_measured_by_the_signs_before() -> None:
    letters = Letters({3: plain(ord("(")), 10: plain(ord("a"))}, {3: 250.0, 10: 500.0})
    said = b"[(\\000\\003)-15.5(\\000\\n\\000\\n)]TJ"
    assert letters.written(said) == b"[(\\()-15.5(aa)]TJ"
    assert letters.wide(said) == 1265.5


def test_a_file_says_the_same_in_one_byte_as_in_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "satu.typ").write_text(PAGE, "utf-8")
    monkeypatch.setattr(typeset, "TEMPLATES", tmp_path)
    written = typeset.compiled(
        typeset.Job("{}", {}, date(2026, 1, 2), template="satu.typ"), format="pdf", pdf_standards=typeset.STANDARDS, timestamp=datetime(2026, 1, 2, tzinfo=UTC),
    )
    with pikepdf.open(io.BytesIO(written)) as before, pikepdf.open(io.BytesIO(typeset.pack(written).pdf)) as after:
        fonts = [dict(pdf.pages[0].resources.Font) for pdf in (before, after)]
        latin = {name: font for name, font in fonts[1].items() if "Amiri" not in str(font.BaseFont)}
        assert len(latin) == len(fonts[1]) - 1  # letters from right to left are written in a way of their own, and keep their codes
        assert len({font.Encoding.objgen for font in latin.values()}) == len({font.ToUnicode.objgen for font in latin.values()}) == 1
        assert b"(J)20(u)5(d)15(ul r)" in after.pages[0].Contents.read_bytes()
        for name, font in fonts[0].items():
            one, other = (sorted(Fonts(Budget()).letters(shown).values()) for shown in (font, fonts[1][name]))
            assert set(one) <= set(other)
            assert font.DescendantFonts[0].FontDescriptor.FontName == fonts[1][name].DescendantFonts[0].FontDescriptor.FontName
