"""Whatever was published once answers, or a finding says so with both ways out; the repository itself breaks no promise."""

from __future__ import annotations

import datetime
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from pustaka import ledger
from pustaka.check import check
from pustaka.findings import Finding
from pustaka.ledger import FOLDER, book, losses, writing
from pustaka.library.git import run
from pustaka.library.library import read
from pustaka.site import addresses
from pustaka.site.plan import paths
from tests import addressing
from tests.addressing import ROOT
from tests.helpers import library

DAY = datetime.date(2026, 11, 28)

ENTRY = """---
judul: Rekaan
ringkasan: Contoh.
kelompok: anak
---

## Langkah penanganan {#langkah}

### Minggu ini {#langkah-minggu-ini}

1. **Datang berdua ke rumah rekaan.** Tulis jamnya. (praktik umum, belum ditinjau)
2. **Catat percakapan tanpa mendesak.** Simpan catatannya. (praktik umum, belum ditinjau)

## Kriteria {#kriteria}

- Tinggal di tempat rekaan.
"""
PATH = "docs/buku-saku/rekaan.md"


def found(texts: Mapping[str, str | bytes]) -> tuple[Finding, ...]:
    return check(library(texts), only=["ALAMAT"])


def promised(texts: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """The same texts with a ledger of everything that they publish."""
    books = library(texts)
    memory = ledger.of(books)
    new = writing.added(memory, addresses.answers(books, paths(books), memory).promised, DAY)
    return {**texts, **writing.texts(memory, new)}


@cache
def whole() -> dict[str, str | bytes]:
    return promised(addressing.texts())


def test_texts_that_answer_everything_break_no_promise() -> None:
    assert found(whole()) == ()


def test_the_repository_breaks_none_of_its_own() -> None:
    assert check(read(ROOT), only=["ALAMAT"]) == ()


def test_seven_broken_addresses_are_seven_findings_each_with_both_ways_out() -> None:
    before = whole()
    memory = {path: text for path, text in before.items() if path.startswith(f"{FOLDER}/")}
    after = found({**addressing.broken(addressing.texts()), **memory})
    assert sorted(one.code for one in after) == ["ALAMAT01"] * 3 + ["ALAMAT02"] * 3 + ["ALAMAT03"]
    told = {address: one for one in after for address in addressing.BROKEN if f"pustaka cabut {address} --alasan" in one.message}
    assert set(told) == addressing.BROKEN
    for address, one in told.items():
        assert "Pulihkan" in one.message
        assert f"pustaka pindah {address} " in one.message
    assert told["metode/bpss/#empat-sisi"].path == "docs/metode/bpss.md"
    assert "docs/metode/body-map.md" in told["metode/body-map/"].message
    assert told[addressing.STEP].path == addressing.STEPS
    assert "metode/bpss/#sisi-sisi" in told["metode/bpss/#empat-sisi"].message, "the one candidate is named"


def test_declared_moves_settle_all_of_them() -> None:
    memory = {path: text for path, text in whole().items() if path.startswith(f"{FOLDER}/")}
    register = addressing.texts()["docs/register/pindahan.yml"].decode("utf-8")
    register += "".join(f"p{n}:\n  nama: Rekaan\n  lama: {old}\n  baru: {new}\n  tanggal: 2026-12-01\n  alasan: Diganti.\n" for n, (old, new) in enumerate(addressing.MOVES.items()))
    register += f"langkah:\n  nama: Rekaan\n  lama: {addressing.STEP}\n  tanggal: 2026-12-01\n  alasan: Tidak dipakai lagi.\n"
    assert found({**addressing.broken(addressing.texts()), **memory, "docs/register/pindahan.yml": register}) == ()


def test_a_step_put_before_others_and_a_reworded_one_break_nothing() -> None:
    texts = promised({PATH: ENTRY})
    changed = ENTRY.replace("1. **Datang", "1. **Siapkan tas.** Isi dahulu. (praktik umum, belum ditinjau)\n1. **Datang").replace("Catat percakapan tanpa mendesak", "Catat isi percakapan, jangan mendesak")
    assert found({**texts, PATH: changed}) == ()


def test_a_section_that_keeps_its_id_may_have_another_title_and_place() -> None:
    texts = promised({PATH: ENTRY})
    assert found({**texts, PATH: ENTRY.replace("## Kriteria {#kriteria}", "## Ciri-ciri {#kriteria}")}) == ()


def test_the_anchors_and_the_pdf_of_a_lost_page_are_not_told_again() -> None:
    texts = promised({PATH: ENTRY, "docs/buku-saku/lain.md": ENTRY})
    del texts[PATH]
    assert [one.code for one in found(texts)] == ["ALAMAT01"]


def test_texts_from_anywhere_promise_nothing() -> None:
    assert check(replace(library(promised({PATH: ENTRY})), loose=True), only=["ALAMAT"]) == ()


MOVE = "p:\n  nama: Rekaan\n  lama: {old}\n  baru: {new}\n  tanggal: 2026-12-01\n  alasan: Diganti.\n{more}"


@pytest.mark.parametrize(
    ("old", "new", "more", "says"),
    [
        ("metode/tidak-terbit/", "buku-saku/rekaan/", "", "tidak pernah terbit"),
        ("buku-saku/rekaan/", "buku-saku/lain/", "", "masih dijawab"),
        ("buku-saku/rekaan/", "", "", "Hapus catatan ini bila tulisannya kembali"),
        ("buku-saku/hilang/", "buku-saku/tidak-ada/", "", "berakhir di «buku-saku/tidak-ada/»"),
        ("buku-saku/lain/", "buku-saku/hilang/", "", "masih dijawab"),
        ("buku-saku/dulu/", "buku-saku/hilang/", "", "«pustaka pindah buku-saku/hilang/ ALAMAT-BARU» sekali"),
        ("buku-saku/hilang/", "https://lain.example/", "", "bukan alamat situs ini"),
        ("buku-saku/hilang/", "buku-saku/hilang/", "", "berputar"),
        ("buku-saku/hilang/", "buku-saku/lain/", "  tetap: ya\n", "tidak dapat tetap terbaca"),
        ("./", "buku-saku/lain/", "", "Beranda"),
    ],
)
def test_a_wrong_move_is_told(old: str, new: str, more: str, says: str) -> None:
    texts = promised({PATH: ENTRY, "docs/buku-saku/lain.md": ENTRY, "docs/buku-saku/hilang.md": ENTRY, "docs/buku-saku/dulu.md": ENTRY, "docs/index.md": "---\njudul: Beranda\n---\n"})
    del texts["docs/buku-saku/hilang.md"], texts["docs/buku-saku/dulu.md"]
    told = [one for one in found({**texts, "docs/register/pindahan.yml": MOVE.format(old=old, new=new, more=more)}) if one.code == "ALAMAT05"]
    assert len(told) == 1
    assert says in told[0].message


def test_a_right_move_and_a_text_that_was_replaced_are_not() -> None:
    texts = promised({PATH: ENTRY, "docs/buku-saku/lain.md": ENTRY, "docs/buku-saku/hilang.md": ENTRY})
    register = MOVE.format(old="buku-saku/rekaan/", new="buku-saku/lain/", more="  tetap: ya\n") + MOVE.replace("p:", "q:", 1).format(old="buku-saku/hilang/", new="buku-saku/lain/", more="")
    del texts["docs/buku-saku/hilang.md"]
    assert found({**texts, "docs/register/pindahan.yml": register}) == ()


def test_two_texts_that_replace_each_other_are_told() -> None:
    texts = promised({PATH: ENTRY, "docs/buku-saku/lain.md": ENTRY})
    one, other = "buku-saku/rekaan/", "buku-saku/lain/"
    register = MOVE.format(old=one, new=other, more="  tetap: ya\n") + MOVE.replace("p:", "q:", 1).format(old=other, new=one, more="  tetap: ya\n")
    told = found({**texts, "docs/register/pindahan.yml": register})
    assert [(one.code, "saling menggantikan" in one.message) for one in told] == [("ALAMAT05", True), ("ALAMAT05", True)]


def test_one_code_for_two_addresses_is_told_at_the_second() -> None:
    text = "2026-11-28\thalaman\tbuku-saku/rekaan/\tk7m\n2026-11-28\thalaman\tbuku-saku/\tk7m\n"
    assert [(one.code, one.line) for one in found({PATH: ENTRY, f"{FOLDER}/2026.tsv": text})] == [("ALAMAT04", 2)]


def test_the_ledger_holds_nothing_that_points_at_a_person() -> None:
    number = "08" + "12" + "0000" + "1111"
    text = f"2026-11-28\tbagian\tbuku-saku/rekaan/#telepon-{number}\t\n"
    told = [one.message for one in found({PATH: ENTRY, f"{FOLDER}/2026.tsv": text}) if one.code == "ALAMAT04"]
    assert len(told) == 1
    assert number not in told[0]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for path, text in promised({PATH: ENTRY}).items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.decode() if isinstance(text, bytes) else text, "utf-8")
    git(tmp_path, "init", "-q")
    return committed(tmp_path)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), "-c", "user.name=Rekaan", "-c", "user.email=rekaan@rekaan.invalid", "-c", "commit.gpgsign=false", *arguments], check=True, capture_output=True)


