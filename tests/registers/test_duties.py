"""The register of duties: read, sorted, and flagged when a law moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.kinds.registers import SHAPE_OF
from pustaka.kinds.spans import hours
from pustaka.library import Library
from pustaka.library import library as reading
from pustaka.registers.citations import CITATION
from pustaka.registers.duties import SHAKY, by_nature, deadlines, duties, of_entry
from pustaka.registers.laws import status
from tests.helpers import library

ROOT = Path(__file__).parents[2]

LAWS = """uu-1-2000: {nama: UU 1/2000, jenis: UU, nomor: "1", tahun: 2000, perihal: A., status: berlaku}
pp-2-2001: {nama: PP 2/2001, jenis: PP, nomor: "2", tahun: 2001, perihal: B., status: diubah}
"""
DUTIES = """lapor: {nama: Lapor, sifat: wajib, langsung: ya, siapa: pekerja sosial, apa: Laporkan., tenggat: ["3 × 24 jam sejak diminta", "setiap bulan"], pasal: UU 1/2000 Pasal 1; PP 2/2001 Pasal 2, hukum: [uu-1-2000, pp-2-2001], keadaan: [berlaku, diubah], entri: [gelandangan]}
sebar: {nama: Sebar, sifat: dilarang, langsung: tidak, siapa: polisi, apa: Jangan., tenggat: [24 jam], pasal: UU 1/2000 Pasal 3, hukum: [uu-1-2000], keadaan: [berlaku], semua: ya}
rusak: {nama: Rusak, sifat: entah}
"""


def books(laws: str = LAWS) -> Library:
    return library({"docs/register/hukum.yml": laws, "docs/register/kewajiban.yml": DUTIES})


@pytest.mark.parametrize(("text", "length"), [
    ("3 × 24 jam sejak surat diterima", 72), ("24 jam", 24), ("30 hari sejak diversi dimulai", 720), ("6 bulan paling lama", 4380),
    ("setiap bulan", 730), ("3 hari kerja: dijawab", 102), ("2 tahun sekali", 17532),
    ("sejak 3 hari", None), ("tiga hari", None), ("3 x 24 jam", None), ("30 harian", None), ("segera", None),
])
def test_a_deadline_begins_with_its_length(text: str, length: int | None) -> None:
    assert hours(text) == length


def test_records_are_read_and_a_broken_one_is_left_to_the_rules() -> None:
    first, second = duties(books())
    assert (first.key, first.direct, first.spans, first.laws, first.entries, first.everywhere) == (
        "lapor", True, ("3 × 24 jam sejak diminta", "setiap bulan"), ("uu-1-2000", "pp-2-2001"), frozenset({"gelandangan"}), False,
    )
    assert (second.everywhere, second.direct) == (True, False)
    assert [one.article(law) for one, law in ((first, "PP 2/2001"), (first, "UU 1/2000"), (second, "PP 2/2001"))] == ["Pasal 2", "Pasal 1", ""]


def test_they_are_sorted_by_time_and_by_nature() -> None:
    found = duties(books())
    assert [(length, one.key) for length, _span, one in deadlines(found)] == [(24, "sebar"), (72, "lapor"), (730, "lapor")]
    assert [title for title, _members in by_nature(found)] == ["Wajib", "Dilarang"]
    assert [one.key for one in of_entry(books(), "gelandangan")] == ["lapor"]
    assert not of_entry(books(), "pengemis")


@pytest.mark.parametrize(("before", "after", "flagged"), [
    ("status: berlaku", "status: berlaku", []),
    ("status: berlaku", "status: dicabut", ["lapor", "sebar"]),
    ("status: berlaku", "status: diubah", ["lapor", "sebar"]),
    ("status: diubah", "status: berlaku", ["lapor"]),
    ("status: diubah", "status: tidak diketahui", ["lapor"]),
])
def test_a_duty_is_flagged_when_its_law_moves_on(before: str, after: str, flagged: list[str]) -> None:
    assert [one.key for one in duties(books(LAWS.replace(before, after))) if one.doubts] == flagged


@pytest.fixture(scope="module")
def ours() -> Library:
    return reading.read(ROOT)


def test_each_entry_has_duties_of_its_own(ours: Library) -> None:
    assert not [key for key in ours.register("pmks").records if len([one for one in of_entry(ours, key) if one.direct]) < 2]


def test_articles_name_exactly_the_laws_of_the_record(ours: Library) -> None:
    register = ours.register("hukum")
    for one in duties(ours):
        assert {found[0] for found in CITATION.finditer(one.articles)} == {register.title(law) for law in one.laws}, one.key


def test_only_duties_of_shaky_laws_are_flagged_today(ours: Library) -> None:
    register = ours.register("hukum")
    for one in duties(ours):
        assert set(one.doubts) == {law for law in one.laws if status(register.records[law]) in SHAKY}, one.key


def test_no_old_amount_of_a_fine_is_copied(ours: Library) -> None:
    assert not [one.key for one in duties(ours) if "Rp" in f"{one.penalty} {one.what} {one.note}"]


def test_the_social_worker_is_no_applicant_for_a_protection_order(ours: Library) -> None:
    record = next(one for one in duties(ours) if one.key == "kdrt-pemohon")
    assert "tidak disebut sebagai pemohon" in record.what


def test_the_shape_knows_every_key(ours: Library) -> None:
    known = {one.key for one in SHAPE_OF["kewajiban"].fields}
    assert not {key for record in ours.register("kewajiban").records.values() for key in record} - known
