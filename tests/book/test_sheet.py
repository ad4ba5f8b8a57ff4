"""Blank sheets as PDFs: every shipped one is made as declared, and one that does not fit says where and by how much."""

import datetime
import functools
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest
import yaml

from pustaka.book import Made, Sheet, Trouble, make, sheets
from pustaka.book.sheet import OPEN, PRIVACY, REGISTER
from pustaka.build.outputs.pdf import lines
from pustaka.check import check
from pustaka.library import Library
from pustaka.library import library as libraries
from pustaka.progress import Progress
from pustaka.project import Brand, Licence
from pustaka.registers.sheets import is_open
from pustaka.typesetting import workers
from tests.helpers import library
from tests.programs import ROOT

BRAND = Brand(name="Pustaka rekaan", licence=Licence("CC BY 4.0", "https://lisensi.invalid/", "boleh disalin dengan menyebut sumber"))
DAY = datetime.date(2026, 2, 28)
SHIPPED = yaml.safe_load((ROOT / REGISTER).read_text("utf-8"))
POINTS = 72 / 25.4


@functools.cache
def real() -> Library:
    return libraries.read(ROOT)


def one(isi: object, **more: object) -> Library:
    record = {"nama": "Rekaan", "metode": "x", "guna": "Menguji.", "petunjuk": ["Satu.", "Dua.", "Tiga."], "halaman": 1, "isi": isi, **more}
    text = yaml.safe_dump({"pertama": {"nama": "Bukan lembar yang utuh"}, "rekaan": record}, allow_unicode=True, sort_keys=False)
    return library({"docs/metode/x.md": "---\njudul: X\n---\n\nIsi.\n", REGISTER: text})


def built(wanted: tuple[Sheet, ...], books: Library, cache: Path, *, site_url: str = "https://contoh.id/") -> tuple[tuple[Made, ...], list[Trouble]]:
    heard: list[Trouble] = []
    dates: Mapping[str, datetime.date] = {REGISTER: DAY}
    made = make(wanted, books, site_url=site_url, dates=dates, cache=cache, progress=Progress(quiet=True), jobs=1, report=heard.append, brand=BRAND)
    return made, heard


def tags(pdf: pikepdf.Pdf) -> set[str]:
    """The kinds of structure elements that a reading program meets."""
    found: set[str] = set()
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Dictionary):
            found.add(str(node.get("/S", "")))
            kids = node.get("/K")
            waiting += list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return found


@pytest.mark.parametrize("sheet", sheets(real()), ids=lambda sheet: Path(sheet.path).stem)
def test_every_shipped_sheet_is_an_accessible_a4_pdf_with_the_declared_pages(sheet: Sheet, tmp_path: Path) -> None:
    (made,), heard = built((sheet,), real(), tmp_path)
    assert not heard
    assert made.pages == sheet.record["halaman"]
    assert made.size < 60_000
    with pikepdf.open(made.file) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == ("id-ID", sheet.title)
        assert [round(float(side) / POINTS) for side in pdf.pages[0].MediaBox][2:] == [210, 297]
        assert {"/H1", "/H2", "/L", "/P", "/Figure"} <= tags(pdf), "judul, petunjuk, dan gambar terbaca oleh pembaca layar"
        assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
    words = " ".join(lines(made.file.read_bytes()))
    told, other = (OPEN, PRIVACY) if is_open(sheet.record) else (PRIVACY, OPEN)
    assert other not in words
    for expected in (sheet.name, told, "belum ditinjau", "CC BY 4.0", f"contoh.id/{sheet.page}".rstrip("/"), "28 Februari 2026"):
        assert expected in words


def test_every_record_of_the_register_is_a_sheet_of_its_method_page() -> None:
    assert [sheet.path for sheet in sheets(real())] == [f"unduh/lembar/{key}.pdf" for key in SHIPPED]
    assert not [finding for finding in check(real(), only=["SUMBER04"]) if finding.path == REGISTER]


