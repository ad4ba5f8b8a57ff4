"""What a manuscript's reader does not see never enters the draft, and is counted as left out, whatever program hid it."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake.manuscript import HIDDEN, PROMPT, Manuscript
from tests.intake.making import NAMES, box, docx, odt, p, photo, picture, run, table

SECRET = "Nama rekaan tersimpan"
STYLES = (
    f"<w:styles {NAMES}>"
    '<w:style w:type="paragraph" w:styleId="Dasar"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Turunan"><w:basedOn w:val="Dasar"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Terbuka"><w:basedOn w:val="Dasar"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Rahasia"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
)
LOOKS = (
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P"/><style:style style:name="H" style:family="paragraph"/>'
    '<style:style style:name="T" style:family="text"><style:text-properties text:display="true"/></style:style>'
)
PLACEHOLDER = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent>"


def word(*body: str, **given: object) -> Manuscript:
    return intake.read(docx(*body, extra={"word/styles.xml": STYLES.encode()}, **given))  # type: ignore[arg-type]  # the keys are those of docx


def writer(body: str, **given: object) -> Manuscript:
    return intake.read(odt(body, automatic=LOOKS, **given))  # type: ignore[arg-type]  # as above


def plain(found: Manuscript) -> list[str]:
    return [one.plain for one in found.paragraphs()]


def why(found: Manuscript) -> list[str]:
    return [one.reason for one in found.left]


@pytest.mark.parametrize("hidden", [
    p("Tampak.", inner=run(SECRET, "<w:vanish/>")), p("Tampak.", inner=run(SECRET, '<w:rStyle w:val="Rahasia"/>')), p("Tampak.") + p(SECRET, style="Dasar"), p("Tampak.") + p(SECRET, style="Turunan"),
    p("Tampak.", inner=box(p(SECRET, style="Dasar"))),
    p("Tampak.") + f'<w:tbl><w:tr><w:tc>{p("kolom")}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p(SECRET)}</w:tc></w:tr></w:tbl>',
])
def test_what_word_hides_stays_out_and_is_told(hidden: str) -> None:
    found = word(hidden)
    assert plain(found)[0] == "Tampak."
    assert SECRET not in " ".join(plain(found))
    assert why(found) == [HIDDEN]


def test_a_style_that_shows_again_shows() -> None:
    found = word(p("Terbaca.", style="Terbuka"), p("Juga ini.", style="Dasar", inner=run("Dan ini.", '<w:vanish w:val="0"/>')))
    assert plain(found) == ["Terbaca.", "Dan ini."]
    assert why(found) == [HIDDEN]


def test_a_hidden_note_and_picture_stay_out_of_word() -> None:
    found = word(p("Tampak.", inner=f'<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r>{picture("m").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")}'), footnotes={1: p(SECRET)}, media={"m": photo()})
    assert plain(found) == ["Tampak."]
    assert not found.notes
    assert len(found.blocks) == 1
    assert len(found.left) == 2


@pytest.mark.parametrize("hidden", [
    f'<text:p>Tampak.<text:span text:style-name="H">{SECRET}</text:span></text:p>', f'<text:p>Tampak.</text:p><text:p text:style-name="P">{SECRET}</text:p>', f'<text:p>Tampak.</text:p><text:p text:style-name="P2">{SECRET}</text:p>',
    f'<text:p>Tampak.</text:p><text:section text:display="none"><text:p>{SECRET}</text:p></text:section>',
    f'<text:p>Tampak.</text:p><text:section text:display="condition" text:condition="x" text:is-hidden="true"><text:p>{SECRET}</text:p></text:section>',
    f'<text:p>Tampak.</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>{SECRET}</text:p>', f'<text:p>Tampak.<text:hidden-text text:is-hidden="true" text:string-value="x">{SECRET}</text:hidden-text></text:p>',
])
def test_what_libreoffice_hides_stays_out_and_is_told(hidden: str) -> None:
    found = writer(hidden)
    assert plain(found) == ["Tampak."]
    assert why(found) == [HIDDEN]


@pytest.mark.parametrize("seen", [
    '<text:p text:style-name="H">Terbaca.</text:p>', '<text:p><text:span text:style-name="T">Terbaca.</text:span></text:p>', '<text:section text:display="true"><text:p>Terbaca.</text:p></text:section>',
    '<text:section text:display="condition" text:condition="x"><text:p>Terbaca.</text:p></text:section>', '<text:p><text:hidden-paragraph text:is-hidden="false"/>Terbaca.</text:p>',
    '<text:p text:style-name="P"><text:span text:style-name="T">Terbaca.</text:span></text:p>',
])
def test_what_could_be_hidden_and_is_not_stays(seen: str) -> None:
    found = writer(seen)
    assert plain(found) == ["Terbaca."]
    assert not found.left


def test_a_hidden_section_counts_all_its_paragraphs() -> None:
    found = writer(f'<text:p>Isi.</text:p><text:section text:display="none"><text:p>{SECRET}</text:p><text:p>{SECRET}</text:p></text:section>')
    assert [(one.reason, one.count) for one in found.left] == [(HIDDEN, 2)]


def test_rich_text_hides_also_in_a_note() -> None:
    found = intake.read(rb"{\rtf1\ansi\pard Tampak.{\footnote Isi.{\v rahasia rekaan}}\par}")
    assert [one.plain for one in found.notes[1]] == ["Isi."]
    assert why(found) == [HIDDEN]


def test_a_comment_in_markdown_is_no_text() -> None:
    found = intake.read(f"Satu <!-- {SECRET} --> lanjut.\n\n<!-- {SECRET}\n\n{SECRET} -->\n\nDua < tiga -- empat.\n".encode())
    assert plain(found) == ["Satu lanjut.", "Dua < tiga -- empat."]
    assert [one.place for one in found.left] == ["baris 1", "baris 3"]
    assert [one.place for one in found.paragraphs()] == ["baris 1", "baris 7"]


@pytest.mark.parametrize("body", [
    p("Nama:", inner=f"<w:sdt>{PLACEHOLDER.format(run('Ketik di sini.'))}</w:sdt>"), p("Nama:") + f"<w:sdt>{PLACEHOLDER.format(p('Ketik di sini.'))}</w:sdt>",
    f"<w:tbl><w:tr><w:tc>{p('Nama:')}</w:tc><w:sdt>{PLACEHOLDER.format('<w:tc>' + p('Ketik di sini.') + '</w:tc>')}</w:sdt></w:tr></w:tbl>",
])
def test_what_a_control_asks_for_is_no_text(body: str) -> None:
    found = word(body)
    assert plain(found) == ["Nama:"]
    assert why(found) == [PROMPT]


def test_what_somebody_wrote_into_a_control_is_text() -> None:
    answered = PLACEHOLDER.format(run("Melati")).replace("<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="0"/>')
    assert plain(word(p("Nama: ", inner=f"<w:sdt>{answered}</w:sdt>"))) == ["Nama: Melati"]
    lo = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    found = writer(f'<text:p>Nama: <loext:content-control {lo}>Melati</loext:content-control><loext:content-control {lo} loext:showing-place-holder="true">Ketik</loext:content-control><text:placeholder>Isi</text:placeholder></text:p>')
    assert plain(found) == ["Nama: Melati"]
    assert why(found) == [PROMPT]


def test_the_orders_of_a_field_are_not_seen_and_what_it_shows_is() -> None:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    order = '<w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>'
    inner = f"{sign('begin')}<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>{sign('separate')}{run(SECRET)}{sign('end')}"
    found = word(p("Isi ", inner=f"{sign('begin')}{order}{inner}{sign('separate')}{run('tampak')}{sign('end')}{run(' lanjut.')}"))
    assert plain(found) == ["Isi tampak lanjut."]
    assert why(found) == [HIDDEN]
    assert plain(word(p("Isi ", inner=f"{sign('begin')}{run('tetap ada')}"))) == ["Isi tetap ada"]
    assert plain(word(table(["a", "b"]))) == ["a", "b"]
