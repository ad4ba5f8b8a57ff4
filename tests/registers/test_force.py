"""What a sentence says about the force of a law, and when a citation counts as new."""

import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.findings import Finding, Severity
from pustaka.library import Library, Publication, blame
from pustaka.library import library as reading
from pustaka.registers.citations import Key, citations, known
from pustaka.registers.force import stated_section
from pustaka.registers.laws import cited_in
from tests.helpers import library
from tests.programs import ROOT

LAW = "uu-{0}-2000: {{nama: UU {0}/2000, jenis: UU, nomor: \"{0}\", tahun: 2000, perihal: A., status: dicabut}}\n"
LAWS = {"docs/register/hukum.yml": "".join(LAW.format(number) for number in range(1, 5))}


def open_laws(text: str) -> list[str]:
    """The numbers of the laws that a text cites as if they were in force; all are revoked."""
    found = check(library({**LAWS, "docs/x.md": text}), only=["SUMBER02"])
    return [text.split("\n")[one.line - 1][one.column - 1 : one.end_column - 1].removeprefix("UU ").removesuffix("/2000") for one in found]


@pytest.mark.parametrize(("text", "still"), [
    ("UU 1/2000 sudah dicabut.", []),
    ("UU 1/2000 (dicabut, diganti UU 2/2000).", ["2"]),
    ("UU 1/2000 (dicabut oleh UU 2/2000) dan UU 3/2000.", ["2", "3"]),
    ("UU 1/2000 dan UU 2/2000 sudah dicabut.", []),
    ("UU 1/2000, UU 2/2000, dan UU 3/2000 tidak berlaku lagi.", []),
    ("UU 1/2000 mengatur hak, dan UU 2/2000 sudah dicabut.", ["1"]),
    ("UU 1/2000 mengatur hak, UU 2/2000 tugas; keduanya sudah dicabut.", []),
    ("UU 2/2000 mencabut UU 1/2000.", ["2"]),
    ("UU 2/2000 menggantikan aturan sebelumnya, UU 1/2000.", ["2"]),
    ("UU 2/2000, pengganti UU 1/2000.", ["2"]),
    ("Sejak pencabutan UU 1/2000, aturannya lain.", []),
    ("Pencabutannya tidak ditemukan untuk UU 1/2000.", ["1"]),
    ("Aturan lama, UU 1/2000.", []),
    ("Aturan lama diganti UU 1/2000.", ["1"]),
    ("Sudah dicabut: UU 1/2000.", []),
    ("UU 1/2000 diganti UU 2/2000, yang kemudian dicabut oleh UU 3/2000.", ["3"]),
    ("UU 1/2000 belum dicabut.", ["1"]),
    ("UU 1/2000 tidak pernah dicabut.", ["1"]),
    ("UU 1/2000 mungkin sudah diganti.", ["1"]),
    ("UU 1/2000 tidak berlaku surut.", ["1"]),
    ("Hak itu diatur UU 1/2000. UU 2/2000 sudah dicabut.", ["1"]),
    ("Hak itu diatur UU 1/2000.\nKartunya dicabut.", ["1"]),
    ("Hak itu dahulu diatur UU 1/2000,\nyang sudah dicabut.", []),
    ("Dengan berlakunya UU 2/2000, UU 1/2000 dinyatakan tidak berlaku.", ["2"]),
    ("UU 1/2000, sebelum dicabut UU 2/2000, mengatur hak itu.", ["2"]),
    ("UU 2/2000 mencabut dan menggantikan UU 1/2000.", ["2"]),
    ("UU 2/2000 menggantikan undang-undang lama, yaitu UU 1/2000.", ["2"]),
    ("UU 1/2000 telah dicabut dan diganti dengan UU 2/2000.", ["2"]),
    ("Dicabutnya UU 1/2000 mengubah hal itu.", []),
    ("Peraturan yang lama (UU 1/2000) lain.", []),
    ("UU 1/2000 adalah aturan lama.", []),
    ("UU 2/2000 mengganti aturan lama.", ["2"]),
    ("UU 2/2000 mengatur bekas warga binaan.", ["2"]),
    ("UU 1/2000 dibatalkan.", []),
    ("UU 1/2000 akan dicabut.", ["1"]),
    ("UU 1/2000 tidak berlaku bagi anak.", ["1"]),
    ("UU 1/2000 lihat [daftar](https://contoh.id/dicabut).", ["1"]),
    ("[UU 1/2000](https://contoh.id) sudah dicabut oleh [UU 2/2000](https://contoh.id).", ["2"]),
    ("- UU 1/2000, hak.\n- UU 2/2000 sudah dicabut.", ["1"]),
    ("- UU 1/2000, hak: dicabut oleh UU 2/2000.", ["2"]),
    ("- UU 1/2000, hak: berlaku, walaupun UU 2/2000 dicabut.", ["1"]),
    ("1. UU 1/2000 dipakai dahulu. Sudah dicabut.", []),
    ("| Aturan | Keadaan |\n| --- | --- |\n| UU 1/2000 | dicabut |\n| UU 2/2000 | berlaku |", ["2"]),
    ("| Aturan | Keadaan |\n| --- | --- |\n| UU 1/2000 | dicabut oleh UU 2/2000 |", ["2"]),
    ("| Dahulu | Kini |\n| --- | --- |\n| UU 1/2000 (dicabut) | UU 2/2000 |", ["2"]),
    ("## UU 1/2000 yang sudah dicabut", []),
    ("Lihat itu.[^1]\n\n[^1]: Naskah UU 1/2000.", ["1"]),
    ("UU 1/2000 dan sekali lagi UU 1/2000.", ["1"]),
])
def test_a_word_excuses_the_law_that_it_is_about(text: str, still: list[str]) -> None:
    assert open_laws(text) == still


