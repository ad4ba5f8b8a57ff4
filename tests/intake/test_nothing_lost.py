"""Whatever a manuscript holds is in the draft or in the report: tables in notes, shapes in groups, objects, and what only one program draws."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake.manuscript import LINKED, OBJECT, Manuscript
from pustaka.intake.notes import DRAWN, ROWS
from pustaka.kinds import BY_KEY
from pustaka.text.dialect import render
from tests.intake.making import docx, odt, p, photo, picture, run, table

NOTE = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>'
CELLS = "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"


def plain(found: Manuscript) -> list[str]:
    return [one.plain for one in found.paragraphs()]


@pytest.mark.parametrize("data", [
    docx(p("Isi.", inner='<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes={1: p("Awal.") + table(["A", "B"])}), odt(f"<text:p>Isi.{NOTE.format('<text:p>Awal.</text:p>' + CELLS)}</text:p>"),
    rb"{\rtf1\ansi\pard Isi.{\footnote Awal.\par \trowd\intbl A\cell B\cell\row}\par}",
])
def test_a_table_in_a_note_becomes_its_paragraphs(data: bytes) -> None:
    found = intake.read(data)
    assert [one.plain.rstrip("; ") for one in found.notes[1]] == ["Awal.", "A; B"]
    assert [(one.reason, one.count) for one in found.left] == [(ROWS, 0)]
    assert found.counted == 3


def test_a_picture_in_a_note_is_told() -> None:
    found = intake.read(docx(p("Isi.", inner='<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes={1: p("Awal.", inner=picture("m"))}, media={"m": photo()}))
    assert [one.reason for one in found.left] == [DRAWN]


def test_a_note_of_two_paragraphs_stays_two_on_the_page() -> None:
    for data in (docx(p("Isi.", inner='<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes={1: p("Satu.") + p("Dua.")}), rb"{\rtf1\ansi\pard Isi.{\footnote Satu.\par Dua.}\par}"):
        done = intake.receive(intake.read(data), BY_KEY["laporan"])
        assert done.after == "[^1]: Satu.\n\n    Dua."
        assert "<p>Satu.</p>" in render(f"Isi.[^1]\n\n{done.after}\n").html


@pytest.mark.parametrize("shape", [
    "<draw:g><draw:frame><draw:text-box><text:p>Satu</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>Dua</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>Tiga</text:p></draw:custom-shape></draw:g>",
    "<draw:rect><text:p>Satu</text:p></draw:rect><draw:ellipse><text:p>Dua</text:p></draw:ellipse><draw:g><draw:g><draw:line><text:p>Tiga</text:p></draw:line></draw:g></draw:g>",
])
def test_every_shape_is_read(shape: str) -> None:
    assert plain(intake.read(odt(f"<text:p>Awal.{shape}</text:p>"))) == ["Awal.", "Satu", "Dua", "Tiga"]
    assert plain(intake.read(odt(f"<text:p>Awal.</text:p>{shape}"))) == ["Awal.", "Satu", "Dua", "Tiga"]


def test_a_group_of_pictures_keeps_each_and_a_frame_holds_one() -> None:
    frame = '<draw:frame><draw:image xlink:href="Pictures/{}.jpeg"/><draw:image xlink:href="Pictures/{}.jpeg"/></draw:frame>'
    found = intake.read(odt(f"<text:p>Awal.<draw:g>{frame.format('x', 'm')}{frame.format('m', 'm')}{frame.format('x', 'x')}</draw:g><draw:frame><draw:object/></draw:frame></text:p>", media={"Pictures/m.jpeg": photo()}))
    assert len(found.blocks) == 3
    assert [one.reason for one in found.left] == [LINKED, OBJECT]


def test_a_table_or_a_section_in_an_item_is_read() -> None:
    found = intake.read(odt(f'<text:list text:style-name="L1"><text:list-item><text:p>Butir.</text:p>{CELLS}<text:section><text:p>Lagi.</text:p></text:section></text:list-item></text:list>'))
    assert plain(found) == ["Butir.", "A", "B", "Lagi."]


def test_what_nobody_knows_is_told() -> None:
    found = intake.read(odt("<text:p>Isi.</text:p><text:asing><text:p>Kata.</text:p><text:p/></text:asing><office:forms><text:p>x</text:p></office:forms>"))
    assert [(one.place, one.count) for one in found.left] == [("sesudah paragraf 1", 1)]


@pytest.mark.parametrize(("body", "reasons"), [
    (rb"{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 0100}}", 1), (rb"{\pict\wmetafile8 0100}", 1), (rb"{\object{\*\objdata 01}{\result{\pict 01}}}", 1),
    (rb"{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict\pngblip 01}}}}{\shprslt{\pict 01}}}", 1), (rb"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv Hias}}{\sp{\sn lain}{\sv 1}}}}", 1), (rb"{\*\listpicture{\pict 01}}{\*\blipuid 01}", 0),
])
def test_what_rich_text_draws_is_told_once(body: bytes, reasons: int) -> None:
    found = intake.read(rb"{\rtf1\ansi\pard Isi." + body + rb"\par}")
    assert plain(found) == ["Isi."]
    assert len(found.left) == reasons


def test_boxes_in_boxes_of_rich_text_lose_no_words() -> None:
    found = intake.read(rb"{\rtf1\ansi\pard Awal {\shp{\*\shpinst{\shptxt Luar {\shp{\*\shpinst{\shptxt dalam.\par}}}\par}}}akhir.\par}")
    assert sorted(" ".join(plain(found)).split()) == sorted(["Awal", "akhir.", "Luar", "dalam."])


def test_a_box_in_a_header_stays_a_header() -> None:
    found = intake.read(rb"{\rtf1\ansi{\header {\shp{\*\shpinst{\shptxt Kop\par}}}\par}\pard Isi.\par}")
    assert plain(found) == ["Isi."]


def test_word_art_charts_and_old_form_fields_are_told_or_kept() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="Hias"/></v:shape></w:pict></w:r>'
    found = intake.read(docx(p("Isi.", inner=art)))
    assert "WordArt" in found.left[0].reason
    field = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:{}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    choice, box = field.format('ddList><w:result w:val="1"/><w:listEntry w:val="ya"/><w:listEntry w:val="belum"/></w:ddList>'), field.format("checkBox><w:checked/></w:checkBox>")
    assert plain(intake.read(docx(p("Isi: ", inner=choice + run(" ") + box + run("setuju"))))) == ["Isi: belum ☑ setuju"]


def test_a_paragraph_that_was_joined_to_nothing_stays() -> None:
    open_ = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Ujungnya dihapus.')}</w:p>"
    assert plain(intake.read(docx(f"<w:tbl><w:tr><w:tc>{open_}</w:tc></w:tr></w:tbl>"))) == ["Ujungnya dihapus."]


@pytest.mark.parametrize("toc", [
    docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Bab 1 3") + "</w:p>", p("Bab 2 5", inner='<w:r><w:fldChar w:fldCharType="end"/></w:r>'), p("Isi.")),
    rb'{\rtf1\ansi\pard{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt Bab 1\tab 3\par Bab 2\tab 5}}\par Isi.\par}',
])
def test_a_table_of_contents_stays_out(toc: bytes) -> None:
    found = intake.read(toc)
    assert plain(found) == ["Isi."]
    assert {one.place for one in found.left} == {"daftar isi"}
    assert sum(one.count for one in found.left) == 2


ADDRESS = "https://contoh.invalid/a"


def field(order: str, *, simple: bool = False) -> str:
    if simple:
        return f"<w:fldSimple w:instr='{order}'>{run('laman')}</w:fldSimple>"
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{sign.format('begin')}<w:r><w:instrText>{order[:4]}</w:instrText></w:r><w:r><w:instrText>{order[4:]}</w:instrText></w:r>{sign.format('separate')}{run('laman')}{sign.format('end')}{run(' akhir')}"


@pytest.mark.parametrize("data", [
    docx(p("Lihat ", inner=field(f'HYPERLINK "{ADDRESS}"'))), docx(p("Lihat ", inner=field(f'HYPERLINK "{ADDRESS}"', simple=True) + run(" akhir"))), docx(p("Lihat ", inner=field(f' HYPERLINK {ADDRESS} \\o "tip" '))),
    rb'{\rtf1\ansi Lihat {\field{\*\fldinst{HYPERLINK "' + ADDRESS.encode() + rb'"}}{\fldrslt{\ul laman}}} akhir\par}', rb"{\rtf1\ansi Lihat {\field\fldedit{\*\fldinst HYPERLINK " + ADDRESS.encode() + rb"}{\fldrslt laman}} akhir\par}",
])
def test_the_target_of_a_field_is_kept(data: bytes) -> None:
    assert next(intake.read(data).paragraphs()).text == f"Lihat [laman]({ADDRESS}) akhir"


@pytest.mark.parametrize("order", ['HYPERLINK \\l "bab"', "PAGE", 'HYPERLINK "file:///c:/x"', 'REF x "https://contoh.invalid"'])
def test_a_field_that_leads_nowhere_outside_is_words(order: str) -> None:
    assert next(intake.read(docx(p("Lihat ", inner=field(order)))).paragraphs()).text == "Lihat laman akhir"
    assert next(intake.read(rb"{\rtf1\ansi Lihat {\field{\*\fldinst " + order.replace("\\", "\\\\").encode() + rb"}{\fldrslt laman}} akhir\par}").paragraphs()).text == "Lihat laman akhir"


def test_a_place_on_a_page_belongs_to_its_address() -> None:
    assert f"[laman]({ADDRESS}#bab)" in next(intake.read(docx(p("", inner=field(f'HYPERLINK "{ADDRESS}" \\l "bab"')))).paragraphs()).text


def test_what_rich_text_moved_appears_once() -> None:
    found = intake.read(rb"{\rtf1\ansi\pard Pindah {\mvf lama }{\mvt baru} ada.\par{\*\mvfmf 1}Tetap.\par}")
    assert plain(found) == ["Pindah baru ada.", "Tetap."]
    assert "perubahan terlacak" in found.told[0]
