"""A finished page shows a drawing of ours in its own colours; other pictures stay files."""

from __future__ import annotations

from pathlib import Path

from pustaka.build.inlining import inlined
from tests.helpers import library

RECORD = "contoh: {nama: Contoh, macam: alur, halaman: satu, bagian: alur, pendek: Satu kotak., asal: Rekaan., simpul: [{kata: Terima, baca: B.}]}\n"


def page(tmp_path: Path, html: str, register: str = RECORD) -> str:
    place = tmp_path / "metode/satu/index.html"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(html, "utf-8")
    inlined(tmp_path, library({"docs/register/gambar.yml": register}))
    return place.read_text("utf-8")


def test_our_drawing_becomes_part_of_the_page(tmp_path: Path) -> None:
    text = page(tmp_path, '<p><img alt="Satu kotak." src="../../gambar/contoh.svg"></p>')
    assert text.startswith('<p><svg class="pp-lukis"')
    assert 'aria-label="Satu kotak."' in text
    assert "<img" not in text


def test_other_pictures_stay(tmp_path: Path) -> None:
    for html in ('<img src="../../gambar/lain.svg">', '<img src="../contoh.svg">', '<img src="https://situs.example/gambar/contoh.svg">'):
        assert page(tmp_path, html) == html
    html = '<img src="../../gambar/contoh.svg">'
    assert page(tmp_path, html, "") == html
