"""`pustaka periksa --sejak`: git is asked for the old library, whatever its files are called."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pustaka.doors import cli
from tests.check.committing import DEAD, HEAD, OLD, Ask, commit, git, put
from tests.rules.pictures import png
from tests.signing import sign


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


def test_an_exchanged_picture_is_told_at_the_signature_that_covered_it(root: Path, told: Ask) -> None:
    text = f"{HEAD}![Ruang rekaan](ruang.png)\n".replace("ringkasan", "foto: {ruang.png: tanpa orang dan tanpa tulisan}\nringkasan")
    put(root, "docs/ruang.png", png())
    put(root, "docs/tanda.md", sign("docs/tanda.md", text, around={"docs/ruang.png": png()}))
    commit(root)
    git(root, "tag", "-f", "asal")
    assert told() == (0, [])
    put(root, "docs/ruang.png", png((9, 9)))
    assert told() == (0, ["docs/tanda.md:5 DIRI30"])


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
    for form in ("orang", "github", "json", "sarif"):
        assert cli.main(["periksa", "--sejak", "asal", "--format", form, "--simpan", "hasil"]) == 1
    commit(root)
    git(root, "tag", "-f", "asal")
    for form in ("orang", "github", "json", "sarif"):
        put(root, name, OLD + form)
        assert cli.main(["periksa", "--sejak", "asal", "--format", form]) == 0
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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know only names in Unicode")
def test_a_name_that_is_no_utf8_is_a_finding_wherever_it_lies_and_nobody_else_answers_for_it(root: Path, told: Ask) -> None:
    for name in (b"docs/a\xff.md", b"docs/f\xfe/b.md", b"catatan-perubahan/c\xff.md"):
        put(root, os.fsdecode(name), OLD)
    odd = [f"{path}:1 META01" for path in ("catatan-perubahan/c\ufffd.md", "docs/a\ufffd.md", "docs/f\ufffd/b.md")]
    assert told() == (1, odd)
    assert told() == (1, odd)
    commit(root)
    assert told() == (1, odd)
    git(root, "tag", "-f", "asal")
    assert told() == (0, [])
