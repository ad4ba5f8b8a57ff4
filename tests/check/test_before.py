"""`pustaka periksa --sejak`: git is asked for the old library, whatever its files are called, and one sentence says why when it cannot answer."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pustaka.check import before
from pustaka.doors import cli
from pustaka.library import library

HEAD = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\n---\n\n"
OLD = f"{HEAD}Buka [situsnya](http://contoh.invalid/).\n"
"""Advice that was there before."""
DEAD = "\nBaca [halaman lain](tidak-ada.md).\n"
"""An error that a change brings."""
Ask = Callable[..., tuple[int, list[str]]]

WHO = {"GIT_AUTHOR_NAME": "Penguji", "GIT_AUTHOR_EMAIL": "penguji@contoh.invalid", "GIT_COMMITTER_NAME": "Penguji", "GIT_COMMITTER_EMAIL": "penguji@contoh.invalid"}


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", *arguments], cwd=root, check=True, capture_output=True, env={**os.environ, **WHO}
    )


def put(root: Path, path: str, content: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Isi")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one piece of advice, committed and named «asal»."""
    root = tmp_path / "pustaka"
    put(root, "mkdocs.yml", "site_name: Contoh\nsite_url: https://pustaka.example/\n")
    put(root, ".gitignore", ".cache/\n")
    put(root, "docs/lama.md", OLD)
    git(root, "init", "-q", "-b", "main")
    commit(root)
    git(root, "tag", "asal")
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")
    return root


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Ask:
    """The places that are told since «asal», and the status."""

    def ask(*words: str, rev: str = "asal") -> tuple[int, list[str]]:
        status = cli.main(["periksa", "--sejak", rev, "--format", "json", *words])
        return status, [f"{row['path']}:{row['line']} {row['code']}" for row in json.loads(capsys.readouterr().out)]

    return ask


