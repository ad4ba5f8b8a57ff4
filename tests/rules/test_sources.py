"""SUMBER: laws, registers and numbers."""

from dataclasses import replace
from datetime import date

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import messages, spots

LAWS = """uu-8-2016: {nama: UU 8/2016, jenis: UU, nomor: "8", tahun: 2016, perihal: A., status: berlaku}
uu-4-1997: {nama: UU 4/1997, jenis: UU, nomor: "4", tahun: 1997, perihal: B., status: dicabut, diganti_oleh: [uu-8-2016]}
"""
HUKUM = {"docs/register/hukum.yml": LAWS}


def test_an_unregistered_law_is_found_where_it_stands() -> None:
    assert spots("Lihat UU 8/2016 dan UU 80/2016.", "SUMBER", around=HUKUM) == ["SUMBER01 1:21-31"]


def test_without_a_register_nothing_can_be_missing_from_it() -> None:
    assert spots("Lihat UU 80/2016.", "SUMBER") == []


def test_a_revoked_law_needs_a_word_about_it() -> None:
    assert spots("Diatur UU 4/1997.", "SUMBER02", around=HUKUM) == ["SUMBER02 1:8-17"]
    assert messages("Diatur UU 4/1997.", "SUMBER02", around=HUKUM) == [
        "Peraturan ini sudah dicabut. Penggantinya: UU 8/2016. Tulis «dicabut» di kalimat yang sama, atau rujuk penggantinya.",
    ]


@pytest.mark.parametrize("text", ["UU 4/1997 sudah dicabut.", "UU 4/1997 diganti UU 8/2016.", "UU 4/1997 tidak berlaku lagi.", "Aturan lama, UU 4/1997.", "UU 8/2016."])
def test_a_note_is_enough(text: str) -> None:
    assert spots(text, "SUMBER02", around=HUKUM) == []


def test_a_state_that_differs_from_the_register_is_found() -> None:
    assert spots("- UU 8/2016, hak: tidak diketahui; masih dicari.", "SUMBER03", around=HUKUM) == ["SUMBER03 1:19-34"]
    assert spots("- UU 4/1997: Dicabut oleh UU 8/2016.\n- UU 8/2016, perubahan UU 4/1997 yang dicabut: berlaku.", "SUMBER03", around=HUKUM) == []
    assert spots("- UU 8/2016 dan UU 4/1997, hak: keduanya berlaku.", "SUMBER", around=HUKUM) == ["SUMBER02 1:17-26"], "the revoked one of the two"
    assert spots("UU 8/2016 itu: tidak diketahui orang.", "SUMBER03", around=HUKUM) == [], "only lists give states"


def test_an_unregistered_law_in_the_pocketbook_is_an_error() -> None:
    books = library({**HUKUM, "docs/buku-saku/x.md": "Lihat UU 80/2016.", "docs/metode/x.md": "Lihat UU 80/2016."})
    assert {one.path: one.severity for one in check(books, only=["SUMBER01"])} == {"docs/buku-saku/x.md": Severity.ERROR, "docs/metode/x.md": Severity.ADVICE}


def test_changing_one_state_reports_exactly_the_pages_that_cite_it() -> None:
    texts = {"docs/a.md": "Lihat UU 8/2016.", "docs/b.md": "Lihat UU 4/1997, yang dicabut.", "docs/c.md": "Lain."}
    assert not check(library({**HUKUM, **texts}), only=["SUMBER"])
    changed = {**texts, "docs/register/hukum.yml": LAWS.replace("status: berlaku", "status: dicabut")}
    assert [one.path for one in check(library(changed), only=["SUMBER"])] == ["docs/a.md"]


@pytest.mark.parametrize(("name", "text", "words"), [
    ("hukum", "a: {nama: A, jenis: UU, nomor: \"1\", tahun: 2000, perihal: X, status: mati}", "«status» seharusnya salah satu dari"),
    ("hukum", "a: {nama: A, jenis: UU, nomor: \"1\", tahun: 2000, perihal: X, status: berlaku, diganti_oleh: [b]}", "menyebut kunci yang tidak ada"),
    ("hukum", "a: {nama: A, jenis: UU, nomor: \"1\", tahun: dua, perihal: X, status: berlaku}", "«tahun» seharusnya bilangan bulat"),
    ("hukum", "a: {nama: A, jenis: UU, tahun: 2000, perihal: X, status: berlaku}", "«nomor» belum ada"),
    ("psks", "a: {nama: A, nomer: 1, arti: X}", "Maksud Anda «nomor»?"),
    ("siapa", "a: {nama: A, tanya: B, pilihan: [{kata: C, ke: jauh}]}", "«pilihan» menyebut kunci yang tidak ada"),
    ("rujukan", "a: {nama: A, guna: B, kapan: C, wilayah: D, terlihat: kemarin}", "«terlihat» seharusnya tanggal, bulan, atau tahun"),
    ("lembar", "a: {nama: A, metode: x, guna: B, petunjuk: [c, d, e], halaman: 3, isi: [{garis: 1}]}", "«halaman» seharusnya bilangan 1 sampai 2"),
    ("lembar", "a: {nama: A, metode: [x], guna: B, petunjuk: [c, d, e], halaman: 1, isi: [{garis: 1}]}", "«metode» seharusnya nama halaman di docs/metode/"),
    ("lembar", "a: {nama: A, metode: x.md, guna: B, petunjuk: [c, d, e], halaman: 1, isi: [{garis: 1}]}", "bukan nama berkas"),
    ("lembar", "a: {nama: A, metode: x, guna: B, petunjuk: [c, d, e], halaman: 1, isi: [{gariss: 1}]}", "yang ke-1 belum tepat"),
    ("lembar", "a: {nama: A, metode: x, guna: B, petunjuk: [c, d, e], halaman: 1}", "«isi» belum ada"),
    ("lembar", "a: {nama: A, metode: x, guna: B, petunjuk: [c, d], halaman: 1, isi: [{garis: 1}]}", "«petunjuk» seharusnya daftar 3 sampai 5 teks pendek; sekarang isinya 2"),
])
def test_a_wrong_record_is_named_at_its_key(name: str, text: str, words: str) -> None:
    found = check(library({"docs/register/pmks.yml": "x: {nama: X, kelompok: y, nomor_2012: 1}", f"docs/register/{name}.yml": text}), only=["SUMBER04"])
    assert any(words in one.message and (one.path, one.line) == (f"docs/register/{name}.yml", 1) for one in found), [one.message for one in found]


