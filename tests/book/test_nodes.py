"""HTML becomes a tree of plain values: what is kept, what is joined, and where nesting ends."""

from typing import Any

import pytest

from pustaka.book.nodes import convert
from pustaka.book.runs import Doors
from pustaka.book.tree import said, walk


def p(*content: Any) -> dict[str, Any]:
    return {"t": "p", "c": list(content)}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Satu  dua\n tiga</p>", [p("Satu dua tiga")]),
        ("<p>Ini <em>penting</em> sekali </p>", [p("Ini ", {"t": "em", "c": ["penting"]}, " sekali")]),
        ("<p>Atas<br>\n bawah</p>", [p("Atas", {"t": "br"}, "bawah")]),
        ("<ul><li>satu</li><li><p>dua</p><p>tiga</p></li></ul>", [{"t": "ul", "c": [[p("satu")], [p("dua"), p("tiga")]]}]),
        ("<ol start='3'><li>a</li></ol>", [{"t": "ol", "c": [[p("a")]], "start": 3, "whole": [True]}]),
        ("<ol start='-3'><li>a</li></ol>", [{"t": "ol", "c": [[p("a")]], "start": 1, "whole": [True]}]),
        ("<dl><dt>Istilah</dt><dd>arti</dd></dl>", [{"t": "dl", "c": [{"term": ["Istilah"], "c": [p("arti")], "whole": True}]}]),
        ("<pre><span></span><code>a\n  b\n</code></pre>", [{"t": "code", "c": "a\n  b"}]),
        ("<p><span class='bukti bukti--sumber'>bersumber</span></p>", [p({"t": "bukti", "kind": "sumber", "c": ["bersumber"]})]),
        ("<p><span class='bukti bukti--praktik'>praktik umum</span></p>", [p({"t": "bukti", "kind": "praktik", "c": ["praktik umum"]})]),
        ("<p>Doa <span>السلام عليكم</span> itu</p>", [p("Doa ", {"t": "arab", "c": "السلام عليكم"}, " itu")]),
        (
            "<div class='admonition danger'><p class='admonition-title'>Awas</p><p>Isi</p></div>",
            [{"t": "box", "style": "bahaya", "title": ["Awas"], "c": [p("Isi")], "spot": "-bingkai-1", "whole": True}],
        ),
        ("<div class='admonition lain'><p>Isi</p></div>", [{"t": "box", "style": "catatan", "title": [], "c": [p("Isi")], "spot": "-bingkai-1", "whole": True}]),
        # Near misses: nothing to see, nothing left behind.
        ("", []),
        ("<p> </p><h2></h2><ul></ul><table></table><blockquote></blockquote>", []),
        ("<p>Judul<a class='headerlink' href='#x'>#</a></p>", [p("Judul")]),
        ("<p><unknown>kata</unknown></p>", [p("kata")]),
    ],
)
def test_html_becomes_nodes(html: str, expected: list[Any]) -> None:
    assert convert(html).blocks == expected


@pytest.mark.parametrize(
    ("between", "told"),
    [(" ", "119 · 110"), ("\n", "119 · 110"), (" atau ", "119 atau 110"), ("; ", "119; 110"), ("<br>", "119110")],
)
def test_two_numbers_side_by_side_are_told_apart(between: str, told: str) -> None:
    (found,) = convert(f"<p><a href='tel:119'>119</a>{between}<a href='tel:110'>110</a></p>").blocks
    assert "".join(one if isinstance(one, str) else "".join(one.get("c", ())) for one in found["c"]) == told


def test_two_links_that_do_not_call_need_nothing_between_them() -> None:
    (found,) = convert("<p><a href='tel:119'>119</a> <a href='https://contoh.invalid/'>lain</a> <a href='../'>sini</a></p>").blocks
    assert [one for one in found["c"] if isinstance(one, str)] == [" ", " "]


def test_a_heading_is_at_most_one_level_below_the_one_before() -> None:
    blocks = convert("<h4>A</h4><h2>B</h2><h5>C</h5><h6>D</h6><h1>E</h1>").blocks
    assert [block["level"] for block in blocks] == [2, 2, 3, 4, 2]


def test_a_heading_in_a_box_is_only_a_bold_line() -> None:
    (box,) = convert("<div class='admonition note'><h2 id='a'>Judul</h2></div>").blocks
    assert box["c"] == [p({"t": "strong", "c": ["Judul"]})]


def test_the_first_of_equal_ids_gets_the_label() -> None:
    body = convert("<h2 id='a'>A</h2><h2 id='a'>B</h2><h2>C</h2>")
    assert [block.get("label") for block in body.blocks] == ["a", None, None]
    assert body.labels == {"a"}