def test_no_shipped_sheet_asks_for_more_than_it_needs() -> None:
    asked = yaml.safe_dump([record["isi"] for record in SHIPPED.values()], allow_unicode=True).lower()
    for word in ("nama klien", "nama ibu", "nama ayah", "nik", "nomor telepon", "no. hp", "alamat lengkap", "tanggal lahir", "tempat lahir", "foto"):
        assert f" {word} " not in f" {asked} ".replace("\n", " ").replace(",", " "), word


ROOM = [
    ([{"garis": 28}, {"garis": 28}], "lembar ini jadi 3 halaman, seharusnya 1."),
    ([{"garis": 28}, {"gambar": "tubuh"}], "untuk «gambar tubuh» ada 13 mm, perlu 110 mm."),
    ([{"gambar": "pohon", "tinggi": 100, "judul": "Pohon kita"}], "untuk «Pohon kita» ada 100 mm, perlu 150 mm."),
    ([{"tabel": ["a", "b"], "baris": 9, "tinggi": 40}], "untuk «a» ada 40 mm, perlu 84 mm."),
    ([{"kotak": {"Sempit": None}, "tinggi": 18}], "untuk «Sempit» ada"),
]


@pytest.mark.parametrize(("isi", "words"), ROOM)
def test_a_form_that_does_not_fit_says_what_and_by_how_much(isi: object, words: str, tmp_path: Path) -> None:
    books = one(isi)
    made, (trouble,) = built(sheets(books), books, tmp_path)
    assert not made
    assert (trouble.path, trouble.line, trouble.fatal) == (REGISTER, 3, True)
    assert trouble.message.startswith("PDF «Lembar kosong: Rekaan» tidak jadi. Periksa ukurannya: ")
    assert words in trouble.message
    assert trouble.message.endswith(".")


def test_fewer_pages_than_declared_are_told_too(tmp_path: Path) -> None:
    books = one([{"garis": 2}], halaman=2)
    _made, (trouble,) = built(sheets(books), books, tmp_path)
    assert "lembar ini jadi 1 halaman, seharusnya 2." in trouble.message


def test_one_bad_sheet_costs_only_itself(tmp_path: Path) -> None:
    bad, good = one([{"garis": 28}, {"garis": 28}]), one([{"garis": 2}])
    (first,), (second,) = sheets(bad), sheets(good)
    other = Sheet(path="unduh/lembar/lain.pdf", page=second.page, title=second.title, name=second.name, line=2, record=second.record)
    made, heard = built((first, other), good, tmp_path)
    assert ([each.path for each in made], len(heard)) == (["unduh/lembar/lain.pdf"], 1)


def test_a_process_that_stops_is_no_fault_of_the_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    books = one([{"garis": 2}])
    monkeypatch.setattr(workers, "run", lambda jobs, processes: [(n, workers.BrokenProcessPool("mati")) for n, _job in enumerate(jobs)])
    _made, (trouble,) = built(sheets(books), books, tmp_path)
    assert "karena pembuat PDF berhenti" in trouble.message


def test_a_sign_without_a_glyph_is_replaced_and_told(tmp_path: Path) -> None:
    books = one([{"isian": ["Senyum 😀"]}])
    (made,), (trouble,) = built(sheets(books), books, tmp_path)
    assert (trouble.path, trouble.fatal) == (REGISTER, False)
    assert "Senyum □" in " ".join(lines(made.file.read_bytes()))


@pytest.mark.parametrize(("more", "expected"), [
    ({}, "Susunan lembar ini praktik umum, belum ditinjau."),
    ({"bersumber": "lima simbol."}, "Bersumber: lima simbol. Selebihnya praktik umum, belum ditinjau."),
])
def test_the_evidence_mark_never_claims_more_than_the_register(more: dict[str, str], expected: str, tmp_path: Path) -> None:
    books = one([{"garis": 2}], **more)
    (made,), _heard = built(sheets(books), books, tmp_path)
    assert expected in " ".join(lines(made.file.read_bytes()))