def test_one_changed_word_tells_nothing_and_one_sentence_counts_the_rest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "docs/lain.md", f"{HEAD}Kata.\n")
    commit(root)
    assert cli.main(["periksa", "--sejak", "asal"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Tidak ada temuan pada perubahan ini.\n")
    assert said.count("1 temuan lain") == 1
    assert "«pustaka periksa»" in said
    assert "https://pustaka.example/kontribusi/memeriksa/#perubahan" in said
    assert "docs/lama.md" not in said


@pytest.mark.parametrize("stage", ["belum dikenal git", "di indeks", "dikomit"])
def test_committed_or_not_the_files_as_they_stand_are_looked_at(root: Path, told: Ask, stage: str) -> None:
    put(root, "docs/baru.md", f"{HEAD}{DEAD}")
    put(root, "docs/lama.md", OLD + DEAD)
    if stage == "di indeks":
        git(root, "add", "-A")
    if stage == "dikomit":
        commit(root)
    assert told() == (1, ["docs/baru.md:7 TAUTAN01", "docs/lama.md:8 TAUTAN01"])


def test_the_status_counts_what_is_told(root: Path, told: Ask) -> None:
    put(root, "docs/lama.md", OLD + DEAD)
    commit(root)
    git(root, "tag", "-f", "asal")
    put(root, "docs/lama.md", f"{OLD}{DEAD}\nTambahan.\n")
    assert told() == (0, [])
    put(root, "docs/lain.md", OLD)
    assert told() == (0, ["docs/lain.md:6 TAUTAN06"])
    assert told("--ketat") == (1, ["docs/lain.md:6 TAUTAN06"])


def test_what_others_did_meanwhile_is_not_answered_for(root: Path, told: Ask) -> None:
    git(root, "switch", "-q", "-c", "usulan")
    put(root, "docs/usulan.md", f"{HEAD}{DEAD}")
    commit(root)
    git(root, "switch", "-q", "main")
    put(root, "docs/lama.md", OLD + DEAD)
    commit(root)
    git(root, "switch", "-q", "usulan")
    assert told(rev="main") == (1, ["docs/usulan.md:7 TAUTAN01"])


def test_paths_and_rules_limit_what_is_told(root: Path, told: Ask) -> None:
    put(root, "docs/a/satu.md", OLD + DEAD)
    put(root, "docs/dua.md", OLD + DEAD)
    assert told("docs/a")[1] == ["docs/a/satu.md:6 TAUTAN06", "docs/a/satu.md:8 TAUTAN01"]
    assert told("--hanya", "TAUTAN01")[1] == ["docs/a/satu.md:8 TAUTAN01", "docs/dua.md:8 TAUTAN01"]
    git(root, "mv", "docs/lama.md", "docs/a/lama.md")
    assert "docs/a/lama.md:6 TAUTAN06" not in told("docs/a/lama.md")[1]


def test_a_heading_and_a_file_that_go_are_told_where_they_are_missed(root: Path, told: Ask) -> None:
    put(root, "docs/tujuan.md", f"{HEAD}## Satu {{#satu}}\n\nIsi.\n")
    put(root, "docs/b.md", f"{HEAD}Baca [satu](tujuan.md#satu).\n")
    commit(root)
    git(root, "tag", "-f", "asal")
    put(root, "docs/tujuan.md", f"{HEAD}Isi.\n")
    assert told() == (1, ["docs/b.md:6 TAUTAN02"])
    (root / "docs/tujuan.md").unlink()
    assert told() == (1, ["docs/b.md:6 TAUTAN01"])


@pytest.mark.parametrize("name", ['a "b".md', "a b.md", "a\tb.md", "a\nb.md", "a\\b.md", "é.md", "-a.md", "a`b|c.md", "::error::.md", "\N{CJK UNIFIED IDEOGRAPH-4E00}.md"])
def test_whatever_a_file_is_called_its_old_findings_are_known(root: Path, told: Ask, name: str) -> None:
    put(root, f"docs/{name}", OLD)
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told() == (0, [])
    put(root, f"docs/{name}", OLD + DEAD)
    status, places = told()
    assert (status, len(places)) == (1, 1)
    assert places[0].endswith(":8 TAUTAN01")


def test_a_name_that_is_no_text_falls_over_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"docs/\xff.md")
    try:
        put(root, name, OLD)
    except OSError:
        return  # this system takes no such name, so nobody can meet it
    commit(root)
    git(root, "tag", "-f", "asal")
    for form in ("orang", "github", "json", "sarif"):
        assert cli.main(["periksa", "--sejak", "asal", "--format", form]) == 0
        put(root, name, OLD + DEAD)
        assert cli.main(["periksa", "--sejak", "asal", "--format", form, "--simpan", "hasil"]) == 1
        put(root, name, OLD)
    assert "Traceback" not in "".join(capsys.readouterr())


def test_mode_rename_binary_and_links_change_no_line(root: Path, told: Ask) -> None:
    put(root, "docs/gambar.bin", b"\0\1")
    put(root, "casebook/README.md", "Bukan tulisan.\n")
    (root / "docs/tautan.md").symlink_to("lama.md")
    (root / "docs/folder").symlink_to("../docs-lain")
    put(root, "docs-lain/isi.md", OLD)
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told() == (0, [])
    (root / "docs/lama.md").chmod(0o755)
    assert told() == (0, [])
    put(root, "docs-lain/isi.md", OLD + DEAD)
    assert told() == (0, []), "what lies behind a link is never read"
    (root / "docs/baru.md").symlink_to("lama.md")
    assert told() == (1, ["docs/baru.md:1 META01"])
    put(root, "docs/gambar.bin", b"\0\2")
    assert told()[1] == ["docs/baru.md:1 META01", "docs/gambar.bin:1 DIRI28"]


def test_a_module_is_read_where_it_is(root: Path, tmp_path: Path, told: Ask) -> None:
    other = tmp_path / "modul"
    put(other, "isi.md", OLD)
    git(other, "init", "-q", "-b", "main")
    commit(other)
    git(root, "submodule", "--quiet", "add", str(other), "docs/modul")
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told() == (0, [])
    put(root, "docs/modul/isi.md", OLD + DEAD)
    assert told() == (1, ["docs/modul/isi.md:8 TAUTAN01"])


def test_a_library_may_lie_in_a_folder_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Ask) -> None:
    put(tmp_path, "dalam/mkdocs.yml", "site_name: Contoh\n")
    put(tmp_path, "dalam/docs/a.md", OLD)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    monkeypatch.chdir(tmp_path / "dalam" / "docs")
    assert told(rev="HEAD") == (0, [])
    put(tmp_path, "dalam/docs/a.md", OLD + DEAD)
    assert told(rev="HEAD") == (1, ["docs/a.md:8 TAUTAN01"])


def test_settings_of_git_change_nothing(root: Path, told: Ask) -> None:
    for setting in (("diff.noprefix", "true"), ("diff.external", "false"), ("core.quotePath", "true"), ("diff.renames", "false"), ("color.ui", "always")):
        git(root, "config", *setting)
    put(root, ".gitattributes", "*.md -diff\n")
    put(root, "docs/lama.md", OLD + DEAD)
    assert told() == (1, ["docs/lama.md:8 TAUTAN01"])


