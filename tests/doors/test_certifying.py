"""«ekspor-sertifikasi» on a small project: the case's own words in the order of the form, and one clear sentence where nothing may leave."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from pustaka.doors import cli
from pustaka.kinds.case import CASE

NUMBER = "08" + "12 0000" + " 0000"
HEAD = "---\njudul: Kasus rekaan\nringkasan: Kasus rekaan untuk uji.\nsamaran: [Klien Rekaan]\nanak: tidak\n{more}---\n\n"
RETOLD = "asal: Naskah rekaan yang sudah terbuka.\n"
OPENING = '!!! note "Cara membaca"\n\n    Kotak rekaan.\n\n'
LISTED = "- butir rekaan satu\n- butir rekaan dua\n- butir rekaan tiga\n"


def case(more: str = RETOLD, words: str = "Kalimat rekaan. ", **swapped: str) -> str:
    parts = [f"{'#' * part.level} {part.title} {{#{part.id}}}\n\n{swapped.get(part.id.replace('-', '_'), f'Bagian {part.id}. {words * 60}' if part.level > 2 else '')}\n" for part in CASE.parts]
    return HEAD.format(more=more) + OPENING + "\n".join(parts)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / "docs" / "metode").mkdir(parents=True)
    (tmp_path / "docs/metode/cara.md").write_text("---\njudul: Cara\nringkasan: Rekaan.\n---\n\n## Satu {#satu}\n\nIsi.\n", "utf-8")
    texts = {
        "utuh": case(konsep=f"Tiga konsep.\n\n{LISTED}"), "kurang": case(teknik="Sedikit kata rekaan."), "menunggu": case(""),
        "bocor": case(teknik=f"Hubungi {NUMBER}."), "ditarik": case(f"{RETOLD}persetujuan: {{bentuk: lisan, dicabut: 2026-02-28}}\n"),
    }
    for name, text in texts.items():
        (tmp_path / "casebook" / f"{name}.md").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def opened(file: Path) -> Document:
    return docx.Document(io.BytesIO(file.read_bytes()))


def said(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def test_every_aspect_stands_in_the_order_of_the_form_with_the_words_of_the_case(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ekspor-sertifikasi", "utuh", "--keluaran", "hasil.docx"]) == 0
    assert "hasil.docx: " in (told := capsys.readouterr().out) and "16 aspek" in told and "belum ditinjau" in told
    document = opened(project / "hasil.docx")
    headings = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert [one for one in headings if one in {part.title for part in CASE.parts}] == [part.title for part in CASE.parts]
    words = said(document)
    for part in CASE.parts:
        if part.level > 2 and part.id != "konsep":
            after = words[words.index(part.title):]
            assert any(one.startswith(f"Bagian {part.id}.") for one in after[:4]), part.id
    assert "butir rekaan dua" in words and "Kotak rekaan." in words
    assert any("elum ditinjau" in one for one in words[:3])


def test_the_summary_tells_words_and_elements_and_leaves_the_last_column_to_the_assessor(project: Path) -> None:
    assert cli.main(["ekspor-sertifikasi", "casebook/kurang.md"]) == 0
    document = opened(project / "kurang-sertifikasi.docx")
    rows = {row.cells[0].text.removeprefix("– "): [cell.text for cell in row.cells][1:] for row in document.tables[1].rows[1:]}
    assert list(rows) == [part.title for part in CASE.parts]
    assert rows["Teknik"] == ["100 kata", "3 kata", "kurang", ""]
    assert rows["Pengetahuan dan konsep"][:3] == ["100 kata, 3 butir", "122 kata, 0 butir", "kurang"]
    labels = [one.get(qn("w:val")) for one in document.element.body.iter(qn("w:alias"))]
    assert labels.count("Memadai") == sum(part.level > 2 for part in CASE.parts)


def test_nobody_is_named_and_the_same_case_gives_the_same_file(project: Path) -> None:
    for name in ("a", "b"):
        assert cli.main(["ekspor-sertifikasi", "utuh", "--keluaran", f"{name}.docx"]) == 0
    assert (project / "a.docx").read_bytes() == (project / "b.docx").read_bytes()


@pytest.mark.parametrize(("given", "sentence"), [
    ("menunggu", "«casebook/menunggu.md» belum boleh keluar"), ("bocor", "masih ada 1 temuan data pribadi. Jalankan «pustaka periksa casebook/bocor.md»"),
    ("ditarik", "«casebook/ditarik.md» sudah ditarik"), ("metode/cara", "bukan studi kasus"), ("utuhh", "Maksud Anda «utuh»?"),
])
def test_what_may_not_leave_is_one_sentence_and_no_file(project: Path, capsys: pytest.CaptureFixture[str], given: str, sentence: str) -> None:
    assert cli.main(["ekspor-sertifikasi", given, "--keluaran", "hasil.docx"]) == 2
    told = "".join(capsys.readouterr())
    assert sentence in told and NUMBER not in told and "Traceback" not in told
    assert not list(project.glob("*.docx"))


@pytest.mark.parametrize(("target", "sentence"), [("hasil.pdf", "berakhiran «.docx»"), ("ada.docx", "«ada.docx» sudah ada"), ("folder.docx", "adalah folder")])
def test_a_name_that_cannot_be_taken_is_told_before_the_work(project: Path, capsys: pytest.CaptureFixture[str], target: str, sentence: str) -> None:
    (project / "ada.docx").write_bytes(b"milik orang")
    (project / "folder.docx").mkdir()
    assert cli.main(["ekspor-sertifikasi", "utuh", "--keluaran", target]) == 2
    assert sentence in capsys.readouterr().err
    assert (project / "ada.docx").read_bytes() == b"milik orang"


def test_while_a_register_holds_what_nobody_permits_no_form_is_made(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/register").mkdir()
    (project / "docs/register/rujukan.yml").write_text(f"tolong:\n  nama: Layanan rekaan\n  telepon: \"{NUMBER}\"\n", "utf-8")
    assert cli.main(["ekspor-sertifikasi", "utuh"]) == 1
    said = "".join(capsys.readouterr())
    assert "docs/register/rujukan.yml" in said
    assert NUMBER not in said


def test_a_name_that_leads_to_nothing_is_told_in_words_of_this_command(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ekspor-sertifikasi", "tidak-ada"]) == 2
    assert "yang dapat diekspor" in capsys.readouterr().err
