"""Two rows of blocks are compared word by word: what may stand elsewhere, come again or break, and what may not."""

from pustaka.build.printed import compare, expected
from pustaka.build.printed.wanted import NOTES
from pustaka.kinds.case import CASE
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.teaching import TEACHING


def test_where_a_block_ends_is_no_matter_but_a_word_is() -> None:
    shown = expected.read("<p>satu dua</p><p>tiga</p>", CASE)
    assert not list(compare.faults(shown, ["satuduatiga"], [], ()))
    assert not list(compare.faults(shown, ["satu", "dua", "tiga"], [], ()))
    assert [one.block.text for one in compare.faults(shown, ["satutiga"], [], ()) if one.block] == ["satudua"]


def test_the_head_of_a_wide_table_may_come_again_and_that_of_a_narrow_one_may_not() -> None:
    row = "<tr>" + "".join(f"<td>{n}isi</td>" for n in range(4)) + "</tr>"
    wide = expected.read("<table><tr><th>kepala a</th><th>kepala b</th><th>kepala c</th><th>kepala d</th></tr>" + row + "</table>", CASE)
    assert not list(compare.faults(wide, ["kepalaa", "0isi", "kepalab", "1isi", "kepalac", "2isi", "kepalad", "3isi"], [], ()))
    narrow = expected.read("<table><tr><th>kepala</th></tr><tr><td>isi</td></tr></table>", CASE)
    assert list(compare.faults(narrow, ["kepala", "isi", "kepala"], [], ()))


def test_a_table_in_which_the_same_words_stand_in_many_cells_equals_its_cards_and_lacks_what_is_taken_out() -> None:
    """The longest run of equal cells lies in two different rows here."""
    heads, rows = [f"kolom {n}" for n in range(1, 6)], [["desa", "desa", "hari", "anak", "desa"], ["desa", "anak", "desa", "anak", "rumah"], ["rumah", "anak", "rumah", "hari", "anak"]]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (heads, *rows))
    shown = expected.read(f"<h2>Tabel</h2><table>{table}</table><p>Akhir.</p>", CASE)
    names = [head.replace(" ", "") for head in heads]
    paper = ["tabel", *(block for row in rows for block in (names[0] + row[0], *(one for pair in zip(names[1:], row[1:], strict=True) for one in pair))), "akhir"]
    assert not list(compare.faults(shown, paper, [], ()))
    for at, block in enumerate(paper):  # each cell once, and the first of a card with the name of its column
        if block not in names:
            assert [one for one in compare.faults(shown, paper[:at] + paper[at + 1 :], [], ()) if one.block], block


def test_a_card_holds_its_rows_then_its_sources_and_the_numbers_of_its_notes() -> None:
    html = (
        '<p>Tombol 112</p><h2 id="lihat">Apa yang terlihat</h2><ul><li>Tanda <span class="bukti">perlu dicocokkan</span>'
        '<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup></li></ul><h2 id="sumber">Sumber</h2><p>Daftar sumber.</p>'
        '<div class="footnote"><ol><li id="fn:a"><p>Sumber pertama.</p></li></ol></div>'
    )
    shown = expected.read(html, CRISIS)
    assert [one.text for one in shown.blocks] == ["lihat", "tanda1", "daftarsumber", "sumberpertama"]
    assert [one.part for one in shown.blocks] == ["lihat", "lihat", "sumber", NOTES]


def test_the_answers_of_a_teaching_case_may_stand_later_under_their_decision() -> None:
    html = '<h3 id="keputusan-1">Keputusan 1</h3><p>Apa?</p><details><summary>Jawaban</summary><p>Itu.</p></details><h2>Pembahasan</h2>'
    shown = expected.read(html, TEACHING)
    assert not list(compare.faults(shown, ["keputusan1", "apa", "pembahasan", "jawabankeputusan1", "itu"], [], ()))
    assert list(compare.faults(shown, ["keputusan1", "apa", "pembahasan", "jawabankeputusan1"], [], ()))
