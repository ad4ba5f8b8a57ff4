"""The picture of a publication: its size, its words, and that it is drawn only once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from pustaka.book import share
from pustaka.book.share import Shown
from pustaka.build import dressing
from pustaka.progress import Progress
from pustaka.project import Brand
from tests.helpers import library

ROOT = Path(__file__).parents[2]
GROUND = (ROOT / dressing.GROUND).read_bytes()
BRAND = Brand(name="Rumah rekaan", colours={"terang": {"utama": "#5a1e8c", "utama-tua": "#2a0d42"}})

TITLES = {
    "short": "Anak jalanan", "longest": "Judul rekaan yang sangat panjang " * 4, "one word": "Pertanggungjawabankemasyarakatan" * 2, "odd": "السلام 漢 <b>x</b> #let a", "empty": "",
}


def drawn(cache: Path, title: str, notice: str = "Belum ditinjau praktisi") -> bytes:
    shown = Shown(path="bagikan/a.png", title=title, eyebrow="Buku saku · Anak", notice=notice)
    return share.pages([shown], BRAND, GROUND, cache, Progress())["bagikan/a.png"].read_bytes()


@pytest.mark.parametrize("name", TITLES)
def test_every_title_gives_a_picture_that_messengers_take(tmp_path: Path, name: str) -> None:
    data = drawn(tmp_path, TITLES[name][:120])
    assert len(data) <= share.HEAVIEST
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.size, picture.format) == ((1200, 630), "PNG")


def letters(data: bytes, top: int, bottom: int) -> int:
    """Nearly white dots between two heights, and right of the margin."""
    with Image.open(io.BytesIO(data)) as picture:
        strip = picture.convert("L").crop((0, top, 1200, bottom))
        return sum(strip.histogram()[225:])


def test_a_title_stays_in_its_place_however_long_it_is(tmp_path: Path) -> None:
    for name in ("short", "longest", "one word"):
        data = drawn(tmp_path, TITLES[name][:120], notice="")
        assert letters(data, 200, 476) > 1000, name
        assert letters(data, 500, 585) == 0, name
        with Image.open(io.BytesIO(data)) as picture:
            assert sum(picture.convert("L").crop((1140, 0, 1200, 585)).histogram()[225:]) == 0, name


def test_the_notice_stands_below(tmp_path: Path) -> None:
    assert letters(drawn(tmp_path, "Anak jalanan"), 500, 545) > 200


def test_it_is_drawn_once_and_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn(tmp_path / "a", "Anak jalanan")
    assert drawn(tmp_path / "b", "Anak jalanan") == first
    monkeypatch.setattr(share, "picture", lambda job: pytest.fail("drawn again"))
    assert drawn(tmp_path / "a", "Anak jalanan") == first


def test_another_title_is_another_picture_and_a_damaged_one_is_drawn_again(tmp_path: Path) -> None:
    first = drawn(tmp_path, "Anak jalanan")
    assert drawn(tmp_path, "Anak telantar") != first
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-9])
    assert drawn(tmp_path, "Anak jalanan") == first


def test_the_picture_of_a_text_that_is_gone_is_not_kept(tmp_path: Path) -> None:
    for title in ("Anak jalanan", "Anak telantar"):
        drawn(tmp_path, title)
        assert len(list(tmp_path.iterdir())) == 1


def test_every_publication_and_method_gets_one_and_pages_about_the_site_do_not(tmp_path: Path) -> None:
    books = library({
        dressing.GROUND: GROUND, "docs/metode/ekomap.md": "---\njudul: Ekomap\n---\n", "docs/gawat/pingsan.md": "---\njudul: Pingsan\n---\n", "docs/tentang/privasi.md": "---\njudul: Privasi\n---\n",
    })
    assert dressing.pictures(books, BRAND, tmp_path, Progress()).keys() == {"bagikan/metode/ekomap.png", "bagikan/gawat/pingsan.png"}
    assert dressing.pictures(library({"docs/metode/ekomap.md": "---\njudul: Ekomap\n---\n"}), BRAND, tmp_path, Progress()) == {}
