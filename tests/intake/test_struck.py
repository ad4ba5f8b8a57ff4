"""What its writer crossed out stays crossed out in the draft, and does not come back as a title, a value or a heading."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake.inline import Piece, joined
from pustaka.kinds import BY_KEY
from pustaka.text.dialect import render
from tests.intake.making import NAMES, docx, odt, p, run

LINE = '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
NONE = LINE.replace('"S"', '"N"').replace("solid", "none")
STYLES = f'<w:styles {NAMES}><w:style w:type="character" w:styleId="Coret"><w:rPr><w:strike/></w:rPr></w:style></w:styles>'.encode()


@pytest.mark.parametrize("data", [
    docx(p("Ia ", inner=run("tidak", "<w:strike/>") + run(" wajib."))), docx(p("Ia ", inner=run("tidak", "<w:dstrike/>") + run(" wajib."))),
    docx(p("Ia ", inner=run("tidak", '<w:rStyle w:val="Coret"/>') + run(" wajib.")), extra={"word/styles.xml": STYLES}),
    odt('<text:p>Ia <text:span text:style-name="S">tidak</text:span> wajib.</text:p>', automatic=LINE), rb"{\rtf1\ansi Ia {\strike tidak} wajib.\par}", rb"{\rtf1\ansi Ia \striked1 tidak\striked0  wajib.\par}", b"Ia ~~tidak~~ wajib.\n",
])
def test_struck_words_stay_struck(data: bytes) -> None:
    (one,) = intake.read(data).paragraphs()
    assert one.text == "Ia ~~tidak~~ wajib."
    assert one.plain == "Ia wajib."
    assert "<del>tidak</del>" in render(one.text).html


@pytest.mark.parametrize("data", [
    docx(p("Ia ", inner=run("tidak", '<w:strike w:val="0"/>') + run(" wajib."))), docx(p("Ia ", inner=run("tidak", '<w:rStyle w:val="Coret"/><w:strike w:val="0"/>') + run(" wajib.")), extra={"word/styles.xml": STYLES}),
    odt('<text:p>Ia <text:span text:style-name="N">tidak</text:span> wajib.</text:p>', automatic=NONE), rb"{\rtf1\ansi Ia \strike\plain tidak wajib.\par}",
])
def test_words_that_are_no_longer_struck_are_words(data: bytes) -> None:
    assert next(intake.read(data).paragraphs()).text == "Ia tidak wajib."


def test_tildes_that_somebody_typed_are_tildes() -> None:
    (one,) = intake.read(docx(p("Kira-kira ~~dua~~ atau ~3."))).paragraphs()
    assert one.plain == "Kira-kira ~~dua~~ atau ~3."
    assert "<del>" not in render(one.text).html


def test_struck_words_of_several_looks_share_their_marks() -> None:
    ((text, _bold),) = joined([Piece("a "), Piece("b", struck=True), Piece(" c", bold=True, struck=True), Piece(" d")])
    assert text == "a ~~b **c**~~ d"


def test_a_struck_name_does_not_come_back_in_the_title() -> None:
    body = [p("Kasus ", style="Judul", inner=run("Rekaan Dicoret ", "<w:strike/>") + run("lansia")), p("Deskripsi kasus", style="Judul2"), p("Ia datang.")]
    done = intake.receive(intake.read(docx(*body)), BY_KEY["kasus"])
    assert done.values["judul"] == "Kasus lansia"
    assert any("dicoret" in one.reason and not one.count for one in done.left)
    assert done.counted == done.placed + done.dropped


def test_a_paragraph_that_is_struck_is_text_and_no_heading() -> None:
    body = [p("Kasus lansia", style="Judul"), p("Deskripsi kasus", style="Judul2"), p("Ia datang."), p("", inner=run("Terminasi", "<w:strike/>")), p("", inner=run("Tanggal: 2 Maret 2026", "<w:strike/>"))]
    done = intake.receive(intake.read(docx(*body)), BY_KEY["kasus"])
    assert done.texts["deskripsi"].split("\n\n") == ["Ia datang.", "~~Terminasi~~", "~~Tanggal: 2 Maret 2026~~"]
    assert not [one for one in done.left if "dicoret" in one.reason]