def test_the_point_in_a_number_ends_no_sentence() -> None:
    assert not check(library({**LAWS, "docs/x.md": "Undang-Undang No. 1 Tahun 2000 sudah dicabut."}), only=["SUMBER02"])
    assert len(check(library({**LAWS, "docs/x.md": "Kartunya dicabut. Lihat UU No. 1 Tahun 2000."}), only=["SUMBER02"])) == 1


@pytest.fixture(scope="module")
def books() -> Library:
    return reading.read(ROOT, today=date(2026, 12, 1))


def flipped(books: Library, key: str, **more: object) -> Library:
    """The library as one change of state in the register would leave it."""
    shelf = books.registers["hukum"]
    records = {**shelf.records, key: {**shelf.records[key], "status": "dicabut", **more}}
    return replace(books, registers={**books.registers, "hukum": replace(shelf, records=records)})


def told(books: Library) -> tuple[Finding, ...]:
    return check(books, only=["SUMBER02"])


def speaks(text: Publication, key: str, laws: Mapping[Key, str]) -> bool:
    """Whether a text cites a regulation outside the list in which the site itself writes the state."""
    section = stated_section(text)
    return any(laws.get(one.key) == key and not (section and section.start < one.line < section.end) for one in citations(text.document))


def fresh(after: Library, before: Library) -> list[Finding]:
    """What the change adds; the texts may still be on their way to an earlier one."""
    known = set(told(before))
    return [one for one in told(after) if one not in known]


@pytest.mark.parametrize("key", ["uu-11-2009", "uu-35-2014", "uu-17-2023", "uu-8-2016", "permensos-8-2012", "pp-78-2021", "permensos-30-huk-2011"])
def test_changing_one_state_in_the_register_is_a_change_of_one_file(books: Library, key: str) -> None:
    after = flipped(books, key)
    found = fresh(after, books)
    laws = known(after.register("hukum"))
    speaking = {one.path for one in cited_in(after)[key] if speaks(one, key, laws)}
    assert {one.path for one in found} == speaking
    assert {one.severity for one in found} <= {Severity.ADVICE}
    assert len({(one.path, one.line) for one in found}) == len(found), "one line is told once"