NOTES = "<div class='footnote'><hr><ol><li id='fn:a'><p>Isi <a class='footnote-backref' href='#x'>kembali</a></p></li></ol></div>"


def test_a_footnote_stands_where_it_is_first_called_and_is_named_after_that() -> None:
    call = "<sup id='fnref:a'><a class='footnote-ref' href='#fn:a'>1</a></sup>"
    (paragraph,) = convert(f"<p>Satu{call} dua{call}</p>{NOTES}").blocks
    first, second = (one for one in paragraph["c"] if isinstance(one, dict))
    assert first == {"t": "note", "label": "__fn:a", "c": [p("Isi")]}
    assert second == {"t": "notagain", "label": "__fn:a"}


def test_a_note_does_not_leave_the_evidence_mark_before_it() -> None:
    (paragraph,) = convert(f"<p>Satu <span class='bukti'>bersumber</span><sup><a class='footnote-ref' href='#fn:a'>1</a></sup></p>{NOTES}").blocks
    assert [one["t"] for one in paragraph["c"][1]["c"]] == ["bukti", "note"]


def test_a_call_without_its_footnote_disappears() -> None:
    assert convert("<p>Satu<sup><a class='footnote-ref' href='#fn:b'>1</a></sup></p>").blocks == [p("Satu")]


def test_a_table_has_equal_rows() -> None:
    (table,) = convert("<table><tr><th>A</th><th>B</th></tr><tr><td>satu</td></tr><tr><td colspan='2'>dua</td></tr></table>").blocks
    assert table["head"] == [["A"], ["B"]]
    assert table["rows"] == [[["satu"], []], [["dua"], []]]


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Sebabnya:</p><ul><li>a</li></ul>", True),
        ("<p><strong>Sebabnya:</strong> </p><table><tr><td>a</td></tr></table>", True),
        ("<p>Sebabnya:</p><p>a</p>", False),
        ("<p>Sebabnya.</p><ul><li>a</li></ul>", False),
        ("<p>Sebabnya:</p>", False),
    ],
)
def test_a_paragraph_that_announces_a_list_stays_with_it(html: str, kept: bool) -> None:
    assert convert(html).blocks[0].get("keep", False) is kept


def test_a_section_with_a_look_of_its_own_ends_at_the_next_heading_of_its_level() -> None:
    blocks = convert("<h2 id='tanda-bahaya'>T</h2><p>a</p><h3>b</h3><h2 id='langkah'>L</h2><p>c</p>").blocks
    assert [block["t"] for block in blocks] == ["section", "h", "p"]
    assert blocks[0]["style"] == "bahaya"
    assert [block["t"] for block in blocks[0]["c"]] == ["h", "p", "h"]


def test_an_image_in_a_paragraph_becomes_a_block_and_a_missing_one_leaves_its_text() -> None:
    doors = Doors(image=lambda src: {"file": src, "width": 10} if src == "ada.png" else None)
    blocks = convert("<p>Lihat <a href='x'><img src='ada.png' alt='Denah'></a> ini <img src='hilang.png' alt='Foto'></p>", doors).blocks
    assert [block["t"] for block in blocks] == ["p", "image", "p"]
    assert blocks[1] == {"t": "image", "alt": "Denah", "file": "ada.png", "width": 10, "amid": True}
    assert "[Gambar: Foto]" in said(blocks)


@pytest.mark.parametrize("tag", ["blockquote", "em", "div", "ul><li", "section", "sup"])
def test_deep_nesting_ends_but_the_words_stay(tag: str) -> None:
    close = "".join(f"</{one}>" for one in reversed(tag.split("><")))
    body = convert(f"<{tag}>" * 90 + "inti" + close * 90)
    assert "inti" in said(body.blocks)
    assert depth(body.blocks) <= 17


def depth(given: Any) -> int:
    if isinstance(given, list):
        return max((depth(one) for one in given), default=0)
    if isinstance(given, dict):
        return ("t" in given) + max((depth(one) for one in given.values()), default=0)
    return 0


def test_quotations_end_at_the_third_level() -> None:
    body = convert("<blockquote>" * 20 + "<p>inti</p>" + "</blockquote>" * 20)
    assert sum(one["t"] == "quote" for one in walk(body.blocks)) == 3


def test_an_abbreviation_is_remembered_for_the_list() -> None:
    assert convert("<p><abbr title='Program Keluarga Harapan'>PKH</abbr></p>").abbreviations == {"PKH": "Program Keluarga Harapan"}
