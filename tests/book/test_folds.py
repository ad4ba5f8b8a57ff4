"""Which sheets the site offers, and that they are made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.book import Made, fold, folds, imposing
from pustaka.book.imposing import impose
from pustaka.progress import Progress
from pustaka.project import Brand
from tests.book.test_folding import document
from tests.helpers import library

BRAND = Brand(name="Pustaka rekaan")
BOOKS = library({"docs/gawat/k.md": "---\njudul: Kartu\n---\n", "docs/gawat/l.md": "---\njudul: Kartu lain\n---\n", "docs/buku-saku/a.md": "---\njudul: A\nkelompok: anak\n---\n"})


def made(folder: Path, path: str, pages: int) -> Made:
    file = folder / path.replace("/", "+")
    file.write_bytes(document(pages))
    return Made(path, "Rekaan", file, file.stat().st_size, pages)


def test_the_pocketbook_and_all_cards_are_folded() -> None:
    assert [(one.path, one.files) for one in folds(BOOKS)] == [
        ("unduh/lipat/buku-saku.pdf", ("unduh/buku-saku.pdf",)), ("unduh/lipat/kartu-gawat.pdf", ("unduh/gawat/k.pdf", "unduh/gawat/l.pdf")),
    ]
    assert list(folds(library({}))) == []


def test_sheets_are_made_once_and_again_when_a_file_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "simpan"
    cache.mkdir()
    wanted = tuple(folds(BOOKS))
    files = {one.path: one for one in (made(tmp_path, "unduh/buku-saku.pdf", 9), made(tmp_path, "unduh/gawat/k.pdf", 2), made(tmp_path, "unduh/gawat/l.pdf", 2))}
    calls: list[str] = []
    monkeypatch.setattr(imposing, "impose", lambda *given: calls.append(given[1]) or impose(*given))

    def run() -> list[tuple[str, int]]:
        return [(one.path, one.pages) for one in fold(wanted, files, cache=cache, progress=Progress(quiet=True), brand=BRAND)]

    first = run()
    assert [path for path, _pages in first] == ["unduh/lipat/buku-saku.pdf", "unduh/lipat/kartu-gawat.pdf"]
    assert run() == first and len(calls) == 2
    files["unduh/buku-saku.pdf"] = made(tmp_path, "unduh/buku-saku.pdf", 20)
    assert run() != first and len(calls) == 3
    assert len(list(cache.iterdir())) == 2, "yang lama tidak tertinggal"


def test_what_was_not_printed_is_not_folded(tmp_path: Path) -> None:
    only = {one.path: one for one in (made(tmp_path, "unduh/gawat/k.pdf", 2),)}
    assert fold(tuple(folds(BOOKS)), only, cache=tmp_path, progress=Progress(quiet=True), brand=BRAND) == ()