def committed(folder: Path) -> Path:
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Rekaan")
    return folder


def told(folder: Path) -> list[str]:
    return [one.code for one in check(read(folder, today=DAY), only=["ALAMAT04"])]


@pytest.mark.parametrize("commit", [True, False], ids=["committed", "not yet committed"])
def test_a_shortened_ledger_is_told_and_a_reordered_one_is_not(repository: Path, commit: bool) -> None:
    file = repository / FOLDER / "2026.tsv"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(reversed(lines)), "utf-8")
    assert told(committed(repository) if commit else repository) == []
    file.write_text("".join(lines[1:]), "utf-8")
    assert told(committed(repository) if commit else repository) == ["ALAMAT04"]
    file.write_text("".join(lines), "utf-8")
    assert told(committed(repository) if commit else repository) == []


def test_an_edited_line_is_told_unless_it_only_gained_its_code(repository: Path) -> None:
    file = repository / FOLDER / "2026.tsv"
    text = file.read_text("utf-8")
    file.write_text(text.replace("buku-saku/rekaan/\t\n", "buku-saku/rekaan/\tk7m-2q\n", 1), "utf-8")
    assert told(committed(repository)) == []
    file.write_text(text.replace("buku-saku/rekaan/\t\n", "buku-saku/rekaan/\tlain\n", 1), "utf-8")
    assert told(committed(repository)) == ["ALAMAT04"]
    file.write_text(text.replace("2026-11-28", "2026-11-29", 1), "utf-8")
    assert "ALAMAT04" in told(repository)


