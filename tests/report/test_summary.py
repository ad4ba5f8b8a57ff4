"""The last lines of a build."""

from dataclasses import dataclass, field
from pathlib import Path

from pustaka.findings import Finding
from pustaka.report import summary


@dataclass
class Built:
    pages: int = 1250
    publications: int = 8
    downloads: int = 9
    download_pages: int = 120
    download_bytes: int = 1_400_000
    findings: tuple[Finding, ...] = ()
    waiting: int = 0
    seconds: float = 12.34
    site: Path = field(default=Path("/a/b/site"))


def test_it_says_what_was_made_and_how_to_open_it() -> None:
    text = summary(Built(), Path("/a/b"))
    for piece in ("«site»", "1.250", "9 berkas, 120 halaman, 1,4 MB", "Tidak ada temuan.", "12,3 detik", "--directory site 8000"):
        assert piece in text


def test_a_build_without_pdfs_says_so_and_another_place_is_named_in_full() -> None:
    text = summary(Built(downloads=0, site=Path("/lain/situs")), Path("/a/b"))
    assert "tidak dibuat" in text
    assert "«/lain/situs»" in text


def test_it_says_how_many_texts_wait_for_a_reviewer_and_nothing_when_none_does() -> None:
    assert "Menunggu : 3 tulisan" in summary(Built(waiting=3), Path("/a/b"))
    assert "Menunggu" not in summary(Built(), Path("/a/b"))
