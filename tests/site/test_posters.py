"""How the page of a crisis card offers its poster: below what helps at once, and only when it was made."""

from collections.abc import Mapping

from pustaka.site import Download
from pustaka.site.plan import plan
from tests.helpers import library

CARD = "---\njudul: Rekaan\n---\n\n## Catat {#catat}\n\n- Waktunya.\n\n## Sumber {#sumber}\n\n- Rekaan.\n"
POSTER = "unduh/poster/rekaan.pdf"
MADE = {POSTER: Download(POSTER, "Poster: Rekaan", 41_200, 1)}


def markdown(path: str, downloads: Mapping[str, Download]) -> str:
    books = library({"docs/gawat/rekaan.md": CARD, "docs/buku-saku/rekaan.md": CARD})
    return next(page.markdown for page in plan(books, downloads=downloads) if page.path == path)


def test_the_page_of_a_card_offers_the_poster_above_its_sources() -> None:
    text = markdown("gawat/rekaan.md", MADE)
    offer = "[Poster untuk ditempel (PDF, A4, 1 halaman, 41 KB)](../unduh/poster/rekaan.pdf){ .pp-tombol }"
    assert text.index("Waktunya") < text.index(offer) < text.index("## Sumber")


def test_a_poster_that_was_not_made_and_another_kind_offer_nothing() -> None:
    assert "poster" not in markdown("gawat/rekaan.md", {})
    assert "poster" not in markdown("buku-saku/rekaan.md", MADE)


def test_the_page_of_downloads_lists_the_poster() -> None:
    assert "- [Rekaan](poster/rekaan.pdf)" in markdown("unduh/index.md", MADE)


def test_the_large_poster_stands_beside_the_small_one() -> None:
    large = "unduh/poster-a3/rekaan.pdf"
    both = {**MADE, large: Download(large, "Poster A3: Rekaan", 41_300, 1)}
    text = markdown("gawat/rekaan.md", both)
    assert text.index("PDF, A4") < text.index("[Poster untuk ditempel (PDF, A3, 1 halaman, 41 KB)](../unduh/poster-a3/rekaan.pdf){ .pp-tombol }")
    assert "- [Rekaan](poster-a3/rekaan.pdf)" in markdown("unduh/index.md", both).partition("{#poster-a3}")[2]
