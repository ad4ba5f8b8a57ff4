"""What the tree may hold besides texts: no links out of it, nothing that programs make, and of the site's own files only the known ones."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.library import asset_hashes
from pustaka.library import library as reading
from tests.helpers import library

ROOT = Path(__file__).parents[2]
PAGE = "---\njudul: Rekaan\nringkasan: Halaman rekaan.\n---\n\nIsi rekaan.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs/metode").mkdir(parents=True)
    (tmp_path / "docs/metode/a.md").write_text(PAGE, "utf-8")
    return tmp_path


def found(root: Path, code: str) -> list[tuple[str, str]]:
    return [(one.path, one.message) for one in check(reading.read(root), only=[code])]


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.png", "x.yml"])
def test_a_link_to_a_file_is_told_and_never_read(root: Path, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    secret = tmp_path_factory.mktemp("luar") / "rahasia.txt"
    secret.write_text("isi rahasia", "utf-8")
    (root / "docs/metode" / name).symlink_to(secret)
    books = reading.read(root)
    assert f"docs/metode/{name}" not in books.files
    assert all("rahasia" not in one.document.source.text for one in books.publications)
    ((path, message),) = found(root, "META01")
    assert path == f"docs/metode/{name}"
    assert "tautan ke berkas atau folder lain" in message


@pytest.mark.parametrize("target", ["/proc", ".", "tidak-ada"])
def test_a_link_to_a_folder_is_told_once_and_never_followed(root: Path, target: str) -> None:
    (root / "docs/putar").symlink_to(target)
    assert [path for path, _message in found(root, "META01")] == ["docs/putar"]


def test_a_content_folder_that_is_a_link_holds_nothing(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (tmp_path_factory.mktemp("luar2") / "b.md").write_text(PAGE, "utf-8")
    (root / "casebook").symlink_to(tmp_path_factory.getbasetemp())
    assert [path for path, _message in found(root, "META01")] == ["casebook"]


def test_a_pipe_is_told_and_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "docs/metode/pipa.md")
    assert [path for path, _message in found(root, "META01")] == ["docs/metode/pipa.md"]


@pytest.mark.parametrize("name", ["b.MD", "b.Md", "b.markdown", "b.YAML", "b.yaml"])
def test_a_text_under_another_ending_is_told_instead_of_passing_unread(root: Path, name: str) -> None:
    (root / "docs/metode" / name).write_text(PAGE, "utf-8")
    ((path, message),) = found(root, "META01")
    assert path == f"docs/metode/{name}"
    assert "Ganti akhirannya" in message


def test_what_programs_make_is_told_when_git_holds_it_and_not_when_it_only_lies_there(root: Path) -> None:
    for path in (".cache/pustaka/diri.json", "site/index.html", "scripts/__pycache__/a.pyc", "docs/situs/b.md"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(PAGE, "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    assert found(root, "META17") == []
    subprocess.run(["git", "add", "-f", "."], cwd=root, check=True)
    assert [path for path, _message in found(root, "META17")] == [".cache/pustaka/diri.json", "scripts/__pycache__/a.pyc", "site/index.html"]


def test_the_list_of_our_own_files_is_current() -> None:
    assert asset_hashes.LIST.read_text("utf-8") == asset_hashes.listed(ROOT), "jalankan «make aset» sesudah membaca perubahannya"


def assets(**changed: bytes | None) -> dict[str, str | bytes]:
    there: dict[str, str | bytes] = {path: (ROOT / path).read_bytes() for path in asset_hashes.known()}
    for path, data in changed.items():
        there.pop(path, None)
        if data is not None:
            there[path] = data
    return there


def told(files: dict[str, str | bytes]) -> list[tuple[str, str]]:
    return [(one.path, one.severity.value) for one in check(library(files), only=["META18"])]


def test_our_own_files_are_silent_and_a_library_without_them_too() -> None:
    assert told(assets()) == []
    assert told({"docs/a.md": PAGE}) == []


def test_a_changed_a_foreign_and_a_missing_file_of_the_site_are_told() -> None:
    css, script = "docs/assets/gaya/dasar.css", "docs/assets/skrip/laman.js"
    assert told(assets(**{css: b"p{}"})) == [(css, "review")]
    assert told(assets(**{script: None})) == [(script, "error")]
    assert told(assets(**{"docs/assets/x.html": b"<script>"})) == [("docs/assets/x.html", "error")]


def test_line_ends_of_another_system_change_nothing() -> None:
    css = "docs/assets/gaya/dasar.css"
    assert told(assets(**{css: (ROOT / css).read_bytes().replace(b"\n", b"\r\n")})) == []


def test_a_foreign_file_among_ours_obeys_the_rules_of_every_attachment() -> None:
    files = assets(**{"docs/assets/a.exe": b"MZ", "docs/assets/besar.png": b"bukan gambar"})
    assert {(one.code, one.path) for one in check(library(files), only=["DIRI28", "MEDIA03"])} == {("DIRI28", "docs/assets/a.exe"), ("MEDIA03", "docs/assets/besar.png")}


GRANTING = "---\njudul: Rekaan\nringkasan: Halaman rekaan.\nnama_diizinkan:\n  - Penulis Rekaan\n---\n\nIsi rekaan.\n"


def granted(path: str, text: str, lines: frozenset[int] | None) -> list[tuple[str, int]]:
    books = replace(library({path: text}), changed={path: lines})
    return [(one.path, one.line) for one in check(books, only=["META19"])]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (None, True), (frozenset({4}), True), (frozenset({5}), True),
        # Near misses: another key, the text.
        (frozenset({3}), False), (frozenset({8}), False),
    ],
)
def test_a_change_that_lets_a_name_through_is_shown_to_the_reviewer(lines: frozenset[int] | None, told: bool) -> None:
    assert granted("docs/metode/a.md", GRANTING, lines) == ([("docs/metode/a.md", 4)] if told else [])


@pytest.mark.parametrize("path", ["docs/register/izin.yml", "docs/register/topik.yml", "discussions/rapat/seri.yml"])
def test_a_change_of_a_register_is_shown_to_an_editor(path: str) -> None:
    assert granted(path, "a:\n  nama: A\n  arti: B.\n", frozenset({3})) == [(path, 3)]


def test_without_a_change_nothing_is_granted() -> None:
    assert check(library({"docs/metode/a.md": GRANTING}), only=["META19"]) == ()


def test_pseudonyms_are_expected_in_a_case() -> None:
    assert granted("casebook/a.md", GRANTING.replace("nama_diizinkan", "samaran"), None) == []
