"""The history is read whole: what was deleted, other branches, messages and tags; and nothing of it is repeated."""

import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from pustaka.check import past
from pustaka.check.past import blobs
from pustaka.doors import cli
from pustaka.errors import PustakaError
from pustaka.findings import Finding
from pustaka.library import library
from pustaka.library.git import batched

NUMBER = "99135786" + "42135786"
MAIL = "surat" + "@" + "tak-ada.zz"
WHO = {"GIT_AUTHOR_NAME": "Penguji", "GIT_AUTHOR_EMAIL": MAIL, "GIT_COMMITTER_NAME": "Penguji", "GIT_COMMITTER_EMAIL": "penguji@contoh.invalid"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    git(tmp_path, "init", "-q", "-b", "main")
    return tmp_path


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "commit.gpgsign=false", *arguments], cwd=root, check=True, capture_output=True, env={**os.environ, **WHO})


def commit(root: Path, texts: dict[str, str], words: str = "Isi") -> None:
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8") if text else file.unlink()
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", words)


def found(root: Path, file: Path | None = None) -> list[str]:
    """`path:line:column slug severity`, the name of the object left out."""
    return [f"{one.path.partition(':')[2]}:{one.line}:{one.column} {one.slug} {one.severity}" for one in asked(root, file)]


def asked(root: Path, file: Path | None = None) -> tuple[Finding, ...]:
    return past.past(root, library.read(root, today=date(2026, 1, 31)), file)


def test_what_was_deleted_is_still_there(root: Path) -> None:
    commit(root, {"docs/a.md": f"---\njudul: A\n---\n\nNIK {NUMBER}.\n", "alat.py": f"x = '{MAIL}'\n"})
    commit(root, {"docs/a.md": "", "alat.py": ""})
    assert sorted(found(root)) == ["alat.py:1:6 surel error", "docs/a.md:5:5 nomor-induk error"]


def test_manuscripts_are_judged_by_their_kind_and_code_by_form_only(root: Path) -> None:
    text = "---\njudul: A\n---\n\nIbu Xudirman datang.\n"
    commit(root, {"casebook/a.md": text, "docs/a.md": text, "uji.py": text})
    assert sorted(found(root)) == ["casebook/a.md:5:1 nama-orang error", "docs/a.md:5:1 nama-orang advice"]


def test_an_example_may_stand_in_code_and_not_in_a_text(root: Path) -> None:
    commit(root, {"uji.py": "0812-0000-1234\n", "docs/a.md": "---\njudul: A\n---\n\n0812-0000-1234\n"})
    assert found(root) == ["docs/a.md:5:1 nomor-telepon error"]


def test_messages_branches_and_tags_are_read_and_author_lines_are_not(root: Path) -> None:
    commit(root, {"a.txt": "a"}, f"Isi\n\nTentang {NUMBER}.\n\nCo-authored-by: Penguji <{MAIL}>\n")
    git(root, "switch", "-q", "-c", "lain")
    commit(root, {"b.txt": f"{MAIL}\n"})
    git(root, "switch", "-q", "main")
    git(root, "tag", "-a", "v1", "-m", f"Terbit {NUMBER}")
    assert sorted(found(root)) == ["(pesan):1:8 nomor-induk error", "(pesan):3:9 nomor-induk error", "b.txt:1:1 surel error"]


def test_a_message_that_tells_of_somebody_is_told_without_repeating_it(root: Path) -> None:
    commit(root, {"a.txt": "a"}, "Menambah kasus Bu Xiti, RT 03 RW 05 Dusun Krajan")
    commit(root, {"b.txt": "b"}, "Menambah kasus Xiti Xaminah dari Desa Xukamaju")
    assert sorted(found(root)) == ["(pesan):1:16 nama-orang advice", "(pesan):1:16 nama-orang advice", "(pesan):1:25 alamat error", "(pesan):1:34 desa-kelurahan advice"]
    assert all("Pesan komit ini" in one.message and "samaran" not in one.message and "X" not in one.message for one in asked(root))


def test_a_path_that_reveals_is_told_without_what_it_reveals(root: Path) -> None:
    commit(root, {f"berkas-{MAIL}.txt": "a"})
    (one,) = asked(root)
    assert one.slug == "surel"
    assert "tak-ada" not in one.path


def test_what_is_known_is_not_read_again_and_a_new_permit_is_asked_again(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "ingatan" / "riwayat.json"
    commit(root, {"a.txt": f"{MAIL}\n"})
    assert found(root, file) == ["a.txt:1:1 surel error"]
    kept = file.read_text("utf-8")
    assert MAIL not in kept
    assert found(root, file) == ["a.txt:1:1 surel error"]
    assert file.read_text("utf-8") == kept
    permit = f"satu:\n  nama: Contoh\n  nilai: {MAIL}\n  aturan: surel\n  alasan: a\n  oleh: b\n  tanggal: 2026-01-01\n  kedaluwarsa: 2027-01-01\n  lingkup: [a.txt]\n"
    (root / "docs/register").mkdir(parents=True)
    (root / "docs/register/izin.yml").write_text(permit, "utf-8")
    assert found(root, file) == []
    commit(root, {})
    assert found(root, file) == [], "the list of permits holds the value itself"
    file.write_text("bukan JSON", "utf-8")
    assert found(root, file) == []


def test_the_command_ends_as_every_check_and_repeats_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, {"a.txt": "a\n"})
    assert cli.main(["periksa", "--riwayat"]) == 0
    commit(root, {"b.txt": f"{MAIL} {NUMBER}\n"})
    for form in ("orang", "json", "github", "sarif"):
        assert cli.main(["periksa", "--riwayat", "--format", form]) == 1
    said = "".join(capsys.readouterr())
    assert "b.txt" in said
    assert MAIL not in said
    assert NUMBER not in said
    assert cli.main(["periksa", "--riwayat", "b.txt"]) == 2


