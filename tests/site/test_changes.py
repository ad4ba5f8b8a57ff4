"""«Perubahan» is read from the history in one pass: sections and steps, never the words that somebody took out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from pustaka.library import git, history
from pustaka.site import changes
from tests.helpers import library

PATH = "docs/buku-saku/rekaan.md"
TEXT = "---\njudul: Rekaan\n---\n\n## Langkah penanganan {#langkah}\n\n### 10 menit pertama {#langkah-10-menit}\n\n1. Duduk di sampingnya.\n2. Tanyakan namanya.\n"
SECRET = "rahasiarekaan"


def committed(root: Path, text: str, day: str) -> None:
    (root / PATH).parent.mkdir(parents=True, exist_ok=True)
    (root / PATH).write_text(text, "utf-8")
    env = {"GIT_COMMITTER_DATE": f"{day}T12:00:00", "GIT_AUTHOR_DATE": f"{day}T12:00:00", "PATH": "/usr/bin:/bin", "HOME": str(root)}
    author = ["-c", "user.name=Penguji Rekaan", "-c", "user.email=penguji@contoh.invalid", "-c", "commit.gpgsign=false"]
    if not (root / ".git").exists():
        subprocess.run(["git", "init", "-q"], cwd=root, check=True, env=env)
    for command in (["add", "."], [*author, "commit", "-q", "-m", "Isi"]):
        subprocess.run(["git", *command], cwd=root, check=True, env=env)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    committed(tmp_path, TEXT, "2026-01-01")
    committed(tmp_path, TEXT.replace("Tanyakan namanya.", f"Tanyakan {SECRET}."), "2026-02-01")
    committed(tmp_path, TEXT.replace("Tanyakan namanya.", "Tanyakan apa yang ia perlukan.") + "3. Beri minum.\n", "2026-03-01")
    return tmp_path


def views(root: Path, text: str = TEXT, known: changes.Known | None = None) -> dict[str, dict[str, object]]:
    return changes.views(library({PATH: text}), history.versions(root, "docs"), lambda names: git.contents(root, names), known)


def test_each_day_tells_its_sections_and_steps_the_newest_first(root: Path) -> None:
    assert views(root)[PATH]["days"] == [
        {"day": "1 Maret 2026", "told": ["10 menit pertama: langkah 2 berubah; langkah 3 baru."]},
        {"day": "1 Februari 2026", "told": ["10 menit pertama: langkah 2 berubah."]},
    ]


def test_words_that_were_taken_out_and_who_did_it_are_not_told(root: Path) -> None:
    told = repr(views(root))
    assert SECRET not in told
    assert "Penguji" not in told


def test_a_layout_that_changed_is_not_told(root: Path) -> None:
    committed(root, TEXT.replace("Duduk di sampingnya.", "Duduk\n    di sampingnya."), "2026-04-01")
    committed(root, TEXT.replace("Duduk di", "**Duduk** di"), "2026-05-01")
    assert [one["day"] for one in views(root)[PATH]["days"]][:1] == ["1 April 2026"]  # type: ignore[attr-defined]  # a view holds plain values


def test_several_versions_of_one_day_are_one(root: Path) -> None:
    committed(root, TEXT, "2026-03-01")
    assert [one["day"] for one in views(root)[PATH]["days"]] == ["1 Maret 2026", "1 Februari 2026"]  # type: ignore[attr-defined]  # a view holds plain values


def test_without_git_there_is_nothing_but_what_the_author_says(tmp_path: Path) -> None:
    assert views(tmp_path) == {}
    noted = TEXT.replace("judul: Rekaan\n", "judul: Rekaan\nperubahan: [2026-03-01 Langkah 2 kini menanyakan kebutuhan., 2026-04-02 Langkah 3 baru.]\n")
    assert views(tmp_path, noted)[PATH] == {
        "notes": [{"day": "2 April 2026", "words": "Langkah 3 baru."}, {"day": "1 Maret 2026", "words": "Langkah 2 kini menanyakan kebutuhan."}], "days": [],
    }


def test_what_was_found_once_is_not_read_again(root: Path) -> None:
    known = dict[str, list[str]]()
    first = views(root, known=known)
    assert len(known) == 2

    def unread(names: Iterable[str]) -> Iterator[str]:
        raise AssertionError(list(names))

    assert changes.views(library({PATH: TEXT}), history.versions(root, "docs"), unread, known) == first


def test_a_shallow_clone_does_not_take_its_edge_for_a_change(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    target = tmp_path_factory.mktemp("dangkal") / "salinan"
    subprocess.run(["git", "clone", "-q", "--depth", "1", root.as_uri(), str(target)], check=True)
    assert views(target) == {}
