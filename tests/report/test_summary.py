"""The last lines of a build."""

from dataclasses import dataclass, field
from pathlib import Path

from pustaka.editorial.gate import Waiting
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
    waiting: tuple[Waiting, ...] = ()
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


def test_a_folder_with_blanks_can_be_copied_into_the_shell() -> None:
    assert "--directory 'hasil situs (1)' 8000," in summary(Built(site=Path("/a/b/hasil situs (1)")), Path("/a/b"))


def test_it_names_every_text_that_waits_and_why() -> None:
    text = summary(Built(waiting=(Waiting("casebook/rekaan.md", "belum ditinjau"),)), Path("/a/b"))
    assert "Menunggu : 1 tulisan" in text
    assert "casebook/rekaan.md: belum ditinjau" in text


def test_a_long_row_of_waiting_texts_ends_with_a_number() -> None:
    text = summary(Built(waiting=tuple(Waiting(f"casebook/{n}.md", "belum ditinjau") for n in range(25))), Path("/a/b"))
    assert "casebook/19.md" in text
    assert "casebook/20.md" not in text
    assert "dan 5 tulisan lain" in text


def test_nothing_is_said_of_waiting_when_nothing_waits() -> None:
    assert "Menunggu" not in summary(Built(), Path("/a/b"))