SERVICES = """gawat: {nama: Gawat, singkat: 999 gawat, guna: A, kapan: Ada bahaya., wilayah: B, telepon: '999', bila_tidak: datangi kantor, terlihat: 2026-01}
resmi: {nama: Resmi, singkat: 998 resmi, guna: A, kapan: Ada aduan., wilayah: B, telepon: '998', terlihat: 2026-01, resmi: ya}
kantor: {nama: Kantor, guna: A, kapan: B, wilayah: C, datangi: Kantornya.}
"""


def test_a_sheet_for_people_in_danger_prints_the_numbers_of_the_register(tmp_path: Path) -> None:
    books = one([{"garis": 2}], panggil=["gawat", "kantor", "resmi"])
    (wanted,) = sheets(library({**{path: books.read_bytes(path).decode() for path in ("docs/metode/x.md", REGISTER)}, "docs/register/rujukan.yml": SERVICES}))
    (made,), heard = built((wanted,), books, tmp_path)
    assert not heard
    words = " ".join(lines(made.file.read_bytes()))
    assert "999 gawat* Ada bahaya. Bila tidak tersambung: datangi kantor." in words
    assert "998 resmi Ada aduan." in words, "a number of an official standard has no sign"
    assert "* Belum diverifikasi; terlihat: 999 Jan 2026." in words
    assert "Kantor" not in words, "an office without a number is not telephoned"
    with pikepdf.open(made.file) as pdf:
        assert {str(each.A.URI) for page in pdf.pages for each in page.get("/Annots", []) if "/URI" in each.A} >= {"tel:999", "tel:998"}


def test_a_sheet_that_names_no_service_prints_none(tmp_path: Path) -> None:
    (wanted,) = sheets(one([{"garis": 2}]))
    (made,), _heard = built((wanted,), one([{"garis": 2}]), tmp_path)
    assert (wanted.calls, wanted.doubt) == ((), "")
    assert "Hubungi" not in " ".join(lines(made.file.read_bytes()))


def test_the_sheets_that_people_in_danger_keep_name_the_four_numbers() -> None:
    for sheet in sheets(real()):
        if sheet.path.endswith(("/rencana-keselamatan.pdf", "/kartu-nomor.pdf")):
            assert [name.split()[0] for name, _href, _why in sheet.calls] == ["119", "112", "110", "129"]


def test_without_an_address_a_sheet_has_no_code_and_no_link(tmp_path: Path) -> None:
    books = one([{"garis": 2}])
    (made,), heard = built(sheets(books), books, tmp_path, site_url="")
    assert not heard
    with pikepdf.open(made.file) as pdf:
        assert "/Figure" not in tags(pdf)
        assert not any("/Annots" in page for page in pdf.pages)


def test_typst_code_in_a_sheet_stays_text(tmp_path: Path) -> None:
    books = one([{"isian": ["#panic(1)", "$x$ @y *z"]}, {"kotak": {"#read(1)": "<label>"}}], guna="#let x = 1")
    (made,), heard = built(sheets(books), books, tmp_path)
    assert not heard
    words = " ".join(lines(made.file.read_bytes()))
    for expected in ("#let x = 1", "#panic(1)", "$x$ @y *z", "#read(1)", "<label>"):
        assert expected in words


def test_a_sheet_is_made_once_and_again_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    books = one([{"garis": 2}])
    first, _heard = built(sheets(books), books, tmp_path)
    changed = one([{"garis": 3}])
    second, _heard = built(sheets(changed), changed, tmp_path)
    assert sorted(tmp_path.iterdir()) == [second[0].file], "yang lama tidak tertinggal"
    assert first[0].file != second[0].file
    monkeypatch.setattr(workers, "attempt", lambda job: pytest.fail("tidak boleh disusun lagi"))
    assert built(sheets(changed), changed, tmp_path)[0] == second


def test_without_a_method_page_or_a_register_there_is_no_sheet() -> None:
    assert sheets(library({REGISTER: "a: {nama: A, metode: hilang}"})) == sheets(library({})) == ()