def test_a_day_to_come_is_told_once_for_each_file_and_may_be_mended(repository: Path) -> None:
    file, later = repository / FOLDER / "2026.tsv", repository / FOLDER / "2035.tsv"
    text = file.read_text("utf-8")
    file.unlink()
    later.write_text(text.replace("2026-11-28", "2035-01-01"), "utf-8")
    committed(repository)
    (one,) = [one for one in check(read(repository, today=DAY), only=["ALAMAT04"]) if one.path.endswith("2035.tsv")]
    assert (one.severity.label, one.line) == ("tinjau", 1)
    assert f"{len(text.splitlines())} baris" in one.message
    later.unlink()
    file.write_text(text, "utf-8")
    assert told(committed(repository)) == []


def test_a_day_that_begins_elsewhere_before_ours_is_not_to_come() -> None:
    books = library({f"{FOLDER}/2026.tsv": "2026-11-29\thalaman\ta/\t\n"})
    assert check(replace(books, today=DAY), only=["ALAMAT04"]) == ()
    assert len(check(replace(books, today=DAY - datetime.timedelta(days=1)), only=["ALAMAT04"])) == 1


def test_a_deleted_ledger_is_told(repository: Path) -> None:
    (repository / FOLDER / "2026.tsv").unlink()
    assert told(committed(repository)) == ["ALAMAT04"]


def test_every_ledger_of_the_past_is_answered_by_the_present_texts() -> None:
    """From the first commit that has a ledger on; a shallow clone knows only a part of the past, and says so."""
    if run(ROOT, "rev-parse", "--is-shallow-repository").strip() != "false":
        pytest.skip("Riwayat tidak lengkap: buku alamat dari komit lama tidak diperiksa. Jalankan «git fetch --unshallow».")
    commits = run(ROOT, "log", "--format=%H", "--", FOLDER).split()
    if not commits:
        pytest.skip("Belum ada komit yang memuat buku alamat.")
    books = read(ROOT, today=DAY)
    now = ledger.of(books)
    there = addresses.answers(books, paths(books), now).addresses
    for commit in commits:
        for path in run(ROOT, "ls-tree", "--name-only", commit, f"{FOLDER}/").split():
            past = book.gathered([(path, run(ROOT, "show", f"{commit}:./{path}"))], now.moves)
            assert past.lines, f"{commit}:{path}"
            assert set(past.addresses) <= set(now.addresses), commit
            assert list(losses.lost(past, there)) == [], commit
