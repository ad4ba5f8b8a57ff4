"""Values in Indonesian words."""

from datetime import date

import pytest

from pustaka.library import wording
from tests.helpers import library


@pytest.mark.parametrize(("given", "expected"), [(999, "1 KB"), (212_345, "212 KB"), (999_499, "999 KB"), (1_449_000, "1,4 MB"), (0, "1 KB")])
def test_sizes_as_phones_show_them(given: int, expected: str) -> None:
    assert wording.size(given) == expected


def test_dates_and_months() -> None:
    assert wording.date(date(2013, 12, 6)) == "6 Desember 2013"
    assert wording.month("2018-11") == "November 2018"
    assert wording.month(2018) == "2018"


@pytest.mark.parametrize(("given", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")])
def test_lists_end_with_dan(given: list[str], expected: str) -> None:
    assert wording.listing(given) == expected


def test_attendance_is_counted_against_the_members() -> None:
    text = "---\njudul: R\nanggota: 11\nhadir:\n  pekerja sosial: 4\n  relawan: 3\n---\n"
    books = library({"discussions/n/seri.yml": "jenis: notulensi\n", "discussions/n/a.md": text})
    assert dict(wording.facts(books.publications[0]))["Hadir"] == "7 hadir dari 11 anggota (4 pekerja sosial dan 3 relawan)"


@pytest.mark.parametrize(
    ("path", "matter", "expected"),
    [
        ("casebook/a.md", "asal: Naskah terbuka", wording.EXAMPLE),
        ("casebook/a.md", "judul: A", wording.UNREVIEWED),
        ("docs/buku-saku/a.md", "judul: A", wording.UNREVIEWED),
        ("docs/buku-saku/a.md", "tinjauan: {oleh: Peninjau rekaan, tanggal: 2026-01-31}", wording.CHANGED),
        ("docs/buku-saku/a.md", "tinjauan: {oleh: Peninjau rekaan}", wording.UNREVIEWED),
        ("docs/buku-saku/a.md", "tinjauan: sudah", wording.UNREVIEWED),
        ("docs/tentang.md", "tinjauan: {oleh: Peninjau rekaan, tanggal: 2026-01-31}", wording.CHANGED),
        ("docs/tentang.md", "tinjauan: {oleh: Peninjau rekaan}", ""),
        ("docs/tentang.md", "judul: A", ""),
    ],
)
def test_what_nobody_has_reviewed_says_so(path: str, matter: str, expected: str) -> None:
    assert wording.notice(library({path: f"---\n{matter}\n---\n"}).publications[0]) == expected


@pytest.mark.parametrize(("key", "expected"), [("lanjut-usia", "Lanjut usia"), ("napza", "NAPZA"), ("", ""), (None, "")])
def test_groups_as_readers_see_them(key: object, expected: str) -> None:
    assert wording.group(key) == expected


@pytest.mark.parametrize(("given", "words"), [
    ("{tanggal: 2026-02-28, waktu: 13.00 WIB, tempat: Kota, tema: Tema rekaan}", "28 Februari 2026, 13.00 WIB, Kota: Tema rekaan"),
    ("{tanggal: 2026-02-28}", "28 Februari 2026"),
])  # fmt: skip
def test_the_next_meeting_in_words(given: str, words: str) -> None:
    series = "nama: Catatan\njenis: notulensi\npenerbit: Rekaan\nringkasan: Rekaan.\n"
    books = library({"discussions/catat/seri.yml": series, "discussions/catat/a.md": f"---\njudul: Rapat\ntanggal: 2026-01-31\nberikutnya: {given}\n---\n"})
    assert dict(wording.facts(books.by_path["discussions/catat/a.md"]))["Pertemuan berikutnya"] == words
