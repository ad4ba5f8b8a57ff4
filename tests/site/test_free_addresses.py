"""The site keeps only those addresses for itself at which it makes something."""

from __future__ import annotations

import pytest

from pustaka.check import check
from tests.helpers import library

HEAD = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\n---\n\nIsi.\n"


@pytest.mark.parametrize(("path", "taken"), [
    ("docs/unduh/index.md", True), ("docs/unduh/lembar/a.md", True), ("docs/cari/index.md", True), ("docs/search/index.md", False), ("docs/lembar.md", False), ("docs/perubahan.md", False),
])  # fmt: skip
def test_an_address_is_reserved_only_where_something_is_made(path: str, taken: bool) -> None:
    assert ("META21" in [one.code for one in check(library({path: HEAD}), only=["META21"])]) is taken