def test_a_wrong_value_is_shown_at_its_own_line_and_a_missing_one_at_the_record() -> None:
    text = "a:\n  nama: A\n  nomor: dua\n  artii: X\n"
    found = check(library({"docs/register/psks.yml": text}), only=["SUMBER04"])
    assert [(one.line, one.column, one.end_column) for one in found] == [(1, 1, 2), (3, 3, 8), (4, 3, 8)]


@pytest.mark.parametrize(("pages", "said"), [
    (["docs/metode/genogram.md"], []),
    (["docs/metode/genograms.md"], ["Isian «metode» menyebut halaman yang tidak ada di docs/metode/. Maksud Anda «genograms»?"]),
    (["docs/genogram.md"], ["Isian «metode» menyebut halaman yang tidak ada di docs/metode/. Periksa nama berkasnya."]),
])
def test_a_sheet_belongs_to_a_method_page_that_is_there(pages: list[str], said: list[str]) -> None:
    sheet = "a: {nama: A, metode: genogram, guna: B, petunjuk: [c, d, e], halaman: 1, isi: [{garis: 1}]}"
    found = check(library({"docs/register/lembar.yml": sheet, **dict.fromkeys(pages, "---\njudul: X\n---\n\nIsi.\n")}), only=["SUMBER04"])
    assert [one.message for one in found] == said


def test_one_line_about_a_revoked_law_is_told_once() -> None:
    found = check(library({**HUKUM, "docs/buku-saku/x.md": "- UU 4/1997, hak: berlaku menurut sumber."}), only=["SUMBER"])
    assert [(one.code, one.severity) for one in found] == [("SUMBER02", Severity.ADVICE)]
    assert "Tulis «dicabut» sebagai ganti «berlaku»" in found[0].message


def test_an_amended_law_only_asks_lists_to_follow() -> None:
    amended = {"docs/register/hukum.yml": LAWS.replace("status: berlaku", "status: diubah, tenggat: 2026-12-31")}
    books = library({**amended, "docs/buku-saku/x.md": "- UU 8/2016: berlaku.\n- UU 8/2016: diubah.\n\nPakai UU 8/2016."})
    assert [(one.code, one.line, one.severity, one.message[-27:]) for one in check(books, only=["SUMBER"])] == [
        ("SUMBER03", 1, Severity.ADVICE, "Tenggatnya 31 Desember 2026."[-27:]),
    ]


def test_an_undeclared_register_is_left_alone() -> None:
    assert check(library({"docs/register/lain.yml": "a: {nama: A, apa: saja}"}), only=["SUMBER04"]) == ()


@pytest.mark.parametrize(("text", "today", "found"), [
    ("Hubungi SAPA 129.", date(2026, 11, 21), 0),
    ("Laporkan lewat telepon 129.", date(2026, 11, 21), 1),
    ("Laporkan lewat telepon 129 (belum diverifikasi).", date(2026, 11, 21), 0),
    ("Laporkan lewat telepon 1290.", date(2026, 11, 21), 0),
    ("Laporkan lewat telepon 129.", date(2026, 2, 1), 0),
    ("Laporkan lewat telepon 129.", None, 1),
])
def test_an_old_number_is_marked_where_it_is_shown(text: str, today: date | None, found: int) -> None:
    register = "sapa: {nama: SAPA 129, guna: A, kapan: B, wilayah: C, telepon: \"129\", terlihat: 2026-01}"
    books = replace(library({"docs/register/rujukan.yml": register, "docs/a.md": text}), today=today)
    assert len(check(books, only=["SUMBER05"])) == found


def test_the_calendar_alone_stops_no_build() -> None:
    register = "sapa: {nama: SAPA 129, guna: A, kapan: B, wilayah: C, telepon: \"129\", terlihat: 2026-01}"
    books = replace(library({"docs/register/rujukan.yml": register, "docs/buku-saku/a.md": "Laporkan lewat telepon 129."}), today=date(2026, 11, 21))
    assert [one.severity for one in check(books, only=["SUMBER05"])] == [Severity.ADVICE]
