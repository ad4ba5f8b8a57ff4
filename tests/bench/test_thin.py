"""Pages that are hardly worth their paper are found; the cover of a volume is none of them."""

from pathlib import Path

from pustaka.book import make, volumes
from pustaka.progress import Progress
from tests.helpers import library
from tests.programs import program

thin = program("bench/thin.py")


def test_a_page_with_too_few_words_is_named_and_a_cover_is_not() -> None:
    assert list(thin.thin([4, 300, 59, 60])) == [(3, 59)]
    assert list(thin.thin([12, 300])) == [(1, 12)]


def test_the_head_and_the_foot_of_a_page_do_not_count(tmp_path: Path) -> None:
    text = "---\njudul: Kasus rekaan\nringkasan: Rekaan.\nsamaran: [Ibu Rekaan]\n---\n\n## Satu\n\n" + "Satu dua tiga empat lima enam tujuh delapan.\n\n" * 90
    books = library({"casebook/a.md": text})
    (made,) = make([one for one in volumes(books) if not one.collected], books, site_url="", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1)
    counts = thin.words(made.file.read_bytes())
    assert len(counts) == made.pages > 1 and counts[1] % 8 == 0 and counts[1] > 200


def test_forms_and_sheets_for_a_copy_shop_are_left_out(tmp_path: Path) -> None:
    for name in ("kasus/a.pdf", "lembar/b.pdf", "lipat/c.pdf", "poster/d.pdf"):
        file = tmp_path / "unduh" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    assert [one.name for one in thin.papers(tmp_path)] == ["a.pdf"]
