"""Folders become publications of their kinds."""

from pathlib import Path

import pytest

from pustaka.library.library import kind_of, read
from pustaka.text.source import Unreadable
from tests.helpers import library

SERIES = "nama: S\njenis: notulensi\npenerbit: P\nringkasan: R.\n"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("casebook/a.md", "kasus"), ("casebook/index.md", "halaman"), ("docs/buku-saku/a.md", "saku"), ("docs/buku-saku/index.md", "halaman"),
        ("docs/a.md", "halaman"), ("docs/buku-saku-lain/a.md", "halaman"), ("discussions/s/a.md", "edisi"), ("discussionsx/a.md", "halaman"),
    ],
)  # fmt: skip
def test_the_folder_gives_the_kind(path: str, kind: str) -> None:
    assert kind_of(path).key == kind


def test_the_series_gives_the_kind_of_its_texts() -> None:
    books = library({"discussions/s/seri.yml": SERIES, "discussions/s/a.md": ""})
    assert [(one.kind.key, one.series and one.series.id) for one in books.publications] == [("notulensi", "s")]


def test_addresses() -> None:
    books = library({"discussions/s/seri.yml": SERIES, "discussions/s/007.md": "", "casebook/a.md": "", "docs/buku-saku/b.md": "", "docs/index.md": "", "docs/c/index.md": ""})
    assert {one.path: one.address for one in books.publications} == {
        "discussions/s/007.md": "diskusi/s/007/", "casebook/a.md": "kasus/a/", "docs/buku-saku/b.md": "buku-saku/b/", "docs/index.md": "", "docs/c/index.md": "c/",
    }  # fmt: skip


def test_a_readme_is_no_page_and_what_cannot_be_read_is_kept_apart() -> None:
    books = library({"docs/README.md": "", "docs/a.md": b"\0"})
    assert not books.publications
    assert [type(one) for one in books.unreadable] == [Unreadable]


def test_local_links_are_paths_from_the_root() -> None:
    (one,) = library({"casebook/x.md": "[a](../docs/b%20c.md#d) [e](#f) [g](https://contoh.id) [h](mailto:i)"}).publications
    assert [(link.path, link.fragment) for link in one.local_links] == [("docs/b c.md", "d"), ("", "f")]


def test_reading_from_disk(tmp_path: Path) -> None:
    for path, text in {"docs/a.md": "A", "docs/b.png": "x", "casebook/c.md": "C", "lain/d.md": "D", "docs/register/topik.yml": "a:\n  nama: A\n"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    books = read(tmp_path)
    assert [one.path for one in books.publications] == ["casebook/c.md", "docs/a.md"]
    assert books.files == {"docs/a.md", "docs/b.png", "casebook/c.md", "docs/register/topik.yml"}
    assert books.register("topik").title("a") == "A"
    assert books.read_bytes("docs/b.png") == b"x"


def test_of_many_heavy_texts_only_the_first_are_looked_at() -> None:
    from pustaka.text.limits import HEAVY, LETTERS, MOST_HEAVY

    long = "Kata biasa saja.\n" * int(LETTERS * HEAVY / 16)
    books = library({f"docs/a{n:02d}.md": long[: LETTERS - 10] for n in range(MOST_HEAVY + 3)} | {"docs/b.md": "Isi.\n"})
    assert len(books.unreadable) == 3
    assert "docs/b.md" in books.by_path