@pytest.mark.parametrize(("day", "end"), [("2026-12-01", "Tenggatnya 1 Desember 2026."), ("2026-11-30", "Tenggatnya 30 November 2026 sudah lewat.")])
def test_the_deadline_comes_from_the_record(day: str, end: str) -> None:
    register = LAW.format(1).replace("status: dicabut", f"status: dicabut, tenggat: {day}")
    found = told(replace(library({"docs/register/hukum.yml": register, "docs/x.md": "Lihat UU 1/2000."}), today=date(2026, 12, 1)))
    assert [(one.message.endswith(end), one.severity) for one in found] == [(True, Severity.ADVICE)], "a day that passes stops nothing"


def test_the_site_writes_the_states_in_the_list_of_an_entry() -> None:
    listed = "## Dasar hukum {#dasar-hukum}\n\n- UU 1/2000: hak.\n- UU 2/2000: dicabut.\n"
    found = check(library({**LAWS, "docs/buku-saku/x.md": listed, "docs/metode/x.md": listed}), only=["SUMBER02", "SUMBER03"])
    assert [(one.path, one.code, one.line) for one in found] == [("docs/buku-saku/x.md", "SUMBER03", 4), ("docs/metode/x.md", "SUMBER02", 3)]
    assert "Hapus keadaan itu" in found[0].message


def git(root: Path, *words: str, day: str = "2026-01-01") -> None:
    moment = f"{day}T12:00:00+00:00"
    settings = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *words], cwd=root, check=True, capture_output=True, env={"GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment, "PATH": "/usr/bin:/bin:/usr/local/bin"})


def write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def weights(root: Path) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.severity.value) for one in check(reading.read(root, today=date(2026, 6, 1)), only=["SUMBER02"])]


def test_only_a_citation_younger_than_the_register_is_an_error(tmp_path: Path) -> None:
    entry, register = "docs/buku-saku/x.md", "docs/register/hukum.yml"
    write(tmp_path, entry, "Lihat UU 1/2000.\n")
    write(tmp_path, "discussions/d/seri.yml", "nama: D\njenis: edisi\npenerbit: P\nringkasan: R.\n")
    write(tmp_path, register, LAW.format(1).replace("dicabut", "berlaku"))
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "a")
    assert weights(tmp_path) == []
    write(tmp_path, register, LAW.format(1))
    assert weights(tmp_path) == [(entry, 1, "advice")], "before the change is committed"
    git(tmp_path, "commit", "-qam", "b", day="2026-03-01")
    assert weights(tmp_path) == [(entry, 1, "advice")]
    assert "Tenggatnya 30 Mei 2026 sudah lewat." in check(reading.read(tmp_path, today=date(2026, 6, 1)), only=["SUMBER02"])[0].message
    write(tmp_path, entry, "Lihatlah UU 1/2000.\n")
    assert weights(tmp_path) == [(entry, 1, "advice")], "an edited line cites nothing new"
    write(tmp_path, entry, "Lihat UU 1/2000.\n\nPakai UU 1/2000.\n")
    write(tmp_path, "docs/baru.md", "Pakai UU 1/2000.\n")
    write(tmp_path, "discussions/d/001.md", "Peserta menyebut UU 1/2000.\n")
    expected = [("discussions/d/001.md", 1, "advice"), ("docs/baru.md", 1, "error"), (entry, 1, "advice"), (entry, 3, "error")]
    assert weights(tmp_path) == expected, "before it is committed"
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "c", day="2026-04-01")
    assert weights(tmp_path) == expected
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}", str(tmp_path / "tipis"))
    assert {weight for _path, _line, weight in weights(tmp_path / "tipis")} == {"advice"}, "a shallow clone does not know"


def test_without_git_nobody_is_blamed(tmp_path: Path) -> None:
    write(tmp_path, "docs/buku-saku/x.md", "Lihat UU 1/2000.\n")
    write(tmp_path, "docs/register/hukum.yml", LAW.format(1))
    assert blame.written(tmp_path)("docs/buku-saku/x.md", 1, "UU") == blame.UNKNOWN
    assert [weight for _path, _line, weight in weights(tmp_path)] == ["advice"]
