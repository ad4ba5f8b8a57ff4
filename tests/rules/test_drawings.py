"""SUSUN25 to SUSUN27: drawings that can be read, fit, and hold on to something."""

import pytest

from pustaka.check import check
from tests.helpers import library

PAGE = "---\njudul: Satu\nringkasan: Rekaan.\n---\n\n## Alur {#alur}\n\nSebelum 72 jam, antar.\n"
DUTY = "lapor: {nama: Lapor, sifat: wajib, siapa: S, apa: Lapor., tenggat: [\"3 hari sejak diminta\"], pasal: UU 1/2020 Pasal 1, hukum: [uu-1-2020]}\n"


def codes(nodes: str, *, family: str = "alur", part: str = "alur", more: str = "") -> list[tuple[str, int]]:
    record = f"contoh:\n  nama: Contoh\n  macam: {family}\n  halaman: satu\n  bagian: {part}\n  pendek: P.\n  asal: Rekaan.\n{more}  simpul:\n{nodes}"
    books = library({"docs/register/gambar.yml": record, "docs/metode/satu.md": PAGE, "docs/register/kewajiban.yml": DUTY})
    return [(one.code, one.line) for one in check(books, only=["SUSUN25", "SUSUN26", "SUSUN27"])]


@pytest.mark.parametrize(("nodes", "found"), [
    ("    - {kata: Terima, baca: B.}\n", []),
    ("    - {kata: Terima}\n", ["SUSUN25"]),
    ("    - {kata: Terima, tenggat: lapor}\n", []),
    ("    - {kata: Terima, tenggat: hilang}\n", ["SUSUN27"]),
    ("    - {kata: Terima, tenggat: lapor, butir: 2}\n", ["SUSUN27"]),
    ("    - {kata: Terima, baca: B., ke: 1}\n", ["SUSUN27"]),
    ("    - {kata: Terima, baca: B., ke: 2}\n    - {kata: Akhir, baca: B.}\n", ["SUSUN27"]),
    ("    - {kata: Terima, baca: B.}\n    - {kata: Akhir, baca: B., ke: 1}\n", []),
    ("    - {kata: Terima, baca: B., letak: akar}\n", ["SUSUN27"]),
    (f"    - {{kata: {'panjang ' * 11}, baca: B.}}\n", ["SUSUN26"]),
    (f"    - {{kata: {'panjang ' * 5}, baca: B.}}\n", []),
])  # fmt: skip
def test_each_slip_is_one_finding_and_its_near_miss_is_none(nodes: str, found: list[str]) -> None:
    assert [code for code, _line in codes(nodes)] == found


@pytest.mark.parametrize(("time", "source", "passes"), [
    ("sebelum 72 jam", "docs/metode/satu.md", True), ("sebelum 48 jam", "docs/metode/satu.md", False), ("sebelum 72 jam", "docs/metode/dua.md", False), ("sebelum 72 jam", "", False),
])
def test_a_time_written_by_hand_stands_on_the_page_that_is_named(time: str, source: str, passes: bool) -> None:
    nodes = f"    - {{kata: Antar, waktu: {time}, baca: B.}}\n"
    assert (codes(nodes, family="garis waktu", more=f"  menurut: {source}\n" if source else "") == []) is passes


def test_a_time_of_the_law_is_never_written_beside_its_duty() -> None:
    assert [code for code, _line in codes("    - {kata: Antar, waktu: sebelum 72 jam, tenggat: lapor}\n", family="garis waktu", more="  menurut: docs/metode/satu.md\n")] == ["SUSUN27"]


def test_a_drawing_stands_in_a_section_that_is_there() -> None:
    assert codes("    - {kata: Terima, baca: B.}\n", part="lain") == [("SUSUN25", 5)]


def test_a_button_needs_a_file() -> None:
    assert codes("    - {kata: Terima, baca: B.}\n", more="  juga: [docs/gawat/hilang.md]\n") == [("SUSUN25", 8)]