def test_a_part_of_a_history_is_refused(root: Path, tmp_path: Path) -> None:
    commit(root, {"a.txt": "a\n"})
    commit(root, {"a.txt": "b\n"})
    part = tmp_path / "sebagian"
    git(root, "clone", "-q", "--depth", "1", f"file://{root}", str(part))
    with pytest.raises(PustakaError, match="unshallow"):
        past.past(part, library.read(part), None)


def test_without_a_history_there_is_one_sentence_and_an_empty_one_is_clean(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert found(root) == []
    elsewhere = tmp_path_factory.mktemp("tanpa-git")
    with pytest.raises(PustakaError, match="Riwayat tidak terbaca"):
        past.past(elsewhere, library.read(elsewhere), None)


def test_a_false_alarm_of_the_history_can_be_settled(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, {"lama.txt": f"kunci {NUMBER}\n"})
    (one,) = asked(root)
    assert cli.main(["senyapkan", one.code, f"{one.path}:{one.line}:{one.column}", "--nama", "Bukan nomor orang", "--oleh", "Penguji"]) == 0
    assert cli.main(["periksa", "--riwayat"]) == 0
    assert NUMBER not in (root / "docs/register/senyap.yml").read_text("utf-8")
    assert NUMBER not in "".join(capsys.readouterr())


def test_the_log_gives_every_path_of_an_object_and_no_deletion() -> None:
    a, b = "a" * 40, "b" * 40
    log = f":000000 100644 {'0' * 40} {a} A\tdocs/a b.md\n:100644 000000 {a} {'0' * 40} D\tdocs/a b.md\n:000000 160000 {'0' * 40} {b} A\tmodul\n:100644 100644 {a} {b} M\tc.md\n"
    assert list(blobs(log.encode())) == [(a, "docs/a b.md"), (b, "c.md")]


def test_objects_are_cut_by_their_size_and_a_missing_one_is_empty() -> None:
    assert list(batched(b"aa blob 3\na\nb\nbb missing\ncc commit 0\n\n")) == [b"a\nb", b"", b""]


def test_the_reviewer_whom_a_command_named_is_not_accused_in_the_history_either(root: Path) -> None:
    text = "---\njudul: Contoh\nsamaran: [Ibu Mawar]\ntinjauan:\n  oleh: {}\n  tanggal: 2026-01-31\n---\n\nIbu Mawar datang.\n"
    commit(root, {"casebook/a.md": text.format("Ratna Xudirman, S.ST.")})
    assert found(root) == []
    commit(root, {"casebook/a.md": text.format("Ratna 0812-0000-1234").replace("datang", "dan Ibu Xinah datang")})
    assert sorted(found(root)) == ["casebook/a.md:5:15 nomor-telepon error", "casebook/a.md:9:15 nama-orang error"]


def told_since(rev: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """`path slug` of what the commits since a version brought."""
    capsys.readouterr()
    cli.main(["periksa", "--riwayat", "--sejak", rev, "--format", "json"])
    return sorted(f"{one['path'].partition(':')[2]} {one['slug']}" for one in json.loads(capsys.readouterr().out))


def test_of_a_proposal_only_its_own_commits_answer_also_for_what_they_took_back(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, {"lama.txt": f"{NUMBER}\n"}, f"Dahulu {MAIL}")
    git(root, "switch", "-q", "-c", "usulan")
    assert told_since("main", capsys) == []
    commit(root, {"baru.txt": f"{MAIL}\n"}, f"Isi {NUMBER}")
    commit(root, {"baru.txt": ""})
    assert told_since("main", capsys) == ["(pesan) nomor-induk", "baru.txt surel"]


def test_what_the_main_branch_brought_meanwhile_is_not_the_proposals(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, {"a.txt": "a\n"})
    git(root, "switch", "-q", "-c", "usulan")
    commit(root, {"b.txt": "b\n"})
    git(root, "switch", "-q", "main")
    commit(root, {"lain.txt": f"{MAIL}\n"}, f"Isi {NUMBER}")
    git(root, "switch", "-q", "usulan")
    git(root, "merge", "-q", "-m", "Gabung", "main")
    assert told_since("main", capsys) == []


def test_a_short_look_leaves_what_the_long_one_keeps(root: Path) -> None:
    commit(root, {"lama.txt": f"{NUMBER}\n"})
    file = root.parent / "ingatan.json"
    whole = asked(root, file)
    books = library.read(root, today=date(2026, 1, 31))
    assert past.past(root, books, file, "HEAD") == ()
    assert asked(root, file) == whole


def test_an_unknown_version_is_one_sentence(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, {"a.txt": "a\n"})
    assert cli.main(["periksa", "--riwayat", "--sejak", "tidak-ada"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
