"""The ledger is read from every year's file, in any order of lines, and only ever grows."""

import datetime
import subprocess
from pathlib import Path

import pytest

from pustaka import ledger
from pustaka.ledger import FOLDER, Record, writing
from pustaka.ledger.book import gathered
from pustaka.ledger.moves import Moves
from pustaka.library.library import read as library_on_disk
from tests.helpers import library

DAY, LATER = datetime.date(2026, 11, 28), datetime.date(2027, 2, 1)
A, B = Record(DAY, "halaman", "metode/a/"), Record(DAY, "halaman", "metode/b/", "k7m-2q")


def test_years_are_read_together() -> None:
    read = ledger.of(library({f"{FOLDER}/2026.tsv": f"{B.line}\n{A.line}\n", f"{FOLDER}/2027.tsv": Record(LATER, "berkas", "unduh/c.pdf").line}))
    assert set(read.addresses) == {"metode/a/", "metode/b/", "unduh/c.pdf"}
    assert read.codes == {"k7m-2q": "metode/b/"}
    assert not read.faults


def test_a_file_that_a_program_of_windows_saved_is_read_as_before() -> None:
    read = ledger.of(library({f"{FOLDER}/2026.tsv": f"\ufeff{B.line}\r\n{A.line}\r\n"}))
    assert set(read.addresses) == {"metode/a/", "metode/b/"}
    assert not read.faults


def test_of_two_lines_for_one_address_the_first_day_and_the_code_count() -> None:
    text = f"{Record(LATER, 'halaman', 'metode/a/', 'k1').line}\n{A.line}\n"
    assert gathered([("x.tsv", text)], Moves()).addresses["metode/a/"] == Record(DAY, "halaman", "metode/a/", "k1")


def test_a_line_that_is_none_is_named_with_its_place() -> None:
    read = ledger.of(library({f"{FOLDER}/2026.tsv": f"{A.line}\n<<<<<<< HEAD\n"}))
    assert [(one.path, one.line) for one in read.faults] == [(f"{FOLDER}/2026.tsv", 2)]
    assert "metode/a/" in read.addresses


def test_new_addresses_go_into_the_file_of_their_year_in_order() -> None:
    read = gathered([(f"{FOLDER}/2026.tsv", f"{B.line}\n")], Moves())
    new = writing.added(read, [("halaman", "metode/b/"), ("halaman", "metode/c/"), ("halaman", "metode/a/")], LATER)
    assert [one.address for one in new] == ["metode/a/", "metode/c/"]
    assert writing.texts(read, new) == {f"{FOLDER}/2027.tsv": "2027-02-01\thalaman\tmetode/a/\t\n2027-02-01\thalaman\tmetode/c/\t\n"}
    assert not writing.added(gathered(writing.texts(read, new).items(), Moves()), [("halaman", "metode/a/")], LATER)


@pytest.mark.parametrize("name", ["Ruang Anyam.JPG", "ruang\tanyam.jpg", "ruang:anyam.jpg", "ruang?.jpg", 'ruang"anyam.jpg', "ruang#anyam.jpg"])
def test_no_line_is_written_that_could_not_be_read(name: str) -> None:
    with pytest.raises(writing.Unrecordable, match="Tidak ada yang ditulis") as refused:
        writing.added(gathered([], Moves()), [("berkas", "kasus/a.jpg"), ("berkas", f"kasus/{name}")], DAY)
    assert refused.value.address == f"kasus/{name}"


@pytest.mark.parametrize("name", ["Ruang.JPG", "ruang_anyam.jpg", "ruang(1).jpg", "ru\u00e1ng.jpg", "ruang%20anyam.jpg"])
def test_other_names_are_read_back_as_they_were_written(name: str) -> None:
    new = writing.added(gathered([], Moves()), [("berkas", f"kasus/{name}")], DAY)
    assert set(gathered(writing.texts(gathered([], Moves()), new).items(), Moves()).addresses) == {f"kasus/{name}"}


def test_a_code_fills_the_empty_column_of_a_known_line_and_never_replaces_one() -> None:
    read = gathered([(f"{FOLDER}/2026.tsv", f"{A.line}\n{B.line}\n")], Moves())
    new = writing.added(read, [("halaman", A.address), ("halaman", B.address)], LATER, lambda address, taken: f"baru{len(taken)}")
    assert writing.texts(read, new) == {f"{FOLDER}/2026.tsv": f"2026-11-28\thalaman\tmetode/a/\tbaru1\n{B.line}\n"}


def test_two_branches_that_both_add_merge_without_a_conflict(tmp_path: Path) -> None:
    """Git itself is asked, with the line of .gitattributes that the project has."""
    attributes = next(line for line in (Path(__file__).parents[2] / ".gitattributes").read_text("utf-8").split("\n") if FOLDER in line)
    (tmp_path / ".gitattributes").write_text(attributes + "\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    file = tmp_path / FOLDER / "2026.tsv"
    file.parent.mkdir(parents=True)

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", str(tmp_path), "-c", "user.name=Rekaan", "-c", "user.email=rekaan@rekaan.invalid", *arguments], check=True, capture_output=True)

    def grow(*addresses: str) -> None:
        read = ledger.of(library_on_disk(tmp_path))
        for path, text in writing.texts(read, writing.added(read, [("halaman", one) for one in addresses], DAY)).items():
            (tmp_path / path).write_text(text, "utf-8")
        git("add", ".")
        git("commit", "-m", "Rekaan")

    git("init", "-b", "main")
    grow("metode/a/", "metode/z/")
    git("checkout", "-b", "cabang")
    grow("metode/m/", "metode/n/", "metode/sama/")
    git("checkout", "main")
    grow("metode/o/", "metode/m1/", "metode/sama/")
    git("merge", "--no-edit", "cabang")
    read = ledger.of(library_on_disk(tmp_path))
    assert not read.faults
    assert set(read.addresses) == {f"metode/{name}/" for name in ("a", "m", "m1", "n", "o", "sama", "z")}
