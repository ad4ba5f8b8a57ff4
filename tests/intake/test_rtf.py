"""Rich Text as Word, LibreOffice and small programs write it: what was deleted stays out, notes and tables stay in, no paragraph is lost."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake.manuscript import Manuscript, Paragraph, Table
from tests.intake.making import PHONE

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Rekaan;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\info{\author Penulis Rekaan}}"
ROW = rb"\trowd\cellx3000\cellx6000\intbl "


def read(body: bytes) -> Manuscript:
    return intake.read(HEAD + body + b"}")


def plain(found: Manuscript) -> list[str]:
    return [one.plain for one in found.paragraphs()]


def test_words_come_without_what_stands_around_them() -> None:
    found = read(rb"{\header\pard Kepala halaman\par}\pard\s1 Kasus rekaan\par\pard Klien {\b datang} lagi.\par{\*\bkmkstart a}Esok.\par")
    assert [(one.text, one.level) for one in found.paragraphs()] == [("Kasus rekaan", 1), ("Klien **datang** lagi.", 0), ("Esok.", 0)]
    assert [one.reason for one in found.left] == ["terulang di setiap halaman, bukan isi naskah"]
    assert found.form == "RTF"


def test_what_was_deleted_does_not_come_back_and_what_was_inserted_stays() -> None:
    found = read(rb"\pard Klien {\deleted bernama Rekaan Dihapus }{\revised pulang}.\par\pard {\v rahasia}Tampak.\par")
    assert plain(found) == ["Klien pulang.", "Tampak."]
    assert "perubahan terlacak" in found.told[0]
    assert "teks tersembunyi" in found.left[0].reason


def test_notes_and_comments_keep_their_place() -> None:
    found = read(rb"\pard Menurut undang-undang{\super\chftn{\footnote\pard\chftn Pasal satu.}} itu.{\*\atnid R}{\*\annotation\pard Tanyakan lagi.}\par")
    assert [one.text for one in found.paragraphs()] == ["Menurut undang-undang[^1] itu."]
    assert [one.plain for one in found.notes[1]] == ["Pasal satu."]
    assert [one.text for one in found.remarks] == ["Tanyakan lagi."]


def test_a_table_is_a_table_also_between_paragraphs() -> None:
    found = read(rb"\pard Hadir:\par" + ROW + rb"Pendamping\cell 3\cell\row" + ROW + rb"Warga\cell 12\cell\row\pard Selesai.\par")
    table = next(one for one in found.blocks if isinstance(one, Table))
    assert [[cell.plain for cell in row] for row in table.rows] == [["Pendamping", "3"], ["Warga", "12"]]
    assert [one.plain for one in found.blocks if isinstance(one, Paragraph)] == ["Hadir:", "Selesai."]


def test_marks_of_lists_and_boxes_of_text_are_read() -> None:
    found = read(rb"{\listtext 1.\tab}\pard\ilvl0 Bertemu lagi.\par{\listtext\bullet\tab}\pard\ilvl1 Butir.\par\pard Awal {\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard Di kotak.\par}}}akhir.\par")
    assert [(one.plain, one.mark, one.depth) for one in found.paragraphs()] == [("Bertemu lagi.", "1.", 0), ("Butir.", "-", 1), ("Di kotak.", "", 0), ("Awal akhir.", "", 0)]
    typed = read(rb"\pard\bullet\tab Butir.\par 2.\tab Langkah.\par 2026 lalu.\par")
    assert [(one.plain, one.mark) for one in typed.paragraphs()] == [("Butir.", "-"), ("Langkah.", "2."), ("2026 lalu.", "")]
    assert next(one for one in found.paragraphs() if one.plain == "Di kotak.").place.startswith("kotak teks")


@pytest.mark.parametrize(("body", "text"), [
    (rb"\pard \ldblquote Ya\rdblquote  dan\~lagi\par", "“Ya” dan lagi"), (rb"\pard caf\'e9 \u233?\par", "café é"), (rb"{\uc2\u8211??} lalu\par", "– lalu"), (rb"\pard a\\b \{c\}\par", "a\\b {c}"),
    (rb"\pard Lihat {\field{\*\fldinst HYPERLINK https://a.invalid}{\fldrslt tautan}}\par", "Lihat tautan"), (rb"\pard x{\pict\bin4 }}}}\par y}\par", "x"),
])
def test_signs_are_those_that_people_see(body: bytes, text: str) -> None:
    assert plain(read(body))[0] == text


def test_every_paragraph_is_counted() -> None:
    found = read(rb"\pard Satu.\par Dua{\footnote Tiga.}.\par" + ROW + rb"Empat\cell\row\pard Lima " + PHONE.encode() + rb"\par{\footer Enam}")
    assert found.counted == 6


def test_a_code_page_that_nobody_knows_is_read_as_the_usual_one() -> None:
    assert plain(intake.read(rb"{\rtf1\ansi\ansicpg99999 caf\'e9\par}")) == ["café"]
