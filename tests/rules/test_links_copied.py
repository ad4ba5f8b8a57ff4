"""TAUTAN11: addresses that came along with a copied page."""

from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.library import library as reading
from tests.helpers import library
from tests.rules.asking import spots

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("target", [
    "https://contoh.id/2025/10/24/whatsapp:/send",
    "https://api.whatsapp.com/send?text=halo",
    "https://www.facebook.com/sharer/sharer.php?u=x",
    "https://contoh.id/berita/?shared=email&msg=fail",
    "https://contoh.id:443/berita",
    "https://contoh.go.id./berita",
    "https://contoh.id/post/today-in-entertainment-history-2",
    "https://contoh.id/hello-world/",
])
def test_an_address_that_is_no_page_is_found(target: str) -> None:
    assert spots(f"Lihat [berita]({target}).", "TAUTAN11") == [f"TAUTAN11 1:16-{16 + len(target)}"]
    assert [one.path for one in check(library({"docs/register/hukum.yml": f'a: {{nama: A, sumber: ["{target}"]}}'}), only=["TAUTAN11"])] == ["docs/register/hukum.yml"]


@pytest.mark.parametrize("target", [
    "https://contoh.id/berita/cara-send-laporan", "https://contoh.id/hello-world-dan-peksos", "https://facebook.com/dinsos", "https://wa.me/123",
    "https://contoh.id/Instruksi:-DTSEN", "https://contoh.id/?q=shared", "../buku-saku/index.md", "mailto:a@contoh.invalid", "http://[rusak",
])
def test_a_page_that_only_looks_like_one_passes(target: str) -> None:
    assert spots(f"Lihat [berita]({target}).", "TAUTAN11") == []


def test_a_comment_in_a_register_is_not_read() -> None:
    assert not check(library({"docs/register/hukum.yml": "# https://contoh.id:443/a\na: {nama: A}"}), only=["TAUTAN11"])


def test_the_library_holds_none() -> None:
    assert not check(reading.read(ROOT), only=["TAUTAN11"])
