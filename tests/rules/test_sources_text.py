"""Registers come out on pages, so that their values obey the rules of texts."""

import pytest

from pustaka.check import check
from pustaka.text.dialect import render
from tests.helpers import library


def found(value: str) -> list[int]:
    return [one.line for one in check(library({"docs/register/istilah.yml": f"a:\n  nama: A\n  arti: {value}\n"}), only=["SUMBER07"])]


@pytest.mark.parametrize(
    "value", ["'![x](https://contoh.invalid/a.png)'", "'![x](a.png)'", "'<b>tebal</b>'", "'<img src=x>'", "'[x](javascript:alert(1))'", "'[x](//contoh.invalid)'", "'[x](data:text/html,x)'"]
)
def test_html_images_and_forbidden_addresses_are_told(value: str) -> None:
    assert found(value) == [3]


@pytest.mark.parametrize("value", ["kurang dari 5 < 6", "'[x](https://contoh.invalid/a)'", "'[x](../istilah.md)'", "'surat [x](mailto:a@contoh.invalid)'"])
def test_plain_words_and_honest_links_pass(value: str) -> None:
    assert found(value) == []


@pytest.mark.parametrize("src", ["https://contoh.invalid/a.png", "//contoh.invalid/a.png", "\\\\contoh.invalid/a.png", "/\\contoh.invalid/a", "data:image/png;base64,AA", "HTTPS://contoh.invalid/a"])
def test_the_sanitiser_lets_no_image_of_another_host_through(src: str) -> None:
    assert "contoh.invalid" not in render(f'<img src="{src}" alt="x">').html
    assert "src=" not in render(f'<img src="{src}" alt="x">').html


def test_the_sanitiser_keeps_images_of_this_site() -> None:
    assert 'src="gambar/alur.png"' in render("![x](gambar/alur.png)").html
