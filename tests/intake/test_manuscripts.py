"""Ten manuscripts in the forms that people hand in: the right kind, every paragraph accounted for, and nothing private in what is told."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO

import pytest

from pustaka import intake
from pustaka.check import check
from pustaka.editorial import template
from pustaka.findings import Finding
from pustaka.intake import front, report
from pustaka.intake.manuscript import Paragraph
from pustaka.intake.received import Received
from pustaka.text import frontmatter
from tests.helpers import library
from tests.intake.making import PHONE
from tests.intake.manuscripts import SAMPLES, Sample

EACH = pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
SILENT = re.compile(r"<w:(?:del|moveFrom)\b(?! w:id=\"\d+\"/>).*?</w:(?:del|moveFrom)>|<mc:Fallback>.*?</mc:Fallback>|<w:r><w:rPr><w:vanish/>.*?</w:r>|<text:tracked-changes>.*?</text:tracked-changes>|<text:note>.*?</text:note>|<office:annotation>.*?</office:annotation>", re.DOTALL)
"""What nobody sees in Word or LibreOffice once every change is accepted, and the second form of a text box."""


def taken(sample: Sample) -> tuple[Received, str]:
    """What was received, and the draft."""
    manuscript = intake.read(sample.data)
    kind = intake.recognise(manuscript)
    done = intake.receive(manuscript, kind)
    return done, f"{template.render(kind, 'naskah', values=done.values, texts=done.texts)}\n{done.after}\n"


def judged(sample: Sample, draft: str) -> tuple[Finding, ...]:
    folder = {"kasus": "casebook", "edisi": "discussions/sswd", "laporan": "discussions/laporan", "notulensi": "discussions/notulensi"}[sample.kind]
    series = {} if sample.kind == "kasus" else {f"{folder}/seri.yml": f"nama: S\njenis: {sample.kind}\npenerbit: P\nringkasan: R.\n"}
    return check(library({**series, f"{folder}/naskah.md": draft}), paths=[f"{folder}/naskah.md"])


@EACH
def test_its_kind_is_recognised_and_its_parts_hold_words(sample: Sample) -> None:
    done, _draft = taken(sample)
    assert done.kind.key == sample.kind
    assert set(sample.parts) <= set(done.mapped)


@EACH
def test_the_front_matter_says_what_the_manuscript_says(sample: Sample) -> None:
    done, draft = taken(sample)
    assert {key: done.values.get(key) for key in sample.values} == sample.values
    matter = frontmatter.parse(draft)
    assert matter.readable
    assert not matter.troubles
    assert {key: matter.values.get(key) for key in sample.values} == sample.values


@EACH
def test_what_must_stay_is_there_and_what_must_go_is_gone(sample: Sample) -> None:
    _done, draft = taken(sample)
    for words in sample.there:
        assert words in draft
    for words in sample.gone:
        assert words not in draft


@EACH
def test_no_paragraph_is_lost(sample: Sample) -> None:
    done, draft = taken(sample)
    assert done.counted == done.placed + done.dropped
    manuscript, flat = intake.read(sample.data), folded(draft)
    explained = {folded(one.plain) for one in manuscript.paragraphs() if is_explained(one, done)}
    for one in source_paragraphs(sample.data):
        assert folded(one) in flat or folded(one) in explained or behind(one) in flat, one
    assert all(one.place and one.reason and one.count for one in done.left)


def is_explained(one: Paragraph, done: Received) -> bool:
    """Whether the report says why a paragraph is not in the draft as it stands: left out, a heading of ours now, or a key of the front matter."""
    left = any(one.place == told.place or one.place.startswith((f"{told.place},", f"{told.place} ")) for told in done.left)
    return left or one.place in done.heads.values() or front.pair(one) is not None


def behind(text: str) -> str:
    """What follows the colon of a heading: `Deskripsi kasus : Lansia …` becomes our heading and a paragraph."""
    return folded(text.partition(":")[2]) or folded(text)


def folded(text: str) -> str:
    """Letters and figures only: emphasis, ends of lines and escapes do not count."""
    return re.sub(r"[\W_]+", "", text.lower())


def source_paragraphs(data: bytes) -> list[str]:
    """What of the file is shown as words, counted from its XML by other means than the readers'."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        name = "word/document.xml" if "word/document.xml" in file.namelist() else "content.xml"
        text = SILENT.sub("", file.read(name).decode())
    tag = "w:p" if name.startswith("word") else "text:[ph]"
    found = re.findall(rf"<{tag}(?: [^>]*)?>(.*?)</{tag}>", text, re.DOTALL)
    plain = (html.unescape(re.sub(r"<[^>]+>", "", one)).strip() for one in found)
    return [one for one in plain if one]


@EACH
def test_the_report_names_places_and_no_value(sample: Sample) -> None:
    done, draft = taken(sample)
    findings = judged(sample, draft)
    told = report.render(done, findings, "draf.md", clean=lambda words: "dulu" not in words)
    for value in (*sample.private, *(one for one in sample.gone if "Rekaan" in one), PHONE):
        assert value not in told
    for one in (line for line in findings if line.code.startswith("DIRI")):
        assert one.code in told
    assert "aman" not in re.findall(r"\w+", told.lower())


@EACH
def test_every_private_value_of_the_draft_is_pointed_at(sample: Sample) -> None:
    _done, draft = taken(sample)
    findings = [one for one in judged(sample, draft) if one.code.startswith("DIRI")]
    lines = draft.split("\n")
    for value in sample.private:
        held = [n for n, line in enumerate(lines, 1) if value in line]
        assert all(any(n in one.lines for one in findings) for n in held)


def test_comments_are_told_only_where_they_hold_nothing_private() -> None:
    sample = next(one for one in SAMPLES if one.name == "komentar")
    done, _draft = taken(sample)
    told = report.render(done, (), "draf.md", clean=lambda words: PHONE not in words)
    assert "kalimat ini terlalu panjang" in told
    assert report.HUSHED in told
    assert PHONE not in told


def test_a_picture_comes_without_its_place() -> None:
    sample = next(one for one in SAMPLES if one.name == "kotak-dan-foto")
    done, _draft = taken(sample)
    (image,) = done.images
    assert image.traces
    assert b"Exif" not in image.data
    assert image.name == "gambar-1.jpg"
    assert any("makro" in said for said in done.told)
