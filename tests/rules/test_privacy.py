"""DIRI as a family: places, declarations, silences, and messages that repeat nothing."""

import datetime
from dataclasses import replace

import pytest

from pustaka import privacy
from pustaka.library import Library
from pustaka.privacy import permits
from pustaka.privacy.permits import Permit
from pustaka.rules.base import Rule
from pustaka.rules.privacy import DIRI, MESSAGES
from tests.helpers import library

PATH = "casebook/contoh.md"
TODAY = datetime.date(2026, 1, 31)
PERMIT = "humas:\n  nama: Humas contoh\n  nilai: humas@contoh.go.id\n  aturan: surel\n  alasan: layanan\n  oleh: pengelola\n  tanggal: 2025-01-01\n  kedaluwarsa: {}\n  lingkup: {}\n"


def found(texts: dict[str, str | bytes]) -> list[tuple[str, str]]:
    """(code, «line:column-end severity») of every finding of the family."""
    shelf = replace(library(texts), today=TODAY)
    return [(finding.code, f"{finding.line}:{finding.column}-{finding.end_line}:{finding.end_column} {finding.severity}") for finding in findings(shelf)]


def findings(shelf: Library) -> list:
    alone = [rule.finding(one.path, spot) for one in shelf.publications for rule in DIRI.rules for spot in spots(rule, one, shelf)]
    return alone + [rule.finding(path, spot) for rule in DIRI.rules if rule.wide_check for path, spot in rule.wide_check(shelf)]


def spots(rule: Rule, publication: object, shelf: Library) -> list:
    return list(rule.check(publication, shelf)) if rule.check else []


def test_places_count_from_one_and_exclude_the_end() -> None:
    assert found({PATH: "---\njudul: Contoh\n---\n\nWA 0812-0000-1234 saja.\n"}) == [("DIRI01", "5:4-5:18 error")]


def test_declarations_are_read_from_front_matter() -> None:
    assert found({PATH: "---\nsamaran: [Ibu Mawar]\n---\n\nIbu Mawar datang.\n"}) == []
    assert found({PATH: "---\njudul: x\n---\n\nIbu Mawar datang.\n"}) == [("DIRI19", "5:1-5:10 error")]


def test_broken_front_matter_is_scanned_too() -> None:
    assert ("DIRI01", "2:5-2:19 error") in found({PATH: "---\nwa: 0812-0000-1234\n: [\n---\n"})


def test_no_message_repeats_what_was_found() -> None:
    secrets = ("0812-0000-1234", "Xontohwati", "melur.contoh", "Xontohrejo", "3402000000000001")
    text = "---\njudul: x\n---\n\nNama: Xontohwati, WA 0812-0000-1234, surel melur.contoh@contoh.id, Desa Xontohrejo, NIK 3402000000000001.\n"
    messages = [finding.message for finding in findings(library({PATH: text}))]
    assert len(messages) >= 5
    assert not [message for message in messages for secret in secrets if secret.lower() in message.lower()]
    assert set(MESSAGES) == {rule.slug for rule in privacy.RULES}


def test_a_permit_holds_for_its_exact_value_and_its_scope_and_its_end_is_one_question() -> None:
    permit = PERMIT.format("{}", "[docs/]")
    page = "---\njudul: x\n---\n\nSurel humas@contoh.go.id.\n"
    register = "docs/register/izin.yml"
    assert found({"docs/a.md": page, register: permit.format("2027-01-01")}) == []
    assert found({"docs/a.md": page, register: permit.format("2026-01-31")}) == [], "the last day counts"
    assert found({"docs/a.md": page, register: permit.format("2025-12-31")}) == [("DIRI27", "1:1-1:1 review")]
    other = page.replace("humas@", "bukan.humas@")
    assert [code for code, _ in found({"docs/a.md": other, register: permit.format("2025-12-31")})] == ["DIRI02", "DIRI27"]
    assert [code for code, _ in found({PATH: page, register: permit.format("2027-01-01")})] == ["DIRI02", "DIRI27"]


@pytest.mark.parametrize(("scope", "path", "holds"), [
    ("docs/gawat/", "docs/gawat/a.md", True), ("docs/gawat", "docs/gawat/a.md", True), ("docs/gawat/a.md", "docs/gawat/a.md", True),
    ("docs/gawat/a", "docs/gawat/ab.md", False), ("docs/gawat", "docs/gawat-lain/a.md", False), ("docs/gawat/a.md", "docs/gawat/b.md", False),
])  # fmt: skip
def test_a_permit_holds_for_a_file_or_a_whole_folder_and_not_for_a_beginning(scope: str, path: str, holds: bool) -> None:
    assert Permit(key="k", value="x", rule="surel", scope=(scope,), expires=datetime.date(2027, 1, 1)).holds(path) is holds


def test_a_permit_whose_file_was_renamed_says_so() -> None:
    page = "---\njudul: x\n---\n\nTanpa surel.\n"
    for name, said in (("lama", "berganti nama"), ("a", "tidak dipakai di tulisan mana pun")):
        (one,) = findings(library({"docs/a.md": page, "docs/register/izin.yml": PERMIT.format("2027-01-01", f"[docs/{name}.md]")}))
        assert (one.code, said in one.message) == ("DIRI27", True)


@pytest.mark.parametrize("scope", ['[""]', "[/]", "[docs/, ' ']"])
def test_a_permit_for_everything_is_none(scope: str) -> None:
    page = "---\njudul: x\n---\n\nSurel humas@contoh.go.id.\n"
    assert [code for code, _ in found({"docs/a.md": page, "docs/register/izin.yml": PERMIT.format("2027-01-01", scope)})] == ["DIRI02", "DIRI27"]


def test_a_silence_hides_one_value_in_one_file() -> None:
    record = permits.silence("Bukan nama", "kata-tak-dikenal", PATH, "Xurohmi", "pengelola", TODAY)
    yml = "satu:\n" + "".join(f"  {key}: '{value}'\n" if key != "tanggal" else f"  {key}: {value}\n" for key, value in record.items())
    text = "---\njudul: x\n---\n\nLayanan Xurohmi dan Xuryati.\n"
    assert found({PATH: text}) == [("DIRI20", "5:9-5:16 review")]
    assert found({PATH: text, "docs/register/senyap.yml": yml}) == [("DIRI20", "5:21-5:28 review")]


def test_wrong_examples_are_skipped_only_on_the_pages_of_the_rules() -> None:
    sample = '---\njudul: x\n---\n\n````{.markdown .salah title="docs/a.md"}\n0812-0000-1234\n````\n'
    assert found({"docs/kontribusi/aturan/diri01.md": sample}) == []
    assert [code for code, _ in found({PATH: sample})] == ["DIRI01"]


def test_the_name_of_the_file_names_nobody() -> None:
    text = "---\nsamaran: [Ibu Mawar]\n---\n\nIbu Mawar datang.\n"
    assert found({"casebook/kasus-xudirman.md": text}) == [("DIRI25", "1:1-1:1 review")]
    assert found({"casebook/ibu-mawar.md": text}) == []
    assert ("DIRI25", "1:1-1:1 error") in found({"casebook/kasus-xudirman.md": text.replace("datang", "bersama Pak Xudirman")})
