"""What a register holds is judged wherever it stands: the lists of permits and silences are as public as the others."""

from __future__ import annotations

import pytest

from pustaka.check import check
from pustaka.privacy.permits import PERMITS, SILENCES
from pustaka.rules.privacy_registers import keys_accused
from tests.helpers import library

NUMBER = "0812-34" + "56-7890"
SILENCE = {"nama": "Nama alat", "aturan": "nama-orang", "berkas": "docs/a.md", "garam": "0812345678901234", "sidik": "0812345678" * 4, "oleh": "pengelola", "tanggal": "2026-01-01"}
PERMIT = {
    "nama": "Layanan rekaan", "nilai": f'"{NUMBER}"', "aturan": "nomor-telepon", "alasan": "Nomor umum.", "oleh": "pengelola", "tanggal": "2026-01-01", "kedaluwarsa": "2027-01-01",
    "lingkup": "[docs/register/]",
}


def found(name: str, given: dict[str, str], **more: str) -> list[tuple[str, int]]:
    """(code, line) of what is found in a list with one record, whose first key stands in line 2."""
    text = "satu:\n" + "".join(f"  {key}: {value}\n" for key, value in {**given, **more}.items())
    return [(one.code, one.line) for one in check(library({f"docs/register/{name}.yml": text}), only=["DIRI31", "DIRI34"])]


@pytest.mark.parametrize(("name", "given"), [(PERMITS, PERMIT), (SILENCES, SILENCE)])
def test_a_list_of_decisions_holds_no_number_name_or_village(name: str, given: dict[str, str]) -> None:
    assert found(name, given) == []
    for key in ("nama", "alasan") if name == PERMITS else ("nama",):
        line = list(given).index(key) + 2
        assert found(name, given, **{key: f"Ditanyakan ke {NUMBER}"}) == [("DIRI31", line)]
        assert found(name, given, **{key: "Ditanyakan ke Ibu Xurohmi"}) == [("DIRI34", line)]
        assert found(name, given, **{key: "Kader di Desa Xukamulya"}) == [("DIRI34", line)]


@pytest.mark.parametrize(("name", "given"), [(PERMITS, PERMIT), (SILENCES, SILENCE)])
def test_who_decided_is_named_openly_but_by_name_alone(name: str, given: dict[str, str]) -> None:
    line = list(given).index("oleh") + 2
    for by in ("Ratna Xudirman, S.ST.", "Kepala Desa Xukamulya", "'Ratna Xudirman'"):
        assert found(name, given, oleh=by) == []
    for by in (NUMBER, f"Ratna Xudirman, {NUMBER}", "Ratna Xudirman, Jalan Rekaan Nomor 12"):
        assert found(name, given, oleh=by) == [("DIRI31", line)]


@pytest.mark.parametrize(
    ("value", "rule", "expected"),
    [
        (NUMBER, "nomor-telepon", []),
        ("halo@xukamulya.go.id", "surel", []),
        ("Jalan Xukamulya Nomor 12, Desa Xukamulya", "alamat", []),
        (NUMBER, "surel", [("DIRI31", 3)]),
        (NUMBER, "telepon", [("DIRI31", 3)]),
        (NUMBER, "[nomor-telepon]", [("DIRI31", 3)]),
        (f"Ibu Xurohmi {NUMBER}", "nomor-telepon", [("DIRI34", 3)]),
    ],
)
def test_a_permit_holds_its_own_value_and_no_name_beside_it(value: str, rule: str, expected: list[tuple[str, int]]) -> None:
    """Where the permit itself is void, its value is a stranger's."""
    assert found(PERMITS, PERMIT, nilai=f'"{value}"', aturan=rule) == expected


def test_a_permit_for_all_registers_holds_not_for_what_is_said_of_it() -> None:
    assert found(PERMITS, PERMIT, alasan=f"Nomor {NUMBER} umum", lingkup="[docs/register/]") == [("DIRI31", 5)]


def test_marks_that_are_no_marks_are_read() -> None:
    assert found(SILENCES, SILENCE, garam="Ibu Xurohmi", sidik=NUMBER) == [("DIRI34", 5), ("DIRI31", 6)]


@pytest.mark.parametrize(
    ("reason", "keys"),
    [("Isinya digabung ke panduan kunjungan rumah.", ()), (f"Hubungi {NUMBER}", ("alasan",)), ("Bapak Xarno meminta ini turun.", ("alasan",)), ("Pindah ke Desa Xukamulya.", ("alasan",))],
)
def test_a_record_is_judged_before_it_is_written(reason: str, keys: tuple[str, ...]) -> None:
    """The very findings that the check would have, by the key that somebody typed."""
    record = {"nama": "Buku tamu", "lama": "metode/buku-tamu/", "tanggal": "2026-01-01", "alasan": reason}
    assert keys_accused("docs/register/pindahan.yml", record, library({})) == keys


@pytest.mark.parametrize(("key", "lines"), [("nama", []), ("penerbit", []), ("cara_membuka", [3]), ("catatan", [3])])
def test_a_source_may_be_cited_with_its_names_and_nothing_else_of_it_holds_one(key: str, lines: list[int]) -> None:
    books = library({"docs/register/sumber.yml": f"satu:\n  jenis: berita\n  {key}: Kisah Ibu Xurohmi Rekaanwati\n"})
    assert [one.line for one in check(books, only=["DIRI34"])] == lines


def test_a_village_in_other_registers_is_for_nobody() -> None:
    books = library({"docs/register/istilah.yml": "satu:\n  nama: Satu\n  arti: Kantor di Desa Xukamulya.\n"})
    assert check(books, only=["DIRI31", "DIRI34"]) == ()
