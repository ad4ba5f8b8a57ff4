"""What is kept between two runs: nothing that no build would print any more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from pustaka import book
from pustaka.book.pdf_cache import Kept, Made, forget, keep
from pustaka.build import prepare
from pustaka.ledger import editions
from pustaka.library import history
from pustaka.progress import Progress
from pustaka.project import load
from pustaka.site import codes
from tests.helpers import library

CASE = "---\njudul: Kasus rekaan\n{}---\n\nIsi rekaan.\n"


@dataclass(frozen=True)
class Named:
    path: str
    title: str = "Rekaan"
    key: str = "kunci"

    def made(self, file: Path, size: int, pages: int) -> Made:
        return Made(self.path, self.title, file, size, pages)


@dataclass(frozen=True)
class Finished:
    pdf: bytes = b"%PDF-1.7 rekaan"
    pages: int = 1


def test_what_is_planned_stays_and_all_else_goes(tmp_path: Path) -> None:
    planned = [Named("unduh/kasus/a.pdf"), Named("unduh/diskusi/s/2026.pdf"), Named("unduh/lipat/a.pdf")]
    for one in (*planned, Named("unduh/kasus/a-b.pdf"), Named("unduh/a.pdf"), Named("unduh/kasus/a/b.pdf")):
        keep(one, Finished(), tmp_path)
    (tmp_path / "kasus+a.pdf").write_bytes(b"bentuk lama")
    (tmp_path / "lain.json").write_bytes(b"{}")
    forget((one.path for one in planned), tmp_path)
    assert all(map(Kept(tmp_path).of, planned))
    assert len(list(tmp_path.glob("*.pdf"))) == len(planned)
    assert (tmp_path / "lain.json").exists()


def test_a_case_that_is_withdrawn_leaves_no_pdf_on_the_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is set, so also where another PDF cannot be made."""
    monkeypatch.setenv("PUSTAKA_INGATAN", str(tmp_path / "ingatan"))
    root = tmp_path / "pustaka"
    root.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    project = load(root)
    place = prepare.writable(project.kept("pdf"))
    stays, goes = (keep(Named(path), Finished(), place).file for path in ("unduh/kasus/b.pdf", "unduh/kasus/a.pdf"))
    monkeypatch.setattr(book, "make", lambda *_given, **_more: pytest.fail("berhenti") if goes.exists() else ())
    books = library({"casebook/b.md": CASE.format("")})
    dates = history.read(root)
    prepare.make_pdfs(project, books, dates, codes.stamps(books, editions.current(books, dates.last)), Progress(quiet=True))
    assert stays.exists() and not goes.exists()
