"""SUMBER12 and SUMBER13: deadlines and penalties with a record behind them, and records that follow their laws."""

from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from pustaka.library import library as reading
from pustaka.registers.backing import backed, given
from pustaka.registers.duties import duties as duties_of
from tests.helpers import library

ROOT = Path(__file__).parents[2]

LAWS = """uu-1-2000: {nama: UU 1/2000, jenis: UU, nomor: "1", tahun: 2000, perihal: A., status: berlaku}
uu-2-2000: {nama: UU 2/2000, jenis: UU, nomor: "2", tahun: 2000, perihal: B., status: berlaku}
"""
DUTY = (
    '{key}: {{nama: A, sifat: wajib, siapa: b, apa: C., tenggat: ["{span}"], sanksi: "penjara paling lama {years} atau denda kategori III", pasal: {law} Pasal 1, hukum: [{slug}], '
    "keadaan: [{state}], entri: [{entry}]}}\n"
)


def duties(state: str = "berlaku") -> str:
    own = DUTY.format(key="a", span="3 × 24 jam sejak diminta", years="5 tahun", law="UU 1/2000", slug="uu-1-2000", state=state, entry="x")
    return own + DUTY.format(key="b", span="7 hari", years="2 tahun 6 bulan", law="UU 2/2000", slug="uu-2-2000", state="berlaku", entry="y")


def found(text: str, path: str = "docs/buku-saku/x.md") -> list[str]:
    books = library({"docs/register/hukum.yml": LAWS, "docs/register/kewajiban.yml": duties(), path: text})
    return [f"{one.line}:{one.column}-{one.end_column}" for one in check(books, only=["SUMBER12"])]


@pytest.mark.parametrize(("text", "places"), [
    ("Serahkan dalam 3 × 24 jam.", []),
    ("Serahkan dalam 2 × 24 jam.", ["1:16-26"]),
    ("Serahkan dalam 2 x 24 jam.", ["1:16-26"]),
    ("Polisi wajib menjawab dalam tiga hari.", []),
    ("Polisi wajib menjawab dalam dua hari.", ["1:29-37"]),
    ("Polisi wajib menjawab dalam 7 hari.", ["1:29-35"]),
    ("Menurut UU 2/2000 polisi wajib menjawab dalam 7 hari.", []),
    ("Penjara paling lama lima tahun.", []),
    ("Ancamannya penjara paling lama enam tahun.", ["1:32-42"]),
    ("Telepon lagi dalam dua hari.", []),
    ("Tindakan kesehatan sebelum 50 jam.", []),
    ("Anak 14 tahun wajib didampingi.", []),
    ("Pidana tidak dijatuhkan kepada anak di bawah 14 tahun.", []),
    ("Ia wajib lapor; umurnya 60 tahun ke atas.", []),
    ("## 24 jam pertama yang wajib {#a}", []),
    ("Wajib, lihat [naskah](https://contoh.id/wajib-9-hari).", []),
    ("Pasal 9 hari itu dibahas.", []),
    ("Petugas wajib mengikuti 3 hari pelatihan.", []),
    ("Pelatihan selama 9 hari wajib diikuti.", []),
    ("Petugas wajib melapor 9 hari sesudah pelatihan.", ["1:23-29"]),
    ("Ancamannya denda paling banyak Rp500 juta.", ["1:32-42"]),
    ("Ancamannya denda kategori V.", ["1:18-28"]),
    ("Ancamannya denda kategori III.", []),
    ("Peraturan daerah mungkin memuat larangan, dengan denda saja.", []),
    ("Bantuan Rp500 juta diserahkan.", []),
])
def test_what_people_act_on_needs_a_record(text: str, places: list[str]) -> None:
    assert found(text) == places


def test_what_people_act_on_is_held_to_it_and_nothing_else() -> None:
    assert found("Serahkan dalam 2 × 24 jam.", "docs/metode/x.md") == ["1:16-26"]
    assert not found("---\njudul: A\n---\n\nSerahkan dalam 2 × 24 jam.", "casebook/x.md")
    assert not check(library({"docs/buku-saku/x.md": "Serahkan dalam 2 × 24 jam."}), only=["SUMBER12"]), "without a register nothing can be missing from it"


def test_both_kinds_are_told_apart() -> None:
    assert [(one.hours, one.penalty) for one in given("Wajib dalam 24 jam; diancam penjara paling lama dua tahun.")] == [(24, False), (2 * 8766, True)]


@pytest.mark.parametrize(("state", "words"), [("berlaku", []), ("diubah", ["Keadaan UU 1/2000 berubah sesudah"]), ("entah", ["Isian «keadaan» memuat satu keadaan"]), ("", ["Isian «keadaan» memuat satu"])])
def test_a_duty_follows_the_state_of_its_law(state: str, words: list[str]) -> None:
    books = library({"docs/register/hukum.yml": LAWS, "docs/register/kewajiban.yml": duties(state)})
    told = check(books, only=["SUMBER13"])
    assert [one.message[: len(word)] for one, word in zip(told, words, strict=True)] == words
    assert {one.severity for one in told} <= {Severity.ADVICE}, "a law that moves stops nothing"


def test_ours_are_all_backed() -> None:
    assert not check(reading.read(ROOT), only=["SUMBER12", "SUMBER13"])


ANSWERS = ("kapan-melapor", "kapan-rahasia-dibuka", "tidak-boleh-didamaikan", "menulis-dan-mengirim-data", "desil-dan-keberatan")


@pytest.mark.parametrize("name", ANSWERS)
def test_what_an_answer_page_says_of_time_and_penalty_is_backed(name: str) -> None:
    books = reading.read(ROOT)
    page = books.by_path[f"docs/metode/{name}.md"]
    allowed = backed(duties_of(books))
    assert not [(number, line) for number, line in page.document.prose for one in given(line) if not allowed.holds(one)]
    assert f"({name}.md)" in books.by_path["docs/metode/index.md"].document.body, "the index leads to it"


@pytest.mark.parametrize("name", ANSWERS)
def test_a_duty_on_an_answer_page_names_its_article(name: str) -> None:
    items = [line for line in (ROOT / f"docs/metode/{name}.md").read_text("utf-8").splitlines() if "(kewajiban hukum)" in line or "(bersumber)" in line]
    assert items
    assert not [line for line in items if "[^" not in line]
