"""DIRI beside the texts: attachments, photographs, signatures that no longer hold, and numbers in registers."""

import datetime
from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.library import Library, Publication
from pustaka.library.signoff import digest
from pustaka.text import Document, Source
from tests.helpers import library

CASE = "casebook/rekaan.md"
SERIES = {"discussions/rapat/seri.yml": "nama: Rapat\njenis: notulensi\npenerbit: Contoh\nringkasan: Contoh.\n"}


def found(texts: dict[str, str | bytes], code: str, **given: object) -> list[tuple[str, int, str]]:
    shelf: Library = replace(library(texts), today=datetime.date(2026, 1, 31), **given)
    return [(one.path, one.line, str(one.severity)) for one in check(shelf, only=[code])]


def test_a_number_in_a_register_is_told_both_ways_out() -> None:
    books = library({"docs/register/rujukan.yml": "a:\n  nama: A\n  pesan: \"0812-0000-1234\"\n"})
    assert [one.message for one in check(books, only=["DIRI31"])] == [
        "Di sini ada nomor telepon. Bila milik seseorang, hapus. Bila milik layanan dan diumumkan untuk umum, daftarkan nilainya di docs/register/izin.yml.",
    ]


@pytest.mark.parametrize("path", ["docs/surat.pdf", "casebook/catatan.docx", "discussions/rapat/daftar.xlsx", "docs/suara.m4a", "docs/assets/huruf/lain.woff2", "docs/assets/a.txt", "docs/tanpa-akhiran"])
def test_what_nobody_can_read_is_refused(path: str) -> None:
    assert found({path: b"isi"}, "lampiran") == [(path, 1, "error")]


@pytest.mark.parametrize("path", ["docs/a.md", "docs/register/topik.yml", "docs/gambar/alur.PNG", "docs/alur.svg", "docs/lama.gif", "docs/assets/huruf/literata.woff2"])
def test_texts_images_and_the_themes_own_files_stay(path: str) -> None:
    assert found({path: b"isi"}, "lampiran") == []


def test_a_loose_file_is_no_attachment() -> None:
    assert found({"surat.txt": b"isi"}, "lampiran", loose=True) == []


REVIEW = "tinjauan:\n  oleh: {}\n  tanggal: 2026-01-31\n  hasil: {}\n  sidik: {}\n"
CONSENT = "persetujuan:\n  bentuk: lisan\n"


def text(review: str, consent: str = CONSENT, words: str = "Isi.") -> str:
    return f"---\njudul: Rekaan\npenulis: [Penulis Rekaan]\n{consent}{review}---\n\n{words}\n"


def signed(path: str, *, by: str = "Peninjau Rekaan", result: str = "terbit", consent: str = CONSENT, words: str = "Isi.") -> str:
    kind = library({path: text("")}).publications[0].kind
    mark = digest(Publication(Document(Source(path, text(REVIEW.format(by, result, "x"), consent))), kind))
    return text(REVIEW.format(by, result, mark), consent, words)


MINUTES = "discussions/rapat/a.md"


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        (CASE, signed(CASE), []),
        (CASE, text(""), []),
        (CASE, signed(CASE, words="Isi lain."), ["review"]),
        (MINUTES, signed(MINUTES, words="Isi lain."), ["advice"]),
        (CASE, signed(CASE, by="penulis rekaan"), ["review"]),
        (MINUTES, signed(MINUTES, by="Penulis Rekaan"), ["review"]),
        (CASE, signed(CASE, result="jangan terbit"), ["advice"]),
        (CASE, text("tinjauan:\n  oleh: Peninjau Rekaan\n"), ["review"]),
        (CASE, signed(CASE, consent=""), []),
        (CASE, signed(CASE, by="PENULIS REKAAN, S.Sos."), ["review"]),
        (MINUTES, signed(MINUTES, by="Dr. Penulis Rekaan"), ["review"]),
        (CASE, text("tinjauan:\n  oleh: ' '\n  tanggal: 2026-01-31\n"), ["review"]),
        (CASE, signed(CASE, result="ragu"), ["review"]),
        (CASE, text("tinjauan: sudah\n"), []),
    ],
)
def test_a_signature_is_somebody_elses_over_this_very_text(path: str, content: str, expected: list[str]) -> None:
    assert [weight for _path, _line, weight in found({**SERIES, path: content}, "tinjauan-tidak-berlaku")] == expected


