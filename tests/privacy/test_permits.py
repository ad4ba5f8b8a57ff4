"""A value is let through only as a whole and only where it was asked for, and its permit says when it has ended."""

import datetime

import pytest

from pustaka.privacy.permits import PERMIT_KEYS, faults, mark, permits, silence, silences
from tests.helpers import library

DAY = datetime.date(2026, 1, 31)
RECORD = """layanan-rekaan:
  nama: Layanan rekaan
  nilai: "1234567"
  aturan: nomor-telepon
  alasan: Nomor umum sebuah layanan.
  oleh: Pengelola rekaan
  tanggal: 2026-01-01
  kedaluwarsa: 2026-06-30
  lingkup: [docs/buku-saku/, casebook/rekaan.md]
"""


def test_a_permit_holds_in_its_scope() -> None:
    (one,) = permits(library({"docs/register/izin.yml": RECORD}))
    assert one.holds("docs/buku-saku/a.md")
    assert one.holds("casebook/rekaan.md")
    assert not one.holds("casebook/lain.md")


def test_a_permit_has_ended_after_its_last_day() -> None:
    (one,) = permits(library({"docs/register/izin.yml": RECORD}))
    assert not one.ended(datetime.date(2026, 6, 30))
    assert one.ended(datetime.date(2026, 7, 1))
    assert not one.ended(None), "no day is known when a library is looked at without a clock"


@pytest.mark.parametrize("moment", ["2026-06-30 10:00:00", "2026-06-30T10:00:00Z", "besok"])
@pytest.mark.parametrize("key", ["tanggal", "kedaluwarsa"])
def test_only_a_day_can_be_a_day(key: str, moment: str) -> None:
    """A moment cannot be compared with a day; it is told, not tried."""
    text = "\n".join(f"  {key}: {moment}" if line.strip().startswith(f"{key}:") else line for line in RECORD.split("\n"))
    books = library({"docs/register/izin.yml": text})
    assert list(permits(books)) == []
    (record,) = books.register("izin").records.values()
    assert list(faults(record, PERMIT_KEYS)) == [f"Isian «{key}» seharusnya tanggal, misalnya 2026-01-31."]


@pytest.mark.parametrize("missing", PERMIT_KEYS)
def test_a_record_without_one_of_its_answers_permits_nothing(missing: str) -> None:
    text = "\n".join(line for line in RECORD.split("\n") if not line.strip().startswith(f"{missing}:"))
    books = library({"docs/register/izin.yml": text})
    assert list(permits(books)) == []
    (record,) = books.register("izin").records.values()
    assert list(faults(record, PERMIT_KEYS)) == [f"Isian «{missing}» belum ada."]


@pytest.mark.parametrize(
    ("given", "said"),
    [("[surel]", "satu nilai"), ("telepon", "Tulis satu nama"), ("{a: b}", "satu nilai"), ("nomor-telepon", "")],
)
def test_a_permit_names_one_rule_that_there_is(given: str, said: str) -> None:
    """A list beside the list of places is a likely slip, and a permit that holds nowhere is told why."""
    books = library({"docs/register/izin.yml": RECORD.replace("aturan: nomor-telepon", f"aturan: {given}")})
    (record,) = books.register("izin").records.values()
    assert len(list(permits(books))) == (not said)
    assert [said in one for one in faults(record, PERMIT_KEYS)] == ([True] if said else [])


def test_a_number_without_quotes_is_told_because_its_zeros_are_lost() -> None:
    books = library({"docs/register/izin.yml": RECORD.replace('"1234567"', "0123")})
    (record,) = books.register("izin").records.values()
    assert ["«nilai»" in one for one in faults(record, PERMIT_KEYS)] == [True]


def test_a_silence_knows_its_value_without_keeping_it() -> None:
    value = "Nilai Rekaan"
    record = silence("Nama jalan rekaan", "nama-orang", "docs/a.md", value, "Pengelola rekaan", DAY)
    assert value not in str(record)
    text = "satu:\n" + "".join(f"  {key}: {given}\n" for key, given in record.items())
    (one,) = silences(library({"docs/register/senyap.yml": text}))
    assert one.hides("nama-orang", "docs/a.md", "nilai  rekaan")
    assert not one.hides("nama-orang", "docs/b.md", value)
    assert not one.hides("inisial", "docs/a.md", value)
    assert not one.hides("nama-orang", "docs/a.md", "Nilai Rekaan Lain")


def test_equal_values_have_different_marks_under_different_salts() -> None:
    assert mark("a", "surel", "docs/a.md", "x") != mark("b", "surel", "docs/a.md", "x")