@pytest.mark.parametrize(
    ("rev", "sentence"),
    [("tidak-ada", "Git tidak mengenal versi «tidak-ada»"), ("", "tidak mengenal versi «»"), ("-x", "tidak mengenal versi «-x»"), ("asal..main", "tidak mengenal"), ("asal:docs", "tidak mengenal"), ("a\nb\0", "tidak mengenal versi «a b»")],
)
def test_an_unknown_version_is_one_sentence(root: Path, capsys: pytest.CaptureFixture[str], rev: str, sentence: str) -> None:
    assert cli.main(["periksa", f"--sejak={rev}"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert sentence in said.err


def test_without_git_history_or_common_origin_one_sentence_says_what_to_do(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(sentence: str, rev: str = "asal") -> None:
        assert cli.main(["periksa", "--sejak", rev]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert sentence in said.err

    git(root, "switch", "-q", "--orphan", "lain")
    put(root, "mkdocs.yml", "site_name: Contoh\n")
    refused("belum punya komit")
    commit(root)
    refused("tidak punya asal yang sama")
    git(root, "switch", "-q", "main")
    put(root, "docs/baru.md", OLD)
    commit(root)
    part = tmp_path / "sebagian"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", str(part))
    monkeypatch.chdir(part)
    refused("git fetch --unshallow", "HEAD~1")
    git(part, "fetch", "-q", "--depth", "1", "origin", "lain")
    refused("git fetch --unshallow", "FETCH_HEAD")
    elsewhere = tmp_path / "tanpa-git"
    put(elsewhere, "mkdocs.yml", "site_name: Contoh\n")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(elsewhere)
    refused("Git tidak menemukan repositori")
    monkeypatch.setenv("PATH", str(elsewhere))
    refused("Git tidak ditemukan")


def test_a_damaged_repository_is_one_sentence(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = subprocess.run(["git", "rev-parse", "HEAD^{tree}"], cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert cli.main(["periksa", "--sejak", "asal"]) == 2
    said = capsys.readouterr()
    assert "tidak dapat dibaca lengkap" in said.err
    assert said.err.count("\n") == 1


def test_files_from_anywhere_cannot_be_compared(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["periksa", "--sejak", "asal", "--jenis", "kasus", "docs/lama.md"]) == 2
    assert "«--sejak»" in capsys.readouterr().err


def test_for_programs_the_sentence_stands_beside_the_findings(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("json", "sarif"):
        assert cli.main(["periksa", "--sejak", "asal", "--format", form]) == 0
        said = capsys.readouterr()
        json.loads(said.out)
        assert said.err.count("1 temuan lain") == 1
    assert cli.main(["periksa", "--sejak", "asal", "--format", "github"]) == 0
    assert "1 temuan lain" in capsys.readouterr().out


def test_one_run_keeps_every_form(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "docs/baru.md", f"{HEAD}{DEAD}")
    assert cli.main(["periksa", "--sejak", "asal", "--format", "github", "--simpan", "hasil/baru"]) == 1
    assert capsys.readouterr().out.startswith("::error file=docs/baru.md,line=7,")
    kept = {path.name: path.read_text("utf-8") for path in (root / "hasil/baru").iterdir()}
    assert [row["path"] for row in json.loads(kept["temuan.json"])] == ["docs/baru.md"]
    assert json.loads(kept["lingkup.json"]) == {"perubahan": True, "sebelumnya": 1}
    assert len(json.loads(kept["temuan.sarif"])["runs"][0]["results"]) == 1
    assert kept["temuan.txt"].index("docs/baru.md:7") < kept["temuan.txt"].index("Sudah ada sebelum") < kept["temuan.txt"].index("docs/lama.md:6")
    put(root, "penuh", "berkas")
    assert cli.main(["periksa", "--simpan", "penuh"]) == 2
    assert "«penuh»" in capsys.readouterr().err


def test_the_old_library_is_the_one_that_was_committed(root: Path) -> None:
    put(root, "docs/dua/baru.md", OLD)
    put(root, "docs/.sembunyi/x.md", OLD)
    put(root, "catatan.md", OLD)
    commit(root)
    there = library.read(root)
    put(root, "docs/lama.md", "lain")
    (root / "docs/dua/baru.md").unlink()
    now = library.read(root)
    was = before.read(root, before.start(root, "HEAD"), now)
    assert was.library.files == there.files
    assert [one.document.source for one in was.library.publications] == [one.document.source for one in there.publications]
    assert was.same == frozenset()
    assert (root / "docs/lama.md").read_text("utf-8") == "lain"


def test_a_name_that_stood_there_before_is_told_where_the_change_wrote_it_again(root: Path, told: Ask) -> None:
    page = HEAD + "\nIbu Sulastri Rekaanwati datang.\n\nIsi.\n"
    put(root, "docs/baru.md", page)
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told("--hanya", "DIRI19") == (0, [])
    put(root, "docs/baru.md", page + "\nLalu Ibu Sulastri Rekaanwati pulang.\n")
    status, places = told("--hanya", "DIRI19")
    assert status == 1
    assert places == [f"docs/baru.md:{len(page.splitlines()) + 2} DIRI19"]
