"""Lists count in the draft as their writer sees them: letters, Roman numbers and where they start, nested at most as deep as their own list."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake.counting import follows, readings, sign
from pustaka.intake.manuscript import Paragraph
from pustaka.intake.writing import Writer
from pustaka.kinds import BY_KEY
from pustaka.text.dialect import render
from tests.intake.making import NAMES, docx, odt, p

LEVELS = "".join(
    f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    for n, (form, text, start) in enumerate([("lowerRoman", "%1.", 1), ("lowerLetter", "%1)", 1), ("upperRoman", "%1.", 1), ("decimal", "%1.", 3), ("lowerLetter", "(%1)", 8), ("decimal", "Pasal %1", 1)], 1)
)
NUMBERING = f'<w:numbering {NAMES}>{LEVELS}{"".join(f"""<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>""" for n in range(1, 7))}</w:numbering>'


def listed(*items: tuple[str, str] | tuple[str, str, int]) -> list[str]:
    """The lines of (mark, text, depth)."""
    return list(Writer(()).blocks([Paragraph(text=one[1], place=one[1], mark=one[0], depth=one[2] if len(one) > 2 else 0) for one in items], 2))  # type: ignore[misc]  # the length was asked


def written(data: bytes) -> list[str]:
    return list(Writer(()).blocks(list(intake.read(data).blocks), 2))


@pytest.mark.parametrize(("number", "lines"), [
    (1, ["i. satu", "ii. dua", "iii. tiga"]), (2, ["a) satu", "b) dua", "c) tiga"]), (3, ["I. satu", "II. dua", "III. tiga"]), (4, ["3. satu", "4. dua", "5. tiga"]), (5, ["h) satu", "i) dua", "j) tiga"]),
    (6, ["- Pasal 1 satu", "- Pasal 2 dua", "- Pasal 3 tiga"]),
])
def test_word_counts_in_the_draft_as_in_word(number: int, lines: list[str]) -> None:
    data = docx(*(p(text, number=(number, 0)) for text in ("satu", "dua", "tiga")), extra={"word/numbering.xml": NUMBERING.encode()})
    assert written(data) == lines


@pytest.mark.parametrize(("form", "start", "suffix", "lines"), [
    ("i", "1", "", ["i. satu", "ii. dua"]), ("a", "1", ")", ["a) satu", "b) dua"]), ("1", "3", ".", ["3. satu", "4. dua"]), ("I", "4", ".", ["IV. satu", "V. dua"]), ("1", "", "", ["1. satu", "2. dua"]),
])
def test_libreoffice_counts_in_the_draft_as_on_its_page(form: str, start: str, suffix: str, lines: list[str]) -> None:
    style = f'<text:list-style style:name="D"><text:list-level-style-number text:level="1" style:num-format="{form}" text:start-value="{start}" style:num-suffix="{suffix}"/></text:list-style>'
    items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in ("satu", "dua"))
    assert written(odt(f'<text:list text:style-name="D">{items}</text:list>', automatic=style)) == lines


def test_an_item_may_say_its_own_number() -> None:
    items = '<text:list-item text:start-value="7"><text:p>satu</text:p><text:p>masih satu</text:p></text:list-item><text:list-item><text:p>dua</text:p></text:list-item>'
    assert written(odt(f'<text:list text:style-name="L1">{items}</text:list>')) == ["7. satu", "", "    masih satu", "", "8. dua"]


def test_rich_text_and_plain_text_keep_roman_numbers() -> None:
    assert written(rb"{\rtf1\ansi{\listtext i.\tab}satu\par{\listtext ii.\tab}dua\par}") == ["i. satu", "ii. dua"]
    assert written(rb"{\rtf1\ansi i.\tab satu\par ii.\tab dua\par}") == ["i. satu", "ii. dua"]
    assert written(b"i. satu\nii. dua\niii. tiga\niv. empat\n") == ["i. satu", "ii. dua", "iii. tiga", "iv. empat"]
    assert written(rb"{\rtf1\ansi{\listtext o\tab}satu\par{\listtext\'d8\tab}dua\par}") == ["- satu", "- dua"]


@pytest.mark.parametrize(("mark", "first"), [
    ("3.", ("1", 3)), ("2.4", ("1", 4)), ("i.", ("i", 1)), ("iv)", ("i", 4)), ("c.", ("a", 3)), ("(b)", ("a", 2)), ("IX.", ("I", 9)), ("aa.", ("a", 27)), ("-", None), ("o", ("a", 15)), ("xyz.", None), ("iiii.", ("a", 87)),
])
def test_marks_are_read(mark: str, first: tuple[str, int] | None) -> None:
    assert next(iter(readings(mark)), None) == first


def test_the_mark_above_tells_how_a_letter_counts() -> None:
    assert follows("h.", "i.")
    assert follows("i.", "ii.")
    assert not follows("i.", "iii.")
    assert sign("ii.", "hh.") == "35."
    assert sign("ii.", "i.") == "ii."


def test_after_the_last_letter_figures_go_on() -> None:
    lines = listed(("y)", "y"), ("z)", "z"), ("aa)", "lalu"), ("bb)", "akhir"))
    assert [line for line in lines if line] == ["y) y", "z) z", "27. lalu", "28. akhir"]
    assert '<ol start="27">' in render("\n".join(lines)).html


def test_lists_that_count_otherwise_are_lists_of_their_own() -> None:
    lines = listed(("-", "a"), ("-", "b", 1), ("1.", "c"), ("2.", "d"), ("a.", "e"), ("b.", "f"))
    assert lines == ["- a", "    - b", "", "1. c", "2. d", "", "a. e", "b. f"]


def test_a_letter_alone_below_an_item_is_not_swallowed_by_it() -> None:
    assert listed(("1.", "a"), ("a.", "b", 1), ("2.", "c")) == ["1. a", "    - a. b", "2. c"]
    assert listed(("1.", "a"), ("a.", "b", 1), ("b.", "c", 1)) == ["1. a", "    a. b", "    b. c"]


def test_a_list_never_begins_as_code() -> None:
    assert listed(("a.", "x", 2), ("b.", "y", 2), ("i.", "z", 4), ("ii.", "w", 4)) == ["a. x", "b. y", "    i. z", "    ii. w"]


@pytest.mark.parametrize("between", ["Setelah itu petugas pulang.", ""])
def test_children_of_a_number_that_became_a_heading_are_a_list(between: str) -> None:
    body = [p("LATAR", bold=True), p("Latar singkat."), p("TEMUAN", bold=True), p("Butir biasa yang cukup panjang untuk tetap menjadi butir.", number=(1, 0)), p("Kalimat pemisah."), p("Datangi keluarga", number=(1, 0)), p("Surat tugas", number=(1, 1)), p("Catat waktunya", number=(1, 1))]
    body += [p(between), p("SIMPULAN", bold=True), p("Selesai.")]
    text = intake.receive(intake.read(docx(*body)), BY_KEY["laporan"]).texts["temuan"]
    assert "### Datangi keluarga {#datangi-keluarga}\n\na) Surat tugas\nb) Catat waktunya" in text
    assert "<code>" not in render(text).html


def test_a_list_that_starts_again_without_a_word_between_is_told() -> None:
    body = [p("Latar", style="Judul2"), p("Isi."), p("Temuan", style="Judul2"), *(p(text, number=(n, 0)) for n, text in ((1, "satu yang panjang."), (1, "dua yang panjang."), (3, "mulai lagi dari satu.")))]
    done = intake.receive(intake.read(docx(*body)), BY_KEY["laporan"])
    assert [one.count for one in done.left if "tidak meneruskan" in one.reason] == [0]
    assert done.counted == done.placed + done.dropped


def test_a_cell_keeps_the_numbers_of_its_items() -> None:
    data = docx(f"<w:tbl><w:tr><w:tc>{p('Langkah')}</w:tc></w:tr><w:tr><w:tc>{p('satu', number=(1, 0))}{p('dua', number=(1, 0))}</w:tc></w:tr></w:tbl>")
    assert written(data)[-1] == r"| 1\. satu; 2\. dua |"
