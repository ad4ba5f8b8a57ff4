"""A Word document of ours, opened again by another reader: styles, language, heads of tables, fields with labels, and the same bytes twice."""

import io
import zipfile
from datetime import date

import docx
import lxml.html
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from pustaka.portable.word import TYPE_HERE, Paper, Run
from pustaka.portable.word_text import poured

DAY = date(2026, 11, 28)
HOSTILE = 'Judul & <rekaan> "berkutip"'


def paper(**other: object) -> Paper:
    given: dict[str, object] = {"language": "id", "author": "Penerbit rekaan", "foot": "Kaki rekaan.", "day": DAY}
    return Paper(HOSTILE, **{**given, **other})  # type: ignore[arg-type]  # fields of many types, by name


def opened(one: Paper) -> Document:
    return docx.Document(io.BytesIO(one.data()))


def lines(document: Document) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs if one.style is not None and one.text]


def filled() -> Paper:
    one = paper()
    one.heading("Bagian")
    one.paragraph("Kata ", Run("tebal", bold=True), Run("tautan", link="https://pustaka.example/x?a=1&b=2"))
    one.numbered(["satu", "dua"])
    one.numbered(["tiga"])
    one.bullets(["butir"])
    one.field("Kode <kasus>")
    one.answer("Catatan")
    one.choices(["ya & tidak"])
    one.table(("Apa", "Siapa"), [("a", ""), ("b", "")], (1, 3))
    return one


def test_the_same_content_gives_the_same_bytes_and_no_hour() -> None:
    first = filled().data()
    assert first == filled().data()
    with zipfile.ZipFile(io.BytesIO(first)) as whole:
        assert {one.date_time for one in whole.infolist()} == {(2026, 11, 28, 0, 0, 0)}
        assert not {"docProps/app.xml", "docProps/thumbnail.jpeg"} & set(whole.namelist())


def test_a_document_without_a_day_has_the_oldest() -> None:
    assert opened(paper(day=None)).core_properties.created.year == 1980


def test_title_and_language_are_told_to_those_who_hear_it() -> None:
    document = opened(filled())
    about = document.core_properties
    assert (about.title, about.language, about.author, about.created.date()) == (HOSTILE, "id-ID", "Penerbit rekaan", DAY)
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"id-ID"}
    assert opened(paper(language="en-GB")).core_properties.language == "en-GB"


def test_headings_and_lists_are_styles_and_every_numbered_list_begins_at_one() -> None:
    document = opened(filled())
    assert lines(document)[:3] == [("Title", HOSTILE), ("Heading 1", "Bagian"), ("Normal", "Kata tebaltautan")]
    counted = [one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"]
    assert counted[0] == counted[1] != counted[2]
    assert ("List Bullet", "butir") in lines(document)


def test_the_head_of_a_table_is_known_as_one_and_no_row_is_torn() -> None:
    table = opened(filled()).tables[0]
    heads = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert [cell.text for cell in table.rows[1].cells] == ["a", ""]


def test_every_field_has_a_label_and_a_number_of_its_own() -> None:
    body = opened(filled()).element.body
    fields = list(body.iter(qn("w:sdt")))
    assert [one.find(f".//{qn('w:alias')}").get(qn("w:val")) for one in fields] == ["Kode <kasus>", "Catatan", "ya & tidak"]
    assert len({one.find(f".//{qn('w:id')}").get(qn("w:val")) for one in fields}) == 3
    assert [one.find(f".//{qn('w:t')}").text for one in fields] == [TYPE_HERE, TYPE_HERE, "☐"]


def test_the_paper_is_a4_and_its_foot_counts_pages() -> None:
    section = opened(filled()).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert "Kaki rekaan." in section.footer.paragraphs[0].text
    assert "PAGE" in "".join(section.footer.paragraphs[0]._p.itertext())


HTML = """<p>Kata <strong>tebal</strong> dan <em>miring</em>,
baris lain.<sup id="r"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<ul><li><p>Luar</p><ol><li>Dalam <a href="https://pustaka.example/a">tautan</a></li></ol></li></ul>
<div class="admonition"><p class="admonition-title">Awas</p><p>Isinya.</p></div>
<dl><dt>Istilah</dt><dd>Artinya.</dd></dl>
<h4>Anak judul<a class="headerlink" href="#x">#</a></h4>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<pre><code>baris satu
baris dua</code></pre>
<blockquote><p>Kutipan.</p></blockquote><hr>
<div class="footnote"><hr><ol><li id="fn:1"><p>Catatannya.&nbsp;<a class="footnote-backref" href="#r">↩</a></p></li></ol></div>"""


def test_a_rendered_text_is_poured_in_whole_and_in_order() -> None:
    one = paper()
    poured(one, list(lxml.html.fragment_fromstring(HTML, create_parent="div")))
    document = opened(one)
    assert lines(document)[1:] == [
        ("Normal", "Kata tebal dan miring, baris lain.[1]"), ("List Bullet", "Luar"), ("List Number 2", "Dalam tautan"), ("Normal", "Awas"), ("Normal", "Isinya."),
        ("Normal", "Istilah"), ("List Continue", "Artinya."), ("Normal", "Anak judul"), ("Normal", "baris satu"), ("Normal", "baris dua"), ("Normal", "Kutipan."), ("Normal", "[1] Catatannya."),
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["A", "B"], ["1", ""]]
    addresses = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert addresses == ["https://pustaka.example/a"]


@pytest.mark.parametrize(("html", "bold"), [("<p>a <b>b</b></p>", ["b"]), ("<p>a <span>b</span></p>", [])])
def test_only_what_is_strong_is_bold(html: str, bold: list[str]) -> None:
    one = paper()
    poured(one, [lxml.html.fragment_fromstring(html)])
    assert [run.text for run in opened(one).paragraphs[1].runs if run.bold] == bold
