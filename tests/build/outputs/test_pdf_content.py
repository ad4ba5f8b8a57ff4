"""The text of a PDF is read by a parser: operators, fonts, forms, notes, descriptions, and what a file was before it was added to."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Stream, String

from pustaka.build.outputs.pdf import lines
from tests.build.outputs.made_pdf import array, font, page, plain_font, saved, with_content, with_font

WORDS = "Kata rekaan"

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>{WORDS}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (rb"/f 1 Tf (\000\001)Tj", "A"),
        (rb"/f 1 Tf <00010002>Tj", "AB"),
        (rb"/f 1 Tf [<0001>20(\000\002)-20<0003>]TJ", "ABfi"),
        (rb"/f 1 Tf <0001>'", "A"),
        (rb'/f 1 Tf 1 1 <0001>"', "A"),
        (rb"/p 1 Tf (A\(B\)(C)\\\101\
D)Tj", "A(B)(C)\\AD"),
        (b"/p 1 Tf (8 \x95 \x80)Tj", "8 • €"),
        (b"/p 1 Tf (A)Tj % catatan (B)Tj\n(C)Tj", "AC"),
        (b"/p 1 Tf (A) Tj ) } > (Bad) Tj " + b") " * 40 + b"(C) Tj", "ABadC"),
        (b"(A)Tj /tidakada 1 Tf (B)Tj", "AB"),
        (b"q /f 1 Tf Q /p 1 Tf q /f 1 Tf <0001>Tj Q (B)Tj", "AB"),
    ],
)  # fmt: skip
def test_each_way_to_show_text_is_read(content: bytes, expected: str) -> None:
    assert lines(with_content(content))[0] == expected


def test_pieces_at_one_height_are_one_line_and_others_are_not() -> None:
    content = b"q 1 0 0 -1 1 9 cm BT /f 1 Tf <0001>Tj ET Q q 1 0 0 -1 5 9 cm BT /f 1 Tf <0002>Tj ET Q q 1 0 0 -1 1 5 cm BT /f 1 Tf <0001>Tj ET Q"
    assert lines(with_content(content))[:2] == ["AB", "A"]


@pytest.mark.parametrize("step", [b"0 -9 Td", b"0 -9 TD", b"9 TL T*", b"1 0 0 1 0 -9 Tm", b"ET 1 0 0 1 0 -9 cm BT"])
def test_each_way_to_a_new_line_begins_one(step: bytes) -> None:
    assert lines(with_content(b"BT /p 1 Tf (A)Tj " + step + b" (B)Tj ET"))[:2] == ["A", "B"]


@pytest.mark.parametrize("step", [b"9 0 Td", b"1 0 0 1 30 0 Tm", b"0 .2 Td", b"0 Td", b"/Salah 0 Td"])
def test_digits_that_are_set_one_by_one_are_one_number(step: bytes) -> None:
    content = b"BT /p 1 Tf " + b"".join(b"(%d)Tj " % int(one) + step + b" " for one in "081300001234") + b"ET"
    assert lines(with_content(content))[0] == "081300001234"


def test_a_line_that_runs_upwards_is_one_line() -> None:
    content = b"BT /p 1 Tf 0 1 -1 0 50 10 Tm (08)Tj 0 1 -1 0 50 90 Tm (13)Tj 0 1 -1 0 70 10 Tm (B)Tj ET"
    assert lines(with_content(content))[:2] == ["0813", "B"]


def test_a_wide_gap_is_a_blank_and_a_narrow_one_is_none() -> None:
    assert lines(with_content(b"/p 1 Tf [(Hubungi)-333(08)-20(13)-300( 00)]TJ"))[0] == "Hubungi 0813 00"


def test_an_address_goes_on_in_the_next_line() -> None:
    assert lines(with_content(b"BT /p 1 Tf (https://contoh.id/a)Tj 0 -9 Td (bc)Tj 0 -9 Td ( d)Tj 0 -9 Td (e)Tj ET"))[:2] == ["https://contoh.id/abc d", "e"]


def test_a_font_may_be_chosen_by_a_state() -> None:
    pdf = pikepdf.new()
    page(pdf, b"/g gs <0001>Tj", ExtGState=Dictionary(g=Dictionary(Font=array(font(pdf), 9))))
    assert lines(saved(pdf))[0] == "A"


FONTS: dict[str, tuple[Callable[[pikepdf.Pdf], Any], bytes, str]] = {
    "row": (lambda pdf: font(pdf, b"1 beginbfrange <0001> <0003> <0041> endbfrange"), b"<000100020003>", "ABC"),
    "listed row": (lambda pdf: font(pdf, b"1 beginbfrange <0001> <0002> [<0058> <00660069>] endbfrange"), b"<00010002>", "Xfi"),
    "codes that are brackets": (lambda pdf: font(pdf, b"2 beginbfchar <0028> <0042> <0029> <0043> endbfchar"), rb"(\000(\000))", "BC"),
    "letters beyond the first plane": (lambda pdf: font(pdf, b"1 beginbfchar <0001> <D83DDE00> endbfchar"), b"<0001>", "😀"),
    "codes where letters would be halves": (lambda pdf: font(pdf, b"2 beginbfchar <D83D> <0041> <DE00> <0042> endbfchar"), b"<D83DDE00>", "AB"),
    "one byte a code": (lambda pdf: font(pdf, b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0042> endbfchar"), b"(AA)", "BB"),
    "one or two bytes a code": (lambda pdf: font(pdf, b"2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 2 beginbfchar <41> <0042> <8041> <0043> endbfchar"), b"<41804141>", "BCB"),
    "unknown code": (font, b"<00010009>", "A"),
    "letters by the names of their glyphs": (lambda pdf: plain_font(pdf, Encoding=Dictionary(Differences=array(65, Name.zero, Name.eight, Name.at))), b"(ABC)", "08@"),
    "names on top of an encoding": (lambda pdf: plain_font(pdf, Encoding=Dictionary(BaseEncoding=Name.MacRomanEncoding, Differences=array(65, Name.eight))), b"(AB\xca)", "8B\xa0"),
    "no encoding": (lambda pdf: plain_font(pdf, Encoding=None), b"(AB'12)", "AB’12"),
    "letters as codes": (lambda pdf: font(pdf, None, Encoding=Name("/UniJIS-UTF16-H")), b"<00410042>", "AB"),
}  # fmt: skip


@pytest.mark.parametrize("name", FONTS)
def test_each_kind_of_font_tells_its_letters(name: str) -> None:
    made, written, expected = FONTS[name]
    assert lines(with_font(made, b"/f 1 Tf " + written + b" Tj"))[0] == expected


def form(pdf: pikepdf.Pdf, **given: Any) -> Any:
    """A drawing of its own with its own font."""
    return pdf.make_indirect(Stream(pdf, f"/p 1 Tf ({WORDS})Tj".encode(), Type=Name.XObject, Subtype=Name.Form, BBox=array(0, 0, 9, 9), Resources=Dictionary(Font=Dictionary(p=plain_font(pdf))), **given))


def in_form(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Resources.XObject = Dictionary(a=form(pdf))


def in_form_of_form(pdf: pikepdf.Pdf, one: Any) -> None:
    outer = form(pdf)
    outer.Resources.XObject = Dictionary(b=form(pdf))
    outer.write(b"/b Do")
    one.Resources.XObject = Dictionary(a=outer)


def in_appearance(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Annots = array(pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=array(0, 0, 9, 9), AP=Dictionary(N=form(pdf)))))


def in_pattern(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Resources.Pattern = Dictionary(a=form(pdf, PatternType=1))


def in_unused_form(pdf: pikepdf.Pdf, one: Any) -> None:
    one.SisaRekaan = form(pdf)


def in_parts(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Contents = array(pdf.make_indirect(Stream(pdf, b"/p 1 Tf")), pdf.make_indirect(Stream(pdf, f"({WORDS})Tj".encode())))


def beside_text(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Contents = Stream(pdf, f"/Span <</ActualText ({WORDS})>> BDC EMC".encode())


def beside_text_by_name(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Resources.Properties = Dictionary(a=Dictionary(ActualText=String(WORDS)))


def in_note(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Annots = array(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=array(0, 0, 9, 9), Contents=String(WORDS)))


def in_info(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.trailer.Info = Dictionary(Author=String(WORDS))


def in_info_of_two_bytes(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.trailer.Info = Dictionary(Author=String(b"\xfe\xff" + WORDS.encode("utf-16-be")))


def in_info_with_a_zero(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.trailer.Info = Dictionary(Author=String(b"\x00" + WORDS.encode()))


def in_metadata(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.Root.Metadata = Stream(pdf, XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)


def in_an_attribute_of_metadata(pdf: pikepdf.Pdf, one: Any) -> None:
    one.Metadata = Stream(pdf, f'<rdf:Description dc:creator="{WORDS}"/>'.encode(), Type=Name.Metadata)


def in_attachment(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, WORDS.encode())


def in_bookmark(pdf: pikepdf.Pdf, _one: Any) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(WORDS, 0))


def in_structure(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.Root.StructTreeRoot = Dictionary(K=array(Dictionary(S=Name.Figure, Alt=String(WORDS))))


def in_field(pdf: pikepdf.Pdf, _one: Any) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=array(pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("a"), V=String(WORDS)))))


PLACES = [
    in_form, in_form_of_form, in_appearance, in_pattern, in_unused_form, in_parts, beside_text, beside_text_by_name, in_note, in_info, in_info_of_two_bytes, in_info_with_a_zero,
    in_metadata, in_an_attribute_of_metadata, in_attachment, in_bookmark, in_structure, in_field,
]  # fmt: skip


@pytest.mark.parametrize("put", PLACES)
@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate])
def test_words_are_found_wherever_a_file_keeps_them(put: Callable[[pikepdf.Pdf, Any], None], mode: pikepdf.ObjectStreamMode) -> None:
    pdf = pikepdf.new()
    put(pdf, page(pdf, b"/p 1 Tf (Halaman)Tj"))
    assert any(WORDS in one for one in lines(saved(pdf, object_stream_mode=mode)))


def test_a_name_with_a_number_is_told_and_other_names_are_not() -> None:
    pdf = pikepdf.new()
    page(pdf, b"").PieceInfo = Dictionary({"/n081300001234": Name("/a081300001235"), "/Biasa": Name.Biasa})
    found = lines(saved(pdf))
    assert {"/n081300001234", "a081300001235"} <= {*found, *(f"/{one}" for one in found)}
    assert not [one for one in found if "Biasa" in one]


def added(before: bytes, number: int, text: str) -> bytes:
    """A file to which one object is added anew, as programs do that save quickly."""
    start, place = before.rindex(b"startxref"), len(before)
    old = int(before[start:].split()[1])
    body = f"{number} 0 obj\n<</Author ({text})>>\nendobj\n".encode()
    return before + body + f"xref\n{number} 1\n{place:010} 00000 n \ntrailer\n<</Size {number + 1}/Root 1 0 R/Info {number} 0 R/Prev {old}>>\nstartxref\n{place + len(body)}\n%%EOF\n".encode()


def test_what_a_file_was_before_it_was_added_to_is_read_as_well() -> None:
    pdf = pikepdf.new()
    page(pdf, b"")
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Author=String(WORDS)))
    before = saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(io.BytesIO(before)) as known:
        number = known.trailer.Info.objgen[0]
    after = added(before, number, "Orang lain")
    assert [one for one in lines(after) if one in {WORDS, "Orang lain"}] == ["Orang lain", WORDS]


def test_text_behind_the_end_is_read() -> None:
    assert lines(with_content(b"") + WORDS.encode())[-1] == WORDS


def test_a_file_for_the_web_is_read() -> None:
    pdf = pikepdf.new()
    page(pdf, b"/p 1 Tf (Halaman)Tj")
    assert "Halaman" in lines(saved(pdf, linearize=True))
