"""TAUTAN12: addresses that tell on the reader, hide their target, or ask for a password."""

import pytest

from pustaka.check import check
from tests.helpers import library
from tests.rules.asking import spots


@pytest.mark.parametrize("target", [
    "https://contoh.id/berita?utm_source=x&utm_medium=y", "https://contoh.id/berita?id=3&fbclid=abc", "https://contoh.id/berita#utm_source=x",
    "https://bit.ly/abc", "https://www.tinyurl.com/abc", "https://contoh.id/login?next=/a", "https://contoh.id/wp-admin/", "https://accounts.google.com/x",
])
def test_an_address_that_is_not_the_same_for_everybody_is_found(target: str) -> None:
    assert spots(f"Lihat [berita]({target}).", "TAUTAN12") == [f"TAUTAN12 1:16-{16 + len(target)}"]
    assert [one.path for one in check(library({"docs/register/sumber.yml": f'a: {{nama: A, alamat: "{target}"}}'}), only=["TAUTAN12"])] == ["docs/register/sumber.yml"]


@pytest.mark.parametrize("target", [
    "https://contoh.id/berita?page=2", "https://contoh.id/index.php?option=com_content&id=1", "https://contoh.id/masuk-angin", "https://contoh.id/loginfo",
    "https://rabbit.ly.contoh.id/a", "https://contoh.id/bit.ly", "https://contoh.id/?q=utm_source", "../buku-saku/index.md", "http://[rusak",
])
def test_a_plain_address_passes(target: str) -> None:
    assert spots(f"Lihat [berita]({target}).", "TAUTAN12") == []