def test_a_loose_file_is_not_asked_for_its_signature() -> None:
    assert found({CASE: signed(CASE, words="Isi lain.")}, "tinjauan-tidak-berlaku", loose=True) == []


SERVICE = "layanan:\n  nama: Layanan\n  pesan: '{}'\n"
PERMIT = "satu:\n  nama: Layanan\n  nilai: '0812-0000-1234'\n  aturan: nomor-telepon\n  alasan: a\n  oleh: b\n  tanggal: 2026-01-01\n  kedaluwarsa: {}\n  lingkup: [{}]\n"
REGISTER = "docs/register/rujukan.yml"


def test_a_number_in_a_register_is_public_only_with_a_permit() -> None:
    shelf: dict[str, str | bytes] = {REGISTER: SERVICE.format("0812-0000-1234")}
    assert found(shelf, "data-pribadi-di-daftar") == [(REGISTER, 3, "error")]
    assert found({**shelf, "docs/register/izin.yml": PERMIT.format("2027-01-01", REGISTER)}, "data-pribadi-di-daftar") == []
    assert found({**shelf, "docs/register/izin.yml": PERMIT.format("2027-01-01", "docs/a.md")}, "data-pribadi-di-daftar") == [(REGISTER, 3, "error")]


@pytest.mark.parametrize("number", ["129", "1500771", "8 Tahun 2012"])
def test_service_numbers_and_numbers_of_laws_need_none(number: str) -> None:
    assert found({REGISTER: SERVICE.format(number)}, "data-pribadi-di-daftar") == []


def test_a_permit_that_a_register_needs_is_used() -> None:
    permit = {"docs/register/izin.yml": PERMIT.format("2027-01-01", REGISTER)}
    assert found({REGISTER: SERVICE.format("0812-0000-1234"), **permit}, "izin-bermasalah") == []
    assert found({REGISTER: SERVICE.format("129"), **permit}, "izin-bermasalah") == [("docs/register/izin.yml", 1, "advice")]


def test_the_end_of_a_permit_is_one_question_at_the_permit() -> None:
    """The day before, nothing; the day after, one finding for a person and no error that stops everybody's build."""
    shelf: dict[str, str | bytes] = {REGISTER: SERVICE.format("0812-0000-1234"), "docs/register/izin.yml": PERMIT.format("2026-03-01", REGISTER)}

    def on(day: datetime.date) -> list[tuple[str, str]]:
        return [(one.code, str(one.severity)) for one in check(replace(library(shelf), today=day), only=["DIRI"])]

    assert on(datetime.date(2026, 3, 1)) == []
    assert on(datetime.date(2026, 3, 2)) == on(datetime.date(2100, 1, 1)) == [("DIRI27", "review")]


def test_a_permit_that_ended_says_when_and_not_what() -> None:
    shelf: dict[str, str | bytes] = {REGISTER: SERVICE.format("0812-0000-1234"), "docs/register/izin.yml": PERMIT.format("2026-03-01", REGISTER)}
    (one,) = check(replace(library(shelf), today=datetime.date(2031, 5, 5)), only=["DIRI"])
    assert "1 Maret 2026" in one.message
    assert "0812" not in one.message


def test_the_lists_of_permits_and_silences_are_registers_like_any_other() -> None:
    senyap = "satu:\n  nama: Bukan nama\n  aturan: inisial\n  berkas: docs/a.md\n  garam: a1\n  sidik: b2\n  oleh: b\n  tanggal: 2026-01-01\n"
    texts = {REGISTER: SERVICE.format("0812-0000-1234"), "docs/register/izin.yml": PERMIT.format("2027-01-01", REGISTER), "docs/register/senyap.yml": senyap}
    for code in ("META", "SUMBER", "DIRI"):
        assert not [one for one in found(texts, code) if "izin" in one[0] or "senyap" in one[0]]


def test_the_reason_of_a_silence_teaches_no_words() -> None:
    senyap = "satu:\n  nama: Xatensiwati\n  aturan: inisial\n  berkas: docs/a.md\n  garam: a1\n  sidik: b2\n  oleh: b\n  tanggal: 2026-01-01\n"
    text = {CASE: "---\njudul: x\n---\n\nLayanan Xatensiwati berjalan.\n"}
    assert found({**text, "docs/register/senyap.yml": senyap}, "kata-tak-dikenal") == found(text, "kata-tak-dikenal") != []
