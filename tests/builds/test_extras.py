"""Planned files that are no pages stand at the same address whoever builds the site."""

from pathlib import Path

import pytest


@pytest.mark.parametrize("path", ["unduh/silang.csv", "unduh/silang.json", "cakupan/langkah.svg"])
def test_files_beside_the_pages_are_the_same_at_both_doors(site: Path, plain: Path, path: str) -> None:
    assert (site / path).read_bytes() == (plain / path).read_bytes() != b""


def test_every_number_dials_says_how_sure_it_is_and_none_is_offered_that_was_withdrawn(site: Path) -> None:
    html = (site / "rujukan/index.html").read_text("utf-8")
    assert {'href="tel:112"', 'href="tel:119"', 'href="tel:110"', 'href="tel:129"', 'href="https://wa.me/628111129129"'} <= set(html.replace(">", " ").split())
    assert "belum diverifikasi" in html
    assert "1500771" not in html
