"""The square on paper is read back from a grey print at 150 dpi, as an office copier leaves it, and leads to the code with its seal."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pustaka.book import make, volumes
from pustaka.ledger import editions
from pustaka.library.library import Library
from pustaka.progress import Progress
from pustaka.site import codes
from tests.helpers import library

SITE = "https://pustaka-rekaan.contoh.invalid/pustaka/"
ROOT = Path(__file__).parents[2]
CARD = (ROOT / "docs/gawat/overdosis.md").read_text("utf-8")
ENTRY = (ROOT / "docs/buku-saku/pekerja-migran-bermasalah-sosial.md").read_text("utf-8")
REGISTERS = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "docs/register").glob("*.yml"))}


@pytest.fixture(scope="module")
def books() -> Library:
    return library({"docs/gawat/overdosis.md": CARD, "docs/buku-saku/pekerja-migran-bermasalah-sosial.md": ENTRY, **REGISTERS}, site_url=SITE)


@pytest.fixture(scope="module")
def printed(books: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    days = {one.path: date(2026, 5, 3) for one in books.publications}
    stamps = codes.stamps(books, editions.current(books, days))
    wanted = [one for one in volumes(books) if not one.collected]
    made = make(wanted, books, site_url=SITE, dates=days, cache=tmp_path_factory.mktemp("pdf"), progress=Progress(), stamps=stamps)
    return {one.path: one.file for one in made}


def squares(pdf: Path, folder: Path) -> Iterator[str]:
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", str(pdf), str(folder / "lembar")], check=True)
    for sheet in sorted(folder.glob("lembar*.png")):
        with Image.open(sheet) as picture:
            yield from (one.text for one in zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode))


@pytest.mark.parametrize("path", ["unduh/gawat/overdosis.pdf", "unduh/poster/overdosis.pdf", "unduh/buku-saku/pekerja-migran-bermasalah-sosial.pdf"])
def test_the_square_is_read_back_and_holds_code_and_seal(path: str, printed: dict[str, Path], books: Library, tmp_path: Path) -> None:
    one = next(each for each in books.publications if each.id in path)
    stamp = codes.stamps(books, editions.current(books, {}))[one.address]
    assert list(squares(printed[path], tmp_path)) == [f"{SITE}k/{stamp.code.lower()}/#{stamp.seal.lower()}"]


@pytest.mark.parametrize("path", ["unduh/gawat/overdosis.pdf", "unduh/buku-saku/pekerja-migran-bermasalah-sosial.pdf"])
def test_every_page_says_code_or_seal_and_the_day_of_the_text(path: str, printed: dict[str, Path], books: Library) -> None:
    one = next(each for each in books.publications if each.id in path)
    stamp = codes.stamps(books, editions.current(books, {}))[one.address]
    text = subprocess.run(["pdftotext", "-layout", str(printed[path]), "-"], check=True, capture_output=True, text=True).stdout.replace("\u00a0", " ")
    sheets = [" ".join(sheet.split()) for sheet in text.split("\f") if sheet.strip()]
    assert sheets
    for sheet in sheets:
        assert f"sidik {stamp.seal}" in sheet
        assert "edisi 3 Mei 2026" in sheet
    assert stamp.shown in sheets[0]
