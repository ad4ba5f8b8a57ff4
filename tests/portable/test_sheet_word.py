"""Sheets for those who type: everything that the paper asks is there, what is drawn by hand is not, and every field of ours says what it is for."""

import io
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from docx.document import Document
from docx.oxml.ns import qn

from pustaka.portable.gathered import Gathered
from pustaka.portable.sheet_word import MOST_ROWS, documents
from pustaka.project import Brand
from pustaka.registers.sheets import typed, word_path_of
from tests.helpers import library
from tests.programs import ROOT

SITE = "https://pustaka.example/rekaan/"
PAGE = "---\njudul: Cara {}\nringkasan: Rekaan.\n---\n\n## Satu\n\nIsi.\n"
REGISTER = """
catatan:
  nama: Catatan rekaan
  metode: cara
  guna: Mencatat <rekaan> & lainnya.
  petunjuk: [Tulis dahulu., Baca lagi.]
  bersumber: bagian rekaan
  halaman: 2
  isi:
    - isian: [Kode kasus, Tanggal]
    - garis: 3
      judul: Yang terjadi
      keterangan: Berurutan.
    - garis: sisa
    - halaman_baru: ya
    - pilihan: [setuju, menolak]
      judul: Jawaban
    - tabel: [Apa, Siapa]
      baris: 20
      lebar: [3, 1]
    - tabel: [Pihak, Tugas]
      awal: [Klien, Petugas]
    - kotak: {Fakta: Dari mana., Dugaan: null}
peta:
  nama: Peta rekaan
  metode: cara
  guna: Menggambar.
  petunjuk: [Gambar.]
  halaman: 1
  isi: [{isian: [Kode kasus]}, {gambar: ekomap}]
tanpa-halaman: {nama: Tanpa halaman, metode: tidak-ada, guna: Rekaan., petunjuk: [A.], halaman: 1, isi: [{garis: 1}]}
"""


def made(register: str, pages: tuple[str, ...] = ("cara",), dates: Mapping[str, date] | None = None, services: str = "") -> dict[str, bytes]:
    books = library({**{f"docs/metode/{one}.md": PAGE.format(one) for one in pages}, "docs/register/lembar.yml": register, "docs/register/rujukan.yml": services}, site_url=SITE)
    given = Gathered(library=books, render=lambda _one: "", site_url=SITE, dates=dates or {}, brand=Brand(name="Pustaka rekaan"))
    return {path: data for path, _title, data in documents(books, given)}


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def said(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    labels = [str(one.get(qn("w:val"))) for one in document.element.body.iter(qn("w:alias"))]
    return "\n".join((*(one.text for one in document.paragraphs), *cells, *labels))


def test_a_sheet_that_is_drawn_or_has_no_page_stays_away() -> None:
    assert set(made(REGISTER)) == {"unduh/lembar/catatan.docx"}


def test_the_same_record_gives_the_same_bytes() -> None:
    assert made(REGISTER) == made(REGISTER)


@pytest.fixture(scope="module")
def document() -> Document:
    return opened(made(REGISTER, dates={"docs/register/lembar.yml": date(2026, 11, 28)})["unduh/lembar/catatan.docx"])


def test_it_says_what_it_is_for_how_sure_it_is_and_how_it_is_kept(document: Document) -> None:
    lines = [one.text for one in document.paragraphs]
    assert lines[0:2] == ["Catatan rekaan", "Mencatat <rekaan> & lainnya."]
    assert any("Bersumber: bagian rekaan. Selebihnya praktik umum, belum ditinjau." in one and "Cara cara" in one for one in lines)
    assert any("terkunci" in one for one in lines) and "keadaan 28 November 2026" in document.sections[0].footer.paragraphs[0].text
    assert [one.target_ref for one in document.part.rels.values() if one.is_external] == [f"{SITE}metode/cara/"]


def test_numbers_for_those_in_danger_stand_before_the_form_with_their_mark() -> None:
    services = "gawat: {nama: Gawat, singkat: 999 gawat, guna: A, kapan: Ada bahaya., wilayah: B, telepon: '999', terlihat: 2026-01}\n"
    register = REGISTER.replace("  bersumber: bagian rekaan\n", "  panggil: [gawat]\n")
    texts = [one.text for one in opened(made(register, services=services)["unduh/lembar/catatan.docx"]).paragraphs]
    assert texts.index("999 gawat. Ada bahaya. (belum diverifikasi, terlihat Januari 2026)") < texts.index("Isian")
    assert not any("999" in one.text for one in opened(made(REGISTER, services=services)["unduh/lembar/catatan.docx"]).paragraphs)


def test_headings_go_down_one_by_one(document: Document) -> None:
    levels = [int(one.style.name[-1]) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_keep_their_first_column_and_have_no_more_empty_rows_than_one_fills(document: Document) -> None:
    blank, named = document.tables
    assert (len(blank.rows), len(named.rows)) == (1 + MOST_ROWS, 3)
    assert [row.cells[0].text for row in named.rows] == ["Pihak", "Klien", "Petugas"]
    assert not "".join(cell.text for row in list(blank.rows)[1:] for cell in row.cells)


def words(value: object) -> list[str]:
    """What a block prints: not its measures."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [word for one in value for word in words(one)]
    return [word for key, one in value.items() for word in (str(key), *words(one))] if isinstance(value, dict) else []


RECORDS: dict[str, dict[str, Any]] = yaml.safe_load(Path(ROOT / "docs/register/lembar.yml").read_text("utf-8"))


@pytest.mark.parametrize("key", [key for key, record in RECORDS.items() if typed(record)])
def test_every_sheet_of_ours_asks_on_the_screen_what_it_asks_on_paper(key: str) -> None:
    record = RECORDS[key]
    data = made(yaml.safe_dump({key: record}, allow_unicode=True, sort_keys=False), (record["metode"],))[word_path_of(key)]
    told = said(opened(data))
    for block in record["isi"]:
        asked = [value for name, value in block.items() if name not in {"kolom", "tinggi", "lebar", "baris", "halaman_baru", "garis"}]
        for word in words(asked):
            if word not in {"isian", "pilihan", "tabel", "kotak", "judul", "keterangan", "awal"}:
                assert word in told, word
