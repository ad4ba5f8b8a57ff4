"""Planned files that are no pages stand at the same address whoever builds the site."""

from pathlib import Path

import pytest


@pytest.mark.parametrize("path", ["unduh/silang.csv", "unduh/silang.json", "cakupan/langkah.svg"])
def test_files_beside_the_pages_are_the_same_at_both_doors(site: Path, plain: Path, path: str) -> None:
    assert (site / path).read_bytes() == (plain / path).read_bytes() != b""


def test_a_phone_number_that_was_not_seen_lately_cannot_be_dialled(site: Path) -> None:
    html = (site / "rujukan/index.html").read_text("utf-8")
    assert 'href="tel:1500771"' not in html, "seen in 2020"
    assert "belum diverifikasi" in html
